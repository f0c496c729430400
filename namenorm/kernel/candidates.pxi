# Candidates pooled by their keys, and sifted by how their names sound.
# A part of compiled.pyx.

cdef struct Posting:
    unsigned int number
    unsigned int word
    double weight
    double tight


cdef struct Ranked:
    double weight
    unsigned int number
    int at


cdef inline bint _heavier(const Ranked* one, const Ranked* other) noexcept nogil:
    if one.weight != other.weight:
        return one.weight > other.weight
    return one.number < other.number or (one.number == other.number and one.at < other.at)


cdef void _rank(Ranked* row, Py_ssize_t many) noexcept nogil:
    """Sort by weight, the heaviest first, and among equals by number (C. A. R. Hoare's quicksort).

    The larger part is left to the loop, so that calls nest no deeper than the logarithm of *many*.
    """
    cdef Py_ssize_t i, j
    cdef Ranked pivot, swap
    while many > 12:
        pivot = row[many // 2]
        i, j = 0, many - 1
        while i <= j:
            while _heavier(&row[i], &pivot):
                i += 1
            while _heavier(&pivot, &row[j]):
                j -= 1
            if i <= j:
                swap = row[i]
                row[i] = row[j]
                row[j] = swap
                i += 1
                j -= 1
        if j + 1 < many - i:
            _rank(row, j + 1)
            row, many = row + i, many - i
        else:
            _rank(row + i, many - i)
            many = j + 1
    for i in range(1, many):
        swap = row[i]
        j = i
        while j and _heavier(&swap, &row[j - 1]):
            row[j] = row[j - 1]
            j -= 1
        row[j] = swap


cdef unsigned int _HASHED = 2654435761
cdef unsigned int _FREE = 0xFFFFFFFF
cdef Posting* _table_of_postings = NULL
cdef Py_ssize_t _table_size = 0


cdef Posting* _room(Py_ssize_t size) except NULL:
    """Return a table of free slots, kept for the next call: the interpreter's lock guards it."""
    global _table_of_postings, _table_size
    cdef Py_ssize_t slot
    cdef Posting* grown
    if size > _table_size:
        grown = <Posting*>realloc(_table_of_postings, size * sizeof(Posting))
        if grown is NULL:
            raise MemoryError
        _table_of_postings, _table_size = grown, size
    for slot in range(size):
        _table_of_postings[slot].number = _FREE
    return _table_of_postings


cdef void _select(Ranked* row, Py_ssize_t many, Py_ssize_t most) noexcept nogil:
    """Bring the *most* heaviest to the front, in any order (C. A. R. Hoare's quickselect)."""
    cdef Py_ssize_t low = 0, high = many - 1, i, j
    cdef Ranked pivot, swap
    while low < high:
        pivot = row[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while _heavier(&row[i], &pivot):
                i += 1
            while _heavier(&pivot, &row[j]):
                j -= 1
            if i <= j:
                swap = row[i]
                row[i] = row[j]
                row[j] = swap
                i += 1
                j -= 1
        if most - 1 <= j:
            high = j
        elif most - 1 >= i:
            low = i
        else:
            return


cdef class Pool:
    """The entities that share most keys with what is asked for, as `plain.gather` lists them."""

    cdef Posting* table
    cdef Py_ssize_t many

    def __dealloc__(self):
        free(self.table)

    def __len__(self):
        return self.many

    def __getitem__(self, Py_ssize_t place):
        cdef Posting* one
        if not 0 <= place < self.many:
            raise IndexError(place)
        one = &self.table[place]
        return Pooled(one.weight, one.tight, _popcount(one.word), one.number)


cdef struct Range:
    double weight
    unsigned int start
    unsigned int many
    unsigned int word
    bint tight


def gather(index, asked, plan, words, int wanted):
    """Return the entities under some keys whose keys weigh most, and those whose words mean it."""
    cdef Tables tables = index.tables
    cdef Py_ssize_t total = 0, size = 64, slot, many = 0, i, place, per_key, most
    cdef Keys keys
    cdef Key* key
    cdef Range* ranges
    cdef Range* one
    cdef Posting* table
    cdef Posting* posting
    cdef Ranked* ranked
    cdef const unsigned int* values
    cdef const unsigned int* facts
    cdef unsigned int number, start, stop
    cdef Pool pool
    cdef dict meant = {}
    if tables is None:
        return plain.gather(index, asked, plan, words, wanted)
    per_key, most, meanings = plan
    keys = _made(asked, words, meanings)
    values = <const unsigned int*>tables.keys.values.data
    facts = <const unsigned int*>tables.facts.data
    ranges = <Range*>malloc((keys.many or 1) * sizeof(Range))
    if ranges is NULL:
        raise MemoryError
    try:
        # What one key leads to lies far from what another does: all are fetched side by side.
        for place in range(keys.many):
            tables.keys.soon(keys.row[place].hashed)
        for place in range(keys.many):
            tables.keys.sooner(keys.row[place].hashed)
        for place in range(keys.many):
            key = &keys.row[place]
            one = &ranges[place]
            one.many = 0
            if not tables.keys.find(key.hashed, &start, &stop):
                continue
            one.weight = <double>key.length / log2(2.0 + <double>(stop - start))
            one.start = start
            one.many = stop - start if stop - start < per_key else <unsigned int>per_key
            one.tight = key.tight and not key.means
            one.word = key.word
            tables.keys.values.need(4 * <Py_ssize_t>start, 4 * (<Py_ssize_t>start + one.many))
            namenorm_soon(tables.keys.values.data + 4 * <Py_ssize_t>start)
            total += one.many
            if wanted:
                for i in range(one.many):
                    number = values[start + i]
                    tables.facts.need(4 * <Py_ssize_t>number, 4 * <Py_ssize_t>number + 4)
            if key.means:
                for i in range(one.many):
                    number = values[start + i]
                    meant[number] = meant.get(number, 0.0) + one.weight
        while size < total + (total >> 1):
            size *= 2
        pool = Pool()
        # From here to the end nothing calls back: checking a block may let another thread run,
        # which works in the same room.
        table = _room(size)
        # Keys are added in order, so that sums come out as in Python, to the last bit.
        for place in range(keys.many):
            one = &ranges[place]
            for i in range(one.many):
                number = values[one.start + i]
                slot = (number * _HASHED) & (size - 1)
                while table[slot].number != _FREE and table[slot].number != number:
                    slot = (slot + 1) & (size - 1)
                posting = &table[slot]
                if posting.number == _FREE:
                    if wanted and not wanted >> (facts[number] & 7) & 1:
                        continue
                    posting.number = number
                    posting.word = 0
                    posting.weight = 0.0
                    posting.tight = 0.0
                    many += 1
                posting.weight += one.weight
                if one.tight:
                    posting.tight += one.weight
                posting.word |= one.word
    finally:
        free(ranges)
    ranked = <Ranked*>malloc((many or 1) * sizeof(Ranked))
    if ranked is NULL:
        raise MemoryError
    i = 0
    for slot in range(size):
        if table[slot].number != _FREE:
            ranked[i].weight, ranked[i].number = table[slot].weight, table[slot].number
            ranked[i].at = <int>slot
            i += 1
    if most < many:
        _select(ranked, many, most)
        many = most
    _rank(ranked, many)
    pool.table = <Posting*>malloc((many or 1) * sizeof(Posting))
    if pool.table is NULL:
        free(ranked)
        raise MemoryError
    for i in range(many):
        pool.table[i] = table[ranked[i].at]
    free(ranked)
    pool.many = many
    return pool, meant


cdef struct Nearest:
    double blend
    int name
    double merged
    double outlined
    double common
    int apart


cdef struct Wanted:
    Levels levels
    mask_t merged[LETTERS]
    mask_t fine[LETTERS]
    mask_t coarse[LETTERS]


cdef struct Passed:
    double score
    int place
    int first
    int second


cdef void _best_first(Passed* passed, Ranked* row, int many) noexcept nogil:
    """Sort by score, and among equals by place; *row* has room for as many."""
    cdef int i
    for i in range(many):
        row[i].weight, row[i].number, row[i].at = passed[i].score, passed[i].place, i
    _rank(row, many)
    # Followed round its cycles, each one goes where it belongs, and none needs a copy but one.
    cdef Passed held
    cdef int at, into
    for i in range(many):
        if row[i].at == i:
            continue
        held = passed[i]
        into = i
        while row[into].at != i:
            at = row[into].at
            passed[into] = passed[at]
            row[into].at = into
            into = at
        passed[into] = held
        row[into].at = into


cdef bint _own(const byte* row, Py_ssize_t end, int script) noexcept nogil:
    """Whether one of several outlines is in *script*."""
    cdef Py_ssize_t at = 0
    cdef int many = 0
    cdef bint found = False
    while at < end:
        many += 1
        if row[at + 2] == script:
            found = True
        at += 5 + row[at + 4]
    return found and many > 1


def sift(index, asked, found, room, int words, coefficients, int most):
    """Return the likeliest of some candidates by how their names sound."""
    cdef tuple sounds = asked.sounds
    cdef bint consonantal = asked.consonantal, own, thin, lettered
    cdef int script = asked.script, many = <int>len(sounds), i, name, size, apart, place, kept
    cdef Wanted* wanted = NULL
    cdef Passed* passed = NULL
    cdef Ranked* order = NULL
    cdef Levels level
    cdef Nearest first, second, best
    cdef const byte* row
    cdef Py_ssize_t at, end, total, looked
    cdef Py_ssize_t left = room[0], largest = room[1]
    cdef double c[12]
    cdef double weight, tight, share, score, merged, heaviest = 0.0, tightest = 0.0
    cdef int met
    cdef int least
    cdef Tables tables = index.tables
    cdef Pool pool
    if many > SOUNDS or tables is None or not isinstance(found, Pool):
        return plain.sift(index, asked, found, room, words, coefficients, most)
    pool = found
    total = pool.many
    for i in range(12):
        c[i] = coefficients[i]
    for looked in range(total):
        weight, tight = pool.table[looked].weight, pool.table[looked].tight
        heaviest = weight if weight > heaviest else heaviest
        tightest = tight if tight > tightest else tightest
    heaviest = heaviest or 1.0
    tightest = tightest or 1.0
    letters = tuple(asked.letters)
    lettered = bool(letters)
    wanted = <Wanted*>malloc((many or 1) * sizeof(Wanted))
    passed = <Passed*>malloc((total or 1) * sizeof(Passed))
    order = <Ranked*>malloc((total or 1) * sizeof(Ranked))
    if wanted is NULL or passed is NULL or order is NULL:
        free(wanted)
        free(passed)
        free(order)
        raise MemoryError
    try:
        memset(wanted, 0, many * sizeof(Wanted))
        for i in range(many):
            if not _read(sounds[i], &wanted[i].levels.sound):
                return plain.sift(index, asked, found, room, words, coefficients, most)
            _fill(&wanted[i].levels)
            _masks(&wanted[i].levels.merged, wanted[i].merged)
            _masks(&wanted[i].levels.fine, wanted[i].fine)
            _masks(&wanted[i].levels.coarse, wanted[i].coarse)
        kept = 0
        for place in range(total):
            namenorm_soon(tables.places.data + 4 * <Py_ssize_t>pool.table[place].number)
        for place in range(total):
            tables.soon(pool.table[place].number)
        for place in range(total):
            end = tables.outlines(pool.table[place].number, &row)
            left -= end if end < largest else largest
            if left < 0 and place:
                break
            own = _own(row, end, script)
            first.blend = second.blend = -1.0
            at = 0
            while at < end:
                name = row[at] | row[at + 1] << 8
                size = row[at + 4]
                thin = row[at + 3] & 1 or consonantal
                if own and row[at + 2] != script and not row[at + 3] & 2:
                    at += 5 + size
                    continue
                level.sound.size = size
                for i in range(size):
                    level.sound.letters[i] = row[at + 5 + i] & 127
                at += 5 + size
                _fill(&level)
                if not many:
                    continue
                best.merged, best.name = -1.0, 0
                for i in range(many):
                    merged = _share(
                        _distance(wanted[i].fine, wanted[i].levels.fine.size, &level.fine),
                        wanted[i].levels.fine.size, level.fine.size,
                    ) if thin else _share(
                        _distance(wanted[i].merged, wanted[i].levels.merged.size, &level.merged),
                        wanted[i].levels.merged.size, level.merged.size,
                    )
                    if merged > best.merged:
                        best.merged, best.name = merged, i
                i = best.name
                best.outlined = _share(
                    _distance(wanted[i].coarse, wanted[i].levels.coarse.size, &level.coarse),
                    wanted[i].levels.coarse.size, level.coarse.size,
                )
                best.blend = best.merged + best.outlined
                apart = wanted[i].levels.coarse.size - level.coarse.size
                apart = apart if apart >= 0 else -apart
                best.apart = apart if apart < _APART else _APART
                least = wanted[i].levels.coarse.size
                least = least if least < level.coarse.size else level.coarse.size
                best.common = 0.0
                if least:
                    best.common = <double>_common(
                        wanted[i].coarse, wanted[i].levels.coarse.size, &level.coarse
                    ) / <double>least
                best.name = name
                if best.blend > first.blend:
                    if first.blend >= 0 and first.name != name:
                        second = first
                    first = best
                elif name != first.name and best.blend > second.blend:
                    second = best
            if first.blend < 0:
                continue
            weight = pool.table[place].weight / heaviest
            tight = pool.table[place].tight / tightest
            met = _popcount(pool.table[place].word)
            share = <double>met / <double>words if met > 1 else 0.0
            score = (
                c[0] * first.merged
                + c[1] * (first.merged * first.merged)
                + c[2] * first.outlined
                + c[3] * first.common
                + c[4] * first.apart
                + c[5] * weight
                + c[6] * (weight * weight)
                + c[7] * tight
                + c[8] * share
            )
            if lettered:
                score += c[9] * first.merged
            passed[kept].score = score
            passed[kept].place = place
            passed[kept].first = first.name
            passed[kept].second = second.name if second.blend >= 0 else first.name
            kept += 1
        _best_first(passed, order, kept)
        kept = kept if kept < most else most
        if lettered:
            for i in range(kept):
                end = tables.outlines(pool.table[passed[i].place].number, &row)
                _listened(letters, row, end, script, &passed[i], c)
            _best_first(passed, order, kept)
        return [
            _tuple(
                Sifted,
                (
                    passed[i].score,
                    pool.table[passed[i].place].number,
                    passed[i].first,
                    passed[i].second,
                    passed[i].place,
                ),
            )
            for i in range(kept)
        ]
    finally:
        free(wanted)
        free(passed)
        free(order)


cdef int _listened(
    tuple letters, const byte* row, Py_ssize_t end, int script, Passed* one, double* c
) except -1:
    """Add what the letters are heard as; the name that fits best comes first."""
    cdef Py_ssize_t at = 0
    cdef bint own = _own(row, end, script)
    cdef double best = 0.0, fit
    cdef int name = one.first, number, size, limit
    cdef tuple reading
    while at < end:
        number = row[at] | row[at + 1] << 8
        size = row[at + 4]
        if own and row[at + 2] != script and not row[at + 3] & 2:
            at += 5 + size
            continue
        limit = _WORST * size
        if limit:
            for reading in letters:
                fit = 1 - <double>_spent(reading, row + at + 5, size, limit) / <double>limit
                if fit > best:
                    best, name = fit, number
        at += 5 + size
    one.score = one.score + (c[10] * best + c[11] * (best * best))
    if name != one.first:
        one.second = one.first
        one.first = name
    return 0
