"""Typed values, ready to be stored: what normalization makes of items, and the records the archive keeps itself."""

from dataclasses import dataclass
from typing import Literal

from scrapers.items import Recognition

GoalKind = Literal["auto", "custom", "threshold", "unknown"]
CreatorKind = Literal["person", "organization", "unknown"]
Status = Literal["open", "closed", "won", "gone"]
Severity = Literal["error", "warning", "info"]
RunKind = Literal["crawl", "import", "replay", "backfill"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Creator:
    """One name out of a "Created by" line. ``masked`` when the platform cut the surname to an initial."""

    name: str
    kind: CreatorKind
    masked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRecord:
    """A link out of a page: ``url`` canonical and absolute, ``url_text`` as written."""

    url: str
    url_text: str
    text: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The count and the goal that one capture shows of a petition, as in ``PetitionRecord``."""

    signatures: int | None = None
    goal: int | None = None
    goal_kind: GoalKind = "unknown"
    signatures_text: str | None = None
    goal_text: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionRecord:
    """A petition's values with the verbatim strings they were made from (``*_text``).

    ``created_at`` is ISO 8601, as precise as the page was: "2018-02", "2018-02-14" or "2018-02-14T09:30:00Z" (UTC).
    ``problems`` are sentences about values that could not be made; each becomes a row in ``issues``.
    """

    type: str = "Petition"
    url: str | None = None
    slug: str | None = None
    native_id: str | None = None
    title: str
    title_uncertain: bool = False
    title_cut: bool = False
    complete: bool = True
    description: str | None = None
    what: str | None = None
    why: str | None = None
    signatures: int | None = None
    goal: int | None = None
    goal_kind: GoalKind = "unknown"
    signatures_text: str | None = None
    goal_text: str | None = None
    creator: str | None = None
    creator_text: str | None = None
    creator_has_image: bool | None = None
    creators: tuple[Creator, ...] = ()
    target: str | None = None
    created_at: str | None = None
    created_text: str | None = None
    status: Status | None = None
    status_text: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[LinkRecord, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRecord:
    """An action alert's values with the verbatim strings they were made from (``*_text``).

    ``date`` is the alert's own date: of the label, else of the permalink, else of the platform; the three are kept
    apart as ``date_text``, ``date_in_url`` and ``published_at`` (ISO 8601), and ``problems`` says when they disagree.
    ``recognized_by`` is how we know that it is an alert: by its labels, by its site's category, by its text alone.
    """

    type: str = "ActionAlert"
    recognized_by: Recognition = "text"
    url: str | None = None
    slug: str | None = None
    native_id: str | None = None
    title: str
    complete: bool = True
    body: str | None = None
    sponsor: str | None = None
    cosponsors: tuple[str, ...] = ()
    date: str | None = None
    date_text: str | None = None
    date_in_url: str | None = None
    published_at: str | None = None
    published_text: str | None = None
    modified_at: str | None = None
    action_url: str | None = None
    action_url_text: str | None = None
    action_types: tuple[str, ...] = ()
    action_type_text: str | None = None
    deadline: str | None = None
    deadline_text: str | None = None
    event_date: str | None = None
    event_date_text: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    categories: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[LinkRecord, ...] = ()
    problems: tuple[str, ...] = ()


Record = PetitionRecord | AlertRecord


@dataclass(slots=True, kw_only=True)
class RunCounts:
    """What a run did so far; the last line of a command is made from it."""

    captures: int = 0
    petitions: int = 0
    new_petitions: int = 0
    alerts: int = 0
    new_alerts: int = 0
    snapshots: int = 0
    versions: int = 0
    passed_over: int = 0
    issues: int = 0

    def __str__(self) -> str:
        """The counts as the last line of a command says them.

        >>> str(RunCounts(captures=1, petitions=12, new_petitions=12, snapshots=12, versions=12))
        '1 capture: 12 petitions (12 new), 12 snapshots, 12 new wordings'
        >>> str(RunCounts(captures=2, alerts=1, passed_over=3, issues=1))
        '2 captures: 1 action alert (0 new), 3 posts passed over, 1 issue (see `queconste runs`)'
        """
        parts = [
            _counted(self.petitions, "petition", _new(self.new_petitions)),
            _counted(self.alerts, "action alert", _new(self.new_alerts)),
            _counted(self.snapshots, "snapshot"),
            _counted(self.versions, "new wording"),
            _counted(self.passed_over, "post", " passed over"),
            _counted(self.issues, "issue", " (see `queconste runs`)"),
        ]
        said = ", ".join(filter(None, parts))
        return f"{_counted(self.captures, 'capture') or 'no new capture'}{': ' if said else ''}{said}"


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
