"""The same observations are stored by the archive, by bare sqlite3, and by the upsert that a tutorial would write."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from sqlite_utils import Database

from benchmarks.timing import Taken, taken
from pipelines.jobs.recording import Recording
from pipelines.normalize.languages import detect_language
from pipelines.process import read_text
from pipelines.store.archive import Archive
from pipelines.store.connection import open_database
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
TOGETHER = 500  # captures in one transaction


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
            found = tuple(
                replace(petition, signatures=f"{day + start + turn:,} of 99,000 Signatures")
                for turn, petition in enumerate(shown[start:][:PER_PAGE])
            )
            capture = Capture(
                url=f"{SITE.url}/categories?page={page}",
                captured_at=_DAY_ONE + timedelta(days=day, seconds=page),
                body=f"{day} {page}".encode(),
                media_type="text/html",
                origin="warc",
            )
            yield Extraction(capture=capture, page="controlshift.listing", found=found)


def import_visits(path: Path, extractions: list[Extraction], together: int = TOGETHER) -> None:
    """Store extractions, so many to a transaction, and derive growth and events from them."""
    with Archive.open(path) as archive:
        run = archive.start_run("import", SITE)
        for start in range(0, len(extractions), together):
            with archive.transaction():
                record_all(archive, run, extractions[start : start + together])
        archive.finish_run(run)


def record_all(archive: Archive, run: int, extractions: Iterable[Extraction]) -> None:
    recording = Recording(archive=archive, source=SITE, run=run)
    for extraction in extractions:
        recording.record(extraction)


def copy_rows(path: Path, tables: dict[str, list[tuple[object, ...]]], *, searched: bool = True) -> None:
    """SQLite's own limit: rows that are ready, into the same schema, in one transaction.

    Without ``searched``, petitions and alerts are left out of the search index.
    """
    db = open_database(path, create=True)
    with db.atomic():
        if not searched:
            query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_fts_%'"
            for (trigger,) in db.conn.execute(query).fetchall():
                db.conn.execute(f"DROP TRIGGER {trigger}")
        db.execute("PRAGMA defer_foreign_keys = ON")  # tables refer to each other in a circle
        # Versions first: the search index reads their texts when the row of a petition comes.
        for table, rows in sorted(tables.items(), key=lambda entry: entry[0] != "petition_versions"):
            columns = _columns(db.conn, table)
            marks = ", ".join("?" * len(columns))
            db.conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
    db.close()


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of an archive, the search index aside: triggers fill that."""
    db = sqlite3.connect(path)
    listed = db.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").fetchall()
    own = (
        "sqlite_",
        "_sqlite",
        "count_forms",
        "search_rules",
        "table_sums",
        "row_checks",
        "run_digests",
    )  # every new archive has rows in these
    tables = [name for (name,) in listed if not name.startswith(own)]
    rows = {table: db.execute(f"SELECT {', '.join(_columns(db, table))} FROM {table}").fetchall() for table in tables}
    db.close()
    return {table: found for table, found in rows.items() if found}


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def time_import(folder: Path, *, snapshots: int = 100_000, rounds: int = 3) -> dict[str, Taken]:
    """What a snapshot takes, of so many of 600 petitions whose texts are all new to us, by us and by sqlite3 alone."""
    shown = petitions(min(600, snapshots))
    extractions = list(visits(shown, range(snapshots // len(shown))))
    paths = (folder / f"import-{number}.db" for number in count())
    first = next(paths)
    import_visits(first, extractions)
    rows = rows_of(first)

    def ours(together: int) -> None:
        know_nothing()
        import_visits(next(paths), extractions, together)

    ways = {
        "together": lambda: ours(TOGETHER),
        "each alone": lambda: ours(1),
        "sqlite3": lambda: copy_rows(next(paths), rows),
    }
    return _of_one(taken(ways, rounds), snapshots)


def time_recapture(folder: Path, *, number: int = 240, rounds: int = 7) -> dict[str, Taken]:
    """What a petition takes of one more visit, its words as they were: each way stores the new counts too.

    "ours" is a process that has read the words before; "ours, texts new" stands for a new process for each visit.
    """
    shown = petitions(number)
    visited = (list(visits(shown, [day])) for day in count())
    today = next(visited)  # when everything is new
    naive, in_wal = Database(folder / "naive.db"), Database(folder / "naive-wal.db")
    in_wal.enable_wal()
    for db in (naive, in_wal):
        upsert(db, today)
        db.table("petitions").enable_fts(["title", "why", "creator"], create_triggers=True)
    with Archive.open(folder / "ours.db") as ours, Archive.open(folder / "fresh.db") as fresh:
        run = {archive: archive.start_run("crawl", SITE) for archive in (ours, fresh)}
        for archive in (ours, fresh):
            record_all(archive, run[archive], today)

        def morning() -> None:
            today[:] = next(visited)

        def visit_fresh() -> None:
            know_nothing()
            record_all(fresh, run[fresh], today)

        ways = {
            "ours": lambda: record_all(ours, run[ours], today),
            "ours, texts new": visit_fresh,
            "upsert": lambda: upsert(naive, today),
            "upsert in WAL": lambda: upsert(in_wal, today),
        }
        return _of_one(taken(ways, rounds, before=morning), number)


def know_nothing() -> None:
    """Forget what was read of texts, as a new process has read none."""
    detect_language.cache_clear()
    read_text.cache_clear()


def _of_one(ways: dict[str, Taken], number: int) -> dict[str, Taken]:
    return {name: Taken(took.by_clock / number, took.busy / number) for name, took in ways.items()}


def upsert(db: Database, extractions: Iterable[Extraction]) -> None:
    """Item by item, as pipelines of tutorials do: the newest words over the old ones, and a row for the count."""
    for extraction in extractions:
        at = extraction.capture.captured_at
        for item in extraction.found:
            row = {**asdict(item), "last_seen_at": at}
            db.table("petitions").upsert(row, pk="slug")
            db.table("snapshots").insert({"slug": row["slug"], "observed_at": at, "signatures": row["signatures"]})
