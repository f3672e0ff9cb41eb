"""Time whole processes of the command line: what a command costs that reads one page, and a site until it answers."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from urllib.request import urlopen

from benchmarks.archive import build_archive

_LISTING = (
    '<html lang="en"><body><h1>Petitions</h1><ul>{items}</ul></body></html>',
    '<li><h3><a href="/petitions/{slug}">{title}</a></h3><p>{why}</p><span>{count} of 200 signatures</span></li>',
)
_SHORT = "They have lived here for years."
_LONG = (
    "They have lived here for years, and their children go to our schools. We ask the county to end its contract with "
    "the jail, because nobody should be held for months without a hearing, and because they belong at home with us."
)
_URL = "https://action.mijente.net/categories/all"


def time_starts(folder: Path, *, rounds: int = 5) -> dict[str, float]:
    """Processor seconds of a whole process of each command, the least of ``rounds``, with those that it starts."""
    folder.mkdir()
    pages = {name: _page(folder / f"{name}.html", why) for name, why in (("short", _SHORT), ("long", _LONG))}
    archive = folder / "site.db"
    build_archive(archive, petitions=240, snapshots=960, alerts=40)
    found: dict[str, float] = {}
    for number in range(rounds):
        new = folder / f"{number}"
        ways: dict[str, Callable[[], None]] = {
            "queconste --help": partial(_run, "--help"),
            "queconste extract, a small page": partial(_run, "extract", f"{pages['short']}", "--url", _URL),
            "queconste import, one with long texts": partial(_import, pages["long"], new / "long"),
            "queconste import, one with short texts": partial(_import, pages["short"], new / "short"),
            "queconste serve, until it is ready": partial(_serve, archive, asks=False),
            "... and has answered for the home page": partial(_serve, archive, asks=True),
        }
        for name, way in ways.items():
            found[name] = min(_seconds(way), found.get(name, float("inf")))
    return found


def _page(path: Path, why: str) -> Path:
    item = _LISTING[1].format
    items = (item(slug=f"free-{n}", title=f"Free our neighbor {n}", why=why, count=90 + n) for n in range(4))
    path.write_text(_LISTING[0].format(items="".join(items)), encoding="utf-8")
    return path


def _import(page: Path, folder: Path) -> None:
    where = ("--archive", f"{folder / 'a.db'}", "--captures", f"{folder / 'captures'}")
    folder.mkdir(parents=True)
    about = ("--source", "mijente", "--url", _URL)
    _run("import", f"{page}", *about, "--captured-at", "2026-11-01T12:00:00Z", *where)


def _command(words: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "pipelines.cli", *words]


def _run(*words: str) -> None:
    subprocess.run(_command(words), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _serve(archive: Path, *, asks: bool) -> None:
    words = ("serve", "--archive", f"{archive}", "--port", "0", "--workers", "1")
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(_command(words), stdout=subprocess.PIPE, text=True, env=environment) as site:
        assert site.stdout
        said = site.stdout.readline()
        if asks:
            with urlopen(next(word for word in said.split() if word.startswith("http"))) as answer:
                answer.read()
        site.send_signal(signal.SIGINT)


def _seconds(way: Callable[[], None]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    way()
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
