"""Derive the events of a petition: what changed from one observation to the next, and when it showed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from pipelines.store.current import flat, is_own_page, same_words

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
# A petition that no listing shows is missing; without an answer of its own page it has vanished once so many good
# crawls in a row, over a day at least, did not list it. One crawl may have met a cache, and two the same outage; hourly
# crawls would meet it three times.
CONFIRMING_CRAWLS, CONFIRMING_DAYS = 3, 1
_PASSAGE = 300  # characters of an edited text that its event quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A petition in one capture: ``day`` is its time as a Julian day, ``version`` the columns of its version.

    ``doubtful`` names what its run shows to have changed on most items at once ("rewritten", "fallen", "ended"): there
    it is the page that changed, or our reading of it, and no event follows.
    """

    observed_at: str
    day: float
    run_id: int
    capture_id: int
    signatures: int | None
    goal: int | None
    version: Mapping[str, Any]
    doubtful: frozenset[str] = frozenset()

    @property
    def page(self) -> str:
        return str(self.version["page"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A capture of the petition's own page that is gone (404, 410); ``day`` as in ``Snapshot``."""

    observed_at: str
    day: float
    run_id: int
    capture_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """A good crawl that collected all that its source lists, and the time of its last listing."""

    run_id: int
    ended_at: str
    day: float
    capture_id: int


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
    found += [*_endings(snapshots), *_presence(snapshots, absences, crawls)]
    # Two listings of one second may show the same change.
    unique: dict[tuple[str, str, str | None], Event] = {}
    for event in found:
        unique.setdefault((event.kind, event.occurred_at, event.field), event)
    return list(unique.values())


def _counts(snapshots: Sequence[Snapshot]) -> Iterator[Event]:
    # Snapshots without a count (a page that shows none) neither begin nor end a step.
    for before, after in pairwise(s for s in snapshots if s.signatures is not None and "fallen" not in s.doubtful):
        was, now = before.signatures or 0, after.signatures or 0
        if now < was:
            yield _event("count_fell", after, str(was), str(now))
        soon = after.day - before.day <= STEP_DAYS
        if soon and now - was >= STEP_LEAST and now - was >= was * STEP_SHARE:
            yield _event("stepped", after, str(was), str(now))


def _goals(snapshots: Sequence[Snapshot]) -> Iterator[Event]:
    for before, after in pairwise(o for o in snapshots if o.goal is not None):
        if before.goal != after.goal:
            yield _event("goal_moved", after, str(before.goal), str(after.goal))


def edits(snapshots: Sequence[Snapshot], fields: Sequence[str]) -> Iterator[Event]:
    """Find texts that differ from the same kind of page before; only the first kind to show an edit makes an event.

    Kinds of pages are not compared with each other: a listing flattens the paragraphs that the petition's page shows.
    """
    for field in fields:
        last: dict[str, str] = {}
        reported: str | None = None
        for snapshot in snapshots:
            text = snapshot.version[field]
            if text is None or not snapshot.version["complete"] or snapshot.version["title_uncertain"]:
                continue
            if "rewritten" in snapshot.doubtful:
                continue
            was = last.get(snapshot.page)
            if was is not None and not same_words(was, text):
                if not same_words(reported, text):
                    yield _event("edited", snapshot, *_passage(was, text), field=field)
                reported = text
            # A cut form of the same text does not replace the whole one: compared with a cut text, edits would hide.
            if was is None or not same_words(was, text) or len(text) > len(was):
                last[snapshot.page] = text


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


def _presence(snapshots: Sequence[Snapshot], absences: Sequence[Absence], crawls: Sequence[Crawl]) -> Iterator[Event]:
    """Find when a petition was missing, vanished and returned.

    Missing: a good crawl of all listings no longer shows it. Vanished: its own page is gone as well, or further good
    crawls confirm it. A listing of the past that lacks it proves nothing, since the other pages of the listing may not
    have been captured; nor does a page that is gone while a listing of that day shows the petition, where no crawl
    misses it: only its page does not work. A petition is missing once, until it is listed again, even if its page still
    works.
    """
    observed_in = {o.run_id for o in snapshots}
    without = {c.run_id for c in crawls if c.run_id not in observed_in}
    listed_in = {o.run_id for o in snapshots if not is_own_page(o.page)}
    listings = [o.day for o in snapshots if not is_own_page(o.page)]
    absences = [a for a in absences if a.run_id in without or not any(abs(a.day - day) < 1 for day in listings)]
    times = {o.observed_at for o in snapshots}
    moments: list[tuple[str, int, Snapshot | Absence | Crawl]] = [(o.observed_at, 0, o) for o in snapshots]
    moments += [(c.ended_at, 1, c) for c in crawls]
    moments += [(a.observed_at, 2, a) for a in absences if a.observed_at not in times]
    state: Literal["unseen", "present", "missing", "vanished"] = "unseen"
    listed, missed = False, list[Crawl]()
    for at, _, moment in sorted(moments, key=lambda m: m[:2]):
        kind: EventKind | None = None
        if isinstance(moment, Snapshot):
            kind = "returned" if state in ("missing", "vanished") else None
            state, missed = "present", []
        elif isinstance(moment, Absence):
            kind = "vanished" if state in ("present", "missing") else None
        elif moment.run_id not in without:
            # Not listed, and its own page works: from then on its own page alone can show that it is gone.
            listed = moment.run_id in listed_in
        elif state == "missing":
            missed.append(moment)
            is_confirmed = len(missed) >= CONFIRMING_CRAWLS and moment.day - missed[0].day >= CONFIRMING_DAYS
            kind = "vanished" if is_confirmed else None
        elif listed:
            kind = "missing" if state == "present" else None
            listed, missed = False, [moment]
        if kind is not None:
            state = "present" if kind == "returned" else kind  # type: ignore[assignment]
            yield Event(kind=kind, occurred_at=at, capture_id=moment.capture_id)


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
