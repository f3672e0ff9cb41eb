"""Options and argument types that several commands share."""

from datetime import UTC, datetime

import click

from scrapers.captures.capture import capture_time, page_url


class _Time(click.ParamType[datetime]):
    """A time in ISO 8601; UTC if it names no zone."""

    name = "time"

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return capture_time(value, datetime.now(UTC))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class _PageUrl(click.ParamType[str]):
    """An absolute http or https URL."""

    name = "url"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return page_url(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


PAGE_URL = _PageUrl()

captured_at_option = click.option(
    "--captured-at",
    type=_Time(),
    help="When the page was saved, e.g. 2018-03-01T12:00:00Z. Leave it out if you do not know.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document; see docs/command-line.md.")


def example(*commands: str) -> str:
    """The end of a command's help: ``commands``, whose lines the width of the terminal does not break."""
    return "\b\n" + "\n  ".join([f"Example{'s' if commands[1:] else ''}:", *commands])
