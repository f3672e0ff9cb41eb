"""Find street addresses, and judge which are homes."""

import re
from collections.abc import Iterator
from itertools import chain

from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span
from pipelines.masks.owners import JUDGED, Contact, Owner, Surroundings

_WAY = (
    r"(?:(?i:street|avenue|boulevard|road|drive|lane|court|place|way|terrace|circle|parkway|highway|trail|loop|square|alley|row|run|path"
    r"|close|crescent|walk|pike|bend|cove|crossing|turnpike|landing|hollow|glen)\b"
    r"|(?i:st|ave?|blvd|rd|dr|ln|ct|pl|ter|cir|pkwy|hwy|trl|sq)\b\.?)"
)
_POINT = r"(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\b\.?\s)?"
_UNIT = (
    r"(?:\s?,?\s?(?i:apt|apartment|unit|lot|space|apto|depto|departamento|int|interior|no|num)\b\.?\s?\#?\s?\w{1,5}\b"
    r"|\s?,?\s?\#\s?\w{1,5}\b)"
)
_CITY = (
    r"(?:\s?,\s?(?:(?:Col|Colonia|Barrio|Fracc|Fraccionamiento)\b\.?\s)?"
    r"(?!(?:Suite|Ste|Floor|Room|Piso|Oficina|Despacho|Local)\b)[A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,2})"
)
_STATE = r"(?:\s?,?\s[A-Z]{2}\b(?:\s\d{5}(?:-\d{4})?)?|\s?,?\s\d{5}\b)"
_REST = rf"(?P<unit>{_UNIT})?(?:{_CITY}{{1,2}}{_STATE}?|{_STATE})?"
_NUMBERED = re.compile(  # 2208 N. 14th St., Phoenix, AZ 85006
    rf"""(?P<street>\d(?<![\w\-.,/$]\d)\d{{0,5}}(?:-\d{{1,4}})?[A-Z]?\s{_POINT}
    (?:(?:[A-Z][A-Za-z'.]*|\d{{1,3}}(?:st|nd|rd|th))\s){{1,4}}?{_WAY}(?:\s(?:N|S|E|W|NE|NW|SE|SW)\b\.?)?){_REST}""",
    re.VERBOSE,
)
_CALLES = ("Calle", "Av", "Calz", "Calle", "Priv", "Boulevard", "Blvd", "Carretera", "Paseo", "Pasaje")
_CALLE = re.compile(  # Calle Hidalgo 123, Col. Centro
    rf"""(?P<street>\b(?:Calle|Avenida|Av|Avda|Calzada|Calz|Callejon|Privada|Priv|Boulevard|Blvd|Carretera|Paseo|Pasaje)\b\.?\s
    (?:(?:de|del|la|los|las|[A-Z][A-Za-z]+|\d{{1,2}})\s){{1,5}}?(?:\#|(?i:no|num|numero)\b\.?)?\s?\d{{1,5}}(?!\d)){_REST}""",
    re.VERBOSE,
)
_SUITE = re.compile(
    r"\s?,?\s(?:(?i:suite|ste|floor|room|piso|oficina|despacho|local)\b|\d{1,2}(?:st|nd|rd|th)\s(?i:floor)|(?i:second|segundo)\s(?i:floor|piso))"
)
_HOME = re.compile(
    r"\b(?i:lives?|lived|living|resid\w+|domicili\w+|viv(?:e|en|ia|ian|imos|o|iendo|io)|rents?|rented|renting|rent(?:a|an|aba|amos)|evicted)\b"
    r"|(?:\b(?:his|her|their|my|our|su|mi|nuestra|whose)|'s?)\s(?:\w+\s)?(?:home|house|apartment|trailer|place|casa|apartamento"
    r"|departamento|cuarto|traila)\b|\b(?i:home)\saddress|\bla\scasa\sde\s(?:mi|mis|su|sus|la|los)\b|\bhome\sat\b|\bcasa\sen\b"
    r"|\b(?i:porch|driveway|doorstep|backyard|bedroom|porche|patio)\s(?:of|at|de|en)\b"  # leave it on the porch of
)
_EVENT = re.compile(
    r"\b(?i:vigils?|rall(?:y|ies)|march(?:es|ing|amos|a)?|protests?|pickets?|meet(?:ing)?|gather\w*|join|hearings?|where|location|venue"
    r"|trainings?|workshops?|forums?|vigilias?|planton|mitin|protestas?|reunion|concentracion|audiencias?|taller(?:es)?|foro|lugar|donde"
    r"|in\sfront\sof|frente\sa(?:l|\sla)?|noon|mediodia|\d\d?\s?[ap]\.?m\b|o'clock|a\slas\s\d|building|edificio|plaza|courtroom|sala|park|parque|hall"
    r"|salon|ballroom|theater|teatro|museum|museo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes"
    r"|sabado|domingo|weekdays|weekends|entre\ssemana|drop[\s\-]?offs?|entregas?|opens?\s(?:from|at|daily|until|to\sthe\spublic|\d)|abierto|hours|horario|\d\s(?:to|a)\s\d)\b"
)


def homes_in(folded: Folded) -> Iterator[Contact]:
    """Find street addresses and whose each is; one with a home beside it is a person's, whatever else is there.

    >>> from pipelines.masks.folding import fold
    >>> text = "She lives at 12 Elm St, Apt 4. Vigil at 630 Sansome Street, 7 pm."
    >>> [(text[c.span.start : c.span.end], c.owner.value) for c in homes_in(fold(text))]
    [('12 Elm St, Apt 4', 'person'), ('630 Sansome Street', 'office')]
    """
    around = Surroundings(text=folded.text, lower=folded.lower)
    streets = _NUMBERED.finditer(folded.text)
    calles = _CALLE.finditer(folded.text) if any(word in folded.text for word in _CALLES) else ()
    for number, found in enumerate(chain(streets, calles)):
        key = re.sub(r"\W+", " ", found["street"].lower()).strip()
        owner = _owner(around, found) if number < JUDGED else Owner.UNKNOWN
        yield Contact(Span(found.start(), found.end(), Kind.HOME), key, owner)


def _owner(around: Surroundings, found: re.Match[str]) -> Owner:
    before, after = around.sentence(found.start(), found.end())
    if _HOME.search(before):
        return Owner.PERSON
    if _EVENT.search(before) or _EVENT.search(after) or _SUITE.match(after):
        return Owner.OFFICE
    if found["unit"]:
        return Owner.PERSON
    owner = around.owner(found.start(), found.end())
    if owner in (Owner.PERSON, Owner.OFFICE):
        return owner
    if _EVENT.search(around.lines_above(found.start())):
        return Owner.OFFICE
    return owner
