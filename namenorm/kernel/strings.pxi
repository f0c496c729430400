# Sound strings in classes: what `namenorm.kernel.plain` calls merge, fine and coarse.
# A part of compiled.pyx.

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
