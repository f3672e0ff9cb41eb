"""Files that people bring, made by hand and then broken at random: WARC, ARC, WACZ, saved pages and their sidecars."""

import gzip
import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

SITE = "https://action.mijente.net"
_ITEM = '<li><a href="/petitions/{slug}"><h5>{title}</h5></a><p>{text}</p><p>{n} of 200 Signatures</p><p>{by}</p></li>'
_TOKENS = (
    b"WARC/1.0\r\n",
    b"\r\nwarc/9.9\r\nX: 1\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\nICY 200\r\n",
    b"ana:secret@",
    b"\r\n\r\n",
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"Content-Length: 3\r\n",
    b"Content-Encoding: br\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"WARC-Truncated: x\r\n",
    b"charset=utf-7",
    b"\x1f\x8b\x08\x00",
    b"\xe2\x80\xa8",
    b"\\ud800",
    b"&#0;",
    b"<![CDATA[",
    b"https://[",
)
_NUMBERS = (b"0", b"-1", b"9" * 20, b"1e9", b"", b"7", b"65536", "²".encode())


def page(number: int) -> bytes:
    """A listing of two petitions."""
    items = (
        _ITEM.format(
            slug=f"a-{number}", title=f"Free family {number} now", text="Neighbors.", n=number, by="Created by Ana R."
        ),
        _ITEM.format(
            slug=f"b-{number}",
            title=f"Libertad para Núñez {number}",
            text="",
            n=f"1,{number:03}",
            by="Created by Íñigo P.",
        ),
    )
    head = "<!DOCTYPE html><html><head><title>Campaigns</title></head>"
    return f"{head}<body><ul>{''.join(items)}</ul></body></html>".encode()


def response(number: int) -> bytes:
    """The answer of a site, sent in one of several ways."""
    body, more = page(number), b""
    if number % 3 == 1:
        body, more = gzip.compress(body, mtime=0), b"Content-Encoding: gzip\r\n"
    if number % 4 == 2:
        half = len(body) // 2
        body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:half], body[half:])) + b"0\r\n\r\n"
        more += b"Transfer-Encoding: chunked\r\n"
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n%b\r\n%b" % (more, body)


def url(number: int) -> str:
    return f"{SITE}/categories/all?page={number}"


def warc(*numbers: int, packed: bool = True) -> bytes:
    """A WARC of several listings."""
    records = []
    for number in numbers:
        block = response(number)
        fields = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url(number)}\r\n"
            f"WARC-Date: 2018-03-{number % 27 + 1:02}T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        record = fields.encode() + block + b"\r\n\r\n"
        records.append(gzip.compress(record, mtime=0) if packed else record)
    return b"".join(records)


def arc(*numbers: int) -> bytes:
    """An ARC of several listings."""
    about = b"1 0 made by hand\nURL IP-address Archive-date Content-type Archive-length\n\n"
    made = b"filedesc://a.arc 0.0.0.0 20180301120000 text/plain %d\n%b\n" % (len(about), about)
    for number in numbers:
        block = response(number)
        made += (
            f"{url(number)} 192.0.2.4 201803{number % 27 + 1:02}120000 text/html {len(block)}\n".encode()
            + block
            + b"\n"
        )
    return made


def wacz(*numbers: int) -> bytes:
    """A WACZ of one WARC."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("archive/data.warc.gz", warc(*numbers))
    return file.getvalue()


def mutated(random: Random, data: bytes) -> bytes:
    """Break bytes in one place or many, as disks, transfers and programs do."""
    made = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 5, 20])):
        at = random.randrange(len(made) + 1)
        numbers = [found.span() for found in re.finditer(rb"[0-9]+", bytes(made))]
        match random.randrange(7):
            case 0 if at < len(made):
                made[at] ^= 1 << random.randrange(8)
            case 1:
                made[at : at + 1] = random.randbytes(1)
            case 2:
                del made[at : at + random.randrange(1, 60)]
            case 3:
                made[at:at] = made[at : at + random.randrange(1, 300)]
            case 4 if random.random() < 0.3:
                del made[at:]
            case 5 if numbers:
                start, end = random.choice(numbers)
                made[start:end] = random.choice(_NUMBERS)
            case _:
                made[at:at] = random.choice(_TOKENS)
    return bytes(made)


def write_mutated(folder: Path, seed: int) -> Path:
    """Write one mutated file, with its sidecar where it is a page; returns its path."""
    random = Random(seed)
    numbers = [random.randrange(1, 1000) for _ in range(3)]
    kinds = {
        "warc.gz": lambda: warc(*numbers),
        "warc": lambda: warc(*numbers, packed=False),
        "arc": lambda: arc(*numbers),
        "wacz": lambda: wacz(*numbers),
        "html": lambda: page(numbers[0]),
    }
    kind = random.choice(list(kinds))
    path = folder / f"{seed:06}.{kind}"
    data = mutated(random, kinds[kind]())
    path.write_bytes(gzip.compress(data, mtime=0) if kind == "warc.gz" and random.random() < 0.1 else data)
    if kind == "html":
        sidecar = json.dumps({"url": url(numbers[0]), "captured_at": "2018-03-01T12:00:00Z"}).encode()
        path.with_name(f"{path.name}.json").write_bytes(mutated(random, sidecar) if random.random() < 0.5 else sidecar)
    return path
