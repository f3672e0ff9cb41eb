"""`queconste captures package` packs the captures of a source, and refuses damaged files."""

import os
from pathlib import Path
from zipfile import ZipFile

from tests.commands import run

LISTING = """<html><title>Listed</title><body><ul><li><a href="/petitions/free-ana">Free Ana</a><p>Our neighbor.</p>
<p>139 of 200 Signatures</p></li></ul></body></html>"""


def kept(tmp_path: Path, captures: Path) -> Path:
    """The file in which an imported page is kept."""
    page = tmp_path / "page.html"
    page.write_text(LISTING)
    url = "https://action.mijente.net/categories"
    done = run("import", page, "--source", "mijente", "--url", url, "--archive", tmp_path / "a.db")
    assert done.exit_code == 0, done.output
    (path,) = captures.rglob("*.warc.gz")
    return path


def test_a_file_that_lost_its_time_is_packed(tmp_path: Path, captures: Path) -> None:
    path = kept(tmp_path, captures)
    os.utime(path, (0, 0))  # before there were ZIP files
    done = run("captures", "package", "--source", "mijente", "--output", tmp_path / "a.wacz")
    assert done.exit_code == 0, done.output
    with ZipFile(tmp_path / "a.wacz") as packed:
        assert packed.read(f"archive/{path.name}") == path.read_bytes()


def test_of_a_damaged_file_no_package_is_made(tmp_path: Path, captures: Path) -> None:
    path = kept(tmp_path, captures)
    path.write_bytes(path.read_bytes()[:-20])
    done = run("captures", "package", "--source", "mijente", "--output", tmp_path / "a.wacz")
    assert done.exit_code == 1
    assert f"{path}: damaged at byte" in done.output
    assert not list(tmp_path.glob("a.wacz*"))
