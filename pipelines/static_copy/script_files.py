"""Write data as scripts of bounded size, since a page in a folder may load scripts beside it but not read files."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILE_SIZE = 48 << 10  # characters: what a browser loads to look up one word
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PER_FOLDER = 1_000  # files, so that folders can be opened


def write_script(folder: Path, name: str, data: Any) -> None:
    """Write ``data`` as the script ``name``.js, which hands it to the page."""
    path = folder / f"{name}.js"
    path.parent.mkdir(parents=True, exist_ok=True)
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f"QueConste.take({json.dumps(name)},{said});\n", encoding="utf-8")


@dataclass(slots=True, kw_only=True)
class SortedScripts:
    """Writes pairs that come in order into numbered scripts; ``firsts`` are the first keys of each.

    A browser finds the script of a key by these alone.
    """

    folder: Path
    name: str
    firsts: list[str] = field(default_factory=list)
    _held: dict[str, Any] = field(default_factory=dict)
    _size: int = 0

    def add(self, key: str, value: Any, size: int) -> None:
        """Add a pair whose value has about ``size`` characters."""
        if self._held and self._size + size > FILE_SIZE:
            self.finish()
        self._held[key] = value
        self._size += size + len(key) + 6

    def finish(self) -> None:
        """Write what is left."""
        if self._held:
            write_script(self.folder, numbered(self.name, len(self.firsts)), self._held)
            self.firsts.append(next(iter(self._held)))
            self._held, self._size = {}, 0


def numbered(name: str, number: int) -> str:
    """Return the name of a script among many.

    >>> numbered("records", 12345)
    'records/12/345'
    """
    return f"{name}/{number // _PER_FOLDER}/{number % _PER_FOLDER}"


def differences(numbers: list[int]) -> str:
    """Write rising numbers as their differences in base 36.

    >>> differences([3, 4, 40, 1336])
    '3 1 10 100'
    """
    before, found = 0, []
    for number in numbers:
        found.append(_base36(number - before))
        before = number
    return " ".join(found)


def _base36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    digits = ""
    while number:
        number, last = divmod(number, 36)
        digits = _DIGITS[last] + digits
    return digits
