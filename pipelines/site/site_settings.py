"""Check the names in settings.json and in our part of metadata.yml: Datasette ignores those that it does not know."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from datasette.app import DEFAULT_SETTINGS

from scrapers.errors import UsageError

PROJECT = Path(__file__).parents[2]
PLUGIN = "que-conste"
KEYS = ("operator", "contact", "removal")
"""What metadata.yml says of the site under its plugin ``que-conste``."""


def check_site_settings(folder: Path = PROJECT) -> None:
    """Check both files in a folder. Raises UsageError that names every mistake."""
    check_names(
        read_mapping(folder / "metadata.yml", yaml.safe_load),
        read_mapping(folder / "settings.json", json.loads),
        folder,
    )


def read_mapping(path: Path, parse: Callable[[bytes], Any]) -> dict[str, Any]:
    """Read a file of keys and values. Raises UsageError where it cannot be read or is something else."""
    try:
        found = parse(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); restore it from the project") from None
    except (ValueError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise UsageError(f"{path} is not what its name says ({reason}); correct it") from None
    if not isinstance(found, dict):
        raise UsageError(f"{path} is no mapping of names to values; correct it")
    return found


def check_names(metadata: Mapping[str, Any], settings: Mapping[str, Any], folder: Path = PROJECT) -> None:
    """Check what both files say. Raises UsageError that names every mistake."""
    ours = (metadata.get("plugins") or {}).get(PLUGIN) or {}
    where = f"{folder / 'metadata.yml'}, plugins, {PLUGIN}"
    mistakes = [*_unknown(where, ours, KEYS), *_unknown(f"{folder / 'settings.json'}", settings, DEFAULT_SETTINGS)]
    if mistakes:
        raise UsageError("\n".join(mistakes))


def _unknown(where: str, given: Iterable[str], known: Collection[str]) -> list[str]:
    return [f"{where}: there is no key {name!r}; {_nearest(name, known)}" for name in given if name not in known]


def _nearest(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=3, cutoff=0.6)
    return f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(sorted(known))}"
