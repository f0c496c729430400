# Texts letter by letter.
# A part of compiled.pyx.

cdef extern from "Python.h":
    int PyUnicode_KIND(object text)
    void* PyUnicode_DATA(object text)
    unsigned int PyUnicode_READ(int kind, void* data, Py_ssize_t place)


def only_number(str text not None, bytes numbers not None):
    """Return the one number but 0 that the characters of *text* have, 0 if there are several."""
    cdef Py_ssize_t place, size = PyUnicode_GET_LENGTH(text)
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef const byte* known = <const byte*>PyBytes_AS_STRING(numbers)
    cdef unsigned int letter, most = <unsigned int>PyBytes_GET_SIZE(numbers)
    cdef byte only = 0, found
    for place in range(size):
        letter = PyUnicode_READ(kind, data, place)
        found = known[letter] if letter < most else 0
        if found and found != only:
            if only:
                return 0
            only = found
    return only
