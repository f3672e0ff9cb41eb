"""Many kept captures are read again, on all cores at once, and come back in the order in which they lie on disk."""

import os
import signal
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from pipelines.verify.reextract import Known, Said, say
from scrapers.captures.capture_store import CaptureStore
from scrapers.errors import UserError
from scrapers.sources import Source

_BATCH = 32
_FEW = 64
"""So few captures are read sooner than other processes start."""

_shelf: CaptureStore
_sources: Mapping[str, Source]


def say_all(known: Sequence[Known], captures: Path, sources: Mapping[str, Source]) -> Iterator[Said]:
    """What the bytes of each capture say. Those that were never kept are passed over. Raises UserError."""
    kept = [one for one in known if one.kept]
    if len(kept) <= _FEW:
        with CaptureStore(captures) as shelf:
            yield from (say(one, one.kept, shelf, sources[one.source]) for one in kept if one.kept)
        return
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores, get_context("spawn"), _begin, (captures, sources)) as pool:
        waiting: deque[Future[list[Said]]] = deque()
        try:
            for at in range(0, len(kept), _BATCH):
                with _deaf_to_interruption():
                    waiting.append(pool.submit(_say_batch, kept[at : at + _BATCH]))
                if len(waiting) > 2 * cores:  # no more on the way than are read soon: a capture may be megabytes
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise UserError("a process that was reading captures was killed; run the same command again") from None
        finally:
            for future in waiting:
                future.cancel()


@contextmanager
def _deaf_to_interruption() -> Iterator[None]:
    """Processes that are started in here do not hear Ctrl-C: they end when this one, which does, needs them no more."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(captures: Path, sources: Mapping[str, Source]) -> None:
    global _shelf, _sources
    _shelf, _sources = CaptureStore(captures), sources


def _say_batch(batch: Sequence[Known]) -> list[Said]:
    return [say(one, one.kept, _shelf, _sources[one.source]) for one in batch if one.kept]
