"""Turn any error of a check into a finding: a damaged archive may fail in ways that nobody thought of."""

from collections.abc import Iterable, Iterator

from scrapers.errors import UserError

REMEDY = "restore a copy, or import the kept captures into a new --archive"


def named(what: str, findings: Iterable[str]) -> Iterator[str]:
    """Yield the findings of a check, and one more where the check itself fails: "the rows of issues cannot be ..."."""
    try:
        yield from findings
    except UserError as problem:
        yield f"{what}: {problem}"
    except Exception as error:
        yield f"{what} cannot be checked ({sentence(error)}); {REMEDY}"


def sentence(error: BaseException) -> str:
    """Return an error on one line: its type, and the beginning of what it says.

    >>> sentence(KeyError("title")), sentence(ValueError("no JSON\\nat line 1"))
    ("KeyError: 'title'", 'ValueError: no JSON')
    """
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0][:200]}"
