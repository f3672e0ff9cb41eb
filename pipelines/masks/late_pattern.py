"""Compile the largest patterns when they are first used: most pages have nothing that they are for."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LatePattern:
    """A regular expression that is compiled by the first search; its methods are those of the compiled one.

    >>> pattern = LatePattern("a+")
    >>> pattern.search("baa").group(), "compiled" in vars(pattern)
    ('aa', True)
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        return self.compiled.findall
