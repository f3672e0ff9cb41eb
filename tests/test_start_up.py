"""A command loads what it needs and no more: modules are counted, since times depend on the machine."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_house import HOUSE

PETITION = (
    "tests/saved/controlshift/petition-text.txt",
    "--url",
    "https://action.example.org/petitions/keep-the-ferry-running",
)
SITE = {"numpy", "pandas", "scrapy", "twisted", "lingua", "dateparser", "altair", "dask", "pyarrow"}
PAGE = {*SITE, "datasette", "uvicorn", "bs4", "sklearn"}
OTHER_PAGES = {f"scrapers.pages.{platform}" for platform in ("wordpress", "moveon", "uk_parliament", "change_org")}
PROGRAM = """
import os, sys
from pipelines.cli import main
out = os.dup(1)
os.dup2(2, 1)
try:
    main(sys.argv[1:], prog_name="queconste")
except SystemExit as end:
    assert not end.code, end.code
os.write(out, "\\n".join(sys.modules).encode())
"""
SERVER = """
import sys
from pathlib import Path
from pipelines.cli.serve import serve_until_interrupted
from scrapers.errors import UserError
try:
    serve_until_interrupted(Path("none.db"), "127.0.0.1", 0)
except UserError:
    print(*sys.modules, sep="\\n")
"""


def loaded(program: str, *words: str) -> set[str]:
    """The modules of a process that ran a program, and of every package that they are in."""
    done = subprocess.run([sys.executable, "-c", program, *words], cwd=HOUSE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines())


@pytest.mark.parametrize(
    ("words", "without", "most"),
    [
        (("--help",), {*PAGE, "sqlite3", "yaml", "selectolax", "scrapers.sources"}, 140),
        (("--version",), {*PAGE, "sqlite3", "yaml", "selectolax", "scrapers.sources"}, 190),
        (("extract", *PETITION, "--platform", "controlshift"), {*PAGE, *OTHER_PAGES, "sqlite3", "sqlite_utils"}, 340),
        (("import", *PETITION, "--source", "mijente", "--any-host"), {*PAGE, *OTHER_PAGES}, 680),
    ],
    ids=["help", "version", "extract", "import"],
)
def test_a_command_loads_few_modules(tmp_path: Path, words: tuple[str, ...], without: set[str], most: int) -> None:
    places = ("--archive", f"{tmp_path}/a.db", "--captures", f"{tmp_path}/c") if words[0] == "import" else ()
    modules = loaded(PROGRAM, *words, *places)
    assert modules & without == set()
    assert 50 < len(modules) < most


def test_the_site_is_served_without_what_draws_and_crawls() -> None:
    modules = loaded(SERVER)
    assert "datasette.app" in modules
    assert modules & SITE == set()
    assert len(modules) < 900
