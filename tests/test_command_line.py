"""Each command has whole help, an example and a place in the docs; files are looked up by one rule."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pipelines.cli import COMMANDS, lookup, main
from tests.commands import HOUSE, run

DOCS = (HOUSE / "docs" / "command-line.md").read_text(encoding="utf-8")


def commands(group: click.Group, *before: str) -> Iterator[tuple[str, ...]]:
    """The words of each command and subcommand; groups are left out that do nothing by themselves."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)
        if not isinstance(command, click.Group) or command.invoke_without_command:
            yield (*before, name)


ALL = list(commands(main))


def command_of(words: tuple[str, ...]) -> click.Command:
    command: click.Command | None = main
    for word in words:
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), word)
    assert command is not None
    return command


def help_of(*words: str) -> str:
    done = run(*words, "--help")
    assert done.exit_code == 0
    return done.output


def in_one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_a_command_has_whole_help_with_an_example_that_works(words: tuple[str, ...]) -> None:
    command, shown = command_of(words), help_of(*words)
    assert command.short_help
    assert command.short_help.endswith(".")
    assert command.help is not None
    assert in_one_line(command.help).startswith(command.short_help)
    assert command.short_help in in_one_line(help_of(*words[:-1]))
    assert "..." not in in_one_line(help_of(*words[:-1])).partition("Commands:")[2]
    assert not [option.name for option in command.params if isinstance(option, click.Option) and not option.help]
    examples = re.findall(r"^    (queconste .*)$", shown, re.MULTILINE)
    assert examples
    for line in examples:
        arguments = shlex.split(line)[1:]
        assert tuple(arguments[: len(words)]) == words
        command_of(words).make_context(words[-1], arguments[len(words) :])


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_a_command_has_its_section_in_the_docs_with_every_option(words: tuple[str, ...]) -> None:
    (section,) = re.findall(rf"^## queconste {' '.join(words)}\n(.*?)(?=^## |\Z)", DOCS, re.DOTALL | re.MULTILINE)
    assert f"\nqueconste {' '.join(words)}" in section
    flags = [option.opts[0] for option in command_of(words).params if isinstance(option, click.Option)]
    assert [flag for flag in flags if f"`{flag}" not in section] == []


def test_the_docs_have_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"^## queconste (.+)$", DOCS, re.MULTILINE)) == {" ".join(words) for words in ALL}
    for line in re.findall(r"^queconste (.+)$", DOCS, re.MULTILINE):
        words = shlex.split(line)
        command = command_of(tuple(words[:1]))
        if not isinstance(command, click.Group):
            command.make_context(words[0], words[1:])


def test_help_is_printed_without_the_modules_of_the_commands() -> None:
    program = (
        "import sys\nfrom pipelines.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "slow = ('pipelines.cli.', 'scrapy', 'datasette', 'sqlite_utils')\n"
        "print(sorted(module for module in sys.modules if module.startswith(slow)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert [name for name in COMMANDS if f"  {name} " not in done.stdout] == []


FILES = {"archive": "archive.db", "captures": "captures", "sources": "sources.yml"}


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two empty folders: ``here``, which is the current one, and ``project``."""
    for name in ("here", "project"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr(lookup, "PROJECT", tmp_path / "project")
    for name in FILES:
        monkeypatch.delenv(f"QUECONSTE_{name.upper()}", raising=False)
    return tmp_path


def looked_up(name: str, *options: str, command: tuple[str, ...] = ("verify",)) -> Path:
    path: Path = command_of(command).make_context(command[-1], list(options)).params[name]
    return path


def put(folder: Path, name: str) -> None:
    """A file, or the folder of captures."""
    if FILES[name] == name:
        (folder / name).mkdir()
    else:
        (folder / FILES[name]).touch()


@pytest.mark.parametrize("name", FILES)
def test_files_are_looked_up_by_option_environment_current_folder_and_project_in_this_order(
    places: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    file = FILES[name]
    assert looked_up(name) == Path(file)
    put(places / "project", name)
    assert looked_up(name) == places / "project" / file
    put(places / "here", name)
    assert looked_up(name) == Path(file)
    monkeypatch.setenv(f"QUECONSTE_{name.upper()}", str(places / "by-variable"))
    assert looked_up(name) == places / "by-variable"
    assert looked_up(name, f"--{name}", "by-option") == Path("by-option")


@pytest.mark.parametrize(
    "command", [("crawl",), ("import", "page.html", "--source", "a"), ("backfill", "a"), ("sample",)]
)
@pytest.mark.parametrize("name", ["archive", "captures"])
def test_a_command_that_fills_an_archive_makes_it_in_the_current_folder(
    places: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], name: str
) -> None:
    put(places / "project", name)
    assert looked_up(name, *command[1:], command=command[:1]) == Path(FILES[name])
    monkeypatch.setenv(f"QUECONSTE_{name.upper()}", "by-variable")
    assert looked_up(name, *command[1:], command=command[:1]) == Path("by-variable")
    assert looked_up(name, f"--{name}", "by-option", *command[1:], command=command[:1]) == Path("by-option")


def test_every_command_looks_its_files_up_by_that_rule_and_help_states_it() -> None:
    options = {
        (words, option.name): option.envvar
        for words in ALL
        for option in command_of(words).params
        if isinstance(option, click.Option) and option.name in FILES
    }
    assert len(options) > 20
    assert options == {(words, name): f"QUECONSTE_{str(name).upper()}" for words, name in options}
    shown = in_one_line(help_of())
    for number, step in enumerate(("the option --archive", "the variable QUECONSTE_ARCHIVE", "the current folder"), 1):
        assert f"{number}. {step}" in shown
    assert "4. the folder of the project" in shown


@pytest.mark.parametrize("before", [True, False])
def test_options_stand_before_or_after_the_arguments(tmp_path: Path, before: bool) -> None:
    options = ["--archive", tmp_path / "a.db", "--captures", tmp_path / "c"]
    words = [*options, "mijente", "--plan"] if before else ["mijente", "--plan", *options]
    done = run("crawl", *words)
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[1].split()[:2] == ["mijente", "action.mijente.net"]
