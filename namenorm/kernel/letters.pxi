# Letters heard as sounds: the cheapest alignment of the two.
# A part of compiled.pyx.

cdef enum:
    PACKED = 8  # letters of a sound that fit in one number

cdef struct Heard:
    mask_t sound  # its letters, the first in the lowest byte; 0 for none
    int cost


@cython.no_gc  # texts and numbers alone, so that no cycle comes by it
cdef class Letter:
    """What a letter may be heard as; costs are -10 ln P, less that of the likeliest sound."""

    cdef readonly int silent
    cdef readonly tuple lengths
    cdef readonly dict heard
    cdef Heard* table  # open addressing, so that a sound is found by one number
    cdef int mask
    cdef int sizes[PACKED + 1]
    cdef int many
    cdef int unheard  # what the empty sound costs, -1 if it is not listed

    def __cinit__(self, int silent, tuple lengths not None, dict heard not None):
        cdef int room = 4, slot
        cdef mask_t packed
        self.silent, self.lengths, self.heard = silent, lengths, heard
        self.many = 0
        self.unheard = heard.get("", -1)
        for length in lengths:
            if 0 < length <= PACKED and self.many <= PACKED:
                self.sizes[self.many] = length
                self.many += 1
            elif length > PACKED:
                raise ValueError(f"sound of {length} letters: at most {PACKED}")
        while room < 2 * len(heard) + 1:
            room *= 2
        self.mask = room - 1
        self.table = <Heard*>malloc(room * sizeof(Heard))
        if self.table is NULL:
            raise MemoryError
        memset(self.table, 0, room * sizeof(Heard))
        for sound, cost in heard.items():
            if sound:
                packed = int.from_bytes(sound.encode("ascii"), "little")
                slot = _slot(packed) & self.mask
                while self.table[slot].sound:
                    slot = (slot + 1) & self.mask
                self.table[slot].sound = packed
                self.table[slot].cost = cost

    def __dealloc__(self):
        free(self.table)

    def __reduce__(self):
        return Letter, (self.silent, self.lengths, self.heard)


cdef inline int _slot(mask_t sound) noexcept nogil:
    return <int>((sound * <mask_t>0x9E3779B97F4A7C15) >> 40)


cdef int _spent(tuple letters, const byte* sound, int size, int limit) except -1:
    """As `plain.spent`; *sound* has fewer than 256 letters."""
    cdef int place, stop, cost, more, most, best = 0, i, length, least, slot
    cdef int rooms[2][256]
    cdef int* found = rooms[0]
    cdef int* reached = rooms[1]
    cdef int* swap
    cdef mask_t windows[256]
    cdef mask_t packed
    cdef Letter letter
    packed = 0
    for place in range(size - 1, -1, -1):
        packed = packed << 8 | sound[place]
        windows[place] = packed
    found[0] = 0
    for place in range(1, size + 1):
        found[place] = limit
    for letter in letters:
        for place in range(size + 1):
            reached[place] = limit
        most, best = best + _BEHIND, limit
        for place in range(size + 1):
            cost = found[place]
            if cost > most or cost >= limit:
                continue
            if place + 1 <= size and cost + _OTHER < reached[place + 1]:
                reached[place + 1] = cost + _OTHER
            if place + 2 <= size and cost + _TWO < reached[place + 2]:
                reached[place + 2] = cost + _TWO
            more = letter.silent
            if 0 <= letter.unheard < more:
                more = letter.unheard
            more += cost
            if more < reached[place]:
                reached[place] = more
            if more < best:
                best = more
            for i in range(letter.many):
                length = letter.sizes[i]
                stop = place + length
                if stop > size:
                    continue
                packed = windows[place]
                if length < PACKED:
                    packed &= ((<mask_t>1) << (8 * length)) - 1
                slot = _slot(packed) & letter.mask
                while letter.table[slot].sound:
                    if letter.table[slot].sound == packed:
                        more = cost + letter.table[slot].cost
                        if more < reached[stop]:
                            reached[stop] = more
                        if more < best:
                            best = more
                        break
                    slot = (slot + 1) & letter.mask
        swap = found
        found = reached
        reached = swap
    least = limit
    for place in range(size + 1):
        if found[place] + _LEFT * (size - place) < least:
            least = found[place] + _LEFT * (size - place)
    return least


def spent(letters, str sound not None, int limit):
    """Return what the cheapest alignment of *letters* with *sound* costs, *limit* at most."""
    if len(sound) > 255 or not PyUnicode_IS_ASCII(sound):
        return plain.spent(letters, sound, limit)
    return _spent(tuple(letters), PyUnicode_1BYTE_DATA(sound), <int>len(sound), limit)
