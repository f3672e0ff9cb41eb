"""What every test may use."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

HOUSE = Path(__file__).parent.parent
SEEDS = HOUSE.parent / "shared" / "seeds"


def missing(what: str) -> NoReturn:
    """Skip for a part that this machine lacks; on a machine that must have every part, fail instead."""
    if os.environ.get("QUECONSTE_NOTHING_MISSING"):
        pytest.fail(f"{what} is missing, and QUECONSTE_NOTHING_MISSING is set")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def house() -> Path:
    """The project's root."""
    return HOUSE


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the two real pages the project started from; they are not kept in the project."""
    if not SEEDS.is_dir():
        missing("the folder of seed pages")
    return SEEDS
