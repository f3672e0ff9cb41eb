"""Fetch the bytes of mined captures from the archives that hold them, for `queconste verify --fetch`."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from pipelines.mine.mined_pages import part_in
from pipelines.mine.mining_task import PlannedRange
from pipelines.mine.range_fetching import fetch_range, range_client
from pipelines.verify.elsewhere import Fetch
from scrapers.captures import Capture
from scrapers.captures.client import PoliteClient
from scrapers.errors import UserError

_LOCATOR = re.compile(r"([^#]+)#bytes=(\d+)-(\d+)")
_INTERVAL = 0.5  # seconds between two requests
_PATIENCE = 30.0


@contextmanager
def fetching(contact: str) -> Iterator[Fetch]:
    """A function that fetches captures by their locators, politely, and asks each host through a gate of its own."""
    with ExitStack() as opened:
        clients: dict[str, PoliteClient] = {}

        def fetch(locator: str) -> Capture:
            found = _LOCATOR.fullmatch(locator)
            if found is None:
                raise UserError(f"{locator} does not say which bytes of which file; mine that file again")
            url, first, last = found[1], int(found[2]), int(found[3])
            host = "{0.scheme}://{0.netloc}".format(urlsplit(url))
            if host not in clients:
                client = range_client(url, contact=contact, interval=_INTERVAL, patience=_PATIENCE)
                clients[host] = opened.enter_context(client)
            place = PlannedRange(url=url, offset=first, length=last - first + 1)
            part = part_in(fetch_range(clients[host], url, place.offset, place.length), place)
            if part.capture is None:
                raise UserError(part.reason)
            return part.capture

        yield fetch
