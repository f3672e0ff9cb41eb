"""Lay out which capture of which run shows which petition: mementos of the past, whole crawls, crawls every hour."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

PER_PAGE = 12  # petitions on a page of a listing
LAST = datetime(2025, 12, 28, 3, tzinfo=UTC)
_FIRST_MEMENTO = datetime(2012, 1, 15, 6, tzinfo=UTC)
_LAST_MEMENTO = datetime(2025, 6, 1, 6, tzinfo=UTC)
FOLLOWED = datetime(2025, 9, 1, tzinfo=UTC)
_CRAWLED_DAYS = 90  # before ``LAST``: live crawls are spread over these
_SECONDS_A_PAGE = 2
_MISSED = 0.01  # of the petitions that a listing has: on another page by the time that it was read
_BORN_BEFORE_CRAWLS = 0.8
_OFTEN = 0.1  # of all snapshots are of the few petitions that are looked at every hour
_MOST_HOURS = 550
# Looks that a petition has of those that there are: it was not yet there, or no longer.
_LOOKS_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site that is followed; ``share`` of all petitions is on it, ``counts`` is how it writes them."""

    name: str
    organization: str
    language: str
    share: float
    is_hourly: bool = False
    counts_in_words: bool = False

    @property
    def url(self) -> str:
        return f"https://{self.name}.example"


SITES = tuple(
    Site(
        name=f"site-{letter}",
        organization=f"Organization {letter.upper()}",
        language="es" if letter in "cfhk" else "en",
        share=share / 100,
        is_hourly=letter in "kl",
        counts_in_words=letter in "acegik",
    )
    for letter, share in zip("abcdefghijkl", (24, 18, 14, 10, 8, 7, 6, 5, 4, 2, 1, 1), strict=True)
)


@dataclass(slots=True, kw_only=True)
class Look:
    """One reading of a listing, page by page: ``pages`` are its captures, the first with ``first_capture``."""

    at: datetime
    first_capture: int = 0
    pages: int = 0


@dataclass(slots=True, kw_only=True)
class PlannedRun:
    """A run of one site; a backfill has several looks, a crawl one. ``versions`` are the texts that are new in it."""

    site: int
    kind: str
    started_at: datetime
    looks: list[Look]
    is_partial: bool = False
    new_petitions: int = 0
    versions: int = 0
    snapshots: int = 0
    petitions: int = 0


@dataclass(slots=True, kw_only=True)
class Listed:
    """The petitions of one site: when each was first and last listed, and where each look shows it.

    ``born`` and ``ended`` are positions in ``looks``; ``shown`` has an array for each look, 0 where a petition lacks:
    the capture times twelve, and the place on that page from 0. ``often`` has the same of hourly crawls, by petition.
    """

    born: "array[int]"
    ended: "array[int]"
    looks: list[Look] = field(default_factory=list)
    shown: "list[array[int]]" = field(default_factory=list)
    often: "dict[int, array[int]]" = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Calendar:
    """Everything that is looked at: ``runs`` in their order, ``sites`` as in ``SITES``, ``order`` of petitions by id.

    ``times`` are Unix seconds of each capture, whose ids begin with 1; ``found`` is how many petitions it shows.
    """

    runs: list[PlannedRun]
    sites: list[Listed]
    order: list[tuple[int, int]]
    times: "array[int]"
    found: "array[int]"

    def captures_of(self, site: int, one: int) -> list[tuple[int, int]]:
        """List the captures that show this petition of a site, in their order, and its place on each, from 1."""
        listed = self.sites[site]
        places = [shown[one] for shown in listed.shown if shown[one]]
        if one in listed.often:
            places = sorted([*places, *listed.often[one]])
        return [(place // PER_PAGE, place % PER_PAGE + 1) for place in places]

    def runs_of_captures(self) -> list[PlannedRun]:
        """The run of each capture, by its id."""
        looks = [(look.first_capture, look.pages, run) for run in self.runs for look in run.looks]
        return [self.runs[0], *(run for _, pages, run in sorted(looks, key=lambda look: look[0]) for _ in range(pages))]


def lay_out(petitions: int, snapshots: int, random: Random) -> Calendar:
    """Plan looks at so many petitions so that about so many snapshots come of them."""
    usual = snapshots * (1 - _OFTEN) / petitions
    number = max(4, round(usual / _LOOKS_SHARE))
    sites = [_lives(round(petitions * site.share) or 1, number, random) for site in SITES]
    hours = min(_MOST_HOURS, max(3, snapshots // 400))
    popular = round(snapshots * _OFTEN / hours / sum(site.is_hourly for site in SITES))
    runs = [run for place, site in enumerate(SITES) for run in _runs(place, number, hours if site.is_hourly else 0)]
    runs.sort(key=lambda run: (run.started_at, run.site))
    calendar = Calendar(runs=runs, sites=sites, order=[], times=array("q", [0]), found=array("l", [0]))
    for listed in sites:
        listed.looks = []
    numbered = [bytearray(len(listed.born)) for listed in sites]
    for run in runs:
        if run.is_partial:
            _look_often(run, calendar, popular)
        else:
            _look_at_all(run, calendar, numbered[run.site], random)
    return calendar


def _lives(petitions: int, looks: int, random: Random) -> Listed:
    """When petitions are there, the oldest first; a third of them is taken down before the last look."""
    mementos = _mementos(looks)
    born = sorted(
        random.randrange(mementos) if random.random() < _BORN_BEFORE_CRAWLS else random.randrange(mementos, looks)
        for _ in range(petitions)
    )
    ended = [random.randint(b + 1, looks) if random.random() < 0.3 else looks for b in born]
    return Listed(born=array("l", born), ended=array("l", ended))


def _mementos(looks: int) -> int:
    return looks // 2


def _runs(site: int, looks: int, hours: int) -> Iterator[PlannedRun]:
    mementos, offset = _mementos(looks), timedelta(hours=site)
    apart = (_LAST_MEMENTO - _FIRST_MEMENTO) / mementos
    past = [Look(at=_second(_FIRST_MEMENTO + offset + apart * turn)) for turn in range(mementos)]
    yield PlannedRun(site=site, kind="backfill", started_at=FOLLOWED + timedelta(days=site), looks=past)
    crawls = looks - mementos
    apart = timedelta(days=_CRAWLED_DAYS) / crawls
    for turn in range(crawls):
        at = _second(LAST - apart * (crawls - 1 - turn) - timedelta(days=1) + offset)
        yield PlannedRun(site=site, kind="crawl", started_at=at, looks=[Look(at=at)])
        for hour in range(hours * turn // crawls, hours * (turn + 1) // crawls):
            later = at + timedelta(hours=4 + hour - hours * turn // crawls)
            if later < LAST and later < at + apart - timedelta(hours=1):
                yield PlannedRun(site=site, kind="crawl", started_at=later, looks=[Look(at=later)], is_partial=True)


def _second(at: datetime) -> datetime:
    return at.replace(microsecond=0)


def _look_at_all(run: PlannedRun, calendar: Calendar, numbered: bytearray, random: Random) -> None:
    listed, missed = calendar.sites[run.site], random.random
    for look in run.looks:
        turn = len(listed.looks)
        born, ended = listed.born, listed.ended
        here = [
            one
            for one in range(len(born) - 1, -1, -1)  # a listing has the newest first
            if born[one] <= turn < ended[one] and (born[one] == turn or missed() >= _MISSED)
        ]
        captures = array("l", bytes(8 * len(born)))
        first = _captures(calendar, look, len(here))
        for rank, one in enumerate(here):
            captures[one] = first * PER_PAGE + rank
            if not numbered[one]:
                numbered[one] = 1
                run.new_petitions += 1
                calendar.order.append((run.site, one))
        listed.looks.append(look)
        listed.shown.append(captures)
        run.snapshots += len(here)
        run.petitions = max(run.petitions, len(here))


def _look_often(run: PlannedRun, calendar: Calendar, popular: int) -> None:
    """Look at those that are still there: the first that are listed to the end, as they stand on the first pages."""
    listed, [look] = calendar.sites[run.site], run.looks
    if not listed.often:
        last = max(listed.ended)
        here = [n for n, born in enumerate(listed.born) if born < len(listed.looks) and listed.ended[n] == last]
        listed.often = {one: array("l") for one in here[:popular]}
    first = _captures(calendar, look, len(listed.often))
    for rank, captures in enumerate(listed.often.values()):
        captures.append(first * PER_PAGE + rank)
    run.snapshots = run.petitions = len(listed.often)


def _captures(calendar: Calendar, look: Look, shown: int) -> int:
    """Number the captures of a look; returns the first number."""
    look.first_capture, look.pages = len(calendar.times), -(-shown // PER_PAGE)
    began = int(look.at.timestamp())
    calendar.times.extend(began + _SECONDS_A_PAGE * page for page in range(look.pages))
    calendar.found.extend(min(PER_PAGE, shown - PER_PAGE * page) for page in range(look.pages))
    return look.first_capture
