"""The code version: changed by what decides a value, unchanged by names of files, comments and docstrings."""

from pathlib import Path

import pytest

from pipelines import code_version as module
from pipelines.code_version import version_of
from tests.test_house import imports_of

READER = '''
"""Read counts."""
from scrapers.errors import UserError

def count(text: str) -> int:
    """Return the count."""
    # as in "1,886 signatures"
    return int(text.replace(",", ""))
'''


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"""Read counts."""', '"""Parse signature counts."""'),
        ('    """Return the count."""\n', ""),
        ('# as in "1,886 signatures"', "# as in 12 firmas"),
        ("from scrapers.errors import UserError", "from scrapers.problems import UserError"),
        ("return int", "return  int"),
    ],
)
def test_words_and_moves_leave_the_version_as_it_is(before: str, after: str) -> None:
    assert before in READER
    assert version_of([READER.replace(before, after)]) == version_of([READER])


@pytest.mark.parametrize(
    ("before", "after"), [('","', '"."'), ("int(text", "float(text"), ("return int", "return -int"), ("count", "total")]
)
def test_what_decides_a_value_changes_the_version(before: str, after: str) -> None:
    assert version_of([READER.replace(before, after)]) != version_of([READER])


def test_the_order_and_names_of_files_do_not_count() -> None:
    assert version_of(["a = 1", "b = 2"]) == version_of(["b = 2", "a = 1"])


def test_what_readers_import_is_a_reader_or_decides_no_value() -> None:
    readers = {path for name in module._READERS for path in module._modules(module._PROJECT / name)}
    # Values' types and bytes' provenance; add a module here only if it computes no value.
    without_values = {
        "scrapers/captures/__init__.py",
        "scrapers/clock.py",
        "scrapers/errors.py",
        "scrapers/sources.py",
    }
    places = {name.replace(".", "/") for reader in readers for name in imports_of(reader)}
    places |= {place.rpartition("/")[0] for place in places}
    imported = {path for place in places if (path := module._PROJECT / f"{place}.py").is_file()}
    others = {path.relative_to(module._PROJECT).as_posix() for path in imported - readers}
    assert others <= without_values


def test_every_reader_exists() -> None:
    paths = [module._PROJECT / name for name in module._READERS]
    assert [path for path in paths if not (path.is_file() or any(Path(path).rglob("*.py")))] == []
