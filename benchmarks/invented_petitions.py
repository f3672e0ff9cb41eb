"""Invent what sites say of petitions: texts, creators, and counts that grow, stand still, leap and fall."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from math import exp
from random import Random

from benchmarks.crawl_calendar import FOLLOWED, Site
from benchmarks.invented_words import Prose
from pipelines.normalize.petition import goal_kind, read_creators
from pipelines.normalize.text import split_paragraphs
from pipelines.records import Count, LinkRecord, PassageRecord, PetitionRecord
from scrapers.platform_rules import ladder
from scrapers.urls import slug_of_title

PAGE = "controlshift.listing"
DAY = 86_400
_BILINGUAL = 0.08
_FOLLOWED = int(FOLLOWED.timestamp())
_TOPICS = "deportations detention asylum sanctuary workers schools raids borders families health"
_GIVEN = "Ana Luis María José Rosa Juan Elena Carlos Marta Pedro Lucía Diego Carmen Jorge Sofía Miguel Alma Pablo"
_OFFICES = {
    "en": "Field Office Director|The Governor|The Sheriff|The County Board|Members of Congress|The Mayor|ICE",
    "es": "La gobernadora|El alguacil|El condado|El Congreso|La alcaldía|La directora regional",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text of a petition, and the number of looks after which it came into force; created at a Unix second."""

    record: PetitionRecord
    since: int
    created: int


class Inventor:
    """Invents petitions, one after another, from one stream of random numbers."""

    def __init__(self, petitions: int, random: Random) -> None:
        self._random = random
        self._prose = {language: Prose(language, random) for language in ("en", "es")}
        self._creators = _names(max(5, petitions // 6), random)

    def wordings(self, number: int, site: Site, times: Sequence[int]) -> list[Wording]:
        """Invent the texts of petition ``number``, which is seen at ``times`` (Unix seconds)."""
        random, first = self._random, self._first(number, site, times)
        created = int(datetime.fromisoformat(f"{first.created_at}").timestamp())
        found, looks, turn = [Wording(record=first, since=0, created=created)], len(times), random.random()
        if looks < 2 or turn > 0.1:
            return found
        since = random.randrange(1, looks)
        if turn < 0.03:
            more = self._prose[site.language].text(30)
            place = len(split_paragraphs(first.why))
            added = _passages("why", more, site.language, place) if first.passages else ()
            why = f"{first.why}\n\n{more}"
            changed = replace(first, why=why, description=why, passages=(*first.passages, *added))
        elif turn < 0.05:
            changed = replace(first, status="won", status_text="successful")
        else:
            changed = replace(first, status="closed", status_text="ended")
        return [*found, Wording(record=changed, since=since, created=created)]

    def _first(self, number: int, site: Site, times: Sequence[int]) -> PetitionRecord:
        random, language = self._random, site.language
        if random.random() < 0.15:
            language = "es" if language == "en" else "en"
        title = self._prose[language].title()
        slug = f"{slug_of_title(title)}-{number}"
        why, what = (
            self._prose[language].text(random.randint(30, 130)),
            self._prose[language].text(random.randint(8, 46)),
        )
        stated, passages = language, tuple[PassageRecord, ...]()
        if random.random() < _BILINGUAL:
            other = "es" if language == "en" else "en"
            more, stated = self._prose[other].text(80), "en,es"
            passages = (
                *_passages("title", title, language),
                *_passages("what", what, language),
                *_passages("why", why, language),
                *_passages("why", more, other, len(split_paragraphs(why))),
            )
            why = f"{why}\n\n{more}"
        creator = self._creators[int(len(self._creators) * random.random() ** 3)]  # some start many
        wait = 6 if times[0] > _FOLLOWED else 300  # days, between its creation and the first look at it
        created = _utc(times[0] - int(random.expovariate(1 / (wait * DAY))) - 3600)
        return PetitionRecord(
            url=f"{site.url}/petitions/{slug}",
            slug=slug,
            native_id=f"{number}",
            title=title,
            description=why,
            what=what,
            why=why,
            creator=creator,
            creator_text=creator,
            creator_has_image=number % 3 == 0,
            creators=read_creators(creator) if creator else (),
            target=random.choice(_OFFICES[language].split("|")),
            created_at=created,
            created_text=created,
            status="open",
            status_text="launched",
            categories=tuple(random.sample(_TOPICS.split(), random.choice((1, 1, 1, 2, 3)))),
            language=stated,
            links=self._links(number) if random.random() < 0.1 else (),
            passages=passages,
        )

    def _links(self, number: int) -> tuple[LinkRecord, ...]:
        url = f"https://news.example/story-{number}"
        return (LinkRecord(url=url, url_text=url, text="Read the story", role=None),)

    def counts(self, site: Site, created: int, times: Sequence[int]) -> Iterator[Count]:
        """Invent the counts that are seen at ``times``: most of a petition's signatures come in its first weeks."""
        random = self._random
        final, pace = random.lognormvariate(5, 1.7), random.lognormvariate(2.7, 1) * DAY
        leap_at = random.randrange(len(times)) if random.random() < 0.02 else -1
        custom = ladder(int(final * 1.7)) + 50 if random.random() < 0.1 else 0
        leapt = fell = 0
        for turn, at in enumerate(times):
            leapt += random.randint(120, 600) if turn == leap_at else 0
            fell += random.randint(1, 4) if random.random() < 0.003 else 0
            number = max(0, int(final * (1 - exp(-(at - created) / pace))) + leapt - fell)
            yield _count(number, custom if custom > number else ladder(number), site.counts_in_words)


def _passages(field: str, text: str, language: str, start: int = 0) -> tuple[PassageRecord, ...]:
    """The paragraphs of a text, from ``start``: known here, where processing would detect their language."""
    places = range(start, start + len(split_paragraphs(text)))
    return tuple(PassageRecord(field=field, paragraph=place, language=language) for place in places)


@lru_cache(maxsize=1_000_000)
def _count(signatures: int, goal: int, in_words: bool) -> Count:
    return Count(
        signatures=signatures,
        goal=goal,
        goal_kind=goal_kind(signatures, goal, "ladder", "controlshift"),
        signatures_text=f"{signatures:,} of {goal:,} Signatures" if in_words else f"{signatures}",
        goal_text=None if in_words else f"{goal}",
    )


def _names(number: int, random: Random) -> list[str | None]:
    """Names as platforms show them: mostly a given name and an initial; some petitions show none."""
    made: list[str | None] = []
    given = _GIVEN.split()
    for turn in range(number):
        if turn % 40 == 7:
            made.append(None)
        elif turn % 9 == 4:
            made.append(f"Comité {random.choice(given)} {turn}")
        else:
            made.append(f"{random.choice(given)} {random.choice(given)} {_surname(turn)} {chr(65 + turn % 26)}.")
    return made


def _surname(turn: int) -> str:
    letters = ""
    while turn or not letters:
        letters += "bcdfglmnprst"[turn % 12] + "aeiou"[turn // 12 % 5]
        turn //= 60
    return letters.capitalize()


def _utc(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
