# The likeliest of all strings that take one alternative of each unit.
# A part of compiled.pyx.

cdef enum:
    VARIANT = 120  # letters of an alternative that is worked on here
    NEAR = 48  # variants for which no memory is asked for
    RANKED = 2048  # variants that are put in order without being moved
    COSTS = 1024  # between the cheapest and the dearest of them
    GIVEN = 384  # alternatives of all units together
    WRITTEN = 2048  # letters of them where they are changed first
    KEPT = 32  # strings that come out


cdef struct Variant:
    int cost
    int size
    unsigned int hashed  # where strings are told apart by it
    byte letters[VARIANT]


cdef struct Rank:  # of a variant: as long as it is, it is not moved about
    int cost
    int at


cdef struct Row:  # a growing row of variants
    Variant* at
    int many
    int room
    Variant near[NEAR]


cdef inline void _begin(Row* row) noexcept nogil:
    row.at, row.many, row.room = &row.near[0], 0, NEAR


cdef inline void _end(Row* row) noexcept nogil:
    if row.at != &row.near[0]:
        free(row.at)


cdef inline int _empty_for(Row* row, int many) except -1:
    """Leave nothing in *row*, and room for so many."""
    row.many = 0
    if many > row.room:
        _end(row)
        _begin(row)
        row.at = <Variant*>malloc(many * sizeof(Variant))
        if row.at is NULL:
            _begin(row)
            raise MemoryError
        row.room = many
    return 0


cdef int _by_cost_and_place(const void* one, const void* other) noexcept nogil:
    cdef const Rank* a = <const Rank*>one
    cdef const Rank* b = <const Rank*>other
    if a.cost != b.cost:
        return -1 if a.cost < b.cost else 1
    return a.at - b.at


cdef void _order_by_cost(const Variant* row, int many, Rank* ranks) noexcept nogil:
    """Say which of up to RANKED variants is how cheap; of equals the first comes first."""
    cdef int least = row[0].cost, most = row[0].cost, i, place
    cdef int starts[COSTS + 1]
    for i in range(1, many):
        if row[i].cost < least:
            least = row[i].cost
        elif row[i].cost > most:
            most = row[i].cost
    if most - least >= COSTS:
        for i in range(many):
            ranks[i].cost, ranks[i].at = row[i].cost, i
        qsort(ranks, many, sizeof(Rank), _by_cost_and_place)
        return
    memset(starts, 0, (most - least + 2) * sizeof(int))
    for i in range(many):
        starts[row[i].cost - least + 1] += 1
    for i in range(1, most - least + 1):
        starts[i] += starts[i - 1]
    for i in range(many):
        place = starts[row[i].cost - least]
        starts[row[i].cost - least] += 1
        ranks[place].cost, ranks[place].at = row[i].cost, i


cdef inline bint _spelt_before(const Variant* one, const Variant* other) noexcept nogil:
    """Whether the letters of *one* come first in a dictionary."""
    cdef int found = memcmp(
        one.letters, other.letters, one.size if one.size < other.size else other.size
    )
    return found < 0 or (found == 0 and one.size < other.size)


cdef void _order_by_text(const Variant* row, int many, Rank* ranks, int most) noexcept nogil:
    """Put the first *most* of *ranks*, which are in order of cost, in that of letters as well."""
    cdef int start = 0, stop, i, j
    cdef Rank rank
    while start < many and start < most:
        stop = start + 1
        while stop < many and ranks[stop].cost == ranks[start].cost:
            stop += 1
        for i in range(start + 1, stop):
            rank = ranks[i]
            j = i
            while j > start and _spelt_before(&row[rank.at], &row[ranks[j - 1].at]):
                ranks[j] = ranks[j - 1]
                j -= 1
            ranks[j] = rank
        start = stop


cdef inline void _copy(Variant* to, const Variant* of) noexcept nogil:
    to.cost, to.size, to.hashed = of.cost, of.size, of.hashed
    memcpy(to.letters, of.letters, of.size)


cdef struct Given:  # the alternatives of some units, one after the other
    int units
    int many
    int counts[GIVEN]  # of each unit
    int sizes[GIVEN]
    const byte* texts[GIVEN]
    int written
    byte letters[WRITTEN]  # of those that are not as they were given


cdef inline bint _give(Given* given, const byte* letters, int size) noexcept nogil:
    """Whether there is room for one more alternative of the last unit."""
    if given.many == GIVEN:
        return False
    given.texts[given.many], given.sizes[given.many] = letters, size
    given.counts[given.units - 1] += 1
    given.many += 1
    return True


cdef inline bint _next_unit(Given* given) noexcept nogil:
    if given.units == GIVEN:
        return False
    given.counts[given.units] = 0
    given.units += 1
    return True


cdef bint _give_once(Given* given, int size) noexcept nogil:
    """As `_give`, of letters just written, unless the last unit has them already."""
    cdef const byte* letters = &given.letters[given.written]
    cdef int i
    for i in range(given.many - given.counts[given.units - 1], given.many):
        if given.sizes[i] == size and not memcmp(given.texts[i], letters, size):
            return True
    given.written += size
    return _give(given, letters, size)


cdef Row* _varied(const Given* given, int most, Row* found, Row* longer) except? NULL:
    """Return which of the two rows has the variants; NULL if one is too long, or they are many."""
    cdef Variant certain
    cdef Variant* variant
    cdef const Variant* before
    cdef Rank ranks[RANKED]
    cdef int unit, i, k, many, at = 0
    found.many = 1
    found.at[0].size = found.at[0].cost = 0
    certain.size = 0
    for unit in range(given.units):
        many = given.counts[unit]
        if many == 1:
            if certain.size + given.sizes[at] > VARIANT:
                return NULL
            memcpy(certain.letters + certain.size, given.texts[at], given.sizes[at])
            certain.size += given.sizes[at]
            at += 1
            continue
        if found.many * many > RANKED:
            return NULL
        _empty_for(longer, found.many * many)
        for i in range(found.many):
            before = &found.at[i]
            if before.size + certain.size > VARIANT:
                return NULL
            for k in range(many):
                variant = &longer.at[longer.many]
                longer.many += 1
                variant.cost = before.cost + k
                variant.size = before.size + certain.size
                if variant.size + given.sizes[at + k] > VARIANT:
                    return NULL
                memcpy(variant.letters, before.letters, before.size)
                memcpy(variant.letters + before.size, certain.letters, certain.size)
                memcpy(variant.letters + variant.size, given.texts[at + k], given.sizes[at + k])
                variant.size += given.sizes[at + k]
        at += many
        certain.size = 0
        found, longer = longer, found
        if found.many > 4 * most:
            _order_by_cost(found.at, found.many, ranks)
            _order_by_text(found.at, found.many, ranks, 4 * most)
            _empty_for(longer, 4 * most)
            for i in range(4 * most):
                _copy(&longer.at[i], &found.at[ranks[i].at])
            longer.many = 4 * most
            found, longer = longer, found
    if certain.size:
        for i in range(found.many):
            variant = &found.at[i]
            if variant.size + certain.size > VARIANT:
                return NULL
            memcpy(variant.letters + variant.size, certain.letters, certain.size)
            variant.size += certain.size
    return found


cdef inline int _undoubled(const Variant* variant, byte* letters) noexcept nogil:
    cdef int i, size = 0
    for i in range(variant.size):
        if i == 0 or variant.letters[i] != variant.letters[i - 1]:
            letters[size] = variant.letters[i]
            size += 1
    return size


cdef struct Strings:  # distinct ones
    int many
    int sizes[KEPT]
    byte letters[KEPT][VARIANT]


cdef inline void _keep(Strings* kept, int size) noexcept nogil:
    """Keep the string that was written after those that are kept, unless it is one of them."""
    cdef int i
    kept.sizes[kept.many] = size
    for i in range(kept.many):
        if kept.sizes[i] == size and not memcmp(kept.letters[i], kept.letters[kept.many], size):
            return
    kept.many += 1


cdef bint _kept(const Given* given, int most, Strings* kept) except -1:
    """Whether the likeliest strings of *given* could be kept."""
    cdef Row rows[2]
    cdef Row* found
    cdef Rank ranks[RANKED]
    cdef int i
    if most < 1 or most >= KEPT:
        return False
    _begin(&rows[0])
    _begin(&rows[1])
    try:
        found = _varied(given, most, &rows[0], &rows[1])
        if found is NULL or found.many > RANKED:
            return False
        kept.many = 0
        if found.many:
            _order_by_cost(found.at, found.many, ranks)
        for i in range(found.many):
            _keep(kept, _undoubled(&found.at[ranks[i].at], kept.letters[kept.many]))
            if kept.many == most:
                break
        return True
    finally:
        _end(&rows[0])
        _end(&rows[1])


cdef tuple _strings(const Strings* kept):
    return tuple([(<char*>kept.letters[i])[: kept.sizes[i]].decode("ascii") for i in range(kept.many)])


def join_variants(units, int most):
    """Return the likeliest strings that take one of each unit's alternatives, in order."""
    cdef Given given
    cdef Strings kept
    cdef tuple unit
    cdef list all_units = list(units)  # which holds the strings while they are worked on
    given.units = given.many = 0
    for unit in all_units:
        if not _next_unit(&given):
            return plain.join_variants(all_units, most)
        for sound in unit:
            if not PyUnicode_IS_ASCII(sound) or not _give(
                &given, PyUnicode_1BYTE_DATA(sound), <int>PyUnicode_GET_LENGTH(sound)
            ):
                return plain.join_variants(all_units, most)
    if not _kept(&given, most, &kept):
        return plain.join_variants(all_units, most)
    return _strings(&kept)


def join_skeletons(units, int most):
    """Return the likeliest skeletons of units that stand side by side."""
    cdef Given given
    cdef Strings kept
    cdef tuple unit
    cdef const byte* letters
    cdef int i, size, length
    cdef list all_units = list(units)
    given.units = given.many = given.written = 0
    for unit in all_units:
        if not _next_unit(&given):
            return plain.join_skeletons(all_units, most)
        for skeleton in unit:
            length = <int>PyUnicode_GET_LENGTH(skeleton)
            if not PyUnicode_IS_ASCII(skeleton) or given.written + length > WRITTEN:
                return plain.join_skeletons(all_units, most)
            letters = PyUnicode_1BYTE_DATA(skeleton)
            size = 0
            for i in range(length):
                if given.units == 1 or letters[i] != c"A":
                    given.letters[given.written + size] = letters[i]
                    size += 1
            if given.units == 1:
                given.written += size
                if not _give(&given, &given.letters[given.written - size], size):
                    return plain.join_skeletons(all_units, most)
            elif not _give_once(&given, size):
                return plain.join_skeletons(all_units, most)
    if not _kept(&given, most, &kept):
        return plain.join_skeletons(all_units, most)
    return _strings(&kept)


def outlined(units, int most):
    """Return the likeliest coarse skeletons of what takes one of each unit's alternatives."""
    cdef Given given
    cdef Strings whole, kept
    cdef Text text, out
    cdef tuple unit
    cdef int i, length
    cdef list all_units = list(units)
    given.units = given.many = given.written = 0
    for unit in all_units:
        if not _next_unit(&given):
            return plain.outlined(all_units, most)
        for sound in unit:
            length = <int>PyUnicode_GET_LENGTH(sound)
            if not _read(sound, &text) or given.written + length > WRITTEN:
                return plain.outlined(all_units, most)
            for i in range(length):
                given.letters[given.written + i] = _coarse[text.letters[i]]
            if not _give_once(&given, length):
                return plain.outlined(all_units, most)
    kept.many = 0
    if most < 1 or most >= KEPT:
        return plain.outlined(all_units, most)
    if given.units == 1:
        for i in range(given.many):
            text.size = given.sizes[i]
            memcpy(text.letters, given.texts[i], text.size)
            _bare(&text, &out)
            memcpy(kept.letters[kept.many], out.letters, out.size)
            _keep(&kept, out.size)
            if kept.many == most:
                break
        return _strings(&kept)
    if not _kept(&given, most, &whole):
        return plain.outlined(all_units, most)
    for i in range(whole.many):
        if whole.sizes[i] >= LONGEST:
            return plain.outlined(all_units, most)
        text.size = whole.sizes[i]
        memcpy(text.letters, whole.letters[i], text.size)
        _bare(&text, &out)
        memcpy(kept.letters[kept.many], out.letters, out.size)
        _keep(&kept, out.size)
    return _strings(&kept)


def likeliest(letters, int most):
    """Return up to *most* strings that take one of each letter's sounds, cheapest first."""
    cdef Row rows[2]
    cdef list all_letters = list(letters)
    cdef dict single
    _begin(&rows[0])
    _begin(&rows[1])
    try:
        single = _likeliest(all_letters, most, &rows[0], &rows[1])
    finally:
        _end(&rows[0])
        _end(&rows[1])
    return plain.likeliest(all_letters, most) if single is None else single


cdef dict _likeliest(list letters, int most, Row* found, Row* longer):
    """As `likeliest`; None if a string is too long, or there are too many."""
    cdef Variant* variant
    cdef Variant* known
    cdef const Variant* before
    cdef const byte* text
    cdef byte single[VARIANT]
    cdef int slots[2 * RANKED]
    cdef Rank ranks[RANKED]
    cdef int i, j, cost, size, slot, last, limit
    cdef unsigned int hashed
    cdef tuple pair
    found.many = 1
    found.at[0].size = found.at[0].cost = 0
    found.at[0].hashed = 2166136261
    for letter in letters:
        if found.many * len(letter) > RANKED:
            return None
        limit = 0x7FFFFFFF
        if found.many == most and most and letter:  # dearer ones than so many are never kept
            limit = found.at[0].cost
            for i in range(1, most):
                limit = max(limit, found.at[i].cost)
            limit += <int>min([more for _, more in letter])
        _empty_for(longer, found.many * <int>len(letter))
        last = 15  # of twice as many slots as there may be strings, and no more
        while last + 1 < 2 * found.many * len(letter):
            last = 2 * last + 1
        memset(slots, 0xFF, (last + 1) * sizeof(int))
        for i in range(found.many):
            before = &found.at[i]
            for pair in letter:
                cost = before.cost + <int>pair[1]
                if cost > limit:
                    continue
                sound = pair[0]
                size = <int>PyUnicode_GET_LENGTH(sound)
                if not PyUnicode_IS_ASCII(sound) or before.size + size > VARIANT:
                    return None
                text = PyUnicode_1BYTE_DATA(sound)
                variant = &longer.at[longer.many]
                memcpy(variant.letters, before.letters, before.size)
                memcpy(variant.letters + before.size, text, size)
                variant.size = before.size + size
                hashed = before.hashed
                for j in range(size):
                    hashed = (hashed ^ text[j]) * 16777619
                variant.hashed = hashed
                variant.cost = cost
                slot = hashed & last
                while slots[slot] >= 0:
                    known = &longer.at[slots[slot]]
                    if known.hashed == hashed and known.size == variant.size and not memcmp(
                        known.letters, variant.letters, variant.size
                    ):
                        break
                    slot = (slot + 1) & last
                if slots[slot] < 0:
                    slots[slot] = longer.many
                    longer.many += 1
                elif cost < longer.at[slots[slot]].cost:  # the cheaper counts, where it is met
                    longer.at[slots[slot]].cost = -1
                    slots[slot] = longer.many
                    longer.many += 1
        j = 0
        for i in range(longer.many):  # those that a cheaper one took the place of go
            if longer.at[i].cost >= 0:
                if i != j:
                    _copy(&longer.at[j], &longer.at[i])
                j += 1
        longer.many = j
        if longer.many >= most:
            if longer.many:
                _order_by_cost(longer.at, longer.many, ranks)
            _empty_for(found, most)
            for i in range(most):
                _copy(&found.at[i], &longer.at[ranks[i].at])
            found.many = most
        else:
            found, longer = longer, found
    cdef dict strings = {}
    if found.many:
        _order_by_cost(found.at, found.many, ranks)
    for i in range(found.many):
        variant = &found.at[ranks[i].at]
        size = _undoubled(variant, single)
        string = (<char*>single)[:size].decode("ascii")
        if string not in strings:
            strings[string] = variant.cost
    return strings
