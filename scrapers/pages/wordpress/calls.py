"""Lines of a body become its calls to act: what readers are asked to do, in English and Spanish, in the words shown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scrapers.pages.wordpress.lines import Line, bare, sentences

Kind = Literal["sign", "call", "write", "text", "tell", "donate", "event", "act"]

# Verbs with what makes them a request: "Call your senator", never "Call it what it is". Matched without
# accents and in any case, but for NAME, which wants its capital.
_OFFICIAL = (
    r"(?:your|the|our|all|both|these|every|each|local|state|elected|sen|rep|gov|pres|president|mayor|sheriff|judge"
    r"|congress|ice|dhs|warden|NAME)\b"
)
_ALSO_BY = (
    r"(?:(?:\s*/\s*|,?\s+(?:and|or|y|o)\s+)(?:call|e-?mail|write|fax|text|tweet|visit|contact|llam\w+|escrib\w+))*"
)
_OWN_HELP = (
    r"(?!(?:\w+\s+){0,2}(?:lawyers?|attorney(?!\s+general)s?|doctor|consulate|consul|911|police|hospital|abogad\w+"
    r"|consulado"
    r"|famil\w+|friends?|parents?|policia|centers?|waiting)\b)"
)
_ENGLISH: dict[Kind, tuple[str, ...]] = {
    "sign": (
        r"(?:co-?)?sign(?:ing)?\s+(?:on\b(?! up)|at\b|onto\b|here\b|now\b|today\b|below\b|(?:your|my) name|it\b|this\b"
        r"|(?!up\b)[^.!?]{0,60}?\b(?:petition|letter|pledge|statement|card|form)s?\b)",
        r"add(?:ing)?\s+(?:(?:your|their)\s+(?:name|group|organization|signature|voice)s?|yours)\b|take\s+the\s+pledge",
        r"endors(?:e|ing)\s+(?:the|this|our)\s+(?:[\w-]+\s+){0,3}?(?:letter|statement|petition|call|pledge)s?\b",
    ),
    "call": (
        rf"(?:call(?:ing)?|phone|dial){_ALSO_BY}:?\s+{_OWN_HELP}(?:now\b|today\b|in\b|before\b|by\b|between\b|them"
        rf" (?:at"
        rf"|and|today|now)\b|(?:him|her) (?:at|and)\b"
        r"|this number"
        rf"|on\s+{_OFFICIAL}|\(?\+?\d|{_OFFICIAL})",
        r"mak(?:e|ing)\s+(?:a|one|your|some|\d+)\s+(?:phone )?calls?\b",
    ),
    "write": (
        rf"(?:e-?mail(?:ing)?|fax(?:ing)?|contact(?:ing)?|tweet(?:ing)?(?:\s+at)?){_ALSO_BY}\s+{_OWN_HELP}(?:@|\S+@"
        rf"|{_OFFICIAL})",
        rf"writ(?:e|ing){_ALSO_BY}\s+(?:to\b(?! us| me)|a\s+(?:letter|postcard|note)|letters|an e-?mail|{_OFFICIAL})",
        r"send(?:ing)?\s+(?:[^.!?]{0,60}?\s)?(?:letters?|e-?mails?|messages?|faxe?s?|postcards?|cards?|comments?"
        r"|tweets?)\b",
        r"comment\s+(?:here|online|at|on|now|today|by)\b",
        r"submit(?:ting)?\s+(?:an?\s+|your\s+|public\s+|written\s+)*comments?",
    ),
    "text": (r"text\s+[\"“'‘]?[\w ]{1,20}[\"”'’]?\s+to\s+\d{5,6}\b",),
    "tell": (
        r"(?:tell|urg|ask|pressur|petition|remind|push)(?:e|ing)?\s+(?:your\b|the\b|our\b(?! community| father)|NAME)",
        r"ask\s+(?:each|every|all|them|him|her)\b",
        r"demand(?:ing)?\s+(?:that\b|an?\b|the\b|justice|freedom|NAME)",
    ),
    "donate": (
        r"donat(?:e|ing)\b(?! d)",
        r"(?:give|contribute|chip in)\s+(?:to\b|now\b|today\b|what you can|\$)",
        r"mak(?:e|ing)\s+a\s+(?:[\w-]+\s+)?donation",
    ),
    "event": (
        r"join(?:ing)?\s+(?:us\b|the\b|them\b|our\b|a\b|in\b|NAME)",
        r"com(?:e|ing)\s+(?:to\b|out\b|join|and\b|march|rally|stand|support)",
        r"(?:attend|rsvp|volunteer|boycott)\b",
        r"march(?:ing)?\s+(?:with|for|on|to|against|alongside)\b",
        r"rally(?:ing)?\s+(?:with|at|for|against|to|outside|in)\b",
        r"(?:register|sign up)\s+(?:to|for|here|now|at|your)\b",
        r"show(?:ing)?\s+up\b|turn\s+out\b|meet\s+(?:us|at|in|outside)\b|pack\s+the\b|stand\s+with\b|save\s+the\s+date"
        r"|(?:participate|take\s+part)\s+in\b|bring\s+(?:your|signs|friends|family)\b|gather\s+(?:at|with|outside)\b",
    ),
    "act": (r"(?:take\s+(?:urgent\s+|immediate\s+)?action|act)\s*(?:now|today|here|by\b|to\b|:|!|\.|$)",),
}
_SPANISH: dict[Kind, tuple[str, ...]] = {
    "sign": (
        r"firm(?:a|e|en|emos|ando|ar|es)\s+(?:la|las|esta|nuestra|una|el|este|aqui|ahora|hoy|ya|y|tu|su)\b",
        r"(?:agreg|anad|sum|pon)\w{0,4}\s+(?:el\s+nombre\s+de\s+)?(?:tu|su)\s+(?:nombre|firma|voz|organizacion|grupo)",
    ),
    "call": (
        rf"(?:llam(?:a|e|en|emos|ando|ar|es)|marca|marque|telefonea){_ALSO_BY}\s+{_OWN_HELP}(?:a|al|ahora|hoy|ya"
        rf"|\(?\+?\d)",
    ),
    "write": (
        r"escrib(?:e|a|an|amos|ir|iendo)(?:le|les)?\s+(?:a|al|una|un|tu|su)\b",
        r"(?:envi(?:a|e|en|ar|ando)|mand(?:a|e|en|ar|ando))(?:le|les)?\s+(?:(?:un|una|tu|su|este|esta)\s+)?"
        r"(?:cartas?|correos?|mensajes?|fax|faxes|postal(?:es)?|comentarios?|e-?mails?)\b",
        rf"(?:contact(?:a|e|en)|comunic(?:ate|ese|ense))\s+{_OWN_HELP}(?:a|al|con)\b",
    ),
    "text": (r"(?:textea|texto|envia|envie|manda|mande)\s[^.!?]{1,50}?\bal\s+\d{5,6}\b",),
    "tell": (
        r"(?:di|diga|digan|exig(?:e|ele)|exija(?:n|mos)?|pid(?:e|a|an)|demand(?:a|e|en))(?:le|les)?\s+(?:a|al|que|la"
        r"|el|justicia|libertad|un|una|su)\b",
    ),
    "donate": (
        r"don(?:a|e|en|ar|ando)\s+(?:a|al|para|aqui|ahora|hoy|en|lo que)\b",
        r"(?:haz|haga|hagan|hacer)\s+(?:una|tu|su)\s+(?:donacion|donativo)",
    ),
    "event": (
        r"(?:unete|unase|unanse|unamonos|acompana(?:nos)?|acompanen?os|acompanen(?:nos)?|acompanenos)\b",
        r"(?:ven(?:ga|gan)?|asist(?:e|a|an)|acud(?:e|a|an))\s+(?:a|al|con|y)\b|particip(?:a|e|en)\s+en\b",
        r"march(?:a|e|en|emos)\s+(?:con|por|junto|contra|el|este)\b|sal(?:ga|gan)?\s+a\s+las?\s+calles?|no\s+faltes",
        r"(?:registr(?:ate|ese|ense)|inscrib(?:ete|ase|anse))\b|(?:te|los|las|les)\s+esperamos|(?:te|los|les"
        r"|le)\s+invitamos",
    ),
    "act": (r"(?:actua|actue|actuen)\s+(?:ahora|ya|hoy)|tom(?:a|e|en)\s+accion|pasa\s+a\s+la\s+accion",),
}
_ANNOUNCED = (
    r"(?:you(?:.re| are)|everyone is|all are)\s+(?:cordially\s+)?invited|we(?:.ll|\s+will)\s+(?:be\s+)?(?:rally|march"
    r"|gather|hold|host)\w*"
    r"|there\s+will\s+be\s+an?\b|\b(?:este|proximo)\s+(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
    r"[^.!?]{0,40}\b(?:marcha(?:re)?mos|nos\s+(?:reuni|ve)mos|salimos)|\bthis\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"[^.!?]{0,40}\bwe\s+(?:march|rally|gather|meet)|estan?s?\s+(?:todos?\s+|cordialmente\s+)?invitad[oa]s?"
)
_WANTED: dict[Kind, str] = {
    "sign": r"\b(?:need|reach|gather|collect|get to|get|necesitamos|faltan)\s[^.!?]{0,40}\b(?:signatures|firmas)\b",
    "call": r"\b(?:we|they|s?he|families)\s+needs?\s(?:\S+\s){0,3}?(?:phone )?calls\b"
    r"|\bnecesitamos\s(?:\S+\s){0,3}?llamadas\b",
    "event": _ANNOUNCED,
}
_LEAD = (
    r"(?:\W*(?:please|por favor|favor de|now|then|also|and|y|so|just|today|tomorrow|hoy|ahora|tambien(?: puedes)?"
    r"|urgent)\b[,:]?\s*){0,3}"
)
_OPENING = (
    r"(?:[^\w\"“'‘]*(?:\d+[.)]?\s+)?"
    r"(?:if\s[^,.]{1,90},\s*|si\s[^,.]{1,90},\s*|(?:on|this|before|to|para|este|esta|antes)\s[^,.:]{1,60},\s*"
    r"|[^.!?:;]{1,60}[:;–—]\s*|[^.!?:;]{1,30}\s-\s*)?)"
)
_EVERYONE = (
    r"(?:you|everyone|everybody|all|people|supporters|members|allies|friends|folks|community members|residents"
    r"|the community|the public|all \w+|our \w+)"
)
_ASKING_WORDS = (
    r"please(?: also)?(?: consider)?|(?:can|will|could|would) you(?: please)?|you can(?: also| still| help by)?|you"
    r" (?:should|must)",
    r"(?:organizations|groups|individuals|supporters)(?: \w+){0,2} (?:can|may)(?: still| also)?",
    r"help(?: us| out)? by|take (?:a )?(?:moment|minute)s?(?: today)? (?:to|and)|it.s time to",
    rf"we(?:.re| are)? (?:need|ask|want|urge|invite|encourage)(?:ing)?(?: all of)? {_EVERYONE}(?: all)? to",
    rf"(?:ask|urg|invit|encourag|call)(?:ing|s|es|e)?(?: on)?(?: all of)? {_EVERYONE}(?: all)? to",
    r"click (?:here |on this link |on the link |this link |below )?to|(?:on|use|follow) this link to",
    r"to (?=[^.!?]*(?:\bclick|\bvisit|\bgo to|\bhere\b|https?:|www\.))",
    r"para (?=[^.!?]*(?:\bclic|\bvisita|\baqui\b|https?:))",
    r"(?:te |les |le |os )?(?:pedimos|invitamos|urgimos)(?: a)?(?: todos)?(?: a)?(?: que)?|puedes|pueden|tienes que",
    r"ayudanos? a|necesitamos que|haz clic (?:aqui |en este enlace )?para",
)
_ASKING = rf"\b(?:{'|'.join(_ASKING_WORDS)})\s*"
_FURTHER = r"(?:\b(?:and|or|then|by|to|y que|y|o|para)\s+|,\s+)"
_NOT_FOR_ACTION = re.compile(
    r"newsletter|mailing list|e-?mail (?:list|updates)|for updates|subscrib|follow us|like us on|our blog|boletin"
    r"|suscrib|siguenos"
    r"|tax.deductible|deducible|our work\b|nuestro trabajo|this blog|este blog|keep this site|become a member|visit"
    r" our website"
)
_VERBS: dict[Kind, str] = {kind: "|".join((*_ENGLISH[kind], *_SPANISH[kind])) for kind in _ENGLISH}


_NAME = r"(?-i:(?!(?:It|Me|Us|For|Out|Of|And|To|In|On|The|A|That|This|What)\b)[A-Z][\w.’'-]*)"


def _compile(before: str) -> dict[Kind, re.Pattern[str]]:
    return {
        kind: re.compile(f"{before}(?P<call>{verbs.replace('NAME', _NAME)})", re.IGNORECASE)
        for kind, verbs in _VERBS.items()
    }


_MAYBE = re.compile(
    r"\b(?:sign|call|phone|dial|e-?mail|fax|contact|tweet|writ|send|submit|comment|text|tell|urg|ask|pressur|petition"
    r"|remind|push|demand|donat|give|contribut|chip|add|endors|join|com(?:e|ing)|attend|rsvp|volunteer|boycott|march"
    r"|rally|register|show|turn|meet|pack|stand|save|participa|take|mak|bring|gather|act|need|reach|collect|get"
    r"|invit|will|we.ll|firm|sum|pon|anad|agreg|llam|marc|marq|telef|escrib|envi|mand|comunic|di|exi[gj]|pid|don|haz"
    r"|hag|hacer|un[ei]|unam|acompan|ven|asist|acud|sal|no|falta|registr|inscrib|tom|pas|[lt][aeo]s?|neces|estan?)",
    re.IGNORECASE,
)
_DIRECT = _compile(_OPENING + _LEAD)
_ASKED = _compile(_ASKING)
_ALSO = _compile(_FURTHER)
_ASKED_FOR = {kind: re.compile(wanted, re.IGNORECASE) for kind, wanted in _WANTED.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call to act: its kind, its words as shown, and the sentence it stands in (``lines[line].text[start:end]``)."""

    kind: Kind
    words: str
    line: int
    start: int
    end: int


def find_calls(lines: Sequence[Line]) -> list[Call]:
    """Calls to act in their order.

    >>> def kinds(text): return [(c.kind, c.words) for c in find_calls([Line(text=text)])]
    >>> kinds("Please call Sheriff Ortega and sign the petition.")
    [('call', 'call Sheriff'), ('sign', 'sign the petition')]
    >>> kinds("Firma la petición hoy. ¡Únete!")
    [('sign', 'Firma la'), ('event', 'Únete')]
    >>> kinds("Call it what it is: racism. Thousands signed the petition. “Call your senator,” they said.")
    []
    """
    calls: list[Call] = []
    for n, line in enumerate(lines):
        shown = bare(line.text)
        for start, end in sentences(line.text):
            if _MAYBE.search(shown, start, end) and not _NOT_FOR_ACTION.search(shown, start, end):
                calls += _calls_in(line.text, shown, n, start, end)
    return calls


def _calls_in(text: str, shown: str, n: int, start: int, end: int) -> list[Call]:
    """Calls of one sentence: those it begins with or asks for, and, if there are any, those that go with them."""
    sentence = shown[start:end]
    found: dict[Kind, tuple[int, int]] = {}
    for kind, pattern in _DIRECT.items():
        if match := pattern.match(sentence):
            found[kind] = match.span("call")
    for kind, pattern in _ASKED.items():
        if kind not in found and (match := pattern.search(sentence)):
            found[kind] = match.span("call")
    for kind, pattern in _ASKED_FOR.items():
        if kind not in found and (match := pattern.search(sentence)):
            found[kind] = match.span()
    for kind, pattern in _ALSO.items() if found else ():
        if kind not in found and (match := pattern.search(sentence)):
            found[kind] = match.span("call")
    return [
        Call(kind=kind, words=text[start + a : start + b], line=n, start=start, end=end)
        for kind, (a, b) in sorted(found.items(), key=lambda f: f[1])
    ]
