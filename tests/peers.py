"""What tests that hold ours against others' tools share: programs of .venv-peers, and pywb serving WARC files."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from warcio.recordbuilder import RecordBuilder
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sample.mementos import Memento
from tests.conftest import HOUSE, missing

PEERS = HOUSE / ".venv-peers" / "bin"
COLLECTION = "kept"

_SERVE = """
from socket import IPPROTO_TCP, TCP_NODELAY
from pywb.apps.frontendapp import FrontEndApp
from pywb.utils.geventserver import GeventServer, RequestURIWSGIHandler
server = GeventServer(FrontEndApp(), hostname="127.0.0.1", handler_class=RequestURIWSGIHandler)
# Or each answer on a connection that stays open waits 40 ms for the last one's receipt.
server.server.socket.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
print(f"served at {server.port}", flush=True)
server.join()
"""


def peer(program: str, *arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run one of the programs in .venv-peers to its end."""
    _must_be_here()
    command = [PEERS / program, *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=120)


@contextmanager
def pywb(folder: Path, archives: Sequence[Path]) -> Iterator[str]:
    """Serve WARC or WACZ files from the empty ``folder`` on a free port; gives the address of the collection."""
    _managed(folder, "init", COLLECTION)
    unpacked = ["--unpack-wacz"] if any(path.suffix == ".wacz" for path in archives) else []
    _managed(folder, "add", COLLECTION, *unpacked, *archives)
    program = f"from gevent.monkey import patch_all; patch_all()\n{_SERVE}"
    command = [PEERS / "python", "-c", program]
    with (folder / "log").open("w") as log, subprocess.Popen(command, cwd=folder, stdout=-1, stderr=log) as server:
        try:
            assert server.stdout is not None
            announced = next((line for line in server.stdout if line.startswith(b"served at ")), None)
            assert announced, (folder / "log").read_text()
            yield f"http://127.0.0.1:{announced.split()[-1].decode()}/{COLLECTION}"
        finally:
            server.kill()


def written(held: Sequence[Memento], path: Path) -> Path:
    """A WARC file of the captures that the sample's web archive holds, as their crawler would have written it."""
    build, first = RecordBuilder(), {}
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for memento in sorted(held, key=lambda memento: memento.captured_at):
            date = {"WARC-Date": memento.captured_at.strftime("%Y-%m-%dT%H:%M:%SZ")}
            headers = [(name.title(), value) for name, value in memento.response.headers.items()]
            http = StatusAndHeaders(f"{memento.response.status_code} Recorded", headers, protocol="HTTP/1.1")
            if memento.revisit:
                record = build.create_revisit_record(
                    memento.original, *first[memento.original], http_headers=http, warc_headers_dict=date
                )
            else:
                record = build.create_warc_record(
                    memento.original,
                    "response",
                    payload=BytesIO(memento.body),
                    length=len(memento.body),
                    http_headers=http,
                    warc_headers_dict=date,
                )
            writer.write_record(record)
            if not memento.revisit:
                digest = record.rec_headers.get_header("WARC-Payload-Digest")
                first[memento.original] = (digest, memento.original, date["WARC-Date"])
    return path


def _managed(folder: Path, *arguments: str | Path) -> None:
    done = peer("wb-manager", *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr


def _must_be_here() -> None:
    if not (PEERS / "wacz").exists():
        missing("the environment of `make peers`")
