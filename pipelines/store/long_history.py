"""Derive a petition of thousands of looks: computed without the write lock, then written some rows at a time."""

from dataclasses import astuple, dataclass
from sqlite3 import Connection
from typing import Any, Self

from pipelines.store.absences import petition_absences
from pipelines.store.coverage import SourceHistories, SourceRuns
from pipelines.store.derived.derivation import Row
from pipelines.store.derived.derivations import GROWTH_DERIVATIONS, PETITION_DERIVATIONS
from pipelines.store.derived.looks import read_looks
from pipelines.store.derived.refresh import Change, change_of, first_rows, write_changes
from pipelines.store.petition_history import History, find_history, store_history

_PETITION = "SELECT source_id, url_key, slug, created_at, language FROM petition_rows WHERE id = ?"
# What a history is derived from, in short: rows of these tables are only added, or deleted and then added again.
_INPUTS = (
    _PETITION,
    "SELECT count(*), sum(capture_id), sum(version_id), sum(signatures), sum(goal) FROM snapshot_rows "
    "WHERE petition_id = ?",
    "SELECT count(*), sum(id) FROM petition_versions WHERE petition_id = ?",
    "SELECT DISTINCT a.id, a.source_id, a.slug, a.date, a.published_at FROM links AS l "
    "JOIN action_alerts AS a ON a.id = l.alert_id WHERE l.to_petition_id = ? ORDER BY a.id",
    "SELECT r.id, r.status, r.ending, v.verdict FROM petition_rows AS p JOIN runs AS r ON r.source_id = p.source_id "
    "LEFT JOIN run_verdicts AS v ON v.run_id = r.id WHERE p.id = ? ORDER BY r.id",
)


@dataclass(slots=True, kw_only=True)
class LongHistory:
    """What follows from all observations of a petition, and in short from which: ``inputs`` and what the ``runs`` of
    its source showed when the archive had this ``version``. What follows from its current columns alone is derived as
    it is written. ``history`` is None where the petition does not exist.
    """

    petition_id: int
    history: History | None
    rows: dict[str, list[Row]]
    inputs: list[Row]
    runs: SourceRuns | None
    version: int

    @classmethod
    def find(cls, db: Connection, petition_id: int, histories: SourceHistories) -> Self:
        """Derive the history of a petition. Only reads; a transaction must be open, but not the one that writes."""
        petition = db.execute(_PETITION, (petition_id,)).fetchone()
        looks = read_looks(db, [petition_id])
        history = find_history(db, (petition_id, *petition[:2]), histories) if petition else None
        return cls(
            petition_id=petition_id,
            history=history,
            rows={each.table: list(each.rows(db, looks)) for each in GROWTH_DERIVATIONS},
            inputs=_inputs(db, petition_id),
            runs=histories.of_petitions(petition[0]) if petition else None,
            version=_version(db),
        )

    def holds(self, db: Connection, histories: SourceHistories) -> bool:
        """Check whether it still follows from what is stored. In a transaction that writes.

        Another run of the source may have derived the petition meanwhile, which this would undo.
        """
        if _version(db) == self.version:
            return True
        self.version = _version(db)
        runs = histories.of_petitions(self.history.source_id) if self.history else None
        return (_inputs(db, self.petition_id), runs) == (self.inputs, self.runs)

    def write(self, db: Connection, most: int) -> bool:
        """Write what differs from the stored rows, about so many at ``most``; returns whether that was all.

        A petition of which all is written is marked as derived. A transaction must be open.
        """
        if self.history is None:
            return True
        written = store_history(db, self.history, most=most)
        is_whole = written < most and self._write_rows(db, most - written)
        if is_whole:
            ids = [self.petition_id]
            found = {each.table: change_of(db, each.table, ids, each.rows(db, ids)) for each in PETITION_DERIVATIONS}
            write_changes(db, found)
            query = "UPDATE petition_rows SET is_stale = 0 WHERE id = ? AND is_stale = 1"
            db.execute(query, (self.petition_id,))
        return is_whole

    def _write_rows(self, db: Connection, most: int) -> bool:
        """Write what differs in the first tables, about so many rows; returns whether no table is left."""
        part: dict[str, Change] = {}
        is_whole, left = True, most
        for table, rows in self.rows.items():
            change = change_of(db, table, [self.petition_id], rows)
            part[table] = first_rows(db, table, change, left)
            left -= max(map(len, part[table]))
            is_whole = part[table] == change
            if not is_whole or left <= 0:
                break
        write_changes(db, part)
        return is_whole and left > 0


def _inputs(db: Connection, petition_id: int) -> list[Row]:
    rows = [tuple(row) for query in _INPUTS for row in db.execute(query, (petition_id,))]
    return [*rows, *map(astuple, petition_absences(db, [petition_id]).get(petition_id, []))]


def _version(db: Connection) -> Any:
    return db.execute("PRAGMA data_version").fetchone()[0]
