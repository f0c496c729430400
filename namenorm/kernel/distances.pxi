# How alike two strings or stretches are.
# A part of compiled.pyx.

cdef inline void _masks(const Text* text, mask_t* masks) noexcept nogil:
    """Set for each letter the bits of its places; *masks* are all 0 before."""
    cdef int i
    for i in range(text.size):
        masks[text.letters[i]] |= (<mask_t>1) << i


cdef inline void _unmask(const Text* text, mask_t* masks) noexcept nogil:
    cdef int i
    for i in range(text.size):
        masks[text.letters[i]] = 0


cdef inline int _distance(const mask_t* masks, int size, const Text* other) noexcept nogil:
    """Optimal string alignment by Hyyrö's bit vectors; *masks* are those of a text of *size*."""
    cdef mask_t vp = ~(<mask_t>0), vn = 0, d0 = 0, old = 0, now, swap, hp, hn
    cdef mask_t last
    cdef int found = size, i
    if size == 0:
        return other.size
    last = (<mask_t>1) << (size - 1)
    for i in range(other.size):
        now = masks[other.letters[i]]
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


cdef inline int _common(const mask_t* masks, int size, const Text* other) noexcept nogil:
    """Length of the longest common subsequence."""
    cdef mask_t s = ~(<mask_t>0), u
    cdef int i, found = 0
    for i in range(other.size):
        u = s & masks[other.letters[i]]
        s = (s + u) | (s - u)
    s = ~s
    if size < 64:
        s &= ((<mask_t>1) << size) - 1
    while s:
        s &= s - 1
        found += 1
    return found


cdef inline double _share(int distance, int one, int other) noexcept nogil:
    cdef int longer = one if one > other else other
    return 1.0 - <double>distance / <double>longer if longer else 1.0


cdef inline double _alike(const Text* one, const Text* other) noexcept nogil:
    cdef mask_t masks[LETTERS]
    if one.size == other.size and memcmp(one.letters, other.letters, one.size) == 0:
        return 1.0
    memset(masks, 0, sizeof(masks))
    _masks(one, masks)
    return _share(_distance(masks, one.size, other), one.size, other.size)


def similar(str one not None, str other not None):
    """Return one minus the optimal string alignment distance over the longer length."""
    cdef Text mine, theirs
    if _read(one, &mine) and _read(other, &theirs):
        return _alike(&mine, &theirs)
    return plain.similar(one, other)


def shared(str one not None, str other not None):
    """Return how much of the shorter is in the longer in the same order."""
    cdef Text mine, theirs
    cdef mask_t masks[LETTERS]
    cdef int least
    if not (_read(one, &mine) and _read(other, &theirs)):
        return plain.shared(one, other)
    least = mine.size if mine.size < theirs.size else theirs.size
    if not least:
        return 0.0
    memset(masks, 0, sizeof(masks))
    _masks(&mine, masks)
    return <double>_common(masks, mine.size, &theirs) / <double>least


_UNLIKE = (0.0, 0.0, 0.0, 0.0)
_ALIKE = (1.0, 1.0, 1.0, 1.0)


def likeness(ones, others, str table not None, bint consonantal):
    """Return how alike the nearest two of two stretches' sound strings are, at four levels."""
    cdef Levels mine[2]
    cdef Levels theirs[2]
    cdef Text raw
    cdef const byte* written = NULL
    cdef int many = len(ones), more = len(others), i, j, a = 0, b = 0
    cdef double best = -1.0, nearest = -1.0, found, sound
    if many == 0 or more == 0:
        return _UNLIKE
    for one in ones:
        if one in others:
            return _ALIKE
    if table:
        written = <const byte*>PyBytes_AS_STRING(_tables[table])
    many = many if many < 2 else 2
    more = more if more < 2 else 2
    for i in range(many):
        if not _read(ones[i], &raw):
            return plain.likeness(ones, others, table, consonantal)
        if written is NULL:
            mine[i].sound = raw
        else:
            _translated(&raw, written, &mine[i].sound)
        _fill(&mine[i])
    for j in range(more):
        if not _read(others[j], &raw):
            return plain.likeness(ones, others, table, consonantal)
        if written is NULL:
            theirs[j].sound = raw
        else:
            _translated(&raw, written, &theirs[j].sound)
        _fill(&theirs[j])
    if many == 1 and more == 1:
        nearest = _alike(&mine[0].sound, &theirs[0].sound)
    else:
        for i in range(many):
            for j in range(more):
                if consonantal:
                    found = _alike(&mine[i].fine, &theirs[j].fine)
                else:
                    found = _alike(&mine[i].merged, &theirs[j].merged)
                if found < best:
                    continue
                sound = _alike(&mine[i].sound, &theirs[j].sound)
                if found > best or sound > nearest:
                    best, nearest, a, b = found, sound, i, j
    return (
        nearest,
        _alike(&mine[a].merged, &theirs[b].merged),
        _alike(&mine[a].fine, &theirs[b].fine),
        _alike(&mine[a].coarse, &theirs[b].coarse),
    )
