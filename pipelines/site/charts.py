"""Draw the growth chart of a petition as SVG, the same for the site, embeds and notebooks."""

from collections.abc import Sequence
from itertools import groupby
from zlib import crc32

from markupsafe import escape

from pipelines.site.chart_frame import Frame, Size, frame, spark_frame
from pipelines.site.chart_marks import (
    SHAPES,
    alert_lines,
    count_lines,
    gap_bands,
    gap_seconds,
    goal_steps,
    last_dot,
    n,
    observations,
)
from pipelines.site.chart_points import NOT_OBSERVED, REPORTED, STATED, Gap, Point, standing
from pipelines.site.chart_series import Series, prepare, seconds
from pipelines.site.chart_style import STYLE
from pipelines.site.chart_text import fit_for_xml
from pipelines.site.formatting import day, number
from pipelines.site.language import _, ngettext

_GAPS_TOLD = 6  # the description counts more of them by reason


def growth_svg(
    points: Sequence[Point],
    *,
    title: str = "",
    size: Size = "wide",
    alerts: Sequence[str] = (),
    sample: bool = False,
    gaps: Sequence[Gap] = (),
) -> str:
    """Draw signatures over time (UTC): goals as steps, ``alerts`` (ISO dates) as vertical lines, origins as shapes.

    Lines break at gaps, as ``chart_series.stretches`` finds them; ``gaps``, which are known to be missed looks, are
    shaded. The result is one SVG element with title, description and light and dark colors; no script, no fonts.
    """
    return draw(points, title=title, size=size, alerts=alerts, sample=sample, gaps=gaps)[0]


def draw(
    points: Sequence[Point],
    *,
    title: str = "",
    size: Size = "wide",
    alerts: Sequence[str] = (),
    sample: bool = False,
    gaps: Sequence[Gap] = (),
) -> tuple[str, Frame]:
    """Return what ``growth_svg`` returns, and the frame with the scales by which it was drawn."""
    series = prepare(points)
    if size == "spark":
        room = spark_frame(series)
        drawn = count_lines(series, room.x, room.y) + last_dot(series, room.x, room.y)
    else:
        times = [*series.times, *map(seconds, alerts), *(at for gap in gaps for at in gap_seconds(gap))]
        signs = _signs(series, alerts, gaps)
        room = frame(series, times, size, title=title, sample=sample, legend=signs)
        drawn = _marks(series, alerts, gaps, room)
    heading = _("Signatures over time: %(title)s", title=title) if title else _("Signatures over time")
    return as_svg(room, drawn, heading, describe(points, gaps), STYLE), room


def describe(points: Sequence[Point], gaps: Sequence[Gap] = ()) -> str:
    """Describe the chart in one sentence, for readers who cannot see it.

    >>> describe([Point(observed_at="2018-02-01T00:00:00Z", signatures=54, goal=100)])
    '1 observation: 54 signatures of 100 on February 1, 2018.'
    """
    stated = sum(point.origin == STATED for point in points)
    reported = sum(point.origin == REPORTED for point in points)
    observed = [point for point in points if point.origin not in NOT_OBSERVED]
    described = [_describe_observations(observed)]
    if stated:
        described.append(
            ngettext(
                "The pages state %(num)s count of the past.", "The pages state %(num)s counts of the past.", stated
            )
        )
    if reported:
        described.append(
            ngettext(
                "Lists kept by others report %(num)s count.", "Lists kept by others report %(num)s counts.", reported
            )
        )
    return " ".join([*described, *_describe_gaps(gaps)])


def _describe_observations(observed: Sequence[Point]) -> str:
    total = ngettext("%(num)s observation", "%(num)s observations", len(observed))
    counted = standing(observed)
    if not counted:
        return _("%(observations)s, none with a count.", observations=total)
    first, last = (_describe_point(point) for point in (counted[0], counted[-1]))
    if len(counted) == 1:
        return _("%(observations)s: %(first)s.", observations=total, first=first)
    return _("%(observations)s: %(first)s, then %(last)s.", observations=total, first=first, last=last)


def _describe_point(point: Point) -> str:
    count = ngettext("%(num)s signature", "%(num)s signatures", point.signatures or 0)
    on = day(point.observed_at)
    if point.goal is None:
        return _("%(signatures)s on %(day)s", signatures=count, day=on)
    return _("%(signatures)s of %(goal)s on %(day)s", signatures=count, goal=number(point.goal), day=on)


def _describe_gaps(gaps: Sequence[Gap]) -> list[str]:
    if len(gaps) <= _GAPS_TOLD:
        return [
            _("%(day)s: %(why)s.", day=day(gap.first), why=gap.why)
            if gap.first == gap.last
            else _("%(first)s to %(last)s: %(why)s.", first=day(gap.first), last=day(gap.last), why=gap.why)
            for gap in gaps
        ]
    ordered = sorted(gaps, key=lambda gap: (gap.why, gap.first))
    by_reason = [(why, list(found)) for why, found in groupby(ordered, key=lambda gap: gap.why)]
    return [
        ngettext(
            "%(num)s gap from %(first)s to %(last)s: %(why)s.",
            "%(num)s gaps from %(first)s to %(last)s: %(why)s.",
            len(found),
            first=day(found[0].first),
            last=day(max(gap.last for gap in found)),
            why=why,
        )
        for why, found in by_reason
    ]


def _signs(series: Series, alerts: Sequence[str], gaps: Sequence[Gap]) -> list[str]:
    """Return the names of the signs that the legend explains."""
    reasons = {gap.is_theirs for gap in gaps}
    shown = {"stated": series.stated, "reported": series.reported, "goal": series.goals, "alert": alerts}
    shown |= {"ours": False in reasons, "theirs": True in reasons}
    return [*(origin for origin in SHAPES if origin in series.origins), *(name for name, any_ in shown.items() if any_)]


def _marks(series: Series, alerts: Sequence[str], gaps: Sequence[Gap], room: Frame) -> str:
    """Draw all marks, back to front."""
    x, y = room.x, room.y
    behind = gap_bands(gaps, x, y.end, y.start) + alert_lines(alerts, x, y.end, y.start)
    return behind + "".join(layer(series, x, y) for layer in (goal_steps, count_lines, observations))


def as_svg(room: Frame, drawn: str, heading: str, description: str, style: str) -> str:
    """Return the SVG element of a frame and its marks; ``data-plot`` are the scales, by which a script finds values."""
    inside = room.behind + drawn + room.before
    name = f"chart-{crc32(f'{heading}{description}{inside}'.encode()):08x}"
    size = f'width="{n(room.width)}" height="{n(room.height)}" viewBox="0 0 {n(room.width)} {n(room.height)}"'
    scales = (f"{scale.low:.13g} {scale.high:.13g} {n(scale.start)} {n(scale.end)}" for scale in (room.x, room.y))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="marks" role="img" {size} font-family="sans-serif"'
        f' data-plot="{" ".join(scales)}" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(fit_for_xml(heading))}</title>'
        f'<desc id="{name}-desc">{escape(fit_for_xml(description))}</desc><style>{style}</style>{inside}</svg>'
    )
