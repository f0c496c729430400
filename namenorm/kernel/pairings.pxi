# Which units of one form may answer to which of the other.
# A part of compiled.pyx.

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
                found.append((i, j, make(similarity, "sound", heard)))
    return found
