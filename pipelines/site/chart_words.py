"""Words of charts in the language of the page."""

from typing import Any


def _(words: str, **values: Any) -> str:
    return words % values if values else words


def ngettext(one: str, many: str, count: int, **values: Any) -> str:
    """Return the form of a message that fits a number."""
    return (one if count == 1 else many) % ({"num": f"{count:,}"} | values)


def language() -> str:
    """Return the language of the page that is being made."""
    return "en"
