"""The way of the client for web archives through the gate: connects to the address that was checked."""

import ssl
import time
from collections.abc import Iterable

import httpcore
import httpx

from scrapers.captures import UnreadableBody
from scrapers.captures.client import LARGEST, LED_BY
from scrapers.middlewares.outbound import MOST_OF_HEADER, Gate, Refused

LONGEST = 300.0
"""Seconds from the connection's last pause to the end of an answer: a server that drips is left then."""


class OutboundTransport(httpx.HTTPTransport):
    """Asks the hosts of ``gate`` alone, without proxies; an answer that takes ``longest`` seconds times out."""

    def __init__(self, gate: Gate, longest: float = LONGEST) -> None:
        super().__init__(trust_env=False)
        self._gate = gate
        self._network = _Network(gate, longest)
        # httpx offers no other way to say how connections are made (encode/httpx#3749)
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=self._network, keepalive_expiry=30.0
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises Refused, and httpx's errors."""
        try:
            self._gate.origin(str(request.url))
            return self._sent(request)
        except Refused as refused:
            chain: tuple[str, ...] = request.extensions.get(LED_BY, ())
            raise Refused(str(request.url), refused.reason, chain) from None

    def _sent(self, request: httpx.Request) -> httpx.Response:
        self._network.until = time.monotonic() + self._network.longest
        self._network.allow(MOST_OF_HEADER, f"its header is longer than {MOST_OF_HEADER // 1024} KB")
        response = super().handle_request(request)
        self._network.allow(
            2 * LARGEST, f"the answer is larger than {2 * LARGEST // 2**20} MB"
        )  # its chunks' sizes too
        return response


class _Network(httpcore.SyncBackend):
    """Connects to checked addresses."""

    def __init__(self, gate: Gate, longest: float) -> None:
        self.gate, self.longest = gate, longest
        self.until = 0.0
        self.allow(0, "nothing was asked")

    def allow(self, number: int, excess: str) -> None:
        """Let a server send so many bytes from now on; ``excess`` is a clause about more."""
        self.left, self.excess = number, excess

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            addresses = self.gate.check_host(host, port).checked
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from None
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                stream = super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self)
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection that ends with the time and the bytes of the request.

    Each byte of a drip would extend a timeout of its own, and interim answers (1xx) may come without end.
    """

    def __init__(self, stream: httpcore.NetworkStream, network: _Network) -> None:
        self._stream, self._network = stream, network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = self._network.until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout(f"the answer took longer than {self._network.longest:g} seconds")
        if self._network.left < 0:
            raise UnreadableBody(self._network.excess)
        received = self._stream.read(max_bytes, left if timeout is None else min(timeout, left))
        self._network.left -= len(received)
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout), self._network)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
