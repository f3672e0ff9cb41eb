"""Decide why a row differs between two releases: added, changed, corrected, removed or withdrawn."""

from collections.abc import Collection
from typing import Any, Literal, NamedTuple

from pipelines.export.changed_lines import Row
from pipelines.export.diff_state import DiffState, OwnerKind

List = Literal["added", "changed", "corrected", "removed", "withdrawn"]
Change = Literal["added", "changed", "deleted"]
LISTS: tuple[List, ...] = ("added", "changed", "corrected", "removed", "withdrawn")

NOT_COMPARED = {"extractions": {"run_id", "code_version"}}
"""Columns that say which code read a capture last: when it reads the same as before, nothing has changed."""
NOT_LISTED = {"redactions", "redacted_records"}
"""Tables that say themselves what was removed."""

_VERSIONS = {"petition_versions", "alert_versions"}
_OBSERVATIONS = {"signature_snapshots", "stated_counts", "alert_sightings", "alert_looks", "links", *_VERSIONS}
_RECORDS: dict[str, OwnerKind] = {"petitions": "petition", "action_alerts": "alert"}
_SEGMENTS: dict[str, OwnerKind] = {"petition_segments": "petition", "alert_segments": "alert"}
_NAMES = {
    "creators": "SELECT petition_id FROM petition_creators WHERE creator_id = ?",
    "organizations": "SELECT alert_id FROM alert_organizations WHERE organization_id = ?",
}
_EVENTS: dict[str, OwnerKind] = {"events": "petition", "alert_events": "alert"}
_WITHDRAWN: dict[str, OwnerKind] = {"withdrawn_events": "petition", "withdrawn_alert_events": "alert"}
_WITH_COUNT = {
    *("signatures", "goal", "goal_kind", "signatures_text", "goal_text", "observed_at", "capture_id"),
    *("status", "status_text"),
}
_WITH_TIME = {"first_seen_at", "last_seen_at", "modified_at"}
_OTHERWISE = "recorded differently by the current code"


class Verdict(NamedTuple):
    """The list that a row belongs to, how it differs, and why it was corrected or removed ("" for the other lists)."""

    list: List
    change: Change
    reason: str = ""


class Judge:
    """Judges the rows that differ, table by table: those of captures first, then those that follow from them."""

    def __init__(self, state: DiffState) -> None:
        self.state, self.basis = state, state.basis

    def verdict(self, table: str, was: Row | None, now: Row | None) -> Verdict | None:
        """Return where a row belongs; None where it is in no list of this table, since another one has it."""
        change: Change = "added" if was is None else "deleted" if now is None else "changed"
        row = now or was or {}
        if table in NOT_LISTED or (table == "extractions" and not self._read_otherwise(was, now)):
            return None
        if table in _WITHDRAWN and change == "added":
            return Verdict("withdrawn", change)
        if table in _EVENTS and change == "deleted" and self._is_withdrawn(_EVENTS[table], row):
            return None
        if reason := self._redaction(table, was, now):
            return Verdict("removed", change, f"stored again after a removal: {reason}")
        if table in _OBSERVATIONS:
            return self._observation(table, was, now, change)
        if table in _RECORDS:
            return self._record(_RECORDS[table], was, now, change)
        if table in _EVENTS:
            return self._event(_EVENTS[table], row, change)
        if table in _NAMES:
            return self._name(table, row, change)
        kind, owner = self._owner(table, row)
        if kind:
            return self._derived(kind, owner, change)
        return self._appended(table, row, change)

    def _read_otherwise(self, was: Row | None, now: Row | None) -> bool:
        """Note which code read a capture again, and say whether its extraction differs in more than that."""
        if was is None and now and now["capture_id"] <= self.basis.last_capture:
            self.state.note_reread(now["capture_id"], None, now["code_version"])
        if was is None or now is None:
            return True
        if was["code_version"] != now["code_version"]:
            self.state.note_reread(now["capture_id"], was["code_version"], now["code_version"])
        return bool(_differing("extractions", was, now))

    def _is_withdrawn(self, kind: OwnerKind, event: Row) -> bool:
        return bool(
            self.state.one(
                f"SELECT 1 FROM {'withdrawn_events' if kind == 'petition' else 'withdrawn_alert_events'} "
                f"WHERE kind = ? AND occurred_at = ? AND field IS ? AND after IS ? AND capture_id IS ?",
                *(event[name] for name in ("kind", "occurred_at", "field", "after", "capture_id")),
            )
        )

    def _redaction(self, table: str, was: Row | None, now: Row | None) -> str:
        """Return the reasons of the redactions by which a row differs; "" if none.

        The release before was rebuilt without the redacted texts, so that what still differs by a redaction follows
        from captures that were written again, or belongs to a petition or alert in which something was redacted.
        """
        row = now or was or {}
        if not self.basis.redactions or self._is_new_capture(row):
            return ""
        if table == "extractions":
            return self.basis.reasons if self.state.is_redacted("captures", [row["capture_id"]]) else ""
        if table in _NAMES:
            return self._redaction_of_name(table, row) if was is None else ""
        kind, owner = self._owner(table, row)
        fates = self.state.fates(kind, owner) if kind else {}
        if table in _OBSERVATIONS:
            is_ours = was and now and table not in _VERSIONS and row.get("capture_id")  # the same text, read otherwise
            return "" if is_ours else fates.get("removed", "")
        return "" if fates.keys() & {"observed", "corrected"} else fates.get("removed", "")

    def _redaction_of_name(self, table: str, row: Row) -> str:
        """Return why a name is new, if it stands only where something was redacted; "" if not."""
        kind: OwnerKind = "petition" if table == "creators" else "alert"
        owners = self.state.db.execute(_NAMES[table], (row["id"],)).fetchall()
        fates = [self.state.fates(kind, owner) for (owner,) in owners]
        removed = [each["removed"] for each in fates if "removed" in each and "observed" not in each]
        return removed[0] if removed and len(removed) == len(fates) else ""

    def _observation(self, table: str, was: Row | None, now: Row | None, change: Change) -> Verdict:
        row = now or was or {}
        kind, owner = self._owner(table, row)
        if change == "added" and self._is_new_capture(row):
            if kind:
                self.state.note(kind, owner, "observed")
            return Verdict("added", change)
        if was and now:
            columns = _differing(table, was, now)
            fates = self.state.fates(kind, owner) if kind else {}
            moved = table in _VERSIONS and columns <= {"first_seen_at", "last_seen_at", "capture_id"}
            if (moved and ("observed" in fates or "corrected" not in fates)) or columns == {"to_petition_id"}:
                return Verdict("changed", change)
        reason = self.state.reread(row.get("capture_id")) or self._joined(kind, was) or _OTHERWISE
        if kind:
            self.state.note(kind, owner, "corrected", reason)
        return Verdict("corrected", change, reason)

    def _joined(self, kind: OwnerKind | None, was: Row | None) -> str:
        """Say that a petition or alert is gone since it turned out to be another; "" if it is there."""
        if kind is None or was is None or was.get(f"{kind}_id") is None:
            return ""
        table = "petition_rows" if kind == "petition" else "action_alerts"
        is_there = self.state.one(f"SELECT 1 FROM {table} WHERE id = ?", was[f"{kind}_id"])
        return "" if is_there else f"two records turned out to be one {kind}"

    def _record(self, kind: OwnerKind, was: Row | None, now: Row | None, change: Change) -> Verdict:
        row = now or was or {}
        fates = self.state.fates(kind, row["id"])
        reason = fates.get("corrected") or _OTHERWISE
        if change == "deleted":
            return Verdict("corrected", change, reason)
        if "corrected" not in fates or ("observed" in fates and change == "added"):
            return Verdict("added" if change == "added" else "changed", change)
        if "observed" in fates and was and now and self._is_explained(kind, was, now):
            return Verdict("changed", change)
        return Verdict("corrected", change, reason)

    def _is_explained(self, kind: OwnerKind, was: Row, now: Row) -> bool:
        """Check whether new captures explain every column of a petition or alert that differs."""
        left = _differing("", was, now) - _WITH_TIME
        if self._is_new_capture(now):
            left -= _WITH_COUNT
        shown = self.state.one(f"SELECT capture_id FROM {kind}_versions WHERE id = ?", now["version_id"])
        return not left or (shown is not None and shown > self.basis.last_capture and not left & _WITH_COUNT)

    def _derived(self, kind: OwnerKind, owner: int | None, change: Change) -> Verdict:
        fates = self.state.fates(kind, owner)
        if "corrected" in fates and not ("observed" in fates and change == "added"):
            return Verdict("corrected", change, fates["corrected"])
        return Verdict("added" if change == "added" else "changed", change)

    def _event(self, kind: OwnerKind, row: Row, change: Change) -> Verdict:
        corrected = self.state.fates(kind, row[f"{kind}_id"]).get("corrected")
        if change == "added" and (not corrected or row["capture_id"] is None or self._is_new_capture(row)):
            return Verdict("added", change)
        if change == "changed" and not corrected:
            return Verdict("changed", change)
        return Verdict("corrected", change, corrected or _OTHERWISE)

    def _name(self, table: str, row: Row, change: Change) -> Verdict:
        kind: OwnerKind = "petition" if table == "creators" else "alert"
        fates = [self.state.fates(kind, owner) for (owner,) in self.state.db.execute(_NAMES[table], (row["id"],))]
        corrected = [each["corrected"] for each in fates if "corrected" in each and "observed" not in each]
        if change == "added" and len(corrected) < len(fates):
            return Verdict("added", change)
        if corrected or self.state.is_any_corrected():
            return Verdict("corrected", change, corrected[0] if corrected else _OTHERWISE)
        return Verdict("added" if change == "added" else "changed", change)

    def _appended(self, table: str, row: Row, change: Change) -> Verdict:
        if change == "deleted" or (table == "extractions" and not self._is_new_capture(row)):
            return Verdict("corrected", change, self.state.reread(row.get("capture_id")) or _OTHERWISE)
        return Verdict("added" if change == "added" else "changed", change)

    def _is_new_capture(self, row: Row) -> bool:
        return (row.get("capture_id") or 0) > self.basis.last_capture

    def _owner(self, table: str, row: Row) -> tuple[OwnerKind | None, int | None]:
        """Return the petition or alert that a row belongs to; None for none."""
        if table in _RECORDS:
            return _RECORDS[table], row["id"]
        for kind in ("petition", "alert"):
            if row.get(f"{kind}_id") is not None:
                return kind, row[f"{kind}_id"]
        versions: OwnerKind | None = "petition" if table == "stated_counts" else _SEGMENTS.get(table)
        if versions is None:
            return None, None
        query = f"SELECT {versions}_id FROM {versions}_versions WHERE id = ?"
        return versions, self.state.one(query, row["version_id"])


def _differing(table: str, was: Row, now: Row) -> set[str]:
    ignored: Collection[Any] = NOT_COMPARED.get(table, ())
    return {name for name in was.keys() & now.keys() if name not in ignored and was[name] != now[name]}


def differing(table: str, was: Row, now: Row) -> dict[str, list[Any]]:
    """Return the columns in which a row differs, with the values before and after; those of both releases only."""
    columns = _differing(table, was, now)
    return {name: [was[name], now[name]] for name in now if name in columns}
