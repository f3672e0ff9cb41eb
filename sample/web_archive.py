"""Answer requests as a miniature web archive: a CDX index, and raw mementos."""

import random
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cached_property

from starlette.datastructures import QueryParams
from starlette.responses import RedirectResponse, Response

from sample import cdx
from sample.content import site
from sample.mementos import Memento, mementos
from scrapers.captures.surt import surt

# With "id_" as programs ask for it, or without, as people do: the bytes are the same, without a toolbar.
_MEMENTO = re.compile(r"/web/(?P<timestamp>\d{1,14})(?:id_)?/(?P<scheme>https?):/+(?P<rest>.*)")


@dataclass(slots=True, kw_only=True)
class Warts:
    """How the archive misbehaves. Revisit rows are its habit; the rest is off until a test wants it.

    ``repeats`` gives every row twice, ``shuffled`` gives them in no order, ``lost`` are timestamps that the index
    names and the archive does not have, so that it sends to the nearest instead.
    """

    revisits: bool = True
    repeats: bool = False
    shuffled: bool = False
    lost: set[str] = field(default_factory=set)


class WebArchive:
    """An archive at ``base`` that looked at the site at ``live`` on some days of the past."""

    def __init__(self, base: str, live: str) -> None:
        self.base, self.live, self.warts = base, live, Warts()

    @cached_property
    def held(self) -> list[Memento]:
        return mementos(self.live)

    def answer(self, path: str, query: QueryParams) -> Response:
        if path == "/cdx/search/cdx":
            return cdx.answer(self._rows(), query)
        if match := _MEMENTO.fullmatch(path):
            url = f"{match['scheme']}://{match['rest']}" + (f"?{query}" if query else "")
            return self._replay(match["timestamp"], url)
        name = site()["web_archive"]["name"]
        if path == "/":
            return Response(f"{name}: ask /cdx/search/cdx?url=..., then /web/<timestamp>id_/<url>\n")
        if path == "/robots.txt":
            return Response(f"# {name}\nUser-agent: *\nDisallow:\n", media_type="text/plain")
        return Response(f"{name}: no such page,\n", 404, media_type="text/plain")

    def _rows(self) -> list[cdx.Row]:
        rows = [memento.row for memento in self.held if self.warts.revisits or not memento.revisit]
        if self.warts.repeats:
            rows = [row for row in rows for _ in range(2)]
        if self.warts.shuffled:
            random.Random(0).shuffle(rows)
        return rows

    def _replay(self, timestamp: str, url: str) -> Response:
        """The bytes as they were kept; a redirect to the nearest capture when there is none of that very second."""
        key = surt(url)
        known = [m for m in self.held if m.urlkey == key and m.timestamp not in self.warts.lost]
        if not known:
            return Response("The sample archive holds no capture of that URL.\n", 404, media_type="text/plain")
        asked = _moment(timestamp)
        nearest = min(known, key=lambda memento: abs(memento.captured_at - asked))
        if nearest.timestamp != timestamp:
            return RedirectResponse(self._address(nearest.timestamp, nearest.original), 302)
        return self._memento(nearest)

    def _memento(self, memento: Memento) -> Response:
        kept = memento.response
        moment = format_datetime(memento.captured_at, usegmt=True)
        headers = {
            "Memento-Datetime": moment,
            "Link": f'<{memento.original}>; rel="original"',
            "x-archive-orig-date": moment,
        }
        if "content-type" in kept.headers:
            headers["x-archive-orig-content-type"] = kept.headers["content-type"]
            headers["Content-Type"] = kept.headers["content-type"]
        if "location" in kept.headers:
            headers["x-archive-orig-location"] = kept.headers["location"]
            headers["Location"] = self._address(memento.timestamp, kept.headers["location"])
        return Response(memento.body, kept.status_code, headers)

    def _address(self, timestamp: str, url: str) -> str:
        return f"{self.base}/web/{timestamp}id_/{url}"


def _moment(timestamp: str) -> datetime:
    """A timestamp of 1 to 14 digits; what is missing is taken from the beginning of 2000.

    >>> _moment("2025").isoformat(), _moment("20250114030000").isoformat()
    ('2025-01-01T00:00:00+00:00', '2025-01-14T03:00:00+00:00')
    """
    return datetime.strptime(timestamp + "20000101000000"[len(timestamp) :], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
