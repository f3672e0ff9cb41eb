"""`?as_of=`: a petition's page as captures made up to a time have it, and days of observations in pages."""

import asyncio
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pipelines.site.observation_days import DAYS, LOOKS_A_DAY
from pipelines.site.server import site
from scrapers.items import Link
from tests.archives import BLOG, alert, day, extraction, gone, keep, petition

Get = Callable[[str], Any]
PAGE = "/petitions/site/free-ana"
OWN = "controlshift.petition"
FIRST, SECOND = "She is our neighbor.", "She is our neighbor, and she is ill."


def look(at: float, count: int, **fields: Any) -> Any:
    shown = {"signatures": f"{count:,} of {200 if count < 200 else 500} Signatures"} | fields
    return extraction(petition(**shown), at=day(at), page=OWN, url="https://site.example/petitions/free-ana")


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    path = tmp_path_factory.mktemp("past") / "archive.db"
    first = {"why": FIRST, "creator": "Ana María R.", "status": "open", "target": "The county"}
    later = first | {"title": "Free Ana now", "why": SECOND, "creator": "Friends of Ana", "status": "won"}
    found = [look(1, 100, **first), look(2, 130, **first), look(3, 150, **first)]
    found += [look(8, 420, **later), look(8.1, 425, **later), look(9, 460, **later)]
    keep(path, found)
    keep(path, [replace(found[0], capture=replace(found[0].capture, captured_at=None))])
    keep(path, [gone(at=day(20))], kind="import")
    link = Link(url="https://site.example/petitions/free-ana", text="Sign", role="petition")
    call = alert("Call for Ana", links=(link,), date="March 5, 2018")
    keep(path, [extraction(call, at=day(6), page="wordpress.post", url=str(call.url))], BLOG)
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address))


def words(answer: Any) -> str:
    """The text of a page without its tags and charts."""
    text = re.sub(r"(?s)<svg.*?</svg>|<textarea.*?</textarea>|<[^>]+>", " ", answer.text)
    return " ".join(unescape(text).split())


def test_text_count_goal_creator_and_status_are_those_of_the_time(get: Get) -> None:
    then, now = words(get(f"{PAGE}?as_of=2018-03-03")), words(get(PAGE))
    assert "As of March 3, 2018, 23:59 UTC." in then
    assert "See the petition as of now" in then
    assert "As of" not in now
    changed = [
        ("150 of 200 signatures", "460 of 500 signatures"),
        ("Started by Ana María R.", "Started by Friends of Ana"),
    ]
    for text, late in changed:
        assert (text in then, late in then) == (True, False)
        assert (text in now, late in now) == (False, True), text
    assert (FIRST in then, SECOND in then, SECOND in now) == (True, False, True)
    assert "petition open" in then
    assert "petition removed from the site" in now
    assert "petition won" in words(get(f"{PAGE}?as_of=2018-03-10"))


def test_figures_observations_history_and_alerts_are_those_of_the_time(get: Get) -> None:
    then = words(get(f"{PAGE}?as_of=2018-03-03T12:00"))
    assert "3 observations, on 3 days." in then
    assert "Last day +20 between the counts of March 2, 2018, 12:00 UTC and March 3, 2018, 12:00 UTC" in then
    assert "goal raised" not in then
    assert "No edit of the text was seen" in then
    assert "Call for Ana" not in then
    assert "Call for Ana" in words(get(f"{PAGE}?as_of=2018-03-07"))
    now = words(get(PAGE))
    assert "7 observations, on 5 days." in now
    assert "1 observation whose time is not known" in now


@pytest.mark.parametrize("given", ["2018-03-08", "2018-03-08T14:24", "2018-03-08T14:24:00Z", "2018-03-08T14:24:00"])
def test_a_day_a_minute_and_a_second_reach_to_their_ends(get: Get, given: str) -> None:
    assert "425 of 500 signatures" in words(get(f"{PAGE}?as_of={given}"))
    assert "420 of 500 signatures" in words(get(f"{PAGE}?as_of=2018-03-08T14:23"))


def test_each_time_at_which_something_changed_leads_to_the_page_as_it_was(get: Get) -> None:
    page = get(PAGE).text
    history = page.partition('id="events"')[2].partition("</section>")[0]
    links = re.findall(r'href="([^"]+as_of=[^"]+)"', history)
    assert len(links) == history.count("<li") > 3
    for link in {*links, *re.findall(r'href="(/[^"]+as_of=[^"]+)"', page)}:
        answer = get(unescape(link))
        assert answer.status_code == 200, link
        assert "As of March " in answer.text
        assert f'<link rel="canonical" href="http://localhost{link}">' in answer.text
        assert '<meta name="robots" content="noindex">' in answer.text


@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        ("2018-02-28", 404, "The first capture of this petition is of 2018-03-01 12:00 UTC"),
        ("2018-03-01T11:59", 404, "ask for that time or a later one"),
        ("2999-01-01", 400, "“as_of” is in the future"),
        ("2018-02-30", 400, "must be a date or a time in UTC"),
        ("2018-3-1", 400, "such as as_of=2018-03-10"),
        ("2018-03-01T12:00%2B02:00", 400, "must be a date or a time in UTC"),
        ("2018-03-01 12:00", 400, "must be a date or a time in UTC"),
        ("yesterday", 400, "must be a date or a time in UTC"),
        ("%D9%A2%D9%A0%D9%A1%D9%A8-03-01", 400, "must be a date or a time in UTC"),
        ("x' OR 1=1--", 400, "must be a date or a time in UTC"),
    ],
)
def test_a_time_that_cannot_be_answered_gets_a_sentence(get: Get, given: str, status: int, sentence: str) -> None:
    for page in (PAGE, f"{PAGE}/citation.txt"):
        answer = get(f"{page}?as_of={given}")
        assert answer.status_code == status
        assert sentence in unescape(answer.text)


def test_the_sentences_are_in_spanish_on_a_spanish_page(get: Get) -> None:
    for given, sentence in (
        ("2018-02-28", "La primera captura de esta petición"),
        ("x", "debe ser una fecha o una hora"),
    ):
        assert sentence in unescape(get(f"/es{PAGE}?as_of={given}").text)
    then = words(get(f"/es{PAGE}?as_of=2018-03-03"))
    assert "Al 3 de marzo de 2018, 23:59 UTC." in then
    assert "Últimos 7 días" in then


def test_a_petition_without_a_capture_of_known_time_has_no_past(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(), at=None)])
    with asyncio.Runner() as runner:
        answer = runner.run(site(path).client.get(f"{PAGE}?as_of=2018-03-03"))
    assert answer.status_code == 404
    assert "No capture of this petition has a known time" in answer.text


def test_the_citation_of_a_past_state_has_its_address_and_its_capture(get: Get) -> None:
    then, now = get(f"{PAGE}/citation.txt?as_of=2018-03-03").text, get(f"{PAGE}/citation.txt").text
    assert "150 signatures of 200, captured 2018-03-03 12:00 UTC" in then
    assert f"http://localhost{PAGE}?as_of=2018-03-03." in then
    assert f"http://localhost{PAGE}. Accessed" in now
    digests = {re.search("SHA-256 ([0-9a-f]{64})", text)[1] for text in (then, now)}  # type: ignore[index]
    assert len(digests) == 2


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """A petition looked at on 90 days, on one of them 30 times."""
    path = tmp_path_factory.mktemp("long") / "archive.db"
    found = [look(n, 100 + n) for n in range(1, 91)]
    keep(path, [*found, *(look(90 + n / 100, 200 + n) for n in range(1, 31))])
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address))


def days_on(answer: Any) -> list[str]:
    table = answer.text.partition('<table class="days">')[2].partition("</table>")[0]
    return re.findall(r'<th scope="row"><time datetime="([^"]+)"', table)


def test_the_pages_of_a_long_history_have_each_day_once_newest_first(long: Get) -> None:
    found, onward, pages = list[str](), PAGE, 0
    while onward:
        answer = long(onward)
        shown = days_on(answer)
        assert 0 < len(shown) <= DAYS
        found, pages = found + shown, pages + 1
        links = re.findall(r'<a rel="next" href="([^"]+)#observations"', answer.text)
        onward = links[0] if links else ""
    assert len(found) == len(set(found)) == 90
    assert found == sorted(found, reverse=True)
    assert pages > 90 // DAYS
    assert f"page 1 of {pages}" in long(PAGE).text


def test_the_looks_of_one_day_are_one_line_that_opens(long: Get) -> None:
    page = long(PAGE).text
    (line,) = re.findall(r"(?s)<details><summary>31 looks that day</summary>(.*?)</details>", page)
    assert line.count("<li>") == LOOKS_A_DAY
    (link,) = re.findall(r'href="([^"]+)">All looks of this day', line)
    assert len(long(unescape(link).replace("growth_points?", "growth_points.json?_shape=array&")).json()) == 31


def test_a_change_over_several_days_says_so(get: Get) -> None:
    table = words(get(PAGE))
    assert "March 8, 2018 425 +275 in 5 calendar days 500" in table
    assert "March 9, 2018 460 +35 500" in table


@pytest.mark.parametrize(
    ("page", "status", "sentence"),
    [
        ("99", 404, "There is no page 99 of these observations; the last one is page"),
        ("0", 400, "“page” must be a whole number from 1 on"),
        ("-1", 400, "“page” must be a whole number from 1 on"),
        ("x", 400, "“page” must be a whole number from 1 on"),
        ("1.5", 400, "“page” must be a whole number from 1 on"),
        ("²", 400, "“page” must be a whole number from 1 on"),
        ("9" * 30, 400, "“page” must be a whole number from 1 on"),
    ],
)
def test_a_page_that_is_not_there_gets_a_sentence(long: Get, page: str, status: int, sentence: str) -> None:
    answer = long(f"{PAGE}?page={page}")
    assert answer.status_code == status
    assert sentence in unescape(answer.text)
    assert "location" not in answer.headers


def test_pages_of_a_past_state_stay_in_it(long: Get) -> None:
    answer = long(f"{PAGE}?as_of=2018-04-20")
    (link,) = re.findall(r'<a rel="next" href="([^"]+)#observations"', answer.text)
    assert unescape(link) == f"{PAGE}?as_of=2018-04-20&page=2"
    assert days_on(long(unescape(link)))[0] < days_on(answer)[-1]


def test_quotes_and_addressees_have_the_language_of_their_page(get: Get) -> None:
    page = get(f"/es{PAGE}").text
    assert '<span lang="en">The county</span>' in page
    quotes = re.findall(r"<q[^>]*>", page)
    assert quotes
    assert set(quotes) == {'<q lang="en">'}


THEN = "?as_of=2018-03-03"


def test_every_file_frame_and_picture_that_a_past_page_names_is_of_that_time(get: Get) -> None:
    page = unescape(get(PAGE + THEN).text)
    named = {*re.findall(r'(?:href|src|content)="(?:http://localhost)?(/[^"]*free-ana/(?!feed)[^"]*)"', page)}
    named = {path for path in named if not path.startswith("/receipts/")}  # a receipt is of one capture
    named |= {*re.findall(r'"http://localhost(/[^"?]*/(?:embed|oembed)[^"]*)"', page)}
    assert {"data.csv", "download.zip", "chart.png", "chart.svg", "card.png"} <= {
        path.partition("free-ana/")[2].removesuffix(THEN) for path in named
    }
    assert {path for path in named if THEN not in path and "as_of%3D" not in path} == set()
    assert {get(path).status_code for path in named} == {200}
    assert "application/ld+json" not in page


def test_chart_data_and_zip_of_the_past_end_with_it(get: Get) -> None:
    rows = get(f"{PAGE}/data.csv{THEN}")
    assert [line.split(",")[1] for line in rows.text.splitlines()] == ["signatures", "100", "130", "150"]
    assert 'filename="site-free-ana-as-of-2018-03-03.csv"' in rows.headers["content-disposition"]
    assert "460" in get(f"{PAGE}/data.csv").text
    for name in ("chart.svg", "chart.png", "card.png"):
        assert get(f"{PAGE}/{name}{THEN}").content != get(f"{PAGE}/{name}").content
    assert "460" not in get(f"{PAGE}/chart.svg{THEN}").text
    with zipfile.ZipFile(io.BytesIO(get(f"{PAGE}/download.zip{THEN}").content)) as packed:
        assert packed.read("data.csv") == rows.content
        assert "As of March 3, 2018, 23:59 UTC." in packed.read("README.txt").decode()
        cited = packed.read("CITATION.txt").decode()
        assert "Data as of 2018-03-03." in cited
        assert cited.count(THEN) == 3


def test_the_frame_and_oembed_of_the_past_show_the_past(get: Get) -> None:
    frame = words(get(f"/embed{PAGE}{THEN}"))
    assert "As of March 3, 2018, 23:59 UTC. 150 of 200 signatures on March 3, 2018." in frame
    answer = get(f"/oembed?url=http%3A//localhost{PAGE}%3Fas_of%3D2018-03-03").json()
    assert answer["title"] == "Free Ana"
    assert f'src="http://localhost/embed{PAGE}{THEN}"' in answer["html"]
    assert answer["thumbnail_url"] == f"http://localhost{PAGE}/card.png{THEN}"
    assert get("/oembed?url=http%3A//localhost" + PAGE).json()["title"] == "Free Ana now"


@pytest.mark.parametrize("given", ["2018-02-28", "2999-01-01", "yesterday"])
def test_no_file_or_frame_replaces_a_time_that_cannot_be_answered(get: Get, given: str) -> None:
    status = get(f"{PAGE}?as_of={given}").status_code
    places = [f"{PAGE}/{name}" for name in ("chart.svg", "chart.png", "card.png", "data.csv", "download.zip")]
    for place in (*places, f"/embed{PAGE}"):
        assert get(f"{place}?as_of={given}").status_code == status, place
    assert get(f"/oembed?url=http%3A//localhost{PAGE}%3Fas_of%3D{given}").status_code == status
