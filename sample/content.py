"""Read the sample's content files: petitions with their lives, posts, and the names of the sites."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

CONTENT = Path(__file__).parent / "content"
Shape = Literal["early", "steady", "late", "burst"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How and when a petition came to its end; ``lost`` is shown as closed."""

    day: date
    how: Literal["won", "lost"]
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A petition's whole life, from which its state on any day follows.

    ``signatures`` is the count it ends with; ``shape`` how it gets there (``burst``: around that day). ``fall`` is
    (day, by how many) the count drops; ``hidden`` is (from, to) with None for good; ``old_title`` is the title before
    ``retitled_on``.
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
    fall: tuple[date, int] | None = None
    hidden: tuple[date, date | None] | None = None
    retitled_on: date | None = None
    old_title: str | None = None
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


@cache
def lives() -> tuple[Life, ...]:
    """Every petition of the sample, in the order of its number."""
    return tuple(_life(entry) for name in ("mirrored", "english", "spanish") for entry in _read(name))


@cache
def posts() -> tuple[Post, ...]:
    """Every post of the blog, newest first."""
    return tuple(sorted((_post(entry) for entry in _read("posts")), key=lambda p: p.published, reverse=True))


@cache
def signers() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Invented names of people who sign, and their comments."""
    people = _read("signers")
    return tuple(people["names"]), tuple(people["comments"])


def _read(name: str) -> Any:
    return yaml.safe_load((CONTENT / f"{name}.yml").read_text(encoding="utf-8"))


def _life(entry: dict[str, Any]) -> Life:
    fall, hidden, retitled = (entry.pop(key, None) for key in ("fall", "hidden", "retitled"))
    ended = entry.pop("ended", None)
    return Life(
        **{"language": "en", **entry, "categories": tuple(entry["categories"]), "why": entry["why"].strip()},
        fall=fall and (fall["day"], fall["by"]),
        hidden=hidden and (hidden["from"], hidden.get("to")),
        retitled_on=retitled and retitled["day"],
        old_title=retitled and retitled["from"],
        ended=ended and Ended(**ended),
    )


def _post(entry: dict[str, Any]) -> Post:
    return Post(
        id=entry["id"],
        title=entry["title"],
        published=entry["published"],
        modified=entry.get("modified", entry["published"]),
        categories=tuple(entry["categories"]),
        body=entry["body"].strip(),
        language=entry.get("language", "en"),
        is_alert=entry.get("alert", False),
    )
