# The likeliest of all strings that take one alternative of each unit.
# A part of compiled.pyx.

cdef enum:
    VARIANT = 120  # letters of an alternative that is worked on here

cdef struct Variant:
    int cost
    int order
    int size
    byte letters[VARIANT]


cdef int _by_cost_and_text(const void* one, const void* other) noexcept nogil:
    cdef const Variant* a = <const Variant*>one
    cdef const Variant* b = <const Variant*>other
    cdef int found
    if a.cost != b.cost:
        return -1 if a.cost < b.cost else 1
    found = memcmp(a.letters, b.letters, a.size if a.size < b.size else b.size)
    if found:
        return found
    return a.size - b.size


cdef int _by_cost_and_order(const void* one, const void* other) noexcept nogil:
    cdef const Variant* a = <const Variant*>one
    cdef const Variant* b = <const Variant*>other
    if a.cost != b.cost:
        return -1 if a.cost < b.cost else 1
    return a.order - b.order


cdef enum:
    RANKED = 2048  # alternatives that are put in order without being moved
    COSTS = 1024  # between the cheapest and the dearest of them


cdef struct Rank:  # of a variant: as long as it is, it is not moved about
    int cost
    int at


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


cdef class _Variants:
    """A growing row of alternatives."""

    cdef Variant* row
    cdef int many
    cdef int room

    def __cinit__(self):
        self.room = 32
        self.many = 0
        self.row = <Variant*>malloc(self.room * sizeof(Variant))
        if self.row is NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.row)

    cdef Variant* more(self) except NULL:
        cdef Variant* grown
        if self.many == self.room:
            grown = <Variant*>realloc(self.row, 2 * self.room * sizeof(Variant))
            if grown is NULL:
                raise MemoryError
            self.row, self.room = grown, 2 * self.room
        self.many += 1
        return &self.row[self.many - 1]


cdef inline bint _append(Variant* variant, object sound) except -1:
    """Whether *sound* is short ASCII and so is now at the end of *variant*."""
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(sound)
    if not PyUnicode_IS_ASCII(sound) or variant.size + size > VARIANT:
        return False
    memcpy(variant.letters + variant.size, PyUnicode_1BYTE_DATA(sound), size)
    variant.size += <int>size
    return True


cdef inline void _copy(Variant* to, const Variant* of) noexcept nogil:
    to.cost, to.order, to.size = of.cost, of.order, of.size
    memcpy(to.letters, of.letters, of.size)


cdef str _undoubled(const Variant* variant):
    cdef byte letters[VARIANT]
    cdef int i, size = 0
    for i in range(variant.size):
        if i == 0 or variant.letters[i] != variant.letters[i - 1]:
            letters[size] = variant.letters[i]
            size += 1
    return (<char*>letters)[:size].decode("ascii")


def join_variants(units, int most):
    """Return the likeliest strings that take one of each unit's alternatives, in order."""
    cdef _Variants found = _Variants(), longer = _Variants()
    cdef Variant certain
    cdef Variant* variant
    cdef int i, place
    cdef tuple unit
    cdef list all_units = list(units)
    found.more().size = 0
    found.row[0].cost = 0
    certain.size = 0
    for unit in all_units:
        if len(unit) == 1:
            if not _append(&certain, unit[0]):
                return plain.join_variants(all_units, most)
            continue
        longer.many = 0
        for i in range(found.many):
            if found.row[i].size + certain.size > VARIANT:
                return plain.join_variants(all_units, most)
            place = 0
            for sound in unit:
                variant = longer.more()
                variant.cost = found.row[i].cost + place
                variant.size = found.row[i].size + certain.size
                memcpy(variant.letters, found.row[i].letters, found.row[i].size)
                memcpy(variant.letters + found.row[i].size, certain.letters, certain.size)
                if not _append(variant, sound):
                    return plain.join_variants(all_units, most)
                place += 1
        certain.size = 0
        found, longer = longer, found
        if found.many > 4 * most:
            qsort(found.row, found.many, sizeof(Variant), _by_cost_and_text)
            found.many = 4 * most
    for i in range(found.many):
        found.row[i].order = i
        if found.row[i].size + certain.size > VARIANT:
            return plain.join_variants(all_units, most)
        memcpy(found.row[i].letters + found.row[i].size, certain.letters, certain.size)
        found.row[i].size += certain.size
    if found.many > 256:
        qsort(found.row, found.many, sizeof(Variant), _by_cost_and_order)
    cdef Rank ranks[256]
    cdef bint moved = found.many > 256
    if not moved:
        _order_by_cost(found.row, found.many, ranks)
    cdef dict kept = {}
    for i in range(found.many):
        kept[_undoubled(&found.row[i if moved else ranks[i].at])] = None
        if len(kept) == most:
            break
    return tuple(kept)


def likeliest(letters, int most):
    """Return up to *most* strings that take one of each letter's sounds, cheapest first."""
    cdef _Variants found = _Variants(), longer = _Variants()
    cdef Variant* variant
    cdef int i, j, cost
    cdef list all_letters = list(letters)
    cdef int slots[4096]
    cdef Rank ranks[RANKED]
    cdef int slot, last
    cdef unsigned int hashed
    found.more().size = 0
    found.row[0].cost = 0
    for letter in all_letters:
        if found.many * len(letter) > RANKED:
            return plain.likeliest(all_letters, most)
        longer.many = 0
        last = 15  # of twice as many slots as there may be strings, and no more
        while last + 1 < 2 * found.many * len(letter):
            last = 2 * last + 1
        memset(slots, 0xFF, (last + 1) * sizeof(int))
        for i in range(found.many):
            for sound, more in letter:
                variant = longer.more()
                variant.size = found.row[i].size
                memcpy(variant.letters, found.row[i].letters, variant.size)
                if not _append(variant, sound):
                    return plain.likeliest(all_letters, most)
                cost = found.row[i].cost + <int>more
                hashed = 2166136261
                for j in range(variant.size):
                    hashed = (hashed ^ variant.letters[j]) * 16777619
                slot = hashed & last
                while slots[slot] >= 0:
                    j = slots[slot]
                    if longer.row[j].size == variant.size and not memcmp(
                        longer.row[j].letters, variant.letters, variant.size
                    ):
                        break
                    slot = (slot + 1) & last
                if slots[slot] >= 0:  # known: the cheaper counts, in its old place
                    longer.many -= 1
                    if cost < longer.row[slots[slot]].cost:
                        longer.row[slots[slot]].cost = cost
                else:
                    slots[slot] = longer.many - 1
                    variant.cost = cost
                    variant.order = longer.many - 1
        if longer.many > most:
            _order_by_cost(longer.row, longer.many, ranks)
            found.many = 0
            for i in range(most):
                variant = found.more()
                _copy(variant, &longer.row[ranks[i].at])
        else:
            found, longer = longer, found
    if found.many > RANKED:
        return plain.likeliest(all_letters, most)
    _order_by_cost(found.row, found.many, ranks)
    cdef dict single = {}
    for i in range(found.many):
        variant = &found.row[ranks[i].at]
        text = _undoubled(variant)
        if text not in single:
            single[text] = variant.cost
    return single
