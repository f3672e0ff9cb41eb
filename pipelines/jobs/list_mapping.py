"""Read the mapping of a list that others keep: which column is what, and how its numbers and times are written."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from pipelines.store.captures import utc_text
from scrapers import clock
from scrapers.captures.capture import implausible
from scrapers.errors import UsageError
from scrapers.sources import NoDuplicates

FIELDS = ("url", "time", "count", "goal", "title")
_KEYS = {
    "list": "a short name of lower-case letters, digits and hyphens",
    "publisher": "who published the list",
    "license": "the license that allows to use it, such as CC-BY-4.0",
    "url": "where it is published",
    "citation": "how to cite it",
    "columns": f"a mapping of {', '.join(FIELDS)} to names of columns",
    "times": "a list of forms, such as ['%d/%m/%Y %H:%M']",
    "time_zone": "the name of a time zone, such as America/Mexico_City",
    "thousands": "the letter between thousands",
    "delimiter": "the letter between columns",
    "encoding": "the encoding of the file, such as latin-1",
}
_NEEDED = ("list", "publisher", "license", "columns")
_FINEST = (("%S", "seconds"), ("%M", "minutes"), ("%H", "minutes"), ("%d", "day"), ("%m", "month"), ("%Y", "year"))
_SPACES = "\u00a0\u202f\u2009 "


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMapping:
    """How to read a list: ``columns`` are names of its columns by field, ``times`` are forms of strptime.

    ``delimiter`` is "" where the file itself shows it.
    """

    name: str
    publisher: str
    license: str
    url: str | None = None
    citation: str | None = None
    columns: Mapping[str, str]
    times: tuple[str, ...] = ()
    zone: tzinfo | None = field(default=None, repr=False)
    thousands: str = ","
    delimiter: str = ""
    encoding: str = "utf-8-sig"

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits of all that decides how a list is read."""
        return hashlib.sha256(f"{self!r} {self.zone}".encode()).hexdigest()[:12]

    def count_of(self, text: str) -> int:
        """Read a number. Raises ValueError, a clause.

        >>> ListMapping(name="a", publisher="A", license="CC0", columns={}, thousands=".").count_of("12.345")
        12345
        """
        digits = text.strip().translate(dict.fromkeys(map(ord, _SPACES)))
        mark = re.escape(self.thousands) if self.thousands else "(?!)"
        if not re.fullmatch(rf"[0-9]{{1,3}}(?:{mark}[0-9]{{3}})+|[0-9]+", digits) or len(digits) > 15:
            raise ValueError(f"{text[:40]!r} is no number of signatures")
        return int(digits.replace(self.thousands, "") if self.thousands else digits)

    def time_of(self, text: str) -> str:
        """Read a time as ISO 8601, as precise as it was: a day, or UTC to the second. Raises ValueError.

        >>> mapping = ListMapping(name="a", publisher="A", license="CC0", columns={}, times=("%d/%m/%Y",))
        >>> mapping.time_of("5/3/2018"), mapping.time_of("2018-03-05T14:00:00-06:00")
        ('2018-03-05', '2018-03-05T20:00:00Z')
        """
        text = text.strip()
        for form in self.times:
            try:
                found = datetime.strptime(text, form)
            except ValueError:
                continue
            return self._written(found, next((unit for code, unit in _FINEST if code in form), "day"), text)
        for length, unit, form in ((4, "year", "%Y"), (7, "month", "%Y-%m"), (10, "day", "%Y-%m-%d")):
            if len(text) == length and text[:4].isdecimal():
                return self._written(_parsed(text, form), unit, text)
        try:
            return self._written(datetime.fromisoformat(text), "seconds", text)
        except ValueError:
            raise ValueError(f"{text[:40]!r} is no time that the mapping describes") from None

    def _written(self, at: datetime, unit: str, text: str) -> str:
        lengths = {"year": 4, "month": 7, "day": 10}
        last = at if unit != "year" else at.replace(month=12, day=31)  # 1991 began before the Web did
        if why := implausible(last if last.tzinfo else last.replace(tzinfo=UTC), clock.now()):
            raise ValueError(f"{text[:40]!r} {why.partition(':')[0].partition(';')[0]}")
        if unit in lengths:
            return at.date().isoformat()[: lengths[unit]]
        if at.tzinfo is None and self.zone is None:
            raise ValueError(f"{text[:40]!r} names no time zone; add time_zone to the mapping")
        return utc_text((at if at.tzinfo else at.replace(tzinfo=self.zone)).astimezone(UTC))


def _parsed(text: str, form: str) -> datetime:
    try:
        return datetime.strptime(text, form)
    except ValueError:
        raise ValueError(f"{text[:40]!r} is no date") from None


def load_mapping(path: Path) -> ListMapping:
    """Read a mapping file. Raises UsageError that names every mistake."""
    try:
        stated = yaml.load(path.read_text(encoding="utf-8"), Loader=NoDuplicates)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UsageError(f"{path} cannot be read as YAML ({str(error).splitlines()[0]}); see docs/proof.md") from None
    if not isinstance(stated, dict):
        raise UsageError(f"{path} is no mapping; write keys such as list, publisher, license and columns")
    if mistakes := _mistakes(stated):
        raise UsageError("\n".join(f"{path}: {mistake}" for mistake in mistakes))
    return ListMapping(
        name=stated["list"],
        publisher=stated["publisher"].strip(),
        license=stated["license"].strip(),
        url=stated.get("url"),
        citation=stated.get("citation"),
        columns=dict(stated["columns"]),
        times=tuple(stated.get("times", ())),
        zone=ZoneInfo(stated["time_zone"]) if "time_zone" in stated else None,
        thousands=stated.get("thousands", ","),
        delimiter=stated.get("delimiter", ""),
        encoding=stated.get("encoding", "utf-8-sig"),
    )


def _mistakes(stated: dict[Any, Any]) -> list[str]:
    wrong = [f"there is no key {key!r}; known are {', '.join(_KEYS)}" for key in stated if key not in _KEYS]
    wrong += [f"{key} is missing; it is {_KEYS[key]}" for key in _NEEDED if key not in stated]
    wrong += [
        f"{key} must be {_KEYS[key]}; correct it" for key in _KEYS if key in stated and not _is_right(key, stated[key])
    ]
    return wrong


def _is_right(key: str, value: Any) -> bool:
    if key == "columns":
        named = isinstance(value, dict) and value and set(value) <= set(FIELDS)
        return bool(named) and {"url", "count"} <= set(value) and all(isinstance(v, str) and v for v in value.values())
    if key == "times":
        return isinstance(value, list) and all(isinstance(form, str) and _is_form(form) for form in value)
    if not isinstance(value, str):
        return False
    if key == "time_zone":
        return _is_zone(value)
    if key == "encoding":
        return _is_encoding(value)
    if key in ("thousands", "delimiter"):
        return len(value) == 1 or (key == "thousands" and not value)
    if key == "url":
        return bool(re.fullmatch(r"https?://[^\s/]+\S*", value))
    return bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value)) if key == "list" else bool(value.strip())


def _is_form(form: str) -> bool:
    try:
        return bool(datetime.strptime(datetime(2018, 3, 5, 14, 7, 9, tzinfo=UTC).strftime(form), form)) and "%" in form
    except (ValueError, re.error):
        return False


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name))
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return False


def _is_encoding(name: str) -> bool:
    try:
        return "".encode(name) is not None
    except LookupError:
        return False
