"""Lines of an alert become its "Label: value" pairs and the lines that are left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scrapers.pages.wordpress.lines import Line, cut, fold

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
_LONG = sorted((n for n, f in FIELDS.items() if " " in n and f != "cosponsors"), key=len, reverse=True)
_PREFIX = re.compile(
    rf"(?:{'|'.join(n.replace(' ', r'[ -]+') for n in [*_LONG, 'date', 'fecha', 'sponsor', 'patrocinador'])})\s+"
)
_COLON = re.compile(r"(?P<label>[^\W\d_][^:：\n]{0,47}?)\s*[:：]\s*(?!//)")
_GREETING = re.compile(r"(?:dear|hi|hello|greetings|friends|compas|estimad[oa]s?|querid[oa]s?|hola|amig[oa]s)\b")
_TELLING: frozenset[Field] = frozenset({"sponsor", "action_url", "action_type"})
_IN_PROSE: frozenset[Field] = frozenset({"sponsor", "date", "deadline", "event_date", "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label of an alert: its name as shown, what we know it by (None: unknown to us), the line of its value."""

    name: str
    field: Field | None
    value: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    name: str
    field: Field | None
    rest: Line
    sure: bool


def read_labels(lines: list[Line]) -> tuple[list[Label], list[Line]]:
    """Labels in their order, and the lines of the body.

    An alert of the label form gives its labels up: the body is what is left. A post of prose keeps all its lines,
    and only the labels that announce something (when, where, deadline, sponsor) are read from it.

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
    if len(fields - {"cosponsors", "event_date", "place"}) >= 2 and fields & _TELLING:
        return _labelled(lines, starts)
    found = [s for s, among in zip(starts, _among_sure(starts), strict=True) if s and _announces(s, among)]
    event = any(s.field == "place" for s in found)
    return [
        Label(name=s.name, field="event_date" if s.field == "date" and event else s.field, value=s.rest) for s in found
    ], lines


def _announces(start: _Start, among: bool) -> bool:
    """Whether a label in a post of prose is one: it says when, where or by whom, or stands in one block with those."""
    if start.sure and start.field in _IN_PROSE:
        return bool(start.rest.text)
    named = len(start.name.split()) <= 4 and not re.search(r"[.!?,]", start.name)
    return among and named and start.field is None and bool(start.rest.text)


def _among_sure(starts: list[_Start | None]) -> list[bool]:
    """For each line, whether it stands in a block of label lines of which one is surely a label with its value."""
    among: list[bool] = []
    while len(among) < len(starts):
        begin = end = len(among)
        while end < len(starts) and starts[end]:
            end += 1
        sure = any(s and s.sure and s.field in _IN_PROSE and s.rest.text for s in starts[begin:end])
        among += [sure] * (end - begin) or [False]
    return among


def known_as(name: str) -> Field | None:
    """What a label is known by, whatever its case, accents, hyphens and final colon.

    >>> known_as("CO-SPONSORS:"), known_as("Descripción del asunto"), known_as("Weather")
    ('cosponsors', 'body', None)
    """
    return FIELDS.get(" ".join(re.findall(r"[^\W_]+", fold(name))))


def is_label(line: Line) -> bool:
    """Whether a line is surely a label, and not a word that menus have too ("Partners").

    >>> [is_label(Line(text=t)) for t in ("Date: 5/1/2010", "Type of Action", "Sponsors", "Note: none")]
    [True, True, False, False]
    """
    start = _start(line)
    return bool(start and start.sure and (start.rest.text or " " in start.name or ":" in line.text))


def _start(line: Line) -> _Start | None:
    """The label that a line begins with: before a colon, in bold, alone on the line, or known before its value."""
    colon = _COLON.match(line.text)
    if colon and not _GREETING.match(fold(colon["label"])) and len(colon["label"].split()) <= 6:
        name = colon["label"].strip(" *_-–—")
        return _Start(name=name, field=known_as(name), rest=cut(line, colon.end()), sure=known_as(name) is not None)
    if line.bold > 0 and (field := known_as(line.text[: line.bold])):
        name = line.text[: line.bold].strip(" :-–—")
        rest = line.text[line.bold :]
        return _Start(name=name, field=field, rest=cut(line, len(line.text) - len(rest.lstrip(" :-–—=."))), sure=True)
    if field := known_as(line.text):
        return _Start(name=line.text.strip(" *_-–—"), field=field, rest=cut(line, len(line.text)), sure=True)
    known = _PREFIX.match(fold(line.text))
    if known and re.match(r"[-–—=]?\s*(?:[^\W_a-z]|\d|http)", line.text[known.end() :]):
        name = line.text[: known.end()].strip(" -–—")
        rest = line.text[known.end() :].lstrip(" -–—=")
        return _Start(name=name, field=known_as(name), rest=cut(line, len(line.text) - len(rest)), sure=" " in name)
    return None


def _labelled(lines: list[Line], starts: list[_Start | None]) -> tuple[list[Label], list[Line]]:
    labels: list[Label] = []
    body: list[Line] = []
    in_block = described = False
    blocks = _among_sure(starts)
    numbered = iter(enumerate(lines))
    for n, line in numbered:
        start = starts[n]
        among = in_block or blocks[n] or _is_sure(starts[n + 1 : n + 2])
        if start is None or not _counts(start, among, described):
            body.append(line)
            in_block = False
        elif start.field == "body":
            described, in_block = True, False
            body.extend([start.rest] if start.rest.text else [])
        elif start.field == "cosponsors" and not start.rest.text:
            body.append(line)
        else:
            in_block = not described
            value = start.rest if start.rest.text else _next_value(lines, starts, n, numbered)
            labels.append(Label(name=start.name, field=start.field, value=value))
    return labels, body


def _is_sure(starts: list[_Start | None]) -> bool:
    return any(start is not None and start.sure for start in starts)


def _counts(start: _Start, among: bool, described: bool) -> bool:
    """Whether what looks like a label is one here: an unknown one only among others, and never a sentence."""
    if start.sure:
        return not described or start.field not in ("date", "body", "place")
    if not among or described:
        return False
    value = start.rest.text
    return start.field is not None or not (len(value.split()) > 12 and value.endswith((".", "!", "?")))


def _next_value(lines: list[Line], starts: list[_Start | None], n: int, numbered: Iterator[tuple[int, Line]]) -> Line:
    """The value of a label that has its line for itself: the next line, unless that is a label too."""
    following = starts[n + 1] if n + 1 < len(lines) else None
    if n + 1 >= len(lines) or (following and following.sure) or len(lines[n + 1].text) > 200:
        return Line(text="")
    return next(numbered)[1]
