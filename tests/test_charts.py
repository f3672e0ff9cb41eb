"""Charts show gaps as gaps, goals as steps and origins as shapes, and contain no markup from pages."""

from typing import Any
from xml.etree import ElementTree

import pytest

from pipelines.site.chart_layers import Size, chart_rows
from pipelines.site.chart_points import Gap, Point
from pipelines.site.charts import SAMPLE_NOTE, describe, growth_chart, svg


def points(*observed: tuple[str, int | None, int | None]) -> list[Point]:
    return [Point(observed_at=f"{day}T08:00:00Z", signatures=count, goal=goal) for day, count, goal in observed]


def stretches(*observed: tuple[str, int | None, int | None]) -> list[int]:
    return [row["stretch"] for row in chart_rows(points(*observed))]


def layers(spec: Any) -> list[Any]:
    found: list[Any] = spec["layer"]
    return found


def test_the_line_breaks_where_nobody_looked_for_long() -> None:
    weekly = [("2018-03-01", 1, None), ("2018-03-08", 2, None), ("2018-03-15", 3, None), ("2018-07-01", 9, None)]
    assert stretches(*weekly) == [0, 0, 0, 1]


def test_the_line_holds_where_looking_was_rare_all_along() -> None:
    assert stretches(("2018-03-01", 1, None), ("2018-04-01", 2, None), ("2018-05-15", 3, None)) == [0, 0, 0]


def test_many_looks_on_one_day_do_not_make_a_month_a_gap() -> None:
    days = ["2018-03-01"] * 5 + ["2018-04-01"] * 5
    assert set(stretches(*((day, 5, None) for day in days))) == {0}


def test_a_page_that_shows_no_count_breaks_the_line_unless_another_shows_it_that_day() -> None:
    assert stretches(("2018-03-01", 1, None), ("2018-03-02", None, None), ("2018-03-03", 2, None)) == [0, 1, 1]
    assert stretches(("2018-03-01", 1, None), ("2018-03-01", None, None), ("2018-03-02", 2, None)) == [0, 0, 0]


def test_goals_are_steps_and_never_slopes() -> None:
    spec = growth_chart(points(("2018-03-01", 90, 100), ("2018-03-08", 150, 200))).to_dict()
    marks = [layer["mark"] for layer in layers(spec)]
    assert [mark.get("interpolate") for mark in marks if mark["type"] == "line"] == ["step-after", None]


def test_each_origin_has_a_shape_of_its_own() -> None:
    observed = [
        Point(observed_at=f"2018-03-0{n}T00:00:00Z", signatures=n, origin=origin)
        for n, origin in enumerate(("live", "wayback", "commoncrawl", "file", "warc"), 1)
    ]
    spec = growth_chart(observed).to_dict()
    scales = [e["shape"]["scale"] for layer in layers(spec) if "shape" in (e := layer["encoding"])]
    assert scales[0]["domain"] == ["live", "wayback", "commoncrawl", "file", "warc"]
    assert len(set(scales[0]["range"])) == 5


@pytest.mark.parametrize("size", ["wide", "narrow", "spark"])
@pytest.mark.parametrize(
    "observed", [[], [("2018-03-01", 5, 100)], [("2018-03-01", None, None)]], ids=["none", "one", "no count"]
)
def test_the_smallest_series_can_be_drawn(size: Size, observed: list[tuple[str, int | None, int | None]]) -> None:
    assert ElementTree.fromstring(svg(growth_chart(points(*observed), size=size))).tag.endswith("svg")


def test_missed_looks_are_shaded_and_said_darker_where_the_site_was_the_reason() -> None:
    ours = Gap(first="2018-03-02", last="2018-03-04", why="not looked: nothing ran")
    theirs = Gap(first="2018-03-05", last="2018-03-05", why="could not look: the site refused us")
    observed = points(("2018-03-01", 90, 100), ("2018-03-08", 150, 200))
    spec = growth_chart(observed, gaps=[ours, theirs]).to_dict()
    (band,) = [layer for layer in layers(spec) if layer["mark"]["type"] == "rect"]
    bands = spec["datasets"][band["data"]["name"]]
    shown = [(row["observed_at"], row["until"], row["shade"]) for row in bands]
    assert shown == [("2018-03-02", "2018-03-05", 0.45), ("2018-03-05", "2018-03-06", 0.9)]
    assert "2018-03-02 to 2018-03-04: not looked: nothing ran." in describe(observed, [ours, theirs])
    assert ElementTree.fromstring(svg(growth_chart(observed, gaps=[ours]))).tag.endswith("svg")


def test_a_title_is_never_markup() -> None:
    drawn = svg(growth_chart(points(("2018-03-01", 5, 100)), title="<script>alert(1)</script> & <b>more</b>"))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawn).iter()}
    assert not tags & {"script", "b"}


def test_a_sample_chart_says_so_with_or_without_a_title() -> None:
    for title in ("", "Free Ana"):
        assert SAMPLE_NOTE in svg(growth_chart(points(("2018-03-01", 5, 100)), title=title, sample=True))


def test_the_chart_in_words_names_first_and_last_count() -> None:
    observed = points(("2018-03-08", 150, 200), ("2018-03-01", 1, None), ("2018-03-09", None, None))
    assert describe(observed) == "3 observations: 1 signature on 2018-03-01, then 150 signatures of 200 on 2018-03-08."
