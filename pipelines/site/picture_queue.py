"""Let pictures wait for their turn, and no more of them than are drawn while a reader still waits."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, TypeVar

from datasette.utils.asgi import Response

from pipelines.site.language import _

MOST = 16
"""Pictures and zips that are made or wait in one process: a second or two of work."""
RETRY_SECONDS = 10
_THREADS = 2  # one waits for the process that draws, the other packs
_P = ParamSpec("_P")
_T = TypeVar("_T")


class Crowded(Exception):
    """So many pictures wait already that one more would be drawn too late."""


class PictureQueue:
    """Threads that make pictures, of which at most ``most`` wait; for the event loop of one process."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self.waiting = 0
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="pictures")

    async def make(self, function: Callable[_P, _T], *arguments: _P.args, **options: _P.kwargs) -> _T:
        """Call a function in a thread, in the language of the request. Raises Crowded."""
        if self.waiting >= self.most:
            raise Crowded
        self.waiting += 1
        context = copy_context()
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, lambda: context.run(function, *arguments, **options))
        finally:
            self.waiting -= 1


pictures = PictureQueue()
"""The queue of this process."""


def crowded() -> Response:
    """Answer that too many pictures wait."""
    text = _("Too many pictures are being drawn at the moment. Try again in %(num)s seconds.", num=RETRY_SECONDS)
    return Response.text(f"{text}\n", status=503, headers={"retry-after": str(RETRY_SECONDS)})
