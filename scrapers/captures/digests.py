"""Check the digests that WARC records state, in every spelling that archives use."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable

_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_SIZES = {name: hashlib.new(name, usedforsecurity=False).digest_size for name in _ALGORITHMS}
# SHA-1 in base 32, as nearly all archives write it: 32 letters are its 20 bytes, and Python reads numbers of base 32,
# though with other digits, twenty times as fast as ``base64`` does.
_SHA1 = re.compile(r"sha1:([A-Z2-7]{32})")
_AS_DIGITS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHIJKLMNOPQRSTUV")


def parsed_digest(stated: str) -> tuple[str, bytes] | None:
    """Return algorithm and value of a digest in hexadecimal, base 32 or base 64; None for any other.

    >>> parsed_digest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ") == parsed_digest(
    ...     "SHA-1:da39a3ee5e6b4b0d3255bfef95601890afd80709")
    True
    >>> parsed_digest("blake3:abab"), parsed_digest("3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), parsed_digest("sha1:?")
    (None, None, None)
    """
    if plain := _SHA1.fullmatch(stated):
        return "sha1", int(plain[1].translate(_AS_DIGITS), 32).to_bytes(20, "big")
    name, colon, value = stated.strip().partition(":")
    algorithm, value = re.sub(r"[^a-z0-9]", "", name.lower()), value.strip().rstrip("=")
    if not colon or algorithm not in _SIZES:
        return None
    size = _SIZES[algorithm]
    try:
        if len(value) == size * 2:
            return algorithm, bytes.fromhex(value)
        if len(value) == -(-size * 8 // 5):
            return algorithm, base64.b32decode(_padded(value.upper(), 8))
        if len(value) == -(-size * 8 // 6):
            return algorithm, base64.b64decode(_padded(value, 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        return None
    return None


def holds(stated: str, forms: Iterable[bytes]) -> bool | None:
    """Return whether a digest is that of one of the ``forms`` of a body; None where it cannot be checked.

    >>> holds("md5:d41d8cd98f00b204e9800998ecf8427e", [b"1\\\\r\\\\na", b""]), holds("xxh128:d41d", [b""])
    (True, None)
    """
    if (digest := parsed_digest(stated)) is None:
        return None
    algorithm, value = digest
    return any(hashlib.new(algorithm, form, usedforsecurity=False).digest() == value for form in forms)


def _padded(value: str, group: int) -> str:
    return value + "=" * (-len(value) % group)
