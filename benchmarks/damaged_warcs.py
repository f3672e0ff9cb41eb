"""Read damaged WARC files by our parser and by FastWARC: how many of their sound records each gives."""

import gzip
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

import click
from fastwarc.warc import ArchiveIterator

from scrapers.captures.warc_parser import Damage, records

_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page</p>"


def record(number: int, stated: int = len(_HTTP)) -> bytes:
    """Return a record of a page that states this length of its block."""
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:08d}-0000-4000-8000-000000000000>\r\n"
        f"WARC-Date: 2018-03-01T12:00:00Z\r\nWARC-Target-URI: https://site.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {stated}\r\n\r\n"
    )
    return head.encode("ascii") + _HTTP + b"\r\n\r\n"


def damaged_files() -> dict[str, bytes]:
    """Return files of four records, of which the second is damaged in one way each."""
    first, second, third, fourth = (gzip.compress(record(number)) for number in range(4))
    flipped = second[:40] + bytes([second[40] ^ 0xFF]) + second[41:]
    plain = [record(number) for number in range(4)]
    return {
        "a flipped bit": first + flipped + third + fourth,
        "a member that is cut off": first + second[:60] + third + fourth,
        "a checksum that is wrong": first + second[:-8] + b"\0" * 4 + second[-4:] + third + fourth,
        "a length that is too long": first + gzip.compress(record(1, 5_000)) + third + fourth,
        "a length that is too short": first + gzip.compress(record(1, 20)) + third + fourth,
        "the same, not packed": plain[0] + record(1, 20) + plain[2] + plain[3],
        "too long, not packed": plain[0] + record(1, 400) + plain[2] + plain[3],
        "a hundred zeros before it": first + b"\0" * 100 + second + third + fourth,
    }


def by_ours(file: bytes) -> Iterator[tuple[str, int]]:
    """Yield the address and the length of each page that our parser gives."""
    for found in records(BytesIO(file), lambda record: True):
        if not isinstance(found, Damage):
            yield found.field("WARC-Target-URI"), len(found.block.partition(b"\r\n\r\n")[2])


def by_fastwarc(file: bytes) -> Iterator[tuple[str, int]]:
    """Yield the address and the length of each page that FastWARC gives before it stops."""
    with suppress(OSError, ValueError):
        for found in ArchiveIterator(BytesIO(file), parse_http=True):
            yield found.headers["WARC-Target-URI"], len(found.reader.read())


def sound_and_wrong(pages: Iterator[tuple[str, int]]) -> tuple[int, int]:
    """Return how many pages are as they were written, and how many are not."""
    sizes = [size == len(b"<p>page</p>") for _, size in pages]
    return sum(sizes), len(sizes) - sum(sizes)


@click.command()
def main() -> None:
    """Print, for each kind of damage, how many pages come out sound and how many wrong."""
    click.echo(f"{'':32}{'ours':>18}{'FastWARC':>18}")
    for name, file in damaged_files().items():
        ways = (sound_and_wrong(way(file)) for way in (by_ours, by_fastwarc))
        click.echo(f"{name:32}" + "".join(f"{f'{sound} sound, {wrong} wrong':>18}" for sound, wrong in ways))


if __name__ == "__main__":
    main()
