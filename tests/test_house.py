"""The code is laid out as designed: who imports whom, what page modules may load, and how modules are named."""

import ast
import gc
import subprocess
import sys
import tomllib
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from tests.commands import HOUSE

LAYERS = {
    "scrapers": [
        "errors",
        "name_lists",
        "action_words",
        "count_phrases",
        "urls",
        "platform_rules",
        "clock",
        "seen_keys",
        "budget",
        "captures",
        "items",
        "page_limits",
        "extract",
        "pages",
        "sources",
        "middlewares",
        "spiders",
        "settings",
    ],
    "pipelines": [
        "code_version",
        "lean_imports",
        "masks",
        "phrasing",
        "records",
        "normalize",
        "redact",
        "tombstone",
        "process",
        "redaction_key",
        "store",
        "verify",
        "redaction",
        "mine",
        "jobs",
        "notices",
        "site",
        "export",
        "static_copy",
        "cli",
    ],
}
STORE_IMPORTS = (
    "pipelines.store.",
    "pipelines.records.",
    "pipelines.phrasing.",
    "pipelines.redaction_key.",
    "pipelines.code_version.",
    "pipelines.lean_imports.",
    "scrapers.captures.Kept",
    "scrapers.clock",
    "scrapers.errors.",
    "scrapers.seen_keys.",
    "scrapers.urls.",
    "scrapers.sources.Source",
)
# Names that several modules may share. Commands (pipelines/cli) may have the name of the job that they start.
PARALLEL = {
    "__init__": "each package has one",
    "alert": "the alert in a post (WordPress), and how its strings are normalized",
    "petition": "a petition's own page (ControlShift), and how its strings are normalized",
    "html": "the HTML of each platform",
    "text": "the text captures of each platform, and how any text is normalized",
    "links": "the links that each platform's pages show",
}
NAMELESS = {"common", "utils", "util", "helpers", "helper", "base", "core", "misc"}


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module.

    CPython 3.11 gives up on one if another is made meanwhile, as by pytest, which shows where a finalizer failed.
    """
    gc.disable()
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    finally:
        gc.enable()


def imports_of(path: Path) -> set[str]:
    """Dotted names that a module imports anywhere in its text."""
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots; write the whole name"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def modules(package: str) -> list[Path]:
    return sorted((HOUSE / package).rglob("*.py"))


@pytest.mark.parametrize("path", modules("scrapers"), ids=str)
def test_scrapers_know_nothing_of_pipelines_or_sqlite(path: Path) -> None:
    roots = {name.partition(".")[0] for name in imports_of(path)}
    assert not roots & {"pipelines", "sqlite3", "sqlite_utils", "datasette"}


@pytest.mark.parametrize("package", LAYERS)
def test_arrows_point_down(package: str) -> None:
    layers = LAYERS[package]
    for path in modules(package):
        own = path.relative_to(HOUSE / package).parts[0].removesuffix(".py")
        assert own in {*layers, "__init__"}, f"{path} is in no layer of {package}; place it in LAYERS"
        for name in imports_of(path):
            parts = name.split(".")
            if parts[0] == package and len(parts) > 1 and parts[1] in layers:
                assert layers.index(parts[1]) <= layers.index(own), f"{path} imports {name}, which lies above it"


@pytest.mark.parametrize("path", modules("pipelines/store"), ids=str)
def test_the_store_takes_values_and_knows_no_item_no_normalization_and_no_platform(path: Path) -> None:
    ours = {name for name in imports_of(path) if name.startswith(("pipelines.", "scrapers."))}
    assert {name for name in ours if not name.startswith(STORE_IMPORTS)} == set()


@pytest.mark.parametrize("path", [*modules("pipelines/normalize"), HOUSE / "pipelines" / "process.py"], ids=str)
def test_what_is_processed_is_processed_without_an_archive(path: Path) -> None:
    barred = ("sqlite", "scrapy", "pipelines.store", "pipelines.jobs", "scrapers.pages")
    assert not {name for name in imports_of(path) if name.startswith(barred)}


TRACED = """
import sys, tempfile
from pathlib import Path
from scrapers.captures import Capture
from scrapers.extract import extract
from pipelines.process import process
from pipelines.store.archive import Archive
from tests.archives import DAY_ONE, SITE

page = Path("tests/saved/controlshift/petition.json")
url = "https://action.example/petitions/free-ana.json"
capture = Capture(url=url, captured_at=DAY_ONE, body=page.read_bytes(), media_type="application/json", origin="live")
extraction = extract(capture, "controlshift")
house, entered = str(Path.cwd()), set()

def trace(frame, event, argument):
    if event == "call" and frame.f_code.co_filename.startswith(house) and "/.venv/" not in frame.f_code.co_filename:
        entered.add(frame.f_code.co_filename.removeprefix(house + "/"))

with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "a.db") as archive:
    run = archive.start_run("crawl", SITE)
    sys.setprofile(trace)
    archive.record(process(extraction, SITE), source=SITE, run=run)
    sys.setprofile(None)
    assert archive.finish_run(run).new_petitions == 1
print(*sorted(entered), sep="\\n")
"""


def test_a_new_petition_passes_through_few_files() -> None:
    done = subprocess.run([sys.executable, "-c", TRACED], cwd=HOUSE, capture_output=True, text=True, check=True)
    # Behind one call, mask, each kind of mask has its file.
    entered = [name for name in done.stdout.split() if not name.startswith("pipelines/masks/")]
    assert "pipelines/process.py" in entered
    assert len(entered) <= 26, entered
    assert len([name for name in entered if name.startswith("pipelines/store/")]) <= 14, entered


@pytest.mark.parametrize("package", LAYERS)
def test_modules_have_names_that_say_something(package: str) -> None:
    assert not {path.stem for path in modules(package)} & NAMELESS


def test_no_two_modules_share_a_name_but_where_they_are_parallel_on_purpose() -> None:
    paths = [path for package in (*LAYERS, "plugins") for path in modules(package) if path.parent.name != "cli"]
    shared = {name for name, times in Counter(path.stem for path in paths).items() if times > 1}
    assert sorted(shared - PARALLEL.keys()) == []
    assert sorted(PARALLEL.keys() - shared) == [], "names that are no longer shared need no reason"


def test_pages_load_neither_scrapy_nor_twisted_nor_sqlite() -> None:
    program = (
        "import sys, pkgutil, importlib, scrapers.pages, scrapers.extract\n"
        "for m in pkgutil.walk_packages(scrapers.pages.__path__, 'scrapers.pages.'):\n"
        "    importlib.import_module(m.name)\n"
        "print(sorted({n.partition('.')[0] for n in sys.modules} & {'scrapy', 'twisted', 'sqlite3', 'sqlite_utils'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_library_has_its_reason_in_the_changelog() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["project"]["dependencies"], *chain.from_iterable(project["dependency-groups"].values())]
    changes = (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [name for pin in needed if f"`{(name := pin.partition('==')[0])}`" not in changes] == []
