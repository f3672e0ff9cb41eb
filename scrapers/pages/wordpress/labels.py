"""Read the "Label: value" pairs of an alert, and the lines that are left."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from scrapers.pages.wordpress.lines import Line, Patterns, cut, fold
from scrapers.pages.wordpress.patterns_en import Rows

Field = Literal["sponsor", "date", "action_url", "action_type", "body", "cosponsors", "deadline", "event_date", "place"]

_NAMES: dict[Field, str] = {
    "sponsor": "organizational sponsor|organization sponsor|organisational sponsor|sponsor|sponsors|sponsored by"
    "|sponsoring organization|sponsoring organizations|lead organization|organization|organisation|organizer|organizers"
    "|organized by|hosted by|host|hosts|presented by|convened by|patrocinador|patrocinadora|patrocinadores|patrocina"
    "|patrocinan|patrocinado por|organizacion patrocinadora|organizacion|organiza|organizan|organizado por|organizador"
    "|organizadores|convoca|convocan|convocado por|organizacion convocante",
    "date": "date|date of alert|alert date|date posted|fecha|fecha de la alerta|fecha de publicacion",
    "action_url": "action link|action links|action url|link to action|link to the action|petition link|link|enlace"
    "|enlace de accion|enlace de la accion|enlace a la accion|enlace para la accion|liga|liga de accion"
    "|enlace a la peticion|take action here|take action at|actua aqui",
    "action_type": "type of action|action type|type of the action|types of action|action|tipo de accion"
    "|tipo de la accion|tipos de accion|accion",
    "body": "description of issue|description of the issue|issue description|description|description of action"
    "|descripcion del asunto|descripcion del problema|descripcion del tema|descripcion de la situacion|descripcion",
    "cosponsors": "co sponsors|cosponsors|co sponsor|co sponsored by|cosponsored by|organizational cosponsors"
    "|organizational co sponsors|co sponsoring organizations|cosponsoring organizations|sponsoring groups|endorsers"
    "|endorsed by|endorsements|endorsing organizations|organizational endorsers|supporting organizations"
    "|organizational supporters|supported by|partners|partner organizations|in partnership with|signatories"
    "|organizational signatories|organizations signed on|signed by|signing organizations|sign ons|copatrocinadores"
    "|copatrocinadoras|co patrocinadores|copatrocinan|copatrocinado por|organizaciones copatrocinadoras|firmantes"
    "|organizaciones firmantes|firman|firmado por|apoyan|apoyado por|con el apoyo de|respaldado por|respaldan|avalado"
    " por"
    "|organizaciones que apoyan|organizaciones participantes|participating organizations",
    "deadline": "deadline|due date|action deadline|due|fecha limite|plazo|fecha de vencimiento|vence",
    "event_date": "when|event date|date and time|date time|day|cuando|fecha y hora|dia|fecha del evento",
    "place": "where|place|location|time|donde|lugar|hora",
}
FIELDS: dict[str, Field] = {name: field for field, names in _NAMES.items() for name in names.split("|")}
# Known before their value without a colon too: "Type of Action Letter", "Date 5/1/2010".
_LONG = sorted((n for n, f in FIELDS.items() if " " in n and f != "cosponsors"), key=len, reverse=True)
_PREFIX = re.compile(
    rf"(?:{'|'.join(n.replace(' ', r'[ -]+') for n in [*_LONG, 'date', 'fecha', 'sponsor', 'patrocinador'])})\s+"
)
_COLON = re.compile(r"(?P<label>[^\W\d_][^:：\n]{0,47}?)\s*[:：]\s*(?!//)")
_GREETING = re.compile(r"(?:dear|hi|hello|greetings|friends|compas|estimad[oa]s?|querid[oa]s?|hola|amig[oa]s)\b")
_TELLING: frozenset[Field] = frozenset({"sponsor", "action_url", "action_type"})
_ANYWHERE: frozenset[Field] = frozenset({"sponsor", "date", "deadline", "event_date", "place"})
# Lines that a list of names follows, matched whole.
HEADINGS: dict[str, Rows] = {
    "heading": (
        (
            r"<KIND_OF>(?:co-?sponsor(?:s|ed by|ing organizations)?|endorse(?:rs|d by|ments))<SO_FAR>",
            "Co-sponsors so far:",
        ),
        (
            r"<KIND_OF>(?:endorsing|signing|supporting|participating|partner) organizations(?: include)?<SO_FAR>",
            "List of endorsing organizations",
        ),
        (r"<KIND_OF>(?:signatories|signed(?: by)?|sign-?ons?|signers)<SO_FAR>", "Initial signers (list in formation)"),
        (
            r".{0,80}\b(?:endorsed|co-?sponsored|supported|signed) by(?: the following)?"
            r"(?: (?:organizations|groups|allies))*\W*:",
            "This rally is endorsed by the following groups:",
        ),
        (r"(?:organizaciones )?(?:copatrocinador[ae]s|firmantes|convocantes)(?: \W.{0,30})?\W*", "Firmantes:"),
        (
            r"(?:co-?patrocinad|firmad|respaldad|apoyad|avalad)[oa] por(?: las siguientes organizaciones)?\W*",
            "Firmada por:",
        ),
        (r"(?:copatrocinan|firman|apoyan|respaldan)\W*", "Firman:"),
        (r"organizaciones que (?:apoyan|firman|respaldan)\W*", "Organizaciones que apoyan:"),
    ),
    "KIND_OF": (
        (r"(?:(?:organizational |organization |initial |partial |current |the )*(?:list of )?)", "Partial list of "),
    ),
    "SO_FAR": ((r"(?: (?:organizations|so far|to date|include|are|list|\(.{0,30}\)))*\W*", " so far:"),),
}
_HEADINGS = Patterns(HEADINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label of an alert: its name as shown, what we know it by (None: unknown to us), the line of its value.

    ``sure`` is False for an unknown name, and for a word before a value that may as well begin a sentence; ``stands``
    is whether a colon or its bold letters set it off.
    """

    name: str
    field: Field | None
    value: Line
    sure: bool = True
    stands: bool = True


def read_labels(lines: list[Line]) -> tuple[list[Label], list[Line]]:
    """Return the labels in order, and the lines of the body.

    An alert of the label form gives its labels up: the body is what is left. Another post keeps all its lines, and
    only the labels that announce something (when, where, deadline, sponsor) are read from it.

    >>> from scrapers.pages.wordpress.lines import lines_of_text
    >>> lines = lines_of_text("SPONSOR: Casa Abierta\\nType of Action\\nLetter\\nIssue: Bail\\nDear all,")
    >>> labels, body = read_labels(lines)
    >>> [(label.name, label.field, label.value.text) for label in labels]
    [('SPONSOR', 'sponsor', 'Casa Abierta'), ('Type of Action', 'action_type', 'Letter'), ('Issue', None, 'Bail')]
    >>> [line.text for line in body]
    ['Dear all,']
    """
    starts = [_start(line) for line in lines]
    fields = {s.field for s in starts if s and s.sure and s.field}
    among = _among_sure(starts)
    if len(fields - {"cosponsors", "event_date", "place"}) >= 2 and fields & _TELLING:
        return _labelled(lines, starts, among)
    found = [start for start, near in zip(starts, among, strict=True) if start and _announces(start, near)]
    event = any(label.field == "place" for label in found)
    return [replace(s, field="event_date") if s.field == "date" and event else s for s in found], lines


def _announces(start: Label, among: bool) -> bool:
    """Return whether a label counts in a post without the form: "When: May 1", or "Who: all" in a block with it."""
    if start.sure and start.field in _ANYWHERE:
        return start.stands and bool(start.value.text)
    named = len(start.name.split()) <= 4 and not re.search(r"[.!?,]", start.name)
    return among and named and start.field is None and bool(start.value.text)


def _among_sure(starts: list[Label | None]) -> list[bool]:
    """Return for each line whether it is in a block of label lines, one of which is surely a label with its value."""
    among: list[bool] = []
    while len(among) < len(starts):
        begin = end = len(among)
        while end < len(starts) and starts[end]:
            end += 1
        sure = any(s and s.sure and s.field in _ANYWHERE and s.value.text for s in starts[begin:end])
        among += [sure] * (end - begin) or [False]
    return among


def known_as(name: str) -> Field | None:
    """Return the field that a label names, in any case, with or without accents, hyphens and final colon.

    >>> known_as("CO-SPONSORS:"), known_as("Descripción del asunto"), known_as("Weather")
    ('cosponsors', 'body', None)
    """
    return FIELDS.get(" ".join(re.findall(r"[^\W_]+", fold(name))))


def is_label(line: Line) -> bool:
    """Return whether a line is surely a label, and not a word that menus have too ("Partners").

    >>> [is_label(Line(text=t)) for t in ("Date: 5/1/2010", "Type of Action", "Sponsors", "Note: none")]
    [True, True, False, False]
    """
    start = _start(line)
    return bool(start and start.sure and (start.value.text or " " in start.name or ":" in line.text))


def heads_names(line: Line) -> bool:
    """Return whether a line is the heading of a list of names.

    >>> [heads_names(Line(text=t)) for t in ("Co-sponsors:", "Endorsed by", "Firmantes", "Signed, sealed")]
    [True, True, True, False]
    """
    return len(line.text) <= 120 and (
        bool(_HEADINGS["heading"].fullmatch(line.folded)) or known_as(line.text) == "cosponsors"
    )


def lists_names(lines: Sequence[Line]) -> bool:
    """Return whether a post may list signers or sponsors: below a heading, or as the bullets that it ends with."""
    return any(line.marker for line in lines[-2:]) or any(map(heads_names, lines))


def _start(line: Line) -> Label | None:
    """Return the label that a line begins with: before a colon, in bold, alone on the line, or a known one."""
    colon = _COLON.match(line.text)
    if colon and not _GREETING.match(line.folded) and len(colon["label"].split()) <= 6:
        name = colon["label"].strip(" *_-–—")
        field = known_as(name)
        return Label(name=name, field=field, value=cut(line, colon.end()), sure=field is not None)
    if line.bold > 0 and (field := known_as(line.text[: line.bold])):
        value = line.text[line.bold :].lstrip(" :-–—=.")
        name = line.text[: line.bold].strip(" :-–—")
        return Label(name=name, field=field, value=cut(line, len(line.text) - len(value)))
    if field := known_as(line.text):
        return Label(name=line.text.strip(" *_-–—"), field=field, value=cut(line, len(line.text)))
    known = _PREFIX.match(line.folded)
    if known and re.match(r"[-–—=]?\s*(?:[^\W_a-z]|\d|http)", line.text[known.end() :]):
        name = line.text[: known.end()].strip(" -–—")
        value = line.text[known.end() :].lstrip(" -–—=")
        cut_off = cut(line, len(line.text) - len(value))
        return Label(name=name, field=known_as(name), value=cut_off, sure=" " in name, stands=False)
    return None


def _labelled(lines: list[Line], starts: list[Label | None], blocks: list[bool]) -> tuple[list[Label], list[Line]]:
    labels: list[Label] = []
    body: list[Line] = []
    in_block = described = False
    numbered = iter(enumerate(lines))
    for n, line in numbered:
        start = starts[n]
        following = starts[n + 1] if n + 1 < len(lines) else None
        among = in_block or blocks[n] or bool(following and following.sure)
        if start is None or not _counts(start, among, described):
            body.append(line)
            in_block = False
        elif start.field == "body":
            described, in_block = True, False
            body.extend([start.value] if start.value.text else [])
        elif start.field == "cosponsors" and not start.value.text:
            body.append(line)
        else:
            in_block = not described
            alone = not start.value.text and n + 1 < len(lines) and len(lines[n + 1].text) <= 200
            # "Type of Action" has its line for itself: its value is the next line, unless that is a label too
            value = next(numbered)[1] if alone and not (following and following.sure) else start.value
            labels.append(replace(start, value=value))
    return labels, body


def _counts(start: Label, among: bool, described: bool) -> bool:
    """Return whether what looks like a label is one: an unknown one only among others, and never a sentence."""
    if start.sure:
        return not described or start.field not in ("date", "body", "place")
    if not among or described:
        return False
    value = start.value.text
    return start.field is not None or not (len(value.split()) > 12 and value.endswith((".", "!", "?")))
