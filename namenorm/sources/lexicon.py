"""The lexicon's sources as tables: words with their concepts, name parts, countries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from namenorm.errors import GazetteerError
from namenorm.index.lexicon_file import lexicon_writer
from namenorm.index.writer import Writer
from namenorm.keys.sounds import skeletons
from namenorm.text.fold import fold
from namenorm.text.scripts import main_script

__all__ = ["compile_lexicon"]

#: Topics by file; every other file of the folder is data of its own kind.
TOPICS = {
    "roles": "role",
    "honorifics": "honorific",
    "place_types": "place-type",
    "body_types": "body",
    "legal_forms": "legal-form",
    "domains": "domain",
    "particles": "particle",
    "demonyms": "demonym",
    "gender": "gender",
    "function_words": "function",
}
#: Countries bear these kinds of name for certain; aliases of other lengths come with them.
_SHORTEST = 3
#: Languages' forms of a given name that a group has if it is of that name.
_FULL = 2


def compile_lexicon(root: Path, meta: dict[str, object] | None = None) -> Writer:
    """Return a writer that holds the lexicon of the gazetteer at *root*."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for stem, topic in TOPICS.items():
        for concept, word in _words(root / "lexicon" / f"{stem}.yaml"):
            words[word].add(f"{topic}:{concept}")
            if topic == "legal-form":
                words[word].add("body:company")  # whoever has a legal form is a company
    for word in _common_words(root / "lexicon" / "derived" / "common_words.tsv"):
        words[word].add("common:word")
    derived = _derived_groups(root)
    pet_names = _hypocorisms(root, derived)
    for concept, group in pet_names.items():
        for word in group:
            words[word].add(f"given:{concept}")
    listed = [groups[key] for groups in (pet_names, _surnames(root)) for key in sorted(groups)]
    parts = [
        (word, number) for number, group in enumerate(derived + listed, 1) for word in sorted(group)
    ]
    ordinary = _common_words(root / "lexicon" / "derived" / "ordinary_words.tsv")
    return lexicon_writer(words, parts, _countries(root), meta, ordinary)


def _content(path: Path) -> dict[object, dict[str, list[object]]]:
    """Return what *path* says: concepts, and words for each by language."""
    import yaml

    if not path.exists():
        return {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text("utf-8"), Loader=loader) or {}
    except yaml.YAMLError as error:
        raise GazetteerError(f"{path}: {' '.join(str(error).split())}; mend the YAML") from error


def _words(path: Path) -> Iterator[tuple[str, str]]:
    for concept, languages in _content(path).items():
        for listed in languages.values():
            for word in listed:
                for key in _keys(str(word), path.stem):
                    yield str(concept), key


def _keys(word: str, stem: str) -> Iterator[str]:
    """Yield what *word* is looked up by.

    A form met inside compounds alone keeps its hyphen ("verteidigungs-", "-фин"), so that it is
    no word of its own; romanized type words of places stand after a hyphen, as words do.
    """
    if folded := fold(word):
        bound = ("-" if word.startswith("-") else "", "-" if word.endswith("-") else "")
        yield folded.join(bound)
        if any(bound) and stem == "place_types":
            yield folded


def _rows(path: Path) -> Iterator[list[str]]:
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                if line.strip() and not line.startswith("#"):
                    yield line.rstrip("\n").split("\t")


def _common_words(path: Path) -> Iterator[str]:
    for row in _rows(path):
        yield fold(row[-1])


def _derived_groups(root: Path) -> list[set[str]]:
    return [
        {fold(form) for form in row[1:]}
        for path in sorted((root / "lexicon" / "derived").glob("name_parts*.tsv"))
        for row in _rows(path)
    ]


def _hypocorisms(root: Path, derived: Sequence[set[str]]) -> dict[str, set[str]]:
    """Return each given name with its pet names, and with the given name in other scripts.

    "Andy" is for "Andrew", and so for Эндрю and 앤드루, which *derived* groups know of "Andrew".
    Their forms that sound otherwise are left out: some are of other names.
    """
    having: defaultdict[str, list[int]] = defaultdict(list)
    for place, forms in enumerate(derived):
        for form in forms:
            having[form].append(place)
    groups: dict[str, set[str]] = {}
    for concept, languages in _content(root / "lexicon" / "hypocorisms.yaml").items():
        full = {fold(str(words[0])) for language, words in languages.items() if language != "und"}
        name = fold(str(concept))
        full.add(name)
        told = {fold(str(word)) for words in languages.values() for word in words} | full
        heard = {skeleton for word in full for skeleton in _skeletons(word)}
        met = Counter(place for word in full for place in having[word])
        groups[str(concept)] = told | {
            form
            for place, times in met.items()
            if times >= _FULL or name in derived[place]
            for form in derived[place]
            if not heard.isdisjoint(_skeletons(form))
        }
    return groups


def _skeletons(name: str) -> tuple[str, ...]:
    return skeletons(name.replace(" ", ""), main_script(name))


def _surnames(root: Path) -> dict[str, set[str]]:
    """Return the spellings of East Asian family names; their concepts are no names."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for concept, word in _words(root / "lexicon" / "surname_clusters.yaml"):
        groups[concept].add(word)
    return groups


def _countries(root: Path) -> Iterator[tuple[str, str]]:
    for row in _rows(root / "derived" / "countries.tsv"):
        code = row[2] or row[0].rpartition(":")[2].upper()
        for cell in row[6:]:
            name = fold(cell.partition("=")[2])
            if len(name) >= _SHORTEST or not name.isascii():
                yield name, code
    for concept, word in _words(root / "lexicon" / "demonyms.yaml"):
        yield word, concept.upper()
