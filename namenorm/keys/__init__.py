"""Blocking keys: by what a name form is found, before anything is compared."""
