"""Mine inputs in a process of its own: its main thread can be interrupted by page limits, and it may be killed."""

import os
import pickle
import struct
import sys
import threading
import time
from typing import IO, Any

from pipelines.mine.mined_pages import mined
from pipelines.mine.mining_setup import MiningSetup
from scrapers.errors import UserError

LENGTH = struct.Struct(">Q")
"""What stands before each message: its length in bytes."""
_LOOK = 1.0  # seconds between two looks whether the worker is still there


def main() -> None:
    """Answer tasks from standard input on standard output until the worker closes it."""
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    answer(asked, answers)


def answer(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each message of a file, a packed setup (None for that of before) and a task, with what came of it."""
    setup: MiningSetup | None = None
    while (message := received(asked)) is not None:
        packed, task = message
        if packed is not None:
            setup = pickle.loads(packed)
        assert setup is not None
        try:
            send(answers, mined(task, setup))
        except UserError as error:
            send(answers, setup.cleared(str(error)))
        except Exception as error:  # reported with the input that it failed on; it may quote a page
            why = f"our own program failed on it ({setup.said(f'{type(error).__name__}: {error}')})"
            send(answers, f"{setup.cleared(task.name)}: {why}")


def send(file: IO[bytes], message: object) -> None:
    """Write one message."""
    packed = pickle.dumps(message)
    file.write(LENGTH.pack(len(packed)) + packed)
    file.flush()


def received(file: IO[bytes]) -> Any:
    """Read one message; None at the end."""
    head = file.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    return pickle.loads(file.read(*LENGTH.unpack(head)))


def _end_with(parent: int) -> None:
    """End when the worker was killed: nobody waits for the answer."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


if __name__ == "__main__":
    main()
