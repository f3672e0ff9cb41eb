"""The gate lets a source's own hosts pass, at public addresses, and connects to the address that it looked up."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.utils.test import get_crawler
from twisted.web.client import URI
from werkzeug import Response

from pipelines.cli import main
from pipelines.jobs.backfill import backfill
from pipelines.jobs.crawl import crawl
from pipelines.store.archive import Archive
from scrapers.errors import UsageError
from scrapers.middlewares.outbound import Gate, Refused, gate_of, gate_to, kind_of
from scrapers.middlewares.outbound_handler import OutboundHandler
from scrapers.middlewares.outbound_transport import OutboundTransport
from scrapers.sources import Source
from tests.archives import SITE

PUBLIC = "93.184.215.14"
NEVER = {
    "this machine": ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::"],
    "private": ["10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "fc00::1", "::ffff:10.0.0.1", "fec0::1"],
    "link-local": ["169.254.169.254", "fe80::1", "fe80::1%eth0", "::ffff:169.254.169.254"],
    "multicast": ["224.0.0.1", "239.1.2.3", "ff02::1", "ff0e::1"],
    "documentation": ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1", "3fff::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.0.8", "192.88.99.1", "100::1", "5f00::1"],
    "one inside another": ["64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1"],
    "more of these": ["2001:0:7f00:1::1", "::7f00:1", "2600:1406::5efe:7f00:1", "::ffff:0:127.0.0.1"],
    "no address": ["", "localhost", "127.1", "999.1.1.1"],
}
ONES = [
    "http://site.example/",
    "https://site.example/a?b#c",
    "https://www.site.example:443/",
    "HTTP://SITE.example:80/",
]
OTHERS = [
    "http://other.example/",
    "http://site.example.other.example/",
    "http://site.example:8080/",
    "https://site.example:80/",
    "http://site.example@other.example/",
    "http://other.example\\@site.example/",
    "http://other.example#@site.example/",
    "http://site.example%2eother.example/",
    "http://site.example.:80/",
    "http://site.example:0x50/",
    "http://site.example: 80/",
    "http:///site.example/",
    "http:/site.example/",
    "http:\\\\site.example/",
    "//site.example/",
    "ftp://site.example/",
    "file:///etc/passwd",
    "data:text/html,x",
    "http://site。example/",
    "http://ｓite.example/",
    "http://site.example/\r\nHost: other.example",
    "http://site.example/ HTTP/1.1",
    " http://site.example/",
    "http://site.example/é",
    "http://[::1]/",
    "http://2130706433/",
    "http://site.example/" + "a" * 9000,
    "",
]


def gate(*answers: list[str], loopback: bool = False) -> tuple[Gate, list[tuple[str, int]]]:
    """A gate to site.example whose names have these addresses, one answer after the other, and who asked for them."""
    asked: list[tuple[str, int]] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append((host, port))
        return answers[len(asked) - 1]

    return Gate(origins=gate_to("https://site.example").origins, loopback=loopback, resolve=resolve), asked


@pytest.mark.parametrize("address", [address for listed in NEVER.values() for address in listed])
def test_an_address_that_is_not_of_the_internet_is_refused(address: str) -> None:
    assert kind_of(address) != "public"
    refusing, _ = gate([address])
    with pytest.raises(Refused, match=r"whose address .* is (on this machine|in a private or reserved network)"):
        refusing.check("https://site.example/")


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_a_public_address_is_connected_to(address: str) -> None:
    open_, asked = gate([address])
    assert open_.check("https://site.example/a").checked == (address,)
    assert asked == [("site.example", 443)]


def test_one_private_address_among_public_ones_refuses_the_name() -> None:
    with pytest.raises(Refused):
        gate([PUBLIC, "10.0.0.1"])[0].check("https://site.example/")


def test_a_name_that_is_public_first_and_private_then_is_refused() -> None:
    rebinding, asked = gate([PUBLIC], ["127.0.0.1"])
    rebinding.check("https://site.example/")
    with pytest.raises(Refused, match=r"whose address 127\.0\.0\.1 is on this machine"):
        rebinding.check("https://site.example/")
    assert len(asked) == 2


def test_a_site_of_this_machine_is_nowhere_else() -> None:
    local, _ = gate(["127.0.0.1"], [PUBLIC], ["192.168.0.1"], loopback=True)
    assert local.check("https://site.example/").checked == ("127.0.0.1",)
    for _ in range(2):
        with pytest.raises(Refused):
            local.check("https://site.example/")


@pytest.mark.parametrize("url", ONES)
def test_the_hosts_of_a_source_are_let_pass(url: str) -> None:
    assert gate()[0].allows(url)


@pytest.mark.parametrize("url", OTHERS)
def test_any_other_spelling_of_a_host_is_refused_before_its_name_is_looked_up(url: str) -> None:
    refusing, asked = gate()
    with pytest.raises(Refused):
        refusing.check(url)
    assert asked == []


@given(st.text(alphabet="http:/\\@#?.[]%0127site.example\t。é ", max_size=60))
def test_what_is_let_pass_is_asked_of_that_host_by_every_parser(url: str) -> None:
    judging = Gate(origins=frozenset({("site.example", None), ("127.0.0.1", None)}))
    for asked in (url, f"http://site.example{url}"):
        if judging.allows(asked):
            host, port = judging.origin(asked)
            twisted = URI.fromBytes(asked.encode())
            assert (twisted.host.decode().lower(), twisted.port) == (host, port)
            assert httpx.URL(asked).host == host


def test_a_stanza_names_further_hosts_and_ports() -> None:
    source = Source(
        name="a",
        organization="A",
        platform="wordpress",
        url="https://site.example",
        start=("https://site.example/",),
        hosts=("api.example", "site.example:8443"),
    )
    ours = gate_of(source)
    assert all(map(ours.allows, ("https://api.example/", "https://site.example:8443/", "http://site.example/")))
    assert not any(map(ours.allows, ("https://api.example:8443/", "https://site.example:8444/")))


def test_the_client_connects_to_the_address_that_was_checked(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    httpserver.expect_request("/").respond_with_data("here")
    looked_up, connect = [], socket.create_connection

    def resolve(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    connected = []

    def connecting(address: tuple[str, int], *more: object, **named: object) -> socket.socket:
        connected.append(address)
        return connect(address, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "create_connection", connecting)
    url = f"http://name.example:{httpserver.port}/"
    origins = frozenset({("name.example", httpserver.port)})
    with httpx.Client(transport=OutboundTransport(Gate(origins=origins, loopback=True, resolve=resolve))) as client:
        assert client.get(url).text == "here"
    assert (looked_up, connected) == (["name.example"], [("127.0.0.1", httpserver.port)])


@pytest.mark.parametrize(("is_there", "looked_up"), [(True, 1), (False, 3)])
def test_a_name_is_looked_up_again_once_its_address_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, is_there: bool, looked_up: int
) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["93.184.216.34"]

    async def download(handler: OutboundHandler, request: Request) -> str:
        if not is_there:
            raise ConnectionRefusedError
        return "here"

    async def three_times(handler: OutboundHandler) -> None:
        for _ in range(3):
            with suppress(ConnectionRefusedError):
                await handler.download_request(Request("http://name.example/"))

    monkeypatch.setattr(HTTP11DownloadHandler, "__init__", lambda *_: None)  # which starts a reactor
    monkeypatch.setattr(HTTP11DownloadHandler, "download_request", download)
    monkeypatch.setattr(OutboundHandler, "_pool", SimpleNamespace(), raising=False)
    gate = Gate(origins=frozenset({("name.example", None)}), resolve=resolve)
    asyncio.run(three_times(OutboundHandler(get_crawler(settings_dict={"GATE": gate}))))
    assert len(asked) == looked_up


def test_an_answer_that_drips_is_left(httpserver: HTTPServer) -> None:
    def drips() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    httpserver.expect_request("/").respond_with_response(Response(drips(), headers={"Content-Length": "100"}))
    transport = OutboundTransport(gate_to(httpserver.url_for("/"), loopback=True), longest=0.3)
    began = time.monotonic()
    with httpx.Client(transport=transport) as client, pytest.raises(httpx.ReadTimeout):
        client.get(httpserver.url_for("/"))
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("spelling", ["no resolver", "environment"])
def test_proxies_of_the_environment_are_not_used(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, spelling: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", httpserver.url_for("/"))
    monkeypatch.setenv("ALL_PROXY", httpserver.url_for("/"))
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    with (
        httpx.Client(transport=OutboundTransport(gate_to(url, loopback=True)), trust_env=False) as client,
        pytest.raises(httpx.ConnectError),
    ):
        client.get(url)
    closed.close()
    assert httpserver.log == []


def test_a_real_site_is_not_asked_without_a_contact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUECONSTE_CONTACT", raising=False)

    def resolving(*_: object, **__: object) -> object:
        raise AssertionError("a name was looked up")

    monkeypatch.setattr(socket, "getaddrinfo", resolving)
    with Archive.open(tmp_path / "a.db") as archive, pytest.raises(UsageError, match="QUECONSTE_CONTACT"):
        crawl([SITE], archive, tmp_path / "captures")
    with pytest.raises(UsageError, match="QUECONSTE_CONTACT"):
        backfill(SITE, tmp_path / "b.db", tmp_path / "captures")
    assert not (tmp_path / "b.db").exists()
    sources = tmp_path / "sources.yml"
    sources.write_text(
        "site: {organization: A, platform: controlshift, url: https://s.example, start: [https://s.example/]}"
    )
    for command in (["probe", "https://s.example"], ["crawl", "site", "--archive", str(tmp_path / "c.db")]):
        done = CliRunner().invoke(main, [*command, "--sources", str(sources)])
        assert done.exit_code == 2
        assert len(done.output.splitlines()) == 1
        assert "set QUECONSTE_CONTACT" in done.output


@pytest.mark.parametrize("contact", ["a b", "https://a.example/\r\nX: y", "nobody", "a@b.example)", "", "é@a.example"])
def test_a_contact_that_is_none_is_refused(contact: str, tmp_path: Path) -> None:
    sources = tmp_path / "sources.yml"
    sources.write_text(f"contact: {contact!r}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["probe", "https://s.example", "--sources", str(sources)])
    assert done.exit_code == 2
    assert "contact" in done.output.lower()
