# Records that are filled, and not made by their class.
# A part of compiled.pyx.

cdef extern from *:
    """
    #include "structmember.h"

    static Py_ssize_t namenorm_offset(PyObject *of, PyObject *field) {
        PyMemberDef *member;
        if (!PyObject_TypeCheck(field, &PyMemberDescr_Type)
            || !PyType_IsSubtype((PyTypeObject *)of, PyDescr_TYPE(field))) {
            PyErr_Format(PyExc_TypeError, "%R: no field of %R", field, of);
            return -1;
        }
        member = ((PyMemberDescrObject *)field)->d_member;
        if (member->type != T_OBJECT_EX) {
            PyErr_Format(PyExc_TypeError, "%R: holds no object", field);
            return -1;
        }
        return member->offset;
    }

    static PyObject *namenorm_filled(PyObject *of, const Py_ssize_t *offsets, PyObject *values) {
        Py_ssize_t place;
        PyObject *made = ((PyTypeObject *)of)->tp_alloc((PyTypeObject *)of, 0);
        if (made == NULL) {
            return NULL;
        }
        for (place = 0; place < PyTuple_GET_SIZE(values); place++) {
            PyObject *value = PyTuple_GET_ITEM(values, place);
            Py_INCREF(value);
            *(PyObject **)((char *)made + offsets[place]) = value;
        }
        if (PyObject_IS_GC(made)) {
            PyObject_GC_UnTrack(made);  /* as a tuple is that holds nothing to be looked at */
        }
        return made;
    }
    """
    Py_ssize_t namenorm_offset(object of, object field) except -1
    object namenorm_filled(object of, const Py_ssize_t* offsets, tuple values)

cdef enum:
    FIELDS = 32  # of a record


cdef class Filler:
    """Where the fields of a class lie."""

    cdef object of
    cdef Py_ssize_t offsets[FIELDS]
    cdef Py_ssize_t many

    def __init__(self, of):
        if not isinstance(of, type):  # of whatever class itself
            raise TypeError(f"{of!r} is no class")
        fields = of.__slots__
        if len(fields) > FIELDS:
            raise ValueError(f"{len(fields)} fields are too many")
        for self.many in range(len(fields)):
            self.offsets[self.many] = namenorm_offset(of, getattr(of, fields[self.many]))
        self.of, self.many = of, len(fields)


def filled(Filler filler not None, tuple values not None):
    """Return a record whose fields are *values*."""
    if len(values) != filler.many:
        raise ValueError(f"{filler.many} values are wanted")
    return namenorm_filled(filler.of, filler.offsets, values)
