"""No page of a table, report or feed reads more of a large archive than it shows: by plans and counted steps."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import yaml

from benchmarks.archive import build_archive
from tests.archives import sum_again

HOUSE = Path(__file__).parent.parent
METADATA: dict[str, Any] = yaml.safe_load((HOUSE / "metadata.yml").read_text(encoding="utf-8"))["databases"]["archive"]
# Without those of few rows in any archive: a source is a site that someone added; the rankings are by source.
TABLES = {
    n: about for n, about in METADATA["tables"].items() if "hidden" not in about and n not in ("sources", "movers")
}
SMALL, TIMES = 500, 8
ONE = "/petitions/site-a/free-ana"  # the first petition of each archive
BOUNDS = {"few": 20, "counted": 10, "looked_through": 20}


def pretend_to_be_large(path: Path) -> None:
    """Give SQLite the statistics of an archive with 1,000 times as many rows, by which it chooses its plans."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ANALYZE")
        for name, table, stat in db.execute("SELECT idx, tbl, stat FROM sqlite_stat1").fetchall():
            numbers, words = zip(*[(int(n), n) for n in stat.split() if n.isdigit()], strict=True)
            rows = numbers[0]
            scaled = [rows * 1000, *(n * 1000 if n * 50 > rows else n for n in numbers[1:])]
            kept = " ".join(map(str, scaled)) + stat[len(" ".join(words)) :]
            db.execute("UPDATE sqlite_stat1 SET stat = ? WHERE tbl = ? AND idx IS ?", (kept, table, name))


def place(db: sqlite3.Connection, table: str, sort: str) -> str:
    """The place of a row in the middle of a table's order, as in the address of a next page."""
    about = sorted((row[5], row[1]) for row in db.execute(f"PRAGMA table_info([{table}])") if row[5])
    keys = METADATA["tables"][table].get("row_key") or [name for _, name in about]
    middle = f"(SELECT count(*) / 2 FROM [{table}])"
    columns = ", ".join(f"[{name}]" for name in (sort, *keys))
    row = db.execute(f"SELECT {columns} FROM [{table}] ORDER BY {columns} LIMIT 1 OFFSET {middle}").fetchone()
    return ",".join("$null" if value is None else quote(str(value), safe="").replace("%", "~") for value in row)


def urls_of(path: Path) -> list[str]:
    """Every order and next page of every table, each facet's most and least frequent value, every report and feed."""
    urls = [
        "/archive",
        *(f"/archive/{name}?_size=5" for name, about in TABLES.items()),
    ]
    urls += [
        f"/growth?span={span}&by={by}" for span in ("day", "week", "month", "ever") for by in ("signatures", "share")
    ]
    urls += [
        "/errata",
        "/feeds/errata.atom",
        "/growth/alerts",
        "/growth/alerts?by=ratio",
        "/growth?span=ever&creator=a",
        "/growth?span=ever&language=en",
    ]
    urls += ["/archive/new_on_record.atom", "/archive/alert_history.atom"]
    with closing(sqlite3.connect(path)) as db:
        (creator,) = db.execute("SELECT name FROM creators ORDER BY id DESC").fetchone()
        (organization,) = db.execute("SELECT name FROM organizations ORDER BY id DESC").fetchone()
        asked = urlencode({"creator": creator, "organization": organization})
        (seen,) = db.execute("SELECT min(capture_id) FROM snapshot_rows WHERE petition_id = 1").fetchone()
        urls += [f"/receipts{ONE}/{seen}", f"/receipts{ONE}/{seen}.json"]
        # The days of a petition are as many as it was looked at, however large the archive is.
        urls += [f"/archive/{name}?{asked}" for name in METADATA["queries"] if name != "petition_days"]
        for table, about in TABLES.items():
            if not db.execute(f"SELECT 1 FROM [{table}] LIMIT 1").fetchone():
                continue
            few = about.get("sortable_if_few", [])
            sorts = [sort for sort in about.get("sortable_columns", []) if sort not in few]
            orders = [
                f"{way}={sort}&_next={place(db, table, sort)}" for sort in sorts for way in ("_sort", "_sort_desc")
            ]
            urls += [f"/archive/{table}?_size=5&{order}" for order in orders]
            urls += [f"/archive/{table}?_size=5&{order.split('&')[0]}" for order in orders]
            urls += [f"/archive/{table}.csv?_stream=on&{order.split('&')[0]}" for order in orders]
            for facet in about.get("facets", []):
                urls += [f"/archive/{table}?_size=5&{narrowed}" for narrowed in filters(db, table, facet)]
    urls += [
        "/archive/petitions?_size=5&_search=detention",
        "/archive/petitions?_size=5&title__contains=zzz&_sort=created_at",
    ]
    urls += [
        "/archive/petitions?_size=5&language=es&status=open&year=2024&_sort_desc=created_at",
        "/archive/captures/1",
    ]
    urls += [ONE, f"{ONE}?as_of=2026-01-01", f"{ONE}/citation.bib", "/captures/1", "/captures/2"]
    return urls


def charts_of(path: Path) -> list[str]:
    """The chart, data and embedded page of a petition, and a comparison of eight with words to add another."""
    with closing(sqlite3.connect(path)) as db:
        found = "SELECT s.name || '/' || p.slug FROM petition_rows AS p JOIN sources AS s ON s.id = p.source_id"
        keys = [key for (key,) in db.execute(f"{found} WHERE p.slug IS NOT NULL ORDER BY p.id LIMIT 8")]
    one = quote(keys[0])
    compared = urlencode([*(("p", key) for key in keys), ("by", "days"), ("q", "detention")])
    files = (f"/petitions/{one}/{name}" for name in ("chart.svg", "card.png", "download.zip"))
    return [*files, f"/embed/petitions/{one}", f"/compare?{compared}", f"/compare.csv?{compared}"]


def filters(db: sqlite3.Connection, table: str, facet: str | dict[str, str]) -> list[str]:
    """The filters by the most and the least frequent value of a facet."""
    if isinstance(facet, dict):
        (column,) = facet.values()
        values = f"SELECT j.value FROM [{table}] AS t, json_each(t.[{column}]) AS j"
        column += "__arraycontains"
    else:
        column, values = facet, f"SELECT [{facet}] FROM [{table}] WHERE [{facet}] IS NOT NULL"
    found = db.execute(f"SELECT * FROM ({values}) GROUP BY 1 ORDER BY count(*) DESC").fetchall()
    return [urlencode({column: value}) for (value,) in (found[0], found[-1])] if found else []


def ask(path: Path, urls: list[str], walks: list[str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.page_statements", str(path)]
    asked = json.dumps({"urls": urls, "walks": walks, "bounds": BOUNDS})
    done = subprocess.run(command, cwd=HOUSE, input=asked, capture_output=True, text=True, check=False, timeout=240)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def small_and_large(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The statements of all pages of two archives, one of which is several times as large, by the other's addresses."""
    found, urls = [], []
    for times in (1, TIMES):
        path = tmp_path_factory.mktemp("bounds") / "archive.db"
        build_archive(path, petitions=SMALL * times, snapshots=SMALL * times * 4, alerts=SMALL * times // 3)
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE petition_rows SET slug = 'free-ana' WHERE id = 1")
            db.execute("UPDATE capture_seals SET entry_id = NULL, position = NULL, salt = NULL")
            db.execute("DELETE FROM seal_blocks")
        sum_again(path)  # sealed with this slug
        pretend_to_be_large(path)
        urls = urls or urls_of(path)
        # Slugs differ between the archives, so that these pages are named by their place.
        charts = {url: f"chart page {n}" for n, url in enumerate(charts_of(path))}
        pages = ask(path, [*urls, *charts], [])
        found.append({charts.get(url, url): page for url, page in pages.items()})
    return found


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("walks") / "archive.db"
    build_archive(path, petitions=SMALL, snapshots=SMALL * 4, alerts=SMALL // 3)
    with closing(sqlite3.connect(path)) as db, db:  # equal values and nulls that fill several pages and bounds
        db.execute("UPDATE petition_rows SET signatures = NULL WHERE id % 5 = 0")
        db.execute("UPDATE petition_rows SET signatures = 7, created_at = NULL WHERE id % 3 = 0")
    pretend_to_be_large(path)
    return path


def test_every_page_answers(small_and_large: list[dict[str, Any]]) -> None:
    statuses = {url: page["status"] for pages in small_and_large for url, page in pages.items()}
    assert {url for url, status in statuses.items() if status != 200} == set()


def test_no_page_takes_more_steps_in_a_larger_archive(small_and_large: list[dict[str, Any]]) -> None:
    small, large = small_and_large
    grown = {}
    for url, page in large.items():
        before, after = (sum(s["steps"] for s in one["statements"]) for one in (small[url], page))
        if after > 2 * before + 6_000:
            grown[url] = (before, after, max(page["statements"], key=lambda s: s["steps"])["sql"][:300])
    assert grown == {}


def test_no_page_scans_a_large_table_to_sort_it(small_and_large: list[dict[str, Any]]) -> None:
    refused = []
    for url, page in small_and_large[1].items():
        if url.startswith("/archive/growth_points.csv"):  # sorts what pages state of the past, which is rare
            continue
        for statement in page["statements"]:
            plan = statement["plan"]
            # The "right part" is sorted among rows of the same key: those of one petition or alert.
            sorts = any("TEMP B-TREE" in line and "RIGHT PART" not in line for line in plan)
            scans = [line for line in plan if line.startswith("SCAN ") and "VIRTUAL" not in line]
            if sorts and scans and "limit" not in statement["sql"].lower():
                refused.append((url, statement["sql"][:300], plan))
    assert refused == []


WALKS = {
    "petitions?_size=9": "1",
    "petitions?_size=9&_sort=signatures": "1",
    "petitions?_size=9&_sort=created_at&language=es": "language = 'es'",
    "petitions?_size=9&_sort_desc=created_at&language=es&status=open": "language = 'es' AND status = 'open'",
    "petitions?_size=9&title__contains=familia": "title LIKE '%familia%'",
    "petitions?_size=9&title__contains=familia&_sort=signatures": "title LIKE '%familia%'",
    "petitions?_size=9&signatures__isnull=1": "signatures IS NULL",
    "petitions?_size=9&signatures__lt=20&goal__gt=10": "signatures < 20 AND goal > 10",
    "petitions?_size=9&signatures=7&_sort=signatures": "signatures = 7",
    "petitions?_size=9&_where=goal+%3E+100+or+goal+is+null&_sort=id": "goal > 100 OR goal IS NULL",
    "petitions?_size=9&categories__arraycontains=families": "categories LIKE '%\"families\"%'",
}


def test_pages_show_each_row_that_fits_once_however_few_are_looked_through_at_a_time(archive: Path) -> None:
    quick = "&_nofacet=1&_nocount=1&_columns=all"
    found = ask(archive, [], [f"/archive/{url}{quick}" for url in WALKS])
    with closing(sqlite3.connect(archive)) as db:
        for url, condition in WALKS.items():
            every = [number for (number,) in db.execute(f"SELECT id FROM petitions WHERE {condition} ORDER BY id")]
            assert sorted(found[f"/archive/{url}{quick}"]) == every, url
            assert every or "status" in url


def test_a_page_of_json_is_never_the_last_one_while_rows_are_left(archive: Path) -> None:
    url = "/archive/petitions.json?_size=9&title__contains=familia"
    page = ask(archive, [url], [])[url]
    assert page["status"] == 400
    assert "ask for all of them at once, with _stream=on" in page["error"]


def test_a_sort_without_an_index_is_for_few_rows(archive: Path) -> None:
    urls = [f"/archive/growth_points.json?_sort=observed_at{of}" for of in ("", "&petition_id=1")]
    pages = ask(archive, urls, [])
    assert [pages[url]["status"] for url in urls] == [400, 200]
    assert "can be sorted by observed_at only where at most 20 rows are left" in pages[urls[0]]["error"]
