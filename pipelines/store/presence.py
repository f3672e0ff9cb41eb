"""Derive when a petition or an alert was missing, vanished and returned, from looks at it and at its listings."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Literal

# What no listing shows is missing; without an answer of its own page it has vanished once so many good crawls in a
# row, over a day at least, did not list it. One crawl may have met a cache, and two the same outage; hourly crawls
# would meet it three times.
CONFIRMING_CRAWLS, CONFIRMING_DAYS = 3, 1

PresenceKind = Literal["missing", "vanished", "returned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """It was seen at ``observed_at``; ``day`` is that as a Julian day.

    ``listing`` is the listing that a crawl saw it in, "" for one that has no name, None for its own page.
    """

    observed_at: str
    day: float
    run_id: int
    capture_id: int
    listing: str | None = None
    by_crawl: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A capture of its own page that is gone (404, 410); ``day`` as in ``Seen``."""

    observed_at: str
    day: float
    run_id: int
    capture_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """A good crawl, and the time of its last listing. ``covers`` are the listings it read whole; None is all of them.

    What it does not show, and stood in these listings alone, it lacks.
    """

    run_id: int
    ended_at: str
    day: float
    capture_id: int
    covers: frozenset[str] | None = None

    def covers_all(self, listings: set[str]) -> bool:
        """Check whether it read all of these listings."""
        return self.covers is None or self.covers >= listings

    def left_of(self, listings: set[str]) -> set[str]:
        """Return those of the listings that it did not read: what stood there is believed to stand there still."""
        return set() if self.covers is None else listings - self.covers


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What changed, and when; ``capture_id`` is the capture that shows it."""

    kind: PresenceKind
    at: str
    capture_id: int


def are_all_seen(observed_in: Set[int], absences: Sequence[Absence], crawls: Sequence[Crawl]) -> bool:
    """Check whether no crawl and no page of its own lacks it: it never was missing, nor vanished or returned."""
    return not absences and all(crawl.run_id in observed_in for crawl in crawls)


def presence(seen: Sequence[Seen], absences: Sequence[Absence], crawls: Sequence[Crawl]) -> Iterator[Moment]:
    """Find when something was missing, vanished and returned. Pure.

    Missing: good crawls of all listings that it stood in no longer show it. Vanished: its own page is gone as well, or
    further good crawls confirm it. A listing of the past that lacks it proves nothing, since the other pages of the
    listing may not have been captured; nor does a page that is gone while a listing of that day shows it, where no
    crawl misses it: only its page does not work. It is missing once, until it is listed again, even if its page still
    works.
    """
    observed_in = {s.run_id for s in seen}
    if are_all_seen(observed_in, absences, crawls):
        return
    without = {c.run_id for c in crawls if c.run_id not in observed_in}
    listed_in: dict[int, set[str]] = defaultdict(set)
    for one in seen:
        if one.listing is not None:
            listed_in[one.run_id].add(one.listing)
    days = [s.day for s in seen if s.listing is not None]
    times = {s.observed_at for s in seen}
    moments: list[tuple[str, int, Seen | Absence | Crawl]] = [(s.observed_at, 0, s) for s in seen]
    moments += [(c.ended_at, 1, c) for c in crawls]
    for absence in absences:
        is_believed = absence.run_id in without or not any(abs(absence.day - day) < 1 for day in days)
        if is_believed and absence.observed_at not in times:
            moments.append((absence.observed_at, 2, absence))
    state: Literal["unseen", "present", "missing", "vanished"] = "unseen"
    stands, stood, missed = set[str](), set[str](), list[Crawl]()  # the listings it stands in, or stood in
    for at, _, moment in sorted(moments, key=lambda m: m[:2]):
        kind: PresenceKind | None = None
        if isinstance(moment, Seen):
            kind = "returned" if state in ("missing", "vanished") else None
            state, missed = "present", []
            if moment.by_crawl and moment.listing:
                stands.add(moment.listing)
        elif isinstance(moment, Absence):
            kind = "vanished" if state in ("present", "missing") else None
        elif moment.run_id in observed_in:
            # Where its own page alone works, that alone can show from then on that it is gone.
            stands = moment.left_of(stands) | (listed_in[moment.run_id] - {""})
        elif state == "missing":
            if moment.covers_all(stood):
                missed.append(moment)
            is_confirmed = len(missed) >= CONFIRMING_CRAWLS and missed[-1].day - missed[0].day >= CONFIRMING_DAYS
            kind = "vanished" if is_confirmed else None
        elif stands and moment.covers_all(stands):
            kind = "missing" if state == "present" else None
            stands, stood, missed = set(), stands, [moment]
        if kind is not None:
            state = "present" if kind == "returned" else kind
            yield Moment(kind=kind, at=at, capture_id=moment.capture_id)
