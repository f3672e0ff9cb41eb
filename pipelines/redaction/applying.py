"""Apply redactions to an archive and its captures; killed at any moment, the next time goes on."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from pipelines.records import Masked
from pipelines.redaction.archive_redactor import ArchiveRedactor
from pipelines.redaction.archive_rows import redact_rows, unguarded
from pipelines.redaction.errata_rows import forget_corrections
from pipelines.redaction.matching import Matcher
from pipelines.redaction.remembered import load_matcher
from pipelines.redaction.rereading import captures_showing, reread
from pipelines.redaction.warc_files import NewFile, Rewritten, commit, packages_beside, prepare
from pipelines.redaction_key import Key
from pipelines.store.archive import Archive
from pipelines.store.captures import stored_sources
from pipelines.store.connection import BUSY_SECONDS
from pipelines.store.versions import OWNERS, Kind
from pipelines.store.vocabulary import SEARCHED, derive_vocabulary
from pipelines.store.work_list import add_work
from scrapers import clock
from scrapers.errors import UserError

Progress = Callable[[int, int], None]

_WITHDRAWN = ("withdrawn_events", "withdrawn_alert_events")


def apply(archive: Archive, captures: Path, key: Key, *, progress: Progress = lambda done, size: None) -> None:
    """Apply the redactions that are under way. The caller holds the locks of all sources. Raises UserError.

    Each step leaves what the next one needs: captures are rewritten beside the old files; where each record will be is
    stored in one transaction, after which the files get their place; then rows follow from the new bytes, in another
    transaction; last, what SQLite keeps of removed rows is written over.
    """
    db = archive.db.conn
    redactor = ArchiveRedactor(load_matcher(db, key))
    db.execute("PRAGMA secure_delete = ON")
    _put_in_place(archive, captures)  # what a redaction that was killed had written
    if captures.is_dir():
        _rewrite(archive, captures, redactor.matcher, progress)
    _put_in_place(archive, captures)
    _apply_to_rows(archive, captures, redactor)
    _compact(archive)
    archive.finish_redactions()
    _checkpoint(archive)


def _reason(db: Connection) -> str:
    rows = db.execute("SELECT DISTINCT reason FROM redactions WHERE finished_at IS NULL ORDER BY id")
    return ", ".join(reason for (reason,) in rows)


def _rewrite(archive: Archive, captures: Path, matcher: Matcher, progress: Progress) -> None:
    """Write redacted copies of files, and store where their records will be."""
    db = archive.db.conn
    also = packages_beside(archive.path, captures)
    rewritten = prepare(captures, matcher, at=clock.now(), reason=_reason(db), progress=progress, also=also)
    with archive.transaction():
        for kept, place in rewritten.moved.items():
            where = "kept_file = ? AND kept_offset = ?"
            found = db.execute(f"SELECT id FROM captures WHERE {where}", (kept.file, kept.offset)).fetchall()
            for (row,) in found:
                # Marked as away first: the new place of one record may be the old place of the next.
                db.execute(
                    "UPDATE captures SET kept_offset = ?, kept_length = ?, kept_digest = ? WHERE id = ?",
                    (-1 - place.kept.offset, place.kept.length, place.kept.digest, row),
                )
                if place.redacted:
                    db.execute("INSERT INTO redaction_steps (capture_id) VALUES (?)", (row,))
        db.execute("UPDATE captures SET kept_offset = -1 - kept_offset WHERE kept_offset < 0")
        for file in rewritten.files:
            db.execute("INSERT INTO redaction_steps (file) VALUES (?)", (file.path,))
            db.execute("UPDATE kept_files SET size = ?, digest = ? WHERE file = ?", (file.size, file.digest, file.file))
        db.execute("UPDATE redactions SET records = records + ? WHERE finished_at IS NULL", (rewritten.records,))


def _put_in_place(archive: Archive, captures: Path) -> None:
    """Put the files in place whose records have moved already, as far as the archive knows."""
    rows = archive.db.conn.execute("SELECT file FROM redaction_steps WHERE file IS NOT NULL ORDER BY id")
    files = tuple(NewFile(file=path, path=path, size=0, digest="") for (path,) in rows)
    if files:
        commit(captures, Rewritten(files=files))
        with archive.transaction():
            archive.db.conn.execute("DELETE FROM redaction_steps WHERE file IS NOT NULL")


def _apply_to_rows(archive: Archive, captures: Path, redactor: ArchiveRedactor) -> None:
    """Let all rows follow from what is left, in one transaction."""
    db = archive.db.conn
    sources = stored_sources(db)
    with archive.transaction():
        db.execute("PRAGMA defer_foreign_keys = ON")
        owners = _note_owners(db, redactor.matcher)
        forget_corrections(db, owners, redactor.matcher)
        query = "SELECT DISTINCT capture_id FROM redaction_steps WHERE capture_id IS NOT NULL"
        again = {row[0] for row in db.execute(query)} | captures_showing(db, owners)
        slugs = _slugs_of_redacted(db, redactor.matcher)
        withdrawn = {
            table: db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0] for table in _WITHDRAWN
        }
        run = archive.start_run("replay", None)
        reread(archive, captures, sources, sorted(again), redactor, run)
        with unguarded(db):
            redact_rows(db, redactor.matcher)
            _remove_repeated_issues(db, run)
            every_source = [row[0] for row in db.execute("SELECT id FROM sources")]
            add_work(db, "judge crawls", every_source)
            add_work(db, "alerts of source", every_source)
            archive.finish_run(run, message=Masked("read again for a redaction"))
            # What an event quoted is gone, and the event itself stands again in the words that are left.
            for table, last in withdrawn.items():
                db.execute(f"DELETE FROM {table} WHERE id > ?", (last,))
            redact_rows(db, redactor.matcher)
        _note_records(db, slugs)
        for index in (*SEARCHED, "creators_fts", "organizations_fts"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        derive_vocabulary(db)
        if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'").fetchone():
            db.execute("DELETE FROM sqlite_stat4")  # samples of indexed texts, which some builds of SQLite take
        db.execute("DELETE FROM redaction_steps")


def _remove_repeated_issues(db: Connection, run: int) -> None:
    """Delete what reading again noted once more."""
    db.execute(
        """
        DELETE FROM issues WHERE run_id = ?1 AND EXISTS (
            SELECT 1 FROM issues AS o WHERE o.run_id <> ?1 AND o.kind = issues.kind AND o.message = issues.message
            AND (o.source_id, o.url) IS (issues.source_id, issues.url))
        """,
        (run,),
    )


def _note_owners(db: Connection, matcher: Matcher) -> dict[str, set[int]]:
    """Note the petitions and alerts in which something is redacted now; returns their ids.

    The bytes of their captures may not show it: "Ana" and "López" may be two values of a page, and one name of the
    petition that it shows.
    """
    under_way = {row[0] for row in db.execute("SELECT id FROM redactions WHERE finished_at IS NULL")}
    found: dict[str, set[int]] = {}
    for kind, table in OWNERS.items():
        found[kind] = set()
        for query in (f"SELECT * FROM {kind}_versions", f"SELECT id AS {kind}_id, slug FROM {table}"):
            for row in db.execute(query).fetchall():
                texts = (value for value in tuple(row) if isinstance(value, str))
                redactions = {span.redaction for text in texts for span in matcher.spans(text)}
                if redactions:
                    found[kind].add(row[f"{kind}_id"])
                db.executemany(
                    f"INSERT OR IGNORE INTO redacted_records (redaction_id, {kind}_id) VALUES (?, ?)",
                    [(redaction, row[f"{kind}_id"]) for redaction in redactions & under_way],
                )
    return found


def _slugs_of_redacted(db: Connection, matcher: Matcher) -> list[tuple[int, Kind, int, str]]:
    """List the records that are noted as redacted: redaction, kind, source, and their slug as it will be."""
    found: list[tuple[int, Kind, int, str]] = []
    for kind, table in OWNERS.items():
        rows = db.execute(
            f"SELECT r.redaction_id, o.source_id, o.slug FROM redacted_records AS r "
            f"JOIN {table} AS o ON o.id = r.{kind}_id"
        )
        found += [(redaction, kind, source, matcher.redacted(slug)) for redaction, source, slug in rows]
    return found


def _note_records(db: Connection, slugs: list[tuple[int, Kind, int, str]]) -> None:
    """Note again which records were redacted: one whose address changed is another row now."""
    for redaction, kind, source, slug in slugs:
        db.execute(
            f"INSERT OR IGNORE INTO redacted_records (redaction_id, {kind}_id) "
            f"SELECT ?, id FROM {OWNERS[kind]} WHERE source_id = ? AND slug = ?",
            (redaction, source, slug),
        )


def _compact(archive: Archive) -> None:
    """Write the archive's file again without its free pages, and empty its log."""
    db = archive.db.conn
    db.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")
    try:
        db.execute("VACUUM")
    except sqlite3.OperationalError as error:
        raise UserError(
            f"{archive.path} cannot be compacted ({error}), so that removed rows are still in its file; run the same "
            "again when it is not in use and there is room for a copy"
        ) from None
    _checkpoint(archive)


def _checkpoint(archive: Archive) -> None:
    busy, _, _ = archive.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise UserError(
            f"{archive.path} is being read by another program, so that removed rows are still in its log; stop that "
            "(the site too) and run any command that writes the archive"
        )
