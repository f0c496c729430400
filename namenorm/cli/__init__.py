"""The command line: one module a command, and no logic that the library lacks."""
