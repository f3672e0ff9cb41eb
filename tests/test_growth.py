"""The recent growth rate of a petition, and the days over which it was measured."""

from pathlib import Path

import pytest

from tests.archives import day, extraction, keep, petition, rows

GROWTH = "SELECT recent_gained, recent_days, recent_per_day, gained, days, per_day FROM petition_growth"


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({1: 100, 11: 150}, (50, 10.0, 5.0, 50, 10.0, 5.0)),
        ({1: 100, 31: 160, 41: 200, 71: 320}, (120, 30.0, 4.0, 220, 70.0, 3.1429)),
        ({1: 100, 2: 110, 202: 510}, (400, 200.0, 2.0, 410, 201.0, 2.0398)),
        ({1: 100, 1.5: 110}, (10, 0.5, None, 10, 0.5, None)),
        ({1: 100}, (None, None, None, 0, 0.0, None)),
        ({1: 100, 41: 90}, (-10, 40.0, -0.25, -10, 40.0, -0.25)),
    ],
    ids=[
        "a short series",
        "thirty days of a long one",
        "across a gap",
        "less than a day",
        "one observation",
        "falling",
    ],
)
def test_the_recent_rate_names_its_days(
    tmp_path: Path, counts: dict[float, int], expected: tuple[float | None, ...]
) -> None:
    archive = tmp_path / "a.db"
    observations = [
        extraction(petition(signatures=f"{count} of 1,000 Signatures"), at=day(at)) for at, count in counts.items()
    ]
    keep(archive, observations)
    assert rows(archive, GROWTH) == [expected]


FIGURES = """
SELECT change_1d, span_1d, change_7d, span_7d, fastest_day, fastest_day_gain, days_observed, gap_share,
       growth_intervals, burstiness, memory
FROM petition_metrics
"""
EVERY_OTHER = {number: 100 + number // 2 for number in range(1, 14)}
EVERY_DAY = {number: 100 + number for number in range(1, 8)}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({1: 100}, (None, None, None, None, None, None, 1, None, 0, None, None)),
        ({1: 100, 1.25: 90}, (-10, 0.25, -10, 0.25, None, None, 1, None, 0, None, None)),
        ({1: 100, 2: 90}, (-10, 1.0, -10, 1.0, None, None, 2, None, 0, None, None)),
        ({1: 100, 2: 130, 6: 900, 7: 910}, (10, 1.0, 810, 6.0, "2018-03-02", 30, 4, 0.6, 0, None, None)),
        ({1: 1, 2: 9, 3: 10, 4: 18}, (8, 1.0, 17, 3.0, "2018-03-02", 8, 4, 0.0, 2, None, None)),
        (EVERY_DAY, (1, 1.0, 6, 6.0, "2018-03-02", 1, 7, 0.0, 5, -1.0, None)),
        (EVERY_OTHER, (0, 1.0, 3, 7.0, "2018-03-02", 1, 13, 0.0, 5, -1.0, None)),
        ({**EVERY_DAY, 9: 120, 10: 121, 12: 130}, (9, 2.0, 25, 7.0, "2018-03-02", 1, 10, 0.2, 5, -1.0, None)),
    ],
    ids=[
        "one observation",
        "a drop within a day",
        "a drop between days",
        "a gain across a gap is of no day",
        "of equal days the first",
        "regular: every day",
        "regular: every other day",
        "intervals across gaps do not count",
    ],
)
def test_figures_of_series_whose_truth_is_known(
    tmp_path: Path, counts: dict[float, int], expected: tuple[object, ...]
) -> None:
    archive = tmp_path / "a.db"
    shown = [extraction(petition(signatures=f"{count} of 1,000"), at=day(at)) for at, count in counts.items()]
    keep(archive, [*shown, extraction(petition(signatures="999 of 1,000"), at=None)])
    assert rows(archive, FIGURES) == [expected]


def test_intervals_that_alternate_have_the_memory_of_that(tmp_path: Path) -> None:
    grown, count, counts = {2, 3, 7, 8, 12, 13, 17, 18}, 100, {}
    for number in range(1, 20):
        count += number in grown
        counts[number] = count
    archive = tmp_path / "a.db"
    keep(archive, [extraction(petition(signatures=f"{n} of 1,000"), at=day(at)) for at, n in counts.items()])
    intervals, memory = 7, -1.0  # 1, 4, 1, 4, 1, 4, 1
    assert rows(archive, "SELECT growth_intervals, memory FROM petition_metrics") == [(intervals, memory)]


@pytest.mark.parametrize(
    ("created", "expected"),
    [
        ("2018-03-01T11:10:00Z", (110, 3_900, 150, 88_200)),
        ("2018-03-01T11:00:00Z", (100, 3_600, None, None)),
        ("2018-03-01T10:40:00Z", (None, None, 150, 90_000)),
        ("2018-03-01", (None, None, None, None)),
        (None, (None, None, None, None)),
    ],
    ids=["both", "of two the nearer", "none is near the hour", "only the date is known", "nothing is known"],
)
def test_the_first_hour_and_day_need_a_time_of_creation_and_a_look_near_enough(
    tmp_path: Path, created: str | None, expected: tuple[int | None, ...]
) -> None:
    archive, minute = tmp_path / "a.db", 1 / 24 / 60
    counts = {1: 100, 1 + 15 * minute: 110, 2 - 20 * minute: 150}
    if created == "2018-03-01T11:00:00Z":
        counts = {1: 100, 1 + 10 * minute: 110, 2 + 2 / 24: 150}
    keep(
        archive,
        [extraction(petition(signatures=f"{n} of 999", created=created), at=day(at)) for at, n in counts.items()],
    )
    names = "first_hour_signatures, first_hour_age, first_day_signatures, first_day_age"
    assert rows(archive, f"SELECT {names} FROM petition_metrics") == [expected]


def test_a_rung_is_reached_between_two_looks_and_never_by_the_first(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    counts = {1: 150, 2: 190, 4: 520, 5: 480, 6: 530}
    created = "2018-02-28T12:00:00Z"
    keep(
        archive,
        [extraction(petition(signatures=f"{n} of 999", created=created), at=day(at)) for at, n in counts.items()],
    )
    seen = ("2018-03-02T12:00:00Z", "2018-03-04T12:00:00Z", 4.0)
    assert rows(archive, "SELECT rung, below_at, reached_at, days FROM petition_rungs") == [(200, *seen), (500, *seen)]


def test_of_several_counts_at_the_same_time_the_highest_stands(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    pages = [(1, 100, "a"), (1, 120, "b"), (1, 110, "c"), (3, 130, "a"), (3, 125, "b")]
    keep(
        archive,
        [
            extraction(petition(signatures=f"{n} of 999"), at=day(at), url=f"https://site.example/categories/{page}")
            for at, n, page in pages
        ],
    )
    assert rows(archive, "SELECT snapshots, first_signatures, last_signatures FROM petition_growth") == [(5, 120, 130)]
