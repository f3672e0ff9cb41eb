"""Make the sample web archive's captures: the live sample site as it was on the days of its visits."""

import base64
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.datastructures import QueryParams
from starlette.responses import Response

from sample.calendar import Look, looks
from sample.content import lives, site
from sample.controlshift import ControlShift
from sample.history import listed
from scrapers.captures.surt import surt

OFTEN_LISTED = 24
"""How many of the newest petitions are on the pages of the listing that the archive fetches every day."""

_PER_PAGE = 12
_BETWEEN = timedelta(seconds=37)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memento:
    """A capture that the archive holds; ``revisit`` when its bytes are those of the capture before it."""

    urlkey: str
    captured_at: datetime
    original: str
    response: Response
    revisit: bool

    @property
    def timestamp(self) -> str:
        return f"{self.captured_at:%Y%m%d%H%M%S}"

    @property
    def body(self) -> bytes:
        return bytes(self.response.body)

    @property
    def row(self) -> dict[str, str]:
        """Its row in the CDX index."""
        media_type = self.response.headers.get("content-type", "").partition(";")[0]
        return {
            "urlkey": self.urlkey,
            "timestamp": self.timestamp,
            "original": self.original,
            "mimetype": "warc/revisit" if self.revisit else media_type or "unk",
            "statuscode": "-" if self.revisit else str(self.response.status_code),
            "digest": _digest(self.body),
            "length": str(300 if self.revisit else 300 + len(zlib.compress(self.body))),
        }


def mementos(base: str) -> list[Memento]:
    """Everything the archive holds of the site at ``base``, sorted as a CDX index is: by key, then by time."""
    found: list[Memento] = []
    last: dict[str, str] = {}
    for turn, look in enumerate(looks()):
        live, at = ControlShift(base, look.day, look.passed), look.at
        for path in _paths(look, turn):
            response = live.answer(path.partition("?")[0], QueryParams(path.partition("?")[2]))
            key, digest = surt(base + path), _digest(bytes(response.body))
            revisit = response.status_code == 200 and last.get(key) == digest
            last[key] = digest
            found.append(Memento(urlkey=key, captured_at=at, original=base + path, response=response, revisit=revisit))
            at += _BETWEEN
    return sorted(found, key=lambda memento: (memento.urlkey, memento.timestamp))


def _paths(look: Look, turn: int) -> Iterator[str]:
    """What the archive's crawler fetched: all listing pages with some petitions, or the first pages with a few."""
    if turn == 0:
        yield "/robots.txt"
    shown = listed(look.day)
    if look.whole:
        category = ("deportations", "detention")[turn % 2]
        in_category = [s for s in shown if category in s.life.categories]
        yield from _pages("/categories", len(shown))
        yield from _pages(f"/categories/{category}", len(in_category))
    else:
        yield from _pages("/categories", OFTEN_LISTED)
    archive = site()["web_archive"]
    fetched = [*archive["often"], *(archive["petitions"] if look.whole else [])]
    for life in lives():
        if life.id in fetched and life.created <= look.day:
            yield f"/petitions/{life.slug}"
            if life.alias and turn == 3:
                yield f"/p/{life.alias}"


def _pages(path: str, members: int) -> Iterator[str]:
    yield path
    for page in range(2, -(-members // _PER_PAGE) + 1):
        yield f"{path}?page={page}"


def _digest(body: bytes) -> str:
    return base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
