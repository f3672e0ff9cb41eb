"""Up to eight petitions on one chart: by date, by days since the start, by share of the goal, with gaps shown."""

import asyncio
import csv
import io
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from html import unescape
from itertools import accumulate, combinations
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pandas as pd
import pytest
from selectolax.lexbor import LexborHTMLParser
from sqlite_utils import Database

from pipelines.site.chart_points import Point
from pipelines.site.compare_chart import compare_chart
from pipelines.site.compare_figure import compare_figure
from pipelines.site.compare_lines import BY, By, CompareLine, compare_line
from pipelines.site.compare_style import LOOKS
from pipelines.site.notebook_charts import comparison_drawing, petition_drawing
from pipelines.site.petition_series import PetitionSeries
from pipelines.site.server import site
from scrapers.errors import UsageError
from tests.archives import extraction, keep, petition
from tests.site_archive import HUELGA, ODD, STRIKE, TRUST, UNDATED, fill

Get = Callable[[str], Any]
KEYS = [f"unidas/{TRUST}", f"sample-acciones/{HUELGA}", f"sample-acciones/{STRIKE}"]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compare") / "archive.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def address(keys: list[str], form: str = "", **others: str) -> str:
    return f"/compare{form}?" + urlencode([*(("p", key) for key in keys), *others.items()])


def line(
    number: int, *observed: tuple[str, int | None, int | None], created: str | None = None, by: By = "date"
) -> CompareLine:
    points = tuple(Point(observed_at=f"{day}T08:00:00Z", signatures=count, goal=goal) for day, count, goal in observed)
    petition = {
        "title": f"Petition {number}",
        "created_at": created,
        "is_sample": 0,
        "source": "x",
        "slug": str(number),
    }
    return compare_line(number, PetitionSeries(petition=petition, points=points, gaps=(), alert_days=()), by)


@pytest.mark.parametrize("by", BY)
def test_a_comparison_shows_a_line_a_label_and_a_row_for_each_petition(get: Get, by: str) -> None:
    page = get(address(KEYS, by=by)).text
    assert page.count('<path class="count"') == 2 * len(KEYS)  # in both widths
    rows = re.findall(r"<tr><td><strong>([A-H])</strong></td>", page)
    assert rows == ["A", "B", "C"]
    assert page.count('<path class="gap"') == 2
    assert 'aria-current="true"' in page


def test_a_narrow_comparison_gives_its_width_to_the_lines_and_their_counts_to_the_legend() -> None:
    lines = [line(n, ("2018-01-01", 12_000, 20_000), ("2018-03-01", 15_000 + n, 20_000)) for n in range(2)]
    (_wide, wide), (svg, narrow) = compare_chart(lines, "date"), compare_chart(lines, "date", "narrow")
    assert (narrow.x.end - narrow.x.start) / narrow.width > 0.7
    assert (wide.x.end - wide.x.start) / wide.width > 0.6
    words = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert {"A", "B", "A 15,000 · Petition 0", "B 15,001 · Petition 1"} <= set(words)


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("looks", [1_000, 4_000])
def test_eight_petitions_of_many_looks_make_a_short_figure(by: By, looks: int) -> None:
    chance = Random(7)
    days = [f"{date(2014, 1, 1) + timedelta(days=number)}" for number in range(looks)]
    compared = []
    for number in range(8):
        counts = accumulate(chance.choice((0, 3, 40, 900)) for _ in days)
        compared.append(line(number, *((day, count, 90_000) for day, count in zip(days, counts, strict=True)), by=by))
    assert len(compare_figure(compared, by).encode()) < 85_000  # of the 100 kB of a page


def test_a_gap_is_dotted_and_no_line_crosses_it() -> None:
    weekly = [("2018-03-01", 1, None), ("2018-03-08", 2, None), ("2018-07-01", 9, None), ("2018-07-03", 9, None)]
    svg = ElementTree.fromstring(compare_chart([line(0, *weekly)], "date")[0])
    paths = {path.get("class"): path for path in svg.iter(f"{SVG}path") if path.get("class")}
    assert paths["count"].get("d", "").count("M") == 2
    assert paths["gap"].get("d", "").count("L") == 1
    assert paths["gap"].get("stroke-dasharray") == "1.5 4"
    assert "dotted: no observations in between" in {"".join(text.itertext()) for text in svg.iter(f"{SVG}text")}


def test_days_count_from_the_stated_start_or_else_from_the_first_observation() -> None:
    observed = [("2018-03-11", 5, None), ("2018-03-21", 9, None)]
    stated, unknown = line(0, *observed, created="2018-03-01", by="days"), line(1, *observed, by="days")
    later = line(2, *observed, created="2018-03-15", by="days")
    assert [int(at // 86_400) for at, _ in stated.spots] == [10, 20]
    assert [int(at // 86_400) for at, _ in unknown.spots] == [int(at // 86_400) for at, _ in later.spots] == [0, 10]
    assert (stated.start_is_stated, unknown.start_is_stated, later.start_is_stated) == (True, False, False)


def test_days_long_after_the_start_fill_the_chart_from_a_broken_axis() -> None:
    observed = [("2026-11-11", 5, None), ("2026-11-12", 7, None), ("2026-11-13", 9, None)]
    young = [line(n, *observed, created=f"2026-08-0{1 + n}", by="days") for n in range(2)]
    for size in ("wide", "narrow"):
        svg, frame = compare_chart(young, "days", size)
        places = [frame.x(at) for one in young for at, _ in one.spots]
        assert max(places) - min(places) > 0.5 * (frame.x.end - frame.x.start)
        assert min(places) >= frame.x.start
        drawn = ElementTree.fromstring(svg)
        words = ["".join(text.itertext()) for text in drawn.iter(f"{SVG}text")]
        assert {"101", "104", "days since the start (from day 101, not 0)"} <= set(words)
        assert len([path for path in drawn.iter(f"{SVG}path") if path.get("class") == "break"]) == 1


def test_days_begin_at_the_start_where_a_line_is_near_it_and_where_none_is_drawn() -> None:
    old = line(0, ("2026-11-11", 5, None), ("2026-11-13", 9, None), created="2026-08-01", by="days")
    new = line(1, ("2026-11-11", 5, None), ("2026-11-13", 9, None), created="2026-11-11", by="days")
    alone = line(0, ("2026-11-11", 5, None), created="2026-08-01", by="days")
    for lines in ([old, new], [alone], [line(0, by="days")], []):
        svg, frame = compare_chart(lines, "days")
        assert frame.x.low == 0
        assert 'class="break"' not in svg


def test_a_share_is_of_the_goal_shown_with_the_count() -> None:
    shares = line(0, ("2018-03-01", 90, 100), ("2018-03-08", 110, 200), ("2018-03-09", 120, None), by="goal")
    assert [value for _, value in shares.spots] == [900, 550]


def test_a_share_is_rounded_alike_on_the_page_in_the_chart_and_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counts = {"two-thirds": ("200", "300", "66.7%", 0.6667), "almost": ("99,999", "100,000", "99.9%", 0.9999)}
    shown = [petition(slug, slug, signatures=f"{n} of {goal} Signatures") for slug, (n, goal, *_) in counts.items()]
    keep(path, [extraction(*shown)])
    keys = [f"site/{slug}" for slug in counts]
    with asyncio.Runner() as runner:
        page, drawn, data = (
            runner.run(site(path).client.get(address(keys, form, by="goal"))).text for form in ("", ".svg", ".csv")
        )
    cells = re.findall(r'data-label="Share of goal">([^<]*)<', page)
    assert cells == [share for *_, share, _ in counts.values()]
    assert all(share in drawn for share in cells)
    assert pd.read_csv(io.StringIO(data)).share_of_goal.tolist() == [share for *_, share in counts.values()]


def test_a_petition_whose_looks_have_no_time_shows_the_start_and_the_count_that_are_known(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    looks = [petition("Free Ana", "a", signatures=f"{n} of 100 Signatures", created="2 Mar 2018") for n in (55, 66)]
    keep(
        path,
        [extraction(look, at=None, url=f"https://site.example/categories?page={n}") for n, look in enumerate(looks)],
    )
    keep(path, [extraction(petition("Free Eva", "b", signatures=None), at=None)])
    with asyncio.Runner() as runner:
        get = site(path).client.get
        page = LexborHTMLParser(runner.run(get(address(["site/a", "site/b"]))).text)
    rows = [
        {
            cell.attributes["data-label"]: " ".join(cell.text(separator=" ").split())
            for cell in row.css("td[data-label]")
        }
        for row in page.css("table.compared tbody tr")
    ]
    known = {"Start": "March 2, 2018 stated", "First count": "unknown", "Goal": "100", "Change": "unknown"}
    assert known.items() <= rows[0].items()
    assert (rows[0]["Newest count"], rows[0]["Share of goal"]) in {
        ("55 time unknown", "55%"),
        ("66 time unknown", "66%"),
    }
    nothing = {"Start": "unknown", "First count": "none", "Newest count": "none", "Share of goal": "none"}
    assert nothing.items() <= rows[1].items()


def test_a_petition_without_a_goal_is_named_apart(get: Get) -> None:
    page = get(address([*KEYS, "unidas/quiet"], by="goal")).text
    named = page.partition("Not drawn, since no captured page with a known time shows a count:")[2]
    assert "/petitions/unidas/quiet" in named.partition("</p>")[0]
    assert line(0, ("2018-03-01", 90, None), by="goal").spots == []


def test_the_data_of_a_comparison_agree_with_its_table_and_no_rate_crosses_a_gap_unseen(get: Get) -> None:
    data = pd.read_csv(io.StringIO(get(address(KEYS, ".csv")).text), parse_dates=["observed_at"])
    assert data.petition.unique().tolist() == KEYS
    page = unescape(re.sub(r"<[^>]+>", " ", get(address(KEYS)).text))
    for key, looks in data.dropna(subset="signatures").groupby("petition"):
        first, last = looks.iloc[0], looks.iloc[-1]
        days = round((last.observed_at - first.observed_at) / pd.Timedelta(days=1))
        assert re.search(rf"\+{last.signatures - first.signatures:,.0f}\s+in {days} days", page), key
        assert f"{last.signatures:,.0f}" in page
        assert looks.stretch.is_monotonic_increasing
    trust = data[data.petition == KEYS[0]]
    between = trust.dropna(subset="signatures").observed_at.diff()
    assert f"longest gap {between.max().days} days" in page
    assert trust.stretch.nunique() == 3


def test_the_chart_of_a_comparison_can_be_taken_as_svg_and_png(get: Get) -> None:
    svg = get(address(KEYS, ".svg", by="days"))
    assert (svg.headers["content-type"], ElementTree.fromstring(svg.text).tag) == (
        "image/svg+xml; charset=utf-8",
        f"{SVG}svg",
    )
    assert "Protect Residents from Deportation: Support the Trust Act!" in svg.text
    assert get(address(KEYS, ".png")).content.startswith(b"\x89PNG")


def test_petitions_are_added_by_words_of_their_titles_and_left_out(get: Get) -> None:
    page = get(address(KEYS[:1], q="hunger strike")).text
    add = re.search(r'<a href="(/compare\?[^"]+)">Add<', page)
    assert add
    more = get(unescape(add[1])).text
    assert len(re.findall(r"<tr><td><strong>", more)) == 2
    drop = re.findall(r'<a href="(/compare[^"]*)">Leave out', more)
    assert get(unescape(drop[0])).text.count("<tr><td><strong>") == 1


def test_pages_and_hits_lead_to_a_comparison(get: Get) -> None:
    for path in (f"/petitions/sample-acciones/{STRIKE}", "/search?q=hunger"):
        link = re.search(r'href="(/compare\?p=[^"]+)"', get(path).text)
        assert link, path
        assert "Support the hunger strike" in get(unescape(link[1])).text
    assert get(address([f"sample-acciones/{ODD}"])).status_code == 200


@pytest.mark.parametrize("form", ["", ".csv", ".svg", ".png"])
@pytest.mark.parametrize(
    ("keys", "others", "status", "says"),
    [
        ([f"unidas/raid-{n}" for n in range(9)], {}, 400, "At most 8 petitions"),
        (KEYS, {"by": "size"}, 400, "must be date, days or goal"),
        (["unidas"], {}, 400, "SOURCE/SLUG"),
        (KEYS, {"q": "x" * 201}, 400, "longer than 200 characters"),
        (["unidas/nowhere"], {}, 404, "has no petition"),
    ],
)
def test_a_comparison_says_what_is_wrong_with_its_address(
    get: Get, form: str, keys: list[str], others: dict[str, str], status: int, says: str
) -> None:
    answer = get(address(keys, form, **others))
    assert answer.status_code == status
    assert says in answer.text


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (KEYS[1:2], "Sample data: not a real petition"),
        (KEYS[1:], "Sample data: not real petitions"),
        (KEYS, "Partly sample data: not all petitions are real"),
        (KEYS[:1], ""),
    ],
)
def test_the_chart_says_how_much_of_it_is_sample_data(get: Get, keys: list[str], says: str) -> None:
    drawn = get(address(keys, ".svg")).text
    assert re.findall(">([^<]*ample data[^<]*)<", drawn) == ([says] if says else [])


def test_eight_petitions_and_those_without_counts_can_be_compared(get: Get) -> None:
    keys = [*KEYS, f"unidas/{UNDATED}", "unidas/quiet", "unidas/raid-1", "unidas/raid-2", "unidas/raid-3"]
    for by in BY:
        page = get(address(keys, by=by))
        assert page.status_code == 200
        assert "leave one out to add another" in page.text
    assert get("/compare").status_code == 200


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_lines_can_be_read_on_light_and_dark_pages_and_told_apart_without_colors() -> None:
    for look in LOOKS:
        assert contrast(look.color, "#fbfaf6") >= 4.5
        assert contrast(look.dark, "#14191c") >= 4.5
    assert len({look.mark for look in LOOKS}) == len({look.color for look in LOOKS}) == 8
    assert all(a.dashes != b.dashes for a, b in combinations(LOOKS[:4], 2))


def test_a_comparison_in_csv_runs_no_formula(get: Get) -> None:
    rows = list(csv.reader(io.StringIO(get(address(KEYS, ".csv")).text)))
    assert rows[0][:3] == ["petition", "title", "observed_at"]
    assert all(not cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_notebooks_draw_what_the_site_draws(get: Get, archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        assert petition_drawing(db, KEYS[0])._repr_svg_() == get(f"/petitions/{KEYS[0]}/chart.svg").text
        assert comparison_drawing(Database(db), KEYS, "goal")._repr_svg_() == get(address(KEYS, ".svg", by="goal")).text
        with pytest.raises(UsageError, match="no such petition"):
            petition_drawing(db, "unidas/nowhere")
