"""Let signals that ask a process to end do what Ctrl-C does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

_ENDING = (signal.SIGTERM, signal.SIGHUP)  # a service that is stopped, a terminal that is closed


@contextmanager
def ending_as_ctrl_c() -> Iterator[None]:
    """Raise KeyboardInterrupt at SIGTERM and SIGHUP, unless they are ignored, as under nohup."""
    if current_thread() is not main_thread():  # only that one may set handlers
        yield
        return
    before = {number: signal.getsignal(number) for number in _ENDING}
    for number, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(number, _interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(number: int, frame: FrameType | None) -> None:
    for each in _ENDING:  # a second one must not break off the end of what the first began
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt
