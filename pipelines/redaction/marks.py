"""What finds the places to be redacted in a text, and what stands in their place."""

from collections.abc import Sequence
from typing import Protocol

MARK = "[redacted]"
MARK_IN_ADDRESS = "redacted"


class Found(Protocol):
    """A stretch of a text that is to be taken out, and what is put there."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def mark(self) -> str: ...


class Finder(Protocol):
    """Finds what is to be taken out of a text, however it is spelled."""

    def spans(self, text: str) -> Sequence[Found]: ...
