"""Requests meant to harm: SQL without end, names and addresses that are made up, connections that drip."""

import asyncio
import gzip
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import uvicorn
from datasette.app import Datasette
from uvicorn.server import ServerState

from pipelines.site import etags, middleware, request_deadline
from pipelines.site.bidi import FSI, PDI
from pipelines.site.sandbox import find_sandbox
from pipelines.site.server import site
from pipelines.store.archive import Archive
from tests.conftest import missing
from tests.site_archive import TRUST, fill

PETITION = f"/petitions/unidas/{TRUST}"
HOUSE = Path(__file__).parent.parent
Get = Callable[..., Any]

ENDLESS = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c"
LONG = "hex(zeroblob(2400000))"
# Each runs within one step of SQLite, which nothing but the end of its process can stop.
UNSTOPPABLE = [
    f"select instr({LONG}, hex(zeroblob(1200000)) || '1')",
    f"select replace({LONG}, hex(zeroblob(1200000)) || '1', '')",
]
TOO_LARGE = [
    "select zeroblob(900000000)",
    "select hex(randomblob(900000000))",
    "select printf('%900000000d', 1)",
    "select printf('%.*c', 900000000, 'x')",
    f"select replace({LONG}, '0', '{'long' * 50}')",
    f"select group_concat({LONG}) from captures",
    f"select {', '.join([LONG] * 60)}",
    "with recursive c(x) as (select zeroblob(4000000) union all select x from c) select x from c",
    "select randomblob(4000000) from captures as a, captures as b, captures as c",
]
CLOSED = {
    "databases",
    "plugins",
    "versions",
    "settings",
    "threads",
    "metadata",
    "actor",
    "permissions",
    "messages",
    "logout",
}
REFUSED = [
    "select * from petitions_fts_data",
    "select * from Petitions_FTS_Idx",
    "select * from [action_alerts_fts_config]",
    "select * from (select * from petitions_fts_docsize)",
    "with x as (select block from main.petitions_fts_data) select * from x",
    "select * from _sqlite_migrations",
    "select * from sqlite_stmt",
    "select * from dbstat",
    "select file from pragma_database_list",
    "select fts3_tokenizer('simple')",
    "select load_extension('x')",
    "select sqlite_log(1, 'x')",
    "explain select * from petitions_fts_data",
    "/* a */ explain query plan select * from petitions_fts_data",
    "with x as (select 1) insert into petitions_fts(petitions_fts) values ('optimize')",
    "with x as (select 1) delete from petitions",
    "pragma database_list",
    "attach ':memory:' as m",
    "select 1; select 2",
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "archive.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def datasette(archive: Path) -> Any:
    return site(archive)


@pytest.fixture(scope="module")
def get(datasette: Any) -> Iterator[Get]:
    with asyncio.Runner() as runner:
        yield lambda path, **options: runner.run(datasette.client.get(path, **options))


@pytest.mark.parametrize("form", ["", ".json", ".csv"])
@pytest.mark.parametrize("sql", REFUSED)
def test_sql_reads_what_is_public_and_nothing_else(sql: str, form: str, get: Get) -> None:
    answer = get(f"/archive{form}?sql={quote(sql)}")
    assert answer.status_code == 400
    assert str(Path.cwd().parent) not in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("sql", ["select * from sqlite_master", "select * from pragma_table_info('petitions')"])
def test_sql_may_read_the_schema(sql: str, get: Get) -> None:
    assert get(f"/archive.json?sql={quote(sql)}").json()["rows"]


def test_sql_may_search_as_the_site_does(get: Get) -> None:
    sql = (
        "select snippet(petitions_fts, 0, '[', ']', '', 9) from petitions_fts "
        "where petitions_fts match 'huelga' order by bm25(petitions_fts)"
    )
    assert "[huelga]" in get(f"/archive.json?sql={quote(sql)}").text
    for word, found in (("detencion", 1), ("DETENCIONES", 1), ("nada", 0)):
        sql = f"select count(*) from petitions_fts where petitions_fts match forms('{word}')"
        assert get(f"/archive.json?sql={quote(sql)}&_shape=arrayfirst").json() == [found]


@pytest.mark.parametrize(
    "arguments",
    ["_where=1+in+(select+block+from+petitions_fts_data)", "_search=x&_fts_table=petitions_fts_idx&_fts_pk=segid"],
)
def test_arguments_of_a_table_read_no_more_than_sql(arguments: str, get: Get) -> None:
    assert get(f"/archive/petitions.json?{arguments}").status_code == 400


@pytest.mark.parametrize("form", ["", ".json", ".csv"])
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("signature__gt=5000", "signatures"),  # SQLite reads a column that is not there as a text
        ("nosuch=nosuch", "nosuch"),
        ("yaer__not=2024", "year"),
        ("year__nosuchfilter=3", "nosuchfilter"),
        ("signatures__gt=abc", "abc"),
        ("_next=zzz", "_next"),
        ("_next=1,2,3", "_next"),
    ],
)
def test_an_argument_that_a_table_cannot_use_is_named_and_no_rows_are_shown(
    form: str, arguments: str, named: str, get: Get
) -> None:
    answer = get(f"/archive/petitions{form}?{arguments}")
    assert answer.status_code == 400
    assert named in answer.text


@pytest.mark.parametrize(
    "path", ["petitions_fts_data", "Petitions_FTS_Data", "_sqlite_migrations", "petitions_fts_idx.csv"]
)
def test_internal_tables_have_no_page(path: str, get: Get) -> None:
    assert get(f"/archive/{path}").status_code in (403, 404)


@pytest.mark.parametrize("sql", TOO_LARGE)
def test_large_values_and_results_are_refused(sql: str, get: Get) -> None:
    answer = get(f"/archive.json?sql={quote(sql)}")
    assert answer.status_code in (400, 503) or answer.json()["rows"] == [[None]]  # printf gives up by itself
    assert len(answer.content) < 20_000


def test_a_query_that_does_not_end_is_ended_with_a_sentence(get: Get) -> None:
    answer = get(f"/archive.json?sql={quote(ENDLESS)}")
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("The query took longer than 2 seconds.")


def test_the_site_answers_while_queries_run_that_nothing_can_stop(datasette: Any) -> None:
    async def search_beside_them() -> None:
        hostile = [
            asyncio.create_task(datasette.client.get(f"/archive?sql={quote(sql)}", timeout=300))
            for sql in [*UNSTOPPABLE, ENDLESS]
        ]
        await datasette.client.get("/archive/sources.json?_size=1")  # the sandbox has all of them by now
        for path in ("/", "/search?q=huelga", PETITION, "/archive/petitions"):
            assert (await datasette.client.get(path)).status_code == 200
        assert not all(task.done() for task in hostile), "the site has answered before"
        answers = await asyncio.gather(*hostile)
        assert {answer.status_code for answer in answers} <= {400, 503}
        assert all("took too long" in answer.text or "took longer" in answer.text for answer in answers)

    asyncio.run(search_beside_them())


def test_more_requests_than_can_wait_are_asked_to_come_again(datasette: Any) -> None:
    async def crowd() -> list[Any]:
        path = f"/archive.json?sql={quote('select 1 where (' + ENDLESS + ') = 0')}&_timelimit=50"
        return await asyncio.gather(*(datasette.client.get(path, timeout=300) for _ in range(30)))

    answers = asyncio.run(crowd())
    busy = [answer for answer in answers if answer.status_code == 503]
    assert busy
    assert len(busy) < len(answers)
    assert all(answer.headers["retry-after"] and "try again" in answer.text for answer in busy)


def test_a_killed_sandbox_is_started_again(datasette: Any, get: Get) -> None:
    assert get("/archive/sources.json").status_code == 200
    program = find_sandbox(datasette).program
    program.kill()
    program.wait()
    assert get("/archive/sources.json?_size=7").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/archive/petitions?_sort=nope",
        "/archive/petitions.json?_sort_desc=nope",
        "/archive/petitions?_sort=id&_sort_desc=id",
        "/archive/petitions?_timelimit=soon",
        "/archive/petitions?_size=-1",
        "/archive/petitions?_facet=nope",
        "/archive/petitions?_col=nope",
        "/archive/petitions?_next=a,b,c",
        "/archive/petitions?_labels=perhaps&_json_infinity=perhaps",
        "/archive/petitions/1.blob?_blob_column=title",
        "/archive/petitions?_where=%00",
        "/archive?sql=select+%00",
        "/archive?sql=select+:a,+?",
    ],
)
def test_wrong_arguments_are_the_readers_mistake(path: str, get: Get) -> None:
    assert get(path).status_code in (200, 400)
    assert "_sort" not in path or get(path).status_code == 400


@pytest.mark.parametrize(
    "page",
    sorted(CLOSED),
)
def test_pages_about_the_server_are_closed(page: str, get: Get) -> None:
    for path in (f"/-/{page}", f"/-/{page}.json", f"/~2D/{page}"):
        assert get(path).status_code == 404, path


def test_no_page_shows_where_the_archive_lies(get: Get, archive: Path) -> None:
    for path in ("/", "/.json", "/archive", "/archive.json", "/archive/petitions.json", "/nowhere", "/archive.db"):
        assert str(archive.parent) not in get(path).text, path


def test_the_archive_by_another_spelling_is_answered_by_the_sandbox_too(get: Get, datasette: Any) -> None:
    for path in ("/~61rchive.json?sql=select+1", "/arch~69ve.json?sql=select+1"):
        assert get(path).json()["rows"] == [[1]]
    for action, resource in (("execute-sql", "archive"), ("view-table", ("archive", "petitions"))):
        assert asyncio.run(datasette.permission_allowed(None, action, resource, default=True)) is False


@pytest.mark.parametrize("arguments", ["_nocol=signatures", "_col=title&_sort=created_at", "_col=title&_sort_desc=id"])
def test_a_table_may_hide_the_column_it_is_sorted_by(arguments: str, get: Get) -> None:
    first = get(f"/archive/petitions.json?{arguments}&_size=5&_labels=on")
    assert first.status_code == 200
    assert get(first.json()["next_url"].removeprefix("http://localhost")).status_code == 200


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def test_the_process_of_a_reader_who_left_is_ended(datasette: Any, get: Get) -> None:
    if not Path("/proc/self/task").exists():
        missing("the list of processes of Linux")
    assert get("/archive/sources.json?_size=3").status_code == 200
    program = find_sandbox(datasette).program
    staying = set(children_of(program.pid))

    async def leave() -> None:
        async def receive() -> dict[str, Any]:
            while set(children_of(program.pid)) == staying:
                await asyncio.sleep(0.01)
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            raise AssertionError("nobody is there")

        scope = {"type": "http", "method": "GET", "path": "/archive", "raw_path": b"/archive", "scheme": "http"}
        scope |= {"query_string": f"sql={quote(UNSTOPPABLE[0])}".encode(), "headers": [(b"host", b"localhost")]}
        await datasette.app()(scope, receive, send)

    asyncio.run(leave())
    for _ in range(100):
        if set(children_of(program.pid)) == staying:
            break
        time.sleep(0.02)
    assert set(children_of(program.pid)) == staying, "long before its processor time is used up"


def test_only_reading_is_answered(datasette: Any) -> None:
    for method in ("post", "put", "delete", "options"):
        answer = asyncio.run(getattr(datasette.client, method)("/archive/petitions"))
        assert answer.status_code == 405


@pytest.mark.parametrize("name", ["cookie", "authorization", "accept-language", "if-none-match", "accept-encoding"])
def test_headers_that_are_no_text_are_left_out(name: str, get: Get) -> None:
    header = (name.encode(), b'a=\xff; ds_actor=x"; Bearer \x80')
    assert get("/search?q=a", headers=[header]).status_code == 200


@pytest.mark.parametrize("name", ["a" * 5_000, "../settings.json", "%00", "%ff", "~00", "."])
def test_a_file_that_the_site_cannot_have_is_not_found(name: str, get: Get) -> None:
    assert get(f"/static/{name}").status_code in (400, 403, 404)


def test_a_bare_datasette_opens_the_archive_alone(tmp_path: Path, archive: Path) -> None:
    for name in ("metadata.yml", "settings.json", "templates", "static", "plugins"):
        (tmp_path / name).symlink_to(HOUSE / name)
    (tmp_path / "archive.db").write_bytes(archive.read_bytes())
    with closing(sqlite3.connect(tmp_path / "private.db")) as db, db:
        db.execute("CREATE TABLE signers (name)")
    other = Datasette(config_dir=tmp_path)
    with asyncio.Runner() as runner:
        for path in ("/private", "/private/signers.json", "/private.json?sql=select+1", "/_internal", "/-/databases"):
            assert runner.run(other.client.get(path)).status_code in (403, 404), path
        assert runner.run(other.client.get("/archive.json?sql=select+1")).json()["rows"] == [[1]]
        assert runner.run(other.client.get(f"/archive?sql={quote(REFUSED[0])}")).status_code == 400


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "localhost.evil.example", "a b", "", "127.0.0.1@evil.example"]
)
def test_a_made_up_host_is_not_repeated(host: str, get: Get) -> None:
    for path in (PETITION, "/search.json?q=raid", "/archive/petitions?_size=1", "/archive/petitions.json?_size=1"):
        answer = get(path, headers={"host": host})
        assert answer.status_code == 200
        assert "evil" not in answer.text + str(answer.headers), path


def test_urls_begin_with_the_public_url_if_there_is_one(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUECONSTE_URL", "https://record.example")
    datasette = site(archive)
    with asyncio.Runner() as runner:
        page = runner.run(datasette.client.get(PETITION, headers={"host": "evil.example"})).text
        rows = runner.run(datasette.client.get("/archive/petitions.json?_size=1")).json()
    assert f'<link rel="canonical" href="https://record.example{PETITION}">' in page
    assert rows["next_url"].startswith("https://record.example/archive/petitions.json?")


PAGES = [
    "/",
    PETITION,
    "/search?q=huelga",
    "/archive",
    "/archive/petitions",
    "/archive/petitions.csv",
    "/static/queconste.css",
]


def settle(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(etags, "SETTLED_NS", 0)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_has_not_changed_is_not_sent_again(
    path: str, get: Get, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(archive, monkeypatch)
    first = get(path)
    assert first.headers["cache-control"]
    again = get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["content-security-policy"]
    assert get(path, headers={"if-none-match": 'W/"other"'}).status_code == 200


def test_a_page_is_sent_again_after_the_archive_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "archive.db"
    fill(path)
    settle(path, monkeypatch)
    datasette = site(path)
    with asyncio.Runner() as runner:

        def ask(page: str, tag: str) -> Any:
            return runner.run(datasette.client.get(page, headers={"if-none-match": tag}))

        tags = {page: ask(page, "").headers["etag"] for page in PAGES}
        assert len(set(tags.values())) == len(PAGES)
        assert {ask(page, tag).status_code for page, tag in tags.items()} == {304}
        with Archive.open(path) as opened:
            opened.db.execute("UPDATE sources SET organization = 'Renamed'")
            opened.db.conn.commit()
        answers = {page: ask(page, tag) for page, tag in tags.items()}
        # These say nothing of organizations.
        unchanged = {"/static/queconste.css", "/search?q=huelga", "/archive"}
        assert {page for page, answer in answers.items() if answer.status_code == 304} == unchanged
        assert all("Renamed" in answers[page].text for page in ("/", PETITION, "/archive/petitions"))


def test_downloads_are_not_tagged_while_the_archive_is_being_written(
    get: Get, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(etags, "SETTLED_NS", 10**18)
    assert "etag" not in get("/archive/petitions.csv").headers
    assert all("etag" in get(path).headers for path in ("/", "/archive/petitions")), "by what they show"


def test_results_of_sql_are_not_tagged_since_chance_may_make_them(
    get: Get, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(archive, monkeypatch)
    assert "etag" not in get("/archive?sql=select+random()").headers


@pytest.mark.parametrize("path", PAGES)
def test_responses_are_compressed_for_those_who_take_it(path: str, datasette: Any) -> None:
    async def ask(encoding: str) -> tuple[dict[bytes, bytes], bytes]:
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return await asyncio.Event().wait() or {}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        where, _, query = path.partition("?")
        headers = [(b"host", b"localhost"), (b"accept-encoding", encoding.encode())]
        scope = {"type": "http", "method": "GET", "path": where, "raw_path": where.encode(), "scheme": "http"}
        await datasette.app()(scope | {"query_string": query.encode(), "headers": headers}, receive, send)
        return dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent)

    headers, packed = asyncio.run(ask("gzip"))
    _, plain = asyncio.run(ask("identity"))
    assert headers[b"content-encoding"] == b"gzip"
    assert gzip.decompress(packed) == plain
    assert len(packed) < len(plain)


@pytest.mark.parametrize(
    "drip", [b"", b"GET / HTTP/1.1\r\nHost: x\r\n", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\nab"]
)
def test_a_request_that_does_not_arrive_is_cut_off(drip: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_deadline, "REQUEST_SECONDS", 0.3)

    async def silent(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await asyncio.Event().wait()

    async def connect() -> None:
        config = uvicorn.Config(silent, http=request_deadline.DeadlineProtocol, lifespan="off", log_level="critical")
        config.load()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: request_deadline.DeadlineProtocol(config, ServerState(), {}), "127.0.0.1", 0
        )
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(drip)
        try:
            assert await asyncio.wait_for(reader.read(), 20) == b""
        except ConnectionResetError:
            assert drip, "cut off, as it should be"
        writer.close()
        server.close()

    asyncio.run(connect())


def test_a_request_in_time_is_answered_however_long_the_answer_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_deadline, "REQUEST_SECONDS", 0.3)

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(1)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})

    async def connect() -> bytes:
        config = uvicorn.Config(slow, lifespan="off", log_level="critical")
        config.load()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: request_deadline.DeadlineProtocol(config, ServerState(), {}), "127.0.0.1", 0
        )
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answer = await asyncio.wait_for(reader.read(), 20)
        writer.close()
        server.close()
        return answer

    assert asyncio.run(connect()).endswith(b"ok")


def test_a_reader_who_takes_nothing_is_given_up(datasette: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "SEND_SECONDS", 0.2)

    async def ask() -> list[str]:
        sent: list[str] = []

        async def receive() -> dict[str, Any]:
            return await asyncio.Event().wait() or {}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message["type"])
            await asyncio.Event().wait()

        scope = {"type": "http", "method": "GET", "path": "/", "raw_path": b"/", "scheme": "http", "headers": []}
        await asyncio.wait_for(datasette.app()(scope | {"query_string": b""}, receive, send), 20)
        return sent

    assert asyncio.run(ask()) == ["http.response.start"]


REVERSED = "Stop \u202eraids in town"


def test_text_that_turns_its_direction_turns_nothing_else(tmp_path: Path) -> None:
    fill(tmp_path / "archive.db")
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db, db:
        db.execute("DROP TRIGGER petition_versions_wording_fixed")
        db.execute("UPDATE petition_versions SET why = ?", [f"x {PDI} \u2067 y"])
        db.execute("UPDATE petition_rows SET title = ?, creator = ?", [REVERSED, "\u202bA"])
    datasette = site(tmp_path / "archive.db")
    with asyncio.Runner() as runner:

        def get(path: str) -> str:
            return str(runner.run(datasette.client.get(path)).raise_for_status().text)

        marked = f"{FSI}Stop \u202e<mark>raids</mark> in town{PDI}"
        assert marked in get("/search?q=raids")
        for path in ("/", PETITION, "/archive/petitions", "/archive/petitions/1", "/archive/most_signed"):
            page = get(path)
            assert f"{FSI}{REVERSED}{PDI}" in page or f"{REVERSED}</a>" in page, path
            assert is_isolated(page), path
        assert get("/archive/petitions.json?_size=1&_shape=array&_col=title").count("\\u202e") == 1
        assert REVERSED in get("/archive/petitions.csv?_col=title")
        assert FSI not in get("/archive/petitions.csv?_col=title")


def is_isolated(page: str) -> bool:
    """Whether no control of direction is outside an isolate, and every isolate ends."""
    depth = 0
    for letter in page:
        depth += (letter in "\u2066\u2067\u2068") - (letter == PDI)
        if depth < 0 or (not depth and letter in "\u202a\u202b\u202c\u202d\u202e"):
            return False
    return depth == 0


def test_what_one_types_into_a_field_stays_as_it_is(get: Get) -> None:
    sql = "select '\u202eabc'"
    assert f">{sql.replace(chr(39), '&#39;')}</textarea>" in get(f"/archive?sql={quote(sql)}").text
