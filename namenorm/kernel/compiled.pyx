# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""The inner loops compiled; `namenorm.kernel.plain` says what they do.

Sound strings are ASCII and short, so they are worked on where they lie, in classes by tables of 128
bytes; distances are computed bit by bit (H. Hyyrö, "A bit-vector algorithm for computing
Levenshtein and Damerau edit distances", 2003, and for subsequences 2004).  What is longer than a
machine word or not ASCII is left to the plain version.

Installing the package compiles this file and its parts; after a change, install again.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.unicode cimport PyUnicode_GET_LENGTH
from libc.math cimport log2
from libc.stdlib cimport calloc, free, malloc, qsort, realloc
from libc.string cimport memcmp, memcpy, memset

from array import array

from namenorm.kernel import constants, plain
from namenorm.kernel.classes import COARSE, VOWELS_KEPT, WRITTEN_ALIKE
from namenorm.kernel.types import WORDS, Near, Pooled, Sifted

cdef extern from "Python.h":
    bint PyUnicode_IS_ASCII(object text)
    const unsigned char* PyUnicode_1BYTE_DATA(object text)

ctypedef unsigned long long mask_t
ctypedef unsigned char byte

cdef double _WORSE = constants.WORSE

cdef enum:
    LONGEST = 64  # bits of a mask, and letters of what is worked on here
    SOUNDS = 16  # sound strings that are sifted for at a time
    LETTERS = 128
    ORDERS = 16  # orders of two forms that are compared here

cdef int _OTHER = constants.OTHER, _TWO = constants.TWO, _LEFT = constants.LEFT
cdef int _BEHIND = constants.BEHIND, _WORST = constants.WORST, _APART = constants.APART

cdef struct Text:
    int size
    byte letters[LONGEST]

cdef struct Levels:
    Text sound
    Text merged
    Text fine
    Text coarse

include "strings.pxi"
include "texts.pxi"
include "fillers.pxi"
include "distances.pxi"
include "alternatives.pxi"
include "graphemes.pxi"
include "letters.pxi"
include "trees.pxi"
include "pairings.pxi"
include "tables.pxi"
include "filing.pxi"
include "candidates.pxi"
include "spellings.pxi"
