"""What tests of a filled archive share: the sample, crawled once by the command that `make run` calls."""

import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """An archive that holds the sample, the first of the ports it was served at, and what the command said last."""

    path: Path
    port: int
    said: str


def free_port() -> int:
    """The first of three ports in a row that nobody listens at."""
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
    command = [sys.executable, "-m", "pipelines.cli", "sample", "--crawl", "--archive", str(archive)]
    done = subprocess.run(
        [*command, "--port", str(port)], cwd=HOUSE, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()[-1]
