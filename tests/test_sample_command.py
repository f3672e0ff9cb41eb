"""`queconste sample` serves the sites until it is stopped, and says in one sentence why it cannot."""

import signal
import subprocess
import sys
from pathlib import Path

import httpx

from sample.serving import SampleSites

HOUSE = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "pipelines.cli", "sample"]


def test_it_serves_until_it_is_interrupted() -> None:
    with subprocess.Popen([*COMMAND, "--port", "0"], cwd=HOUSE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        told = dict(running.stdout.readline().split(maxsplit=1) for _ in range(4))
        said = running.stdout.readline()
        assert "invented" in said
        for name in ("controlshift", "wordpress", "web_archive"):
            assert httpx.get(f"{told[name].strip()}/robots.txt", verify=False).status_code == 200
        assert told["controlshift"].strip() in Path(told["sources"].strip()).read_text(encoding="utf-8")
        running.send_signal(signal.SIGINT)
        assert running.stdout.read() == "Stopped, after 3 requests.\n"
    assert running.returncode == 0


def test_a_port_in_use_ends_it_with_one_sentence(sample_sites: SampleSites) -> None:
    port = str(httpx.URL(sample_sites.wordpress).port)
    done = subprocess.run([*COMMAND, "--port", port], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"queconste: port {port} of 127.0.0.1 cannot be used")
    assert done.stderr.count("\n") == 1
