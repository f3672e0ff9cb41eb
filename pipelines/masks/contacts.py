"""Find telephone numbers and e-mail addresses, and judge which are private."""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span
from pipelines.masks.owners import JUDGED, Contact, Owner, Surroundings

_SEVEN_DIGITS = re.compile(r"\d(?:[\s.\-/_()]{0,4}\d){6}")
_SEP = r"[\s.\-/_]{1,3}"
_EXTENSION = r"(?:[\s,]{0,2}(?:x|ext\.?|extension)\s?\d{1,5}\b)?"
_PHONE = re.compile(
    rf"""(?<![\w])(?:
    \+\d{{1,3}}(?:[\s.\-()/]{{0,3}}\d){{6,13}}                                              # +52 55 5012 3456
    | (?:1[\s.\-]{{0,2}})?                                                                 # 1 (415) 555-0134
      (?:\(\s?\d{{3}}\s?\)[\s.\-/]{{0,3}}|\d{{3}}{_SEP})\d{{3}}[\s.\-/_]{{0,3}}\d{{4}}
    | (?:52{_SEP}(?:1{_SEP})?)?\(?\d{{2}}\)?{_SEP}\d{{4}}{_SEP}\d{{4}}                      # 55 1234 5678
    )(?!\d){_EXTENSION}""",
    re.VERBOSE,
)
_LABELLED_PHONE = re.compile(  # ten digits without marks, or seven, are a number where a word says so
    r"""(?<![a-z])(?:call|ring|dial|text|tel|phone|telephone|cell|mobile|number|whatsapp|fax|sms|wa\.me|me|at|on|al|llam\w{1,6}|marc\w{1,4}
    |marqu\w{1,5}|telefono|cel|celular|movil|numero|el)[\s.:,/=(\-]{1,3}(?:es\s|is\s|el\s|al\s|at\s)?
    (?P<digits>1?\d{10}|\d{3}[\s.\-]\d{4}|[267]\d{3}[\s.\-]?\d{4})(?![\d\-]|\.\d)""",
    re.VERBOSE,
)
_EMAIL = re.compile(  # not the user in https://user@host
    r"(?<![a-z0-9_.+\-])(?<!://)[.+\-]*+(?P<email>[a-z0-9_][a-z0-9_.+\-]*+@(?:[a-z0-9\-]{1,63}\.){1,5}[a-z]{2,24})(?![a-z0-9])"
)
_DOT = r"(?:\s?[\[({]\s?(?:dot|punto)\s?[\])}]\s?|\s(?:dot|punto)\s|\.)"
_DOMAIN = rf"(?P<domain>[a-z0-9\-]{{2,63}}(?:{_DOT}[a-z0-9\-]{{2,63}}){{0,2}}{_DOT}(?:com|net|org|edu|mx|es|us|info))\b"
_SPELLED = tuple(  # ana at gmail dot com, ana (arroba) gmail.com
    re.compile(rf"{at}(?<=[\s\[({{]{at})[\s\])}}]{{1,2}}{_DOMAIN}") for at in ("at", "arroba")
)
_LOCAL = re.compile(r"(?P<local>[a-z0-9_.+\-]{1,64})[\s\[({]{1,2}\Z")
_OFFICIAL = re.compile(
    r"\.(?:gov|mil|gob)(?:\.[a-z]{2})?\Z|\.[a-z]{2}\.us\Z|\.(?:gov|gc|gouv)\.[a-z]{2}\Z"
    r"|(?:\A|\.|-)(?:senate|house|assembly|legis\w*|congress|parliament|courts?|sheriff|police)\."
    r"|\A(?:[a-z]+\.)*(?:city|county|state|cityof|countyof)[a-z\-]*\."
)
_MAILBOX = re.compile(  # of anybody who asks for one
    r"\A(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|proton|protonmail|pm|gmx|mail|zoho|tutanota|hey"
    r"|comcast|verizon|att|sbcglobal|bellsouth|earthlink|cox|charter|prodigy|terra|telmex)\."
)
_ROLE = re.compile(
    r"(?:\A|[._+\-])(?:info|informacion|contact|contacto|press|prensa|media|medios|office|oficina|support|apoyo|help|ayuda|action"
    r"|accion|acciones|volunteers?|voluntari[oa]s?|jobs|empleos?|legal|intake|consultas?|hotline|director|sheriff|mayor|alcald\w+|governor"
    r"|gobernador\w*|senator|senador\w*|board|junta|clerk|comments?|letters|cartas|news|noticias|editor|redaccion|quejas|complaints|zoning|admin|team|equipo|staff|hello|hola|campaigns?|campana"
    r"|organizers?|organizing|rsvp|events?|eventos|donate|regents|commission\w*|warden|outreach|public|publicaffairs|consul\w*|embajada"
    r"|embassy|secretari\w+|superintendent|rulemaking|clinic|clinica|march|marcha|testimony|council|concejo|chair|president)(?:\Z|[._+\-\d])"
)
_GROUP = re.compile(
    r"coali[tc]|committ?ee|comite|network|union|alliance|alianza|project|proyecto|campaign|campana|church|iglesia|parish|cent(?:er|ro)"
    r"|sanctuary|santuario|clinic|office|oficina|workers|trabajador|justic|defen[sc]e|coop"
)


def contacts_in(folded: Folded) -> Iterator[Contact]:
    """Find contacts and whose each is.

    >>> from pipelines.masks.folding import fold
    >>> [(c.key, c.owner.value) for c in contacts_in(fold("Call Warden Lee, 209-555-0100, or me, ana@gmail.com"))]
    [('2095550100', 'office'), ('ana@gmail.com', 'person')]
    """
    found = list(_phones(folded.lower)) + list(_emails(folded.lower))
    if not found:
        return
    around = _surroundings(folded, [span for span, _ in found])
    found.sort(key=itemgetter(0))
    for span, key in found[:JUDGED]:
        owner = around.owner(span.start, span.end)
        if key.endswith(".edu") and around.is_first_person(span.start, span.end):
            owner = Owner.PERSON  # "I am a junior, ana@college.edu": a school's address, a student's mail
        judged = _email_owner(key, owner) if span.kind is Kind.EMAIL else _phone_owner(key, owner)
        yield Contact(span, key, judged)
    for span, key in found[JUDGED:]:
        yield Contact(span, key, Owner.UNKNOWN)


def _phones(text: str) -> Iterator[tuple[Span, str]]:
    if not _SEVEN_DIGITS.search(text):
        return
    end = 0
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", re.split(r"[xe]", found[0])[0])
        if found[0][0] == "+" and not _is_possible("+" + digits):
            continue
        end = found.end()
        yield Span(found.start(), end, Kind.PHONE), digits[-10:]
    for found in _LABELLED_PHONE.finditer(text):
        yield Span(found.start("digits"), found.end("digits"), Kind.PHONE), re.sub(r"\D", "", found["digits"])[-10:]


@lru_cache(maxsize=1024)
def _is_possible(number: str) -> bool:
    if 11 <= len(number) <= 14:  # +52 1 55 5012 3456, as was dialed once
        return True
    from phonenumbers import NumberParseException, is_possible_number, parse  # slow to import, and rarely needed

    try:
        return is_possible_number(parse(number))
    except NumberParseException:
        return False


def _emails(text: str) -> Iterator[tuple[Span, str]]:
    if "@" in text:
        for found in _EMAIL.finditer(text):
            yield Span(found.start("email"), found.end(), Kind.EMAIL), found["email"]
    for spelled in _SPELLED:
        for found in spelled.finditer(text):
            if local := _LOCAL.search(text, max(0, found.start() - 66), found.start()):
                domain = re.sub(r"[\s\[\](){}]+(?:dot|punto)[\s\[\](){}]+", ".", found["domain"])
                yield Span(local.start(), found.end(), Kind.EMAIL), f"{local['local']}@{domain}"


def _surroundings(folded: Folded, spans: list[Span]) -> Surroundings:
    """Blank out contacts, whose letters are no words: press@ is not the press."""
    parts: list[str] = []
    lower: list[str] = []
    at = 0
    for span in sorted(spans):
        if span.start >= at:
            parts += (folded.text[at : span.start], "0" * (span.end - span.start))
            lower += (folded.lower[at : span.start], "0" * (span.end - span.start))
            at = span.end
    return Surroundings(text="".join((*parts, folded.text[at:])), lower="".join((*lower, folded.lower[at:])))


def _phone_owner(digits: str, owner: Owner) -> Owner:
    if owner is Owner.PERSON:
        return owner
    return Owner.OFFICE if _is_toll_free(digits) else owner


@lru_cache(maxsize=1024)
def _is_toll_free(digits: str) -> bool:
    from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse

    try:
        return number_type(parse(digits, "US")) == PhoneNumberType.TOLL_FREE
    except NumberParseException:
        return False


def _email_owner(address: str, owner: Owner) -> Owner:
    local, _, domain = address.partition("@")
    if _OFFICIAL.search(domain):
        return Owner.OFFICE
    if _ROLE.fullmatch(local) and not _MAILBOX.search(domain):
        return Owner.OFFICE  # "to talk with the family, write to press@freeana.org"
    if owner is Owner.PERSON:
        return owner
    if _GROUP.search(local) or (_ROLE.search(local) and not (owner is Owner.NAMED and _MAILBOX.search(domain))):
        return Owner.OFFICE  # but "write to Tomas, tomas.letters@gmail.com"
    if _MAILBOX.search(domain) or domain.endswith(".edu"):
        return owner if owner is Owner.OFFICE and not _MAILBOX.search(domain) else Owner.UNKNOWN
    return Owner.OFFICE if domain.endswith(".org") or (owner is Owner.NAMED and _GROUP.search(domain)) else owner
