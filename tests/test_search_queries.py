"""Each query of search_queries.yml finds what it must and nothing that it must not."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from pipelines.site.search import Query, Results, read_query, search
from tests.search_archive import QUERIES, fill

PAGES = 4  # of all records


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("queries") / "archive.db"
    fill(path)
    with closing(sqlite3.connect(path)) as conn:
        yield conn


def named(about: dict[str, Any]) -> str:
    return about["q"] + "".join(f" {name}={value}" for name, value in about.get("with", {}).items())


@pytest.mark.parametrize("about", QUERIES, ids=named)
def test_a_query_finds_what_it_must(conn: sqlite3.Connection, about: dict[str, Any]) -> None:
    query = read_query(conn, {"q": about["q"], **about.get("with", {})})
    first = search(conn, query)
    hits = [hit["slug"] for page in range(1, first.pages + 1) for hit in _page(conn, query, page).hits]
    assert len(hits) == len(set(hits)) == first.total
    assert set(about.get("finds", ())) <= set(hits)
    assert not set(about.get("not", ())) & set(hits)
    if "only" in about:
        assert set(hits) == set(about["only"])
    if "first" in about:
        assert hits[0] == about["first"]
    if "order" in about:
        assert [slug for slug in hits if slug in about["order"]] == about["order"]
    if "none" in about:
        assert hits == []
    said = " ".join(first.notes) + " ".join(part.value for part in first.parts)
    assert about.get("notes", "").lower() in said.lower()
    assert set(about.get("suggests", ())) <= {offer.value for offer in first.spellings}
    marked = (
        set(re.findall("<mark>(.*?)</mark>", f"{first.hits[0]['title']} {first.hits[0]['snippet']}")) if hits else set()
    )
    assert set(about.get("marked", ())) <= marked
    assert not set(about.get("unmarked", ())) & marked


def _page(conn: sqlite3.Connection, query: Query, page: int) -> Results:
    fields = {name: getattr(query, name) for name in Query.__dataclass_fields__}
    return search(conn, Query(**{**fields, "page": page}))
