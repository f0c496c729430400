# The hashed keys under which skeletons are filed.
# A part of compiled.pyx.

from array import array

cdef enum:
    _KEYED = 250  # letters of a skeleton


cdef inline mask_t _space(char space) noexcept nogil:
    """What the hash of a key begins with, by the one letter of its space."""
    cdef byte head[2]
    head[0], head[1] = <byte>space, 0x1F
    return _fed(_BASIS, head, 2)


cdef bint _plain(object texts) except -1:
    """Whether all are ASCII, and short enough to be worked on where they lie."""
    for text in texts:
        if not PyUnicode_IS_ASCII(text) or PyUnicode_GET_LENGTH(text) > _KEYED:
            return False
    return True


def file_keys(words, wholes, int shortened, int least, cut):
    """Return the hashed keys of skeletons, in no order, and some of them perhaps twice."""
    cdef tuple first = tuple(words), second = tuple(wholes), third = tuple(cut)
    cdef mask_t whole = _space(b"k"), shorter = _space(b"d"), gram = _space(b"g"), begun
    cdef const byte* letters
    cdef Py_ssize_t size, at, place, many
    cdef byte marked[_KEYED + 2]
    cdef mask_t* found
    cdef object keys
    cdef str text
    if not (_plain(first) and _plain(second) and _plain(third)):
        return plain.file_keys(first, second, shortened, least, third)
    many = len(first) + len(second)
    for place in range(len(second)):
        if place < shortened:
            many += PyUnicode_GET_LENGTH(second[place])
    for text in third:
        many += PyUnicode_GET_LENGTH(text)
    keys = array("Q", bytes(8 * many))
    found = <mask_t*>_start(keys)
    many = 0
    for text in first + second:
        letters = PyUnicode_1BYTE_DATA(text)
        found[many] = _mixed(_fed(whole, letters, PyUnicode_GET_LENGTH(text)))
        many += 1
    for place in range(len(second)):
        text = second[place]
        size = PyUnicode_GET_LENGTH(text)
        if place >= shortened or size < least:
            continue
        letters = PyUnicode_1BYTE_DATA(text)
        begun = shorter
        for at in range(size):  # what is before the letter left out is hashed once
            found[many] = _mixed(_fed(begun, letters + at + 1, size - at - 1))
            begun = _fed(begun, letters + at, 1)
            many += 1
    for text in third:
        size = PyUnicode_GET_LENGTH(text)
        marked[0] = 94
        memcpy(marked + 1, PyUnicode_1BYTE_DATA(text), size)
        marked[size + 1] = 36
        for at in range(size):
            found[many] = _mixed(_fed(gram, marked + at, 3))
            many += 1
    return keys[:many]


cdef void* _start(object numbers) except NULL:
    """Return where the numbers of an array begin, which is not to grow while they are used."""
    cdef Py_buffer buffer
    cdef void* found
    PyObject_GetBuffer(numbers, &buffer, PyBUF_SIMPLE)
    found = buffer.buf
    PyBuffer_Release(&buffer)
    return found
