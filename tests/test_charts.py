"""Charts show gaps as gaps, goals as steps and origins as shapes, and contain no markup from pages."""

import itertools
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.site.chart_axes import count_ticks, time_ticks
from pipelines.site.chart_frame import Size
from pipelines.site.chart_letters import SAMPLE_NOTE
from pipelines.site.chart_points import Gap, Point
from pipelines.site.chart_series import stretches, thin
from pipelines.site.charts import describe, growth_svg

SVG = "{http://www.w3.org/2000/svg}"


def points(*observed: tuple[str, int | None, int | None]) -> list[Point]:
    return [Point(observed_at=f"{day}T08:00:00Z", signatures=count, goal=goal) for day, count, goal in observed]


def breaks(*observed: tuple[str, int | None, int | None]) -> list[int]:
    return stretches(points(*observed))


def paths(svg: str, name: str) -> list[ElementTree.Element]:
    """The paths of one kind that stand in the plot: the legend's are drawn last."""
    return [path for path in ElementTree.fromstring(svg).findall(f"{SVG}path") if path.get("class") == name]


def drawn(svg: str, name: str) -> str:
    (path,) = paths(svg, name)
    return path.get("d", "")


def texts(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def places(path: str) -> list[tuple[float, float]]:
    """The absolute coordinates of a path made of M and L."""
    return [(float(x), float(y)) for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", path)]


def test_the_line_breaks_where_nobody_looked_for_long() -> None:
    weekly = [("2018-03-01", 1, None), ("2018-03-08", 2, None), ("2018-03-15", 3, None), ("2018-07-01", 9, None)]
    assert breaks(*weekly) == [0, 0, 0, 1]
    assert drawn(growth_svg(points(*weekly, ("2018-07-03", 9, None))), "count").count("M") == 2


def test_the_line_holds_where_looking_was_rare_all_along() -> None:
    assert breaks(("2018-03-01", 1, None), ("2018-04-01", 2, None), ("2018-05-15", 3, None)) == [0, 0, 0]


def test_many_looks_on_one_day_do_not_make_a_month_a_gap() -> None:
    days = ["2018-03-01"] * 5 + ["2018-04-01"] * 5
    assert set(breaks(*((day, 5, None) for day in days))) == {0}


def test_a_page_that_shows_no_count_breaks_the_line_unless_another_shows_it_that_day() -> None:
    assert breaks(("2018-03-01", 1, None), ("2018-03-02", None, None), ("2018-03-03", 2, None)) == [0, 1, 1]
    assert breaks(("2018-03-01", 1, None), ("2018-03-01", None, None), ("2018-03-02", 2, None)) == [0, 0, 0]


def test_goals_are_steps_and_never_slopes() -> None:
    svg = growth_svg(points(("2018-03-01", 90, 100), ("2018-03-08", 150, 200), ("2018-03-10", 160, 200)))
    assert re.fullmatch(r"M[\d.]+ [\d.]+(H[\d.]+V[\d.]+){2}", drawn(svg, "goal"))
    assert re.fullmatch(r"M[\d.]+ [\d.]+(L[\d.]+ [\d.]+){2}", drawn(svg, "count"))
    assert "160 of 200" not in texts(svg), "each line has a label of its own"
    assert {"160", "goal 200"} <= set(texts(svg))


def test_a_goal_beside_its_count_shares_its_label() -> None:
    observed = points(("2018-03-01", 54, 100), ("2018-03-20", 1886, 2000))
    assert "1,886 of 2,000" in texts(growth_svg(observed))
    assert {"1,886", "of 2,000"} <= set(texts(growth_svg(observed, size="narrow")))


def test_each_origin_has_a_shape_of_its_own_and_the_legend_names_it() -> None:
    origins = ("live", "wayback", "commoncrawl", "file", "warc")
    observed = [
        Point(observed_at=f"2018-03-0{n}T00:00:00Z", signatures=n, origin=origin) for n, origin in enumerate(origins, 1)
    ]
    svg = growth_svg(observed)
    marks = [paths(svg, origin)[0] for origin in origins]
    looks = {(re.sub(r"M[\d.]+ [\d.]+", "", mark.get("d", "")), mark.get("stroke-linecap")) for mark in marks}
    assert len(looks) == 5
    assert {"live crawl", "web archive", "Common Crawl", "saved file", "WARC file"} <= set(texts(svg))


@pytest.mark.parametrize("size", ["wide", "narrow", "spark"])
@pytest.mark.parametrize(
    "observed", [[], [("2018-03-01", 5, 100)], [("2018-03-01", None, None)]], ids=["none", "one", "no count"]
)
def test_the_smallest_series_can_be_drawn(size: Size, observed: list[tuple[str, int | None, int | None]]) -> None:
    svg = growth_svg(points(*observed), size=size)
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"
    has_count = any(count for _, count, _ in observed)
    assert bool(paths(svg, "live")) is has_count
    assert ("No counts with a known time" in texts(svg)) is (size != "spark" and not has_count)


def test_missed_looks_are_shaded_and_said_darker_where_the_site_was_the_reason() -> None:
    ours = Gap(first="2018-03-02", last="2018-03-04", why="not looked: nothing ran")
    theirs = Gap(first="2018-03-05", last="2018-03-05", why="could not look: the site refused us", is_theirs=True)
    observed = points(("2018-03-01", 90, 100), ("2018-03-08", 150, 200))
    svg = growth_svg(observed, gaps=[ours, theirs])
    (light,), (dark,) = paths(svg, "ours"), paths(svg, "theirs")
    assert float(light.get("opacity", 0)) < float(dark.get("opacity", 0))
    start, end = (float(x) for x in re.findall(r"[MH]([\d.]+)", light.get("d", ""))[:2])
    begins, ends = (float(x) for x in re.findall(r"[MH]([\d.]+)", dark.get("d", ""))[:2])
    assert end == begins
    assert end - start == pytest.approx(3 * (ends - begins), abs=0.3)
    assert "March 2, 2018 to March 4, 2018: not looked: nothing ran." in describe(observed, [ours, theirs])


def test_many_gaps_are_counted_by_reason_and_drawn_as_few_shapes() -> None:
    day = datetime(2018, 1, 1, tzinfo=UTC)
    gaps = [
        Gap(first=when, last=when, why="not looked: nothing ran")
        for when in ((day + timedelta(days=2 * n)).date().isoformat() for n in range(2000))
    ]
    observed = points(("2018-01-01", 90, 100), ("2028-03-08", 150, 200))
    assert describe(observed, gaps).endswith(
        "2,000 gaps from January 1, 2018 to December 12, 2028: not looked: nothing ran."
    )
    assert len(growth_svg(observed, gaps=gaps)) < 25_000


def test_alerts_are_vertical_lines_one_for_each_day() -> None:
    observed = points(("2018-03-01", 90, None), ("2018-03-20", 150, None))
    svg = growth_svg(observed, alerts=["2018-03-05", "2018-03-05", "2018-03-09"])
    rule, sign = paths(svg, "alert")
    assert (rule.get("d", "").count("M"), sign.get("d", "").count("M")) == (2, 2)
    assert "alert linking here" in texts(svg)


def test_a_title_is_never_markup() -> None:
    svg = growth_svg(points(("2018-03-01", 5, 100)), title="<script>alert(1)</script> & <b>more</b> \x00\x1b")
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(svg).iter()}
    assert not tags & {"script", "b"}


def test_a_long_title_is_broken_into_lines_that_fit_and_ends_with_dots() -> None:
    svg = growth_svg(points(("2018-03-01", 5, 100)), title="Free Ana and her mother " * 40, size="narrow")
    lines = [text for text in texts(svg) if text.startswith(("Free", "Ana", "and", "her", "mother"))]
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_a_title_that_turns_its_direction_is_isolated() -> None:
    svg = growth_svg(points(("2018-03-01", 5, 100)), title="free \u202eana")
    assert "\u2068free \u202eana\u2069" in texts(svg)


def test_a_sample_chart_says_so_with_or_without_a_title() -> None:
    for title in ("", "Free Ana"):
        assert SAMPLE_NOTE in texts(growth_svg(points(("2018-03-01", 5, 100)), title=title, sample=True))
    assert SAMPLE_NOTE not in growth_svg(points(("2018-03-01", 5, 100)))


def test_the_chart_in_words_names_first_and_last_count() -> None:
    observed = points(("2018-03-08", 150, 200), ("2018-03-01", 1, None), ("2018-03-09", None, None))
    said = "3 observations: 1 signature on March 1, 2018, then 150 signatures of 200 on March 8, 2018."
    assert describe(observed) == said


def test_a_long_series_is_thinned_but_speaks_of_all_its_observations() -> None:
    start = datetime(2018, 1, 1, tzinfo=UTC)
    observed = [
        Point(observed_at=(start + timedelta(hours=n)).isoformat(), signatures=1000 + n, goal=100 * (n // 100))
        for n in range(20_000)
    ]
    observed[7000] = Point(observed_at=observed[7000].observed_at, signatures=30_000)
    svg = growth_svg(observed)
    assert len(svg) < 45_000
    assert "20,000 observations: 1,000 signatures" in svg
    height = {y: x for x, y in places(drawn(svg, "count"))}
    assert min(height) == min(y for _, y in places(drawn(svg, "live"))), "the highest count stays, alone as it is"


def test_neither_a_script_engine_nor_a_plotting_library_is_loaded_for_a_chart() -> None:
    code = (
        "import sys; from pipelines.site.charts import growth_svg; growth_svg([]);"
        "print([name for name in ('altair', 'vl_convert', 'datasette', 'numpy', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


TIMES = st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))
COUNTS = st.one_of(st.none(), st.integers(0, 3000), st.integers(0, 2**63 - 1))
POINTS = st.lists(
    st.builds(
        Point,
        observed_at=TIMES.map(lambda time: time.strftime("%Y-%m-%dT%H:%M:%SZ")),
        signatures=COUNTS,
        goal=COUNTS,
        origin=st.sampled_from(("live", "wayback", "commoncrawl", "file", "warc", "stated")),
    ),
    max_size=40,
)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@given(observed=POINTS, size=st.sampled_from(("wide", "narrow", "spark")), title=st.text(max_size=80))
def test_everything_drawn_lies_inside(observed: list[Point], size: Size, title: str) -> None:
    svg = growth_svg(observed, size=size, title=title, alerts=["2018-03-05"] if size != "spark" else ())
    root = ElementTree.fromstring(svg)
    assert not re.search(r"nan|inf", "".join(path.get("d", "") for path in root.iter(f"{SVG}path")))
    wide, high = float(root.get("width", 0)), float(root.get("height", 0))
    for path in root.iter(f"{SVG}path"):
        d = path.get("d", "")
        across = re.findall(r"[ML]([-\d.]+) |H([-\d.]+)", d)
        down = re.findall(r"[ML][-\d.]+ ([-\d.]+)|V([-\d.]+)", d)
        assert all(0 <= float(a or b) <= wide for a, b in across), d
        assert all(0 <= float(a or b) <= high for a, b in down), d
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x", -1)) <= wide
        assert 0 < float(text.get("y", -1)) <= high


@given(observed=POINTS)
def test_every_line_goes_forward_in_time_through_counts_that_were_observed(observed: list[Point]) -> None:
    svg = growth_svg(observed)
    marked = {place for origin in ("live", "wayback", "commoncrawl", "file", "warc") for path in paths(svg, origin)
              for place in places(path.get("d", ""))}  # fmt: skip
    for path in paths(svg, "count"):
        for line in path.get("d", "").split("M")[1:]:
            spots = places(f"M{line}")
            assert [x for x, _ in spots] == sorted(x for x, _ in spots)
            assert set(spots) <= marked


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 50)), min_size=1), st.integers(1, 300))
def test_thinning_keeps_ends_and_extremes_of_each_column(spots: list[tuple[int, int]], width: int) -> None:
    line: list[tuple[float, int]] = sorted(spots)
    kept = thin(line, 0, width)
    assert kept == [spot for spot in kept if spot in line]
    for column in {int(at / width) for at, _ in line}:
        before, after = ([spot for spot in some if int(spot[0] / width) == column] for some in (line, kept))
        assert (before[0], before[-1], len(after) <= 4) == (after[0], after[-1], True)
        assert {min(v for _, v in before), max(v for _, v in before)} <= {v for _, v in after}


@given(st.lists(st.integers(0, 2**63 - 1), min_size=1), st.integers(2, 9))
def test_count_ticks_rise_in_equal_steps_around_all_values(values: list[int], most: int) -> None:
    ticks = count_ticks(values, most)
    assert len({b - a for a, b in itertools.pairwise(ticks)}) == 1
    assert ticks[0] <= min(values) <= max(values) <= ticks[-1]
    assert len(ticks) <= most + 2


@given(st.integers(-(10**9), 4 * 10**9), st.integers(2 * 86_400, 10**10), st.integers(2, 9))
def test_time_ticks_rise_within_their_axis_and_no_two_say_the_same(low: int, span: int, most: int) -> None:
    ticks = time_ticks(low, low + span, most, lambda label: span / most / 2)
    assert 1 <= len(ticks) <= most
    assert [at for at, _ in ticks] == sorted({at for at, _ in ticks})
    assert all(low <= at <= low + span for at, _ in ticks)
    assert len({label for _, label in ticks}) == len(ticks)
