"""Read the sample's content files: petitions with their lives, posts, and the names of the sites.

A day in them is a date, or a number of days before the one that the last weeks lead up to (``sample.calendar``).
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, Literal

import yaml

from sample import CONTENT
from sample.calendar import anchor

Shape = Literal["early", "steady", "late", "burst", "drawn"]
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How and when a petition came to its end; ``lost`` is shown as closed."""

    day: date
    how: Literal["won", "lost"]
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A petition's whole life, from which its state on any day follows.

    ``signatures`` is the count it ends with; ``shape`` how it gets there (``burst``: around that day; ``drawn``:
    through ``counts``, pairs of a day and its count). ``fall`` is (day, by how many) the count drops; ``hidden`` is
    (from, to) with None for good; ``old_title`` and ``old_why`` are what it said before those days.
    """

    id: int
    title: str
    creator: str | None
    target: str
    categories: tuple[str, ...]
    created: date
    signatures: int
    shape: Shape
    what: str
    why: str
    language: str
    avatar: bool = False
    alias: str | None = None
    effort: str | None = None
    partnership: str | None = None
    custom_goal: int | None = None
    burst: date | None = None
    counts: tuple[tuple[date, int], ...] = ()
    fall: tuple[date, int] | None = None
    hidden: tuple[date, date | None] | None = None
    retitled_on: date | None = None
    old_title: str | None = None
    reworded_on: date | None = None
    old_why: str | None = None
    image_changed: date | None = None
    ended: Ended | None = None

    @property
    def slug(self) -> str:
        """The first title, parameterized: a new title does not change it."""
        return parameterize(self.old_title or self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post of the blog; times are the blog's local time, ``body`` is HTML with $site for the petitions' address."""

    id: int
    title: str
    published: datetime
    modified: datetime
    categories: tuple[str, ...]
    body: str
    language: str
    is_alert: bool

    @property
    def slug(self) -> str:
        return parameterize(self.title.replace("/", ""))


def parameterize(title: str) -> str:
    """A title as it stands in a URL.

    >>> parameterize("Alto a la detención: ¡ya!"), parameterize("End the 287(g) Program & more")
    ('alto-a-la-detencion-ya', 'end-the-287-g-program-more')
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@cache
def site() -> dict[str, Any]:
    """What the miniature sites call themselves, and the days on which the web archive looked."""
    names: dict[str, Any] = _read("site")
    return names


def lives() -> tuple[Life, ...]:
    """Every petition of the sample, in the order of its number."""
    return _lives(anchor())


def posts() -> tuple[Post, ...]:
    """Every post of the blog, newest first."""
    return _posts(anchor())


@cache
def _lives(lead_up_to: date) -> tuple[Life, ...]:
    names = ("mirrored", "english", "spanish", "recent")
    return tuple(_life(entry, lead_up_to) for name in names for entry in _read(name))


@cache
def _posts(lead_up_to: date) -> tuple[Post, ...]:
    found = [_post(entry, lead_up_to) for name in ("posts", "recent_posts") for entry in _read(name)]
    return tuple(sorted(found, key=lambda post: post.published, reverse=True))


@cache
def signers() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Invented names of people who sign, and their comments."""
    people = _read("signers")
    return tuple(people["names"]), tuple(people["comments"])


def _read(name: str) -> Any:
    return yaml.safe_load((CONTENT / f"{name}.yml").read_text(encoding="utf-8"))


def _life(entry: dict[str, Any], lead_up_to: date) -> Life:
    fall, hidden, retitled, reworded = (entry.pop(key, None) for key in ("fall", "hidden", "retitled", "reworded"))
    ended = entry.pop("ended", None)
    counts: dict[int, int] = entry.pop("counts", {})
    if counts:
        entry.update(created=min(counts), signatures=counts[max(counts)], shape="drawn")

    def day(given: date | int) -> date:
        return lead_up_to + timedelta(days=given) if isinstance(given, int) else given

    entry |= {key: day(entry[key]) for key in ("created", "burst", "image_changed") if key in entry}
    return Life(
        **{"language": "en", **entry, "categories": tuple(entry["categories"]), "why": entry["why"].strip()},
        counts=tuple((lead_up_to + timedelta(days=turn), count) for turn, count in sorted(counts.items())),
        fall=fall and (fall["day"], fall["by"]),
        hidden=hidden and (day(hidden["from"]), day(hidden["to"]) if "to" in hidden else None),
        retitled_on=retitled and day(retitled["day"]),
        old_title=retitled and retitled["from"],
        reworded_on=reworded and day(reworded["day"]),
        old_why=reworded and reworded["from"].strip(),
        ended=ended and Ended(**{**ended, "day": day(ended["day"])}),
    )


def _post(entry: dict[str, Any], lead_up_to: date) -> Post:
    published, language = entry["published"], entry.get("language", "en")
    if isinstance(published, int):
        published = datetime.combine(lead_up_to + timedelta(days=published), time.fromisoformat(entry["at"]))

    def written(found: re.Match[str]) -> str:
        return _written(lead_up_to + timedelta(days=int(found[1])), language)

    return Post(
        id=entry["id"],
        title=entry["title"],
        published=published,
        modified=entry.get("modified", published),
        categories=tuple(entry["categories"]),
        body=re.sub(r"\$day\((-?\d+)\)", written, entry["body"].strip()),
        language=language,
        is_alert=entry.get("alert", False),
    )


def _written(day: date, language: str) -> str:
    """A date in words.

    >>> _written(date(2026, 9, 1), "en"), _written(date(2026, 9, 1), "es")
    ('September 1, 2026', '1 de septiembre de 2026')
    """
    month = _MONTHS[language].split()[day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language == "es" else f"{month} {day.day}, {day.year}"
