"""Read the `stamps:` of sources.yml: which authorities stamp the chain of digests, and when."""

from dataclasses import dataclass
from pathlib import Path
from re import fullmatch
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from scrapers.errors import UsageError
from scrapers.sources import find_stamps

When = Literal["run", "daily", "never"]
_KEYS = ("name", "url", "roots")  # of an authority


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A time-stamping authority (RFC 3161); ``roots`` is a PEM file of its root, if browsers do not trust that."""

    name: str
    url: str
    roots: Path | None = None


USUAL = (
    Authority(name="digicert", url="http://timestamp.digicert.com"),
    Authority(name="globalsign", url="http://timestamp.globalsign.com/tsa/r6advanced1"),
)
"""Two that anybody may ask, of two companies and two roots: one that fails, or is found to lie, leaves the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StampSettings:
    """Who stamps the newest digest: after each run, or where the last stamp is a day old."""

    authorities: tuple[Authority, ...] = USUAL
    when: When = "run"


def load_stamp_settings(path: Path) -> StampSettings | None:
    """Read who stamps; None where ``path`` does not say so. Raises UsageError that names every mistake."""
    stated = find_stamps(path)
    if stated is None:
        return None
    if not isinstance(stated, dict):
        raise UsageError(f"{path}: stamps is no mapping; indent its keys (when, authorities) under it")
    if mistakes := list(_mistakes(stated)):
        raise UsageError("\n".join(f"{path}, stamps: {mistake}" for mistake in mistakes))
    if stated.get("when") == "never":
        return None
    listed = stated.get("authorities")
    authorities = USUAL if listed is None else tuple(_authority(path, each) for each in listed)
    return StampSettings(authorities=authorities, when=stated.get("when", "run"))


def _authority(path: Path, stated: dict[str, Any]) -> Authority:
    roots = stated.get("roots")
    return Authority(name=stated["name"], url=stated["url"], roots=path.parent / roots if roots else None)


def _mistakes(stated: dict[str, Any]) -> list[str]:
    wrong = [f"there is no key {key!r}; known are when, authorities" for key in stated.keys() - {"when", "authorities"}]
    if stated.get("when", "run") not in get_args(When):
        wrong.append("when must be run, daily or never; correct it")
    listed = stated.get("authorities", [{"name": "a", "url": "http://a.example"}])
    for each in listed if isinstance(listed, list) else []:
        named = each if isinstance(each, dict) else {}
        wrong += [
            f"authorities: there is no key {key!r}; known are {', '.join(_KEYS)}" for key in named if key not in _KEYS
        ]
    if not isinstance(listed, list) or not listed or not all(map(_is_authority, listed)):
        wrong.append("authorities must be a list of mappings of name, url and roots (a PEM file); correct it")
    elif len({each["name"] for each in listed}) < len(listed):
        wrong.append("two authorities have the same name; rename one")
    return wrong


def _is_authority(value: object) -> bool:
    if not isinstance(value, dict) or not {"name", "url"} <= value.keys() <= set(_KEYS):
        return False
    if not all(isinstance(each, str) and each for each in value.values()):
        return False
    try:
        parts = urlsplit(value["url"])
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number
        return False
    return is_web and "@" not in parts.netloc and bool(fullmatch(r"[a-z0-9][a-z0-9.-]{0,39}", value["name"]))
