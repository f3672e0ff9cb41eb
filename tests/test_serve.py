"""`queconste serve` answers within seconds from any folder, and says in a sentence why it cannot."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
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


def test_no_process_is_left_when_the_site_is_killed(tmp_path: Path) -> None:
    if not Path("/proc/self/task").exists():
        missing("the list of processes of Linux")
    fill(tmp_path / "archive.db")
    with serve(tmp_path, "--port", "0") as server:
        assert server.stdout is not None
        url = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
        assert url is not None
        with urllib.request.urlopen(f"{url[0]}archive/petitions.json?_size=1", timeout=60) as answer:
            assert answer.status == 200
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii").split()
        server.kill()
        server.communicate(timeout=10)
    assert len(children) == 1
    for _ in range(100):
        if not Path(f"/proc/{children[0]}").exists():
            break
        time.sleep(0.05)
    assert not Path(f"/proc/{children[0]}").exists()
