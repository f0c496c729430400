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


cdef inline int _popcount(mask_t bits) noexcept nogil:
    bits = bits - ((bits >> 1) & 0x5555555555555555ULL)
    bits = (bits & 0x3333333333333333ULL) + ((bits >> 2) & 0x3333333333333333ULL)
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FULL
    return <int>((bits * 0x0101010101010101ULL) >> 56)


cdef inline int _distance(const mask_t* masks, int size, const Text* other) noexcept nogil:
    """Optimal string alignment by Hyyrö's bit vectors; *masks* are those of a text of *size*.

    The last column's steps up and down, summed at the end, lead from its top to the distance.
    """
    cdef mask_t vp = ~(<mask_t>0), vn = 0, d0 = 0, old = 0, now, swap, hp, hn, rows
    cdef int i
    for i in range(other.size):
        now = masks[other.letters[i]]
        swap = ((~d0 & now) << 1) & old
        d0 = (((now & vp) + vp) ^ vp) | now | vn | swap
        hp = ((vn | ~(d0 | vp)) << 1) | 1
        hn = (d0 & vp) << 1
        vp = hn | ~(d0 | hp)
        vn = hp & d0
        old = now
    rows = ((<mask_t>1) << size) - 1 if size < 64 else ~(<mask_t>0)
    return other.size + _popcount(vp & rows) - _popcount(vn & rows)


cdef inline int _common(const mask_t* masks, int size, const Text* other) noexcept nogil:
    """Length of the longest common subsequence."""
    cdef mask_t s = ~(<mask_t>0), u
    cdef int i
    for i in range(other.size):
        u = s & masks[other.letters[i]]
        s = (s + u) | (s - u)
    s = ~s
    if size < 64:
        s &= ((<mask_t>1) << size) - 1
    return _popcount(s)


cdef inline double _share(int distance, int one, int other) noexcept nogil:
    cdef int longer = one if one > other else other
    return 1.0 - <double>distance / <double>longer if longer else 1.0


cdef mask_t _no_masks[LETTERS]  # all 0 between calls: the interpreter's lock guards it


cdef inline double _alike(const Text* one, const Text* other) noexcept:
    cdef double found
    if one.size == other.size and memcmp(one.letters, other.letters, one.size) == 0:
        return 1.0
    _masks(one, _no_masks)
    found = _share(_distance(_no_masks, one.size, other), one.size, other.size)
    _unmask(one, _no_masks)
    return found


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


cdef inline void _compare(const Levels* one, const Levels* other, double* out) noexcept:
    out[0] = _alike(&one.sound, &other.sound)
    out[1] = _alike(&one.merged, &other.merged)
    out[2] = _alike(&one.fine, &other.fine)
    out[3] = _alike(&one.coarse, &other.coarse)


cdef inline bint _before(const double* one, const double* other) noexcept nogil:
    """Whether the levels of *one* are less than those of *other*, from the finest on."""
    cdef int i
    for i in range(4):
        if one[i] != other[i]:
            return one[i] < other[i]
    return False


cdef bint _likeness(ones, others, str table, bint consonantal, double* out) except -1:
    """Whether the likeness of two stretches can be told here; if so, it is in *out*."""
    cdef Levels mine[2]
    cdef Levels theirs[2]
    cdef Text raw
    cdef const byte* written = NULL
    cdef int many = len(ones), more = len(others), i, j
    cdef double best = -1.0, found
    cdef double made[4]
    if many == 0 or more == 0:
        out[0] = out[1] = out[2] = out[3] = 0.0
        return True
    for one in ones:
        if one in others:
            out[0] = out[1] = out[2] = out[3] = 1.0
            return True
    if table:
        written = <const byte*>PyBytes_AS_STRING(_tables[table])
    many = many if many < 2 else 2
    more = more if more < 2 else 2
    for i in range(many):
        if not _read(ones[i], &raw):
            return False
        if written is NULL:
            mine[i].sound = raw
        else:
            _translated(&raw, written, &mine[i].sound)
        _fill(&mine[i])
    for j in range(more):
        if not _read(others[j], &raw):
            return False
        if written is NULL:
            theirs[j].sound = raw
        else:
            _translated(&raw, written, &theirs[j].sound)
        _fill(&theirs[j])
    if many == 1 and more == 1:
        _compare(&mine[0], &theirs[0], out)
        return True
    for i in range(many):
        for j in range(more):
            if consonantal:
                found = _alike(&mine[i].fine, &theirs[j].fine)
            else:
                found = _alike(&mine[i].merged, &theirs[j].merged)
            if found < best:
                continue
            _compare(&mine[i], &theirs[j], made)
            if found > best or _before(out, made):
                best = found
                memcpy(out, made, sizeof(made))
    return True


def likeness(ones, others, str table not None, bint consonantal):
    """Return how alike the nearest two of two stretches' sound strings are, at four levels."""
    cdef double found[4]
    if not _likeness(ones, others, table, consonantal, found):
        return plain.likeness(ones, others, table, consonantal)
    return found[0], found[1], found[2], found[3]


cdef bint _merged(tuple order, Text* out) except -1:
    """Whether the likeliest sound string of *order* can be worked on; if so, *out* has it merged."""
    cdef Text raw
    if not _read(order[0], &raw):
        return False
    _translated(&raw, _coarse, out)
    return True


def together(tuple mine not None, tuple theirs not None, told, str table not None, bint thin):
    """Return how alike two forms are with their units run together, in the likest order."""
    cdef Text first, last, made
    cdef double best[4]
    cdef double found[4]
    cdef double quick[ORDERS]
    cdef double most = -1.0
    cdef int ours = <int>len(mine), more = <int>len(theirs), options, i
    if not ours or not more:
        return _UNLIKE
    if ours + more > ORDERS or not _likeness(mine[0], theirs[0], table, thin, best):
        return plain.together(mine, theirs, told, table, thin)
    if (best[0] == 1 and best[1] == 1 and best[2] == 1 and best[3] == 1) or ours + more == 2:
        return best[0], best[1], best[2], best[3]
    if not (_merged(mine[0], &first) and _merged(theirs[0], &last)):
        return plain.together(mine, theirs, told, table, thin)
    pairs = [(mine[0], order) for order in theirs[1:]] + [(order, theirs[0]) for order in mine[1:]]
    options = ours + more - 2
    for i in range(options):
        if not _merged(pairs[i][1 if i < more - 1 else 0], &made):
            return plain.together(mine, theirs, told, table, thin)
        quick[i] = _alike(&first, &made) if i < more - 1 else _alike(&made, &last)
    if told is not None:
        if not (_merged(told[0], &first) and _merged(told[1], &last)):
            return plain.together(mine, theirs, told, table, thin)
        pairs.append(told)
        quick[options] = _alike(&first, &last)
        options += 1
    for i in range(options):
        most = quick[i] if quick[i] > most else most
    if most > best[3] - _WORSE:
        for i in range(options):
            if quick[i] == most:
                if not _likeness(pairs[i][0], pairs[i][1], table, thin, found):
                    return plain.together(mine, theirs, told, table, thin)
                if found[0] + found[1] + found[2] + found[3] > best[0] + best[1] + best[2] + best[3]:
                    memcpy(best, found, sizeof(found))
    return best[0], best[1], best[2], best[3]
