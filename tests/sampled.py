"""What tests of a filled archive share: the sample, crawled once by the command that `make run` calls."""

import socket
from dataclasses import dataclass
from pathlib import Path

from tests.commands import run_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """An archive that holds the sample, the first of the ports it was served at, and what the command's last line."""

    path: Path
    port: int
    last_line: str


def free_port() -> int:
    """The first of three ports in a row that are free."""
    for port in range(18471, 60000, 7):
        try:
            for turn in range(3):
                with socket.socket() as trial:
                    trial.bind(("127.0.0.1", port + turn))
        except OSError:
            continue
        return port
    raise AssertionError("no three free ports in a row")


def crawl_sample(archive: Path, port: int) -> str:
    """Crawl the sample's sites into an archive by a process of its own; returns its last line."""
    done = run_apart("sample", "--crawl", "--archive", archive, "--port", port)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()[-1]
