"""Decide whose a contact is from the words around it: an office's, a person's, or unknown."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from pipelines.masks import owner_words as words
from pipelines.masks.kinds import Span
from pipelines.masks.late_pattern import LatePattern

JUDGED = 400  # contacts of one text that are judged; a longer list is of people
_BACK = 240  # characters before a contact that are read, and after it
_AHEAD = 100


class Owner(Enum):
    """Whose a contact is."""

    OFFICE = "office"
    PERSON = "person"
    """Somebody's own: "my cell", "his mother", "signed"."""
    NAMED = "named"
    """Beside the name of somebody of no known office: "call Lupe at"."""
    UNKNOWN = "unknown"


def _any(alternatives: Iterable[str]) -> str:
    return rf"(?:{'|'.join(alternatives)})(?![a-z])"


_FAMILY = _any(words.FAMILY)
_EVIDENCE = LatePattern(
    rf"""(?<![a-z])(?=[a-z])(?:
    (?P<nobody>{_any(words.NO_OWNER)})
    | (?P<about>(?:{_any(words.ABOUT)}\s(?:\w+\s){{0,3}}?|let\s(?:\w+\s){{1,6}}?){_FAMILY})
    | (?P<person>{_any((*words.FIRST_PERSON, *words.FAMILY, *words.SIGNED))})
    | (?P<office>{_any(words.OFFICES)})
    | (?P<private>{_any(words.PRIVATE)})
    )""",
    re.VERBOSE,
)
_NAME = r"[A-Z][a-z]+(?:[ ](?:de[ ])?[A-Z][a-z]+){0,3}"
_CONTACT_NAME = LatePattern(
    rf"\b(?i:{words.CONTACTING})\s(?:(?i:a|to|with|con|al)\s)?(?:(?i:don|dona|mr|mrs|ms|miss|sra?|srta)\.?\s)?(?P<name>{_NAME})\b(?!'s)"
)
_ORGANIZATION = LatePattern(  # Physicians for Dignity, Red de Mujeres
    r"(?:(?:Mujeres|Hombres|Jovenes|Madres|Padres|Familias|Vecin[oa]s|Trabajador[ae]s|Medicos|Abogad[oa]s|Amig[oa]s|Herman[oa]s"
    r"|Pueblos?|Voces|Women|Men|Youth|Mothers|Parents|Families|Neighbors|Workers|Physicians|Doctors|Nurses|Lawyers|Friends"
    r"|Students|People|Voices)\s(?:for|of|in|en|de|por|sin|contra|against|without|(?=[A-Z]))\s?(?:(?:la|el|los|las|the)\s)?"
    r"|Red\s(?:de\s)?)[A-Z][a-z]+"
)
_OF_OURS = LatePattern(r"\b(?:i|my|me|mi|yo)\b")
_CONTACT_ACRONYM = LatePattern(rf"\b(?i:{words.CONTACTING})\s(?:(?i:the|a|to|la|el|al)\s){{0,2}}[A-Z]{{3,}}\b")
_NAMED = LatePattern(
    rf"(?P<place>\b(?i:in|en|of|de|for)\s)?\b(?P<name>{_NAME})[\s,:;(\-]{{1,4}}(?:(?i:at|on|al|en|el)\s){{0,2}}[(\s]?\Z"
)
_VERB = LatePattern(
    rf"\b(?:{words.CONTACTING}|{words.ASKING})\b(?:[\s,:;(\-]+(?:us|now|today|toll|free|at|to|this|the|our|number|al|el|a|numero|hoy|ahora|mismo|and|or|y|o"
    r"|immediately|press|text|call|e-?mail|for|more|information|info|your|comments?|letters?|photos?|in|by|los|las|0+))*[\s:,(\-]*\Z"
)
_CALLED = LatePattern(rf"\b{words.CONTACTING}\s(?:[a-z]+\s){{0,4}}\Z")  # call the rapid response [network that ...]
_TOLD = LatePattern(  # tell the [warden that Ana needs insulin, 000]
    rf"{words.DEMANDING}\s(?:[a-z.]+\s){{0,5}}\Z"
)
_THE = LatePattern(  # call the detainee locator at
    rf"\b{words.CONTACTING}\s(?:the|our|a\sla|al|el|la)\s(?:[a-z]+\s){{1,5}}(?:at|on|al|en\sel)\s\Z"
)
_SENDING = LatePattern(
    r"\b(?:send|mail|submit|e-?mail|write|go|mand[ae]n?|envi[ae]n?|escrib[ae]n?)\b[^.!?\n]{0,40}\b(?:to|a|al)[\s:]*\Z"
)
_PRONOUN = LatePattern(words.PRONOUN)
_POSSESSIVE = LatePattern(words.POSSESSIVE)
_DEMAND = LatePattern(words.DEMANDING)
_ADJACENT = LatePattern(r"[\s)]{0,2}(?:[,(\-:]|\b(?:is|es|at|de|del)\b)[\s(]{0,2}")
_LABEL = LatePattern(
    r"[\s\d.()\-]*(?:(?:tel|telephone|phone|telefono|e-?mail|correo|fax|number|numero|address|direccion)s?\b)?[\s.:\-(]*"
)
_OTHER_NAME = LatePattern(r"\b(?!(?:of|de|del|in|en|the|at|to|la|el|y|and|for|los|las|on)\b)[a-z]+\s[A-Z][a-z]+")
_SOMEBODY = LatePattern(  # a capital inside a sentence, but not of a place
    rf"(?:(?P<titled>\b(?i:don|dona|mr|mrs|ms|sra?)\.?\s)|(?<=[a-z,]\s)(?<!\b(?:in|en|of|de)\s))(?:{_NAME})"
)
_CALENDAR = LatePattern(words.CALENDAR)
_LINK = LatePattern(words.LINKING)
_FOR_CONTACT = LatePattern(r"\W*(?:contacts?|contactos?)\s?:")
_WORD = LatePattern(r"[A-Za-z]+(?:-[a-z]+)?")
_ABBREVIATED = LatePattern(
    r"(?:\b(?:sens?|reps?|gov|dr|dra|st|mr|mrs|ms|sra?|srta|lic|ing|tel|cel|av|ave|no|num|ext|hon|rev|lt|sgt|capt|atty|jr|p\.?m|a\.?m"
    r"|dept|inc|corp)|\b[a-z])\.\s\Z"
)
_STOP = LatePattern(r"[.!?]['\")\]]?\s+(?=\W{0,2}[A-Z0-9])|\n+")


class Contact(NamedTuple):
    """A telephone number, an e-mail or a street address; ``key`` is the same however it is written."""

    span: Span
    key: str
    owner: Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A folded text in which contacts are blanked out by zeros, with case and without."""

    text: str
    lower: str

    def owner(self, start: int, end: int) -> Owner:
        """Decide whose the contact from ``start`` to ``end`` is.

        >>> def owner(text): return Surroundings(text=text, lower=text.lower()).owner(text.index("0"), len(text))
        >>> owner("Call Warden Lee at 000"), owner("Call his wife at 000"), owner("Call Lupe at 000")
        (<Owner.OFFICE: 'office'>, <Owner.PERSON: 'person'>, <Owner.NAMED: 'named'>)
        """
        begin = self._sentence_start(start)
        before, after = self.lower[begin:start], self.lower[end : self._sentence_end(end)]
        if owner := self._last_named(begin, start, before, after):
            return owner
        if owner := _adjacent(after):
            return owner
        if _PRONOUN.search(before):
            return self._earlier(begin)
        if _LABEL.fullmatch(before):
            return self._heading(begin) or (Owner.NAMED if self._is_named(start) else Owner.UNKNOWN)
        if any(pattern.search(before) for pattern in (_VERB, _THE, _SENDING)):
            is_somebodys = self.is_first_person(start, end) or self._names_somebody(begin, start)
            if _FOR_CONTACT.match(before):  # "I crossed at fourteen. Contact: 000"
                is_somebodys |= bool(_OF_OURS.search(self.lower[max(0, begin - _BACK) : begin].rpartition("\n")[2]))
            return Owner.UNKNOWN if is_somebodys and not _DEMAND.search(before + after) else Owner.OFFICE
        if not self._is_named(start):
            return Owner.UNKNOWN
        return Owner.OFFICE if _FOR_CONTACT.match(before) and self._heading(begin) is Owner.OFFICE else Owner.NAMED

    def is_first_person(self, start: int, end: int) -> bool:
        """Whether somebody speaks of themselves, or of their family, in the sentence of a contact."""
        before, after = self.sentence(start, end)
        return any(found["person"] for found in _EVIDENCE.finditer(f"{before} . {after}".lower()))

    def sentence(self, start: int, end: int) -> tuple[str, str]:
        """Return what stands in the same sentence before and after a contact, with case."""
        return self.text[self._sentence_start(start) : start], self.text[end : self._sentence_end(end)]

    def lines_above(self, start: int) -> str:
        """Return what stands above the line or before the sentence of a contact, with case."""
        begin = self._sentence_start(start)
        return self.text[max(0, begin - _BACK) : begin]

    def _last_named(self, begin: int, start: int, before: str, after: str) -> Owner | None:
        """Decide by the last word for an owner in the sentence before the contact."""
        last = _last(before)
        named = list(_CONTACT_NAME.finditer(self.text, begin, start))
        if named and (last is None or begin + last.end() <= named[-1].start("name")):
            if _ORGANIZATION.match(self.text, named[-1].start("name"), start):
                return Owner.OFFICE
            return Owner.OFFICE if _adjacent(after) is Owner.OFFICE else Owner.NAMED
        if last is None:
            acronym = _CONTACT_ACRONYM.search(self.text, begin, start)
            return Owner.OFFICE if acronym and not self.text[begin:start].isupper() else None
        if last.lastgroup == "person":
            return Owner.PERSON
        if last.lastgroup == "private":
            offices = [found for found in _EVIDENCE.finditer(before) if found.lastgroup == "office"]
            is_linked = offices and self._is_linked(begin + offices[-1].end(), begin + last.start())
            return Owner.OFFICE if is_linked else Owner.PERSON
        if (own := _POSSESSIVE.search(before, last.end())) and not _CALLED.search(before[: last.start()]):
            is_titled = re.search(r"[A-Z]", self.text[begin + last.end() : begin + own.start()])
            return Owner.OFFICE if is_titled else Owner.NAMED
        if self._is_linked(begin + last.end(), start) or _CALLED.search(before[: last.start()]):
            return Owner.OFFICE
        if _TOLD.search(before[: last.start()]) and not self._is_named(start):
            return Owner.OFFICE
        if self._is_named(start) or _OTHER_NAME.search(self.text, begin + last.end(), start):
            return Owner.NAMED
        is_own = _PRONOUN.search(before) or self.is_first_person(start, start)
        return None if is_own and not _DEMAND.search(before + after) else Owner.OFFICE

    def _names_somebody(self, begin: int, start: int) -> bool:
        """Whether a name without an office stands before a contact: "Irma sells bread; to order, dial 000"."""
        return any(
            (found["titled"] or found.start() > begin)
            and not _CALENDAR.fullmatch(found[0].lower())
            and not _EVIDENCE.search(found[0].lower())
            for found in _SOMEBODY.finditer(self.text, begin, start)
        )

    def _is_linked(self, start: int, end: int) -> bool:
        """Whether only names and small words stand between an office and a contact."""
        between = _WORD.findall(self.text, start, end)
        return all(word[0].isupper() or _LINK.fullmatch(word) for word in between)

    def _is_named(self, start: int) -> bool:
        found = _NAMED.search(self.text, max(0, start - 80), start)
        if found is None or found["place"]:
            return False
        return not _EVIDENCE.search(found["name"].lower()) and not _CALENDAR.fullmatch(found["name"].lower())

    def _earlier(self, begin: int) -> Owner:
        """Decide by the last owner in the sentences before, of whom the contact's own sentence says "call her"."""
        last = _last(self.lower[max(0, begin - _BACK) : begin])
        if last is None:
            return Owner.UNKNOWN
        return Owner.OFFICE if last.lastgroup == "office" else Owner.PERSON

    def _heading(self, begin: int) -> Owner | None:
        """Decide by the lines above a contact that stands on a line of its own."""
        start = max(0, begin - _BACK)
        last = _last(self.lower[start:begin])
        if last is None:
            return Owner.OFFICE if _VERB.search(self.lower[start:begin].rstrip()) else None
        if not self._is_linked(start + last.end(), begin):
            return None
        return Owner.OFFICE if last.lastgroup == "office" else Owner.PERSON

    def _sentence_start(self, start: int) -> int:
        begin = max(0, start - _BACK)
        for stop in _STOP.finditer(self.text, begin, start):
            if "\n" in stop[0] or not _ABBREVIATED.search(self.lower, begin, stop.end()):
                begin = stop.end()
        return begin

    def _sentence_end(self, end: int) -> int:
        stop = _STOP.search(self.text, end, end + _AHEAD)
        return stop.start() if stop else min(len(self.text), end + _AHEAD)


def _last(before: str) -> re.Match[str] | None:
    last = None
    for found in _EVIDENCE.finditer(before):
        if found.lastgroup not in ("nobody", "about"):
            last = found
    return last


def _adjacent(after: str) -> Owner | None:
    """Decide by what stands right behind a contact: "(my cell)", "is the number of the field office"."""
    if (link := _ADJACENT.match(after)) is None:
        return None
    found = _EVIDENCE.search(after, link.end(), link.end() + 40)
    if found is None or found.lastgroup in ("nobody", "about"):
        return None
    if found.lastgroup == "office":
        return Owner.OFFICE
    return Owner.PERSON if found.start() - link.end() <= 12 else None
