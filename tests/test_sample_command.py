"""`queconste sample` serves the sites until it is stopped, and says in one sentence why it cannot."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx

from sample.serving import SampleSites

HOUSE = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "pipelines.cli", "sample"]


# Apache's and nginx's combined format, with the host and port before it.
LINE = re.compile(r'127\.0\.0\.1:\d+ 127\.0\.0\.1 - - \[[^]]+ \+0000\] "GET (\S+) HTTP/1\.1" (\d+) (\d+) "-" "someone"')


def test_it_serves_until_it_is_interrupted_and_writes_down_what_it_served(tmp_path: Path) -> None:
    log = tmp_path / "sample.log"
    command = [*COMMAND, "--port", "0", "--log", str(log)]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        told = dict(running.stdout.readline().split(maxsplit=1) for _ in range(4))
        said = running.stdout.readline()
        assert "invented" in said
        for name in ("controlshift", "wordpress", "web_archive"):
            asked = httpx.get(f"{told[name].strip()}/robots.txt", headers={"User-Agent": "someone"}, verify=False)
            assert asked.status_code == 200
        assert told["controlshift"].strip() in Path(told["sources"].strip()).read_text(encoding="utf-8")
        running.send_signal(signal.SIGINT)
        assert running.stdout.read() == "Stopped, after 3 requests.\n"
    assert running.returncode == 0
    lines = [LINE.fullmatch(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [line and line.groups()[:2] for line in lines] == [("/robots.txt", "200")] * 3


def test_a_port_in_use_ends_it_with_one_sentence(sample_sites: SampleSites) -> None:
    port = str(httpx.URL(sample_sites.wordpress).port)
    done = subprocess.run([*COMMAND, "--port", port], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"queconste: port {port} of 127.0.0.1 cannot be used")
    assert done.stderr.count("\n") == 1
