"""Redact the rows of a release: their texts, and all content of petitions and alerts that were taken out."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pipelines.export.changed_lines import Row
from pipelines.export.public_tables import PublicTable
from pipelines.redaction.archive_rows import CONTENT
from pipelines.redaction.matching import Matcher
from pipelines.tombstone import mark_in, record_mark

_RECORDS = {"petitions": ("petition", "id"), "petitions_wide": ("petition", "petition_id")}
_RECORDS |= {"petition_versions": ("petition", "petition_id"), "alert_versions": ("alert", "alert_id")}
_RECORDS |= {"action_alerts": ("alert", "id"), "alerts_with_organizations": ("alert", "alert_id")}
# Of a record that was taken out, these rows are its content.
_ITS_CONTENT = {"links", "petition_creators", "petition_categories", "alert_organizations", "alert_action_types"}
_ITS_EVENTS = {"events", "alert_events", "withdrawn_events", "withdrawn_alert_events", "event_log"}
NAMES = {"petition_creators": ("creators", "creator_id"), "alert_organizations": ("organizations", "organization_id")}
"""The tables that say whose names stand where, each with the table of names and the column that refers to it."""
_NOTED = {"issues": "message", "reported_counts": "title"}  # what was noted about the record of an address
CONTENT_OF_KEYS = {"category", "action_type"}
"""Columns by which rows are told apart that are content of a petition or alert."""
_CONTENT = CONTENT | {"description", "as_written"}


class LineRedactor:
    """Redacts rows by the redactions of an archive, and notes which of them took something out."""

    def __init__(self, matcher: Matcher, digest_now: Callable[[int], tuple[str, int] | None]) -> None:
        """Redact by a ``matcher``; ``digest_now`` returns the digest and size of a capture's content as it is now."""
        self._matcher, self._digest_now = matcher, digest_now
        self.taken_out: set[tuple[str, int]] = set()
        self.names: dict[str, set[int]] = {"creators": set(), "organizations": set()}
        self._found: set[int] = set()

    def note_record(self, table: PublicTable, row: Row) -> None:
        """Note that a petition or alert was taken out as a whole, if its row says so once it is redacted."""
        kind, name = _RECORDS[table.name]
        if record_mark(self._text(row["slug"])):
            self.taken_out.add((kind, row[name]))

    def note_name(self, table: str, row: Row, *, of_others: bool) -> None:
        """Note the name in a row of ``table``, which goes if it stands only in records that were taken out.

        Called for all rows, and then for all rows ``of_others``: other records keep their names.
        """
        kind, (names, number) = table.split("_")[0], NAMES[table]
        is_taken_out = (kind, row[f"{kind}_id"]) in self.taken_out
        if is_taken_out and not of_others:
            self.names[names].add(row[number])
        elif of_others and not is_taken_out:
            self.names[names].discard(row[number])

    def row(self, table: PublicTable, row: Row) -> tuple[Row | None, set[int]]:
        """Return a row without what is redacted, None where all of it is; and the redactions that took part."""
        self._found = set()
        now = {column.name: self._cell(row.get(column.name), is_json=column.is_json) for column in table.columns}
        self._forget_digests(table.name, row, now)
        if (name := _NOTED.get(table.name)) and (mark := mark_in(now["url"])):
            now[name] = f"[{mark}]"
        if not self._is_taken_out(table.name, row):
            return now, self._found
        self._found.add(0)
        if table.name in _ITS_CONTENT or table.name in self.names:
            return None, self._found
        if table.name in _ITS_EVENTS:
            return {**now, "before": None, "after": None}, self._found
        if table.name in _RECORDS:
            title = next((record_mark(now.get(name)) for name in ("slug", "title") if record_mark(now.get(name))), "")
            lists = {column.name for column in table.columns if column.is_json}
            content = _CONTENT | ({"organization"} if table.name == "alerts_with_organizations" else set())
            gone = {name: "[]" if name in lists else None for name in now if name in content or name in lists}
            now = {**now, **gone, "title": f"[{title}]" if title else "[redacted]"}
        return now, self._found

    def _forget_digests(self, table: str, row: Row, now: Row) -> None:
        """Put what is left in place of digests of a text or a capture, by which a guess at it could be tried."""
        if table in ("petition_versions", "alert_versions") and now != row:
            now["content_hash"] = None
        if table == "captures" and (found := self._digest_now(row["id"])):
            now["digest"], now["size"] = found
        if table == "event_log" and row["capture_id"] and (found := self._digest_now(row["capture_id"])):
            now["capture_digest"] = found[0]

    def entry(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        """Return an entry of a list of changes without what is redacted."""
        now: dict[str, Any] = self._value(dict(entry))
        if self._is_taken_out(entry["table"], {**entry, **entry["key"]}):
            now["key"] = {name: part for name, part in now["key"].items() if name not in CONTENT_OF_KEYS}
            now |= {"columns": {}} if "columns" in now else {}
            if "row" in now:
                now["row"] = {**now["row"], "before": None, "after": None}
        return now

    def _is_taken_out(self, table: str, row: Mapping[str, Any]) -> bool:
        kind, name = _RECORDS.get(table, ("", ""))
        if row.get("id") in self.names.get(table, ()):
            return True
        owners = [("petition", row.get("petition_id")), ("alert", row.get("alert_id")), (kind, row.get(name))]
        return any((kind, number) in self.taken_out for kind, number in owners if number is not None)

    def _cell(self, value: Any, *, is_json: bool) -> Any:
        if is_json and isinstance(value, str) and self._text(value) != value:
            return json.dumps(self._value(json.loads(value)), ensure_ascii=False, separators=(",", ":"))
        return self._value(value)

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self._value(part) for part in value]
        return {name: self._value(part) for name, part in value.items()} if isinstance(value, dict) else value

    def _text(self, text: str) -> str:
        spans = self._matcher.spans(text)
        self._found.update(span.redaction for span in spans)
        return self._matcher.redacted(text) if spans else text
