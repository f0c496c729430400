# Latin words cut into graphemes.
# A part of compiled.pyx.

cdef extern from "Python.h":
    Py_ssize_t PyUnicode_Tailmatch(
        object text, object part, Py_ssize_t start, Py_ssize_t end, int direction
    ) except -1

from cpython.dict cimport PyDict_GetItem
from cpython.object cimport PyObject


cdef bint _follows(str before, Py_UCS4 char) except -1:
    """Whether *char* is what a row wants to follow: a letter, one of a list, or not one."""
    if before == ".":
        return True
    return (char not in before[1:]) if before[0] == u"^" else (char in before)


def spelt(str word not None, dict first not None):
    """Return the sounds of each grapheme of *word*, of those that begin with a letter in turn."""
    cdef Py_ssize_t place = 0, end = PyUnicode_GET_LENGTH(word), length
    cdef list found = []
    cdef PyObject* options
    cdef bint taken
    while place < end:
        options = PyDict_GetItem(first, word[place])
        taken = False
        if options is not NULL:
            for grapheme, size, before, sounds in <list>options:
                length = size
                if not PyUnicode_Tailmatch(word, grapheme, place, end, -1):
                    continue
                if before is None or (place + length < end and _follows(before, word[place + length])):
                    found.append(sounds)
                    place += length
                    taken = True
                    break
        if not taken:
            place += 1
    return found


def graphemes(str word not None, known, Py_ssize_t longest, bare):
    """Return the graphemes of *word*, of those *known* the longest, each with its mark."""
    cdef Py_ssize_t place = 0, end = PyUnicode_GET_LENGTH(word), stop
    cdef list found = []
    cdef str token, letter
    cdef bint taken
    while place < end:
        taken = False
        stop = end if end < place + longest else place + longest
        while stop > place:
            token = word[place:stop] + (u"^" if place == 0 else u"$" if stop == end else u"-")
            if token in known:
                found.append(token)
                taken = True
                break
            stop -= 1
        if not taken:
            stop = place + 1
            letter = word[place:stop]
            for token in letter if letter in known else bare(letter):
                if token in known:
                    found.append(token)
        place = stop
    return found
