"""Answer as a broken site does: refusals, delays, login pages, bodies cut short."""

import re
from dataclasses import dataclass

from starlette.responses import Response

LOGIN_PAGE = """<!DOCTYPE html><html lang="en"><head><title>Log in</title></head><body><h1>Log in</h1>
<form method="post" action="/login"><label>Email <input name="email"></label>
<label>Password <input name="password" type="password"></label><button>Log in</button></form></body></html>
"""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong at paths of ``site`` that match ``path`` (path and query, from the beginning).

    ``status`` answers instead of the site, with ``retry_after`` seconds when given; ``login`` answers with a login
    page; ``delay`` is in seconds; ``cut`` keeps the first half of the body, ``dropped`` sends it and hangs up.
    ``times`` is how often it happens still, None for always.
    """

    site: str
    path: re.Pattern[str]
    status: int | None = None
    retry_after: int | None = None
    login: bool = False
    delay: float = 0.0
    cut: bool = False
    dropped: bool = False
    times: int | None = None

    def answer(self) -> Response | None:
        """The answer in place of the site's, or None where the site answers."""
        if self.login:
            return Response(LOGIN_PAGE, media_type="text/html")
        if self.status is None:
            return None
        headers = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        return Response(f"sample fault {self.status}\n", self.status, headers, "text/plain")


class Faults:
    """What goes wrong at the moment; the latest that fits a request is the one that happens."""

    def __init__(self) -> None:
        self._all: list[Fault] = []

    def add(
        self,
        site: str,
        path: str = "",
        *,
        status: int | None = None,
        retry_after: int | None = None,
        login: bool = False,
        delay: float = 0.0,
        cut: bool = False,
        dropped: bool = False,
        times: int | None = None,
    ) -> None:
        """Let requests to ``site`` ("controlshift", "wordpress", "web_archive") at ``path`` (a regex) go wrong."""
        self._all.append(
            Fault(
                site=site,
                path=re.compile(path),
                status=status,
                retry_after=retry_after,
                login=login,
                delay=delay,
                cut=cut,
                dropped=dropped,
                times=times,
            )
        )

    def clear(self) -> None:
        self._all.clear()

    def take(self, site: str, path: str) -> Fault | None:
        """The fault that this request meets, counted down."""
        for fault in reversed(self._all):
            if fault.site == site and fault.times != 0 and fault.path.match(path):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None
