"""Options and argument types that several commands share."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from scrapers.captures.capture import capture_time, page_url
from scrapers.errors import UsageError

Value = TypeVar("Value")
_DATE = re.compile(r"[0-9]{4}(-?[0-9]{2}(-?[0-9]{2})?)?")  # 2018, 2018-03, 2018-03-01, 20180301


class _Parsed(click.ParamType[Value]):
    """A value that ``parse`` makes of a word; what its ValueError says is the error of the option."""

    def __init__(self, name: str, parse: Callable[[str], Value]) -> None:
        self.name, self._parse = name, parse

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Value:
        try:
            return self._parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


# The number of a row. SQLite knows none that is larger, so that any larger one is that of no row.
ROW_NUMBER = click.IntRange(-(2**63), 2**63 - 1, clamp=True)
PAGE_URL = _Parsed("url", page_url)


def _new_folder(name: str) -> Path:
    if not name:
        raise ValueError("it is empty; name a new folder")
    return Path(name)


NEW_FOLDER = _Parsed("path", _new_folder)


def _captured_at(text: str) -> datetime:
    at = capture_time(text, datetime.now(UTC))
    if datetime.fromisoformat(text).tzinfo is None:
        click.echo(f"queconste: {text} names no time zone and is taken as UTC; end it with Z, or with -06:00", err=True)
    return at


captured_at_option = click.option(
    "--captured-at",
    type=_Parsed("time", _captured_at),
    help="When the page was saved, e.g. 2018-03-01T12:00:00Z or 2018-03-01T06:00:00-06:00; without a time zone it is "
    "taken as UTC. Leave it out if you do not know.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document; see docs/command-line.md.")


def example(*commands: str) -> str:
    """The end of a command's help: ``commands``, whose lines the width of the terminal does not break."""
    return "\b\n" + "\n  ".join([f"Example{'s' if commands[1:] else ''}:", *commands])


def date_span(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """Return the dates of --from and --to as CDX servers take them. Raises UsageError where nothing lies between."""
    since, until = date_digits(first, "--from"), date_digits(last, "--to")
    # 2018 includes all of 2018: --from 2018-06 --to 2018 is a range.
    if since and until and since > until.ljust(8, "9"):
        raise UsageError(f"--from {first} comes after --to {last}; nothing can lie between them")
    return since, until


def date_digits(date: str | None, option: str) -> str | None:
    """A date as CDX servers take it: 2018-03 as 201803. Raises UsageError."""
    if date is None:
        return None
    digits = date.replace("-", "")
    try:
        if not _DATE.fullmatch(date):
            raise ValueError(date)
        # Checks that the day exists: 2018-02-30 does not.
        datetime.strptime(digits + "0101"[len(digits) - 4 :], "%Y%m%d")
    except ValueError:
        raise UsageError(f"{option} is {date!r}; write a year, month or day as 2018, 2018-03 or 2018-03-01") from None
    return digits
