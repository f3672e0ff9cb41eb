"""Invent what a crawl of the Web left behind: WARC and WET files in which a few of many pages hold petitions."""

import base64
import gzip
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, cycle, islice
from pathlib import Path
from random import Random

from benchmarks.listings import BASE, address, listing
from sample.content import Life, lives

ELSEWHERE = "https://peticiones.example"
"""A host with petitions that no source has."""

STANZAS = f"""acciones:
  organization: Acciones
  platform: controlshift
  url: {BASE}
  start: [{BASE}/categories]
"""
"""The sources.yml of these files: one site of those in them."""

_DAY_ONE = datetime(2018, 1, 10, 8, tzinfo=UTC)
_PETITIONS, _NEWS, _SAME, _ELSEWHERE = 20, 15, 40, 60  # one page in so many
_NO_FIND = 3
_WORDS = ("bread", "flour", "water", "salt", "oven", "crust", "rye", "wheat", "morning", "table", "river", "mountain")
_FIELDS = "WARC-Date: {date}\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"


def write_crawl(folder: Path, megabytes: float, *, files: int = 8, seed: int = 1, has_finds: bool = True) -> list[Path]:
    """Write about so many megabytes into so many files: WARC and WET, every fourth one of each packed.

    A file with a given number is the same in each call with this ``seed`` and size. Without ``has_finds`` all pages are
    about something else, as nearly all of the Web.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [_write_file(folder, number, megabytes * 2**20 / files, seed, has_finds) for number in range(files)]


def _write_file(folder: Path, number: int, size: float, seed: int, has_finds: bool) -> Path:
    random = Random(f"{seed} {number}")
    is_text, is_packed = number % 2 == 1, number % 8 in (2, 3)
    path = folder / f"crawl-{number:04}.{'warc.wet' if is_text else 'warc'}{'.gz' if is_packed else ''}"
    with path.open("wb") as file:
        for turn in count():
            if file.tell() >= size:
                return path
            kind = random.randrange(_PETITIONS * _NEWS * _SAME * _ELSEWHERE) if has_finds else _NO_FIND
            record = _record(random, number * 100_000 + turn, kind, is_text=is_text)
            file.write(gzip.compress(record, 1) if is_packed else record)
    raise AssertionError("a count never ends")


def _record(random: Random, turn: int, kind: int, *, is_text: bool) -> bytes:
    at = _DAY_ONE + timedelta(hours=turn % 100_000, seconds=turn // 100_000)
    if kind % _SAME == 0:  # the same page in several files
        turn, at = kind // _SAME % 50, _DAY_ONE
        url, body = address(turn + 2), _text_listing(turn) if is_text else listing(turn + 2)
    elif kind % _PETITIONS == 0:
        number = 100 + turn
        url, body = address(number), _text_listing(number) if is_text else listing(number)
    elif kind % _ELSEWHERE == 1:
        url, body = f"{ELSEWHERE}/categories/alto?page={turn}", _other_listing(turn, is_text=is_text)
    else:
        url = f"https://site-{turn % 997}.example/{turn}"
        body = _filler(random, is_news=kind % _NEWS == 2, is_text=is_text)
    return _conversion(turn, url, at, body) if is_text else _response(turn, url, at, body)


def _response(number: int, url: str, at: datetime, body: str) -> bytes:
    payload = body.encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(payload)}\r\n\r\n"
    block = head.encode() + payload
    more = f"Content-Type: application/http; msgtype=response\r\nWARC-Payload-Digest: {_digest(payload)}\r\n"
    return _warc("response", number, url, at, more, block)


def _conversion(number: int, url: str, at: datetime, body: str) -> bytes:
    block = body.encode()
    return _warc(
        "conversion", number, url, at, f"Content-Type: text/plain\r\nWARC-Block-Digest: {_digest(block)}\r\n", block
    )


def _warc(kind: str, number: int, url: str, at: datetime, more: str, block: bytes) -> bytes:
    fields = _FIELDS.format(date=f"{at:%Y-%m-%dT%H:%M:%SZ}", url=url, number=number)
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{fields}{more}Content-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def _digest(data: bytes) -> str:
    return f"sha1:{base64.b32encode(hashlib.sha1(data).digest()).decode()}"


def _filler(random: Random, *, is_news: bool, is_text: bool) -> str:
    """A page about something else; news on our subject hold its words and no petition."""
    about = "The deportation of immigrants was debated; asylum was not." if is_news else ""
    paragraphs = (f"{' '.join(random.choices(_WORDS, k=60))}." for _ in range(20 if is_text else 40))
    if is_text:
        return f"A day like others\n{about}\n" + "\n".join(paragraphs)
    inside = "".join(
        f'<div class="row"><div class="span9 text"><p class="body-text">{p}</p></div></div>\n' for p in paragraphs
    )
    menu = "".join(f'<li class="nav-item"><a href="/topic-{n}">Topic {n}</a></li>' for n in range(400))
    head = "<!DOCTYPE html><html><head><title>A day</title></head>"
    return f"{head}<body><ul>{menu}</ul><p>{about}</p>{inside}</body></html>"


def _text_listing(number: int) -> str:
    """A listing as text: what Common Crawl keeps of it in a WET file."""
    return "\n".join(f"• {_entry(life, number * 12 + place)}" for place, life in enumerate(_shown(number)))


def _shown(number: int) -> Iterator[Life]:
    return islice(cycle(lives()), number, number + 12)


def _entry(life: Life, turn: int) -> str:
    signatures, why = turn * 7919 % 60_000, " ".join(life.why.split())
    goal = -(-(signatures + 1) // 1_000) * 1_000
    by = f"\n    Created by {life.creator}" if life.creator else ""
    return f"{life.title} {turn}\n    {why}\n    {signatures:,} of {goal:,} Signatures{by}"


def _other_listing(turn: int, *, is_text: bool) -> str:
    why, signatures = "Alto a las deportaciones: las familias inmigrantes se quedan.", turn % 90 + 1
    if is_text:
        return f"• Familias unidas {turn}\n    {why}\n    {signatures} of 100 Signatures\n    Created by Rosa M."
    item = f'<li><a href="/petitions/familias-{turn}">Familias unidas {turn}</a><p>{why}</p>'
    return (
        f"<html><body><ul>{item}<p>{signatures} of 100 Signatures</p><p>Created by Rosa M.</p></li></ul></body></html>"
    )
