"""Say what a run counted, numbers and long texts in the words of commands."""

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class RunCounts:
    """What a run did so far; the last line of a command is made from it.

    ``digest`` is that of the whole archive at the end of the run, chained to the digest before; "" until then.
    """

    captures: int = 0
    petitions: int = 0
    new_petitions: int = 0
    alerts: int = 0
    new_alerts: int = 0
    snapshots: int = 0
    versions: int = 0
    passed_over: int = 0
    issues: int = 0
    digest: str = field(default="", compare=False)

    def __str__(self) -> str:
        """The counts as the last line of a command says them.

        >>> str(RunCounts(captures=1, petitions=12, new_petitions=12, snapshots=12, versions=12))
        '1 capture: 12 petitions (12 new), 12 snapshots, 12 new text versions'
        >>> str(RunCounts(captures=2, alerts=1, passed_over=3, issues=1))
        '2 captures: 1 action alert (0 new), 3 posts skipped, 1 issue (see `queconste runs`)'
        """
        parts = [
            _counted(self.petitions, "petition", _new(self.new_petitions)),
            _counted(self.alerts, "action alert", _new(self.new_alerts)),
            _counted(self.snapshots, "snapshot"),
            _counted(self.versions, "new text version"),
            _counted(self.passed_over, "post", " skipped"),
            _counted(self.issues, "issue", " (see `queconste runs`)"),
        ]
        found = ", ".join(filter(None, parts))
        return f"{_counted(self.captures, 'capture') or 'no new capture'}{': ' if found else ''}{found}"


def cut(text: str, letters: int = 60) -> str:
    """A text as it is echoed: its beginning, where it is long.

    >>> cut("Free Ana"), cut("Free Ana", 5)
    ('Free Ana', 'Free…')
    """
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def counted(number: int, noun: str) -> str:
    """A number with its noun, as people write it.

    >>> counted(1, "source"), counted(1000, "run"), counted(0, "file")
    ('1 source', '1,000 runs', '0 files')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _new(number: int) -> str:
    """Negative where a replay no longer finds what earlier code had."""
    return f" ({number:,} new)" if number >= 0 else f" ({-number:,} fewer)"


def _counted(number: int, noun: str, remark: str = "") -> str:
    return f"{counted(number, noun)}{remark}" if number else ""
