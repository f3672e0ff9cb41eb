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
