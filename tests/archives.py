"""What tests of the archive share: sources and captures made by hand, and an archive as comparable rows."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pipelines.jobs.recording import Recording
from pipelines.records import RunKind
from pipelines.store.archive import Archive
from pipelines.store.connection import immediately, open_database
from pipelines.store.run_digests import sum_all
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Item, Petition
from scrapers.sources import Source
from tests.captured import captured

DAY_ONE = datetime(2018, 3, 1, 12, tzinfo=UTC)


def new_source(name: str, platform: str, url: str, **more: Any) -> Source:
    """A source as a stanza of sources.yml describes it, followed from its address on."""
    return Source(name=name, platform=platform, url=url, **{"organization": f"A {name}", "start": (url,), **more})


SITE = new_source("site", "controlshift", "https://site.example", start=("https://site.example/categories",))
BLOG = new_source("blog", "wordpress", "https://blog.example", start=("https://blog.example/",))


def day(number: float) -> datetime:
    """Noon (UTC) of a day in March 2018, the first being 1."""
    return DAY_ONE + timedelta(days=number - 1)


def extraction(
    *found: Item,
    at: datetime | None = DAY_ONE,
    page: str = "controlshift.listing",
    url: str = "https://site.example/categories",
    **more: Any,
) -> Extraction:
    """An extraction of items, from a capture whose bytes are the items themselves."""
    body = json.dumps([repr(found), page], ensure_ascii=False).encode()
    capture = captured(body, url, "text/html", captured_at=at, origin="live")
    return Extraction(capture=capture, page=page, found=found, **more)


def petition(title: str = "Free Ana", slug: str | None = "free-ana", **fields: Any) -> Petition:
    """A petition as a listing shows it."""
    shown = {"signatures": "139 of 200 Signatures", "why": "She is our neighbor.", "goal_rule": "ladder"} | fields
    url = f"https://site.example/petitions/{slug}" if slug else None
    return Petition(title=title, slug=slug, **({"url": url} | shown))


def alert(title: str = "Call today", slug: str | None = "call-today", **fields: Any) -> ActionAlert:
    """An alert as a post shows it."""
    shown = {"body": "Dear friends, call.", "sponsor": "Somos Mayfair"} | fields
    return ActionAlert(
        title=title, slug=slug, url=f"https://blog.example/2018/03/01/{slug}/" if slug else None, **shown
    )


def gone(slug: str = "free-ana", *, at: datetime | None = DAY_ONE, status: int = 404) -> Capture:
    """A capture of a petition's page that was not there."""
    url = f"http://www.site.example/petitions/{slug}/"
    return captured(f"Error {status}", url, "text/html", captured_at=at, status=status, origin="live")


def keep(
    path: Path, found: Iterable[Extraction | Capture], source: Source = SITE, *, kind: RunKind = "crawl", **ended: Any
) -> None:
    """Record in one run what captures show, and captures that show nothing."""
    with Archive.open(path) as archive:
        run = archive.start_run(kind, source)
        for each in found:
            record(archive, run, each, source)
        archive.finish_run(run, **ended)


def record(archive: Archive, run: int, found: Extraction | Capture, source: Source = SITE) -> None:
    """Record what one capture shows, or one that shows nothing, by the path of every job."""
    recording = Recording(archive=archive, source=source, run=run)
    if isinstance(found, Capture):
        recording.record_capture(found)
    else:
        recording.record(found)


def rows(path: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query answers."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query, values).fetchall()


def scalar(path: Path, query: str, *values: object) -> Any:
    """The only value of the only row that a query answers."""
    [(value,)] = rows(path, query, *values)
    return value


_NAMES = {
    "source_id": ("sources", ("name",)),
    "capture_id": ("captures", ("url", "captured_at", "digest")),
    "petition_id": ("petitions", ("slug",)),
    "to_petition_id": ("petitions", ("slug",)),
    "alert_id": ("action_alerts", ("slug",)),
    "creator_id": ("creators", ("name",)),
    "organization_id": ("organizations", ("name",)),
}
_OF_PETITION = ("petitions", "signature_snapshots", "stated_counts", "petition_segments")
_VERSIONS = dict.fromkeys(_OF_PETITION, "petition_versions")
_AS_READ = {
    "snapshot_rows": "signature_snapshots",
    "petition_rows": "petitions",
}  # rows in numbers, and as the view of them shows them
_NEVER_THE_SAME = {"id", "run_id", "noted_at", "withdrawn_at"}


def holdings(path: Path) -> dict[str, list[Any]]:
    """What an archive holds, but for where in which file the bytes lie: that is taken out of it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE captures SET kept_file = NULL, kept_offset = NULL, kept_length = NULL, kept_digest = NULL")
        db.execute("DELETE FROM kept_files")
        db.commit()
    return dump(path)


def let_other_code_have_read(path: Path) -> None:
    """Make an archive as if other code had read its captures, and otherwise: without every second count."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE extractions SET code_version = 'older'")
        db.execute("DELETE FROM snapshot_rows WHERE signatures % 2 = 0")
        db.commit()
    sum_again(path)


def sum_again(path: Path) -> None:
    """Let the sums be those of the rows, as if the program had written what a test altered by hand."""
    with closing(open_database(path, create=False)) as db, immediately(db):
        sum_all(db.conn)


def dump(path: Path) -> dict[str, list[Any]]:
    """Every row of an archive but those of runs and digests, with names in place of ids, to compare two archives."""
    with Archive.open(path, create=False) as archive:
        db = archive.db
        names = [_AS_READ.get(t, t) for t in db.table_names() if _is_compared(t)]
        tables = {t: list(db.query(f"SELECT * FROM {t}")) for t in names}
    keys = {
        column: {row["id"]: tuple(row[n] for n in names) for row in tables[table]}
        for column, (table, names) in _NAMES.items()
    }
    versions = {
        t: {r["id"]: (r["page"], r["content_hash"]) for r in tables[t]} for t in tables if t.endswith("versions")
    }

    def named(table: str, row: dict[str, Any]) -> str:
        shown = {c: v for c, v in row.items() if c not in _NEVER_THE_SAME}
        for column in shown.keys() & keys.keys():
            shown[column] = keys[column].get(shown[column])
        if "version_id" in shown:
            shown["version_id"] = versions[_VERSIONS.get(table, "alert_versions")].get(shown["version_id"])
        if table == "issues":
            shown = {c: shown[c] for c in ("kind", "severity", "message")}
        return repr(sorted(shown.items()))

    return {t: sorted(named(t, row) for row in found) for t, found in tables.items()}


def _is_compared(table: str) -> bool:
    about_runs = table in (
        *("runs", "run_verdicts", "run_checks", "crawl_spans"),
        *("table_sums", "row_checks", "run_digests", "capture_seals", "seal_blocks"),
    )
    return "_fts" not in table and not table.startswith(("sqlite_", "_")) and not about_runs
