"""Write pages of the site into the files of a copy, each with those that its own arguments lead to."""

import html
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipelines.site.language import answering_in
from pipelines.static_copy.copy_places import Place, Places, relative
from pipelines.static_copy.page_addresses import record_files
from pipelines.static_copy.page_rewriting import Rewriting
from pipelines.static_copy.record_lists import ORDER_NAMES, ORDERS, Kind, list_pages
from pipelines.static_copy.site_pages import SitePages

LANGUAGES = ("", "/es")
"""Prefixes of the languages of a copy; English pages have none."""
MOST_PAGES = 200
"""Pages of one list that is ranked or has a place in its address: such lists may be as long as the archive."""
_SHARED = {"span", "by", "sort"}  # arguments of which every value has its page, whoever leads there
_LEADING = (
    '<!DOCTYPE html><meta charset="utf-8"><title>{0}</title><meta http-equiv="refresh" content="0; url={0}">'
    '<a href="{0}">{0}</a>\n'
)
"""A page that leads to another."""


@dataclass(slots=True, kw_only=True)
class PageFiles:
    """Writes the files of a copy in ``folder``; ``written`` counts them."""

    folder: Path
    pages: SitePages
    places: Places
    rewriting: Rewriting
    written: int = 0

    def write_family(self, address: str) -> None:
        """Write the page at an address (without language), its other orders and places, and the files beside it."""
        for prefix in LANGUAGES:
            for file in record_files(address):
                if (place := self._place(prefix + file)).file.startswith(prefix.lstrip("/")):  # or it is of both
                    self.write_text(prefix + file, place)
            family = {self._place(address).address: None}
            queue = list(family)
            for each in queue:  # grows while it is walked through

                def find(link: str, family: dict[str, None] = family, queue: list[str] = queue) -> Place | None:
                    return self._find(link, family, queue)

                self._write_page(prefix + each, find)

    def write_lists(self, conn: sqlite3.Connection, kind: Kind, source: str = "") -> None:
        """Write a list of petitions or alerts, in all orders and both languages."""
        for prefix in LANGUAGES:
            with answering_in(prefix):
                for page in list_pages(conn, kind, source, prefix.__add__):
                    context = {"list": page, "orders": ORDERS[kind], "ORDER_NAMES": ORDER_NAMES}
                    self.write_own(prefix, page.address(), "static_list.html", context)

    def write_own(self, prefix: str, address: str, template: str, context: dict[str, object]) -> None:
        """Write a page that only a copy has, from its own template, in one language."""
        rendered = self.pages.render(template, context, prefix, address).decode()
        self._write_html(prefix, self._place(prefix + address), rendered, self.places.find)

    def write_text(self, address: str, place: Place) -> None:
        """Write what the site answers to an address, if it is no page."""
        self.write(place.file, self.rewriting.text(self.pages.ask(address).body.decode()).encode())

    def write(self, file: str, body: bytes) -> None:
        """Write a file of the copy."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        self.written += 1

    def _write_page(self, address: str, find: Callable[[str], Place | None]) -> None:
        answer, place = self.pages.ask(address), self._place(address)
        prefix = "/es" if address.startswith("/es/") else ""
        if not answer.location:
            self._write_html(prefix, place, answer.body.decode(), find)
        elif there := self.places.find(answer.location):
            self.write(place.file, _LEADING.format(html.escape(relative(place.file, there))).encode())

    def _write_html(self, prefix: str, place: Place, page: str, find: Callable[[str], Place | None]) -> None:
        with answering_in(prefix):
            self.write(place.file, self.rewriting.page(page, place, find).encode())

    def _place(self, address: str) -> Place:
        place = self.places.find(address)
        assert place is not None, address
        return place

    def _find(self, link: str, family: dict[str, None], queue: list[str]) -> Place | None:
        """Return the place of a link on a page of a family, which it may lead to another page of."""
        place = self.places.find(link)
        if place is None or "?" not in place.address or place.address in family:
            return place
        path, _, query = place.address.partition("?")
        if path == queue[0]:
            if len(queue) >= MOST_PAGES:
                return None
            family[place.address] = None
            queue.append(place.address)
            return place
        return place if {pair.partition("=")[0] for pair in query.split("&")} <= _SHARED else None
