"""Axes of charts begin at zero, or show that they do not."""

import re
from datetime import datetime

import pytest

from pipelines.site.chart_axes import count_ticks
from pipelines.site.chart_png import to_png
from pipelines.site.chart_points import Point
from pipelines.site.charts import growth_svg


def chart(*counts: int) -> str:
    return growth_svg(
        [Point(observed_at=f"2018-03-0{n}T08:00:00Z", signatures=count) for n, count in enumerate(counts, 1)]
    )


@pytest.mark.parametrize("counts", [(54, 1886), (54,), (1000, 1000), (700, 1000), (0, 0), (1,)])
def test_an_axis_begins_at_zero_where_that_leaves_room_to_see_the_change(counts: tuple[int, ...]) -> None:
    ticks = count_ticks(counts, 7)
    assert ticks[0] == 0
    assert ticks[-1] >= max(counts)
    assert 'class="break"' not in chart(*counts)


def test_an_axis_that_does_not_begin_at_zero_shows_and_says_its_break() -> None:
    svg = chart(12_000, 12_400)
    assert 'class="break"' in svg
    assert "signatures (axis from 12,000, not 0)" in svg


def picture(words: str) -> bytes:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" font-family="sans-serif">{}</svg>'
    return to_png(svg.format(f'<text x="5" y="25">{words}</text>'))


def test_letters_of_a_picture_never_vanish_also_where_no_font_has_them() -> None:
    nothing = picture("")
    seen = [picture(words) for words in ("signatures", "¿Dónde está Ñandú?", "Διεθνής", "𓀀𓀁", "署名")]
    assert all(len(one) > len(nothing) + 50 for one in seen)
    assert picture("Ana") == picture("Ana") != picture("Eva")


def test_a_drawing_tells_its_scales_to_the_second() -> None:
    svg = chart(12_000, 12_400)
    low, high, *_ = (float(value) for value in re.findall(r'data-plot="([^"]+)"', svg)[0].split())
    days = [datetime.fromisoformat(f"2018-03-0{n}T08:00:00+00:00").timestamp() for n in (1, 2)]
    assert (low, high) == (days[0] - 43_200, days[1] + 43_200)  # a day's room is made two days wide
