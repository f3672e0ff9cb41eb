"""The house stands as designed: who imports whom, and what page modules may load."""

import ast
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
LAYERS = {
    "scrapers": [
        "errors",
        "name_lists",
        "captures",
        "items",
        "extract",
        "pages",
        "sources",
        "middlewares",
        "spiders",
        "settings",
    ],
    "pipelines": ["records", "normalize", "redact", "store", "jobs", "cli"],
}
NAMELESS = {"common", "utils", "util", "helpers", "helper", "base", "core", "misc"}


def imports_of(path: Path) -> set[str]:
    """Dotted names that a module imports anywhere in its text."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
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
        if own not in layers:
            continue
        for name in imports_of(path):
            parts = name.split(".")
            if parts[0] == package and len(parts) > 1 and parts[1] in layers:
                assert layers.index(parts[1]) <= layers.index(own), f"{path} imports {name}, which lies above it"


@pytest.mark.parametrize("package", LAYERS)
def test_modules_have_names_that_say_something(package: str) -> None:
    assert not {path.stem for path in modules(package)} & NAMELESS


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
