"""Exports hold each row exactly once, in one order, from one state of the archive."""

import asyncio
import csv
import io
import json
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml

from pipelines.site.name_search import beginnings
from pipelines.site.server import site
from pipelines.store.derived.totals import all_totals
from tests.paging import SIZE
from tests.site_archive import fill

HOUSE = Path(__file__).parent.parent
METADATA: dict[str, Any] = yaml.safe_load((HOUSE / "metadata.yml").read_text(encoding="utf-8"))["databases"]["archive"]
TABLES = sorted(name for name in METADATA["tables"] if not name.startswith("_"))
TIMES = 4  # how often each row is copied, so that equal values fill more than a page
Get = Callable[..., Any]
ISSUE = """
INSERT INTO issues (id, run_id, kind, severity, message, noted_at) VALUES (?, 1, 'page', 'error', ?, '2026')
"""


def copy_rows(db: sqlite3.Connection, table: str) -> None:
    """Add copies of each row of a table, equal in all columns but those that must be distinct."""
    about = [row for row in db.execute(f"PRAGMA table_xinfo([{table}])") if not row[6]]
    columns = [row[1] for row in about]
    key = {row[1] for row in about if row[5] and row[2] == "INTEGER"} or {row[1] for row in about if row[5]}
    for _, index, unique, origin, _ in db.execute(f"PRAGMA index_list([{table}])").fetchall():
        if unique and origin == "c":
            db.execute(f"DROP INDEX [{index}]")
        elif unique and origin == "u":
            key.add(db.execute(f"PRAGMA index_info([{index}])").fetchall()[-1][2])
    (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    key -= {column for column in key if f"CHECK ({column} IN" in sql}  # these have a few values, and cannot differ
    names = ", ".join(f"[{column}]" for column in columns)
    rows = db.execute(f"SELECT {names} FROM [{table}]").fetchall()
    for n in range(1, TIMES + 1):
        copies = [
            [another(value, n) if column in key else value for column, value in zip(columns, row, strict=True)]
            for row in rows
        ]
        db.executemany(f"INSERT INTO [{table}] ({names}) VALUES ({', '.join('?' * len(columns))})", copies)


def another(value: int | str, n: int) -> int | str:
    return value + n * 100_000 if isinstance(value, int) else f"{value or 'none'}-{n}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive in which every row of every table stands five times."""
    path = tmp_path_factory.mktemp("exports") / "archive.db"
    fill(path)
    with closing(sqlite3.connect(path)) as db, db:
        add_missing_rows(db)
        for table in TABLES:
            if db.execute("SELECT type FROM sqlite_master WHERE name = ?", [table]).fetchone()[0] == "table":
                copy_rows(db, table)
        count_again(db)
    return path


def count_again(db: sqlite3.Connection) -> None:
    """Let the totals be those of the copied rows."""
    db.execute("DELETE FROM totals")
    db.executemany("INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?)", list(all_totals(db)))


def add_missing_rows(db: sqlite3.Connection) -> None:
    """Fill the tables that a first crawl leaves empty."""
    db.execute("INSERT INTO kept_files (file, size, digest) VALUES ('a.warc.gz', 1, 'sha256:0')")
    at = "2026-01-01T00:00:00Z"
    db.execute("INSERT INTO redactions VALUES (1, 'a', 'text', 'safety', ?, ?, 3, 1, 'b')", (at, at))
    db.execute("INSERT INTO redaction_hashes VALUES (1, 'sequence', 2, 'h', 'a', 0, '')")
    db.execute("INSERT INTO redacted_records (redaction_id, petition_id) SELECT 1, min(id) FROM petitions")
    db.execute("INSERT INTO redaction_steps (file) VALUES ('a.warc.gz')")
    db.executemany("INSERT INTO masked_addresses VALUES (?, 'free-redacted-*', ?)", [(f"{n}", n) for n in range(9)])
    db.execute(
        "INSERT INTO stated_counts SELECT version_id, capture_id, 0, '2017-03-25', 'March 25, 2017', 10, '10 signatures"
        " reached' FROM signature_snapshots LIMIT 9"
    )
    db.execute("INSERT OR IGNORE INTO petition_segments SELECT id, 'why', 0, 'es' FROM petition_versions LIMIT 9")
    db.execute("INSERT OR IGNORE INTO alert_segments SELECT id, 'body', 0, 'es' FROM alert_versions LIMIT 9")
    db.execute("INSERT OR IGNORE INTO run_verdicts SELECT id, 'ok', '', '{}' FROM runs")
    about = "'all', 'https://action.example/', NULL, 1, 12, 12, 1, NULL"
    db.execute(f"INSERT OR IGNORE INTO listing_coverage SELECT id, 'https://action.example/{{}}', {about} FROM runs")
    looks = "SELECT alert_id, capture_id, observed_at, 1, modified_at FROM alert_sightings"
    db.execute(f"INSERT OR IGNORE INTO alert_looks {looks}")
    db.execute("INSERT OR IGNORE INTO run_checks SELECT id, 'volume', 'ok', 12, 12, '' FROM runs")
    for listing in range(9):
        look = (f"https://action.example/{listing}", "2026-01-01T00:00:00Z")
        db.execute("INSERT INTO look_schedules VALUES (1, 'listing', ?, 24, 'still', 1, ?, NULL)", look)
        db.execute(
            "INSERT INTO due_looks (source_id, kind, url, due_at, outcome, reason, noted_at)"
            " VALUES (1, 'listing', ?, ?, 'missed', 'locked', '2026')",
            look,
        )
    db.execute("INSERT OR IGNORE INTO petition_rungs SELECT id, 100, 0, 1, NULL FROM petitions LIMIT 9")
    db.execute(
        "INSERT OR IGNORE INTO petition_outreach "
        "(petition_id, alert_id, alert_day, before, before_days, after, after_days) "
        "SELECT p.id, a.id, '2026-01-01', 1, 7, 2, 7 "
        "FROM petitions AS p, action_alerts AS a LIMIT 9"
    )
    db.executemany("INSERT INTO known_pages VALUES (1, ?, '', '', '', NULL)", [(f"{number}",) for number in range(9)])
    db.execute("INSERT INTO site_back_off SELECT id, 1, '2026', '2026', 'down' FROM sources")
    db.execute(
        "INSERT INTO withdrawn_events SELECT NULL, id, 'missing', '2026-01-01T00:00:00Z', NULL, NULL, NULL, NULL,"
        " '2026-01-02T00:00:00Z', 'a later run shows it' FROM petitions LIMIT 9"
    )
    for number in range(1, 10):
        about = (number, f"2026-01-0{number}T00:00:00Z")
        db.execute("INSERT INTO incidents VALUES (?, 1, 'changed', '', ?, 'other', NULL, '2026', 'ok')", about)
        db.execute("INSERT INTO notices VALUES (?1, ?1, 'opened', 'email', ?2, ?2, 1, ?2, NULL)", about)
    db.execute("INSERT INTO noticed_runs SELECT id, 1 FROM sources")
    db.execute("INSERT OR IGNORE INTO crawl_spans SELECT id, '2026', '2026', 1 FROM runs")
    db.execute("INSERT OR IGNORE INTO listed_petitions SELECT id, source_id FROM petitions LIMIT 9")
    db.executemany("INSERT INTO to_derive VALUES ('alert', ?, 0)", [(number,) for number in range(9)])
    db.executemany("INSERT INTO measured_tables VALUES (?, 5000)", [(f"{number}",) for number in range(9)])
    alerts = "SELECT NULL, id, 'edited', '2026-01-01T00:00:00Z', 'title', 'a', 'b', NULL"
    db.execute(f"INSERT INTO alert_events {alerts} FROM action_alerts LIMIT 9")
    why = "'2026-01-02T00:00:00Z', 'a later run shows it'"
    db.execute(f"INSERT INTO withdrawn_alert_events {alerts}, {why} FROM action_alerts LIMIT 9")
    db.execute("INSERT INTO releases VALUES (1, '2026.1.1', '2026-01-01', NULL, 'a', 7, '0')")
    for number in range(1, 10):
        db.execute("INSERT INTO release_changes VALUES (?, 1, 'added', 'petitions', 7)", (number,))
        db.execute(
            "INSERT INTO release_corrections (id, release_id, table_name, row_key, change, reason) "
            "VALUES (?, 1, 'petitions', '{}', 'added', 'read better')",
            (number,),
        )
    db.execute("INSERT INTO release_rebuilds VALUES (1, 1, '2026', 'safety', '0', '1')")
    db.execute("INSERT INTO stamp_roots VALUES ('f', 'CN=root', x'30')")
    stamps = "SELECT NULL, id, 'digicert', 'https://stamps.example', 1, '2026', NULL, '2026', 'f', x'30'"
    db.execute(f"INSERT INTO time_stamps {stamps} FROM run_digests")
    witnesses = "SELECT source_id, id, capture_id, 'https://action.example/' || id, 'new', 'waiting', '2026'"
    db.execute(
        "INSERT INTO witness_requests (source_id, petition_id, capture_id, url, reason, state, noted_at) "
        f"{witnesses} FROM petition_rows LIMIT 9"
    )
    db.execute("INSERT INTO reported_lists VALUES (1, 'a-list', 'A', NULL, 'CC0-1.0', NULL, 'a.csv', '0', 1)")
    counts = "SELECT 1, 'https://action.example/' || id, 'action.example/' || id, 7, '7'"
    db.execute(
        "INSERT INTO reported_counts (list_id, url, url_key, signatures, signatures_text) "
        f"{counts} FROM petition_rows LIMIT 9"
    )
    db.executemany(
        "INSERT INTO issues (run_id, kind, severity, message, noted_at) VALUES (1, 'page', ?, 'broken', '2026')",
        [(severity,) for severity in ["error", "warning"] * 15],
    )


def keys_of(table: str, db: sqlite3.Connection) -> list[str]:
    about = sorted((row[5], row[1]) for row in db.execute(f"PRAGMA table_info([{table}])") if row[5])
    return [name for _, name in about] or METADATA["tables"][table]["row_key"]


def columns_of(table: str, db: sqlite3.Connection) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_xinfo([{table}])")]


def test_bytes_are_no_order(archive: Path, get: Get) -> None:
    """They cannot stand in the address of the next page."""
    blobs = "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS c WHERE c.type = 'BLOB'"
    with closing(sqlite3.connect(archive)) as db:
        found = [(table, column) for table, column in db.execute(blobs) if table in TABLES]
    assert found
    assert {get(f"/archive/{table}.json?_sort={column}").status_code for table, column in found} == {400}


@pytest.fixture(scope="module")
def paged(archive: Path) -> dict[str, Any]:
    """The keys of every table and view by every column, as tests/paging.py found them."""
    with closing(sqlite3.connect(archive)) as db:
        about = {
            table: (keys_of(table, db), METADATA["tables"][table].get("sortable_columns") or columns_of(table, db))
            for table in TABLES
        }
    command = [sys.executable, "-m", "tests.paging", str(archive), json.dumps(about)]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False, timeout=240)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("table", TABLES)
def test_every_order_of_every_table_pages_and_streams_each_row_once(
    table: str, archive: Path, paged: dict[str, Any]
) -> None:
    with closing(sqlite3.connect(archive)) as db:
        keys = ", ".join(keys_of(table, db))
        every = sorted([str(value) for value in row] for row in db.execute(f"SELECT {keys} FROM [{table}]"))
        assert len(every) == db.execute(f"SELECT count(*) FROM [{table}]").fetchone()[0]
    orders = {url: found for url, found in paged.items() if url.startswith(f"/archive/{table}.json")}
    assert len(orders) > 1
    for url, (pages, stream) in orders.items():
        assert sorted(pages) == every, url
        assert stream == pages, url


def test_the_archive_of_these_tests_has_ties_that_fill_pages(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        counts = {table: db.execute(f"SELECT count(*) FROM [{table}]").fetchone()[0] for table in TABLES}
        tied = db.execute("SELECT max(n) FROM (SELECT count(*) AS n FROM petitions GROUP BY signatures)").fetchone()[0]
    assert min(counts.values()) > TIMES
    assert tied > 2 * SIZE


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path, **options: runner.run(datasette.client.get(path, **options))


def rows_of(answer: Any) -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    return list(csv.reader(io.StringIO(answer.text, newline="")))[1:]


@pytest.mark.parametrize("name", sorted(METADATA["queries"]))
def test_every_query_streams_each_row_once_and_the_same_bytes_again(name: str, get: Get, archive: Path) -> None:
    sql, parameters = METADATA["queries"][name]["sql"], {"creator": "a", "organization": "a", "petition": 1}
    with closing(sqlite3.connect(archive)) as db:
        db.create_function("beginnings", 1, beginnings)
        total = db.execute(f"SELECT count(*) FROM ({sql})", parameters).fetchone()[0]
    path = f"/archive/{name}.csv?creator=a&organization=a&petition=1"
    first = get(path)
    assert len(rows_of(first)) == total
    assert get(path).content == first.content
    assert len(get(path.replace(".csv?", ".json?_shape=array&")).json()) == total


@pytest.mark.parametrize("path", ["petitions.csv", "growth_points.csv?_labels=on", "events.json?_stream=on&_nl=on"])
def test_a_repeated_export_is_the_same_bytes(path: str, get: Get) -> None:
    assert get(f"/archive/{path}").content == get(f"/archive/{path}").content


def test_sql_of_readers_streams_more_rows_than_a_page_holds(get: Get) -> None:
    sql = quote("with recursive c(x) as (select 1 union all select x + 1 from c where x < 20000) select x from c")
    assert [int(x) for (x,) in rows_of(get(f"/archive.csv?sql={sql}"))] == list(range(1, 20001))
    assert len(get(f"/archive.json?sql={sql}&_shape=array").json()) == 20000
    assert get(f"/archive.json?sql={sql}").json()["truncated"] is True


def test_an_export_keeps_its_filters_labels_and_columns(get: Get) -> None:
    answer = get(
        "/archive/petitions.csv?_col=title&_col=source_id&_labels=on&source_id=1&_search=raid&_sort=created_at"
    )
    assert answer.text.splitlines()[0] == "id,title,source_id,source_id_label,created_at"
    assert len(answer.text.splitlines()) == 1 + 30 * (TIMES + 1)
    assert {row[3] for row in rows_of(answer)} == {"unidas"}
    form = "_filter_column=slug&_filter_op=exact&_filter_value=raid-1"
    assert [row[2] for row in rows_of(get(f"/archive/petitions.csv?{form}"))] == ["raid-1"]


def test_a_page_of_a_table_is_one_page_as_csv_too(get: Get) -> None:
    assert len(rows_of(get("/archive/petitions.csv?_size=7"))) == 7
    assert len(rows_of(get("/archive/petitions/1.csv"))) == 1


@pytest.mark.parametrize(
    "arguments", ["_sort_desc=signatures", "_sort=created_at&_labels=on", "_nocol=signatures&_labels=on"]
)
def test_a_page_as_csv_is_the_beginning_of_the_whole(arguments: str, get: Get) -> None:
    whole = rows_of(get(f"/archive/petitions.csv?{arguments}"))
    assert rows_of(get(f"/archive/petitions.csv?{arguments}&_size=31")) == whole[:31]


def test_json_lists_of_a_table_are_whole_or_name_the_next_page(get: Get) -> None:
    whole = get("/archive/petitions.json?_shape=array&_size=max")
    page = get("/archive/petitions.json?_shape=array&_size=9")
    assert len(whole.json()) == get("/archive/petitions.json?_size=0").json()["filtered_table_rows_count"]
    assert len(page.json()) == 9
    assert 'rel="next"' in page.headers["link"]
    assert [p["id"] for p in page.json()] == [p["id"] for p in whole.json()[:9]]


def test_an_export_shows_one_state_while_a_crawl_writes(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(archive.read_bytes())
    stop = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(path, timeout=30)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            for n in range(1_000_000, 1_100_000, 2):
                if stop.wait(0.002):
                    return
                with db:  # two rows at once, and every count moves: a mixture of states would show
                    for key in (n, n + 1):
                        db.execute(
                            "INSERT INTO issues VALUES (?, 1, NULL, NULL, NULL, 'page', 'error', ?, '2026')",
                            [key, str(n)],
                        )
                    db.execute("UPDATE issues SET message = ?", [str(n)])

    writer = threading.Thread(target=write)
    writer.start()
    try:
        datasette = site(path)

        async def export(form: str) -> Any:
            return (await datasette.client.get(f"/archive/issues.{form}")).raise_for_status()

        seen = []
        with asyncio.Runner() as runner:
            for form in ("csv?_sort=id", "csv?_sort_desc=id&_labels=on", "csv", "csv?_search=x"):
                rows = list(csv.DictReader(io.StringIO(runner.run(export(form)).text, newline="")))
                assert len({row["id"] for row in rows}) == len(rows)
                assert len({row["message"] for row in rows}) == 1, "all rows of one transaction"
                assert sum(int(row["id"]) >= 1_000_000 for row in rows) % 2 == 0
                seen.append(len(rows))
        assert seen[-1] > seen[0], "the crawl did write meanwhile"
    finally:
        stop.set()
        writer.join()


def test_pages_of_a_table_skip_no_row_while_a_crawl_writes(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(archive.read_bytes())
    datasette = site(path)
    with closing(sqlite3.connect(path)) as db, asyncio.Runner() as runner:
        before = {row[0] for row in db.execute("SELECT petition_id FROM fastest_growing")}
        found, onward, n = [], "/archive/fastest_growing.json?_size=5&_shape=objects", 0
        while onward:
            page = runner.run(datasette.client.get(onward)).raise_for_status().json()
            found += [row["petition_id"] for row in page["rows"]]
            onward = (page["next_url"] or "").removeprefix("http://localhost")
            n += 1
            with db:  # a row that comes first, and would shift pages that are counted off
                db.execute(
                    "INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, "
                    "first_signatures, last_signatures, change_30d, span_30d_seconds, days_observed, growth_intervals, "
                    "outreach_alerts) SELECT 900000 + ?, 1, 2, 0, 1, 0, 1, 9e9, 86400, 1, 0, 0",
                    [n],
                )
                db.execute("DELETE FROM petition_metrics WHERE petition_id = ?", [found[0]])
    assert n > 1
    assert sorted(found) == sorted(before)


def test_a_stream_that_fails_breaks_off_and_never_writes_the_error_as_a_row(archive: Path) -> None:
    # Integers overflow in the 3,000th row: the first pieces have left by then.
    sql = (
        "with recursive c(x) as (select 1 union all select x + 1 from c where x < 9000) "
        "select x, iif(x = 3000, abs(-9223372036854775808), 1) as y from c"
    )
    sent: list[dict[str, Any]] = []

    async def ask() -> None:
        path = "/archive.csv"
        scope = {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "scheme": "http"}
        scope |= {"query_string": f"sql={quote(sql)}".encode(), "headers": [(b"host", b"localhost")]}
        never = asyncio.Event()

        async def receive() -> dict[str, Any]:
            await never.wait()
            return {}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await site(archive).app()(scope, receive, send)

    asyncio.run(ask())
    body = b"".join(message.get("body", b"") for message in sent)
    assert sent[0]["status"] == 200
    assert sent[-1]["more_body"] is True, "the response must stay without its end"
    assert body.startswith(b"x,y\r\n1,1\r\n")
    assert b"overflow" not in body
    assert len(body.splitlines()) < 3000


@pytest.mark.parametrize(
    "path", ["/archive.csv?sql=select+nope", "/archive/petitions.csv?_sort=nope", "/archive/no.csv"]
)
def test_an_export_that_cannot_begin_says_why(path: str, get: Get) -> None:
    answer = get(path)
    assert answer.status_code in (400, 404)
    assert len(answer.text.splitlines()) == 1


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("http://x.example","Libertad")']


def test_no_cell_of_a_csv_is_a_formula_unless_it_is_asked_for(get: Get) -> None:
    values = " union all ".join(f"select {n}, '{text}', -5, -0.5" for n, text in enumerate(FORMULAS))
    path = f"/archive.csv?sql={quote(f'select * from ({values})')}"
    assert [row[1] for row in rows_of(get(path))] == [f"'{text}" for text in FORMULAS]
    assert {tuple(row[2:]) for row in rows_of(get(path))} == {("-5", "-0.5")}
    assert [row[1] for row in rows_of(get(f"{path}&_verbatim=1"))] == FORMULAS
    assert [row[1] for row in get(path.replace(".csv", ".json")).json()["rows"]] == FORMULAS


def test_headings_and_labels_of_a_csv_are_no_formulas_either(get: Get) -> None:
    assert get(f"/archive.csv?sql={quote('select 1 as [=cmd]')}").text == "'=cmd\r\n1\r\n"


def test_pages_say_what_csv_does_with_formulas(get: Get) -> None:
    for path in ("/archive", "/archive/petitions", "/archive/most_signed", "/archive?sql=select+1"):
        assert "apostrophe" in get(path).text, path
