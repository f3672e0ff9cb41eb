"""Each file in deploy/ is well-formed, names paths and options that exist, and its scripts do what they say."""

import configparser
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from pipelines.cli import main
from sample.serving import SampleSites
from tests.archives import dump
from tests.commands import HOUSE, run_apart
from tests.conftest import missing

DEPLOY = HOUSE / "deploy"
OPERATE = (HOUSE / "docs" / "operate.md").read_text(encoding="utf-8")
UNITS = sorted(path for path in (DEPLOY / "systemd").iterdir())
COMPOSE = yaml.safe_load((DEPLOY / "container" / "compose.yaml").read_text(encoding="utf-8"))
CONTAINER = (DEPLOY / "container" / "Containerfile").read_text(encoding="utf-8")
WORKFLOW = yaml.safe_load((DEPLOY / "github" / "archive.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = WORKFLOW["jobs"]["crawl"]["steps"]
CRONTAB = (DEPLOY / "cron" / "queconste").read_text(encoding="utf-8").splitlines()
CRON_TIME = re.compile(r"(?:\*|\d+(?:,\d+)*)(?:/\d+)?")


def unit(path: Path) -> configparser.ConfigParser:
    """The settings of a unit. A setting that is given twice is an error here."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text(encoding="utf-8"))
    return parser


def commands_in(script: str) -> Iterator[list[str]]:
    """The words of each command of a shell script that is `queconste`, or starts it as another user."""
    lexer = shlex.shlex(script.replace("\\\n", " "), posix=True, punctuation_chars="();<>|&\n")
    lexer.whitespace = " \t"
    words: list[str] = []
    for token in [*lexer, "\n"]:
        if token.strip("();<>|&\n") and token not in ("do", "then"):
            words.append(token)
            continue
        starts = [
            n for n, word in enumerate(words) if word.endswith("/bin/queconste") or (word == "queconste" and not n)
        ]
        yield from (["queconste", *words[n + 1 :]] for n in starts)
        words = []


def fenced(text: str) -> Iterator[str]:
    yield from re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def scripts() -> Iterator[tuple[str, str]]:
    """Every place that runs commands, by a name to show, as a shell script."""
    for path in UNITS:
        if path.suffix == ".service":
            yield path.name, unit(path)["Service"]["ExecStart"].replace("/opt/queconste/.venv/bin/", "")
    for line in CRONTAB:
        if line[:1].isdigit() or line.startswith("*"):
            yield f"cron: {line}", line.split(maxsplit=6)[6]
    for name, service in COMPOSE["services"].items():
        words = service["command"]
        yield f"compose: {name}", words[0] if "entrypoint" in service else shlex.join(["queconste", *words])
    (entry,), (words,) = re.findall(r"^ENTRYPOINT (.+)$", CONTAINER, re.M), re.findall(r"^CMD (.+)$", CONTAINER, re.M)
    yield "Containerfile", shlex.join([*json.loads(entry), *json.loads(words)])
    for step in STEPS:
        if "run" in step:
            yield f"workflow: {step['name']}", step["run"]
    yield "docs/operate.md", "\n".join(fenced(OPERATE))


@pytest.mark.parametrize("script", [pytest.param(script, id=name) for name, script in scripts()])
def test_each_command_is_one_that_the_program_takes(script: str) -> None:
    for words in commands_in(script):
        command = main.get_command(click.Context(main), words[1])
        assert command is not None, words
        if not isinstance(command, click.Group):
            command.make_context(words[1], [word.replace("backups/*.tar", "a.tar") for word in words[2:]])


def test_the_commands_that_a_year_needs_are_all_started() -> None:
    started = {place.partition(":")[0]: set[str]() for place, _ in scripts()}
    for place, script in scripts():
        started[place.partition(":")[0]] |= {words[1] for words in commands_in(script)}
    units = set().union(*(words for place, words in started.items() if place.endswith(".service")))
    assert units == {"crawl", "serve", "backup", "verify", "notify"}
    assert started["cron"] == {"crawl", "backup", "verify", "notify"}
    assert started["compose"] == {"crawl", "serve", "backup"}
    assert started["workflow"] == {"crawl", "backup", "restore", "check"}
    assert {"backup", "restore", "upgrade", "verify", "replay"} <= started["docs/operate.md"]


@pytest.mark.parametrize("script", [pytest.param(script, id=name) for name, script in scripts()])
def test_each_script_is_one_that_a_shell_can_parse(script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_takes_every_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if not analyze:
        missing("systemd-analyze")
    program = Path(sys.executable).parent / "queconste"
    for path in UNITS:
        text = path.read_text(encoding="utf-8").replace("/opt/queconste/.venv/bin/queconste", str(program))
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    units = [str(tmp_path / path.name) for path in UNITS]
    done = subprocess.run([analyze, "verify", "--man=no", *units], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for path in UNITS:
        if path.suffix == ".timer":
            times = [analyze, "calendar", unit(path)["Timer"]["OnCalendar"]]
            assert subprocess.run(times, capture_output=True, check=False).returncode == 0


def test_each_timer_has_its_service_and_starts_it_after_a_time_without_power() -> None:
    timers = [path for path in UNITS if path.suffix == ".timer"]
    assert len(timers) == 4
    for path in timers:
        assert unit(path.with_suffix(".service"))["Service"]["Type"] == "oneshot"
        assert unit(path)["Timer"]["Persistent"] == "yes"


@pytest.mark.parametrize("path", [path for path in UNITS if path.suffix == ".service"], ids=lambda path: path.name)
def test_a_service_writes_only_in_the_folder_that_systemd_makes_for_it(path: Path) -> None:
    service = unit(path)["Service"]
    assert (service["User"], service["StateDirectory"], service["ProtectSystem"]) == (
        "queconste",
        "queconste",
        "strict",
    )
    named = re.findall(r"(?<![\w.])/(?!/)[\w./-]+", path.read_text(encoding="utf-8").replace("https://", ""))
    known = ("/opt/queconste/.venv/bin/queconste", "/etc/queconste.env", "/var/lib/queconste")
    assert [name for name in named if not name.startswith(known)] == []


def test_what_the_units_and_cron_need_is_made_by_the_commands_in_the_docs() -> None:
    made = "\n".join(fenced(OPERATE))
    for command in (
        "git clone",
        "/opt/queconste",
        "make -C /opt/queconste setup",
        "useradd --system --home-dir /var/lib/queconste",
        "/opt/queconste/deploy/queconste.env /etc/queconste.env",
        "/opt/queconste/deploy/systemd/* /etc/systemd/system/",
        *(f"{path.name}" for path in UNITS if "Install" in unit(path)),
    ):
        assert command in made
    for name in re.findall(r"/opt/queconste/(deploy/[\w./-]+)", OPERATE):
        assert (HOUSE / name).exists(), name


def test_the_variables_that_are_set_are_those_that_the_program_reads() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("pipelines", "scrapers", "plugins")
        for path in (HOUSE / folder).rglob("*.py")
    )
    read = set(re.findall(r"QUECONSTE_[A-Z]+", code))
    read |= {
        f"QUECONSTE_{name}" for name in ("ARCHIVE", "CAPTURES", "SOURCES")
    }  # as pipelines/cli/lookup.py builds them
    files = [path for path in DEPLOY.rglob("*") if path.is_file()]
    named = {name for path in files for name in re.findall(r"QUECONSTE_[A-Z]+", path.read_text(encoding="utf-8"))}
    assert named <= read


def test_cron_starts_each_command_as_the_user_of_the_archive_and_mails_only_errors() -> None:
    lines = [line for line in CRONTAB if line and not line.startswith("#") and not re.match(r"[A-Z_]+=", line)]
    assert len(lines) == 4
    for line in lines:
        *when, user, command = line.split(maxsplit=6)[:7]
        assert len(when) == 5
        assert all(CRON_TIME.fullmatch(field) for field in when)
        assert (user, command[:10], "%" in command) == ("queconste", "queconste ", False)
        assert command.endswith(" >/dev/null")


def test_the_containers_mount_what_the_image_makes_and_the_site_sees_the_archive_alone() -> None:
    made = set(re.findall(r"(?<= )/(?:data/\w+|backups)", CONTAINER))
    for service in COMPOSE["services"].values():
        for mount in service["volumes"]:
            volume, target = mount.split(":")
            assert volume in COMPOSE["volumes"]
            assert target in made
    assert COMPOSE["services"]["site"]["volumes"] == ["archive:/data/archive"]
    build = COMPOSE["services"]["site"]["build"]
    context = (DEPLOY / "container" / build["context"]).resolve()
    assert (context, (context / build["dockerfile"]).is_file()) == (HOUSE, True)


def test_an_image_holds_no_archive_and_no_captures() -> None:
    ignored = (HOUSE / ".dockerignore").read_text(encoding="utf-8").split()
    assert {"archive.db*", "captures", "backups", ".git", ".venv*"} <= set(ignored)
    instructions = {line.split()[0] for line in CONTAINER.replace("\\\n", " ").splitlines() if line[:1].isalpha()}
    assert instructions == {"FROM", "RUN", "WORKDIR", "COPY", "ENV", "USER", "EXPOSE", "ENTRYPOINT", "CMD"}


def test_the_workflow_runs_alone_with_the_least_rights_and_on_pinned_actions() -> None:
    assert WORKFLOW["concurrency"] == {"group": "archive", "cancel-in-progress": False}
    assert WORKFLOW["permissions"] == {"contents": "write"}
    assert WORKFLOW[True]["schedule"][0]["cron"].split()[1:] == [
        "*/6",
        "*",
        "*",
        "*",
    ]  # YAML reads the key "on" as true
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"]) for step in STEPS if "uses" in step)
    assert STEPS[0]["name"] == "Refuse a public repository"


FAKE_GH = """
import json, os, shutil, sys
from pathlib import Path

folder, words = Path(os.environ["FAKE_RELEASES"]), sys.argv[1:]
if os.environ.get("FAKE_FAILS") and os.environ["FAKE_FAILS"] in " ".join(words):
    sys.exit(1)
flags = [word for word in words if word.startswith("--")]
if words[0] == "api":
    print(os.environ["FAKE_PRIVATE"])
elif words[1] == "list":
    drafts_too = "isDraft" not in words[words.index("--jq") + 1]
    print("\\n".join(p.name for p in sorted(folder.iterdir()) if drafts_too or not (p / "draft").exists()))
elif words[1] == "create":
    (folder / words[2]).mkdir()
    (folder / words[2] / "draft").touch()
    assert "--draft" in flags
elif words[1] == "upload":
    for name in words[3:]:
        shutil.copy(name, folder / words[2])
elif words[1] == "edit":
    (folder / words[2] / "draft").unlink()
elif words[1] == "download":
    to = Path(words[words.index("--dir") + 1])
    to.mkdir(parents=True)
    for path in (folder / words[2]).glob(words[words.index("--pattern") + 1]):
        shutil.copy(path, to)
elif words[1] == "delete":
    shutil.rmtree(folder / words[2])
else:
    sys.exit(f"gh: {words}")
"""

FAULTS = ("release list", "release download", "release upload", "api")


class Machine:
    """A machine that runs the steps of the workflow, with a `gh` whose releases are folders."""

    def __init__(self, folder: Path, sources: Path) -> None:
        self.releases = folder / "releases"
        self.releases.mkdir()
        (folder / "bin").mkdir()
        (folder / "fake_gh.py").write_text(FAKE_GH)
        (folder / "bin" / "gh").write_text(f'#!/bin/sh\nexec {sys.executable} {folder / "fake_gh.py"} "$@"\n')
        (folder / "bin" / "gh").chmod(0o755)
        path = f"{folder / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QUECONSTE_")}
        more = {"FAKE_RELEASES": str(self.releases), "GITHUB_REPOSITORY": "us/archive", "FAKE_PRIVATE": "true"}
        self.environment = {**kept, **more, "PATH": path, "QUECONSTE_SOURCES": str(sources)}
        self.folder = folder

    def run(self, name: str, **more: str) -> Path:
        """Run the whole job in a new folder, after its checkout and set-up; returns the folder. Raises on an error."""
        work = self.folder / name
        work.mkdir()
        for step in STEPS:
            if "run" in step and step["name"] not in ("Set up", "Say whether the crawl failed"):
                self.step(step, work, **more)
        return work

    def step(self, step: dict[str, Any], work: Path, **more: str) -> None:
        environment = {**self.environment, **more}
        command = ["bash", "-e", "-c", step["run"]]  # as GitHub starts it
        done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{step['name']}: {done.stdout}{done.stderr}")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, served_sample: SampleSites) -> Machine:
    """A machine whose workflow has run once."""
    served_sample.calm()
    machine = Machine(tmp_path_factory.mktemp("machine"), served_sample.sources)
    machine.run("first")
    return machine


@pytest.fixture
def machine(first: Machine, tmp_path: Path, sample_sites: SampleSites) -> Machine:
    """Another machine, with the releases of the first."""
    machine = Machine(tmp_path, sample_sites.sources)
    shutil.copytree(first.releases, machine.releases, dirs_exist_ok=True)
    return machine


def test_the_workflow_keeps_the_archive_in_releases_and_goes_on_from_the_newest(
    machine: Machine, backfilled: Path, tmp_path: Path
) -> None:
    (release,) = machine.releases.iterdir()
    assert {path.name for path in release.iterdir()} == {"backup.tar.part-000", "backup.tar.sha256"}
    (warc,) = (backfilled / "captures").rglob("*.warc.gz")
    grown = tmp_path / "grown"
    places = ["--archive", grown / "archive.db", "--captures", grown / "captures"]
    sources = ["--sources", machine.environment["QUECONSTE_SOURCES"]]
    grown.mkdir()
    assert run_apart("import", warc, "--source", "sample-acciones", *places, *sources).returncode == 0
    assert run_apart("backup", "--to", grown / "backups", "--pack", *places).returncode == 0
    (packed,) = (grown / "backups").iterdir()
    content = packed.read_bytes()
    newest = machine.releases / "archive-29991231T000000Z"
    newest.mkdir()
    for number, part in enumerate((content[:400_000], content[400_000:])):
        (newest / f"backup.tar.part-{number:03}").write_bytes(part)
    sums = "sha256sum backup.tar.part-* > backup.tar.sha256"
    subprocess.run(["bash", "-c", sums], cwd=newest, check=True)
    second = machine.run("second")
    assert dump(second / "archive.db") == dump(grown / "archive.db")
    assert len(list(machine.releases.iterdir())) == 3


def test_the_workflow_deletes_all_but_ten_releases_and_nothing_of_others(machine: Machine) -> None:
    (machine.releases / "v1.0").mkdir()
    (made,) = machine.releases.glob("archive-*")
    for year in range(2001, 2013):
        shutil.copytree(made, machine.releases / f"archive-{year}0101T000000Z")
    (draft := machine.releases / "archive-29991231T000000Z").mkdir()
    (draft / "draft").touch()  # an upload that broke: it has no backup to restore
    machine.run("second")
    left = sorted(path.name for path in machine.releases.iterdir())
    assert len(left) == 11
    assert {"v1.0", made.name, draft.name} <= set(left)


def test_a_workflow_that_cannot_restore_or_upload_fails_and_leaves_no_finished_release(machine: Machine) -> None:
    before = {path.name for path in machine.releases.iterdir()}
    for fault in FAULTS if os.environ.get("QUECONSTE_LONG") else FAULTS[1:3]:
        with pytest.raises(RuntimeError):
            machine.run(fault, FAKE_FAILS=fault)
        finished = {path.name for path in machine.releases.iterdir() if not (path / "draft").exists()}
        assert finished == before
    machine.run("last")


def test_the_workflow_refuses_a_public_repository(machine: Machine) -> None:
    before = list(machine.releases.iterdir())
    with pytest.raises(RuntimeError, match="captures name people; make this repository private"):
        machine.run("first", FAKE_PRIVATE="false")
    assert list(machine.releases.iterdir()) == before
