"""`queconste sample` serves the sites until it is stopped, and says in one sentence why it cannot."""

import re
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

import httpx

from sample.serving import SampleSites
from tests.commands import HOUSE, command

COMMAND = command("sample")


# Apache's and nginx's combined format, with the host and port before it.
LINE = re.compile(r'127\.0\.0\.1:\d+ 127\.0\.0\.1 - - \[[^]]+ \+0000\] "GET (\S+) HTTP/1\.1" (\d+) (\d+) "-" "someone"')


def test_it_serves_until_it_is_interrupted_and_writes_down_what_it_served(tmp_path: Path) -> None:
    log = tmp_path / "sample.log"
    words = [*COMMAND, "--port", "0", "--log", str(log)]
    with subprocess.Popen(words, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        places = dict(running.stdout.readline().split(maxsplit=1) for _ in range(4))
        assert "invented" in running.stdout.readline()
        for name in ("controlshift", "wordpress", "web_archive"):
            asked = httpx.get(f"{places[name].strip()}/robots.txt", headers={"User-Agent": "someone"}, verify=False)
            assert asked.status_code == 200
        assert places["controlshift"].strip() in Path(places["sources"].strip()).read_text(encoding="utf-8")
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


def test_the_ports_of_make_run_are_looked_at_before_anything_is_crawled(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for options, remedy in (
            (["--port", "0", "--serve", port], "`make run PORT=8123`"),
            (["--port", port], "`make run SAMPLE_PORT=N`"),
        ):
            words = [*COMMAND, "--crawl", *options, "--archive", "a.db", "--captures", "c"]
            environment = {"PYTHONPATH": str(HOUSE), "PATH": "/usr/bin:/bin"}
            done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
            assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
            assert done.stderr.startswith(
                f"queconste: port {port} of 127.0.0.1 cannot be used (Address already in use); "
            )
            assert remedy in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_make_run_takes_both_ports() -> None:
    command = ["make", "--no-print-directory", "--dry-run", "run", "PORT=8123", "SAMPLE_PORT=9471"]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].endswith("queconste sample --port 9471 --crawl --serve 8123")


def test_the_site_is_served_over_what_was_crawled(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    words = [*COMMAND, "--crawl", "--port", "0", "--serve", port, "--archive", "a.db", "--captures", "c"]
    environment = {"PYTHONPATH": str(HOUSE), "PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(words, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        printed = [running.stdout.readline() for _ in range(3)]
        assert printed[2] == f"a.db is at http://127.0.0.1:{port}/ (Ctrl-C stops it)\n"
        assert httpx.get(f"http://127.0.0.1:{port}/", verify=False).status_code == 200
        for _ in range(3):  # a busy machine may be shutting down still; a second Ctrl-C does not wait for that
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                running.wait(timeout=20)
                break
        assert running.stdout.read() == "Stopped serving a.db.\n"
    assert running.returncode == 0


def test_serve_without_crawl_is_wrong_use() -> None:
    done = subprocess.run([*COMMAND, "--serve", "8123"], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "add --crawl, or use `queconste serve`" in done.stderr
