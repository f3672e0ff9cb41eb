"""The same observations are stored by the archive, by bare sqlite3, and by the upsert that a tutorial would write."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from sqlite_utils import Database

from benchmarks.timing import seconds
from pipelines.archive import Archive
from pipelines.normalize.languages import detect_language
from pipelines.rows.opening import open_database
from sample.content import lives
from sample.controlshift_html import PER_PAGE
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import Petition
from scrapers.sources import Source

SITE = Source(
    name="acciones",
    organization="Acciones",
    platform="controlshift",
    url="https://acciones.example",
    start=("https://acciones.example/categories",),
)
_DAY_ONE = datetime(2018, 1, 1, 12, tzinfo=UTC)
_TOGETHER = 100  # captures in one transaction of an import


def petitions(number: int) -> list[Petition]:
    """So many petitions as listings show them, made of the sample's."""
    some = lives()
    return [_petition(turn, some[turn % len(some)].title, some[turn % len(some)].why) for turn in range(number)]


def _petition(turn: int, title: str, why: str) -> Petition:
    return Petition(
        title=f"{title} ({turn})",
        url=f"{SITE.url}/petitions/petition-{turn}",
        slug=f"petition-{turn}",
        creator="Alma Inés R.",
        creator_has_image=False,
        why=" ".join(why.split()),
        goal_rule="ladder",
    )


def visits(shown: list[Petition], days: Iterable[int]) -> Iterator[Extraction]:
    """Every page of a listing on each of these days: the words stay as they are, the counts grow."""
    for day in days:
        for page, start in enumerate(range(0, len(shown), PER_PAGE), 1):
            found = tuple(replace(p, signatures=f"{day + 100} of 5,000 Signatures") for p in shown[start:][:PER_PAGE])
            capture = Capture(
                url=f"{SITE.url}/categories?page={page}",
                captured_at=_DAY_ONE + timedelta(days=day, seconds=page),
                body=f"{day} {page}".encode(),
                media_type="text/html",
                origin="warc",
            )
            yield Extraction(capture=capture, page="controlshift.listing", found=found)


def import_visits(path: Path, extractions: list[Extraction]) -> None:
    """Store extractions, a hundred to a transaction, and derive growth and events from them."""
    with Archive.open(path) as archive:
        run = archive.start_run("import", SITE)
        for start in range(0, len(extractions), _TOGETHER):
            with archive.together():
                record_all(archive, run, extractions[start : start + _TOGETHER])
        archive.finish_run(run)


def record_all(archive: Archive, run: int, extractions: Iterable[Extraction]) -> None:
    for extraction in extractions:
        archive.record(extraction, source=SITE, run=run)


def copy_rows(path: Path, tables: dict[str, list[tuple[object, ...]]]) -> None:
    """SQLite's own limit: rows that are ready, into the same schema, in one transaction."""
    db = open_database(path, create=True)
    with db.atomic():
        db.execute("PRAGMA defer_foreign_keys = ON")  # tables refer to each other in a circle
        for table, rows in tables.items():
            columns = _columns(db.conn, table)
            marks = ", ".join("?" * len(columns))
            db.conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
    db.close()


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of an archive, the search index aside: triggers fill that."""
    db = sqlite3.connect(path)
    listed = db.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").fetchall()
    tables = [name for (name,) in listed if not name.startswith(("sqlite_", "_sqlite"))]
    rows = {table: db.execute(f"SELECT {', '.join(_columns(db, table))} FROM {table}").fetchall() for table in tables}
    db.close()
    return {table: found for table, found in rows.items() if found}


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def time_import(folder: Path, *, snapshots: int = 100_000, rounds: int = 3) -> dict[str, float]:
    """Seconds a snapshot, of so many of 600 petitions whose texts are all new to us, by us and by sqlite3 alone."""
    shown = petitions(min(600, snapshots))
    extractions = list(visits(shown, range(snapshots // len(shown))))
    paths = (folder / f"import-{number}.db" for number in count())
    first = next(paths)
    import_visits(first, extractions)
    rows = rows_of(first)

    def ours() -> None:
        detect_language.cache_clear()
        import_visits(next(paths), extractions)

    taken = seconds({"ours": ours, "sqlite3": lambda: copy_rows(next(paths), rows)}, rounds)
    return {name: time / snapshots for name, time in taken.items()}


def time_recapture(folder: Path, *, number: int = 240, rounds: int = 15) -> dict[str, float]:
    """Seconds a petition of one more visit, its words as they were: each way stores the new counts too."""
    shown = petitions(number)
    visited = (list(visits(shown, [day])) for day in count())
    naive, in_wal = Database(folder / "naive.db"), Database(folder / "naive-wal.db")
    in_wal.enable_wal()
    with Archive.open(folder / "ours.db") as archive:
        run = archive.start_run("crawl", SITE)
        first = next(visited)  # when everything is new
        record_all(archive, run, first)
        for db in (naive, in_wal):
            upsert(db, first)
            db.table("petitions").enable_fts(["title", "why", "creator"], create_triggers=True)
        today: list[Extraction] = []

        def morning() -> None:
            today[:] = next(visited)

        ways = {
            "ours": lambda: record_all(archive, run, today),
            "upsert": lambda: upsert(naive, today),
            "upsert in WAL": lambda: upsert(in_wal, today),
        }
        taken = seconds(ways, rounds, before=morning)
    return {name: time / number for name, time in taken.items()}


def upsert(db: Database, extractions: Iterable[Extraction]) -> None:
    """Item by item, as pipelines of tutorials do: the newest words over the old ones, and a row for the count."""
    for extraction in extractions:
        at = extraction.capture.captured_at
        for item in extraction.found:
            row = {**asdict(item), "last_seen_at": at}
            db.table("petitions").upsert(row, pk="slug")
            db.table("snapshots").insert({"slug": row["slug"], "observed_at": at, "signatures": row["signatures"]})
