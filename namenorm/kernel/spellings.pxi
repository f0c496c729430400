# Spellings that are a letter or two away from another.
# A part of compiled.pyx.

cdef enum:
    POINTS = 64  # letters of a fold
    KEYS = 128  # of the pieces that a fold may share with others
    SLOTS = 128  # of a table of the letters that are no ASCII

cdef int _SHORTEST = constants.LENGTHS.start, _LONGEST = constants.LENGTHS.stop - 1
cdef int _PIECES = constants.PIECES, _EDITS = constants.EDITS, _FEW = constants.FEW


cdef struct Points:
    int size  # -1 if there are too many
    unsigned int letters[POINTS]
    Py_ssize_t starts[POINTS + 1]  # where each begins in UTF-8


cdef void _decode(const byte* data, Py_ssize_t end, Points* points) noexcept nogil:
    """Read UTF-8, lone surrogates too; a byte that is out of place ends it."""
    cdef Py_ssize_t at = 0
    cdef int size = 0, more, i
    cdef unsigned int letter
    while at < end:
        if size == POINTS:
            points.size = -1
            return
        points.starts[size] = at
        letter = data[at]
        more = 0 if letter < 0x80 else 1 if letter < 0xE0 else 2 if letter < 0xF0 else 3
        if at + more >= end:
            break
        if more:
            letter &= 0x3F >> more
            for i in range(more):
                letter = letter << 6 | data[at + 1 + i] & 0x3F
        points.letters[size] = letter
        size += 1
        at += 1 + more
    points.size = size
    points.starts[size] = at


cdef object _utf8(str text):
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


cdef inline unsigned int _marks(const Points* points) noexcept nogil:
    cdef unsigned int found = 0, bit
    cdef int i
    for i in range(points.size):
        bit = (<unsigned int>1) << 2 * (points.letters[i] & 15)
        found |= bit << 1 if found & bit else bit
    return found


cdef mask_t _piece_key(int length, int piece, const byte* data, Py_ssize_t size) noexcept nogil:
    """As `hash64` of length, piece and letters in the key space of pieces."""
    cdef byte head[6]
    cdef int at = 0
    cdef mask_t found
    head[0], head[1] = 120, 0x1F  # the space, and what ends it
    at = 2
    if length >= 10:
        head[at] = <byte>(48 + length // 10)
        at += 1
    head[at] = <byte>(48 + length % 10)
    found = _fed(_BASIS, head, at + 1)
    head[0], head[1], head[2] = 46, <byte>(48 + piece), 46
    return _mixed(_fed(_fed(found, head, 3), data, size))


def file_spellings(folds):
    """Return the hashed keys of some folds, which fold each is of, and the marks of each fold."""
    keys, rows, marks = array("Q"), array("I"), array("I")
    cdef Points points
    cdef bytes coded
    cdef const byte* data
    cdef int piece, row = 0
    cdef Py_ssize_t start, stop
    for folded in folds:
        coded = _utf8(folded)
        data = <const byte*>PyBytes_AS_STRING(coded)
        _decode(data, PyBytes_GET_SIZE(coded), &points)
        if points.size < 0:  # too long to be filed; whose marks are then is nobody's concern
            marks.append(0)
        else:
            marks.append(_marks(&points))
            if _SHORTEST <= points.size <= _LONGEST:
                for piece in range(_PIECES):
                    start = points.starts[piece * points.size // _PIECES]
                    stop = points.starts[(piece + 1) * points.size // _PIECES]
                    keys.append(_piece_key(points.size, piece, data + start, stop - start))
                    rows.append(row)
        row += 1
    return keys, rows, marks


cdef class Spelt:
    """The sections in which spellings are found."""

    cdef Map pieces
    cdef Reader marks, places, blob, facts

    def __init__(
        self,
        Map pieces not None,
        Reader marks not None,
        Reader places not None,
        Reader blob not None,
        Reader facts not None,
    ):
        self.pieces, self.marks, self.facts = pieces, marks, facts
        self.places, self.blob = places, blob


cdef struct Letters:  # where each letter of a fold stands, as bits; others than ASCII are hashed
    mask_t plain[128]
    unsigned int others[SLOTS]
    mask_t masks[SLOTS]
    bint any


cdef void _spread(const Points* points, Letters* letters) noexcept nogil:
    cdef int i
    cdef unsigned int letter, slot
    memset(letters, 0, sizeof(Letters))
    for i in range(points.size):
        letter = points.letters[i]
        if letter < 128:
            letters.plain[letter] |= (<mask_t>1) << i
            continue
        letters.any = True
        slot = (letter * _HASHED >> 16) & (SLOTS - 1)
        while letters.others[slot] and letters.others[slot] != letter:
            slot = (slot + 1) & (SLOTS - 1)
        letters.others[slot] = letter
        letters.masks[slot] |= (<mask_t>1) << i


cdef inline mask_t _where(const Letters* letters, unsigned int letter) noexcept nogil:
    cdef unsigned int slot
    if letter < 128:
        return letters.plain[letter]
    if not letters.any:
        return 0
    slot = (letter * _HASHED >> 16) & (SLOTS - 1)
    while letters.others[slot]:
        if letters.others[slot] == letter:
            return letters.masks[slot]
        slot = (slot + 1) & (SLOTS - 1)
    return 0


cdef int _edited(const Letters* letters, int size, const Points* other) noexcept nogil:
    """Optimal string alignment, as `_distance`, of letters of any script."""
    cdef mask_t vp = ~(<mask_t>0), vn = 0, d0 = 0, old = 0, now, swap, hp, hn
    cdef mask_t last = (<mask_t>1) << (size - 1)
    cdef int found = size, i
    for i in range(other.size):
        now = _where(letters, other.letters[i])
        swap = ((~d0 & now) << 1) & old
        d0 = (((now & vp) + vp) ^ vp) | now | vn | swap
        hp = vn | ~(d0 | vp)
        hn = d0 & vp
        if hp & last:
            found += 1
        if hn & last:
            found -= 1
        hp = (hp << 1) | 1
        hn = hn << 1
        vp = hn | ~(d0 | hp)
        vn = hp & d0
        old = now
    return found


cdef inline int _allowed(int one, int other) noexcept nogil:
    return 1 if one <= _FEW and other <= _FEW else _EDITS


cdef class Rows:
    """Rows that have a piece in common with a fold, as many times as they do."""

    cdef Ranked* row
    cdef Py_ssize_t many, room

    def __dealloc__(self):
        free(self.row)

    cdef int add(self, unsigned int number) except -1:
        cdef Ranked* grown
        if self.many == self.room:
            self.room = 2 * self.room or 256
            grown = <Ranked*>realloc(self.row, self.room * sizeof(Ranked))
            if grown is NULL:
                raise MemoryError
            self.row = grown
        self.row[self.many].weight = 0.0
        self.row[self.many].number = number
        self.row[self.many].at = 0
        self.many += 1
        return 0


cdef struct Sought:  # a key, and in how many marks its rows may differ
    mask_t key
    int most
    unsigned int begin, stop


cdef int _take(
    Spelt tables, Sought* sought, Py_ssize_t many, unsigned int letters, Rows rows
) except -1:
    """Add the rows under some keys whose marks differ from *letters* no more than they may.

    What one key leads to lies far from what another does: all are fetched side by side, step by
    step, before any is read.
    """
    cdef unsigned int j
    cdef Py_ssize_t i, begin, stop, found = 0
    cdef const unsigned int* marks
    cdef const unsigned int* values
    for i in range(many):
        tables.pieces.soon(sought[i].key)
    for i in range(many):
        tables.pieces.sooner(sought[i].key)
    for i in range(many):
        if tables.pieces.find(sought[i].key, &sought[i].begin, &sought[i].stop):
            sought[found] = sought[i]
            namenorm_soon(tables.pieces.values.data + 4 * <Py_ssize_t>sought[found].begin)
            namenorm_soon(tables.marks.data + 4 * <Py_ssize_t>sought[found].begin)
            found += 1
    for i in range(found):
        begin, stop = <Py_ssize_t>sought[i].begin, <Py_ssize_t>sought[i].stop
        tables.pieces.values.need(4 * begin, 4 * stop)
        tables.marks.need(4 * begin, 4 * stop)
        values = <const unsigned int*>tables.pieces.values.data
        marks = <const unsigned int*>tables.marks.data
        for j in range(sought[i].begin, sought[i].stop):
            if _popcount(marks[j] ^ letters) <= sought[i].most:
                rows.add(values[j])
    return 0


cdef int _share_a_piece(Spelt tables, const byte* data, const Points* points, Rows rows) except -1:
    """Add the rows whose folds may be near one."""
    cdef int size = points.size, other, more, piece, start, length, before, behind, at, first, last
    cdef int most
    cdef unsigned int letters = _marks(points)
    cdef Sought sought[KEYS]
    cdef Py_ssize_t many = 0
    cdef const Py_ssize_t* starts = points.starts
    cdef byte swapped[4 * POINTS]
    for other in range(size - _EDITS, size + _EDITS + 1):
        if not _SHORTEST <= other <= _LONGEST:
            continue
        more = size - other
        # A letter replaced changes two marks, one left out or put in changes one.
        most = 2 * _allowed(size, other) - (more if more >= 0 else -more)
        for piece in range(_PIECES):
            start = piece * other // _PIECES
            length = (piece + 1) * other // _PIECES - start
            before, behind = piece, _PIECES - 1 - piece
            first = max(0, start - before, start + more - behind)
            last = min(size - length, start + before, start + more + behind)
            for at in range(first, last + 1):
                sought[many].key = _piece_key(
                    other, piece, data + starts[at], starts[at + length] - starts[at]
                )
                sought[many].most = most
                many += 1
        if -_EDITS < more < _EDITS:
            at = other // _PIECES
            length = _joined(swapped, data, starts[0], starts[at - 1], starts[at], starts[at + 1])
            sought[many].key, sought[many].most = _piece_key(other, 0, swapped, length), most
            many += 1
            at = 2 * other // _PIECES + more
            length = _joined(
                swapped, data, starts[at - 1], starts[at], starts[at + 1], starts[size]
            )
            sought[many].key, sought[many].most = _piece_key(other, 2, swapped, length), most
            many += 1
    return _take(tables, sought, many, letters, rows)


cdef inline int _joined(
    byte* into, const byte* data, Py_ssize_t a, Py_ssize_t b, Py_ssize_t c, Py_ssize_t d
) noexcept nogil:
    """Put two stretches of bytes together, and return the length of what that makes."""
    memcpy(into, data + a, b - a)
    memcpy(into + (b - a), data + c, d - c)
    return <int>(b - a + d - c)


def near(index, str folded not None, int most, int wanted):
    """Return the entities that have a name near a fold, nearest first, then in their order."""
    cdef Spelt tables = index.tables
    cdef bytes coded
    cdef const byte* data
    cdef Points points, other
    cdef Letters letters
    cdef Rows rows = Rows()
    cdef Py_ssize_t i, kept = 0
    cdef unsigned int row, number
    cdef const unsigned int* places
    cdef const unsigned int* facts
    cdef const byte* found
    cdef int apart
    if tables is None:
        return plain.near(index, folded, most, wanted)
    coded = _utf8(folded)
    data = <const byte*>PyBytes_AS_STRING(coded)
    _decode(data, PyBytes_GET_SIZE(coded), &points)
    if not _SHORTEST <= points.size <= _LONGEST:
        return []
    _share_a_piece(tables, data, &points, rows)
    _rank(rows.row, rows.many)
    _spread(&points, &letters)
    _once(rows)
    # Rows lie all over the file: they are fetched side by side before the first is looked at.
    for i in range(rows.many):
        row = rows.row[i].number
        tables.places.need(4 * <Py_ssize_t>row, 4 * <Py_ssize_t>row + 8)
        namenorm_soon(tables.places.data + 4 * <Py_ssize_t>row)
    for i in range(rows.many):
        places = <const unsigned int*>tables.places.data + rows.row[i].number
        if places[1] <= tables.blob.length:
            namenorm_soon(tables.blob.data + places[0])
    for i in range(rows.many):
        row = rows.row[i].number
        places = <const unsigned int*>tables.places.data + row
        tables.blob.need(places[0], places[1])
        if places[1] < places[0] + 6:
            raise ValueError(f"spelling {row}: malformed")
        found = tables.blob.data + places[0]
        _decode(found + 6, places[1] - places[0] - 6, &other)
        if other.size < 0:
            continue
        apart = _edited(&letters, points.size, &other)
        if apart > _allowed(points.size, other.size):
            continue
        number = found[0] | found[1] << 8 | found[2] << 16 | <unsigned int>found[3] << 24
        if wanted:
            tables.facts.need(4 * <Py_ssize_t>number, 4 * <Py_ssize_t>number + 4)
            facts = <const unsigned int*>tables.facts.data
            if not wanted >> (facts[number] & 7) & 1:
                continue
        rows.row[kept].weight = -apart
        rows.row[kept].number = number
        rows.row[kept].at = found[4] | found[5] << 8
        kept += 1
    return _nearest(rows, kept, most)


cdef void _once(Rows rows) noexcept nogil:
    """Leave out sorted rows that are there already."""
    cdef Py_ssize_t i, kept = 0
    for i in range(rows.many):
        if not kept or rows.row[i].number != rows.row[kept - 1].number:
            rows.row[kept] = rows.row[i]
            kept += 1
    rows.many = kept


cdef list _nearest(Rows rows, Py_ssize_t kept, int most):
    cdef Py_ssize_t i
    cdef list listed = []
    cdef set known = set()
    _rank(rows.row, kept)
    for i in range(kept):
        if len(listed) == most:
            break
        number = rows.row[i].number
        if number not in known:
            known.add(number)
            listed.append(_tuple(Near, (<int>-rows.row[i].weight, number, rows.row[i].at)))
    return listed
