"""The page of growth ranks what pandas ranks, whole and once, and says what it does not know."""

import asyncio
import io
import random
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipelines.site.server import site
from pipelines.store.archive import Archive
from scrapers.extract import Extraction
from tests import growth_by_pandas as again
from tests.archives import BLOG, SITE, day, extraction, keep, new_source, petition, rows

NORTH = new_source("north", "controlshift", "https://north.example", sample=True)
SPANISH = (
    "Exigimos la libertad inmediata de nuestra vecina, y que su familia pueda quedarse en casa con todos sus hijos."
)
PAGE = 25


class Reader:
    """Someone who asks a site for addresses."""

    def __init__(self, path: Path) -> None:
        self._runner, self._site = asyncio.Runner(), site(path)

    def ask(self, address: str) -> Any:
        return self._runner.run(self._site.client.get(address))

    def json(self, address: str) -> dict[str, Any]:
        found: dict[str, Any] = self.ask(address).raise_for_status().json()
        return found

    def text(self, address: str) -> str:
        page = re.sub(r"<select.*?</select>", "", self.ask(address).raise_for_status().text, flags=re.DOTALL)
        return " ".join(re.sub("<[^>]+>", " ", page).split())

    def walk(self, address: str) -> list[dict[str, Any]]:
        """All results of a ranking, page by page."""
        found: list[dict[str, Any]] = []
        onward: str | None = address
        while onward:
            page = self.json(onward)
            assert len(page["results"]) <= PAGE
            found += page["results"]
            onward = (page["next_url"] or "").removeprefix("http://localhost") or None
        return found

    def table(self, name: str) -> pd.DataFrame:
        answer = self.ask(f"/archive/{name}.csv?_stream=on").raise_for_status()
        return pd.read_csv(io.StringIO(answer.text)).convert_dtypes()

    def close(self) -> None:
        self._runner.close()


def looks(chance: random.Random, groups: int = 12, size: int = 16) -> Iterator[tuple[bool, Extraction]]:
    """Listings of many petitions, of the north or not; the rhythm, the end and the growth of each group differ."""
    for group in range(groups):
        step, late = chance.choice((0.5, 1, 1, 3, 7, 11)), chance.choice((0, 0, 0, 1, 2, 3, 9, 10, 11))
        count = [chance.choice((1, 60, 150, 150, 4_000)) for _ in range(size)]
        pace = [chance.choice((0, 1, 1, 7)) for _ in range(size)]
        at = day(60 - late) - timedelta(days=step * chance.randrange(3, 30))
        while at <= day(60 - late):
            count = [max(n + pace[place] * chance.choice((0, 1, 2, 2, -1)), 0) for place, n in enumerate(count)]
            shown = [
                petition(
                    f"Petition {group} {place}",
                    f"p-{group}-{place}",
                    signatures=f"{n} of 9,000",
                    categories=("Justice",) if place % 3 else ("Justice", "Families"),
                    creator=f"Ana Núñez {place}" if place % 4 == 0 else None,
                    why=SPANISH if place % 2 else "She is our neighbor, and her children need her at home.",
                )
                for place, n in enumerate(count)
                if chance.random() < 0.95
            ]
            yield (
                group % 3 == 0,
                extraction(*shown, at=at, url=f"https://site.example/categories?group={group}&at={at}"),
            )
            at += timedelta(days=step * chance.choice((1, 1, 1, 2)), minutes=chance.choice((-3, 0, 0, 4)))


def filled(path: Path, found: list[tuple[bool, Extraction]]) -> Path:
    keep(path, [each for is_north, each in found if is_north], NORTH, kind="import")
    keep(path, [each for is_north, each in found if not is_north], SITE, kind="import")
    return path


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = tmp_path_factory.mktemp("growth") / "archive.db"
    with closing(Reader(filled(path, list(looks(random.Random(7)))))) as reader:
        yield reader


@pytest.fixture(scope="module")
def tables(reader: Reader) -> dict[str, pd.DataFrame]:
    return {name: reader.table(name) for name in ("signature_snapshots", "petitions", "sources")}


QUESTIONS = [f"span={span}&by={by}" for span in ("day", "week", "month", "ever") for by in ("signatures", "share")]


def figure(result: dict[str, Any], question: str) -> float:
    if "share" in question:
        return float(result["percent" if "ever" in question else "percent_per_day"])
    name = "change" if "ever" in question else "per_day"
    return float(result[name])


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_ranking_is_the_one_that_pandas_computes_from_the_exports(
    reader: Reader, tables: dict[str, pd.DataFrame], question: str
) -> None:
    slugs = tables["petitions"].set_index("id")["slug"]
    span, by = (part.split("=")[1] for part in question.split("&"))
    wanted = again.movers(tables["signature_snapshots"], span, by).rename(slugs)
    found = reader.walk(f"/growth.json?{question}")
    shown = {result["slug"]: figure(result, question) for result in found}
    assert len(found) == len(shown) == len(wanted) > 15
    assert all(abs(shown[slug] - value) < 1e-3 for slug, value in wanted.items())
    ranked = [figure(result, question) for result in found]
    assert ranked == sorted(ranked, reverse=True)


@pytest.mark.parametrize("question", ["span=week", "span=ever&by=share", "span=day&topic=Families"])
def test_a_ranking_does_not_depend_on_the_order_of_arrival(reader: Reader, tmp_path: Path, question: str) -> None:
    found = list(looks(random.Random(7)))
    random.Random(1).shuffle(found)
    with closing(Reader(filled(tmp_path / "a.db", found))) as other:
        expected, results = reader.walk(f"/growth.json?{question}"), other.walk(f"/growth.json?{question}")
    assert results == expected
    assert len({figure(result, question) for result in results}) < len(results), "some are equal"


def fits(row: dict[str, Any], source: str = "", language: str = "", nth: int = 1, creator: str = "") -> bool:
    """Whether a result is of a source and a language, and of every nth place: topics and creators go by these."""
    return (
        source in ("", row["source"])
        and language in ("", row["language"])
        and int(row["slug"].split("-")[2]) % nth == 0
        and (row["creator"] or "").startswith(creator)
    )


@pytest.mark.parametrize(
    ("narrowed", "wanted"),
    [
        ("source=north", {"source": "north"}),
        ("language=es", {"language": "es"}),
        ("topic=Families", {"nth": 3}),
        ("creator=nunez", {"creator": "Ana Núñez", "nth": 4}),
        ("source=site&language=es&topic=Families", {"source": "site", "language": "es", "nth": 3}),
        ("source=site&language=en&creator=ana+nu", {"source": "site", "language": "en", "nth": 4}),
    ],
)
@pytest.mark.parametrize("span", ["day", "ever"])
def test_filters_leave_those_that_fit_in_their_order(
    reader: Reader, narrowed: str, wanted: dict[str, Any], span: str
) -> None:
    expected = [row for row in reader.walk(f"/growth.json?span={span}") if fits(row, **wanted)]
    assert reader.walk(f"/growth.json?span={span}&{narrowed}") == expected != []


def test_a_filter_that_few_entries_fit_goes_on_where_a_page_stopped_looking(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    for question in ("span=week&source=north", "span=ever&topic=Families&language=en"):
        wanted = reader.walk(f"/growth.json?{question}")
        monkeypatch.setattr("pipelines.site.growth_page.FEW", 0)
        for name in ("LOOKED_THROUGH", "CATEGORY_LOOKED_THROUGH"):
            monkeypatch.setattr(f"pipelines.site.growth_ranking.{name}", 12)
        assert "Look further" in reader.text(f"/growth?{question}")
        assert reader.walk(f"/growth.json?{question}") == wanted != []
        monkeypatch.undo()


def test_the_csv_has_the_rows_of_the_page(reader: Reader) -> None:
    table = pd.read_csv(io.StringIO(reader.ask("/growth.csv?span=month&by=share").text))
    results = reader.json("/growth.json?span=month&by=share")["results"]
    assert [*table["slug"]] == [result["slug"] for result in results]
    assert [*table["percent_per_day"]] == [result["percent_per_day"] for result in results]
    assert [*table["percent"]] == pytest.approx(
        [*(100 * table["change"] / (table["signatures"] - table["change"]))], abs=1e-4
    )
    assert results[0]["permalink"].startswith("http://localhost/petitions/")


def counts(title: str, *found: tuple[float, int]) -> list[Extraction]:
    slug = title.lower().replace(" ", "-")
    return [extraction(petition(title, slug, signatures=f"{n} of 9,000"), at=day(at)) for at, n in found]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Reader]:
    """Seen to the end: Ana each day, Luis before a gap and after it; Eva not for four days."""
    path = tmp_path / "a.db"
    daily = counts("Free Ana", *((at, 100 + 10 * at) for at in range(1, 21)))
    keep(path, [*daily, *counts("Free Luis", (2, 100), (20, 900)), *counts("Free Eva", (9, 50), (16, 120))], NORTH)
    with closing(Reader(path)) as reader:
        yield reader


def test_a_change_stands_beside_the_looks_it_rests_on(small: Reader) -> None:
    text = small.text("/growth?span=week")
    assert (
        "As of March 20, 2018, 12:00 UTC: the days are counted from the archive's latest count, not from today" in text
    )
    assert "Free Ana sample north +70 7 days to March 20, 2018 10 300 of 9,000" in text


def test_what_a_title_says_is_never_markup(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    title = 'Free <b>"Ana"</b> & \u202eco'
    shown = [petition(title, "a-b", signatures=f"{n} of 9,000", creator="<i>Ana") for n in (100, 200)]
    keep(path, [extraction(each, at=day(1 + 7 * place)) for place, each in enumerate(shown)])
    with closing(Reader(path)) as reader:
        page = reader.ask("/growth").text
    assert "Free &lt;b&gt;&#34;Ana&#34;&lt;/b&gt; &amp; " in page
    assert "&lt;i&gt;Ana" in page
    assert "\u2068Free" in page
    assert not {"<b>", "<i>"} & {*re.findall("<[a-z]>", page)}


def test_who_was_not_seen_near_enough_stands_apart(small: Reader) -> None:
    text = small.text("/growth?span=week")
    movers, unseen, rare = re.split("No count seen lately|Counts too rare to say", text)
    assert ["Free Ana" in movers, "Free Luis" in movers, "Free Eva" in movers] == [True, False, False]
    assert "Free Eva sample no count for 4 days; last count 120 on March 16, 2018, north" in unseen
    assert "Free Luis sample +800 since the first count on March 2, 2018; last count 900 on March 20" in rare
    assert "No count seen lately" not in small.text("/growth?span=ever")


def test_a_share_is_told_only_of_those_with_a_hundred_signatures_before(small: Reader) -> None:
    found = small.json("/growth.json?span=ever&by=share")["results"]
    assert [(row["slug"], row["percent"]) for row in found] == [("free-luis", 800.0), ("free-ana", 172.7273)]
    assert {row["percent_per_day"] for row in found} == {None}


def test_percent_is_of_the_change_that_stands_beside_it(small: Reader) -> None:
    (found,) = small.json("/growth.json?span=week&by=share")["results"]
    assert (found["change"], found["percent"], found["percent_per_day"]) == (70, 30.4348, 4.3478)


def test_a_source_without_captures_is_not_offered(tmp_path: Path) -> None:
    keep(tmp_path / "a.db", counts("Free Ana", (1, 100), (8, 190)), NORTH)
    with Archive.open(tmp_path / "a.db") as archive:
        archive.finish_run(archive.start_run("crawl", BLOG))
    with closing(Reader(tmp_path / "a.db")) as reader:
        assert [f'value="{name}"' in reader.ask("/growth").text for name in (NORTH.name, BLOG.name)] == [True, False]
        assert f"/sources/{BLOG.name}" not in reader.ask("/").text
        assert f"/sources/{NORTH.name}" in reader.ask("/").text
        assert BLOG.name in reader.text("/sources")


def test_an_archive_without_counts_says_so(tmp_path: Path) -> None:
    keep(tmp_path / "a.db", [], BLOG)
    with closing(Reader(tmp_path / "a.db")) as reader:
        assert "No petition has been observed with a count and a time." in reader.text("/growth")
        assert reader.json("/growth.json")["results"] == []


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("span=decade", "“decade” is not a value of span. Use one of these: day, week, month, ever."),
        ("by=", "“” is not a value of by. Use one of these: signatures, share."),
        ("source=nobody", "There is no source “nobody” in this archive."),
        ("language=xx", "No petition is in the language “xx”. These are known: en, es."),
        ("topic=Fish", "No petition has the topic “Fish”."),
        ("after=12", "The address of this page was cut or altered. Start again from the first page."),
        ("after=1e9,7", "The address of this page was cut or altered. Start again from the first page."),
        (f"creator={'a' * 201}", "A filter is too long. Use a name of at most 200 characters."),
    ],
)
def test_an_argument_that_means_nothing_is_refused_with_a_sentence(reader: Reader, wrong: str, sentence: str) -> None:
    for kind in ("", ".json", ".csv"):
        answer = reader.ask(f"/growth{kind}?{wrong}")
        assert answer.status_code == 400
        assert sentence in (answer.json()["error"] if kind == ".json" else answer.text)


def test_the_old_query_leads_to_the_page(reader: Reader) -> None:
    for kind in ("", ".json", ".csv"):
        answer = reader.ask(f"/archive/fastest_growing_petitions{kind}")
        assert (answer.status_code, answer.headers["location"]) == (301, f"/growth{kind}?span=month")
        assert reader.ask(answer.headers["location"]).status_code == 200


def test_a_window_rests_on_looks_that_far_apart_give_or_take_a_quarter(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    at: dict[str, list[float]] = {
        "the last before": [1, 2.5, 3.5, 10],
        "the first within": [0, 4, 9, 10],
        "a quarter longer": [10 - 8.75, 10],
        "more than that": [10 - 8.76, 10],
        "a quarter shorter": [10 - 5.25, 10],
        "less than that": [10 - 5.24, 10],
        "once": [10],
    }
    keep(path, [each for name, days in at.items() for each in counts(name, *((d, int(100 + d)) for d in days))])
    found = dict(rows(path, "SELECT slug, moved_7d_seconds FROM petition_metrics JOIN petitions ON id = petition_id"))
    assert {name: seconds and seconds / 86_400 for name, seconds in found.items()} == {
        "the-last-before": 7.5,
        "the-first-within": 6,
        "a-quarter-longer": 8.75,
        "more-than-that": None,
        "a-quarter-shorter": 5.25,
        "less-than-that": None,
        "once": None,
    }
    with closing(Reader(path)) as reader:
        spans = re.findall(r"([\d.]+ days?) to March", reader.text("/growth?span=week"))
    assert sorted(spans) == ["5.25 days", "6 days", "7.5 days", "8.75 days"]
