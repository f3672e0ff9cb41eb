"""Run `queconste serve` of an archive, and let readers ask it for pages."""

import asyncio
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import click
import httpx
import psutil  # type: ignore[import-untyped]

from benchmarks.page_class import PageClass

READERS = 8
PAUSE = 0.2  # seconds from an answer to the next request of the same reader
_PATIENCE = 60.0  # seconds


@dataclass(slots=True, kw_only=True)
class Timed:
    """What readers of one class saw: seconds and bytes of each answer, statuses, and what the server spent.

    ``cpu`` is its processor time in seconds, ``memory`` what all of its processes held at the end, in bytes.
    """

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    cpu: float = 0.0
    memory: int = 0
    by_clock: float = 0.0

    def quantile(self, share: float) -> float:
        """Return a quantile of the times, in milliseconds."""
        if len(self.seconds) < 2:
            return 1000 * max(self.seconds, default=0.0)
        return 1000 * quantiles(self.seconds, n=100, method="inclusive")[round(share * 100) - 1]


class ServedSite:
    """`queconste serve` of an archive, as a process of its own. A context manager."""

    def __init__(self, archive: Path, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "pipelines.cli", "serve", "--archive", str(archive), "--port", str(port)]
        self._running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._process = psutil.Process(self._running.pid)

    def __enter__(self) -> "ServedSite":
        for _ in range(240):
            with suppress(httpx.TransportError):
                httpx.get(f"{self.address}/-/versions.json", timeout=30)
                return self
            time.sleep(0.25)
        raise click.ClickException(f"{self.address} does not answer")

    def __exit__(self, *_: object) -> None:
        self._running.terminate()
        self._running.wait(30)

    def cpu(self) -> float:
        """Return the processor time of all its processes up to now, in seconds; of those that ended, by parents."""
        return sum(sum(process.cpu_times()[:4]) for process in self._processes())

    def memory(self) -> int:
        """Return what all its processes hold, in bytes; what they share is counted once."""
        held = 0
        for process in self._processes():
            with suppress(psutil.Error):
                held += process.memory_full_info().pss
        return held

    def _processes(self) -> list[psutil.Process]:
        with suppress(psutil.Error):
            return [self._process, *self._process.children(recursive=True)]
        return []


async def _read(client: httpx.AsyncClient, pages: PageClass, until: float, pause: float, timed: Timed) -> None:
    while time.perf_counter() < until:
        address, began = next(pages.addresses), time.perf_counter()
        try:
            answer = await client.get(address, headers={"Cache-Control": "no-cache"})
            status, size = str(answer.status_code), answer.num_bytes_downloaded
        except httpx.HTTPError as error:
            status, size = type(error).__name__, 0
        timed.seconds.append(time.perf_counter() - began)
        timed.sizes.append(size)
        timed.statuses[status] += 1
        await asyncio.sleep(pause)


async def time_class(site: ServedSite, pages: PageClass, seconds: float, *, pause: float = PAUSE) -> Timed:
    """Let readers ask for pages of one class for so long."""
    timed = Timed()
    limits = httpx.Limits(max_connections=READERS)
    async with httpx.AsyncClient(
        base_url=site.address, timeout=_PATIENCE, limits=limits, follow_redirects=True
    ) as client:
        with suppress(httpx.HTTPError):
            await client.get(next(pages.addresses))  # once untimed: what is loaded then is not loaded for each page
        began, cpu = time.perf_counter(), site.cpu()
        readers = [_read(client, pages, began + seconds, pause, timed) for _ in range(READERS)]
        await asyncio.gather(*readers)
        timed.by_clock, timed.cpu = time.perf_counter() - began, site.cpu() - cpu
    timed.memory = site.memory()
    return timed
