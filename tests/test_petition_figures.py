"""The figures of a petition's page: each rests on two looks near enough, and equals what pandas makes of the CSV."""

import asyncio
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipelines.site.growth_facts import Figure, Span, Unknown, growth_facts
from pipelines.site.server import site
from scrapers.extract import Extraction
from tests import growth_by_pandas as again
from tests.archives import day, extraction, keep, petition

PETITIONS = 60
PACES = ((1, 0), (1, 0.02), (1, 0.3), (3.5, 1), (0.25, 0.05), (9, 3), (40, 20))  # days between looks, and how uneven
NAMES = ("Last day", "Last 7 days", "Last 30 days", "Fastest day", "First day on record")
Get = Callable[[str], Any]


def counted(*looks: tuple[float, int]) -> Any:
    """The figures of looks on days of March 2018, each with its count."""
    facts = growth_facts((f"{day(at):%Y-%m-%dT%H:%M:%SZ}", count) for at, count in looks)
    assert facts is not None
    return facts


def gained(figure: Figure) -> int | str:
    return figure.gained if isinstance(figure, Span) else figure.why


def test_a_window_rests_on_looks_a_quarter_more_or_less_apart_and_on_no_others() -> None:
    for apart, window, found in (
        (1, 1, 90),
        (1.25, 1, 90),
        (0.75, 1, 90),
        (0.74, 1, "short"),
        (1.26, 1, "gap"),
        (8.75, 7, 90),
        (8.8, 7, "gap"),
        (5.2, 7, "short"),
        (195, 30, "gap"),
    ):
        assert gained(counted((1, 100), (1 + apart, 190)).windows[window]) == found, (apart, window)


def test_a_look_at_least_as_old_as_the_window_comes_before_a_nearer_one_that_is_younger() -> None:
    facts = counted((1, 100), (1.3, 110), (2.2, 190))
    assert facts.windows[1] == Span(gained=90, first_at="2018-03-01T12:00:00Z", last_at="2018-03-02T16:48:00Z")


def test_daily_looks_a_few_seconds_early_are_still_a_day_apart() -> None:
    second = 1 / 86_400
    facts = counted((1, 100), (2, 130), (3 - second, 150))
    assert (gained(facts.windows[1]), facts.windows[1].days) == (20, 1)


def test_what_is_not_known_says_how_long_nobody_looked() -> None:
    facts = counted((1, 100), (2, 120), (197, 900))
    assert facts.windows[30] == Unknown(why="gap", days=195)
    assert gained(facts.first_day) == gained(facts.fastest) == 20
    once = counted((1, 100))
    assert {gained(figure) for figure in (*once.windows.values(), once.first_day)} == {"once"}
    assert gained(counted((1, 100), (2, 100)).fastest) == "flat"
    assert gained(counted((1, 100), (3, 200)).fastest) == "apart"
    assert growth_facts([("2018-03-01T12:00:00Z", None)]) is None


def test_a_span_at_the_end_of_its_rule_is_written_as_the_rule_has_it() -> None:
    assert counted((1, 100), (6.25, 199)).windows[7].days == 5.25
    assert counted((1, 100), (9.75, 199)).windows[7].days == 8.75
    assert counted((1, 100), (23.5, 199)).windows[30].days == 22.5
    assert counted((1, 100), (8.02, 199)).windows[7].days == 7


def test_the_fastest_day_is_about_a_day_long_and_no_two_days() -> None:
    facts = counted((1, 100), (2, 146), (2.7, 146), (4.2, 199))  # 53 more on the next calendar day, in 1.5 days
    assert gained(facts.fastest) == 46
    assert gained(counted((1, 100), (2.4, 200)).fastest) == "apart"


def test_a_count_that_fell_is_shown_as_it_fell() -> None:
    assert gained(counted((1, 100), (2, 80)).windows[1]) == -20


def looks() -> Iterator[Extraction]:
    """Petitions that were looked at daily, hourly, with gaps, seldom; counts that rise, rest, leap and fall."""
    chance = random.Random(14)
    for number in range(PETITIONS):
        pace, uneven = PACES[number % len(PACES)]
        at, count = chance.uniform(1, 3), chance.choice((3, 80, 2_000))
        for turn in range(chance.choice((1, 2, 5, 12, 40))):
            shown = None if chance.random() < 0.05 else f"{count:,} of 9,000 Signatures"
            found = petition(f"Petition {number}", f"p-{number}", signatures=shown)
            when = day(at).replace(microsecond=0)
            yield extraction(found, at=when, url=f"https://site.example/categories?p={number}&look={turn}")
            if chance.random() < 0.1:  # another listing at the same second, cached at another time
                other = petition(f"Petition {number}", f"p-{number}", signatures=f"{max(count - 2, 0):,} of 9,000")
                yield extraction(other, at=when, url=f"https://site.example/categories?p={number}&again={turn}")
            at += max(pace + chance.uniform(-uneven, uneven), 0.01) * (8 if chance.random() < 0.05 else 1)
            count = max(count + chance.choice((0, 0, 1, 7, 300, -2)), 0)


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    path = tmp_path_factory.mktemp("figures") / "archive.db"
    keep(path, looks())
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address)).raise_for_status()


def test_every_figure_that_a_page_shows_equals_the_one_that_pandas_computes(get: Get, tmp_path: Path) -> None:
    csv = tmp_path / "signature_snapshots.csv"
    csv.write_bytes(get("/archive/signature_snapshots.csv?_stream=on").content)
    observed = again.observed(again.read(csv))
    ids = {row["slug"]: row["id"] for row in get("/archive/petitions.json?_shape=array&_size=max").json()}
    seen = dict.fromkeys(NAMES, 0)
    for slug, key in ids.items():
        page = figures_of(get(f"/petitions/site/{slug}").text)
        series = observed[observed["petition_id"] == key].drop_duplicates("at", keep="last")
        counts = series.set_index("at")["signatures"]
        if not len(counts):
            assert page == {}
            continue
        assert list(page) == list(NAMES)
        wanted = dict(zip(NAMES[:3], (again.last_days(counts, window) for window in (1, 7, 30)), strict=True))
        wanted |= {"Fastest day": again.fastest_day(counts), "First day on record": again.first_day(counts)}
        for name, pair in wanted.items():
            seen[name] += pair is not None
            assert page[name] == shown(pair), (slug, name)
    assert all(5 < times < PETITIONS for times in seen.values()), seen


def shown(pair: pd.Series | None) -> tuple[str, ...] | None:
    """What a page shows of two observations: the change as written, and their times."""
    if pair is None:
        return None
    gain = int(pair.iloc[1] - pair.iloc[0])
    return f"{gain:+,}" if gain > 0 else f"{gain:,}", *(at.strftime("%Y-%m-%dT%H:%M:%SZ") for at in pair.index)


def figures_of(page: str) -> dict[str, tuple[str, ...] | None]:
    found = {}
    for line in LexborHTMLParser(page).css("dl.figures > div"):
        figure, name = line.css_first(".figure"), text_of(line.css_first("dt"))
        times = [time.attributes["datetime"] or "" for time in line.css("dd time")]
        found[name] = (text_of(figure), *times) if figure else None
        assert figure or text_of(line.css_first("dd")).startswith(("not known: ", "none: ")), name
    return found


def text_of(node: LexborNode | None) -> str:
    assert node is not None
    return node.text(strip=True)


def test_the_page_says_the_rule_and_leads_to_all_figures_with_their_definitions(get: Get) -> None:
    page = get("/petitions/site/p-1").text
    assert "5.25 to 8.75 days for 7 days" in page
    assert "Nothing is estimated for days without a count" in page
    key = page.partition("/archive/petition_metrics/")[2].partition('"')[0]
    assert "first_observed_at" in get(f"/archive/petition_metrics/{key}").text
    definitions = get(f"/archive/petition_metrics?petition_id={key}").text
    assert "Signatures gained since the newest observation at least 7 days before the last one" in definitions


def test_a_look_that_shows_no_count_is_a_look_and_the_figures_say_that_a_count_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    counts = (100, None, None, 150, None, 200, None)
    keep(
        path,
        [
            extraction(petition(signatures=count and f"{count} of 900 Signatures"), at=day(number))
            for number, count in enumerate(counts, 1)
        ],
    )
    address = "/petitions/site/free-ana"
    texts = {}
    for prefix in ("", "/es"):
        answer = asyncio.run(site(path).client.get(prefix + address)).text
        node = LexborHTMLParser(answer).css_first("article")
        texts[prefix] = " ".join(node.text(separator=" ").split()) if node else ""
    english = texts[""]
    assert "7 observations, on 7 days" in english
    assert "Last day not known: 2 days without a count" in english
    assert "First day on record not known: 3 days without a count" in english
    assert "Counts were seen on 3 days; of the days between the first and the last, 75% have none." in english
    assert "without a look" not in english
    assert "not known: 2 days without a count" not in texts["/es"]
    assert "no se sabe: 2 días sin conteo" in texts["/es"]


def test_in_spanish_the_figures_are_said_in_spanish(get: Get) -> None:
    page = get("/es/petitions/site/p-1").text
    assert "Últimos 7 días" in page
    assert "Last 7 days" not in page


def test_the_codebook_has_the_rule() -> None:
    codebook = (Path(__file__).parent.parent / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert "## Figures of a petition's page" in codebook
    assert "5.25 to 8.75 days" in codebook
