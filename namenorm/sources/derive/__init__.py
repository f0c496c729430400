"""Makes the committed tables of places, name parts and characters from pinned packages.

Run as ``python -m namenorm.sources.derive [TABLE...] [--check]``.  The tables are plain sorted
text, so that a new version of a package shows as a diff that a reader can judge, and ``--check``
says whether the committed files are what this script makes.
"""
