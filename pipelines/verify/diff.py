"""Compare what the archive holds of a capture with what the current code extracts."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import Any, Literal

from pipelines.records import OUTSIDE_HASH, Columns, PageRecord, PetitionObservation
from pipelines.store.captures import utc_text
from pipelines.store.snapshot_batch import place_of
from pipelines.store.versions import Kind
from pipelines.verify.reextract import StoredCapture

Change = Literal["gained", "lost", "altered"]
_COUNTED = ("signatures", "goal", "goal_kind", "signatures_text", "goal_text")
_STATED = ("stated_at", "stated_at_text", "signatures", "signatures_text")
_PASSAGES = """(SELECT json_group_array(json_array(g.field, g.paragraph, g.language))
                FROM {}_segments AS g WHERE g.version_id = s.version_id)"""
# The columns of an observation are read as "seen_signatures", since its version may have a column of the same name.
_STORED: dict[Kind, str] = {
    "petition": f"""
        SELECT p.slug AS own_slug, v.*, s.observed_at AS seen_observed_at,
               {", ".join(f"s.{name} AS seen_{name}" for name in _COUNTED)}, s.place AS seen_place,
               (SELECT json_group_array(json_array(position, {", ".join(_STATED)})) FROM stated_counts AS t
                WHERE t.version_id = s.version_id AND t.capture_id = s.capture_id) AS seen_stated,
               {_PASSAGES.format("petition")} AS petition_segments
        FROM signature_snapshots AS s JOIN petition_versions AS v ON v.id = s.version_id
        JOIN petitions AS p ON p.id = s.petition_id WHERE s.capture_id = ?
        """,
    "alert": f"""
        SELECT a.slug AS own_slug, v.*, s.observed_at AS seen_observed_at,
               {_PASSAGES.format("alert")} AS alert_segments,
               s.modified_at AS seen_modified_at, s.recognized_by AS seen_recognized_by
        FROM alert_sightings AS s JOIN alert_versions AS v ON v.id = s.version_id
        JOIN action_alerts AS a ON a.id = s.alert_id WHERE s.capture_id = ?
        """,
}
_NOT_COMPARED = {
    "id",
    "petition_id",
    "alert_id",
    "capture_id",
    "first_seen_at",
    "last_seen_at",
    "content_hash",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One petition or alert in one capture: ``values`` are the columns of its version and of its observation."""

    kind: Kind
    slug: str | None
    values: Columns

    @property
    def key(self) -> tuple[str, str, str | None]:
        return self.kind, self.values["content_hash"], self.slug


def extracted_rows(page: PageRecord) -> list[Row]:
    """Return the rows that the archive makes of a page; what a page shows twice in the same version is one."""
    at = utc_text(page.capture.captured_at) if page.capture.captured_at else None
    # A listing may show a petition twice with the same text; then the archive has one version and one snapshot.
    found: dict[tuple[str, str, str | None], Row] = {}
    for observation in page.observations:
        values = observation.version | {"page": page.page, "seen_observed_at": at}
        if isinstance(observation, PetitionObservation):
            kind: Kind = "petition"
            values |= {f"seen_{name}": getattr(observation.count, name) for name in _COUNTED}
            values["seen_place"] = place_of(observation, page.page)
            values["seen_stated"] = [[getattr(s, name) for name in _STATED] for s in observation.record.stated]
        else:
            kind = "alert"
            values["seen_modified_at"] = observation.record.modified_at
            values["seen_recognized_by"] = observation.record.recognized_by
        passages = observation.record.passages
        values[f"{kind}_segments"] = sorted([each.field, each.paragraph, each.language] for each in passages)
        row = Row(kind=kind, slug=observation.record.slug, values=values)
        found.setdefault(row.key, row)
    return list(found.values())


def stored_rows(db: Connection, capture_id: int) -> list[Row]:
    """Return the rows that the archive holds of a capture."""
    found = []
    for kind, query in _STORED.items():
        for stored in db.execute(query, (capture_id,)):
            values = dict(stored)
            slug = values.pop("own_slug")
            values[f"{kind}_segments"] = sorted(json.loads(values[f"{kind}_segments"]))
            if kind == "petition":
                values["seen_stated"] = [count for _, *count in sorted(json.loads(values["seen_stated"]))]
            if values["capture_id"] != capture_id:  # the version took these columns from an earlier capture
                for name in OUTSIDE_HASH:
                    values.pop(name, None)
            found.append(Row(kind=kind, slug=slug if values.get("slug_said", 1) else None, values=values))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that differs. ``field`` is "" where a whole petition or alert is gained or lost.

    ``version_id`` is the row of the version that has the value, where one has.
    """

    stored: StoredCapture
    page: str
    kind: Kind
    name: str
    field: str
    before: Any
    after: Any
    version_id: int | None = None

    @property
    def change(self) -> Change:
        return "gained" if self.before is None else "lost" if self.after is None else "altered"

    def __str__(self) -> str:
        """The difference as an error of the archive."""
        if self.field:
            values = f"is {_short(self.before)}, its bytes say {_short(self.after)}"
            return f"{self.stored}: {self.field} of {self.name!r} {values}"
        found = "a row without its bytes" if self.change == "lost" else "said by its bytes and not in the archive"
        return f"{self.stored}: {self.kind} {self.name!r} is {found}"

    @property
    def as_change(self) -> str:
        """The difference as a change of the code that reads the same bytes."""
        if self.field:
            return f"{self.stored}: {self.field} of {self.name!r}: {_short(self.before)} -> {_short(self.after)}"
        found = "is read no longer" if self.change == "lost" else "is read now"
        return f"{self.stored}: {self.kind} {self.name!r} {found}"


def differences(capture: StoredCapture, stored: Sequence[Row], extracted: Sequence[Row]) -> list[Difference]:
    """Compare the rows of one capture: those of the same version first, then those of the same slug, or title."""
    found: list[Difference] = []
    before, after = list(stored), list(extracted)
    for same in (_same_version, _same_slug, _same_title):
        for old in list(before):
            new = next((row for row in after if row.kind == old.kind and same(old, row)), None)
            if new is not None:
                before.remove(old)
                after.remove(new)
                found += _fields(capture, old, new)
    found += (_difference(capture, row, "", row.values, None) for row in before)
    found += (_difference(capture, row, "", None, row.values) for row in after)
    return found


def _same_version(old: Row, new: Row) -> bool:
    return old.key == new.key


def _same_slug(old: Row, new: Row) -> bool:
    return old.slug is not None and old.slug == new.slug


def _same_title(old: Row, new: Row) -> bool:
    return bool(old.values["title"] == new.values["title"])


def _fields(capture: StoredCapture, old: Row, new: Row) -> Iterable[Difference]:
    names = [name for name in new.values if name in old.values and name not in _NOT_COMPARED]
    pairs = [(name.removeprefix("seen_"), old.values[name], new.values[name]) for name in names]
    if new.slug is not None:
        pairs.append(("slug", old.slug, new.slug))
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    # The hash alone differs where the current code hashes other columns.
    if not changed and old.values["content_hash"] != new.values["content_hash"]:
        changed = [("content_hash", old.values["content_hash"], new.values["content_hash"])]
    for field, before, after in changed:
        yield replace(_difference(capture, new, field, before, after), version_id=old.values["id"])


def _difference(capture: StoredCapture, row: Row, field: str, before: Any, after: Any) -> Difference:
    name, page = row.slug or row.values["title"], row.values["page"]
    return Difference(stored=capture, page=page, kind=row.kind, name=name, field=field, before=before, after=after)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
