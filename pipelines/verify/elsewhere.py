"""Verify captures whose bytes another archive holds, by fetching them from there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from pipelines.records import Redactor
from pipelines.store.masked_addresses import AddressBook
from pipelines.verify.findings import sentence
from pipelines.verify.reextract import Reextracted, StoredCapture, read_again
from scrapers.captures import Capture
from scrapers.errors import UserError
from scrapers.sources import Source

Fetch = Callable[[str], Capture]
"""Fetches the capture at a locator ("https://data.example/a.warc.gz#bytes=0-99"). Raises UserError.

A page that was as before is located by the record of before and the revisit ("...#bytes=0-99&revisit=https://...").
"""

_LOCATOR = re.compile(r"https?://[^#]+#bytes=\d+-\d+(?:&revisit=https?://[^#]+#bytes=\d+-\d+)?")


def is_elsewhere(stored: StoredCapture) -> bool:
    """Return whether a capture was mined: its bytes are in a file of another archive, at a known place."""
    return stored.kept is None and stored.origin == "commoncrawl" and bool(_LOCATOR.fullmatch(stored.locator or ""))


def reextract_elsewhere(
    captures: Iterable[StoredCapture],
    fetch: Fetch,
    sources: Mapping[str, Source],
    addresses: AddressBook,
    redactor: Redactor | None,
) -> Iterator[Reextracted]:
    """Fetch and extract captures again, one after the other; what cannot be fetched is trouble of its capture."""
    for stored in captures:
        try:
            yield _reextracted(stored, fetch, sources[stored.source], addresses, redactor)
        except UserError as problem:
            yield Reextracted(stored=stored, trouble=f"{stored}: cannot be fetched again ({problem})")
        except Exception as error:  # a parser may fail in any way on damaged bytes
            yield Reextracted(stored=stored, trouble=f"{stored}: cannot be read again ({sentence(error)})")


def _reextracted(
    stored: StoredCapture, fetch: Fetch, source: Source, addresses: AddressBook, redactor: Redactor | None
) -> Reextracted:
    assert stored.locator
    whole = replace(fetch(stored.locator), origin="commoncrawl", locator=stored.locator)
    capture = redactor.capture(whole) if redactor else whole
    if capture.digest != whole.digest == stored.digest:
        # Redacted after it was mined: the row describes the bytes as they are there, its values what is left of them.
        stored = replace(stored, digest=capture.digest, size=len(capture.body))
    return read_again(stored, replace(capture, locator=stored.locator), source, addresses, redactor)
