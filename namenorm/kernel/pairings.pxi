# Which units of one form may answer to which of the other.
# A part of compiled.pyx.

cdef double _AWAY = constants.AWAY
cdef object _tuple = tuple.__new__  # of a NamedTuple, without its arguments being named again


cdef bint _sound_alone(a, b) except -1:
    """Whether nothing but how two units sound can say how alike they are."""
    cdef str one = a.text, other = b.text
    if a.role != "name" or b.role != "name":
        return False
    if a.script == b.script and (not one or not other or one[0] == other[0]):
        return False
    groups, others = a.groups, b.groups
    return not groups or not others or groups.isdisjoint(others)


def pairings(tuple ones not None, tuple others not None, alike, by_ear, double enough):
    """Return the pairs of units that are alike enough: their places, and how alike they are."""
    return _pairings(ones, others, alike, by_ear, enough)


cdef list _pairings(tuple ones, tuple others, alike, by_ear, double enough):
    cdef double hopeless = by_ear.hopeless, first = by_ear.first, similarity
    cdef double levels[4]
    cdef Text mine, theirs
    cdef Py_ssize_t i, j
    cdef list found = []
    cdef tuple outlines, outlined
    cdef bint thin
    table_of, thin_scripts, make = by_ear.table_of, by_ear.thin, by_ear.make
    for i in range(len(ones)):
        a = ones[i]
        outlines = a.skeletons
        for j in range(len(others)):
            b = others[j]
            if a is b:
                found.append((i, j, by_ear.equal))
                continue
            if not _sound_alone(a, b):
                how = alike(a, b)
                if how[0] >= enough:
                    found.append((i, j, how))
                continue
            outlined = b.skeletons
            if outlines and outlined:
                if not (_read(outlines[0], &mine) and _read(outlined[0], &theirs)):
                    how = alike(a, b)
                    if how[0] >= enough:
                        found.append((i, j, how))
                    continue
                if (mine.size > 2 or theirs.size > 2) and _alike(&mine, &theirs) < hopeless:
                    continue
            thin = a.script in thin_scripts or b.script in thin_scripts
            if not _likeness(a.sounds, b.sounds, table_of(a.script, b.script), thin, levels):
                how = alike(a, b)
                if how[0] >= enough:
                    found.append((i, j, how))
                continue
            if levels[3] < first:
                continue
            similarity = 0.5 * levels[2 if thin else 1] + 0.5 * levels[3]
            if similarity >= enough:
                heard = levels[0], levels[1], levels[2], levels[3]
                found.append((i, j, _tuple(make, (similarity, "sound", heard))))
    return found


cdef struct Option:
    double order
    double weight
    Py_ssize_t i
    Py_ssize_t j
    Py_ssize_t at


cdef inline bint _sooner(const Option* one, const Option* other) noexcept nogil:
    if one.order != other.order:
        return one.order < other.order
    if one.weight != other.weight:
        return one.weight > other.weight
    if one.i + one.j != other.i + other.j:
        return one.i + one.j < other.i + other.j
    if one.i != other.i:
        return one.i < other.i
    return one.at < other.at


def paired(tuple ones not None, tuple others not None, alike, by_ear, double enough, make):
    """Return the units that answer to each other, one to one, and those of each side left over."""
    cdef list found = _pairings(ones, others, alike, by_ear, enough), pairs = []
    cdef Py_ssize_t many = len(found), i, j, place, mine = len(ones), theirs = len(others)
    cdef double similarity, away = _AWAY
    cdef Option* options
    cdef Option option
    cdef bytearray free_one = bytearray(mine), free_other = bytearray(theirs)
    options = <Option*>malloc((many or 1) * sizeof(Option))
    if options is NULL:
        raise MemoryError
    try:
        for place in range(many):
            i, j, how = found[place]
            similarity = how[0]
            option.i, option.j, option.at = i, j, place
            option.weight = <double>ones[i].weight + <double>others[j].weight
            option.order = away * <double>(i - j if i > j else j - i) - similarity * (
                option.weight if option.weight < 1.0 else 1.0
            )
            i = place
            while i and _sooner(&option, &options[i - 1]):
                options[i] = options[i - 1]
                i -= 1
            options[i] = option
        for place in range(many):
            i, j = options[place].i, options[place].j
            if not free_one[i] and not free_other[j]:
                free_one[i] = free_other[j] = 1
                how = found[options[place].at][2]
                pairs.append(
                    _tuple(
                        make,
                        ((ones[i],), (others[j],), how[0], how[1], how[2], options[place].weight / 2),
                    )
                )
    finally:
        free(options)
    return (
        tuple(pairs),
        () if len(pairs) == mine else tuple([ones[i] for i in range(mine) if not free_one[i]]),
        () if len(pairs) == theirs else tuple([others[j] for j in range(theirs) if not free_other[j]]),
    )
