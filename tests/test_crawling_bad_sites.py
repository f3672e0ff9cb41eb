"""A site that is down, slow, closed or strange ends its own run with one sentence, and leaves the others alone."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from re import search

import pytest
from werkzeug import Request, Response

from tests.sites import Site, as_html, as_json, crawled, rows, site, stop_all, written

LOGIN = '<form action="/session"><input name="name"><input type="password" name="secret"></form>'


def petition(number: int) -> dict[str, object]:
    slug = f"an-ask-{number}"
    return {"title": f"An ask {number}", "slug": slug, "why": "Because.", "signature_count": number, "goal": 100}


def page_of(numbers: range, *, pages: int = 1, following: int | None = None) -> Response:
    return as_json({"results": [petition(n) for n in numbers], "total_pages": pages, "next_page": following})


def nothing(_site: Site, _request: Request) -> Response:
    return as_html("<p>There is nothing here.</p>", 404)


def slow(_site: Site, _request: Request) -> Response:
    time.sleep(2)
    return page_of(range(3))


def busy(_site: Site, _request: Request) -> Response:
    return as_json({}, 429)


def busy_for_long(_site: Site, _request: Request) -> Response:
    return as_json({}, 429, Retry_After="86400")


def busy_at_first(here: Site, _request: Request) -> Response:
    return page_of(range(3)) if len(here.visits) > 1 else as_json({}, 503, Retry_After="1")


def led_away(_site: Site, request: Request) -> Response:
    return Response(status=302, headers={"Location": "http://other.example/categories/all"})


def broken(_site: Site, _request: Request) -> Response:
    return as_html("<p>Something went wrong.</p>", 500)


def closed(_site: Site, _request: Request) -> Response:
    return as_html("<p>Forbidden.</p>", 403)


def login(_site: Site, _request: Request) -> Response:
    return as_html(LOGIN)


def to_login(_site: Site, request: Request) -> Response:
    moved = Response(status=302, headers={"Location": "/users/sign_in"})
    return as_html(LOGIN) if request.path == "/users/sign_in" else moved


def circle(_site: Site, request: Request) -> Response:
    return Response(status=302, headers={"Location": "/a" if request.path == "/b" else "/b"})


def strange(_site: Site, _request: Request) -> Response:
    return as_html("<h1>A shop for garden chairs</h1><p>Our chairs are the best.</p>")


def binary(_site: Site, _request: Request) -> Response:
    return Response(b"\x89PNG\r\n\x1a\n\x00\x00\x00", content_type="application/json")


def empty(_site: Site, _request: Request) -> Response:
    return Response(b"", content_type="application/json")


def cut_short(_site: Site, _request: Request) -> Response:
    return Response(iter([b'{"results": [']), content_type="application/json", headers={"Content-Length": "4000"})


def few(_site: Site, _request: Request) -> Response:
    return page_of(range(3))


def endless(_site: Site, request: Request) -> Response:
    number = int(request.args.get("page", 1))
    return page_of(range(3), pages=9, following=number + 1)


def vague(_site: Site, request: Request) -> Response:
    number = int(request.args.get("page", 1))
    return page_of(range(3 * number, 3 * number + 3), pages=4, following=number + 1 if number < 3 else None)


def good(_site: Site, request: Request) -> Response:
    time.sleep(0.05)
    number = int(request.args.get("page", 1))
    return page_of(range(3 * number, 3 * number + 3), pages=3, following=number + 1 if number < 3 else None)


SITES = {
    "missing": nothing,
    "busy": busy,
    "busy-for-long": busy_for_long,
    "busy-at-first": busy_at_first,
    "broken": broken,
    "closed": closed,
    "login": login,
    "to-login": to_login,
    "circle": circle,
    "led-away": led_away,
    "strange": strange,
    "binary": binary,
    "empty": empty,
    "cut-short": cut_short,
    "endless": endless,
    "vague": vague,
    "good": good,
}


_VERDICTS = """
SELECT r.verdict FROM (
    SELECT v.verdict, u.source_id FROM run_verdicts AS v JOIN runs AS u ON u.id = v.run_id) AS r
"""


@dataclass(frozen=True)
class Fleet:
    """All these sites after one crawl of them."""

    sites: dict[str, Site]
    outcomes: dict[str, tuple[bool, str | None]]
    sources: Path

    def of(self, name: str, query: str) -> list[tuple[object, ...]]:
        """The rows of ``query``, which calls its table r, that belong to a source."""
        joined = f"{query} JOIN sources AS s ON s.id = r.source_id WHERE s.name = ?"
        return rows(self.sources, joined, name)


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    folder = tmp_path_factory.mktemp("fleet")
    with ExitStack() as stack:
        sites = {
            name: stack.enter_context(site("controlshift", answer, path="/categories/all"))
            for name, answer in SITES.items()
        }
        sites["few"] = stack.enter_context(site("controlshift", few, path="/categories/all", expected=4))
        closed_to_us = "User-agent: *\nDisallow: /"
        sites["robots"] = stack.enter_context(site("controlshift", few, path="/categories/all", robots=closed_to_us))
        withheld = site("controlshift", few, path="/categories/all", robots="Sorry!", robots_status=500)
        sites["withheld"] = stack.enter_context(withheld)
        down = stack.enter_context(site("controlshift", nothing, path="/categories/all"))
        down.server.stop()
        sites["down"] = down
        sources = written(folder, {name: site.stanza for name, site in sites.items()})
        outcomes = crawled(sources)
        stop_all(sites.values())
        yield Fleet(sites, outcomes, sources)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("down", r"cannot be reached, the connection is refused; check the address"),
        ("missing", r"/categories/all is not there \(404\); check the address"),
        ("busy", r"asks for fewer requests \(429\); raise the source's delay"),
        ("busy-for-long", r"asks for fewer requests \(429\)"),
        ("broken", r"error of the site's own \(500\); crawl again later"),
        ("closed", r"is refused to us \(403\); open it in a browser"),
        ("login", r"is a page to sign in at; choose start pages that are public"),
        ("to-login", r"/users/sign_in is a page to sign in at"),
        ("circle", r"is redirected again and again"),
        ("strange", r"/categories/all: .*; check platform and start of strange in sources\.yml"),
        ("binary", r"; check platform and start of binary"),
        ("empty", r"; check platform and start of empty"),
        ("cut-short", r"broke off"),
        ("few", r"3 petitions and alerts found, at least 4 expected; look at the site"),
        ("withheld", r"/categories/all is left alone while the site's robots\.txt answers with an error \(500\)"),
        (
            "led-away",
            r"/categories/all leads to http://other\.example/categories/all, on another site; if the source moved",
        ),
        ("robots", r"/categories/all is closed to us by the site's robots\.txt"),
    ],
)
def test_a_bad_site_fails_its_run_with_one_sentence(fleet: Fleet, name: str, said: str) -> None:
    failed, message = fleet.outcomes[name]
    assert failed
    assert message is not None
    assert len(message.splitlines()) == 1
    assert message.startswith(fleet.sites[name].url)
    assert search(said, message), message
    assert fleet.of(name, "SELECT r.status, r.message FROM runs AS r") == [("failed", message)]


def test_what_could_not_be_read_is_an_issue_with_the_page_that_came(fleet: Fleet) -> None:
    query = "SELECT r.kind, r.severity, c.status FROM issues AS r LEFT JOIN captures AS c ON c.id = r.capture_id"
    assert fleet.of("missing", query) == [("not found", "error", 404)]
    assert fleet.of("down", query) == [("unreachable", "error", None)]
    assert fleet.of("robots", query) == [("robots", "error", None)]


def test_the_other_sites_go_on(fleet: Fleet) -> None:
    assert fleet.outcomes["good"] == (False, None)
    assert fleet.of("good", "SELECT count(*) FROM petitions AS r") == [(9,)]
    assert fleet.of("good", "SELECT r.status, r.is_complete FROM runs AS r") == [("finished", 1)]


def test_one_request_at_a_time_says_who_we_are(fleet: Fleet) -> None:
    for name, site_ in fleet.sites.items():
        assert not any(visit.others for visit in site_.visits), name
        assert all("QueConste/" in visit.agent and "+https://" in visit.agent for visit in site_.visits)


def test_robots_txt_is_obeyed(fleet: Fleet) -> None:
    assert fleet.sites["robots"].visits == []


def test_a_site_whose_robots_txt_cannot_be_had_is_left_alone(fleet: Fleet) -> None:
    assert fleet.sites["withheld"].visits == []
    assert fleet.of("withheld", "SELECT r.kind, r.severity FROM issues AS r") == [("server error", "error")]
    assert fleet.of("withheld", _VERDICTS) == [("failed",)]
    assert fleet.of("robots", _VERDICTS) == [("blocked",)]


def test_a_page_that_leads_to_another_site_is_not_followed_there(fleet: Fleet) -> None:
    assert fleet.of("led-away", "SELECT r.kind, r.severity FROM issues AS r") == [("elsewhere", "error")]
    assert len(fleet.sites["led-away"].visits) == 2, "by JSON, and by HTML"


def test_retry_after_is_waited_for(fleet: Fleet) -> None:
    first, second = fleet.sites["busy-at-first"].visits
    assert first.path == second.path
    assert second.at - first.at >= 1
    assert fleet.outcomes["busy-at-first"] == (False, None)


def test_a_site_that_asks_for_a_day_is_left_alone(fleet: Fleet) -> None:
    assert len(fleet.sites["busy-for-long"].visits) == 1


def test_retries_are_bounded(fleet: Fleet) -> None:
    assert len(fleet.sites["busy"].visits) == 2
    assert len(fleet.sites["broken"].visits) == 4, "twice by JSON, twice by HTML"


def test_a_listing_without_end_is_left_where_nothing_new_comes(fleet: Fleet) -> None:
    failed, message = fleet.outcomes["endless"]
    assert not failed
    assert message is not None
    assert "goes on without anything new" in message
    assert [visit.path[-6:] for visit in fleet.sites["endless"].visits] == [".json?", "page=2"]
    assert ("loop", "warning") in fleet.of("endless", "SELECT r.kind, r.severity FROM issues AS r")


def test_fewer_pages_than_the_platform_states_are_an_issue_and_no_whole_run(fleet: Fleet) -> None:
    failed, message = fleet.outcomes["vague"]
    assert not failed
    assert message is not None
    assert "states 4 pages, but 3 were seen" in message
    assert fleet.of("vague", "SELECT r.status, r.is_complete FROM runs AS r") == [("finished", 0)]
    assert fleet.of("vague", "SELECT r.kind, r.severity FROM issues AS r") == [("shortfall", "warning")]


def test_a_site_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    with site("controlshift", slow, path="/categories/all") as sleepy:
        outcomes = crawled(written(tmp_path, {"slow": sleepy.stanza}), DOWNLOAD_TIMEOUT=0.5)
    assert outcomes["slow"][0]
    assert (
        outcomes["slow"][1] == f"{sleepy.url}/categories/all.json gave no answer within 0.5 seconds; crawl again later"
    )
    assert len(sleepy.visits) == 2


def test_a_crawl_delay_of_robots_txt_is_kept(tmp_path: Path) -> None:
    with site("controlshift", good, path="/categories/all", robots="User-agent: *\nCrawl-delay: 1") as patient:
        assert crawled(written(tmp_path, {"patient": patient.stanza}), DOWNLOAD_DELAY_JITTER=0)["patient"] == (
            False,
            None,
        )
    times = [visit.at for visit in patient.visits]
    assert all(later - earlier >= 0.95 for earlier, later in pairwise(times))
    assert len(times) == 3
