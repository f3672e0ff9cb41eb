"""A file in a ZIP is read from any place as if it lay beside it."""

import zipfile
from io import SEEK_END, SEEK_SET, BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.captures.wacz import opener_of

DATA = bytes(range(256)) * 400
STEPS = st.lists(st.tuples(st.integers(0, len(DATA)), st.sampled_from([SEEK_SET, SEEK_END]), st.integers(0, 70_000)))


@pytest.fixture(scope="module", params=[zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("zipped") / "a.zip"
    with zipfile.ZipFile(path, "w", request.param) as packed:
        packed.writestr("before", b"something else")
        with packed.open("archive/ñ.warc.gz", "w", force_zip64=True) as file:
            file.write(DATA)
        packed.writestr("behind", b"something else")
    return path


@given(steps=STEPS)
def test_it_is_read_as_any_file_is(path: Path, steps: list[tuple[int, int, int]]) -> None:
    open_file, broken = opener_of(path, "archive/ñ.warc.gz")
    assert broken is None
    with open_file() as file:
        plain = BytesIO(DATA)
        for offset, whence, length in steps:
            offset = -offset if whence == SEEK_END else offset
            assert file.seek(offset, whence) == plain.seek(offset, whence)
            assert file.read(length) == plain.read(length)
        assert file.seek(0, SEEK_END) == len(DATA)


def test_a_file_that_is_not_where_the_list_says_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a", DATA)
    data = path.read_bytes()
    path.write_bytes(b"PK\x00\x00" + data[4:])
    with pytest.raises(zipfile.BadZipFile, match="a is not where the list of files says"):
        opener_of(path, "a")[0]()
