"""The small lines of lists break where the charts of petitions break, and show a look on its own as a dot."""

import random
from datetime import date

import pytest

from pipelines.site.chart_points import Point
from pipelines.site.chart_series import stretches
from pipelines.site.growth_sparks import Days, small_line

EPOCH = date(1970, 1, 1).toordinal()


def path_of(days: Days) -> str:
    return str(small_line(days)).partition(' d="')[2].partition('"')[0]


def test_looks_that_are_always_a_month_apart_are_one_line() -> None:
    drawn = path_of([(28 * number, 200 + 1_000 * number) for number in range(8)])
    assert (drawn.count("M"), drawn.count("L")) == (1, 7)


def test_a_look_between_two_gaps_is_a_dot() -> None:
    days = [(1, 10), (2, 20), (3, 30), (40, 40), (80, 50), (81, 60)]
    _, line, lone, last = path_of(days).split("M")
    assert lone.endswith("h0")
    assert "L" in line
    assert "h0" not in line + last


def test_a_single_look_is_a_dot() -> None:
    assert path_of([(7, 10)]) == "M3.0 27.0h0"


@pytest.mark.parametrize("seed", range(40))
def test_they_break_where_the_chart_of_the_petition_breaks(seed: int) -> None:
    chance, day, days = random.Random(seed), 17_000, []
    for _ in range(chance.randint(2, 30)):
        days.append((day, chance.randint(0, 900)))
        day += chance.choice((1, 1, 7, 14, 15, 28, 43, 120))
    points = [Point(observed_at=f"{date.fromordinal(EPOCH + at)}T12:00:00Z", signatures=count) for at, count in days]
    assert path_of(days).count("M") == stretches(points)[-1] + 1
