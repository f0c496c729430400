# Keys made by recipes, hashed.
# A part of compiled.pyx.

cdef int _EACH = constants.EACH, _SHORTER = constants.SHORTER


cdef struct Key:
    mask_t hashed
    Py_ssize_t length
    bint tight
    bint means
    unsigned int word


cdef class Keys:
    """Keys, each once, in the order in which recipes make them."""

    cdef Key* row
    cdef int* slots  # of a hashed table, each the place of a key plus one
    cdef Py_ssize_t many, room

    def __dealloc__(self):
        free(self.row)
        free(self.slots)

    cdef int grow(self) except -1:
        cdef Py_ssize_t i
        cdef Key* row
        self.room = 2 * self.room or 64
        row = <Key*>realloc(self.row, self.room * sizeof(Key))
        if row is NULL:
            raise MemoryError
        self.row = row
        free(self.slots)
        self.slots = <int*>calloc(2 * self.room, sizeof(int))
        if self.slots is NULL:
            raise MemoryError
        for i in range(self.many):
            self.slots[self.slot(self.row[i].hashed)] = <int>i + 1
        return 0

    cdef Py_ssize_t slot(self, mask_t hashed) noexcept nogil:
        """Return the slot of a key, or the free one where it belongs."""
        cdef Py_ssize_t last = 2 * self.room - 1, slot = hashed & last
        while self.slots[slot] and self.row[self.slots[slot] - 1].hashed != hashed:
            slot = (slot + 1) & last
        return slot

    cdef Key* add(self, mask_t hashed, Py_ssize_t length) except? NULL:
        """Return a new key, NULL if it is there already."""
        cdef Py_ssize_t slot
        cdef Key* key
        if self.many == self.room:
            self.grow()
        slot = self.slot(hashed)
        if self.slots[slot]:
            return NULL
        key = &self.row[self.many]
        self.many += 1
        self.slots[slot] = <int>self.many
        key.hashed, key.length = hashed, length
        key.tight, key.means, key.word = True, False, 0
        return key


cdef Keys _made(recipes, words, meanings):
    """Return the keys that recipes make; of *words* the bits, of the spaces of *meanings* that."""
    cdef Keys keys = Keys()
    cdef Key* key
    cdef Py_ssize_t size, at
    cdef mask_t space, begun
    cdef const byte* letters
    cdef byte three[3]
    cdef bint means, worded
    cdef int how
    for named, texts, how_made in recipes:
        how = how_made
        means = meanings is not None and named in meanings
        worded = words is not None and named == WORDS
        space = (_added(_BASIS, named) ^ 0x1F) * _PRIME
        for text in texts:
            size = PyUnicode_GET_LENGTH(text)
            if how == _EACH:
                key = keys.add(_mixed(_added(space, text)), size)
                if key is not NULL:
                    key.means = means
                    if worded:
                        key.word = <unsigned int>words.get(text, 0)
            elif not PyUnicode_IS_ASCII(text):
                for other in _by_hand(text, how):
                    key = keys.add(_mixed(_added(space, other)), PyUnicode_GET_LENGTH(other))
                    if key is not NULL:
                        key.means, key.tight = means, how == _SHORTER
                        if worded:
                            key.word = <unsigned int>words.get(other, 0)
            elif how == _SHORTER:
                letters = PyUnicode_1BYTE_DATA(text)
                begun = space
                for at in range(size):  # what is before the letter left out is hashed once
                    key = keys.add(_mixed(_fed(begun, letters + at + 1, size - at - 1)), size - 1)
                    begun = _fed(begun, letters + at, 1)
                    if key is not NULL:
                        key.means = means
                        if worded:
                            key.word = <unsigned int>words.get(text[:at] + text[at + 1:], 0)
            else:
                letters = PyUnicode_1BYTE_DATA(text)
                for at in range(size):
                    three[0] = letters[at - 1] if at else 94
                    three[1] = letters[at]
                    three[2] = letters[at + 1] if at + 1 < size else 36
                    key = keys.add(_mixed(_fed(space, three, 3)), 3)
                    if key is not NULL:
                        key.means, key.tight = means, False
    return keys


cdef list _by_hand(str text, int how):
    """Make keys of what is no ASCII, as `plain.made` does."""
    if how == _SHORTER:
        return [text[:at] + text[at + 1:] for at in range(len(text))]
    marked = f"^{text}$"
    return [marked[at : at + 3] for at in range(len(text))]


def file_keys(recipes):
    """Return the hashed keys that recipes make, each once, in order."""
    cdef Keys keys = _made(recipes, None, None)
    cdef Py_ssize_t i
    cdef bytes found = PyBytes_FromStringAndSize(NULL, keys.many * sizeof(mask_t))
    cdef mask_t* row = <mask_t*>PyBytes_AS_STRING(found)
    for i in range(keys.many):
        row[i] = keys.row[i].hashed
    return array("Q", found)
