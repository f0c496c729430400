"""What the curated gazetteers cover: a chart by country, tables by kind and by language.

python -m benchmarks.coverage --write docs/gazetteers.md
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.pages import table, write_parts
from namenorm.sources.curated import read_curated
from namenorm.sources.draft import Draft
from namenorm.sources.layout import gazetteer_files

__all__ = ["bars", "by_country", "languages", "main", "totals"]

ROOT: Final = Path(__file__).parents[1]
_KINDS: Final = {"person": "people", "office": "offices", "org": "agencies", "place": "places"}
_COLOURS: Final = {"person": "#0a5cad", "office": "#8250df", "org": "#1a7f37", "place": "#bc4c00"}
_INK, _SOFT = "#1f2328", "#d0d7de"
_ROWS, _ROW, _LEFT, _WIDE, _TOP = 36, 17, 60, 620, 64


def by_country(drafts: Iterable[Draft]) -> dict[str, Counter[str]]:
    """Return how many curated entities of each kind each country has; ZZ has those of none."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        found[draft.values.get("country", "ZZ")][draft.kind] += 1
    return dict(found)


def bars(counts: Mapping[str, Counter[str]]) -> str:
    """Return an SVG with a bar for each of the countries that have most."""
    most = sorted(counts, key=lambda country: (-counts[country].total(), country))
    shown = [country for country in most if country != "ZZ"][:_ROWS]
    longest = max(counts[country].total() for country in shown)
    height = _TOP + _ROW * len(shown) + 16
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDE + 70} {height}" '
        f'width="{_LEFT + _WIDE + 70}" height="{height}" font-family="sans-serif" font-size="12" '
        f'fill="{_INK}">',
        "<title>Curated entities by country</title>",
        f'<rect width="{_LEFT + _WIDE + 70}" height="{height}" fill="#ffffff"/>',
        '<text x="16" y="24" font-size="14" font-weight="bold">Curated entities by country</text>',
    ]
    for place, (kind, word) in enumerate(_KINDS.items()):
        key = _LEFT + 110 * place
        drawn.append(f'<rect x="{key}" y="38" width="12" height="12" fill="{_COLOURS[kind]}"/>')
        drawn.append(f'<text x="{key + 18}" y="49">{word}</text>')
    for row, country in enumerate(shown):
        y = _TOP + _ROW * row
        drawn.append(f'<text x="{_LEFT - 10}" y="{y + 12}" text-anchor="end">{country}</text>')
        x = float(_LEFT)
        for kind in _KINDS:
            wide = _WIDE * counts[country][kind] / longest
            if wide:
                drawn.append(
                    f'<rect x="{x:.1f}" y="{y + 2}" width="{wide:.1f}" height="{_ROW - 4}" '
                    f'fill="{_COLOURS[kind]}"/>'
                )
            x += wide
        total = counts[country].total()
        drawn.append(f'<text x="{x + 6:.1f}" y="{y + 12}">{total}</text>')
    return "\n".join([*drawn, "</svg>", ""])


def totals(drafts: Sequence[Draft]) -> str:
    """Return a table: of each kind how many there are, of how many countries, with what."""
    rows = []
    for kind, word in _KINDS.items():
        of_kind = [draft for draft in drafts if draft.kind == kind]
        countries = {draft.values["country"] for draft in of_kind if "country" in draft.values}
        names = sum(len(draft.names) for draft in of_kind)
        known = sum("wikidata" in draft.xrefs for draft in of_kind)
        born = sum("born" in draft.values for draft in of_kind)
        cells = (len(of_kind), len(countries), names, known, born if kind == "person" else "")
        rows.append([word, *(f"{cell:,}" if cell != "" else "" for cell in cells)])
    head = ["kind", "entities", "countries", "names", "with a QID", "with a birth date"]
    return table(head, rows)


def languages(drafts: Iterable[Draft], most: int = 16) -> str:
    """Return a table: in which languages people, offices and agencies have names."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        for lang in {(name.lang or "und").partition("-")[0] for name in draft.names}:
            found[lang][draft.kind] += 1
    ranked = sorted(found, key=lambda lang: (-found[lang].total(), lang))[:most]
    rows = [[lang, *(f"{found[lang][kind]:,}" for kind in _KINDS)] for lang in ranked]
    return table(["language", *_KINDS.values()], rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the chart and the tables, or print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", metavar="PAGE", type=Path, help="page whose parts are filled")
    options = parser.parse_args(arguments)
    drafts = [entry.draft for entry in read_curated(gazetteer_files(ROOT / "gazetteers")).entries]
    parts = {"coverage": totals(drafts), "languages": languages(drafts)}
    if options.write is None:
        print("\n\n".join(parts.values()))
        return
    write_parts(options.write, parts)
    image = options.write.parent / "images" / "coverage.svg"
    image.write_text(bars(by_country(drafts)), encoding="utf-8")


if __name__ == "__main__":
    main()
