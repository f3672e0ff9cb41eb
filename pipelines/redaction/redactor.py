"""Redact what comes in: captures before they are kept, and values before they are stored."""

from pathlib import Path

from pipelines.redaction.archive_redactor import ArchiveRedactor
from pipelines.redaction.remembered import is_under_way, key_of, load_matcher, matcher_to_read
from pipelines.store.archive import Archive
from scrapers.errors import UserError


def load_redactor(archive: Archive) -> None:
    """Let an archive redact what comes in, by its redactions of now. Raises UserError where their key is away."""
    db = archive.db.conn
    key = key_of(db, archive.path)
    if is_under_way(db):
        raise UserError(f"a redaction of {archive.path} was interrupted; run the same command again to finish it")
    matcher = load_matcher(db, key) if key else None
    archive.redactor = ArchiveRedactor(matcher) if matcher else None


def redactor_to_read(archive: Path) -> ArchiveRedactor | None:
    """Return the redactor of an archive that is only read; None where it has no redactions, or their key is away."""
    matcher = matcher_to_read(archive)
    return ArchiveRedactor(matcher) if matcher else None
