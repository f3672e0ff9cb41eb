"""Fetch the bytes of mined captures from the archives that hold them, for `queconste verify --fetch`."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from pipelines.mine.mined_rows import REVISIT
from pipelines.mine.mining_inputs import folder_of
from pipelines.mine.mining_task import COMMON_CRAWL
from pipelines.mine.range_fetching import fetch_range, range_client
from pipelines.mine.record_places import part_at
from pipelines.verify.elsewhere import Fetch
from scrapers.captures import Capture
from scrapers.captures.client import PoliteClient
from scrapers.errors import UserError

_LOCATOR = re.compile(r"([^#]+)#bytes=(\d+)-(\d+)")
_DOTS = re.compile(r"[/\\](?:\.|%2e){1,2}(?:[/\\?]|$)", re.IGNORECASE)  # "/../": a server may step out of a folder
_INTERVAL = 0.5  # seconds between two requests
_PATIENCE = 30.0


@contextmanager
def fetching(contact: str, bases: Sequence[str] = ()) -> Iterator[Fetch]:
    """A function that fetches captures by their locators, politely, and asks each host through a gate of its own.

    It asks Common Crawl, and what is under the addresses ``bases``, for nothing else: a locator is the word of a row,
    which an import took from a file that somebody wrote, and it must not choose whom this machine asks.
    """
    known = tuple(folder_of(base) for base in (COMMON_CRAWL, *bases))
    with ExitStack() as opened:
        clients: dict[str, PoliteClient] = {}

        def bytes_at(locator: str) -> bytes:
            found = _LOCATOR.fullmatch(locator)
            if found is None:
                raise UserError(f"{locator} does not say which bytes of which file; mine that file again")
            url, first, last = found[1], int(found[2]), int(found[3])
            base = next((base for base in known if url.startswith(base) and not _DOTS.search(url)), None)
            if base is None:
                raise UserError(f"{url} is not asked for at a row's word alone; give its folder with --base")
            if base not in clients:
                client = range_client(base, contact=contact, interval=_INTERVAL, patience=_PATIENCE)
                clients[base] = opened.enter_context(client)
            return fetch_range(clients[base], url, first, last - first + 1)

        def fetch(locator: str) -> Capture:
            original, is_repeated, revisit = locator.partition(REVISIT)
            first = bytes_at(original)
            part = part_at(bytes_at(revisit), revisit, original=first) if is_repeated else part_at(first, original)
            if part.capture is None:
                raise UserError(part.reason)
            return part.capture

        yield fetch
