"""Processes of the sandbox that stay: which requests they answer, what they may use, and when they are replaced."""

import asyncio
import os
import shutil
import signal
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from pipelines.site.sandbox import App, Receive, Scope, Send, find_sandbox
from pipelines.site.sandbox_child import LEAVING, READY, answer_many, answer_on
from pipelines.site.sandbox_limits import KINDS, MEGABYTE
from pipelines.site.sandbox_messages import END, pack_scope
from pipelines.site.server import site
from pipelines.store.archive import Archive
from tests.conftest import missing
from tests.site_archive import fill

Get = Callable[..., Any]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("processes") / "archive.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def datasette(archive: Path) -> Any:
    return site(archive)


@pytest.fixture(scope="module")
def get(datasette: Any) -> Iterator[Get]:
    with asyncio.Runner() as runner:
        yield lambda path, **options: runner.run(datasette.client.get(path, **options))


def staying(datasette: Any) -> list[int]:
    """The processes of the sandbox of a site, which are those that stay while no request is answered."""
    sandbox = find_sandbox(datasette)
    assert sandbox
    assert sandbox.program
    program = sandbox.program
    try:
        listed = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text(encoding="ascii")
    except FileNotFoundError:
        missing("the list of processes of Linux")
    return [int(pid) for pid in listed.split()]


def wait_until(condition: Callable[[], bool]) -> bool:
    """Whether something comes to be within some seconds."""
    for _ in range(3_000):
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_pages_of_tables_rows_and_reports_are_answered_by_a_process_that_stays(datasette: Any, get: Get) -> None:
    assert get("/archive/petitions").status_code == 200
    first = staying(datasette)
    for path in ("/archive/petitions/1", "/archive/most_signed", "/archive/by_creator.json?creator=a", "/archive"):
        assert get(path).status_code == 200
    last = staying(datasette)
    assert set(first) <= set(last)
    assert len(last) <= KINDS["page"].processes


@pytest.mark.parametrize("path", ["/archive?sql=select+1", "/archive/petitions?_where=1", "/archive/petitions.csv"])
def test_sql_of_readers_and_exports_have_a_process_each(path: str, datasette: Any, get: Get) -> None:
    before = set(staying(datasette))
    assert get(path).status_code == 200
    assert wait_until(lambda: set(staying(datasette)) <= before)


def test_a_process_that_was_killed_is_replaced(datasette: Any, get: Get) -> None:
    assert get("/archive/sources.json?_size=1").status_code == 200
    lost = set(staying(datasette))
    assert lost
    for pid in lost:
        os.kill(pid, signal.SIGKILL)
    assert wait_until(lambda: not lost & set(staying(datasette)))
    assert get("/archive/sources.json?_size=2").status_code == 200
    assert staying(datasette)


def test_a_page_shows_what_was_written_since_the_last_one(archive: Path, datasette: Any, get: Get) -> None:
    assert "Renamed" not in get("/archive/sources.json").text
    first = staying(datasette)
    with Archive.open(archive) as opened:
        opened.db.execute("UPDATE sources SET organization = 'Renamed'")
        opened.db.conn.commit()
    assert "Renamed" in get("/archive/sources.json?_size=9").text
    assert set(first) <= set(staying(datasette))


def test_no_state_of_the_archive_is_held_between_pages(archive: Path, get: Get) -> None:
    assert get("/archive/sources.json").status_code == 200
    with Archive.open(archive) as opened:
        opened.db.execute("UPDATE sources SET organization = 'Renamed'")
        opened.db.conn.commit()
        busy, _, _ = opened.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert not busy


WILD = quote("%a" * 200 + "%b")
HARMFUL = [
    f"/archive/petitions.json?description__like={WILD}",
    f"/archive/petitions.json?description__glob={quote('*[!x]' * 180)}",
    f"/archive/petitions.json?description__like={'x' * 5_000}",
    f"/archive/petitions.json?_search={quote(' OR '.join(['a*'] * 300))}",
    f"/archive/petitions.json?_search={quote('(' * 1_900)}&_searchmode=raw",
    f"/archive/petitions.json?title__in={quote('[' * 2_000)}",
    f"/archive/petitions.json?id__in={'1,' * 900}1",
    f"/archive/petitions.json?id__in={'1,' * 9_000}1",
    f"/archive/petitions.json?categories__arraycontains={'x' * 20_000}",
    f"/archive/petitions.json?_facet_array={quote('[' * 500)}",
    f"/archive/petitions.json?{'&'.join(f'title__contains={n}' for n in range(900))}",
    f"/archive/petitions.json?{'&'.join(f'title__contains={n}' for n in range(20))}",
    f"/archive/petitions.json?{'&'.join('_facet=title' for _ in range(900))}",
    f"/archive/petitions.json?{'&'.join('_facet=description' for _ in range(10))}",
    f"/archive/by_creator.json?creator={quote('a* ' * 600)}",
    f"/archive/petition_days.json?petition={'9' * 1_900}",
    "/archive/petition_days.json?petition=1&_timelimit=99999999",
    "/archive/petitions.json?_size=99999999999999999999",
    "/archive/petitions.json?_next=" + "9," * 5_000,
    "/archive/petitions.json?_search=x&_fts_table=petitions_fts_idx&_fts_pk=segid",
    "/archive/petitions.json?_through=" + quote('{"a":' * 400),
    "/archive/petitions.json?_trace=1&_json=title&_json=description",
]


@pytest.mark.parametrize("path", HARMFUL)
def test_values_that_mean_harm_are_answered_in_time_and_leave_the_next_page_as_it_is(path: str, get: Get) -> None:
    before = get("/archive/petitions.json?_size=3&_nofacet=1").json()["rows"]
    answer = get(path)
    assert answer.status_code in (200, 302, 400, 414, 503)
    assert "Traceback" not in answer.text
    assert get("/archive/petitions.json?_size=3&_nofacet=1&_again=1").json()["rows"] == before


def test_another_file_and_another_schema_are_noticed(archive: Path, tmp_path: Path, get: Get) -> None:
    assert get("/archive/petitions.json").status_code == 200
    with Archive.open(archive) as opened:
        opened.db.execute("CREATE TABLE fresh (id INTEGER PRIMARY KEY)")
    assert get("/archive/fresh.json").status_code == 200
    other = tmp_path / "other.db"
    fill(other)
    with Archive.open(other) as opened:
        opened.db.execute("UPDATE sources SET organization = 'Another file'")
        opened.db.conn.commit()
        opened.db.execute("PRAGMA journal_mode = DELETE")
    for suffix in ("-wal", "-shm"):
        archive.with_name(archive.name + suffix).unlink(missing_ok=True)
    shutil.move(other, archive)
    assert "Another file" in get("/archive/sources.json?_size=8").text
    assert get("/archive/fresh.json?_size=2").status_code == 404


# The process by itself, with an application in place of the site.


async def nothing(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": scope["path"].encode()})


async def too_much(scope: Scope, receive: Receive, send: Send) -> None:
    assert bytearray(300 * MEGABYTE)


async def held(scope: Scope, receive: Receive, send: Send, kept: list[bytearray] = []) -> None:  # noqa: B006
    kept.append(bytearray(40 * MEGABYTE))
    await nothing(scope, receive, send)


async def endless(scope: Scope, receive: Receive, send: Send) -> None:
    while True:
        pass


async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
    raise ZeroDivisionError


async def leaving_a_task(scope: Scope, receive: Receive, send: Send, tasks: list[Any] = []) -> None:  # noqa: B006
    async def go_on() -> None:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        raise SystemExit(9)

    tasks.append(asyncio.create_task(go_on()))
    await nothing(scope, receive, send)


class Process:
    """A process that answers requests with an application, under the limits of pages with other numbers."""

    def __init__(self, app: App, **numbers: int) -> None:
        self.line, theirs = socket.socketpair()
        self.line.settimeout(280)
        self.pid = os.fork()
        if not self.pid:
            self.line.close()
            answer_many(app, theirs, replace(KINDS["page"], **numbers))
        theirs.close()

    def ask(self, path: str = "/") -> tuple[bytes, bytes]:
        """What comes as an answer, and what the process says after it."""
        ours, theirs = socket.socketpair()
        scope: dict[str, Any] = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
        ours.sendall(pack_scope(scope))
        socket.send_fds(self.line, [b"x"], [theirs.fileno()])
        theirs.close()
        said, answer = self.line.recv(1), b""
        with ours:
            while piece := ours.recv(65536):
                answer += piece
        return answer, said

    def end(self) -> int:
        """The exit code of the process, negative for a signal."""
        self.line.close()
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_a_process_says_after_each_answer_whether_it_takes_another() -> None:
    process = Process(nothing, requests=3)
    answers = [process.ask(f"/{number}") for number in range(3)]
    assert [said for _, said in answers] == [READY, READY, LEAVING]
    assert all(f"/{number}".encode() in answer and END in answer for number, (answer, _) in enumerate(answers))
    assert process.end() == 0


def test_a_process_ends_when_the_server_has_gone() -> None:
    process = Process(nothing)
    assert process.ask()[1] == READY
    assert process.end() == 0


def test_a_process_without_memory_or_with_a_fault_ends_without_a_word() -> None:
    for app in (too_much, faulty):
        process = Process(app)
        assert process.ask() == (b"", b"")
        assert process.end() == 1


def test_a_process_that_has_grown_leaves_before_it_lacks_memory() -> None:
    process = Process(held, memory=200 * MEGABYTE)
    said = [process.ask()[1]]
    while said[-1] == READY:
        said.append(process.ask()[1])
    assert said[-1] == LEAVING
    assert len(said) in (3, 4)  # it may give back what it had before
    assert process.end() == 0


def test_the_processor_time_of_each_request_is_limited_by_itself() -> None:
    process = Process(endless, cpu_seconds=1)
    assert process.ask() == (b"", b"")
    assert process.end() == -signal.SIGXCPU


def test_what_a_request_leaves_behind_is_ended_before_the_next() -> None:
    process = Process(leaving_a_task)
    assert [process.ask()[1] for _ in range(3)] == [READY] * 3
    assert process.end() == 0


def test_a_reader_who_leaves_is_no_fault_that_datasette_reports() -> None:
    reported: list[Exception] = []

    async def as_datasette(_: Scope, receive: Receive, send: Send) -> None:
        try:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        except Exception as error:  # it logs any, and answers with a page of its own
            reported.append(error)

    ours, theirs = socket.socketpair()
    with theirs:
        ours.sendall(pack_scope({"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []}))
        ours.close()
        asyncio.run(answer_on(as_datasette, theirs))
    assert reported == []
