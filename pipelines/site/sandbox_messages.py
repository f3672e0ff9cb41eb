"""Messages between the site and the processes of its sandbox."""

import json
import struct
from collections.abc import Mapping
from typing import Any

Scope = Mapping[str, Any]
Headers = list[tuple[bytes, bytes]]

FRAME = struct.Struct(">cI")
START, BODY, END, FULL = b"S", b"B", b"E", b"F"
PIECE = 64 * 1024  # bytes of a body in one frame
_TEXTS = ("type", "http_version", "method", "scheme", "path", "root_path")
_BYTES = ("raw_path", "query_string")


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """Return a message as bytes: one letter, the length in four bytes, the payload.

    >>> frame(END)
    b'E\\x00\\x00\\x00\\x00'
    """
    return FRAME.pack(kind, len(payload)) + payload


def pack_scope(scope: Scope) -> bytes:
    """Return what a process of the sandbox needs of an ASGI scope, as JSON after its length in four bytes."""
    plain: dict[str, Any] = {name: scope[name] for name in _TEXTS if name in scope}
    plain |= {name: scope[name].decode("latin-1") for name in _BYTES if scope.get(name) is not None}
    plain |= {name: list(scope[name]) for name in ("server", "client") if scope.get(name)}
    text = json.dumps(plain | {"headers": _as_text(scope["headers"])}).encode()
    return len(text).to_bytes(4) + text


def unpack_scope(text: bytes) -> dict[str, Any]:
    """Return the ASGI scope that ``pack_scope`` packed, without the length."""
    scope: dict[str, Any] = json.loads(text)
    scope |= {name: scope[name].encode("latin-1") for name in _BYTES if name in scope}
    scope |= {name: tuple(scope[name]) for name in ("server", "client") if name in scope}
    return scope | {"headers": _as_bytes(scope["headers"]), "asgi": {"version": "3.0", "spec_version": "2.3"}}


def pack_start(status: int, headers: Headers) -> bytes:
    """Return the start of a response as a message."""
    return frame(START, json.dumps([status, _as_text(headers)]).encode())


def unpack_start(payload: bytes) -> tuple[int, Headers]:
    """Return status and headers of the payload of a START message."""
    status, headers = json.loads(payload)
    return status, _as_bytes(headers)


def _as_text(headers: Headers) -> list[list[str]]:
    return [[name.decode("latin-1"), value.decode("latin-1")] for name, value in headers]


def _as_bytes(headers: list[list[str]]) -> Headers:
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
