"""Bound what a server may send before and around a body.

Twisted keeps header lines until the last of them has come, and bounds the length of a line, not their number: 8 KB
lines without end take a gigabyte in three seconds.
"""

from scrapy.core.downloader.handlers.http11 import _LenientHTTP11ClientFactory, _LenientHTTP11ClientProtocol
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.python.failure import Failure
from twisted.web._newclient import BODY, HTTP11ClientProtocol
from twisted.web._newclient import Request as TwistedRequest
from twisted.web.iweb import IResponse

from scrapers.captures import UnreadableBody
from scrapers.middlewares.outbound import MOST_OF_HEADER

MOST_OF_ANSWER = 32 * 2**20
"""Bytes of an answer as sent: a body of 16 MB, and as much again around its chunks."""


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Scrapy's connection, which leaves a server that sends more than an answer may have."""

    received = 0

    def request(self, request: TwistedRequest) -> Deferred[IResponse]:
        self.received = 0
        return super().request(request)

    def dataReceived(self, bytes: bytes) -> None:
        self.received += len(bytes)
        super().dataReceived(bytes)  # type: ignore[no-untyped-call]
        if self._parser is None:  # the answer is complete
            return
        if self._parser.state != BODY and self.received > MOST_OF_HEADER:
            self._leave(f"its header is longer than {MOST_OF_HEADER // 1024} KB")
        elif self.received > MOST_OF_ANSWER:
            self._leave(f"the answer is larger than {MOST_OF_ANSWER // 2**20} MB")

    def _leave(self, reason: str) -> None:
        assert self.transport is not None
        self.transport.abortConnection()  # at once: TLS would read on until its end
        self._disconnectParser(Failure(UnreadableBody(reason)))  # type: ignore[no-untyped-call]


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Makes the connections of a pool."""

    def buildProtocol(self, addr: IAddress | None) -> HTTP11ClientProtocol:
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


def too_long(error: BaseException) -> UnreadableBody | None:
    """Return the fault of a server whose answer was left, from the error that Twisted and Scrapy made of it."""
    for reason in getattr(error.__cause__, "reasons", ()):
        if isinstance(reason.value, UnreadableBody):
            return reason.value
    return None
