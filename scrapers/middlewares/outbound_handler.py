"""Scrapy's way through the gate: each request is checked, and sent to the address that was."""

import asyncio
from contextvars import ContextVar
from time import monotonic
from typing import Protocol

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadFailedError, ResponseDataLossError
from scrapy.http import Response
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.base import ReactorBase
from twisted.internet.interfaces import IHostnameResolver, IHostResolution
from zope.interface import implementer  # type: ignore[import-untyped]

from scrapers.captures.client import LED_BY
from scrapers.middlewares.outbound import Address, Gate, Refused
from scrapers.middlewares.outbound_protocol import BoundedFactory, too_long

_KNOWN_FOR = 60.0  # seconds; resolvers keep most names for longer
_checked: ContextVar[Address | None] = ContextVar("_checked", default=None)


class OutboundHandler(HTTP11DownloadHandler):
    """Download handler of http and https, the setting GATE says what it may ask.

    Everything that a crawl or a probe sends passes here: pages, robots.txt, and what they redirect to.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        gate = crawler.settings["GATE"]
        assert isinstance(gate, Gate), "a crawl without a gate asks nobody"
        self.gate = gate
        self.timeout = crawler.settings.getfloat("DNS_TIMEOUT")
        self._pool._factory = BoundedFactory
        self._looked_up: dict[tuple[str, int], tuple[float, Address]] = {}

    async def download_request(self, request: Request) -> Response:
        chain = chain_of(request)
        if "proxy" in request.meta:
            raise Refused(request.url, "by a proxy, which would look the name up again", chain)
        try:
            address = await self._address(request.url)
        except Refused as refused:
            raise Refused(refused.url, refused.reason, chain) from None
        except (OSError, TimeoutError) as error:
            raise CannotResolveHostError(str(error)) from None
        _checked.set(address)  # of this request's own task
        try:
            return await super().download_request(request)
        except Exception as error:
            # The site may have moved: a retry looks its name up.
            self._looked_up.pop(self.gate.origin(request.url), None)
            if isinstance(error, DownloadFailedError | ResponseDataLossError) and (fault := too_long(error)):
                raise fault from None
            raise

    async def _address(self, url: str) -> Address:
        """Return the checked addresses of a URL's host: for a minute, those that were looked up last."""
        origin = self.gate.origin(url)  # before a thread is busy with it
        until, known = self._looked_up.get(origin, (0.0, None))
        if known is None or monotonic() > until:
            known = await asyncio.wait_for(asyncio.to_thread(self.gate.check, url), self.timeout)
            self._looked_up[origin] = monotonic() + _KNOWN_FOR, known
        return known


def chain_of(request: Request) -> tuple[str, ...]:
    """Return the URLs of the pages and redirects that led to a request, the first one first."""
    return (*request.meta.get(LED_BY, ()), *request.meta.get("redirect_urls", ()))


class _Receiver(Protocol):
    """Twisted's IResolutionReceiver, which has no types."""

    def resolutionBegan(self, resolutionInProgress: object) -> None: ...
    def addressResolved(self, address: object) -> None: ...
    def resolutionComplete(self) -> None: ...


@implementer(IHostResolution)
class _Resolution:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """Do nothing: the answer was there at once."""


@implementer(IHostnameResolver)
class CheckedResolver:
    """Name resolver of the whole process (TWISTED_DNS_RESOLVER): knows the address just checked, and looks nothing up.

    What did not pass through the handler has no address, and so no connection.
    """

    def __init__(self, reactor: ReactorBase) -> None:
        self.reactor = reactor

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "CheckedResolver":
        return cls(reactor)

    def install_on_reactor(self) -> None:
        self.reactor.installNameResolver(self)  # type: ignore[arg-type]  # by zope.interface

    def resolveHostName(
        self,
        resolutionReceiver: _Receiver,
        hostName: str,
        portNumber: int = 0,
        addressTypes: object = None,
        transportSemantics: str = "TCP",
    ) -> object:
        """Hand on the checked addresses of ``hostName``; none of any other."""
        resolution = _Resolution(hostName)
        resolutionReceiver.resolutionBegan(resolution)
        address = _checked.get()
        if address is not None and (address.host, address.port) == (hostName.lower(), portNumber):
            for each in address.checked:
                kind = IPv6Address if ":" in each else IPv4Address
                resolutionReceiver.addressResolved(kind("TCP", each, portNumber))
        resolutionReceiver.resolutionComplete()
        return resolution
