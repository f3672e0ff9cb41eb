"""A search tells the growth of a week by the rule of the page of growth: two looks that are about a week apart."""

import csv
import io
import sqlite3
from contextlib import closing
from pathlib import Path

from pipelines.site.record_lines import petition_lines
from pipelines.site.search import Query, search
from pipelines.site.search_formats import search_as_csv
from tests.archives import day, extraction, keep, petition

# Looks as (day, signatures): only those of "steady" are about a week apart.
LOOKS = {
    "steady": ((0, 100), (7, 170)),
    "weeks-apart": ((0, 100), (13, 5_000)),
    "months-apart": ((0, 100), (90, 9_000)),
    "days-apart": ((0, 100), (2, 900)),
}


def archive(path: Path) -> sqlite3.Connection:
    looks = sorted((at, count, slug) for slug, series in LOOKS.items() for at, count in series)
    keep(
        path,
        [
            extraction(petition(f"Free {slug}", slug, signatures=f"{count} Signatures"), at=day(at))
            for at, count, slug in looks
        ],
    )
    return sqlite3.connect(path)


def test_hits_the_csv_and_the_order_know_the_growth_of_a_week_only(tmp_path: Path) -> None:
    with closing(archive(tmp_path / "a.db")) as conn:
        found = search(conn, Query(words="free", sort="growth")).hits
        written = csv.DictReader(io.StringIO(search_as_csv(conn, Query(words="free"), str)))
        told = {row["title"]: (row["gained_7d"], row["gained_7d_days"]) for row in written}
        lines = {line["slug"]: line["change_7d"] for line in petition_lines(conn, [1, 2, 3, 4])}
    assert found[0]["slug"] == "steady"
    gained = {hit["slug"]: hit["gained"] for hit in found}
    assert gained == lines == {"steady": 70, "weeks-apart": None, "months-apart": None, "days-apart": None}
    assert told == {f"Free {slug}": ("70", "7.0") if slug == "steady" else ("", "") for slug in LOOKS}
