"""Let signals that ask a process to end do what Ctrl-C does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


@contextmanager
def ending_as_ctrl_c() -> Iterator[None]:
    """Raise KeyboardInterrupt at SIGTERM and SIGHUP, unless they are ignored, as under nohup.

    A crawl and a server end by their own handlers of SIGTERM instead.
    """
    if current_thread() is not main_thread():  # only that one may set handlers
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    for (number, handler), ours in zip(before.items(), (_interrupt, _terminate), strict=True):
        if handler is signal.SIG_DFL:
            signal.signal(number, ours)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        _forget_interrupt()


def _forget_interrupt() -> None:
    """Let Python forget that Ctrl-C came while it ran code from a string, as it does to define a dataclass.

    It would otherwise kill itself by SIGINT at its end, even where the KeyboardInterrupt was caught: a shell or a timer
    would not see our exit code. The next code from a string makes it forget.
    """
    eval("None")


def _interrupt(number: int, frame: FrameType | None) -> None:
    for each in (signal.SIGTERM, signal.SIGHUP):  # a second one must not break off the end of what the first began
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt


def _terminate(number: int, frame: FrameType | None) -> None:
    """Pass a closed terminal on as SIGTERM, which Scrapy and the web server handle: they know no SIGHUP."""
    signal.raise_signal(signal.SIGTERM)
