"""Captures of pages given as text or bytes."""

from typing import Any

from scrapers.captures import Capture

TEXT, HTML = (f"text/{kind}; charset=utf-8" for kind in ("plain", "html"))
JSON = "application/json"


def captured(body: str | bytes, url: str, media_type: str = HTML, **more: Any) -> Capture:
    """A page as somebody saved it, at an unknown time, unless ``more`` tells a Capture otherwise."""
    body = body.encode() if isinstance(body, str) else body
    return Capture(url=url, body=body, media_type=media_type, **{"captured_at": None, "origin": "file", **more})
