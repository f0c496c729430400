# The compiled file as the loops read it: keys hashed, searched and looked up where they lie.
# A part of compiled.pyx.

from cpython.buffer cimport PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.bytearray cimport PyByteArray_AS_STRING, PyByteArray_GET_SIZE

cdef extern from "Python.h":
    const char* PyUnicode_AsUTF8AndSize(object text, Py_ssize_t* size) except NULL

cdef mask_t _BASIS = constants.BASIS, _PRIME = constants.PRIME
cdef mask_t _FIRST = constants.FACTORS[0], _SECOND = constants.FACTORS[1]


cdef inline mask_t _fed(mask_t found, const byte* data, Py_ssize_t size) noexcept nogil:
    cdef Py_ssize_t i
    for i in range(size):
        found = (found ^ data[i]) * _PRIME
    return found


cdef inline mask_t _mixed(mask_t found) noexcept nogil:
    found = (found ^ (found >> 33)) * _FIRST
    found = (found ^ (found >> 33)) * _SECOND
    return found ^ (found >> 33)


cdef mask_t _added(mask_t found, object text) except? 0:
    cdef Py_ssize_t size
    cdef const char* data
    if PyUnicode_IS_ASCII(text):
        return _fed(found, PyUnicode_1BYTE_DATA(text), PyUnicode_GET_LENGTH(text))
    try:
        data = PyUnicode_AsUTF8AndSize(text, &size)
    except UnicodeEncodeError:
        coded = text.encode("utf-8", "surrogatepass")
        return _fed(found, <const byte*>PyBytes_AS_STRING(coded), PyBytes_GET_SIZE(coded))
    return _fed(found, <const byte*>data, size)


cdef mask_t _hash(object text, object space) except? 0:
    cdef mask_t found = _added(_BASIS, space)
    found = (found ^ 0x1F) * _PRIME
    return _mixed(_added(found, text))


def hash64(str text not None, str space not None=""):
    """Return the hash of *text* within the key *space*, from 0 to 2**64 - 1."""
    return _hash(text, space)


cdef extern from *:
    """
    #if defined(__GNUC__) || defined(__clang__)
    #define namenorm_soon(place) __builtin_prefetch(place)
    #else
    #define namenorm_soon(place) ((void)0)
    #endif
    """
    void namenorm_soon(const void* place) noexcept nogil  # it will be read soon

cdef class Reader:
    """The bytes of one section, checked before they are read for the first time.

    *touch* checks those from one to another, or raises; *sound* has a byte for each block of the
    file that says whether it was.
    """

    cdef object view  # keeps the bytes where they are
    cdef const byte* data
    cdef Py_ssize_t length, offset
    cdef int bits
    cdef bytearray sound
    cdef object touch

    def __init__(self, data, Py_ssize_t offset, bytearray sound not None, int bits, touch):
        cdef Py_buffer buffer
        self.view = memoryview(data)
        PyObject_GetBuffer(self.view, &buffer, PyBUF_SIMPLE)
        self.data = <const byte*>buffer.buf
        self.length = buffer.len
        PyBuffer_Release(&buffer)
        self.offset, self.sound, self.bits, self.touch = offset, sound, bits, touch
        if self.length and (offset + self.length - 1) >> bits >= PyByteArray_GET_SIZE(sound):
            raise ValueError(f"{len(sound)} blocks are too few")

    def release(self):
        """Let the bytes go; reading raises ValueError from now on."""
        self.data = NULL
        self.view.release()

    cdef inline int need(self, Py_ssize_t start, Py_ssize_t stop) except -1:
        """Make sure that the bytes from *start* to *stop* are there and sound."""
        cdef Py_ssize_t block = (self.offset + start) >> self.bits
        if (
            self.data is not NULL
            and 0 <= start < stop <= self.length
            and (self.offset + stop - 1) >> self.bits == block
            and PyByteArray_AS_STRING(self.sound)[block]
        ):
            return 0
        return self.needed(start, stop)

    cdef int needed(self, Py_ssize_t start, Py_ssize_t stop) except -1:
        """As `need`, of bytes that may be in several blocks or were not checked yet."""
        cdef Py_ssize_t block, last
        cdef const char* sound
        if self.data is NULL:
            raise ValueError("the index is closed")
        if start == stop and 0 <= start <= self.length:
            return 0
        if not 0 <= start < stop <= self.length:
            self.touch(start, stop)
            raise ValueError(f"no bytes {start} to {stop}")
        sound = PyByteArray_AS_STRING(self.sound)
        last = (self.offset + stop - 1) >> self.bits
        for block in range((self.offset + start) >> self.bits, last + 1):
            if not sound[block]:
                self.touch(start, stop)
                return 0
        return 0


cdef class Map:
    """The sections of a multimap."""

    cdef Reader directory, known, starts, values
    cdef int shift

    def __init__(
        self,
        Reader directory not None,
        Reader known not None,
        Reader starts not None,
        Reader values not None,
    ):
        cdef Py_ssize_t buckets = directory.length // 4 - 1
        self.directory, self.known, self.starts, self.values = directory, known, starts, values
        self.shift = 64
        while buckets > 1:
            buckets >>= 1
            self.shift -= 1

    def span(self, str text not None, str space not None):
        """Return from where to where the numbers under a key stand, None if there are none."""
        cdef unsigned int start, stop
        return (start, stop) if self.find(_hash(text, space), &start, &stop) else None

    cdef void soon(self, mask_t key) noexcept nogil:
        """Fetch where *key* is looked up; it need not be there."""
        cdef Py_ssize_t bucket = <Py_ssize_t>(key >> self.shift) if self.shift < 64 else 0
        namenorm_soon(self.directory.data + 4 * bucket)

    cdef int sooner(self, mask_t key) except -1:
        """Fetch what stands there, once `soon` has been."""
        cdef Py_ssize_t bucket = <Py_ssize_t>(key >> self.shift) if self.shift < 64 else 0
        cdef const unsigned int* numbers
        self.directory.need(4 * bucket, 4 * bucket + 8)
        numbers = <const unsigned int*>self.directory.data
        if 4 * <Py_ssize_t>numbers[bucket] < self.known.length:
            namenorm_soon(self.known.data + 4 * <Py_ssize_t>numbers[bucket])
            namenorm_soon(self.starts.data + 4 * <Py_ssize_t>numbers[bucket])
        return 0

    cdef bint find(self, mask_t key, unsigned int* start, unsigned int* stop) except -1:
        """Whether there is *key*; if there is, from where to where its numbers stand."""
        cdef Py_ssize_t bucket = <Py_ssize_t>(key >> self.shift) if self.shift < 64 else 0
        cdef unsigned int kept = <unsigned int>(key >> (self.shift - 32))
        cdef const unsigned int* numbers
        cdef const unsigned int* known
        cdef Py_ssize_t low, high, end, middle
        self.directory.need(4 * bucket, 4 * bucket + 8)
        numbers = <const unsigned int*>self.directory.data
        low, end = numbers[bucket], numbers[bucket + 1]
        self.known.need(4 * low, 4 * end)
        known = <const unsigned int*>self.known.data
        high = end
        while low < high:
            middle = (low + high) // 2
            if known[middle] < kept:
                low = middle + 1
            else:
                high = middle
        if low >= end or known[low] != kept:
            return False
        self.starts.need(4 * low, 4 * low + 8)
        numbers = <const unsigned int*>self.starts.data
        start[0], stop[0] = numbers[low], numbers[low + 1]
        return stop[0] > start[0]

cdef class Tables:
    """The sections in which candidates are found."""

    cdef Map keys
    cdef Reader facts, places, blob

    def __init__(
        self,
        Map keys not None,
        Reader facts not None,
        Reader places not None,
        Reader blob not None,
    ):
        self.keys, self.facts, self.places, self.blob = keys, facts, places, blob

    cdef int soon(self, unsigned int number) except -1:
        """Fetch the outlines of an entity."""
        self.places.need(4 * <Py_ssize_t>number, 4 * <Py_ssize_t>number + 8)
        namenorm_soon(self.blob.data + (<const unsigned int*>self.places.data)[number])
        return 0

    cdef Py_ssize_t outlines(self, unsigned int number, const byte** row) except -1:
        """Return the length of the outlines of an entity, and set where they begin."""
        cdef const unsigned int* place
        cdef Py_ssize_t at, end
        cdef const byte* data
        self.places.need(4 * <Py_ssize_t>number, 4 * <Py_ssize_t>number + 8)
        place = <const unsigned int*>self.places.data + number
        self.blob.need(<Py_ssize_t>place[0], <Py_ssize_t>place[1])
        row[0] = data = self.blob.data + place[0]
        at, end = 0, <Py_ssize_t>(place[1] - place[0])
        while at < end:  # what is written otherwise than `outline` writes it is not read
            if at + 5 > end or data[at + 4] >= LONGEST or at + 5 + data[at + 4] > end:
                raise ValueError(f"entity {number}: malformed outlines")
            at += 5 + data[at + 4]
        return end
