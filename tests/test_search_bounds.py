"""A search, and a feed, read no more of a large archive than of a small one: by counted steps and plans."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from benchmarks.archive import build_archive
from pipelines.site import bounded_search, feed_entries, search_facets
from pipelines.site.feeds import KINDS, feed, feeds_page, petition_feed
from pipelines.site.search import Query, found_keys, is_whole, search
from pipelines.site.search_formats import search_as_csv, search_as_feed
from tests.test_page_bounds import pretend_to_be_large

SMALL, TIMES = 500, 8
MOST = 20  # hits that are counted; of more there are enough in the small archive
STEP = 10  # of SQLite's virtual machine, between two counts
SEARCHES: list[dict[str, Any]] = [
    {"words": "family"},
    {"words": "family community"},
    {"words": "family OR familia"},
    {"words": "-family"},
    {"words": '"of the"'},
    {"words": "de*"},
    {"words": "family", "sort": "date"},
    {"words": "family", "sort": "oldest"},
    {"words": "family", "sort": "size"},
    {"words": "family", "sort": "growth"},
    {"words": "family", "status": "open"},
    {"words": "family", "status": "won"},
    {"words": "family", "topic": "raids"},
    {"words": "family topic:raids OR status:won"},
    {"words": "family", "year": "2015"},
    {"words": "family", "year": "unknown"},
    {"words": "after:2015-03-04 before:2015-03-05"},
    {"words": "familly"},
    {"words": "", "topic": "raids"},
    {"words": "family", "source": "site-a", "kind": "petition", "language": "es"},
]
FEEDS = [
    "added",
    "alerts",
    "alerts/blog-a",
    "events",
    "movers/day",
    "movers/month",
    *(f"events/{kind}" for kind in KINDS),
    "over/100",
    "over/1000000",
]


def address(path: str) -> str:
    return f"https://archive.example{path}"


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[sqlite3.Connection]]:
    """Two archives, one of which is several times as large, both with the statistics of a large one."""
    found = []
    for times in (1, TIMES):
        path = tmp_path_factory.mktemp("bounds") / "archive.db"
        build_archive(path, petitions=SMALL * times, snapshots=SMALL * times * 4, alerts=SMALL * times // 3)
        pretend_to_be_large(path)
        found.append(sqlite3.connect(path))
    yield found
    for conn in found:
        conn.close()


@pytest.fixture(autouse=True)
def small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds that the small archive reaches."""
    monkeypatch.setattr(bounded_search, "LOOKED_AT", 40)
    monkeypatch.setattr(bounded_search, "COMPARED", 400)
    monkeypatch.setattr(bounded_search, "_REORDERED", 20)
    monkeypatch.setattr(feed_entries, "_MOST_OF_A_KIND", 60)
    monkeypatch.setattr(search_facets, "MOST_NAMED", 20)


def steps(conn: sqlite3.Connection, ask: Callable[[sqlite3.Connection], object]) -> tuple[int, list[str]]:
    """The steps that a function takes, and its statements."""
    taken, statements = 0, []

    def count() -> int:
        nonlocal taken
        taken += STEP
        return 0

    conn.set_progress_handler(count, STEP)
    conn.set_trace_callback(statements.append)
    try:
        ask(conn)
    finally:
        conn.set_progress_handler(None, 0)
        conn.set_trace_callback(None)
    return taken, [sql for sql in statements if sql.lstrip().lower().startswith("select")]


def hold_bounds(archives: list[sqlite3.Connection], ask: Callable[[sqlite3.Connection], object]) -> None:
    small, large = (steps(conn, ask) for conn in archives)
    assert large[0] <= 2 * small[0] + 4_000
    for sql in large[1]:
        if "fts_" in sql or "_config" in sql:  # of the index itself
            continue
        plan = [row[3] for row in archives[1].execute(f"EXPLAIN QUERY PLAN {sql}")]
        tables = ("petition_rows", "action_alerts", "petition_facets", "petition_metrics", "petition_rungs", "events")
        scans = [
            line for line in plan if line.startswith("SCAN ") and "INDEX" not in line and line.split()[1] in tables
        ]
        assert scans == [], (sql[:300], plan)


@pytest.mark.parametrize("fields", SEARCHES, ids=lambda fields: " ".join(fields.values()))
def test_a_search_takes_no_more_steps_in_a_larger_archive(
    archives: list[sqlite3.Connection], fields: dict[str, Any]
) -> None:
    hold_bounds(archives, lambda conn: search(conn, Query(**fields), most=MOST))


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_takes_no_more_steps_in_a_larger_archive(archives: list[sqlite3.Connection], name: str) -> None:
    hold_bounds(archives, lambda conn: feed(conn, name, address))


def test_other_formats_and_lists_take_no_more_steps(archives: list[sqlite3.Connection]) -> None:
    (source, slug), *_ = archives[0].execute(
        "SELECT s.name, p.slug FROM petition_rows AS p JOIN sources AS s ON s.id = p.source_id WHERE p.id = 7"
    )
    hold_bounds(archives, feeds_page)
    hold_bounds(archives, lambda conn: petition_feed(conn, source, slug, address))
    hold_bounds(archives, lambda conn: search_as_feed(conn, Query(words="family"), address))
    hold_bounds(archives, lambda conn: search_as_csv(conn, Query(words="family"), address, most=MOST))


def test_a_search_says_where_it_looked_at_the_newest_only(archives: list[sqlite3.Connection]) -> None:
    _small, large = archives
    plain = search(large, Query(words="family"), most=MOST)
    assert (plain.is_more, plain.is_partly_sorted, plain.looked_at) == (True, False, 0)
    assert search(large, Query(words="family", sort="size"), most=MOST).is_partly_sorted
    assert search(large, Query(words="family", status="won"), most=MOST).looked_at == bounded_search.LOOKED_AT
    assert not is_whole(large, Query(words="family", status="won"), most=MOST)


def test_a_search_of_days_finds_every_record_of_them(
    archives: list[sqlite3.Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    _small, large = archives
    assert search(large, Query(words="on:2012")).looked_at == 0  # years are found by the index of words
    assert search(large, Query(words="on:2012-02-30")).total == 0
    monkeypatch.setattr(bounded_search, "COMPARED", 5)
    assert search(large, Query(words="on:2018-05")).looked_at == 5
    monkeypatch.setattr(bounded_search, "COMPARED", 250_000)
    days = """
        SELECT day, sum(n) FROM (
            SELECT substr(created_at, 1, 10) AS day, count(*) AS n FROM petitions GROUP BY 1
            UNION ALL SELECT substr(date, 1, 10), count(*) FROM action_alerts GROUP BY 1
        ) WHERE day > '2012' GROUP BY 1 ORDER BY 2 DESC LIMIT 9
    """
    for day, number in large.execute(days).fetchall():
        found = search(large, Query(words=f"on:{day}"))
        assert (found.total, found.looked_at, found.is_more) == (number, 0, False)
        month, year = day[:7], int(day[:4])
        (expected,) = large.execute(
            "SELECT (SELECT count(*) FROM petitions WHERE created_at >= ?1 AND created_at < ?2)"
            " + (SELECT count(*) FROM action_alerts WHERE date >= ?1 AND date < ?2)",
            (f"{year - 1}-07", f"{month}-01"),
        ).fetchone()
        found = search(large, Query(words="", after=f"{year - 1}-07-01", before=month))
        assert (found.total, found.looked_at) == (expected, 0)


def test_values_are_counted_among_the_newest_hits_and_the_chosen_one_in_all(
    archives: list[sqlite3.Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    _small, large = archives
    monkeypatch.setattr(search_facets, "MOST_SAMPLED", 10_000)
    whole = search(large, Query(words="family"))
    assert whole.sampled == 0
    language = whole.facets["language"][0].value
    monkeypatch.setattr(search_facets, "MOST_SAMPLED", 10)
    few = search(large, Query(words="family"))
    assert few.total == whole.total
    assert sum(year.total for year in few.facets["year"]) == 20  # ten petitions and as many alerts
    chosen = search(large, Query(words="family", language=language))
    assert [each.total for each in chosen.facets["language"] if each.selected] == [chosen.total]


@pytest.mark.parametrize("phrase", ['"in the"', '"in detention"', '"stop immigration" family', '"de la" kind:petition'])
def test_titles_that_are_read_put_phrases_in_the_order_that_the_index_does(
    archives: list[sqlite3.Connection], monkeypatch: pytest.MonkeyPatch, phrase: str
) -> None:
    _small, large = archives
    monkeypatch.setattr(bounded_search, "_MOST_READ", 10_000)
    read = found_keys(large, Query(words=phrase), 50)
    monkeypatch.setattr(bounded_search, "_MOST_READ", -1)
    assert read == found_keys(large, Query(words=phrase), 50)
    assert read


@pytest.mark.parametrize("sort", ["date", "size"])
@pytest.mark.parametrize("words", ["family", "family community"])
def test_many_hits_found_along_an_index_are_in_the_order_that_looking_them_up_gives(
    archives: list[sqlite3.Connection], monkeypatch: pytest.MonkeyPatch, words: str, sort: str
) -> None:
    _small, large = archives
    query = Query(words=words, sort=sort)
    looked_up = found_keys(large, query, 30)
    statements: list[str] = []
    monkeypatch.setattr(bounded_search, "_MANY", 1)
    large.set_trace_callback(statements.append)
    assert found_keys(large, query, 30) == looked_up
    large.set_trace_callback(None)
    assert any(f"LIMIT {bounded_search._LOOKED_ALONG}" in sql for sql in statements)
