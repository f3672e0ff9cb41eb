"""A page saved in a file becomes a capture."""

from datetime import datetime
from pathlib import Path

from scrapers.captures.capture import Capture
from scrapers.captures.decoding import LIMIT
from scrapers.problems import Problem, WrongUse

# Everything else tells what it is by its first bytes, whatever the file is called.
_MEDIA_TYPES = {".js": "application/javascript"}


def read_file(path: Path, *, url: str, captured_at: datetime | None) -> Capture:
    """The capture of ``url`` that is kept in ``path``; ``captured_at`` is aware UTC, or None when not known.

    Raises WrongUse when there is no such file, Problem when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            body = file.read(LIMIT + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise WrongUse(f"{path} is not a file; give the path of a saved page") from None
    except OSError as error:
        raise Problem(f"{path} cannot be read ({error.strerror}); check the path and its permissions") from None
    if len(body) > LIMIT:
        raise Problem(f"{path} is larger than {LIMIT // 2**20} MB, which no page is; give the saved page itself")
    return Capture(
        url=url,
        captured_at=captured_at,
        body=body,
        media_type=_MEDIA_TYPES.get(path.suffix.lower(), ""),
        origin="file",
        locator=str(path),
    )
