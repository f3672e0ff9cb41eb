"""The documentation: its commands and pages work, the reference names all there is, and its site asks nobody."""

import asyncio
import os
import re
import runpy
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from pipelines.cli import main
from pipelines.site.server import site
from tests.commands import HOUSE, run
from tests.conftest import missing
from tests.sampled import Sampled
from tests.test_readme import lines, understood

DOCS = HOUSE / "docs"
WRITTEN = sorted(path for folder in ("tutorials", "how-to", "explanation") for path in (DOCS / folder).glob("*.md"))
# "queconste replay" within a sentence is understood, and a block of commands is whole.
COMMANDS = {
    path: [line for line in lines(path.read_text(encoding="utf-8")) if line.startswith("queconste ")]
    for path in WRITTEN
}
SITE_COPY = "queconste export copy --site"  # tests/test_static_copy.py writes one


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The reference pages by name."""
    folder = tmp_path_factory.mktemp("reference")
    write: Any = runpy.run_path(str(DOCS / "site" / "reference.py"))["write_reference"]
    write(folder)
    return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}


def test_there_is_a_tutorial_for_each_of_the_three_readers() -> None:
    assert {path.stem for path in WRITTEN if path.parent.name == "tutorials"} == {
        "researcher",
        "journalist",
        "archivist",
    }


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_commands_within_sentences_are_understood(path: Path) -> None:
    for span in re.findall(r"`(queconste [a-z][^`]*)`", path.read_text(encoding="utf-8")):
        understood(span, whole=False)
    for line in COMMANDS[path]:
        understood(line, whole=True)


def test_the_commands_of_the_tutorials_work_as_written(
    sample_archive: Sampled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, captures: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUECONSTE_ARCHIVE", raising=False)
    for each in sample_archive.path.parent.glob(f"{sample_archive.path.name}*"):
        if each.is_file():
            shutil.copy(each, tmp_path / each.name.replace(sample_archive.path.name, "archive.db"))
    (tmp_path / "saved").mkdir()
    shutil.copy(HOUSE / "tests/saved/controlshift/listing.html", tmp_path / "saved")
    told = [line for path in COMMANDS if path.parent.name == "tutorials" for line in COMMANDS[path]]
    assert len(told) > 6
    for line in told:
        if line not in (SITE_COPY, "queconste verify"):  # the captures of the sample are not those of this folder
            done = run(*shlex.split(line)[1:])
            assert done.exit_code == 0, f"{line}: {done.output}"
    assert (tmp_path / "data" / "datapackage.json").is_file()


def test_the_addresses_of_the_tutorials_answer(sample_archive: Sampled) -> None:
    texts = [path.read_text(encoding="utf-8") for path in WRITTEN]
    addresses = {found for text in texts for found in re.findall(r"`(/[a-z][^`<> ]*)`", text)}
    assert {"/growth", "/growth/alerts", "/compare", "/about", "/sources", "/codebook"} <= addresses
    datasette = site(sample_archive.path)
    with asyncio.Runner() as runner:
        for address in sorted(addresses):
            assert runner.run(datasette.client.get(address)).status_code == 200, address


def test_the_reference_names_every_command_with_its_options(reference: dict[str, str]) -> None:
    context = click.Context(main, info_name="queconste")
    for name in main.list_commands(context):
        assert f"\n## queconste {name}\n" in reference["commands"], name
    assert "--captured-at" in reference["commands"]


def test_the_reference_names_every_table_and_column(reference: dict[str, str]) -> None:
    tables = yaml.safe_load((HOUSE / "metadata.yml").read_text(encoding="utf-8"))["databases"]["archive"]["tables"]
    assert set(tables) <= set(re.findall(r"^## (\S+)$", reference["schema"], re.MULTILINE))
    assert "| `signatures` | INTEGER | " in reference["schema"]


def test_the_reference_names_settings_source_keys_page_functions_and_types(reference: dict[str, str]) -> None:
    assert all(f"| `QUECONSTE_{name}` |" in reference["settings"] for name in ("ARCHIVE", "CONTACT", "URL"))
    assert all(f"| `{name}` |" in reference["sources"] for name in ("start", "delay", "expected", "hosts"))
    assert "## scrapers/pages/uk_parliament.py" in reference["page-functions"]
    assert all(f"\n## {name}\n" in reference["types"] for name in ("Capture", "Petition", "ActionAlert"))


def test_every_page_is_in_the_navigation(reference: dict[str, str]) -> None:
    named = set(re.findall(r": ([\w/.-]+\.md)$", (HOUSE / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    own = {
        str(path.relative_to(DOCS))
        for path in DOCS.rglob("*.md")
        if path.relative_to(DOCS).parts[0] not in ("site", "screenshots")
    }
    assert named == own | {f"reference/{name}.md" for name in reference} | {"index.md"}


def test_the_site_is_built_strictly_and_asks_nobody(reference: dict[str, str], tmp_path: Path) -> None:
    mkdocs = HOUSE / ".venv-docs" / "bin" / "mkdocs"
    if not mkdocs.exists():
        missing(".venv-docs (make docs)")
    (pages := tmp_path / "reference").mkdir()
    for name, text in reference.items():
        (pages / f"{name}.md").write_text(text, encoding="utf-8")
    environment = {**os.environ, "QUECONSTE_REFERENCE": str(pages)}
    command = [mkdocs, "build", "--strict", "--site-dir", tmp_path / "site"]
    done = subprocess.run(command, cwd=HOUSE, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    built = sorted((tmp_path / "site").rglob("*.html"))
    assert len(built) > 25
    for page in built:
        text = page.read_text(encoding="utf-8")
        assert re.findall(r'<(?:script|img|iframe)[^>]* src="(?:https?:)?//', text) == [], page
        assert (
            re.findall(r'<link[^>]* rel="(?:stylesheet|preconnect|preload)"[^>]* href="(?:https?:)?//', text) == []
        ), page
    assert (tmp_path / "site/search/search_index.json").stat().st_size > 100_000
