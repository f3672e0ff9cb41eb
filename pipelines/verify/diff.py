"""What the archive holds of a capture and what today's code says of it become the differences between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipelines.verify.reextract import Kind, Known, Row

Change = Literal["gained", "lost", "altered"]
_NOT_TOLD = {"id", "petition_id", "alert_id", "capture_id", "first_seen_at", "last_seen_at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that is told otherwise. ``field`` is "" where the whole petition or alert is gained or lost."""

    known: Known
    page: str
    kind: Kind
    name: str
    field: str
    before: Any
    after: Any

    @property
    def change(self) -> Change:
        return "gained" if self.before is None else "lost" if self.after is None else "altered"

    def __str__(self) -> str:
        """The difference as something that is wrong."""
        if self.field:
            told = f"{self.field} of {self.name!r} is {_short(self.before)}, its bytes say {_short(self.after)}"
            return f"{self._place}: {told}"
        said = "a row without its bytes" if self.change == "lost" else "said by its bytes and not in the archive"
        return f"{self._place}: {self.kind} {self.name!r} is {said}"

    @property
    def as_change(self) -> str:
        """The difference as what today's code makes of the same bytes."""
        if self.field:
            return f"{self._place}: {self.field} of {self.name!r}: {_short(self.before)} -> {_short(self.after)}"
        said = "is read no longer" if self.change == "lost" else "is read now"
        return f"{self._place}: {self.kind} {self.name!r} {said}"

    @property
    def _place(self) -> str:
        return f"{self.known.url} of {self.known.captured_at or 'no time'}"


def differences(known: Known, stored: Sequence[Row], said: Sequence[Row]) -> list[Difference]:
    """Compare the rows of one capture: those of the same words first, then those of the same slug or title."""
    found: list[Difference] = []
    before, after = list(stored), list(said)
    for alike in (_same_words, _same_slug, _same_title):
        for old in list(before):
            new = next((row for row in after if row.kind == old.kind and alike(old, row)), None)
            if new is not None:
                before.remove(old)
                after.remove(new)
                found += _fields(known, old, new)
    found += (_whole(known, row, row.values, None) for row in before)
    found += (_whole(known, row, None, row.values) for row in after)
    return found


def _same_words(old: Row, new: Row) -> bool:
    return old.key == new.key


def _same_slug(old: Row, new: Row) -> bool:
    return old.slug is not None and old.slug == new.slug


def _same_title(old: Row, new: Row) -> bool:
    return bool(old.values["title"] == new.values["title"])


def _fields(known: Known, old: Row, new: Row) -> Iterable[Difference]:
    told = [name for name in new.values if name in old.values and name not in _NOT_TOLD and name != "content_hash"]
    pairs = [(name.removeprefix("seen_"), old.values[name], new.values[name]) for name in told]
    if new.slug is not None:
        pairs.append(("slug", old.slug, new.slug))
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    if not changed and old.values["content_hash"] != new.values["content_hash"]:
        changed = [("content_hash", old.values["content_hash"], new.values["content_hash"])]
    for name, before, after in changed:
        yield Difference(
            known=known,
            page=new.values["page"],
            kind=new.kind,
            name=new.slug or new.values["title"],
            field=name,
            before=before,
            after=after,
        )


def _whole(known: Known, row: Row, before: Any, after: Any) -> Difference:
    name = row.slug or row.values["title"]
    page = row.values["page"]
    return Difference(known=known, page=page, kind=row.kind, name=name, field="", before=before, after=after)


def _short(value: object) -> str:
    said = repr(value)
    return said if len(said) <= 60 else f"{said[:57]}..."
