# Texts letter by letter, and records filled field by field.
# A part of compiled.pyx.

cdef extern from "Python.h":
    int PyUnicode_KIND(object text)
    void* PyUnicode_DATA(object text)
    unsigned int PyUnicode_READ(int kind, void* data, Py_ssize_t place)

cdef extern from *:
    """
    static int namenorm_set(PyObject *field, PyObject *of, PyObject *value) {
        descrsetfunc set = Py_TYPE(field)->tp_descr_set;
        if (set == NULL) {
            PyErr_SetString(PyExc_TypeError, "no field that can be set");
            return -1;
        }
        return set(field, of, value);
    }
    """
    int namenorm_set(object field, object of, object value) except -1


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


def filled(object empty, tuple fields not None, tuple values not None):
    """Return *empty* with its fields set to the values."""
    cdef Py_ssize_t place
    if len(fields) != len(values):
        raise ValueError("as many values as fields are wanted")
    for place in range(len(fields)):
        namenorm_set(fields[place], empty, values[place])
    return empty
