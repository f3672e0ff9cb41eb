"""Word a notice: subject, text, and the same as JSON."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.notices.remedies import remedy
from pipelines.store.incidents import Incident, Notice

_LONGEST = 500  # characters of a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A notice in words. ``id`` stays the same at each try, so that who gets it twice can tell."""

    id: str
    subject: str
    text: str
    about: dict[str, object]

    def as_json(self) -> bytes:
        """The body of a webhook; ``text`` is the key that chat services show."""
        said = {"id": self.id, "subject": self.subject, "text": f"{self.subject}\n{self.text}", **self.about}
        return json.dumps(said, ensure_ascii=False).encode()


def letter_of(notice: Notice, still_open: Sequence[Incident], archive: str) -> Letter:
    """Word a notice; a digest lists what is ``still_open``. ``archive`` names the archive."""
    number = f"queconste-{notice.id}-{''.join(filter(str.isalnum, notice.due_at))}"
    if notice.incident is None:
        subject = f"Que Conste: {len(still_open)} open incident{'s' if len(still_open) != 1 else ''}"
        text = "\n\n".join(f"{name_of(i)}, since {i.opened_at}: {_reason(i)}\n{remedy(i)}" for i in still_open)
        about: dict[str, object] = {"event": "digest", "archive": archive, "incidents": [_facts(i) for i in still_open]}
        return Letter(id=number, subject=subject, text=text, about=about)
    incident = notice.incident
    if notice.kind == "closed":
        text = f"It is over since {incident.closed_at}: {incident.closed_by}.\nIt began at {incident.opened_at}."
        subject = f"Que Conste: {name_of(incident)} is over"
    else:
        text = f"Since {incident.opened_at}: {_reason(incident)}\n\n{remedy(incident)}"
        subject = f"Que Conste: {name_of(incident)}"
    return Letter(
        id=number, subject=subject, text=text, about={"event": notice.kind, "archive": archive, **_facts(incident)}
    )


def name_of(incident: Incident) -> str:
    """Name an incident in a few words: "mijente changed", "backup", "notices (webhook)"."""
    name = " ".join(part for part in (incident.source, incident.kind) if part)
    return f"{name} ({incident.about})" if incident.about else name


def _reason(incident: Incident) -> str:
    reason = " ".join(incident.reason.split())
    return reason if len(reason) <= _LONGEST else f"{reason[:_LONGEST]}..."


def _facts(incident: Incident) -> dict[str, object]:
    return {
        "incident": incident.id,
        "source": incident.source,
        "kind": incident.kind,
        "opened_at": incident.opened_at,
        "closed_at": incident.closed_at,
        "reason": _reason(incident),
        "remedy": remedy(incident),
        "run": incident.run,
    }
