"""Build the wheel of workers: page functions, normalizing and masks, without crawler, archive and site.

python -m pipelines.mine.worker_wheel dist
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import click

from pipelines.code_version import readers
from scrapers.errors import UserError

_PROJECT = Path(__file__).parents[2]
_ROOTS = ("pipelines.mine.child_pool", "pipelines.mine.child_process", "pipelines.redaction.archive_redactor")
_OURS = ("pipelines", "scrapers")
_PARSERS = {"bs4": ("lxml",)}  # what a package loads by name
_PYPROJECT = """[build-system]
requires = ["setuptools>=80"]
build-backend = "setuptools.build_meta"

[project]
name = "queconste-worker"
version = "{version}"
description = "What a Dask worker needs to mine for Que Conste: page functions, normalizing, masks"
requires-python = "{python}"
license = "{license}"
dependencies = [{dependencies}]

[project.optional-dependencies]
dask = [{dask}]

[tool.setuptools.packages.find]
include = ["scrapers*", "pipelines*"]
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def main(folder: Path) -> None:
    """Build the wheel into FOLDER, and print its path."""
    click.echo(build_wheel(folder))


def build_wheel(folder: Path) -> Path:
    """Build the wheel into ``folder``; returns its path. Raises UserError where the tree of the project is not here."""
    if not (_PROJECT / "pyproject.toml").is_file():
        raise UserError(f"{_PROJECT} is no tree of the project; build the wheel in a clone of it")
    about = tomllib.loads((_PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    files = sorted(worker_files())
    with TemporaryDirectory(prefix="queconste-worker-") as name:
        tree = Path(name)
        for file in files:
            place = tree / file.relative_to(_PROJECT)
            place.parent.mkdir(parents=True, exist_ok=True)
            copyfile(file, place)
        (tree / "pyproject.toml").write_text(_pyproject(about, files), encoding="utf-8")
        how = [
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--disable-pip-version-check",
            "--wheel-dir",
            f"{folder}",
        ]
        done = subprocess.run([sys.executable, "-m", "pip", "wheel", *how, f"{tree}"], capture_output=True, text=True)
    if done.returncode:
        raise UserError(f"the wheel could not be built: {done.stderr.strip()[-300:]}")
    return max(folder.glob("queconste_worker-*.whl"), key=lambda wheel: wheel.stat().st_mtime)


def worker_files() -> set[Path]:
    """Return the modules that a worker may load, and all that decide the version of the code."""
    found: set[Path] = set()
    left = [_file_of(name) for name in _ROOTS] + list(readers())
    while left:
        file = left.pop()
        if file is None or file in found:
            continue
        found.add(file)
        left += [_file_of(name) for name in _imports(file) if name.startswith(_OURS)]
    for file in list(found):
        for folder in file.relative_to(_PROJECT).parents[:-1]:
            found.add(_PROJECT / folder / "__init__.py")
    return found


def _file_of(name: str) -> Path | None:
    """Return the file of a module, or of the one that has this name in it."""
    path = _PROJECT.joinpath(*name.split("."))
    for candidate in (path.with_suffix(".py"), path / "__init__.py", path.parent.with_suffix(".py")):
        if candidate.is_file():
            return candidate
    return None


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _pyproject(about: dict[str, Any], files: list[Path]) -> str:
    used = {name.partition(".")[0] for file in files for name in _imports(file)}
    used |= {parser for name in used & _PARSERS.keys() for parser in _PARSERS[name]}
    owners = packages_distributions()
    names = {_plain(owner) for name in used for owner in owners.get(name, ())}
    extra = about["optional-dependencies"]["mine"]
    return _PYPROJECT.format(
        version=about["version"],
        python=about["requires-python"],
        license=about["license"],
        dependencies=_listed(pin for pin in about["dependencies"] if _plain(pin) in names),
        dask=_listed(pin for pin in extra if _plain(pin) in ("dask", "distributed")),
    )


def _plain(pin: str) -> str:
    """Return the name of a package as all spell it.

    >>> _plain("backports.zstd==1.8.0"), _plain("PyYAML")
    ('backports-zstd', 'pyyaml')
    """
    return re.sub(r"[-_.]+", "-", pin.partition("==")[0]).lower()


def _listed(pins: Iterator[str]) -> str:
    return ", ".join(f'"{pin}"' for pin in pins)


if __name__ == "__main__":
    main()
