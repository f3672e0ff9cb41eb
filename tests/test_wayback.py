"""A web archive is walked to its end, and every memento gets the time of what was really served."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytest_httpserver import HTTPServer

from scrapers.captures import Capture, UnreadableBody
from scrapers.captures.cdx_index import CdxRow, NotCdx, distinct
from scrapers.captures.client import PoliteClient, Politeness, Stop, Unanswered
from scrapers.captures.wayback import NotThatPage, WebArchive, says_not_found
from scrapers.middlewares.outbound import gate_to
from scrapers.middlewares.outbound_transport import OutboundTransport
from tests.web_archive import TinyArchive

SITE = "https://action.example"
QUICK = Politeness(index_interval=0, memento_interval=0, patience=0)


@pytest.fixture
def tiny(httpserver: HTTPServer) -> TinyArchive:
    return TinyArchive(httpserver)


@pytest.fixture
def waits() -> list[float]:
    """How long was waited, each time."""
    return []


@pytest.fixture
def client(waits: list[float], httpserver: HTTPServer) -> Iterator[PoliteClient]:
    gate = OutboundTransport(gate_to(httpserver.url_for("/"), loopback=True))
    with PoliteClient(QUICK, "test", gate, sleep=waits.append) as client:
        yield client


@pytest.fixture
def archive(tiny: TinyArchive, client: PoliteClient) -> WebArchive:
    return WebArchive(client, tiny.cdx_url)


def index(archive: WebArchive, first: str | None = None, last: str | None = None) -> list[CdxRow]:
    return [row for answer in archive.index(f"{SITE}/categories", first, last) for row in answer.rows]


def test_resume_keys_are_followed_to_the_end(
    tiny: TinyArchive, archive: WebArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrapers.captures.wayback._LIMIT", 3)
    for day in range(10, 20):
        tiny.hold(f"{SITE}/categories/a", f"201803{day}120000", f"day {day}")
    tiny.hold(f"{SITE}/petitions/b", "20180301120000", "elsewhere")
    assert index(archive) == list(tiny.rows())[:10]
    assert len(tiny.server.log) == 4


def test_dates_bound_what_is_asked_for(tiny: TinyArchive, archive: WebArchive) -> None:
    for year in (2016, 2017, 2018, 2019):
        tiny.hold(f"{SITE}/categories", f"{year}0301120000", "a listing")
    assert [row.timestamp.year for row in index(archive, "2017", "2018")] == [2017, 2018]


def test_an_answer_cut_mid_row_is_asked_for_in_smaller_pieces(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.cut_at = 40
    for number in range(100):
        tiny.hold(f"{SITE}/categories/a?page={number}", "20180301120000", f"page {number}")
    assert distinct(index(archive)) == distinct(tiny.rows())


def test_an_answer_that_stays_cut_is_given_as_it_is_and_marked(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.cut_at = 2
    for number in range(100):
        tiny.hold(f"{SITE}/categories/a?page={number}", "20180301120000", f"page {number}")
    answers = list(archive.index(f"{SITE}/categories"))
    assert [answer.cut for answer in answers] == [True]
    assert 0 < len(answers[0].rows) < 100


def test_a_page_that_is_no_index_is_refused_with_its_address(tiny: TinyArchive, client: PoliteClient) -> None:
    tiny.server.expect_request("/other/cdx").respond_with_data("<html>hello")
    with pytest.raises(NotCdx, match=r"/other/cdx\?url=.*is this the address of a CDX server"):
        index(WebArchive(client, tiny.server.url_for("/other/cdx")))


def test_a_memento_is_served_with_its_time_and_address(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.hold(f"{SITE}/categories?page=2", "20180301120000", "139 of 200 Signatures")
    (row,) = index(archive)
    capture, _ = archive.memento(row)
    assert capture.captured_at == datetime(2018, 3, 1, 12, tzinfo=UTC)
    assert (capture.url, capture.body, capture.origin) == (row.url, b"139 of 200 Signatures", "wayback")
    assert capture.locator == tiny.server.url_for(f"/web/20180301120000id_/{SITE}/categories?page=2")


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("Thu, 01 Mar 2018 12:00:00 GMT", datetime(2018, 3, 1, 12, tzinfo=UTC)),
        ("Thu, 01 Mar 2018 14:00:00 +0200", datetime(2018, 3, 1, 12, tzinfo=UTC)),
        ("long ago", datetime(2018, 3, 9, 9, tzinfo=UTC)),  # as its address says
        ("Thu, 01 Mar 2999 12:00:00 GMT", None),
    ],
)
def test_the_time_of_a_memento_is_in_utc_and_can_be(
    tiny: TinyArchive, archive: WebArchive, said: str, taken: datetime | None
) -> None:
    tiny.hold(f"{SITE}/categories", "20180309090000", "139 of 200 Signatures")
    (row,) = index(archive)
    tiny.server.clear()
    tiny.server.expect_request(f"/web/20180309090000id_/{row.url}").respond_with_data(
        "x", headers={"Memento-Datetime": said}
    )
    if taken:
        assert archive.memento(row)[0].captured_at == taken
        return
    with pytest.raises(NotThatPage, match="its time, 2999-03-01 12:00:00, is in the future") as caught:
        archive.memento(row)
    assert caught.value.kind == "no_time"


def test_the_nearest_capture_served_instead_keeps_its_own_time(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.hold(f"{SITE}/categories", "20180301120000", "the older one")
    tiny.hold(f"{SITE}/categories", "20180401120000", "the newer one")
    newer = index(archive)[1]
    tiny.unheld.add("20180401120000")
    capture, _ = archive.memento(newer)
    assert (capture.captured_at, capture.body) == (datetime(2018, 3, 1, 12, tzinfo=UTC), b"the older one")


def test_a_page_that_was_a_redirect_is_told_apart(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.hold(f"{SITE}/categories/gone", "20180301120000", "", location=f"{SITE}/")
    with pytest.raises(NotThatPage, match=f"was a redirect when it was captured, to {SITE}/") as caught:
        archive.memento(index(archive)[0])
    assert caught.value.kind == "redirect"


def test_a_redirect_to_the_same_page_is_followed(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.hold("http://action.example/categories/a", "20180301120000", "", location=f"{SITE}/categories/a/")
    row = index(archive)[0]
    tiny.held[0].location = ""
    tiny.server.expect_oneshot_request(f"/web/20180301120000id_/{row.url}").respond_with_data(
        "", 302, {"Location": f"/web/20180301120000id_/{SITE}/categories/a/"}
    )
    assert archive.memento(row)[0].url == "http://action.example/categories/a"


def test_a_memento_that_is_gone_is_told_apart_from_one_that_failed(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.hold(f"{SITE}/categories", "20180301120000", "x")
    (row,) = index(archive)
    tiny.broken["20180301120000"] = 99
    with pytest.raises(Unanswered, match="no answer in 3 tries"):
        archive.memento(row)
    tiny.broken.clear()
    tiny.unheld.add("20180301120000")
    with pytest.raises(NotThatPage) as caught:
        archive.memento(row)
    assert caught.value.kind == "not_found"


def test_an_answer_that_breaks_off_is_asked_for_again(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.hold(f"{SITE}/categories", "20180301120000", "x")
    tiny.broken["20180301120000"] = 2
    assert archive.memento(index(archive)[0])[0].body == b"x"
    assert len(tiny.asked) == 3


def test_retry_after_is_obeyed(tiny: TinyArchive, archive: WebArchive, waits: list[float]) -> None:
    tiny.hold(f"{SITE}/categories", "20180301120000", "x")
    tiny.refusals, tiny.retry_after = 2, "17"
    assert len(index(archive)) == 1
    assert waits == [17, 17]


def test_repeated_refusals_stop_everything(tiny: TinyArchive, archive: WebArchive, waits: list[float]) -> None:
    tiny.refusals, tiny.retry_after = 99, "17"
    with pytest.raises(Stop, match=r"refused 4 requests in a row.*nothing is lost: run the same command again"):
        index(archive)
    assert (waits, len(tiny.server.log)) == ([17, 17, 17], 4)


def test_a_wait_longer_than_we_wait_is_told_to_the_person(tiny: TinyArchive, archive: WebArchive) -> None:
    tiny.refusals, tiny.retry_after = 1, "3600"
    with pytest.raises(Stop, match="again in 60 minutes"):
        index(archive)


def test_an_archive_that_is_down_stops_everything_after_five_urls(client: PoliteClient, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/web").respond_with_data("", 500)
    url = httpserver.url_for("/web")
    for _ in range(4):
        with pytest.raises(Unanswered):
            client.get(url, 0)
    with pytest.raises(Stop, match="like the 4 URLs before it"):
        client.get(url, 0)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/\0", "http://127.0.0.1:9/" + "a" * 70_000, "http://é..x/"])
def test_an_address_that_is_none_is_not_asked_for(client: PoliteClient, address: str) -> None:
    with pytest.raises(UnreadableBody, match="no such address can be asked for"):
        client.get(address, 0)


def test_requests_keep_their_distance() -> None:
    now, waits = [0.0], []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    gate = OutboundTransport(gate_to("http://127.0.0.1:9/", loopback=True))
    with PoliteClient(Politeness(tries=1), "test", gate, sleep=sleep, clock=lambda: now[0]) as client:
        for interval in (2.5, 1.0, 2.5):
            with pytest.raises(Unanswered):
                client.get("http://127.0.0.1:9/", interval)
    assert waits == [1.0, 2.5]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<html><title>Page not found | Acciones</title><p>Sorry</p>", True),
        ("<html><title>Acciones</title><h1>P&aacute;gina no encontrada</h1>", True),
        ("<html><title>Keep them home</title><p>404 of 500 signatures, not found elsewhere", False),
    ],
)
def test_a_page_that_says_it_is_not_there(page: str, expected: bool) -> None:
    capture = Capture(url=SITE, captured_at=None, body=page.encode(), media_type="text/html", origin="wayback")
    assert says_not_found(capture) is expected
