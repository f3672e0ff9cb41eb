"""Query and write the observations of a petition as CSV, each with its capture."""

import csv
import io
import sqlite3
from collections.abc import Iterable

from pipelines.site.export_formats import without_formula
from pipelines.site.language import N_, Translated
from pipelines.site.rows import Row, rows

# Columns with what they say; the codebook of a download is made of them.
COLUMNS = Translated(
    {
        "observed_at": N_(
            "Time of the observation (ISO 8601, UTC); empty if the time of the capture is unknown. Where origin is "
            "“stated”, the time for which the page states a past count."
        ),
        "signatures": N_(
            "Public count as displayed; empty if the page showed none. Of several at the same second, the highest "
            "stands for that moment, and comes last."
        ),
        "goal": N_("Goal as displayed; empty if the page showed none."),
        "goal_kind": N_(
            "How the goal is set: auto (the platform raises it), custom (set by the organizers), threshold (needed for "
            "an official response) or unknown."
        ),
        "signatures_text": N_("The count as written on the page."),
        "goal_text": N_("The goal as written on the page."),
        "origin": N_(
            "Where the page came from: live, wayback, commoncrawl, file, warc; or stated: the page itself states this "
            "count of its past, which is no observation."
        ),
        "capture_id": N_("Number of the capture in the archive."),
        "capture_url": N_("Address that was captured."),
        "capture_digest": N_("SHA-256 of the captured bytes."),
    }
)
_ROWS = """
SELECT c.captured_at AS observed_at, n.signatures, n.goal, n.goal_kind, n.signatures_text, n.goal_text, c.origin,
       c.id AS capture_id, c.url AS capture_url, c.digest AS capture_digest
FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id
WHERE n.petition_id = :id AND (:until IS NULL OR c.captured_at <= :until)
ORDER BY c.captured_at IS NULL, c.captured_at, n.signatures, n.goal, c.url, c.digest
"""
_STATED = """
SELECT t.stated_at AS observed_at, t.signatures, NULL AS goal, NULL AS goal_kind, t.signatures_text, NULL AS goal_text,
       'stated' AS origin, t.capture_id, c.url AS capture_url, c.digest AS capture_digest, c.captured_at, t.version_id,
       t.position
FROM petition_versions AS v JOIN stated_counts AS t ON t.version_id = v.id JOIN captures AS c ON c.id = t.capture_id
WHERE v.petition_id = :id AND (:until IS NULL OR c.captured_at <= :until)
"""


def download_rows(conn: sqlite3.Connection, petition_id: int, until: str | None = None) -> list[Row]:
    """Return all observations of a petition, oldest first, then those without a time, then the counts it states.

    With ``until`` (ISO 8601 UTC), return only what captures made up to then show.
    """
    which = {"id": petition_id, "until": until}
    return rows(conn, _ROWS, **which) + _first_stated(rows(conn, _STATED, **which))


def _first_stated(stated: Iterable[Row]) -> list[Row]:
    """Return each stated count once, oldest first, from the first capture that shows it."""

    def place(row: Row) -> tuple[str, ...]:
        return row["captured_at"] or "~", row["capture_url"], row["capture_digest"]

    first: dict[tuple[str, int], Row] = {}
    for row in sorted(stated, key=lambda row: (*place(row), row["version_id"], row["position"])):
        first.setdefault((row["observed_at"], row["signatures"]), row)
    return [first[key] for key in sorted(first)]


def as_csv(names: Iterable[str], lines: Iterable[Row]) -> str:
    """Write rows as CSV with the columns ``names``, where no text is a formula."""
    names = list(names)
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(names)
    writer.writerows([without_formula(line[name]) for name in names] for line in lines)
    return written.getvalue()
