# Spellings that are a letter or two away from another.
# A part of compiled.pyx.

cdef enum:
    POINTS = 64  # letters of a fold
    KEYS = 128  # of the pieces that a fold may share with others
    HEAD = 8  # bytes of a row before the fold
    VALUES = 256  # of which the marks are looked at in one go

cdef int _SHORTEST = constants.LENGTHS.start, _LONGEST = constants.LENGTHS.stop - 1
cdef int _PIECES = constants.PIECES, _EDITS = constants.EDITS, _FEW = constants.FEW


cdef extern from *:
    """
    typedef struct { unsigned int row, marks; } namenorm_value;
    /* The rows whose marks differ from *letters* in so few bits, without a branch to be guessed. */
    #define NAMENORM_FEW(name, bits, ...) \
    __VA_ARGS__ static Py_ssize_t name( \
        const namenorm_value* value, Py_ssize_t many, unsigned int letters, int most, \
        unsigned int* rows) \
    { \
        Py_ssize_t kept = 0, i; \
        for (i = 0; i < many; i++) { \
            rows[kept] = value[i].row; \
            kept += bits(value[i].marks ^ letters) <= most; \
        } \
        return kept; \
    }
    static inline int namenorm_bits(unsigned int bits)
    {
        bits = bits - ((bits >> 1) & 0x55555555u);
        bits = (bits & 0x33333333u) + ((bits >> 2) & 0x33333333u);
        return (int)((((bits + (bits >> 4)) & 0x0F0F0F0Fu) * 0x01010101u) >> 24);
    }
    NAMENORM_FEW(namenorm_few_anywhere, namenorm_bits)
    #if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
    /* Nearly all processors count bits at once; a wheel is made for those too that do not. */
    NAMENORM_FEW(namenorm_few_at_once, __builtin_popcount, __attribute__((target("popcnt"))))
    #define namenorm_few \
        (__builtin_cpu_supports("popcnt") ? namenorm_few_at_once : namenorm_few_anywhere)
    #else
    #define namenorm_few namenorm_few_anywhere
    #endif
    """
    ctypedef struct namenorm_value:
        unsigned int row, marks

    Py_ssize_t namenorm_few(
        const namenorm_value* value,
        Py_ssize_t many,
        unsigned int letters,
        int most,
        unsigned int* rows,
    ) noexcept nogil


cdef struct Points:
    int size  # -1 if there are too many
    unsigned int letters[POINTS]
    Py_ssize_t starts[POINTS + 1]  # where each begins in UTF-8


cdef void _decode(const byte* data, Py_ssize_t end, Points* points) noexcept nogil:
    """Read UTF-8, lone surrogates too; a byte that is out of place ends it."""
    cdef Py_ssize_t at = 0
    cdef int size = 0, more, i
    cdef unsigned int letter
    while at < end and at < POINTS and data[at] < 0x80:  # most folds are ASCII to their end
        points.letters[at] = data[at]
        points.starts[at] = at
        at += 1
    size = <int>at
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
    cdef unsigned int found = 0, known = 0, bit
    cdef int i
    for i in range(points.size):
        bit = (<unsigned int>1) << (points.letters[i] & 31)
        if known & bit:
            found |= (<unsigned int>1) << (27 + (points.letters[i] & 31) % 5)
        known |= bit
    return known | found


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
        if _SHORTEST <= points.size <= _LONGEST:
            marks.append(_marks(&points))
            for piece in range(_PIECES):
                start = points.starts[piece * points.size // _PIECES]
                stop = points.starts[(piece + 1) * points.size // _PIECES]
                keys.append(_piece_key(points.size, piece, data + start, stop - start))
                rows.append(row)
        else:
            marks.append(0)
        row += 1
    return keys, rows, marks


cdef class Spelt:
    """The sections in which spellings are found."""

    cdef Map pieces
    cdef Reader rows, facts

    def __init__(self, Map pieces not None, Reader rows not None, Reader facts not None):
        self.pieces, self.rows, self.facts = pieces, rows, facts


cdef int _apart(
    const unsigned int* one, int size, const unsigned int* other, int length, int most
) noexcept nogil:
    """Optimal string alignment of letters of any script, or *most* + 1 if it is more than *most*.

    What two texts have in common at their ends costs nothing.  Behind it they differ, so the next
    edit is known but for its kind, and each kind is tried.
    """
    cdef int best = most + 1, found
    while size and length and one[0] == other[0]:
        one, other, size, length = one + 1, other + 1, size - 1, length - 1
    while size and length and one[size - 1] == other[length - 1]:
        size, length = size - 1, length - 1
    found = size - length if size > length else length - size
    if found > most:
        return best
    if not size or not length:
        return found
    if most < 2:  # one edit mends no more than what differs at both ends
        if size != length or size > 2 or not most:
            return best
        return 1 if size == 1 or (one[0] == other[1] and one[1] == other[0]) else best
    if size > 1 and length > 1 and one[0] == other[1] and one[1] == other[0]:
        found = 1 + _apart(one + 2, size - 2, other + 2, length - 2, most - 1)
        best = found if found < best else best
    found = 1 + _apart(one + 1, size - 1, other + 1, length - 1, most - 1)
    best = found if found < best else best
    found = 1 + _apart(one + 1, size - 1, other, length, most - 1)
    best = found if found < best else best
    found = 1 + _apart(one, size, other + 1, length - 1, most - 1)
    return found if found < best else best


cdef inline int _allowed(int one, int other) noexcept nogil:
    return 1 if one <= _FEW and other <= _FEW else _EDITS


cdef class Rows:
    """Rows that have a piece in common with a fold, as many times as they do."""

    cdef Ranked* row
    cdef Py_ssize_t many, room

    def __dealloc__(self):
        free(self.row)

    cdef int add(self, const unsigned int* numbers, Py_ssize_t many) except -1:
        cdef Ranked* grown
        cdef Py_ssize_t i
        if self.many + many > self.room:
            self.room = 2 * (self.many + many)
            grown = <Ranked*>realloc(self.row, self.room * sizeof(Ranked))
            if grown is NULL:
                raise MemoryError
            self.row = grown
        for i in range(many):
            self.row[self.many + i].number = numbers[i]
        self.many += many
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
    cdef Py_ssize_t i, begin, stop, most, found = 0
    cdef const namenorm_value* values
    cdef unsigned int few[VALUES]
    for i in range(many):
        tables.pieces.soon(sought[i].key)
    for i in range(many):
        tables.pieces.sooner(sought[i].key)
    for i in range(many):
        if tables.pieces.find(sought[i].key, &sought[i].begin, &sought[i].stop):
            sought[found] = sought[i]
            namenorm_soon(tables.pieces.values.data + 8 * <Py_ssize_t>sought[found].begin)
            found += 1
    for i in range(found):
        begin, stop = <Py_ssize_t>sought[i].begin, <Py_ssize_t>sought[i].stop
        tables.pieces.values.need(8 * begin, 8 * stop)
        values = <const namenorm_value*>tables.pieces.values.data
        while begin < stop:
            most = stop - begin if stop - begin < VALUES else VALUES
            most = namenorm_few(values + begin, most, letters, sought[i].most, few)
            rows.add(few, most)
            begin += VALUES
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
    cdef Rows rows = Rows()
    cdef Py_ssize_t i, begin, size, kept = 0
    cdef unsigned int number
    cdef const unsigned int* facts
    cdef const byte* found
    cdef int apart, allowed
    if tables is None:
        return plain.near(index, folded, most, wanted)
    coded = _utf8(folded)
    data = <const byte*>PyBytes_AS_STRING(coded)
    _decode(data, PyBytes_GET_SIZE(coded), &points)
    if not _SHORTEST <= points.size <= _LONGEST:
        return []
    _share_a_piece(tables, data, &points, rows)
    # Rows lie all over the file: they are fetched side by side before the first is looked at.
    for i in range(rows.many):
        namenorm_soon(tables.rows.data + rows.row[i].number)
    for i in range(rows.many):
        begin = <Py_ssize_t>rows.row[i].number
        tables.rows.need(begin, begin + HEAD)
        found = tables.rows.data + begin
        size = found[6] | found[7] << 8
        tables.rows.need(begin + HEAD, begin + HEAD + size)
        _decode(found + HEAD, size, &other)
        if other.size < 0:
            continue
        allowed = _allowed(points.size, other.size)
        apart = _apart(points.letters, points.size, other.letters, other.size, allowed)
        if apart > allowed:
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
