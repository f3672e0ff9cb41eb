"""The one gate to the network: a source's own hosts, at addresses of the public internet."""

import re
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Literal
from urllib.parse import urlsplit

from scrapers.errors import UserError
from scrapers.sources import LOOPBACK, Source

Resolver = Callable[[str, int], list[str]]

WORDPRESS_COM = "https://public-api.wordpress.com/"
"""Where the blogs of WordPress.com, which have domains of their own, serve their API."""

MOST_OF_HEADER = 100 * 1024
"""Bytes from the beginning of an answer to its body, interim answers (1xx) included; httpx reads as many."""

_PORTS = {"http": 80, "https": 443}
# Nothing that two parsers read differently: no user, no backslash, no blank, no dot at the end, ASCII alone.
_URL = re.compile(
    r"""(?P<scheme>https?)://
    (?P<host>
        [a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?  # action.example, 127.0.0.1, xn--bcher-kva.example
        |\[[0-9a-f:.]+\]                     # [2001:db8::1]
    )
    (?::(?P<port>[0-9]{1,5}))?
    (?:[/?\#][\x21-\x5b\x5d-\x7e]*)?         # /categories?page=2, without a backslash
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WHERE = {
    "public": "on the internet, not on this machine",
    "loopback": "on this machine",
    "other": "in a private or reserved network",
}
_MOST_CHARACTERS = 8_192

# What Python's tables call global, or do not know, and no public web server has.
_NOT_PUBLIC = tuple(
    ip_network(network)
    for network in (
        "192.0.0.0/24",  # assigned to protocols
        "192.88.99.0/24",  # relays of 6to4, given up
        "64:ff9b:1::/48",  # NAT64 inside a network
        "2001::/32",  # Teredo: the address of a server and of a client, of which either may be private
        "3fff::/20",  # documentation (RFC 9637)
        "5f00::/16",  # segment routing
        "fec0::/10",  # site-local, given up
    )
)
_NAT64 = ip_network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)


class Refused(UserError):
    """A URL that is not asked: ``reason`` says why, ``chain`` names the URLs that led to it, the first one first."""

    def __init__(self, url: str, reason: str, chain: tuple[str, ...] = ()) -> None:
        super().__init__(url, reason, chain)
        self.url, self.reason, self.chain = url, reason, chain

    def __str__(self) -> str:
        return f"{led_to(self.chain, self.url)}, {self.reason}; nothing was asked there"


@dataclass(frozen=True, slots=True)
class Address:
    """A host and port to connect to, and the addresses of it that were checked."""

    host: str
    port: int
    checked: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What may be asked: ``origins`` are hosts with a port, or with None for the usual port of the scheme.

    With ``loopback`` they are sites of this machine, and no other address is asked. Tests replace ``resolve``, which
    returns the addresses of a host and raises OSError where there are none.
    """

    origins: frozenset[tuple[str, int | None]]
    loopback: bool = False
    resolve: Resolver | None = None

    def allows(self, url: str) -> bool:
        """Return whether ``url`` is one of ours, by its letters alone: no name is looked up."""
        try:
            self.origin(url)
        except Refused:
            return False
        return True

    def origin(self, url: str) -> tuple[str, int]:
        """Return the host and the port to ask for ``url``. Raises Refused."""
        parts = _URL.fullmatch(url) if len(url) <= _MOST_CHARACTERS else None
        if parts is None:
            raise Refused(shortened(url), "which is no plain address of a web page")
        host, usual = parts["host"].lower().strip("[]"), _PORTS[parts["scheme"].lower()]
        port = int(parts["port"]) if parts["port"] else usual
        if (_without_www(host), None if port == usual else port) not in self.origins:
            raise Refused(url, "on another site")
        return host, port

    def check(self, url: str) -> Address:
        """Return where to connect for ``url``; looks its name up once. Raises Refused, and OSError for no such host."""
        return self._resolved(url, *self.origin(url))

    def check_host(self, host: str, port: int) -> Address:
        """Return where to connect for a host and port, the scheme being settled. Raises Refused and OSError."""
        name = _without_www(host.lower().strip("[]"))
        url = f"{host}:{port}"
        if (name, port) not in self.origins and ((name, None) not in self.origins or port not in _PORTS.values()):
            raise Refused(url, "on another site")
        return self._resolved(url, host, port)

    def _resolved(self, url: str, host: str, port: int) -> Address:
        found = tuple(dict.fromkeys((self.resolve or system_addresses)(host, port)))
        if not found:
            raise OSError(f"{host} has no address")
        for address in found:
            if (kind := kind_of(address)) != ("loopback" if self.loopback else "public"):
                raise Refused(url, f"whose address {address} is {_WHERE[kind]}")
        return Address(host, port, found)


def gate_of(source: Source) -> Gate:
    """Return the gate of a source's crawl: the hosts of its stanza."""
    hosts = (host if "://" in host else f"http://{host}" for host in source.hosts)
    origins = _origins((source.url, *source.start)) | {_origin_of(host) for host in hosts}
    return Gate(origins=origins, loopback=source.is_local)


def gate_to(*urls: str, loopback: bool = False) -> Gate:
    """Return the gate to the hosts of ``urls`` alone."""
    return Gate(origins=_origins(urls), loopback=loopback)


def is_local(url: str) -> bool:
    """Return whether a URL names this machine, by its letters."""
    try:
        return urlsplit(url).hostname in LOOPBACK
    except ValueError:  # http://[you.example/
        return False


def kind_of(address: str) -> Literal["public", "loopback", "other"]:
    """Tell what an address is: of the public internet, of this machine, or of neither.

    An IPv6 address that stands for one of IPv4 is what that one is.

    >>> kind_of("93.184.215.14"), kind_of("::ffff:127.0.0.1"), kind_of("64:ff9b::a00:1"), kind_of("2002:7f00:1::")
    ('public', 'loopback', 'other', 'other')
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return "other"
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if ip.is_loopback:
        return "loopback"
    if isinstance(ip, IPv6Address) and (inner := _inner(ip)) is not None and kind_of(str(inner)) != "public":
        return "other"
    listed = any(ip.version == network.version and ip in network for network in _NOT_PUBLIC)
    refused = listed or not ip.is_global or ip.is_multicast or (ip.is_reserved and ip not in _NAT64)
    return "other" if refused else "public"


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """Return the address of IPv4 that one of IPv6 leads to, by NAT64, 6to4 or ISATAP."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    if ip.sixtofour:
        return ip.sixtofour
    return IPv4Address(int(ip) & 0xFFFFFFFF) if (int(ip) >> 32) & 0xFFFFFFFF in _ISATAP else None


def system_addresses(host: str, port: int) -> list[str]:
    """Return the addresses of a host as the system knows them. Raises OSError."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except UnicodeError as error:  # a label of more than 63 letters
        raise OSError(f"{host} is no name of a host ({error})") from None
    return [str(address[0]) for *_, address in found]


def led_to(chain: Iterable[str], url: str) -> str:
    """Write the URLs that led to ``url`` as a clause.

    >>> led_to(("http://a.example/", "http://a.example/2"), "http://b.example/")
    'http://a.example/ leads to http://a.example/2, that to http://b.example/'
    """
    first, *others = map(shortened, (*chain, url))
    return first + "".join(f"{', that to' if turn else ' leads to'} {link}" for turn, link in enumerate(others))


def shortened(url: str) -> str:
    """Cut a URL for a message, with the letters that no URL has escaped."""
    printable = url if url.isprintable() else ascii(url)[1:-1]
    return printable if len(printable) <= 300 else f"{printable[:300]}..."


def _origins(urls: Iterable[str]) -> frozenset[tuple[str, int | None]]:
    return frozenset(_origin_of(url) for url in urls)


def _origin_of(url: str) -> tuple[str, int | None]:
    parts = urlsplit(url)
    port = None if parts.port in (None, _PORTS.get(parts.scheme)) else parts.port
    host = (parts.hostname or "").encode("idna").decode() if not (parts.hostname or "").isascii() else parts.hostname
    return _without_www(host or ""), port


def _without_www(host: str) -> str:
    """A site and its www. are one: https://www.action.example often redirects to https://action.example."""
    return host.removeprefix("www.")
