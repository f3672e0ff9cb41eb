"""The files that are distributed first, and together, are there."""

from pathlib import Path

from tests.distribution import LONGEST_FIRST, TOGETHER


def test_files_that_come_first_or_together_are_there() -> None:
    here = {path.name for path in Path(__file__).parent.rglob("test_*.py")}
    assert {*LONGEST_FIRST, *TOGETHER} <= here
