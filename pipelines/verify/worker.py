"""Start a process that works for this one, and end it with this one, however that dies."""

import os
import pickle
from collections.abc import Callable
from multiprocessing import parent_process
from threading import Thread
from typing import Any


def prepared(begin: Callable[..., None], *arguments: Any) -> tuple[bytes]:
    """Return what ``start`` takes: a function to call in the new process, with its arguments."""
    return (pickle.dumps((begin, arguments)),)


def start(prepared: bytes) -> None:
    """Watch the process that started this one, then load and call what it ``prepared``."""
    # Watched before anything is loaded, which takes a second: kill -9 of the other may come that early. A process of a
    # pool waits for work on a pipe that it holds open itself, and so would wait forever.
    Thread(target=_end_with_parent, daemon=True).start()
    begin, arguments = pickle.loads(prepared)
    begin(*arguments)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
