"""Note titles that fit several petitions."""

from collections.abc import Sequence
from sqlite3 import Connection

from pipelines.store.identity import rivalries
from pipelines.store.runs import note


def note_rivalries(db: Connection, run: int, petition_ids: Sequence[int]) -> None:
    """Store an issue of this run for each title like those of these petitions that fits several others.

    At the end of a run, not at each page: the next page may show the slug that settles it.
    """
    for source_id, title, placed in rivalries(db, petition_ids):
        message = f"{title.text!r} fits several petitions ({', '.join(placed.rivals)}); kept as {placed.slug}"
        known = "SELECT 1 FROM issues WHERE source_id = ? AND kind = 'ambiguous title' AND message = ?"
        if not db.execute(known, (source_id, message)).fetchone():
            noted = note(db, run, [("ambiguous title", message)], severity="warning", source_id=source_id, url=None)
            db.execute("UPDATE runs SET issues = issues + ? WHERE id = ?", (noted, run))
