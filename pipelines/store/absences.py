"""Read which captures show that the own page of a petition or an alert was gone."""

from collections import defaultdict
from collections.abc import Sequence
from json import dumps
from sqlite3 import Connection

from pipelines.store.presence import Absence
from scrapers.urls import url_key

# Of whole crawls, only those that are ok: a site in trouble may answer 404 to everything. Others ask for the pages of
# petitions that they list. Those of single listings or pages never: the next whole crawl asks for the page too.
_CREDIBLE = """
CASE WHEN r.kind <> 'crawl' THEN 1 WHEN r.is_partial THEN 0 WHEN r.is_complete THEN v.verdict = 'ok'
     ELSE v.run_id IS NOT NULL AND coalesce(r.ending, r.status) = 'finished' END
"""
# A crawl counts once it has ended without failing and is judged, and not before.
COUNTED = """
(r.kind <> 'crawl' OR (v.run_id IS NOT NULL AND coalesce(r.ending, r.status) = 'finished'))
"""


def petition_absences(db: Connection, petition_ids: Sequence[int]) -> dict[int, list[Absence]]:
    """Read when the pages of petitions were gone, by petition, in the order of the captures that show it."""
    rows = db.execute(
        f"""
        SELECT p.id, c.captured_at, julianday(c.captured_at), c.run_id, c.id
        FROM json_each(?) AS w CROSS JOIN petition_rows AS p ON p.id = w.value
        CROSS JOIN captures AS c ON c.source_id = p.source_id AND c.gone_key = p.url_key
        JOIN runs AS r ON r.id = c.run_id LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE c.captured_at IS NOT NULL AND {_CREDIBLE}
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (dumps(list(petition_ids)),),
    )
    found: dict[int, list[Absence]] = defaultdict(list)
    for petition_id, at, day, run, capture in rows:
        found[petition_id].append(Absence(observed_at=at, day=day, run_id=run, capture_id=capture))
    return found


def alert_absences(db: Connection, source_id: int, url: str | None) -> list[Absence]:
    """Read when the page of an alert was gone (404, 410), by crawls that did not fail and by other runs."""
    rows = db.execute(
        """
        SELECT c.captured_at, julianday(c.captured_at) AS day, c.run_id, c.id FROM captures AS c
        JOIN runs AS r ON r.id = c.run_id LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE c.source_id = ? AND c.gone_key = ? AND c.captured_at IS NOT NULL
        AND (r.kind <> 'crawl' OR v.verdict = 'ok') ORDER BY c.captured_at, c.url, c.digest
        """,
        (source_id, url_key(url) if url else None),
    )
    return [Absence(observed_at=r["captured_at"], day=r["day"], run_id=r["run_id"], capture_id=r["id"]) for r in rows]


def said_gone(db: Connection, source_id: int, *, only_ok: bool = False) -> dict[str, list[Absence]]:
    """Read, by key of its URL, when a page was gone without saying so by its status: as ``issues`` of its captures.

    ``only_ok`` leaves out crawls whose verdict is another.
    """
    found: dict[str, list[Absence]] = defaultdict(list)
    for row in db.execute(
        f"""
        SELECT i.url, c.captured_at, julianday(c.captured_at) AS day, c.run_id, c.id FROM issues AS i
        JOIN captures AS c ON c.id = i.capture_id JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE i.source_id = ? AND i.kind IN ('soft 404', 'led home') AND c.captured_at IS NOT NULL AND {_CREDIBLE}
        AND (NOT ? OR r.kind <> 'crawl' OR v.verdict = 'ok')
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (source_id, only_ok),
    ):
        absence = Absence(observed_at=row["captured_at"], day=row["day"], run_id=row["run_id"], capture_id=row["id"])
        found[url_key(row["url"])].append(absence)
    return found
