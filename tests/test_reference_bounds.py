"""No page about sources, creators, organizations, topics or tables reads more of a large archive than it shows."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.archive import build_archive
from pipelines.site import backer_page, codebook_page, crawler_files, topic_counts, topic_page
from pipelines.site.backer_list import backer_list
from pipelines.site.months_held import months_held
from pipelines.site.reviewed_lists import Topic, topics
from pipelines.site.source_page import source_page
from pipelines.site.source_states import source_states
from tests.test_page_bounds import pretend_to_be_large

SMALL, TIMES = 500, 8
STEP = 10  # of SQLite's virtual machine, between two counts
TABLES: dict[str, Any] = yaml.safe_load((Path(__file__).parent.parent / "metadata.yml").read_text(encoding="utf-8"))[
    "databases"
]["archive"]["tables"]
# Those of few rows in any archive are read whole; the rankings are by source.
FEW = {"sources", "movers", "totals", "list_totals", "search_rules", "_sqlite_migrations"}


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[sqlite3.Connection]]:
    """Two archives, one of which is several times as large; each is said to be very large to SQLite's planner."""
    paths = []
    for times in (1, TIMES):
        path = tmp_path_factory.mktemp("bounds") / "archive.db"
        build_archive(path, petitions=SMALL * times, snapshots=SMALL * times * 4, alerts=SMALL * times // 3)
        pretend_to_be_large(path)
        paths.append(path)
    with closing(sqlite3.connect(paths[0])) as small, closing(sqlite3.connect(paths[1])) as large:
        yield [small, large]


@pytest.fixture(autouse=True)
def _low_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lower the bounds so far that the small archive reaches them."""
    monkeypatch.setattr(backer_page, "WHOLE", 3)
    monkeypatch.setattr(backer_page, "PETITIONS", 2)
    monkeypatch.setattr(topic_counts, "COUNTED", 20)
    monkeypatch.setattr(topic_counts, "_kept", {})
    monkeypatch.setattr(topic_page, "RANKED", 20)
    monkeypatch.setattr(crawler_files, "PART", 100)
    monkeypatch.setattr(codebook_page, "SAMPLED", 20)
    one: Topic = topics()["detention"]
    monkeypatch.setattr(topic_page, "topics", lambda: {"detention": one})


def steps(conn: sqlite3.Connection, function: Callable[..., Any], *arguments: Any, **options: Any) -> int:
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += STEP
        return 0

    conn.set_progress_handler(count, STEP)
    try:
        function(conn, *arguments, **options)
    finally:
        conn.set_progress_handler(None, 0)
    return counted


def most_productive(conn: sqlite3.Connection) -> tuple[str, str]:
    """The source and the name with most petitions."""
    found = conn.execute(
        "SELECT s.name, b.name FROM backers AS b JOIN sources AS s ON s.id = b.source_id ORDER BY b.petitions DESC"
    ).fetchone()
    return found[0], found[1]


def category(conn: sqlite3.Connection) -> str:
    return str(conn.execute("SELECT value FROM list_totals WHERE about = 'petitions'").fetchone()[0])


PAGES: dict[str, Callable[[sqlite3.Connection], int]] = {
    "sources": lambda conn: steps(conn, source_states),
    "a source": lambda conn: steps(conn, source_page, "site-a"),
    "months": lambda conn: steps(conn, months_held, 1),
    "organizations": lambda conn: steps(conn, backer_list, "organizations"),
    "creators": lambda conn: steps(conn, backer_list, "creators"),
    "creators from a letter": lambda conn: steps(conn, backer_list, "creators", letter="m"),
    "a creator": lambda conn: steps(conn, backer_page.backer_page, *most_productive(conn)),
    "a creator by growth": lambda conn: steps(conn, backer_page.backer_page, *most_productive(conn), "growth"),
    "topics": lambda conn: steps(conn, topic_page.topic_list),
    "a topic": lambda conn: steps(conn, topic_page.topic_page, "detention"),
    "a topic by signatures": lambda conn: steps(conn, topic_page.topic_page, "detention", sort="signatures"),
    "a category": lambda conn: steps(conn, topic_page.category_page, category(conn)),
    "a category by signatures": lambda conn: steps(conn, topic_page.category_page, category(conn), sort="signatures"),
    "a part of the sitemap": lambda conn: steps(conn, crawler_files.sitemap_part, "http://a.example", "petitions", 2),
}


@pytest.mark.parametrize("name", PAGES)
def test_no_page_takes_more_steps_in_a_larger_archive(name: str, archives: list[sqlite3.Connection]) -> None:
    small, large = (PAGES[name](conn) for conn in archives)
    assert large <= 2 * small + 6_000


@pytest.mark.parametrize("table", sorted(TABLES.keys() - FEW))
def test_no_table_of_the_codebook_is_read_whole(table: str, archives: list[sqlite3.Connection]) -> None:
    small, large = (steps(conn, codebook_page.codebook_table, table, TABLES[table]) for conn in archives)
    assert large <= 2 * small + 6_000
