"""Content encodings are undone, and a body that cannot be is refused in words."""

import gzip
import zlib

import brotli
import pytest

from scrapers.captures import UnreadableBody
from scrapers.captures.decoding import decoded

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


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnreadableBody, match="zstd"):
        decoded(PAGE, "zstd")
