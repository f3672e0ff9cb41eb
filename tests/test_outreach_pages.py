"""What followed alerts, as pages show it: the figures that pandas computes, or why there are none."""

import asyncio
import io
import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipelines.site.petition_page import petition_page
from pipelines.site.petition_series import petition_series
from pipelines.site.server import site
from scrapers.extract import Extraction
from scrapers.items import Link
from tests import growth_by_pandas as again
from tests.archives import BLOG, DAY_ONE, SITE, alert, day, extraction, keep, petition, rows
from tests.test_growth_figures import days_of_alerts, same

DAYS, PETITIONS = 230, 12
POSTS = "https://blog.example/wp-json/wp/v2/posts"


class Reader:
    """Someone who asks a site for addresses."""

    def __init__(self, path: Path) -> None:
        self._runner, self._site = asyncio.Runner(), site(path)

    def ask(self, address: str) -> Any:
        return self._runner.run(self._site.client.get(address))

    def text(self, address: str) -> str:
        page = self.ask(address).raise_for_status().text
        return " ".join(re.sub("<[^>]+>", " ", page).split())

    def table(self, name: str) -> pd.DataFrame:
        answer = self.ask(f"/archive/{name}.csv?_stream=on").raise_for_status()
        return pd.read_csv(io.StringIO(answer.text)).convert_dtypes()

    def close(self) -> None:
        self._runner.close()


def post(title: str, number: float, *slugs: str) -> Extraction:
    """A capture of an alert of the evening of a day (by its number in March 2018) that links to petitions."""
    links = tuple(Link(url=f"https://site.example/petitions/{slug}", text="Sign") for slug in slugs)
    slug = title.lower().replace(" ", "-")
    shown = alert(title, slug, date=f"{DAY_ONE + timedelta(days=number - 1):%Y-%m-%d}", links=links)
    return extraction(shown, at=day(DAYS + 20), page="wordpress.rest", url=POSTS)


def listings(chance: random.Random) -> Iterator[Extraction]:
    """Daily listings of petitions; each grows by its own pace, and is missing on days of its own, some for long."""
    count, pace = [chance.choice((0, 90, 4_000)) for _ in range(PETITIONS)], [2**place for place in range(PETITIONS)]
    gaps = [chance.sample(range(DAYS), 5) for _ in range(PETITIONS)]
    for number in range(DAYS):
        for place in range(PETITIONS):
            count[place] += chance.choice((0, 1, 2, 2, 3)) * pace[place] // 4
            count[place] -= chance.random() < 0.01 and min(count[place], 200)
        shown = [
            petition(f"Petition {place}", f"p-{place}", signatures=f"{n} of 90,000")
            for place, n in enumerate(count)
            if chance.random() < 0.8 and not any(at <= number < at + 2 * place for at in gaps[place])
        ]
        yield extraction(*shown, at=day(number + 1))


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    chance, path = random.Random(11), tmp_path_factory.mktemp("outreach") / "archive.db"
    keep(path, listings(chance), SITE, kind="import")
    slugs = [f"p-{place}" for place in range(PETITIONS)]
    posts = [post(f"Call {n}", chance.randrange(DAYS), *chance.sample(slugs, 3)) for n in range(24)]
    keep(path, posts, BLOG, kind="import")
    with closing(Reader(path)) as reader:
        yield reader


@pytest.fixture(scope="module")
def tables(reader: Reader) -> dict[str, pd.DataFrame]:
    names = ("signature_snapshots", "action_alerts", "links", "petition_outreach")
    return {name: reader.table(name) for name in names}


def test_every_comparison_is_what_pandas_computes_from_the_exports(tables: dict[str, pd.DataFrame]) -> None:
    alert_days = days_of_alerts(tables)
    looks = again.observed(tables["signature_snapshots"])
    days = looks.groupby(["petition_id", "day"])["signatures"].last()
    stored, wrong, known = tables["petition_outreach"], [], 0
    for _, row in stored.iterrows():
        number, at = row["petition_id"], pd.Timestamp(row["alert_day"], tz="UTC")
        found = again.compared(days[number], at, alert_days[number])
        assert found is not None
        known += found["p_value"] is not None
        wrong += [(number, at, name, value, row[name]) for name, value in found.items() if not same(value, row[name])]
    assert wrong == []
    assert known > 15
    assert stored["other_alerts"].max() > 0
    judged = [(p, at) for p, found in alert_days.items() for at in found if again.around(days[p], at)]
    assert len(judged) == len(stored)


@pytest.mark.parametrize(("by", "column", "least"), [("signatures", "after", 1), ("ratio", "ratio", 10)])
def test_the_list_of_alerts_is_ranked_and_whole(
    reader: Reader, tables: dict[str, pd.DataFrame], monkeypatch: pytest.MonkeyPatch, by: str, column: str, least: int
) -> None:
    monkeypatch.setattr("pipelines.site.growth_alerts.SIZE", 7)
    found, onward = [], f"/growth/alerts.json?by={by}"
    while onward:
        page = reader.ask(onward).raise_for_status().json()
        found += page["results"]
        onward = (page["next_url"] or "").removeprefix("http://localhost")
    stored = tables["petition_outreach"]
    wanted = stored[(stored["after"] >= least) & stored[column].notna()][column].sort_values(ascending=False)
    assert [row[column] for row in found] == list(wanted)
    assert len({(row["alert_slug"], row["slug"]) for row in found}) == len(found) > 14


def test_every_pair_of_an_alert_and_a_petition_is_ranked_or_counted_with_its_reason(
    reader: Reader, tables: dict[str, pd.DataFrame], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.site.growth_alerts.SIZE", 500)
    page = reader.ask("/growth/alerts.json").json()
    links = tables["links"].dropna(subset=["alert_id", "to_petition_id"])
    pairs = links[["alert_id", "to_petition_id"]].drop_duplicates()
    apart = page["newest"]
    assert apart["too_few_looks"] > 0
    assert apart["all_alerts"]
    assert len(pairs) == apart["pairs"] == len(page["results"]) + apart["too_few_looks"] + apart["not_followed"]
    shown = reader.text("/growth/alerts").partition("Not ranked")[2]
    assert f"{apart['too_few_looks']} have too few counts to compare the weeks" in shown
    assert shown.count("no count was seen") + shown.count("week after the alert is not over") == min(
        apart["too_few_looks"], 20
    )
    monkeypatch.setattr("pipelines.site.growth_unjudged.ALERTS", 3)
    few = reader.ask("/es/growth/alerts.json").json()["newest"]  # an address that is not kept yet
    assert (few["alerts"], few["all_alerts"]) == (3, False)
    assert few["pairs"] < apart["pairs"]


def test_the_csv_has_the_rows_of_the_page(reader: Reader) -> None:
    table = pd.read_csv(io.StringIO(reader.ask("/growth/alerts.csv").text))
    results = reader.ask("/growth/alerts.json").json()["results"]
    assert [*table["alert_slug"]] == [row["alert_slug"] for row in results]
    assert [*table["after"]] == [row["after"] for row in results]
    assert results[0]["alert_permalink"].startswith("http://localhost/alerts/blog/")


def test_a_wrong_order_or_place_is_refused_with_a_sentence(reader: Reader) -> None:
    for wrong, sentence in (("by=share", "Use one of these: signatures, ratio."), ("after=7", "cut or altered")):
        answer = reader.ask(f"/growth/alerts?{wrong}")
        assert answer.status_code == 400
        assert sentence in answer.text


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Reader]:
    """A petition with ten signatures a day, but sixty in the week after an alert; others link to it at bad times."""
    path, count, found = tmp_path / "a.db", 100, []
    for number in range(1, 201):
        count += 60 if 100 <= number < 107 else 10
        if not 140 <= number < 150:
            found.append(extraction(petition(signatures=f"{count} of 9,000"), at=day(number)))
    keep(path, found)
    alerts = [
        ("Good", 100),
        ("First", 4),
        ("Blind", 146),
        ("Before the gap", 136),
        ("After the gap", 151),
        ("New", 198),
    ]
    keep(path, [post(title, number, "free-ana") for title, number in alerts], BLOG)
    with closing(Reader(path)) as reader:
        yield reader


JUMP = "+70 in 7 calendar days +420 in 7 calendar days 5.96 As large, or too near to tell apart, in 0 of"


def test_an_alert_shows_what_followed_it_and_when_it_was_seen(small: Reader) -> None:
    text = small.text("/alerts/blog/good")
    assert f"Free Ana June 8, 2018, site {JUMP}" in text
    assert "When it was seen 1 look. Time Seen" in text
    assert "its text was read" in text
    assert JUMP in small.text("/growth/alerts?by=ratio")


@pytest.mark.parametrize(
    ("slug", "reason"),
    [
        ("first", "Too few counts: no count was seen a week earlier."),
        ("blind", "Too few counts: no count was seen in the three days before the alert."),
        ("new", "Too few counts: the week after the alert is not over."),
    ],
)
def test_an_alert_with_too_few_looks_says_which(small: Reader, slug: str, reason: str) -> None:
    assert reason in small.text(f"/alerts/blog/{slug}")


def test_an_alert_that_others_came_close_to_says_so(small: Reader, tmp_path: Path) -> None:
    keep(tmp_path / "a.db", [post("Near", 103, "free-ana")], BLOG)
    assert "1 other alert came within the same weeks: their effects cannot be separated." in small.text(
        "/alerts/blog/good"
    )


def test_an_alert_without_a_whole_date_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(signatures="5 of 100"), at=day(1))])
    link = Link(url="https://site.example/petitions/free-ana", text="Sign")
    keep(path, [extraction(alert(date="March 2018", links=(link,)), at=day(9), page="wordpress.rest", url=POSTS)], BLOG)
    with closing(Reader(path)) as reader:
        assert "Too few counts: the alert has no whole date." in reader.text("/alerts/blog/call-today")
        assert "No alert that links to a petition was followed by signatures" in reader.text("/growth/alerts")
    assert rows(path, "SELECT count(*) FROM petition_outreach") == [(0,)]


def test_the_chart_marks_the_day_of_each_alert_that_the_page_judges(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(signatures=f"{at} of 100"), at=day(at)) for at in range(1, 30)])
    links = (Link(url="https://site.example/petitions/free-ana", text="Sign"),)
    shown = alert("Sign today", "sign-today", published="2018-03-15T09:00:00", links=links)
    keep(path, [extraction(shown, at=day(20), page="wordpress.rest", url=POSTS)], BLOG)
    with closing(sqlite3.connect(path)) as conn:
        page, alone = petition_page(conn, "site", "free-ana"), petition_series(conn, "site", "free-ana")
    assert page
    assert alone
    assert [each["alert_day"] for each in page.outreach] == ["2018-03-15"]
    assert page.alert_days == alone.alert_days == ("2018-03-15",)
