"""Account for everything that mining read, wrote, tried again and gave up."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pipelines.phrasing import counted

SHOWN = 20
"""How many of the same kind are named."""
_NOTED = 1_000


@dataclass(slots=True, kw_only=True)
class MiningReport:
    """What came of ``inputs``: ``finished`` now, ``before`` in an earlier run, and ``failed`` with their reasons.

    ``pages`` are records with a page, ``captures`` those of them that are new in the output, ``doubles`` those that
    were there already. ``damaged`` places, ``unreadable`` pages and ``refused`` ranges are in inputs that were read,
    ``undated`` pages were kept without the time that they state, which cannot be.
    ``changed`` are settings that are not those of the earlier run, with the number of inputs that it read.
    ``revisits`` of sources' pages are left whose originals are in no input so far; ``left`` names the first ones.
    ``apart`` are revisits that were to be read with their originals now, and one of the two was not to be had.
    ``notes`` say of the first ones of all these which they are, and why.
    ``workers`` and ``schedulers`` were lost and made good, ``retries`` inputs tried again. ``worked`` is the sum of the
    seconds that workers took, ``seconds`` the time by the clock.
    """

    inputs: int = 0
    finished: int = 0
    before: int = 0
    pages: int = 0
    read: int = 0
    bytes: int = 0
    captures: int = 0
    doubles: int = 0
    petitions: int = 0
    alerts: int = 0
    damaged: int = 0
    unreadable: int = 0
    undated: int = 0
    refused: int = 0
    revisits: int = 0
    apart: int = 0
    retries: int = 0
    workers: int = 0
    schedulers: int = 0
    files: int = 0
    worked: float = 0.0
    seconds: float = 0.0
    failed: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    changed: dict[str, int] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Return whether everything that was asked for was read."""
        return not self.failed and not self.refused

    def __str__(self) -> str:
        return "\n".join(
            filter(None, (self._inputs(), self._changed(), self._found(), self._left_out(), self._lost(), self._pace()))
        )

    def add_notes(self, notes: Sequence[str]) -> None:
        """Keep the first ones."""
        self.notes += notes[: max(0, _NOTED - len(self.notes))]

    def lines_of_failures(self) -> list[str]:
        """Return a sentence for each input that failed and each place that was left out: the first ones of both."""
        inputs, places = len(self.failed) - SHOWN, self.left_out - len(self.notes[:SHOWN])
        return [
            *self.failed[:SHOWN],
            *([f"and {counted(inputs, 'more input')}; see _report.json"] if inputs > 0 else []),
            *self.notes[:SHOWN],
            *([f"and {counted(places, 'more place')} left out; see _report.json"] if places > 0 else []),
        ]

    @property
    def left_out(self) -> int:
        """Return how many places in the inputs were left out."""
        return self.damaged + self.unreadable + self.refused + self.undated + self.apart

    def as_json(self) -> dict[str, Any]:
        """Return every figure by its name."""
        return asdict(self) | {"is_whole": self.is_whole}

    def save(self, path: Path) -> None:
        """Write it as JSON, as a whole or not at all; reports of earlier runs stay beside it, numbered."""
        if path.exists():
            path.rename(path.with_name(f"{path.stem}-{_last_number(path) + 1}{path.suffix}"))
        unfinished = path.with_name(f"{path.name}.unfinished")
        unfinished.write_text(f"{json.dumps(self.as_json(), indent=2, ensure_ascii=False)}\n", encoding="utf-8")
        unfinished.rename(path)

    def _inputs(self) -> str:
        before = f", {self.before:,} read in earlier runs" if self.before else ""
        failed = f", {len(self.failed):,} failed" if self.failed else ""
        return f"{counted(self.inputs, 'input')}: {self.finished:,} read{before}{failed}"

    def _changed(self) -> str:
        if not self.changed:
            return ""
        settings, inputs = ", ".join(self.changed), max(self.changed.values())
        read = f"{counted(inputs, 'input')} of earlier runs {'was' if inputs == 1 else 'were'} read with other settings"
        return f"{read} ({settings}) and not again; to read them with these, name another folder with --out"

    def _found(self) -> str:
        doubles = f" ({self.doubles:,} more were there already)" if self.doubles else ""
        found = f"{counted(self.petitions, 'petition')} and {counted(self.alerts, 'alert')}"
        return f"{found} in {counted(self.captures, 'new capture')}{doubles}, in {counted(self.files, 'Parquet file')}"

    def _left_out(self) -> str:
        numbers = (
            ("damaged record", self.damaged),
            ("unreadable page", self.unreadable),
            ("refused range", self.refused),
            ("impossible capture time", self.undated),
        )
        parts = [counted(number, noun) for noun, number in numbers if number]
        if self.revisits:
            named = f"{self.left[0]}{'' if self.revisits == 1 else ' and others in _report.json'}" if self.left else ""
            parts.append(f"{counted(self.revisits, 'revisit')} of pages that no input has ({named})")
        return f"Left out: {', '.join(parts)}" if parts else ""

    def _lost(self) -> str:
        killed = ("lost scheduler", self.schedulers), ("lost worker", self.workers)
        parts = [counted(number, noun) for noun, number in killed if number]
        parts += [f"{self.retries:,} tried again"] if self.retries else []
        return f"Made good or given up: {', '.join(parts)}" if parts else ""

    def _pace(self) -> str:
        a_second = self.pages / self.seconds if self.seconds else 0.0
        read = f"{counted(self.pages, 'page')} and {self.bytes / 2**20:,.1f} MB"
        return f"{read} in {self.seconds:,.1f} s ({a_second:,.0f} pages a second)"


def _last_number(path: Path) -> int:
    """Return the highest number of an earlier report; the first ones may have been deleted."""
    beside = (other.stem.rpartition("-")[2] for other in path.parent.glob(f"{path.stem}-*{path.suffix}"))
    return max((int(number) for number in beside if number.isdecimal()), default=0)
