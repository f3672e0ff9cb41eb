"""Import libraries without the optional ones that they load if they happen to be installed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*modules: str) -> Iterator[None]:
    """Let an import of ``modules`` fail inside, as where they are not installed; those loaded already stay.

    sqlite_utils and Datasette import numpy and pandas for values that we never give them, which takes longer than
    everything else that a small command does.
    """
    hidden = [name for name in modules if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # what the import system itself takes for "not there"
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
