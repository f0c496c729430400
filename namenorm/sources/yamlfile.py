"""A YAML file as plain data in which every scalar is a string, with the line of everything.

YAML reads ``no`` as false, ``1974-10-26`` as a date and ``0269`` as an octal number; a gazetteer
means the country, the string and the list number.  A key that stands twice in one mapping is a
problem, not the last one's victory.  Anchors, aliases and merges are refused: they make a file
that a reader cannot follow, and a small file that unfolds without end.

>>> document = parse("- {country: NO, born: 1974-10-26}", "people/no.yaml")
>>> document.data, document.lines[(0, "born")]
([{'country': 'NO', 'born': '1974-10-26'}], 1)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path as File

import yaml

from namenorm.sources.problem import Path, Problem, line_of

__all__ = ["Document", "parse", "read"]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is not everywhere
#: Deeper nesting has no meaning in a gazetteer and would exhaust the stack.
_DEEPEST = 12


@dataclass(slots=True)
class Document:
    """What one file says: ``data`` (None where unreadable), lines by path, and problems."""

    path: str
    text: str = ""
    data: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    readable: bool = True


def read(file: File, path: str) -> Document:
    """Read *file*, naming it *path* in problems; never raises for what is in it."""
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        text = error.object.decode("utf-8", "replace")
        return _broken(path, text, line, "is not UTF-8; save the file as UTF-8")
    except OSError as error:
        return _broken(path, "", 1, f"cannot be read ({error.strerror}); check the file")
    return parse(text, path)


def parse(text: str, path: str) -> Document:
    """Return the document in *text*; YAML that cannot be read is one problem, with its line."""
    try:
        node = yaml.compose(text.removeprefix("\ufeff"), Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "bad YAML"
        position = getattr(error, "position", None)
        line = mark.line + 1 if mark else text.count("\n", 0, position or 0) + 1
        return _broken(path, text, line, f"bad YAML: {what}; mend it before the rest is read")
    except RecursionError:
        return _broken(path, text, 1, "bad YAML: nested too deeply; flatten it")
    document = Document(path, text)
    if node is not None:
        document.data = _plain(node, (), document, set())
    return document


def _broken(path: str, text: str, line: int, message: str) -> Document:
    problem = Problem(path, line, "", message)
    return Document(path, text, problems=[problem], readable=False)


def _plain(node: yaml.Node, path: Path, document: Document, seen: set[int]) -> object:
    if id(node) in seen:  # its own mark is that of the anchor
        line = line_of(document.lines, path)
        _report(document, line, "YAML alias (*name); write the value out")
        return ""
    line = node.start_mark.line + 1
    document.lines.setdefault(path, line)
    seen.add(id(node))
    if len(path) > _DEEPEST:
        _report(document, line, "nested too deeply; flatten it")
        return ""
    if isinstance(node, yaml.SequenceNode):
        return [
            _plain(item, (*path, place), document, seen) for place, item in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document, seen)
    return str(node.value)


def _mapping(
    node: yaml.MappingNode, path: Path, document: Document, seen: set[int]
) -> dict[str, object]:
    made: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            _report(document, line, "a key is a list or mapping; write a string")
            continue
        key = str(key_node.value)
        if key in made:
            _report(
                document,
                line,
                f"key «{key}» stands twice in one mapping; merge the two",
            )
            continue
        document.lines[(*path, key)] = line
        made[key] = _plain(value_node, (*path, key), document, seen)
    return made


def _report(document: Document, line: int, message: str) -> None:
    document.problems.append(Problem(document.path, line, "", message))
