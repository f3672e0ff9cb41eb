"""Fetch records and whole files of a web archive by range requests, patiently, and from its hosts alone."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from scrapers.captures import UnreadableBody
from scrapers.captures.client import Answer, PoliteClient, Politeness
from scrapers.errors import UserError
from scrapers.middlewares.outbound import gate_to, is_local
from scrapers.middlewares.outbound_transport import OutboundTransport
from scrapers.sources import user_agent

_STEP = 16 * 2**20  # bytes of one request for a part of a large file
_TOTAL = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


class RangeRefused(UserError):
    """The server answered, and not with the bytes that were asked for: this range alone is lost."""


@contextmanager
def range_client(*urls: str, contact: str, interval: float, patience: float) -> Iterator[PoliteClient]:
    """A client that asks the hosts of ``urls`` alone, with ``interval`` seconds between two requests.

    ``patience`` is the seconds to wait after a refusal that names no time. Raises UsageError where the hosts are not of
    this machine and there is no ``contact``.
    """
    ours = all(is_local(url) for url in urls)
    politeness = Politeness(memento_interval=interval, patience=patience)
    transport = OutboundTransport(gate_to(*urls, loopback=ours))
    with PoliteClient(politeness, user_agent(contact, local=ours), transport) as client:
        yield client


def fetch_range(client: PoliteClient, url: str, offset: int, length: int) -> bytes:
    """Return ``length`` bytes of the file at ``url``. Raises RangeRefused, and what ``PoliteClient.get`` raises."""
    body = _part(client, url, offset, offset + length - 1).body
    if len(body) != length:
        raise RangeRefused(f"{url}: {len(body):,} bytes came where {length:,} were asked for at byte {offset}")
    return body


@contextmanager
def fetched_file(client: PoliteClient, url: str) -> Iterator[IO[bytes]]:
    """Fetch a whole file into a temporary one, part by part; a part that breaks off is asked for again.

    Raises RangeRefused, and what ``PoliteClient.get`` raises.
    """
    with tempfile.NamedTemporaryFile(prefix="queconste-mine-", suffix=f"-{url.rpartition('/')[2][-80:]}") as file:
        at, total = 0, 1
        while at < total:
            answer = _part(client, url, at, at + _STEP - 1)
            stated = _TOTAL.match(answer.headers.get("content-range", ""))
            if not stated or int(stated[1]) != at or not answer.body:
                raise RangeRefused(f"{url}: the server does not say which part of the file it sent")
            file.write(answer.body)
            at, total = at + len(answer.body), int(stated[3])
        file.flush()
        yield file.file


def _part(client: PoliteClient, url: str, first: int, last: int) -> Answer:
    # identity: records are packed already, and a range of a compressed answer is none of the file
    headers = {"Range": f"bytes={first}-{last}", "Accept-Encoding": "identity"}
    try:
        answer = client.get(url, client.politeness.memento_interval, headers)
    except UnreadableBody as error:
        raise RangeRefused(f"{url}: {error}") from None
    if answer.status != 206:
        why = "sends the whole file where a part was asked for" if answer.status == 200 else f"answers {answer.status}"
        raise RangeRefused(f"{url}: the server {why} (bytes {first} to {last})")
    return answer
