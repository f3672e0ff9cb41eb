"""Encodings of content and transfer are undone; a body that cannot be decoded is refused with the reason."""

import gzip
import zlib

import brotli
import pytest

from scrapers.captures import UnreadableBody
from scrapers.captures.decoding import decoded, unchunked

PAGE = b"<html>" + b"139 of 200 Signatures " * 50
ENCODED = {
    "": PAGE,
    "identity": PAGE,
    "gzip": gzip.compress(PAGE),
    "x-gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_every_encoding_we_know_gives_the_page(encoding: str) -> None:
    assert decoded(ENCODED[encoding], encoding) == PAGE


def test_deflate_without_its_header_gives_the_page() -> None:
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    assert decoded(raw.compress(PAGE) + raw.flush(), "deflate") == PAGE


def test_a_page_that_only_says_it_is_compressed_is_taken_as_it_is() -> None:
    assert decoded(PAGE, "gzip") == PAGE


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_body_cut_inside_its_compression_is_refused(encoding: str) -> None:
    with pytest.raises(UnreadableBody, match="cut off"):
        decoded(ENCODED[encoding][:-9], encoding)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_is_refused(encoding: str) -> None:
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[encoding]
    with pytest.raises(UnreadableBody, match="larger than"):
        decoded(pack(b"a" * 2**22), encoding, limit=2**20)


def test_an_encoding_that_we_do_not_read_is_refused() -> None:
    with pytest.raises(UnreadableBody, match="zstd"):
        decoded(b"\x28\xb5\x2f\xfd\x04\x00" + bytes(range(99)), "zstd")


@pytest.mark.parametrize("encoding", ["none", "None", "UTF-8", "br", "deflate", "zstd", "gzip, none", "text/html", "ª"])
@pytest.mark.parametrize("page", [PAGE, b'{"a": 1}', b"x", "Firma la petición".encode("cp1252")])
def test_what_is_not_compressed_is_taken_unchanged_whatever_its_header(encoding: str, page: bytes) -> None:
    assert decoded(page, encoding) == page


def test_several_encodings_are_undone_in_reverse() -> None:
    assert decoded(gzip.compress(brotli.compress(PAGE)), "br, gzip") == PAGE
    assert decoded(gzip.compress(gzip.compress(PAGE)), "gzip, x-gzip") == PAGE


def test_gzip_under_the_name_of_another_encoding_is_undone() -> None:
    assert decoded(gzip.compress(PAGE), "br") == PAGE


def test_bytes_without_a_stated_encoding_are_taken_unchanged() -> None:
    packed = gzip.compress(PAGE, mtime=0)
    assert decoded(packed, "") == packed


CHUNKS = b"4\r\nFree\r\n4;x=y\r\n Ana\r\n0\r\n\r\n"


def test_chunks_are_undone() -> None:
    assert unchunked(CHUNKS) == (b"Free Ana", "")
    assert unchunked(CHUNKS.replace(b"\r\n", b"\n")) == (b"Free Ana", "")
    assert unchunked(b"<p>never chunked") == (b"<p>never chunked", "")


@pytest.mark.parametrize("length", range(3, CHUNKS.index(b"0\r\n\r\n")))
def test_a_transfer_without_its_last_chunk_is_not_complete(length: int) -> None:
    body, cut = unchunked(CHUNKS[:length])
    assert b"Free Ana".startswith(body)
    assert cut
