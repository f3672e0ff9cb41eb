"""Load and check the lists that people reviewed: organizations.yml, and topics.yml."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from re import fullmatch
from typing import Any

import yaml

from pipelines.site.language import ENGLISH, SPANISH, language
from scrapers.errors import UsageError
from scrapers.sources import NoDuplicates

LOG = logging.getLogger(__name__)
PROJECT = Path(__file__).parents[2]
ORGANIZATIONS, TOPICS = PROJECT / "organizations.yml", PROJECT / "topics.yml"
_LANGUAGES = (ENGLISH, SPANISH)
_ID = "[a-z0-9]+(-[a-z0-9]+)*"
_MOST_WORDS = 40
_KEYS = {
    "organizations": ({"name", "names", "reviewed"}, {"website", "note"}),
    "topics": ({"name", "words", "reviewed"}, {"note"}),
}

BackerName = tuple[str, str]
"""A name as one source shows it: the source, and the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """Who looked at an entry, in the words of each language, and on which day."""

    by: Mapping[str, str]
    day: date

    @property
    def who(self) -> str:
        """Who looked, in the language of the request."""
        return self.by[language()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization with the names that it has on sources; ``reviewed`` names who confirmed that they are one."""

    id: str
    name: str
    names: tuple[BackerName, ...]
    reviewed: Reviewed
    website: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic: its name in each language, and the words in both that a petition or alert on it has one of."""

    id: str
    names: Mapping[str, str]
    words: tuple[str, ...]
    reviewed: Reviewed
    note: str = ""


def load_organizations(path: Path = ORGANIZATIONS) -> Mapping[str, Organization]:
    """Return the organizations by their ids; none if there is no file. Raises UsageError naming every mistake."""
    return _organizations(path, _version(path))


def load_topics(path: Path = TOPICS) -> Mapping[str, Topic]:
    """Return the topics by their ids; none if there is no file. Raises UsageError naming every mistake."""
    return _topics(path, _version(path))


def organizations(path: Path = ORGANIZATIONS) -> Mapping[str, Organization]:
    """Return the organizations for a page: those from before a mistake came into the file, which the log names."""
    found: Mapping[str, Organization] = _last_right(path, _version(path), _organizations)
    return found


def topics(path: Path = TOPICS) -> Mapping[str, Topic]:
    """Return the topics for a page: those from before a mistake came into the file, which the log names."""
    found: Mapping[str, Topic] = _last_right(path, _version(path), _topics)
    return found


_right: dict[Path, Mapping[str, Any]] = {}


@lru_cache(maxsize=8)
def _last_right(path: Path, version: int | None, read: Callable[[Path, int | None], Mapping[str, Any]]) -> Any:
    # The reader of a page can do nothing about such a mistake, and is not to read where the server keeps its files.
    try:
        _right[path] = read(path, version)
    except UsageError as error:
        shown = "the list from before" if path in _right else "none of them"
        LOG.error("%s; the site shows %s", str(error).replace("\n", "; "), shown)
    return _right.get(path, {})


def _version(path: Path) -> int | None:
    return path.stat().st_mtime_ns if path.exists() else None


@lru_cache(maxsize=8)
def _organizations(path: Path, version: int | None) -> Mapping[str, Organization]:
    entries = _entries(path, "organizations") if version is not None else {}
    found = {
        key: Organization(
            id=key,
            name=entry["name"],
            names=tuple((each["source"], each["name"]) for each in entry["names"]),
            reviewed=_reviewed(entry),
            website=entry.get("website"),
            note=entry.get("note", ""),
        )
        for key, entry in entries.items()
    }
    taken: dict[BackerName, str] = {}
    for organization in found.values():
        for source, name in organization.names:
            other = taken.setdefault((source, name), organization.id)
            if other != organization.id:
                raise UsageError(
                    f"{path}: {name!r} on {source} is in {other} and in {organization.id}; leave it in one"
                )
    return found


@lru_cache(maxsize=8)
def _topics(path: Path, version: int | None) -> Mapping[str, Topic]:
    entries = _entries(path, "topics") if version is not None else {}
    return {
        key: Topic(
            id=key,
            names=entry["name"],
            words=tuple(entry["words"]),
            reviewed=_reviewed(entry),
            note=entry.get("note", ""),
        )
        for key, entry in entries.items()
    }


def _reviewed(entry: Mapping[str, Any]) -> Reviewed:
    by = entry["reviewed"]["by"]
    # a name is the same in each language
    return Reviewed(by=dict.fromkeys(_LANGUAGES, by) if _is_text(by) else by, day=entry["reviewed"]["day"])


def _entries(path: Path, kind: str) -> dict[str, dict[str, Any]]:
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=NoDuplicates)
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); make it readable") from None
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise UsageError(f"{path} is not YAML in UTF-8 ({error}); correct it") from None
    if entries is None:
        return {}
    if not isinstance(entries, dict):
        raise UsageError(f"{path} is not a mapping of ids to entries; begin each with its id and a colon")
    mistakes = [
        f"{path}, {key}: {mistake}" for key, entry in entries.items() for mistake in _mistakes(key, entry, kind)
    ]
    if mistakes:
        raise UsageError("\n".join(mistakes))
    return entries


def _mistakes(key: object, entry: object, kind: str) -> Iterator[str]:
    if not isinstance(key, str) or not fullmatch(_ID, key):
        yield "an id is lower-case letters and digits joined by hyphens, since it stands in addresses"
    if not isinstance(entry, dict):
        yield "the entry is not a mapping; indent its keys under its id"
        return
    needed, more = _KEYS[kind]
    yield from (f"{name} is missing; add it" for name in sorted(needed - entry.keys()))
    yield from (f"{name!r} is no key; remove it" for name in sorted(map(str, entry.keys() - needed - more)))
    if "reviewed" in entry:
        yield from _mistakes_in_review(entry["reviewed"])
    if kind == "organizations":
        yield from _mistakes_in_names(entry)
    else:
        yield from _mistakes_in_words(entry)


def _mistakes_in_review(reviewed: object) -> Iterator[str]:
    if not isinstance(reviewed, dict) or reviewed.keys() != {"by", "day"}:
        yield "reviewed says who looked at this entry and when; write {by: a name, day: 2026-11-29}"
    elif not (_is_text(reviewed["by"]) or _is_in_each_language(reviewed["by"])) or type(reviewed["day"]) is not date:
        yield "reviewed needs a name, or {en, es}, in `by` and a date such as 2026-11-29 in `day`; correct it"
    elif reviewed["day"] > datetime.now(UTC).date() + timedelta(days=1):  # it is tomorrow somewhere
        yield f"reviewed: {reviewed['day']} is still to come; write the day on which they looked"


def _mistakes_in_names(entry: Mapping[str, Any]) -> Iterator[str]:
    if "name" in entry and not _is_text(entry["name"]):
        yield "name is no text; write the organization's name"
    website = entry.get("website", "https://")
    if not isinstance(website, str) or not website.startswith(("https://", "http://")):
        yield f"website is {website!r}, which is no web address; begin it with https://"
    names = entry.get("names", [{"source": "s", "name": "n"}])
    if not isinstance(names, list) or not names:
        yield "names is a list of {source: ..., name: ...}; write at least one"
        return
    for each in names:
        if not isinstance(each, dict) or each.keys() != {"source", "name"} or not all(map(_is_text, each.values())):
            yield f"{each!r} is no name on a source; write {{source: mijente, name: Mijente}}"


def _mistakes_in_words(entry: Mapping[str, Any]) -> Iterator[str]:
    name = entry.get("name", dict.fromkeys(_LANGUAGES, "n"))
    if not _is_in_each_language(name):
        yield "name has one text for each language; write {en: Detention, es: Detención}"
    words = entry.get("words", ["w"])
    if not isinstance(words, list) or not words or not all(map(_is_text, words)):
        yield "words is a list of words and phrases; write at least one"
    elif len(words) > _MOST_WORDS:
        yield f"{len(words)} words are too many for a page that answers at once; keep the {_MOST_WORDS} that matter"


def _is_in_each_language(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == set(_LANGUAGES) and all(map(_is_text, value.values()))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
