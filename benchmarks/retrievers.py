"""Tools that find a misspelt name among many, behind one interface; each by how its users use it.

* ``namenorm``: a compiled file, and whole look-ups by the public interface
* ``rapidfuzz``: `process.extract` with `ratio`, over all names
* ``sparse-dot-topn``: TF-IDF of letter trigrams, the nearest by cosine
* ``tantivy``: a fuzzy term of two edits, fifty of which rapidfuzz ranks
* ``sqlite-fts5``: names that share most trigrams by bm25, fifty of which rapidfuzz ranks
* ``dict``: a dictionary from folded names, which forgives nothing: what there is to pay at least
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar, Protocol

__all__ = ["RETRIEVERS", "Retriever", "fold", "installed"]

_RANKED = 50  # found by a tool without a ranking of its own, and ranked by rapidfuzz
_LISTED = 20


def fold(name: str) -> str:
    """Return *name* in ASCII, lower case and single spaces, by unidecode."""
    from unidecode import unidecode

    return " ".join(unidecode(name).lower().split())


class Retriever(Protocol):
    """A tool that holds names and finds them again."""

    #: Queries that are worth its time.
    queries: ClassVar[int]

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Take in *names*; return what is known of it, such as the bytes of a file."""

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Return for each query the numbers of the names it found, the best first."""


class Namenorm:
    """This package."""

    queries: ClassVar[int] = 2000

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Compile a file by the command, in a process of its own."""
        from namenorm import Gazetteer

        with tempfile.TemporaryDirectory() as folder:
            source, made = Path(folder, "names.jsonl"), Path(folder, "names.nnx")
            with source.open("w", encoding="utf-8") as file:
                for number, name in enumerate(names):
                    row = {"id": str(number), "kind": "place", "names": [{"name": name}]}
                    file.write(json.dumps(row) + "\n")
            command = [sys.executable, "-m", "namenorm", "build", str(source), "-o", str(made)]
            subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            size = os.path.getsize(made)
            self._gazetteer = Gazetteer.open(made)  # mapped, so that the file need not stay
        return {"bytes": size / len(names), "peak": peak / 1024}

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Look all up."""
        found = self._gazetteer.lookup_many(queries, limit=_LISTED)
        return [[int(one.id) for one in answer.candidates] for answer in found]


class RapidFuzz:
    """A scan of all names."""

    queries: ClassVar[int] = 20

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Keep the folded names."""
        self._names = [fold(name) for name in names]
        return {}

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Compare each with all."""
        from rapidfuzz import fuzz, process

        return [
            [
                number
                for _, _, number in process.extract(
                    fold(query), self._names, scorer=fuzz.ratio, limit=_LISTED
                )
            ]
            for query in queries
        ]


class SparseDotTopn:
    """Cosines of trigrams, by one product of sparse matrices."""

    queries: ClassVar[int] = 500

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Weigh the trigrams of all names."""
        import numpy as np
        from sklearn.feature_extraction.text import TfidfVectorizer

        self._grams: Any = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3), dtype=np.float32)
        self._matrix = self._grams.fit_transform(map(fold, names)).T.tocsr()
        return {}

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Multiply."""
        from sparse_dot_topn import sp_matmul_topn  # type: ignore[import-untyped]

        asked = self._grams.transform(map(fold, queries))
        found = sp_matmul_topn(
            asked, self._matrix, top_n=_LISTED, threshold=0.3, sort=True, n_threads=1
        )
        bounds = found.indptr
        return [found.indices[bounds[i] : bounds[i + 1]].tolist() for i in range(len(queries))]


class Tantivy:
    """A search engine's fuzzy term."""

    queries: ClassVar[int] = 200

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Index the folded names."""
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("name", tokenizer_name="raw")
        builder.add_integer_field("number", stored=True)
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(200_000_000, 1)
        self._names = [fold(name) for name in names]
        for number, name in enumerate(self._names):
            writer.add_document(tantivy.Document(name=[name], number=number))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()
        self._query = tantivy.Query
        return {}

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Find fifty within two edits, and rank them."""
        return [self._one(fold(query)) for query in queries]

    def _one(self, query: str) -> list[int]:
        fuzzy = self._query.fuzzy_term_query(self._schema, "name", query, distance=2)
        hits = self._searcher.search(fuzzy, _RANKED).hits
        numbers = [self._searcher.doc(address)["number"][0] for _, address in hits]
        return _ranked(query, numbers, self._names)


class SqliteFts5:
    """A full-text table of trigrams, which comes with Python."""

    queries: ClassVar[int] = 100

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Fill a table in memory."""
        self._names = [fold(name) for name in names]
        self._base = sqlite3.connect(":memory:")
        self._base.execute("create virtual table names using fts5(name, tokenize='trigram')")
        self._base.executemany(
            "insert into names(rowid, name) values (?, ?)", enumerate(self._names, 1)
        )
        return {}

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Find fifty that share trigrams, and rank them."""
        return [self._one(fold(query)) for query in queries]

    def _one(self, query: str) -> list[int]:
        grams = {query[at : at + 3].replace('"', '""') for at in range(len(query) - 2)}
        asked = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        rows = self._base.execute(
            "select rowid from names where names match ? order by rank limit ?", (asked, _RANKED)
        )
        return _ranked(query, [row[0] - 1 for row in rows], self._names)


class Dict:
    """A dictionary."""

    queries: ClassVar[int] = 2000

    def build(self, names: Sequence[str]) -> dict[str, float]:
        """Fill it."""
        self._numbers: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            self._numbers.setdefault(fold(name), []).append(number)
        return {}

    def find(self, queries: Sequence[str]) -> list[list[int]]:
        """Ask it."""
        return [self._numbers.get(fold(query), [])[:_LISTED] for query in queries]


def _ranked(query: str, numbers: Sequence[int], names: Sequence[str]) -> list[int]:
    from rapidfuzz import fuzz

    return sorted(numbers, key=lambda number: -fuzz.ratio(query, names[number]))[:_LISTED]


RETRIEVERS: dict[str, tuple[type[Retriever], tuple[str, ...]]] = {
    "namenorm": (Namenorm, ()),
    "rapidfuzz": (RapidFuzz, ()),
    "sparse-dot-topn": (SparseDotTopn, ("sparse_dot_topn", "sklearn")),
    "tantivy": (Tantivy, ("tantivy",)),
    "sqlite-fts5": (SqliteFts5, ()),
    "dict": (Dict, ()),
}


def installed(name: str) -> bool:
    """Whether what a tool needs is there."""
    return all(find_spec(module) for module in RETRIEVERS[name][1])
