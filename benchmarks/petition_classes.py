"""List the addresses of petitions: their pages, charts, pictures, data, embedded pages and comparisons."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from benchmarks.page_class import PageClass, some, unasked

_FEW = 25  # looks of an ordinary petition
_COMPARED = 3  # petitions on one chart
_PETITIONS = """
SELECT s.name, p.slug, p.id, substr(p.last_seen_at, 1, 10) FROM petitions AS p JOIN sources AS s ON s.id = p.source_id
WHERE p.last_seen_at IS NOT NULL AND p.id IN (SELECT petition_id FROM petition_growth WHERE snapshots {} LIMIT 60000)
"""
_SNAPSHOTS = "SELECT s.* FROM petitions AS p JOIN signature_snapshots AS s ON s.petition_id = p.id WHERE p.id = ?"
# What is made of a petition beside its page: few looks are enough to time these.
_FORMS = {
    "chart.png": "/chart.png",
    "card.png": "/card.png",
    "data.csv": "/data.csv",
    "download.zip": "/download.zip",
    "feed of a petition": "/feed.atom",
}


def petition_classes(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    """Make the classes of an archive's petitions. Only reads it."""
    few = some(db, _PETITIONS.format(f"BETWEEN 2 AND {_FEW}"), random)
    for kind, rows in (("few looks", few), ("500 looks", some(db, _PETITIONS.format(f"> {15 * _FEW}"), random))):
        if not rows:
            continue
        ids = cycle([(number,) for _, _, number, _ in rows])
        for name, form in ((f"petition, {kind}", ""), (f"chart.svg, {kind}", "/chart.svg")):
            asked = [page + form for page in _pages(rows)]
            yield PageClass(name=name, addresses=unasked(asked), sql=_SNAPSHOTS, values=ids)
    dated = [f"{page}?as_of={day}" for page, (*_, day) in zip(_pages(few), few, strict=True)]
    yield PageClass(name="petition, as of a day", addresses=unasked(dated))
    for name, form in _FORMS.items():
        yield PageClass(name=name, addresses=unasked([page + form for page in _pages(few)]))
    yield PageClass(name="embedded chart", addresses=unasked([f"/embed{page}" for page in _pages(few)]))
    keys = [f"{source}/{slug}" for source, slug, *_ in few]
    asked = [
        urlencode([("p", key) for key in random.sample(keys, min(_COMPARED, len(keys)))] + [("by", by)])
        for _ in keys
        for by in ("date", "days", "goal")
    ]
    for name, page in (("compare", "/compare"), ("compare.png", "/compare.png")):
        yield PageClass(name=name, addresses=unasked([f"{page}?{each}" for each in asked]))


def _pages(rows: Sequence[Any]) -> list[str]:
    return [f"/petitions/{source}/{quote(slug)}" for source, slug, *_ in rows]
