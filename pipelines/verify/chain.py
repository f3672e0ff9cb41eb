"""Verify the chain of digests, and find a digest that was noted elsewhere in it."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

from pipelines.phrasing import counted
from pipelines.redaction_key import read_memory
from pipelines.store.run_digests import chained, digest_rows, rows_digest
from pipelines.store.runs import is_running
from pipelines.store.table_sums import stored_sums
from pipelines.verify.findings import REMEDY
from scrapers.errors import UsageError

_SHORTEST = 12  # a shorter one might be another run's by chance
_WITHOUT = """
    SELECT id FROM runs WHERE status <> 'running'
    AND id > (SELECT coalesce(max(run_id), 0) FROM run_digests WHERE kind IN ('begun', 'schema'))
    AND id NOT IN (SELECT run_id FROM run_digests WHERE kind = 'run')
"""


def check_redactions(db: Connection, archive: Path) -> Iterator[str]:
    """Say that redactions are remembered and not applied: killed on their way, or this is an older copy of the archive.

    Raises UserError where the file beside the key is damaged.
    """
    stored = dict(db.execute("SELECT token, finished_at FROM redactions").fetchall())
    known = stored.keys() | {fields["token"] for fields in read_memory(archive)}
    if waiting := [token for token in known if not stored.get(token)]:
        are = "is" if len(waiting) == 1 else "are"
        yield (
            f"{counted(len(waiting), 'redaction')} {are} remembered beside the archive and not applied yet; run any "
            "command that writes (for example queconste replay --apply)"
        )


def check_chain(db: Connection) -> Iterator[str]:
    """Name links of the chain that are altered, missing or out of order."""
    previous = last = ""
    for row in digest_rows(db):
        if row["previous"] != previous:
            yield f"run_digests: row {row['id']} does not follow the digest before it; {REMEDY}"
        if chained(row) != row["digest"]:
            yield f"run_digests: row {row['id']} is not as it was written; {REMEDY}"
        previous, last = row["digest"], row["rows_digest"]
    for (run,) in db.execute(_WITHOUT):
        yield f"run_digests: the digest of run {run} is missing; {REMEDY}"
    # A run that is under way, or was killed, has changed rows that only its end will chain.
    if not is_running(db) and rows_digest(stored_sums(db)) != last:
        yield f"run_digests: the last digest is not that of the rows, and no run is under way; {REMEDY}"


def refuse_no_digest(digest: str) -> None:
    """Raise UsageError for what cannot be a digest, or the beginning of one."""
    text = digest.strip().lower()
    if not (_SHORTEST <= len(text) <= 64 and set(text) <= set("0123456789abcdef")):
        raise UsageError(f"{digest} is no digest; give the {_SHORTEST} to 64 digits that a run printed")


def contained(db: Connection, digest: str) -> tuple[str, bool]:
    """Say whether the archive with this digest, or one that begins so, is in this one; and whether it is.

    It is if the chain, which ``check_chain`` verifies, leads from it to the rows of today.
    """
    wanted = digest.strip().lower()
    rows = list(digest_rows(db))
    at = next((turn for turn, row in enumerate(rows) if row["digest"].startswith(wanted)), None)
    if at is None:
        return f"{wanted}: no digest of this archive; it is another archive, an older copy, or was altered", False
    row, later = rows[at], rows[at + 1 :]
    run = f"run {row['run_id']} of {row['noted_at']}" if row["kind"] == "run" else f"the archive of {row['noted_at']}"
    added, changed, removed = (sum(one[name] for one in later) for name in ("added", "changed", "removed"))
    if not later:
        return f"{wanted} is the digest of {run}, the last one", True
    written = f"{added:,} rows were added, {changed:,} changed and {removed:,} removed"
    if redactions := sum(one["kind"] == "redaction" for one in later):
        written += f"; {counted(redactions, 'redaction')} took out texts"
    if any(one["kind"] == "schema" for one in later):
        written += "; an upgrade summed all rows again, and what changed before that shows only beside an older copy"
    return f"{wanted} is the digest of {run}; until the last of {counted(len(later), 'later digest')}, {written}", True
