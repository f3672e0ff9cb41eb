"""Compare the site's answers to readers, idle and while others send the costliest SQL that they can."""

import asyncio
import random
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path
from statistics import quantiles
from urllib.parse import quote

import click
import httpx
import psutil  # type: ignore[import-untyped]

from pipelines.store.connection import reading

READERS, ATTACKERS = 8, 5
HOSTILE = (
    "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c",
    "select hex(zeroblob(2400000)), hex(randomblob(2400000)) from captures a, captures b",
    "select replace(hex(zeroblob(2400000)), '0', 'aaaa')",
    "select instr(hex(zeroblob(2400000)), hex(zeroblob(1200000)) || '1')",
    "select a.*, b.* from signature_snapshots a, signature_snapshots b, signature_snapshots c order by random()",
    "select group_concat(printf('%100000d', a.id)) from captures a, captures b",
    "select zeroblob(5000000) from captures a, captures b, captures c",
    "select hex(zeroblob(2400000)) like '%' || hex(zeroblob(490)) || '1%'",
)


async def _read(client: httpx.AsyncClient, pages: list[str], until: float, times: list[float]) -> None:
    while time.perf_counter() < until:
        begin = time.perf_counter()
        (await client.get(random.choice(pages), headers={"Cache-Control": "no-cache"})).raise_for_status()
        times.append(time.perf_counter() - begin)
        await asyncio.sleep(0.05)


async def _attack(client: httpx.AsyncClient, until: float, first: int) -> None:
    for sql in cycle(HOSTILE[first:] + HOSTILE[:first]):
        if time.perf_counter() > until:
            return
        await client.get(f"/archive.json?sql={quote(sql)}")


async def _weigh(server: psutil.Process, until: float, sizes: list[int]) -> None:
    while time.perf_counter() < until:
        held = 0
        for process in (server, *server.children(recursive=True)):
            try:
                held += process.memory_full_info().pss
            except psutil.NoSuchProcess:
                continue  # a query that was ended in between
        sizes.append(held)
        await asyncio.sleep(0.3)


async def measure(
    address: str, server: psutil.Process, pages: list[str], seconds: float, *, attacked: bool
) -> tuple[float, int]:
    """Return the 95th percentile of the readers' times, in seconds, and the most memory of the site, in bytes."""
    until, times, sizes = time.perf_counter() + seconds, list[float](), list[int]()
    async with (
        httpx.AsyncClient(base_url=address, timeout=120) as readers,
        httpx.AsyncClient(base_url=address, timeout=120) as others,
    ):
        attack = [_attack(others, until, first) for first in range(ATTACKERS if attacked else 0)]
        reading = [_read(readers, pages, until, times) for _ in range(READERS)]
        await asyncio.gather(*attack, *reading, _weigh(server, until, sizes))
    return quantiles(times, n=20)[-1], max(sizes)


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--port", default=18_777)
@click.option("--seconds", default=10.0)
@click.option("--rounds", default=3)
def main(archive: Path, port: int, seconds: float, rounds: int) -> None:
    """Serve ARCHIVE, and time /, /search and the page of a petition, idle and attacked, in turns."""
    with reading(archive) as db:
        (petition,) = db.execute("SELECT permalink FROM fastest_growing LIMIT 1").fetchone()
    command = [sys.executable, "-m", "pipelines.cli", "serve", "--archive", str(archive), "--port", str(port)]
    address, pages = f"http://127.0.0.1:{port}", ["/", "/search?q=huelga", "/search?q=deport*", str(petition)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            _wait_for(address)
            for _ in range(rounds):
                idle, _ = asyncio.run(measure(address, psutil.Process(running.pid), pages, seconds, attacked=False))
                busy, held = asyncio.run(measure(address, psutil.Process(running.pid), pages, seconds, attacked=True))
                click.echo(
                    f"p95 of {READERS} readers beside {ATTACKERS} clients with hostile SQL: {busy / idle:.1f} times"
                    f" the idle one ({busy * 1000:.0f} and {idle * 1000:.0f} ms; aim: at most 2); memory"
                    f" {held / 1e6:.0f} MB (aim: below 1,000)"
                )
        finally:
            running.terminate()


def _wait_for(address: str) -> None:
    for _ in range(120):
        try:
            httpx.get(address, timeout=30)
        except httpx.ConnectError:
            time.sleep(0.5)
        else:
            return
    raise click.ClickException(f"{address} does not answer")


if __name__ == "__main__":
    main()
