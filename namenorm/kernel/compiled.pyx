# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""The inner loops compiled; `namenorm.kernel.plain` says what they do.

Sound strings are ASCII and short, so they are worked on where they lie, in classes by tables of 128
bytes; distances are computed bit by bit (H. Hyyrö, "A bit-vector algorithm for computing
Levenshtein and Damerau edit distances", 2003, and for subsequences 2004).  What is longer than a
machine word or not ASCII is left to the plain version.

Installing the package compiles this file; after a change, install again.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.unicode cimport PyUnicode_GET_LENGTH
from libc.stdlib cimport free, malloc, qsort, realloc
from libc.string cimport memcmp, memcpy, memset

from namenorm.kernel import plain
from namenorm.kernel.classes import COARSE, VOWELS_KEPT, WRITTEN_ALIKE
from namenorm.kernel.types import Sifted

cdef extern from "Python.h":
    bint PyUnicode_IS_ASCII(object text)
    const unsigned char* PyUnicode_1BYTE_DATA(object text)

__all__ = [
    "Letter",
    "Trees",
    "coarse",
    "fine",
    "join_variants",
    "likeliest",
    "likeness",
    "merge",
    "merge_vowels",
    "pool",
    "shared",
    "sift",
    "similar",
    "spent",
]

ctypedef unsigned long long mask_t
ctypedef unsigned char byte

cdef enum:
    LONGEST = 64  # bits of a mask, and letters of what is worked on here
    SOUNDS = 16  # sound strings that are sifted for at a time
    LETTERS = 128

cdef int _OTHER = plain._OTHER, _TWO = plain._TWO, _LEFT = plain._LEFT
cdef int _BEHIND = plain._BEHIND, _WORST = plain._WORST, _APART = plain._APART

cdef struct Text:
    int size
    byte letters[LONGEST]

cdef struct Levels:
    Text sound
    Text merged
    Text fine
    Text coarse


# ------------------------------------------------------------------ classes
cdef byte _coarse[128]
cdef byte _vowels_kept[128]
cdef dict _tables = {}


cdef bytes _table(pair):
    table = bytearray(range(128))
    for sound, merged in zip(*pair):
        table[ord(sound)] = ord(merged)
    return bytes(table)


cdef void _configure():
    memcpy(_coarse, PyBytes_AS_STRING(_table(COARSE)), 128)
    memcpy(_vowels_kept, PyBytes_AS_STRING(_table(VOWELS_KEPT)), 128)
    for script, pair in WRITTEN_ALIKE.items():
        _tables[script] = _table(pair)


_configure()


cdef inline bint _vowel(byte letter) noexcept nogil:
    return letter == c"a" or letter == c"e" or letter == c"i" or letter == c"o" or letter == c"u"


cdef inline void _translated(const Text* text, const byte* table, Text* out) noexcept nogil:
    cdef int i
    out.size = text.size
    for i in range(text.size):
        out.letters[i] = table[text.letters[i]]


cdef inline void _bare(const Text* text, Text* out) noexcept nogil:
    """Leave out doubled letters, then vowels, save that one at the start becomes A."""
    cdef int i, size = 0
    cdef byte letter, before = 0
    for i in range(text.size):
        letter = text.letters[i]
        if i and letter == before:
            continue
        before = letter
        if i == 0 and c"a" <= letter <= c"z":
            out.letters[size] = c"A"
            size += 1
            if not _vowel(letter) and size < LONGEST:
                out.letters[size] = letter
                size += 1
        elif not _vowel(letter) and size < LONGEST:
            out.letters[size] = letter
            size += 1
    out.size = size


cdef inline bint _read(object sound, Text* out) except -1:
    """Whether *sound* is short ASCII; if it is, it is in *out*."""
    cdef Py_ssize_t size
    if not PyUnicode_IS_ASCII(sound):
        return False
    size = PyUnicode_GET_LENGTH(sound)
    if size >= LONGEST:
        return False
    out.size = <int>size
    memcpy(out.letters, PyUnicode_1BYTE_DATA(sound), size)
    return True


cdef inline void _fill(Levels* levels) noexcept nogil:
    cdef Text merged
    _translated(&levels.sound, _vowels_kept, &levels.merged)
    _bare(&levels.sound, &levels.fine)
    _translated(&levels.sound, _coarse, &merged)
    _bare(&merged, &levels.coarse)


cdef str _string(const Text* text):
    return (<char*>text.letters)[: text.size].decode("ascii")


def merge(str sound not None):
    """Return *sound* in the classes of the coarse level, each vowel as a."""
    cdef Text text, out
    if not _read(sound, &text):
        return plain.merge(sound)
    _translated(&text, _coarse, &out)
    return _string(&out)


def merge_vowels(str sound not None):
    """Return *sound* in the classes of the coarse level, vowels as a, i or u."""
    cdef Text text, out
    if not _read(sound, &text):
        return plain.merge_vowels(sound)
    _translated(&text, _vowels_kept, &out)
    return _string(&out)


def fine(str sound not None):
    """Return the consonants of *sound*, with A for a vowel that it starts with."""
    cdef Text text, out
    if not _read(sound, &text):
        return plain.fine(sound)
    _bare(&text, &out)
    return _string(&out)


def coarse(str sound not None):
    """Return the merged consonants of *sound*; neighbours that merge count once."""
    cdef Text text, merged, out
    if not _read(sound, &text):
        return plain.coarse(sound)
    _translated(&text, _coarse, &merged)
    _bare(&merged, &out)
    return _string(&out)


# ------------------------------------------------------------------ distances
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


# ------------------------------------------------------------------ alternatives
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


cdef class _Variants:
    """A growing row of alternatives."""

    cdef Variant* row
    cdef int many
    cdef int room

    def __cinit__(self):
        self.room = 256
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
    qsort(found.row, found.many, sizeof(Variant), _by_cost_and_order)
    cdef dict kept = {}
    for i in range(found.many):
        kept[_undoubled(&found.row[i])] = None
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
    cdef int slot
    cdef unsigned int hashed
    found.more().size = 0
    found.row[0].cost = 0
    for letter in all_letters:
        if found.many * len(letter) > 2048:
            return plain.likeliest(all_letters, most)
        longer.many = 0
        memset(slots, 0xFF, sizeof(slots))
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
                slot = hashed & 4095
                while slots[slot] >= 0:
                    j = slots[slot]
                    if longer.row[j].size == variant.size and not memcmp(
                        longer.row[j].letters, variant.letters, variant.size
                    ):
                        break
                    slot = (slot + 1) & 4095
                if slots[slot] >= 0:  # known: the cheaper counts, in its old place
                    longer.many -= 1
                    if cost < longer.row[slots[slot]].cost:
                        longer.row[slots[slot]].cost = cost
                else:
                    slots[slot] = longer.many - 1
                    variant.cost = cost
                    variant.order = longer.many - 1
        if longer.many > most:
            qsort(longer.row, longer.many, sizeof(Variant), _by_cost_and_order)
            longer.many = most
        found, longer = longer, found
    for i in range(found.many):
        found.row[i].order = i
    qsort(found.row, found.many, sizeof(Variant), _by_cost_and_order)
    cdef dict single = {}
    for i in range(found.many):
        text = _undoubled(&found.row[i])
        if text not in single:
            single[text] = found.row[i].cost
    return single


# ------------------------------------------------------------------ letters and sounds
cdef enum:
    PACKED = 8  # letters of a sound that fit in one number

cdef struct Heard:
    mask_t sound  # its letters, the first in the lowest byte; 0 for none
    int cost


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


# ------------------------------------------------------------------ trees
cdef struct Branch:
    int feature      # -1 in a leaf
    int below
    int above
    double value     # a threshold, or the log odds of a leaf


cdef class Trees:
    """Decision trees whose leaves are added up."""

    cdef Branch* branches
    cdef int* roots
    cdef int many
    cdef int features

    def __cinit__(self, trees):
        cdef int i
        rows = []
        roots = [_flatten(tree, rows) for tree in trees]
        self.many = len(roots)
        self.features = 0
        self.roots = <int*>malloc(max(1, len(roots)) * sizeof(int))
        self.branches = <Branch*>malloc(max(1, len(rows)) * sizeof(Branch))
        if self.roots is NULL or self.branches is NULL:
            raise MemoryError
        for i in range(len(roots)):
            self.roots[i] = roots[i]
        for i in range(len(rows)):
            feature, value, below, above = rows[i]
            self.branches[i] = Branch(feature, below, above, value)
            self.features = max(self.features, feature + 1)

    def __dealloc__(self):
        free(self.roots)
        free(self.branches)

    def log_odds(self, values):
        """Return the sum of the leaves that *values* lead to."""
        cdef double room[256]
        cdef int i, size = len(values)
        cdef Branch* branch
        cdef double total = 0.0
        if size < self.features or size > 256:
            raise IndexError(f"{size} values for trees that ask for {self.features}")
        for i in range(size):
            room[i] = values[i]
        for i in range(self.many):
            branch = &self.branches[self.roots[i]]
            while branch.feature >= 0:
                if room[branch.feature] <= branch.value:
                    branch = &self.branches[branch.below]
                else:
                    branch = &self.branches[branch.above]
            total += branch.value
        return total


def _flatten(node, rows):
    """Put *node* and what is below it into *rows*; return its place there."""
    place = len(rows)
    if not isinstance(node, tuple):
        rows.append((-1, float(node), 0, 0))
        return place
    rows.append(None)
    feature, threshold, _, below, above = node
    rows[place] = (feature, threshold, _flatten(below, rows), _flatten(above, rows))
    return place


# ------------------------------------------------------------------ candidates
cdef struct Posting:
    unsigned int number
    unsigned int word
    double weight
    double tight


cdef int _by_number(const void* one, const void* other) noexcept nogil:
    cdef unsigned int a = (<const Posting*>one).number, b = (<const Posting*>other).number
    return (a > b) - (a < b)


cdef int _by_weight(const void* one, const void* other) noexcept nogil:
    cdef double a = (<const Posting*>one).weight, b = (<const Posting*>other).weight
    if a != b:
        return -1 if a > b else 1
    return _by_number(one, other)


cdef inline int _bits(unsigned int word) noexcept nogil:
    cdef int found = 0
    while word:
        word &= word - 1
        found += 1
    return found


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


cdef void _select(Posting* table, Py_ssize_t many, Py_ssize_t most) noexcept nogil:
    """Bring the *most* heaviest to the front, in any order (C. A. R. Hoare's quickselect)."""
    cdef Py_ssize_t low = 0, high = many - 1, i, j
    cdef Posting pivot, swap
    while low < high:
        pivot = table[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while _by_weight(&table[i], &pivot) < 0:
                i += 1
            while _by_weight(&table[j], &pivot) > 0:
                j -= 1
            if i <= j:
                swap = table[i]
                table[i] = table[j]
                table[j] = swap
                i += 1
                j -= 1
        if most - 1 <= j:
            high = j
        elif most - 1 >= i:
            low = i
        else:
            return


def pool(keys, bytes kinds, int wanted, Py_ssize_t most):
    """Return the entities under some keys whose keys weigh most, the heaviest first."""
    cdef list all_keys = list(keys)
    cdef Py_ssize_t total = 0, size = 64, slot, many = 0, i
    cdef Posting* table
    cdef Posting* posting
    cdef unsigned int number, word, shift
    cdef double weight
    cdef bint tight
    cdef const unsigned int[:] view
    cdef const byte* kind_of = NULL
    cdef Py_ssize_t known = 0
    for numbers, _, _, _ in all_keys:
        total += len(numbers)
    while size < total + (total >> 1):
        size *= 2
    if kinds is not None:
        kind_of = <const byte*>PyBytes_AS_STRING(kinds)
        known = PyBytes_GET_SIZE(kinds)
    table = _room(size)
    # Keys are added in order, so that sums come out as in Python, to the last bit.
    for numbers, weight, tight, word in all_keys:
        if not len(numbers):
            continue
        view = numbers
        for i in range(view.shape[0]):
            number = view[i]
            if kind_of is not NULL and number < known and not (
                wanted >> (kind_of[number] & 7) & 1
            ):
                continue
            slot = (number * _HASHED) & (size - 1)
            while table[slot].number != _FREE and table[slot].number != number:
                slot = (slot + 1) & (size - 1)
            posting = &table[slot]
            if posting.number == _FREE:
                posting.number = number
                posting.word = 0
                posting.weight = 0.0
                posting.tight = 0.0
                many += 1
            posting.weight += weight
            if tight:
                posting.tight += weight
            posting.word |= word
    i = 0
    for slot in range(size):
        if table[slot].number != _FREE:
            table[i] = table[slot]
            i += 1
    if most < many:
        _select(table, many, most)
        many = most
    qsort(table, many, sizeof(Posting), _by_weight)
    return [
        (table[i].weight, table[i].tight, _bits(table[i].word), table[i].number)
        for i in range(many)
    ]


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


cdef int _by_score(const void* one, const void* other) noexcept nogil:
    cdef double a = (<const Passed*>one).score, b = (<const Passed*>other).score
    if a != b:
        return -1 if a > b else 1
    return (<const Passed*>one).place - (<const Passed*>other).place


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


def sift(asked, found, rows, int words, coefficients, int most):
    """Return the likeliest of some candidates by how their names sound."""
    cdef tuple sounds = asked.sounds
    cdef bint consonantal = asked.consonantal, own, thin, lettered
    cdef int script = asked.script, many = <int>len(sounds), i, name, size, apart, place, kept
    cdef Wanted* wanted = NULL
    cdef Passed* passed = NULL
    cdef Levels level
    cdef Nearest first, second, best, made
    cdef const byte* row
    cdef Py_ssize_t at, end, total = len(rows)
    cdef double c[12]
    cdef double weight, tight, share, score, heaviest = 0.0, tightest = 0.0
    cdef int met
    cdef int least
    if many > SOUNDS:
        return plain.sift(asked, found, rows, words, coefficients, most)
    for i in range(12):
        c[i] = coefficients[i]
    for weight, tight, _, _ in found:
        heaviest = weight if weight > heaviest else heaviest
        tightest = tight if tight > tightest else tightest
    heaviest = heaviest or 1.0
    tightest = tightest or 1.0
    letters = tuple(asked.letters)
    lettered = bool(letters)
    wanted = <Wanted*>malloc((many or 1) * sizeof(Wanted))
    passed = <Passed*>malloc((total or 1) * sizeof(Passed))
    if wanted is NULL or passed is NULL:
        free(wanted)
        free(passed)
        raise MemoryError
    try:
        memset(wanted, 0, many * sizeof(Wanted))
        for i in range(many):
            if not _read(sounds[i], &wanted[i].levels.sound):
                return plain.sift(asked, found, rows, words, coefficients, most)
            _fill(&wanted[i].levels)
            _masks(&wanted[i].levels.merged, wanted[i].merged)
            _masks(&wanted[i].levels.fine, wanted[i].fine)
            _masks(&wanted[i].levels.coarse, wanted[i].coarse)
        kept = 0
        for place in range(total):
            packed = rows[place]
            row = <const byte*>PyBytes_AS_STRING(packed)
            end = PyBytes_GET_SIZE(packed)
            own = _own(row, end, script)
            first.blend = second.blend = -1.0
            at = 0
            while at < end:
                name = row[at] | row[at + 1] << 8
                size = row[at + 4]
                thin = row[at + 3] & 1 or consonantal
                if size >= LONGEST:
                    return plain.sift(asked, found, rows, words, coefficients, most)
                if own and row[at + 2] != script and not row[at + 3] & 2:
                    at += 5 + size
                    continue
                level.sound.size = size
                memcpy(level.sound.letters, row + at + 5, size)
                at += 5 + size
                _fill(&level)
                best.blend = -1.0
                for i in range(many):
                    made.merged = _share(
                        _distance(wanted[i].fine, wanted[i].levels.fine.size, &level.fine),
                        wanted[i].levels.fine.size, level.fine.size,
                    ) if thin else _share(
                        _distance(wanted[i].merged, wanted[i].levels.merged.size, &level.merged),
                        wanted[i].levels.merged.size, level.merged.size,
                    )
                    made.outlined = _share(
                        _distance(wanted[i].coarse, wanted[i].levels.coarse.size, &level.coarse),
                        wanted[i].levels.coarse.size, level.coarse.size,
                    )
                    made.blend = made.merged + made.outlined
                    if made.blend > best.blend:
                        best = made
                        best.name = i
                if best.blend < 0:
                    continue
                i = best.name
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
            weight, tight, met, _ = found[place]
            weight /= heaviest
            tight /= tightest
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
        qsort(passed, kept, sizeof(Passed), _by_score)
        kept = kept if kept < most else most
        if lettered:
            for i in range(kept):
                _listened(letters, rows[passed[i].place], script, &passed[i], c)
            qsort(passed, kept, sizeof(Passed), _by_score)
        return [
            Sifted(passed[i].score, passed[i].place, passed[i].first, passed[i].second)
            for i in range(kept)
        ]
    finally:
        free(wanted)
        free(passed)


cdef int _listened(tuple letters, bytes packed, int script, Passed* one, double* c) except -1:
    """Add what the letters are heard as; the name that fits best comes first."""
    cdef const byte* row = <const byte*>PyBytes_AS_STRING(packed)
    cdef Py_ssize_t at = 0, end = PyBytes_GET_SIZE(packed)
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
