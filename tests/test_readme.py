"""What the README and its companions tell people to type is what the Makefile, the commands and the site understand."""

import asyncio
import re
import shlex
import struct
import subprocess
from pathlib import Path

import click
import pytest

from pipelines.cli import main
from pipelines.export.release_folder import CHECKSUM_PAGE
from pipelines.export.releasing import ERRATA
from pipelines.site.server import site
from tests.archives import scalar
from tests.commands import HOUSE, run
from tests.readme_pictures import PICTURES, WIDTH
from tests.sampled import Sampled

README = (HOUSE / "README.md").read_text(encoding="utf-8")
TOLD = {path.name: path.read_text(encoding="utf-8") for path in (*HOUSE.glob("*.md"), *(HOUSE / "docs").glob("*.md"))}
QUECONSTE = "queconste"
LEAVE_THE_MACHINE = ("crawl", "probe")
PLACEHOLDERS = {"RUN": "1", "URL": "https://blog.example.org/", "PORT": "8001", "FILE": f"{HOUSE / 'README.md'}"}
OF_EXPORTS = {CHECKSUM_PAGE, ERRATA, "LICENSES.md", "CODEBOOK.md"}


def lines(text: str) -> list[str]:
    """The commands of the sh blocks, those over several lines put together."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.replace("\\\n", " ").splitlines() if line.strip()]


COMMANDS = [line for line in lines(README) if line.startswith(f"{QUECONSTE} ")]
OURS = [line for line in COMMANDS if shlex.split(line)[1] not in LEAVE_THE_MACHINE]
SPANS = [
    pytest.param(span, id=f"{name}: {span}")
    for name, text in TOLD.items()
    for span in dict.fromkeys(re.findall(r"`((?:\.venv/bin/)?queconste [a-z-][^`]*)`", text))
    if "..." not in span
]


def understood(line: str, *, whole: bool) -> None:
    """Parse a command as `queconste` would; only where it is not ``whole`` may something be missing."""
    words = [PLACEHOLDERS.get(word, word) for word in shlex.split(line)[1:]]
    if words == ["--help"]:
        return
    command = main.get_command(click.Context(main), words[0])
    assert command, f"there is no command {words[0]!r}"
    try:
        command.make_context(words[0], words[1:])
    except click.MissingParameter:
        assert not whole


def test_the_readme_has_commands_to_check() -> None:
    assert len(COMMANDS) > 5
    assert len(OURS) > 3
    assert len(SPANS) > 5


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_readme_is_whole_and_understood(line: str) -> None:
    understood(line, whole=True)


@pytest.mark.parametrize("span", SPANS)
def test_a_command_within_a_sentence_is_understood(span: str) -> None:
    understood(span, whole=False)


def test_make_knows_every_target_that_is_named() -> None:
    listed = subprocess.run(["make", "help"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    known = set(re.findall(r"^  make (\S+)", listed, re.MULTILINE))
    named = {word for text in TOLD.values() for word in re.findall(r"`make ([a-z0-9]+)", text)}
    named |= {shlex.split(line)[1] for line in lines(README) if line.startswith("make ")}
    assert named >= {"run", "test", "setup"}
    assert named <= known


def test_the_readme_names_no_other_program_in_its_blocks() -> None:
    assert {shlex.split(line)[0] for line in lines(README)} == {"make", "export", QUECONSTE}


def test_the_readme_puts_the_command_on_the_path_as_it_then_names_it() -> None:
    (line,) = [line for line in lines(README) if line.startswith("export ")]
    found = subprocess.run(
        ["sh", "-c", f"{line}; command -v {QUECONSTE}"], cwd=HOUSE, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()) == HOUSE / ".venv/bin/queconste"


def test_the_readmes_commands_that_stay_on_this_machine_work_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, captures: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUECONSTE_ARCHIVE", raising=False)
    (tmp_path / "saved").mkdir()
    page = HOUSE / "tests" / "saved" / "controlshift" / "listing.html"
    (tmp_path / "saved" / "listing.html").write_bytes(page.read_bytes())
    for line in OURS:
        done = run(*shlex.split(line)[1:])
        assert (done.exit_code, done.stderr) == (0, ""), f"{line}: {done.output}"
    assert scalar(tmp_path / "archive.db", "SELECT count(*) FROM petitions") > 0
    assert captures.is_dir()


def test_the_addresses_of_the_readme_answer(sample_archive: Sampled) -> None:
    addresses = [a for a in re.findall(r"`(/[a-z][^`<>]*)`", README) if "<" not in a]
    assert {"/growth", "/growth/alerts", "/compare", "/sources", "/feeds"} <= set(addresses)
    datasette = site(sample_archive.path)
    with asyncio.Runner() as runner:
        for address in addresses:
            assert runner.run(datasette.client.get(address)).status_code == 200, address


def test_the_files_that_are_named_are_there() -> None:
    named = {name for text in TOLD.values() for name in re.findall(r"\b([A-Z]+\.(?:md|cff))\b", text)}
    named |= set(re.findall(r"\]\(([^):]+)\)", README)) | {"sources.yml", "metadata.yml", "docs"}
    assert named >= {"CONTRIBUTING.md", "docs/petition.png", "docs/growth.png", "docs/compare.png"}
    assert [name for name in sorted(named - OF_EXPORTS) if not (HOUSE / name).exists()] == []


def test_the_pictures_are_those_that_a_script_takes_again() -> None:
    shown = re.findall(r"\]\(docs/([a-z]+)\.png\)", README)
    assert shown == list(PICTURES)
    for name, (_, height) in PICTURES.items():
        header = (HOUSE / "docs" / f"{name}.png").read_bytes()[:24]
        assert struct.unpack(">II", header[16:]) == (WIDTH, height)


def test_the_documents_that_are_named_are_there_and_all_are_named() -> None:
    named = set(re.findall(r"docs/[a-z0-9.-]+\.md", README))
    assert named == {f"docs/{path.name}" for path in (HOUSE / "docs").glob("*.md")}
