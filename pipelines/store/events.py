"""The history of a petition becomes its events: what changed from one observation to the next, and when we saw it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from pipelines.store.current import flat, same_words

EventKind = Literal["goal_moved", "count_fell", "stepped", "edited", "vanished", "reappeared", "ended", "won"]
TEXTS = ("title", "what", "why", "target")

# A step: in no more than two days the count rose by half of what it was, and by a hundred at least. Over a longer gap
# a step cannot be told from growth.
STEP_DAYS, STEP_SHARE, STEP_LEAST = 2, 0.5, 100
_PASSAGE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One petition in one capture: ``day`` is its time as a Julian day, ``said`` the columns of the version seen."""

    observed_at: str
    day: float
    run_id: int
    capture_id: int
    page: str
    signatures: int | None
    goal: int | None
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """One capture of the petition's own page in which the site answered that it is not there; ``day`` as above."""

    observed_at: str
    day: float
    capture_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """A crawl that saw all that its source lists, and the time of its last capture."""

    run_id: int
    ended_at: str
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


def events_of(observations: Sequence[Observation], absences: Sequence[Absence], crawls: Sequence[Crawl]) -> list[Event]:
    """Every event of one petition, from its observations in the order of their captures. Pure, so derivable anew."""
    found = [*_counts(observations), *_goals(observations), *_edits(observations)]
    found += [*_endings(observations), *_presence(observations, absences, crawls)]
    unique: dict[tuple[str, str, str | None], Event] = {}
    for event in found:
        unique.setdefault((event.kind, event.occurred_at, event.field), event)
    return list(unique.values())


def _counts(observations: Sequence[Observation]) -> Iterator[Event]:
    for before, after in pairwise(o for o in observations if o.signatures is not None):
        was, now = before.signatures or 0, after.signatures or 0
        if now < was:
            yield _event("count_fell", after, str(was), str(now))
        soon = after.day - before.day <= STEP_DAYS
        if soon and now - was >= STEP_LEAST and now - was >= was * STEP_SHARE:
            yield _event("stepped", after, str(was), str(now))


def _goals(observations: Sequence[Observation]) -> Iterator[Event]:
    for before, after in pairwise(o for o in observations if o.goal is not None):
        if before.goal != after.goal:
            yield _event("goal_moved", after, str(before.goal), str(after.goal))


def _edits(observations: Sequence[Observation]) -> Iterator[Event]:
    """Texts that differ from what the same kind of page said before; the first page to show an edit tells it.

    Kinds of pages are not compared with each other, since each renders a text in its own way.
    """
    for field in TEXTS:
        last: dict[str, str] = {}
        told: str | None = None
        for observation in observations:
            text = observation.said[field]
            if text is None or not observation.said["complete"] or observation.said["title_uncertain"]:
                continue
            was = last.get(observation.page)
            if was is not None and not same_words(was, text):
                if not same_words(told, text):
                    yield _event("edited", observation, *_passage(was, text), field=field)
                told = text
            if was is None or not same_words(was, text) or len(text) > len(was):
                last[observation.page] = text


def _endings(observations: Sequence[Observation]) -> Iterator[Event]:
    """A petition seen closed or won, where the same kind of page had shown it before without saying so."""
    last: dict[str, str | None] = {}
    told: str | None = None
    for observation in observations:
        status, page = observation.said["status"], observation.page
        if status in ("closed", "won") and page in last and last[page] != status and told != status:
            yield _event("won" if status == "won" else "ended", observation, last[page], status)
        told = status or told
        last[page] = status or last.get(page)


def _presence(
    observations: Sequence[Observation], absences: Sequence[Absence], crawls: Sequence[Crawl]
) -> Iterator[Event]:
    """Its page gone though it was seen before, or absent from a whole crawl though an earlier one listed it; then back.

    That a listing of the past lacks it proves nothing: nobody knows whether the whole listing was captured. Nor does a
    page that is not found while a listing of that day shows the petition: it is there, and only its page does not
    work. And what a whole crawl did not list has vanished once, until it is listed again, though its page be seen.
    """
    listings = [o.day for o in observations if not is_own_page(o.page)]
    absences = [a for a in absences if not any(abs(a.day - listed) < 1 for listed in listings)]
    seen_in = {o.run_id for o in observations}
    seen = listed = vanished = False
    moments: list[tuple[str, int, Observation | Absence | Crawl]] = [(o.observed_at, 0, o) for o in observations]
    at_hand = {o.observed_at for o in observations}
    moments += [(a.observed_at, 1, a) for a in absences if a.observed_at not in at_hand]
    moments += [(c.ended_at, 2, c) for c in crawls]
    for _, _, moment in sorted(moments, key=lambda m: m[:2]):
        if isinstance(moment, Observation):
            if vanished:
                yield _event("reappeared", moment)
            seen, vanished = True, False
        elif isinstance(moment, Absence):
            if seen and not vanished:
                yield Event(kind="vanished", occurred_at=moment.observed_at, capture_id=moment.capture_id)
                vanished = True
        elif moment.run_id in seen_in:
            listed = True
        elif listed:
            if not vanished:
                yield Event(kind="vanished", occurred_at=moment.ended_at, capture_id=moment.capture_id)
            listed, vanished = False, True


def is_own_page(page: str) -> bool:
    """Whether this kind of page tells of one petition alone, and does not list several."""
    return page.endswith((".petition", ".initiative"))


def _event(
    kind: EventKind, at: Observation, before: str | None = None, after: str | None = None, field: str | None = None
) -> Event:
    return Event(
        kind=kind, occurred_at=at.observed_at, field=field, before=before, after=after, capture_id=at.capture_id
    )


def _passage(before: str, after: str) -> tuple[str, str]:
    """The words that differ, without what both texts begin and end with.

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
