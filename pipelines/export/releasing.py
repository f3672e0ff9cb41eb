"""Release an export: numbered, dated, and with what changed since the last one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from sqlite3 import Connection

from pipelines.code_version import code_version
from pipelines.export.errata_text import errata
from pipelines.export.export_folder import whole_folder
from pipelines.export.exporting import Written, write_checksums, write_tables, write_text
from pipelines.export.release_diff import ReleaseDiff, write_diff
from pipelines.export.release_folder import Release, next_version, releases_in, write_about, write_index
from pipelines.export.release_redaction import redact_releases
from pipelines.export.release_rows import note_releases
from pipelines.export.scope import Scope
from pipelines.phrasing import counted
from pipelines.store.connection import in_plain_words, reading
from scrapers import clock
from scrapers.errors import UserError

ERRATA = "ERRATA.md"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """A release that was made, or the one before where nothing has changed since (``is_new`` is False)."""

    folder: Path
    release: Release
    is_new: bool

    def __str__(self) -> str:
        if not self.is_new:
            return f"Nothing has changed since release {self.release.version}; no release was made"
        rows = f"Released {self.release.version} in {self.folder}: {counted(self.release.rows, 'row')}"
        if not self.release.previous:
            return f"{rows}, the first release"
        lists = [f"{sum(tables.values()):,} {name}" for name, tables in self.release.changes.items()]
        return f"{rows}; since {self.release.previous}: {', '.join(lists)}"


class _Unchanged(Exception):
    """Nothing differs from the release before."""


def release(archive: Path, folder: Path, *, progress: Progress = lambda done, total: None) -> Released:
    """Make a release of the archive in the folder of releases, unless nothing has changed since the last one.

    Earlier releases that hold what was redacted since are rebuilt without it first. The archive notes the release, for
    the site's page of errata. Raises UsageError where there is no archive, UserError where a folder cannot be written.
    """
    redact_releases(archive, folder)
    with reading(archive):  # an archive that is none must not make a folder
        pass
    _make(folder)
    earlier = releases_in(folder)
    previous = earlier[-1] if earlier else None
    version = next_version(earlier, clock.now().date())
    try:
        with whole_folder(folder / version, force=False) as part, in_plain_words(archive), reading(archive) as db:
            made = _write(db, part, folder, version, previous, progress)
    except _Unchanged:
        assert previous
        write_index(folder)  # a release that was killed may have left it behind
        note_releases(archive, folder)
        return Released(folder=folder / previous.version, release=previous, is_new=False)
    write_index(folder)
    note_releases(archive, folder)
    return Released(folder=folder / version, release=made, is_new=True)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made ({error.strerror}); name another folder") from None


def _write(
    db: Connection, part: Path, folder: Path, version: str, previous: Release | None, progress: Progress
) -> Release:
    """Write a release into ``part``. Raises _Unchanged where nothing differs from the ``previous`` one."""
    today = f"{clock.now().astimezone(UTC):%Y-%m-%d}"
    db.execute("BEGIN")  # the lists are of the same moment as the tables
    try:
        written = write_tables(db, part, scope=Scope(), progress=progress, version=version, released_at=today)
        diff = ReleaseDiff()
        if previous:
            diff = write_diff(db, written.tables, folder / previous.version, previous, part)
            if diff.is_empty:
                raise _Unchanged
        made = _about(db, version, today, previous, diff, written)
    finally:
        db.rollback()
    return finish(part, made, replace(written, more=diff.files))


def finish(part: Path, made: Release, written: Written) -> Release:
    """Write what describes a release whose tables and lists are in ``part``."""
    more = {**written.more, ERRATA: write_text(part / ERRATA, errata(part, made))}
    write_checksums(part, replace(written, more=more))
    write_about(part, made)
    return made


def _about(
    db: Connection, version: str, today: str, previous: Release | None, diff: ReleaseDiff, written: Written
) -> Release:
    captures, runs = (db.execute(f"SELECT coalesce(max(id), 0) FROM {name}").fetchone()[0] for name in _NUMBERED)
    redactions = [row[0] for row in db.execute("SELECT id FROM redactions WHERE finished_at IS NOT NULL ORDER BY id")]
    return Release(
        version=version,
        released_at=today,
        previous=previous.version if previous else "",
        code_version=code_version(),
        archive_digest=written.about.archive_digest,
        rows=written.rows,
        last_capture=captures,
        last_run=runs,
        redactions=redactions,
        made_with=redactions,
        changes=diff.changes(),
        reasons=diff.listed_reasons(),
        new_tables=diff.new_tables,
        new_columns=diff.new_columns,
    )


_NUMBERED = ("captures", "runs")
