"""A petition that is new is stored at once, and the archive is as if it had been stored step by step."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipelines.store import petitions
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import Link, StatedCount
from tests.archives import day, dump, extraction, gone, keep, petition, rows

BOTH = "Alto a las redadas en nuestra ciudad.\n\nStop the raids in our city, and in all of the others."
LINKED = (Link(url="https://other.example/a?b=1", text="A", role="action"), Link(url="https://other.example/a?b=1"))
PAGES: list[Extraction | Capture] = [
    extraction(
        petition(),
        petition("Free Luis", "free-luis", signatures=None, creator="Maru Mora-Villalpando & Mijente"),
        petition("Free Luis", "free-luis-1", signatures="many", goal="1,000", categories=("jails", "ice")),
        petition("Alto ICE", "alto-ice", why=BOTH, links=LINKED, status="closed", created="2018-02-14"),
        petition("Stop the depor...", "stop-the-deportation", title_cut=True, creator="Ana R.", target="ICE"),
        petition("Free Ana", "free-ana", signatures="7 of 100 Signatures"),
        petition("My A# 012-345-678", "my-a-012-345-678", complete=False),
    ),
    extraction(petition("Without a slug", None), petition("Free Eva from the jail", None), at=day(2)),
    extraction(
        petition("Free Eva from the jail", "free-eva-from-the-jail"),
        petition("Free Eva from...", "free-eva-2"),
        at=day(3),
    ),
    gone("free-late", at=day(6)),
    extraction(petition("Free Late", "free-late"), at=day(4)),
    extraction(petition("Of no day", "of-no-day"), at=None),
    extraction(
        petition("Stated", "stated", stated=(StatedCount(at="2017-03-25", signatures="10 signatures"),)), at=day(5)
    ),
]
INDEXED = "SELECT rowid FROM petitions_fts WHERE petitions_fts MATCH ? ORDER BY rowid"


def test_what_a_new_petition_leaves_is_the_same_in_one_step_and_in_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path / "one.db", PAGES)
    steps: list[Any] = []
    monkeypatch.setattr(petitions, "write_new_petition", lambda *given: steps.append(given))
    keep(tmp_path / "many.db", PAGES)
    assert len(steps) > len(PAGES)
    one, many = dump(tmp_path / "one.db"), dump(tmp_path / "many.db")
    assert len(one.pop("masked_addresses")) == len(many.pop("masked_addresses"))  # hashes by a key of each archive
    assert one == many
    assert rows(tmp_path / "one.db", "PRAGMA foreign_key_check") == []
    for word in ("ana", "redadas", "mijente", "ice", "depor"):
        assert rows(tmp_path / "one.db", INDEXED, word) == rows(tmp_path / "many.db", INDEXED, word)
    with closing(sqlite3.connect(tmp_path / "one.db")) as db:
        db.execute("INSERT INTO petitions_fts (petitions_fts, rank) VALUES ('integrity-check', 1)")
