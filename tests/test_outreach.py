"""What followed an alert, on series whose truth is known: a jump is found, and no trend or cycle is taken for one."""

import math
import random
from collections.abc import Callable, Iterable
from datetime import date
from itertools import accumulate

import pytest

from pipelines.store.derived.growth_figures import Point
from pipelines.store.derived.outreach_figures import (
    LEAST_PLACEBOS,
    Outreach,
    Placebos,
    others_near,
    outreach,
    placebos,
)

LENGTH, ALERT = 240, 120
SEEDS = range(200)


def poisson(chance: random.Random, mean: float) -> int:
    """Signatures of a day: by waiting times for small means, and by the normal distribution for large ones."""
    if mean > 200:
        return max(round(chance.gauss(mean, math.sqrt(mean))), 0)
    count, left = -1, mean
    while left >= 0:
        count, left = count + 1, left - chance.expovariate(1)
    return count


def observed(rate: Callable[[int], float], seed: int, look: Callable[[int], bool] = lambda day: True) -> list[Point]:
    """Counts at the end of each day on which someone looked, where signatures come at a rate (a day)."""
    chance = random.Random(seed)
    counts = accumulate(poisson(chance, rate(day)) for day in range(LENGTH))
    return [(day, count) for day, count in enumerate(counts) if look(day)]


def judged(days: list[Point], alert: int = ALERT, others: Iterable[int] = ()) -> tuple[Outreach, Placebos]:
    about = outreach(days, alert)
    assert about is not None
    return about, placebos(days, about, [alert, *others])


def p_value(found: Placebos) -> float:
    return (1 + found.as_large) / (1 + found.number)


def share_of_small(rate: Callable[[int], float], alert: int, at_most: float = 0.1) -> float:
    """In how many of many series the alert seems to have done something, at this level."""
    values = [p_value(judged(observed(rate, seed), alert)[1]) for seed in SEEDS]
    return sum(value <= at_most for value in values) / len(values)


def test_a_jump_at_the_alert_stands_out_from_all_other_spans() -> None:
    about, found = judged(observed(lambda day: 60 if ALERT <= day < ALERT + 7 else 10, 1))
    assert about.ratio is not None
    assert 5 < about.ratio < 7
    assert found.as_large == 0
    assert found.number == 15, "eight spans of two weeks before it, and seven after it once two weeks are over"
    assert p_value(found) == 1 / 16


def test_a_drop_after_the_alert_is_as_large_as_all_others() -> None:
    _, found = judged(observed(lambda day: 1 if ALERT <= day < ALERT + 7 else 40, 1))
    assert p_value(found) == 1


@pytest.mark.parametrize(
    "rate",
    [
        lambda day: 3,
        lambda day: 400,
        lambda day: 1 + day,
        lambda day: 2_000 * math.exp(-day / 40),
        lambda day: 5 * math.exp(day / 60),
        lambda day: 20_000 / (day + 1),
        lambda day: 40 if day % 7 in (1, 2) else 5,
    ],
    ids=["few", "many", "a line", "decay", "growth", "slowing down", "weekly cycle"],
)
@pytest.mark.parametrize("alert", [ALERT, LENGTH - 8], ids=["in the middle", "at the end"])
def test_an_alert_that_does_nothing_seldom_seems_to_have_done_something(
    rate: Callable[[int], float], alert: int
) -> None:
    # Of 200 series a tenth may be at or below 0.1; more than 30 would be, by chance, once in a hundred times.
    assert share_of_small(rate, alert) <= 0.15


def test_a_jump_of_half_as_many_again_is_mostly_found_among_many_signatures() -> None:
    assert share_of_small(lambda day: 150 if ALERT <= day < ALERT + 7 else 100, ALERT) > 0.9


def test_weeks_around_other_alerts_are_no_placebos() -> None:
    days = observed(lambda day: 10, 1)
    _, alone = judged(days)
    _, found = judged(days, others=[40, 60, 200])
    assert alone.number == 15
    assert found.number == 4 + 5
    assert judged(days, others=range(0, LENGTH, 20))[1].number == 0


def test_alerts_that_cannot_be_told_apart_are_counted() -> None:
    about, _ = judged(observed(lambda day: 10, 1))
    assert (about.first, about.last) == (ALERT - 8, ALERT + 6)
    assert others_near(about, [ALERT]) == 0
    assert others_near(about, [ALERT, ALERT, ALERT + 6, ALERT - 14]) == 3
    assert others_near(about, [ALERT, ALERT + 7, ALERT - 15]) == 0


def test_spans_do_not_overlap_and_use_the_same_looks_as_the_alert() -> None:
    days = observed(lambda day: 10, 1, lambda day: day % 3 == 0)
    about, found = judged(days)
    assert (about.before_days, about.after_days) == (9, 9)
    assert found.number == 6 + 5, "spans of 18 days, from day 108 back to the first, and from day 135 on"


def test_nothing_is_said_across_a_gap() -> None:
    for gap in (range(ALERT - 4, ALERT), range(ALERT - 30, ALERT - 7), range(ALERT + 6, ALERT + 30)):
        assert outreach(observed(lambda day: 10, 1, lambda day, gap=gap: day not in gap), ALERT) is None
    gap = range(20, 90)
    days = observed(lambda day: 10, 1, lambda day: day not in gap)
    assert judged(days)[1].number == 9, "one span before the gap, none in it, one until the alert, seven after it"


def test_few_spans_are_too_few() -> None:
    days = observed(lambda day: 10, 1)[ALERT - 40 : ALERT + 30]
    assert judged(days)[1].number < LEAST_PLACEBOS


def test_a_count_that_dropped_has_no_ratio_and_is_no_placebo() -> None:
    days = observed(lambda day: 10, 1)
    fallen = [(day, count - 500 * (day >= 30)) for day, count in days]
    assert judged(fallen)[1].number == 14
    about, found = judged(fallen, 31)
    assert about.ratio is None
    assert (found.as_large, found.median) == (0, None)


def test_zero_signatures_before_have_a_ratio() -> None:
    about, _ = judged(observed(lambda day: 5 if day >= ALERT else 0, 1))
    assert about.before == 0
    assert about.ratio is not None
    assert about.ratio > 40
    assert date.fromordinal(719163 + about.middle) == date(1970, 4, 30)
