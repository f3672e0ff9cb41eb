"""Derive the events of a petition: what changed from one observation to the next, and when it showed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, Literal

from pipelines.store.current import flat, shows_one
from pipelines.store.presence import Absence, Crawl, Seen, presence
from pipelines.store.wordings import Wordings

EventKind = Literal[
    "goal_moved",
    "count_fell",
    "stepped",
    "edited",
    "missing",
    "vanished",
    "returned",
    "ended",
    "won",
    "deadline_passed",
]
TEXTS = ("title", "what", "why", "target")

# A step: within two days the count rose by half, and by a hundred at least, as from 400 to 700 when paper signatures
# were entered. Over a longer gap it looks the same as growth.
STEP_DAYS, STEP_SHARE, STEP_LEAST = 2, 0.5, 100
_PASSAGE = 300  # characters of an edited text that its event quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A petition in one capture: ``day`` is its time as a Julian day, ``version`` the columns of its version.

    ``doubtful`` names what its run shows to have changed on most items at once ("rewritten", "fallen", "ended"): there
    it is the page that changed, or our reading of it, and no event follows. ``listing`` names the listing, unless it
    was the petition's own page; ``by_crawl`` says that a crawl saw it.
    """

    observed_at: str
    day: float
    run_id: int
    capture_id: int
    signatures: int | None
    goal: int | None
    version: Mapping[str, Any]
    doubtful: frozenset[str] = frozenset()
    listing: str = ""
    by_crawl: bool = True

    @property
    def page(self) -> str:
        return str(self.version["page"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What changed, and the first capture in which it shows; ``field`` is the text that was edited."""

    kind: EventKind
    occurred_at: str
    field: str | None = None
    before: str | None = None
    after: str | None = None
    capture_id: int


def events_of(snapshots: Sequence[Snapshot], absences: Sequence[Absence], crawls: Sequence[Crawl]) -> list[Event]:
    """List every event of one petition, from snapshots in the order of their captures. Pure."""
    found = [*_counts(snapshots), *_goals(snapshots), *edits(snapshots, TEXTS)]
    found += [*_endings(snapshots), *presence_events([*map(as_seen, snapshots)], absences, crawls)]
    # Two listings of one second may show the same change.
    unique: dict[tuple[str, str, str | None], Event] = {}
    for event in found:
        unique.setdefault((event.kind, event.occurred_at, event.field), event)
    return list(unique.values())


def _counts(snapshots: Sequence[Snapshot]) -> Iterator[Event]:
    # Snapshots without a count (a page that shows none) neither begin nor end a step.
    counted = (s for s in snapshots if s.signatures is not None and "fallen" not in s.doubtful)
    for before, after in pairwise(_standing(counted)):
        was, now = before.signatures or 0, after.signatures or 0
        if now < was:
            yield _event("count_fell", after, str(was), str(now))
        soon = after.day - before.day <= STEP_DAYS
        if soon and now - was >= STEP_LEAST and now - was >= was * STEP_SHARE:
            yield _event("stepped", after, str(was), str(now))


def _goals(snapshots: Sequence[Snapshot]) -> Iterator[Event]:
    for before, after in pairwise(_standing(o for o in snapshots if o.goal is not None)):
        if before.goal != after.goal:
            yield _event("goal_moved", after, str(before.goal), str(after.goal))


def _standing(snapshots: Iterable[Snapshot]) -> Iterator[Snapshot]:
    """Keep one snapshot of each second, by the rule of all figures: the one with the highest count stands."""
    for _, together in groupby(snapshots, key=lambda snapshot: snapshot.observed_at):
        yield max(together, key=_height)


def _height(snapshot: Snapshot) -> tuple[int, int]:
    return (
        -1 if snapshot.signatures is None else snapshot.signatures,
        -1 if snapshot.goal is None else snapshot.goal,
    )


def edits(snapshots: Sequence[Snapshot], fields: Sequence[str]) -> Iterator[Event]:
    """Find texts that differ from the same kind of page before; only the first kind to show an edit makes an event."""
    for field in fields:
        wordings = Wordings()
        for snapshot in snapshots:
            text = snapshot.version[field]
            if text is None or not snapshot.version["complete"] or snapshot.version["title_uncertain"]:
                continue
            if "rewritten" in snapshot.doubtful:
                continue
            was = wordings.edited(snapshot.page, text)
            if was is not None:
                yield _event("edited", snapshot, *_passage(was, text), field=field)


def _endings(snapshots: Sequence[Snapshot]) -> Iterator[Event]:
    """Find petitions closed or won, where the same kind of page had shown them before without that status."""
    last: dict[str, str | None] = {}
    reported: str | None = None
    for snapshot in (s for s in snapshots if "ended" not in s.doubtful):
        status, page = snapshot.version["status"], snapshot.page
        if status in ("closed", "won") and page in last and last[page] != status and reported != status:
            yield _event("won" if status == "won" else "ended", snapshot, last[page], status)
        reported = status or reported
        last[page] = status or last.get(page)


def as_seen(snapshot: Snapshot) -> Seen:
    """Return what a snapshot says of presence."""
    return Seen(
        observed_at=snapshot.observed_at,
        day=snapshot.day,
        run_id=snapshot.run_id,
        capture_id=snapshot.capture_id,
        listing=None if shows_one(snapshot.page) else snapshot.listing,
        by_crawl=snapshot.by_crawl,
    )


def presence_events(seen: Sequence[Seen], absences: Sequence[Absence], crawls: Sequence[Crawl]) -> Iterator[Event]:
    """Find when a petition or an alert was missing, vanished and returned."""
    for moment in presence(seen, absences, crawls):
        yield Event(kind=moment.kind, occurred_at=moment.at, capture_id=moment.capture_id)


def _event(
    kind: EventKind, at: Snapshot, before: str | None = None, after: str | None = None, field: str | None = None
) -> Event:
    return Event(
        kind=kind, occurred_at=at.observed_at, field=field, before=before, after=after, capture_id=at.capture_id
    )


def _passage(before: str, after: str) -> tuple[str, str]:
    """Return the words that differ, without what both texts begin and end with.

    >>> _passage("Come on Monday at noon", "Come on Tuesday at noon")
    ('Monday', 'Tuesday')
    """
    old, new = flat(before).split(), flat(after).split()
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    most = min(len(old), len(new)) - start
    end = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    return _short(old[start : len(old) - end]), _short(new[start : len(new) - end])


def _short(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= _PASSAGE else text[: _PASSAGE - 1] + "…"
