"""HTTP client for web archives: paced, patient, and silent once the archive says stop."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from scrapers.budget import Budget
from scrapers.captures.decoding import decoded
from scrapers.captures.exchange import Exchange
from scrapers.captures.media import UnreadableBody
from scrapers.errors import UserError

_BUSY = {429, 503}  # wait as long as they ask, then try again
_BROKEN = {500, 502, 504, 509}  # try again a few times
_BARRED = {401, 403}  # an answer, but several in a row mean that the archive has blocked us
LARGEST = 32 * 2**20
"""Bytes of a body: 5,000 rows of an index are less than one megabyte."""
LED_BY = "led_by"
"""The key of the URLs that led to a request: in its extensions here, in its meta in Scrapy."""
_TIMEOUT = httpx.Timeout(60.0, connect=20.0)


class Unanswered(UserError):
    """This URL got no answer, after several tries; others may still be answered."""


class Stop(UserError):
    """The archive refuses further requests, or is down: the whole run stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Politeness:
    """How an archive is asked. Times are in seconds.

    ``patience`` is the wait after a refusal that names no time, doubled each time; a Retry-After beyond ``longest``
    is reported instead of waited for. After ``refusals`` refusals in a row, or ``failures`` URLs in a row without an
    answer, everything stops.
    """

    index_interval: float = 2.5
    memento_interval: float = 1.0
    patience: float = 60.0
    longest: float = 600.0
    refusals: int = 4
    tries: int = 3
    failures: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer for ``url``: as it was sent, and the ``body`` with its content encoding undone."""

    url: str
    status: int
    headers: httpx.Headers
    exchange: Exchange
    body: bytes


@dataclass(slots=True)
class PoliteClient:
    """Asks one archive, one request at a time, by ``transport``, the gate to its hosts; a context manager.

    Tests replace ``sleep`` and ``clock``.
    """

    politeness: Politeness
    user_agent: str
    transport: httpx.BaseTransport
    budget: Budget | None = None
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _client: httpx.Client = field(init=False)
    _last: float = float("-inf")
    _refusals: int = 0
    _failures: int = 0

    def __post_init__(self) -> None:
        # gzip alone: every reader of WARC files decodes it
        headers = {"User-Agent": self.user_agent, "Accept-Encoding": "gzip"}
        self._client = httpx.Client(headers=headers, timeout=_TIMEOUT, transport=self.transport, trust_env=False)

    def __enter__(self) -> "PoliteClient":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(
        self, url: str, interval: float, headers: Mapping[str, str] | None = None, led_by: tuple[str, ...] = ()
    ) -> Answer:
        """Get ``url``, at the earliest ``interval`` seconds after the last request, with ``headers`` besides ours.

        ``led_by`` are the URLs that led to it, for the sentence of a refusal. Redirects are returned, not followed.
        Raises Unanswered for this URL alone, Stop for all of them, UnreadableBody when the body of the answer cannot be
        read, or for an invalid URL, LimitReached at the end of the budget, and Refused for what is not the archive's.
        """
        reason, attempt = "", 0
        while attempt < self.politeness.tries:
            if self.budget:
                self.budget.spend_request()
            self._wait_turn(interval)
            try:
                answer = self._send(url, headers, led_by)
            except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
                raise UnreadableBody(f"no such address can be asked for ({error})") from None
            except httpx.TransportError as error:
                if str(error).startswith("illegal"):  # "illegal header line": it would come so every time
                    raise UnreadableBody(f"the answer breaks the rules of HTTP ({error})"[:200]) from None
                reason = str(error) or type(error).__name__
                if "location header" in reason:  # httpx parses it, though no redirect is followed
                    raise UnreadableBody(f"it leads to an address that is none ({reason})"[:200]) from None
            else:
                archived = "memento-datetime" in answer.headers  # an error page that was archived is an answer
                if archived or answer.status not in _BUSY | _BROKEN:
                    self._refusals = 0
                    self._failures = self._failures if answer.status in _BARRED and not archived else 0
                    return answer
                if answer.status in _BUSY:
                    self._back_off(answer)
                    continue
                reason = f"status {answer.status}"
            attempt += 1
            if attempt < self.politeness.tries:
                self.sleep(self.politeness.patience / 30 * 2**attempt)
        raise self.give_up(url, f"no answer in {self.politeness.tries} tries ({reason})")

    def give_up(self, url: str, reason: str) -> UserError:
        """Return the error to raise for ``url``: Unanswered, or Stop after several in a row."""
        self._failures += 1
        if self._failures >= self.politeness.failures:
            return Stop(f"{url}: {reason}, like the {self._failures - 1} URLs before it; try again later")
        return Unanswered(f"{url}: {reason}")

    def _send(self, url: str, headers: Mapping[str, str] | None, led_by: tuple[str, ...]) -> Answer:
        with self._client.stream("GET", url, headers=headers, extensions={LED_BY: led_by}) as response:
            raw = self._received(response)
            body = decoded(raw, response.headers.get("content-encoding", ""), limit=LARGEST)
            exchange = _exchange(response, raw)
            return Answer(url=url, status=response.status_code, headers=response.headers, exchange=exchange, body=body)

    def _received(self, response: httpx.Response) -> bytes:
        """Return the body as sent; what came of one that broke off is counted as well. Raises UnreadableBody."""
        raw = bytearray()
        try:
            # raw: the WARC keeps the bytes as sent, and httpx would not limit what they unpack to
            for chunk in response.iter_raw():
                raw += chunk
                if len(raw) > LARGEST:
                    raise UnreadableBody(f"the page is larger than {LARGEST // 2**20} MB")
        finally:
            if self.budget:
                self.budget.spend_bytes(len(raw))
        return bytes(raw)

    def _wait_turn(self, interval: float) -> None:
        if (early := self._last + interval - self.clock()) > 0:
            self.sleep(early)
        self._last = self.clock()

    def _back_off(self, answer: Answer) -> None:
        """Wait as long as the archive asks for. Raises Stop."""
        self._refusals += 1
        asked = retry_after(answer.headers.get("retry-after", ""), datetime.now(UTC))
        wait = self.politeness.patience * 2 ** (self._refusals - 1) if asked is None else asked
        if self._refusals >= self.politeness.refusals or wait > self.politeness.longest:
            raise Stop(
                f"{httpx.URL(answer.url).host} refused {self._refusals} requests in a row (status {answer.status}); "
                f"nothing is lost: run the same command again in {max(1, round(wait / 60))} minutes or more"
            )
        self.sleep(wait)


def _exchange(response: httpx.Response, raw: bytes) -> Exchange:
    request = response.request
    reason: bytes = response.extensions.get("reason_phrase", b"")  # httpx drops what is not ASCII
    lines = [f"{request.method} {request.url.raw_path.decode('ascii')} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in request.headers.multi_items()]
    return Exchange(
        status_line=f"{response.status_code} {reason.decode('latin-1')}".strip(),
        headers=tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in response.headers.raw
            if name.lower() != b"transfer-encoding"  # undone by httpx
        ),
        raw=raw,
        request="\r\n".join([*lines, "", ""]).encode("latin-1"),
    )


def retry_after(header: str, now: datetime) -> float | None:
    """Return the seconds to wait by a Retry-After header: a number or an HTTP date; None when it is neither.

    >>> retry_after("120", datetime(2026, 1, 1, tzinfo=UTC))
    120.0
    >>> retry_after("Thu, 01 Jan 2026 00:00:30 GMT", datetime(2026, 1, 1, tzinfo=UTC))
    30.0
    >>> retry_after("²", datetime(2026, 1, 1, tzinfo=UTC)) is None
    True
    """
    # [0-9]: str.isdigit accepts "²", which float refuses
    if re.fullmatch(r"\s*[0-9]{1,9}\s*", header):
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - now).total_seconds())
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
