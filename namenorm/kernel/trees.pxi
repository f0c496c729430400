# Decision trees in one flat table.
# A part of compiled.pyx.

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
