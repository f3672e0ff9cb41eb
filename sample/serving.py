"""The sample's three sites, served on loopback by real HTTP from threads of this process."""

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

import uvicorn

from sample import FIRST_PORT, SITES
from sample.application import Answer, Application, Visit
from sample.calendar import today
from sample.controlshift import ControlShift
from sample.faults import Faults
from sample.web_archive import Warts, WebArchive
from sample.wordpress import WordPress
from scrapers.errors import UserError

_SOURCES = Path(__file__).parent / "sources.yml"
_PATIENCE = 10.0


@dataclass(kw_only=True)
class SampleSites:
    """The served sites: where they are, what they were asked, and the handles by which a test can trouble them.

    ``log``, where there is one, gets a line for each visit as it ends.
    """

    controlshift: str
    wordpress: str
    web_archive: str
    sources: Path
    archive: WebArchive
    live: ControlShift
    faults: Faults = field(default_factory=Faults)
    visits: list[Visit] = field(default_factory=list)
    log: TextIO | None = None

    def visited(self, visit: Visit) -> None:
        self.visits.append(visit)
        if self.log:
            self.log.write(f"{visit}\n")  # in one piece, since each site has a thread of its own
            self.log.flush()

    def show(self, day: date) -> None:
        """Let the ControlShift site stand at another day than its last."""
        self.live = ControlShift(self.controlshift, day)

    def calm(self) -> None:
        """Take back every trouble and forget every visit, as when the sites were just started."""
        self.show(today())
        self.archive.warts = Warts()
        self.faults.clear()
        self.visits.clear()

    def answers(self) -> dict[str, Answer]:
        blog = WordPress(self.wordpress, self.controlshift)
        return {
            "controlshift": lambda path, query: self.live.answer(path, query),
            "wordpress": blog.answer,
            "web_archive": self.archive.answer,
        }


@contextmanager
def serving(first_port: int = 0, log: TextIO | None = None) -> Iterator[SampleSites]:
    """Serve the three sites at ``first_port`` and the two ports after it, or at free ones (0), until the block ends.

    Raises UserError when a port is in use.
    """
    sockets = _bind(first_port)
    bases = [f"http://127.0.0.1:{s.getsockname()[1]}" for s in sockets]
    with tempfile.TemporaryDirectory(prefix="queconste-sample-") as folder:
        sites = SampleSites(
            controlshift=bases[0],
            wordpress=bases[1],
            web_archive=bases[2],
            sources=_sources(bases, Path(folder)),
            archive=WebArchive(bases[2], bases[0]),
            live=ControlShift(bases[0], today()),
            log=log,
        )
        with _running([_server(name, answer, sites) for name, answer in sites.answers().items()], sockets):
            yield sites


def _bind(first_port: int) -> list[socket.socket]:
    bound: list[socket.socket] = []
    for turn in range(len(SITES)):
        port = first_port and first_port + turn
        # Named as TCP, or asyncio leaves Nagle's algorithm on, and every kept-alive answer takes 40 ms.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.append(listener)
        try:
            listener.bind(("127.0.0.1", port))
            listener.listen()
        except (OSError, OverflowError) as error:
            for one in bound:
                one.close()
            raise UserError(
                f"port {port} of 127.0.0.1 cannot be used ({getattr(error, 'strerror', None) or error}); "
                "stop what listens there, or choose others: `make run SAMPLE_PORT=N`, or `queconste sample --port N`"
            ) from None
    return bound


def _sources(bases: list[str], folder: Path) -> Path:
    """The sample's sources.yml, or a copy that names the ports really used."""
    if bases[0].endswith(f":{FIRST_PORT}"):
        return _SOURCES
    text = _SOURCES.read_text(encoding="utf-8")
    for turn, base in enumerate(bases):
        text = text.replace(f"http://127.0.0.1:{FIRST_PORT + turn}", base)
    path = folder / "sources.yml"
    path.write_text(text, encoding="utf-8")
    return path


def _server(name: str, answer: Answer, sites: SampleSites) -> uvicorn.Server:
    app = Application(name, answer, faults=sites.faults, visited=sites.visited)
    settings = uvicorn.Config(app, log_config=None, log_level="critical", lifespan="off", timeout_graceful_shutdown=1)
    return uvicorn.Server(settings)


@contextmanager
def _running(servers: list[uvicorn.Server], sockets: list[socket.socket]) -> Iterator[None]:
    threads = [
        threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        for server, listener in zip(servers, sockets, strict=True)
    ]
    try:
        for thread in threads:
            thread.start()
        give_up = time.monotonic() + _PATIENCE
        while not all(server.started for server in servers):
            if time.monotonic() > give_up or not all(thread.is_alive() for thread in threads):
                raise UserError("the sample sites did not start; try again, or report it with your Python's version")
            time.sleep(0.01)
        yield
    finally:
        for server in servers:
            server.should_exit = True
        for thread in threads:
            thread.join(_PATIENCE)
