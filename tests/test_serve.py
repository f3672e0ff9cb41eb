"""`queconste serve` answers within seconds from any folder, and says in a sentence why it cannot."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.site_archive import fill


def serve(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    house = str(Path(__file__).parent.parent)
    command = [sys.executable, "-m", "pipelines.cli", "serve", *arguments]
    environment = {"PYTHONPATH": house, "PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def refused(folder: Path, *arguments: str) -> tuple[int, str]:
    server = serve(folder, *arguments)
    _, printed = server.communicate(timeout=30)
    assert len(printed.strip().splitlines()) == 1, printed
    return server.returncode, printed


def test_it_says_its_address_and_answers_there(tmp_path: Path) -> None:
    fill(tmp_path / "mine.db")
    with serve(tmp_path, "--archive", "mine.db", "--port", "0") as server:
        try:
            assert server.stdout is not None
            printed = server.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+/", printed)
            assert address is not None, printed
            with urllib.request.urlopen(f"{address[0]}archive/petitions.json?_size=1", timeout=10) as answer:
                assert answer.status == 200
        finally:
            server.send_signal(2)
        out, err = server.communicate(timeout=10)
        assert (server.returncode, out, err) == (0, "Stopped serving mine.db.\n", "")


def test_a_port_in_use_is_named_with_its_remedy(tmp_path: Path) -> None:
    fill(tmp_path / "archive.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, printed = refused(tmp_path, "--port", port)
    used = f"port {port} of 127.0.0.1 cannot be used (Address already in use)"
    assert (code, printed) == (1, f"queconste: {used}; choose another port with --port\n")


def test_a_port_in_use_is_noticed_before_the_archive_is_looked_at(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, printed = refused(tmp_path, "--archive", "none.db", "--port", port)
    assert (code, f"port {port}" in printed, "none.db" in printed) == (1, True, False)


def test_a_host_that_is_none_is_named(tmp_path: Path) -> None:
    code, printed = refused(tmp_path, "--host", "nowhere.invalid")
    assert code == 1
    assert "of nowhere.invalid cannot be used (" in printed


@pytest.mark.parametrize("content", [None, b"not a database, but long enough to be looked at" * 20, b""])
def test_an_archive_that_cannot_be_served_is_wrong_use(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "archive.db").write_bytes(content)
    code, printed = refused(tmp_path, "--port", "0", "--archive", "archive.db")
    assert code == 2
    assert "archive.db" in printed
    assert any(remedy in printed for remedy in ("queconste crawl", "give --archive another path"))


def children(server: "subprocess.Popen[str]") -> set[int]:
    found = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii")
    return {int(child) for child in found.split()}


def is_sandbox(pid: int) -> bool:
    return b"sandbox_server" in Path(f"/proc/{pid}/cmdline").read_bytes()


def wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(400):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("not within 20 seconds")


def answers(url: str, times: int = 1) -> set[int]:
    found = set()
    for _ in range(times):
        with urllib.request.urlopen(url, timeout=60) as answer:
            found.add(answer.status)
    return found


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A site of three processes, and its address."""
    if not Path("/proc/self/task").exists():
        missing("the list of processes of Linux")
    fill(tmp_path / "archive.db")
    with serve(tmp_path, "--port", "0", "--workers", "3") as server:
        try:
            assert server.stdout is not None
            url = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
            assert url is not None
            yield server, url[0]
        finally:
            if server.poll() is None:
                server.kill()
                server.communicate(timeout=10)


Served = tuple["subprocess.Popen[str]", str]


def test_no_process_is_left_when_the_site_is_killed(served: Served) -> None:
    server, url = served
    assert answers(f"{url}archive/petitions.json?_size=1") == {200}
    started = children(server)
    server.kill()
    server.communicate(timeout=10)
    assert len(started) == 3 + 1
    wait_until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in started))


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_all_processes_end_at_a_signal_to_the_first(served: Served, sent: int) -> None:
    server, url = served
    assert answers(url, 3) == {200}
    started = children(server)
    server.send_signal(sent)
    out, err = server.communicate(timeout=20)
    assert (server.returncode, out, err) == (0, "Stopped serving archive.db.\n", "")
    assert not any(Path(f"/proc/{pid}").exists() for pid in started)


def test_a_process_that_dies_is_replaced_and_readers_are_answered(served: Served) -> None:
    server, url = served
    (sandbox,) = {pid for pid in children(server) if is_sandbox(pid)}
    lost = max(children(server) - {sandbox})
    os.kill(lost, signal.SIGKILL)
    wait_until(lambda: len(children(server) - {lost}) == 3 + 1)
    assert answers(url, 20) == {200}
    assert answers(f"{url}archive/petitions.json?_size=1", 4) == {200}
    assert sandbox in children(server), "one for all, which was not started again"
    server.terminate()
    _, err = server.communicate(timeout=20)
    assert err == "A process of the site ended by SIGKILL; another one takes its place.\n"


def test_one_sandbox_serves_all_processes_and_is_replaced_too(served: Served) -> None:
    server, url = served
    (lost,) = {pid for pid in children(server) if is_sandbox(pid)}
    os.kill(lost, signal.SIGKILL)
    assert answers(f"{url}archive/petitions.json?_size=1", 6) == {200}
    (sandbox,) = {pid for pid in children(server) if is_sandbox(pid)}
    assert sandbox != lost


def test_the_processes_share_the_readers(served: Served) -> None:
    server, url = served
    port = int(url.rstrip("/").rpartition(":")[2])
    workers = [pid for pid in children(server) if not is_sandbox(pid)]
    before = {pid: len(sockets_of(pid)) for pid in workers}
    connections: list[socket.socket] = []
    taking: set[int] = set()
    # The kernel hands each reader to any process that waits, and may choose one of them many times.
    while len(taking) < 2 and len(connections) < 300:
        opened = [socket.create_connection(("127.0.0.1", port)) for _ in range(15)]
        for connection in opened:
            connection.sendall(b"GET /redactions HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert all(connection.recv(12) == b"HTTP/1.1 200" for connection in opened)
        connections += opened
        taking = {pid for pid in workers if len(sockets_of(pid)) > before[pid]}
    for connection in connections:
        connection.close()
    assert len(taking) >= 2


def sockets_of(pid: int) -> list[str]:
    links = []
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):
            links.append(str(descriptor.readlink()))
    return [link for link in links if link.startswith("socket:")]


def test_processes_that_only_start_and_end_are_given_up() -> None:
    code = (
        "from pipelines.site.workers import Workers\n"
        "from scrapers.errors import UserError\n"
        "def work(lifeline): raise SystemExit(3)\n"
        "try: Workers(1, work, tend=lambda: None).run(lambda: None)\n"
        "except UserError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.startswith("the processes of the site end as soon as they start")
