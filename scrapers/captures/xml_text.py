"""Repair XML that its own rules forbid, at the cost of the offending characters only."""

import re
from html.entities import html5
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = {"\x0b": " ", "\x0c": " "}  # vertical tabs and page breaks, which Word puts between words
_OPAQUE = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
_AMPERSAND = re.compile(r"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+));|(\w+);)?")
_OF_XML = ("amp", "lt", "gt", "quot", "apos")


def repaired_xml(text: str) -> str:
    """Drop the characters that XML forbids, and escape the ampersands that begin no entity of XML.

    Parsers that recover from such characters drop whole elements instead. Sections of CDATA keep their ampersands.

    >>> repaired_xml("<p>Call\\x0btoday &nbsp;R&D &#8; &amp; &#233;</p><![CDATA[a &nbsp; b]]>")
    '<p>Call today \\xa0R&amp;D  &amp; &#233;</p><![CDATA[a &nbsp; b]]>'
    """
    text = _FORBIDDEN.sub(lambda match: _BREAKS.get(match[0], ""), text)
    parts, at = [], 0
    for opaque in _OPAQUE.finditer(text):
        parts += [_AMPERSAND.sub(_entity, text[at : opaque.start()]), opaque[0]]
        at = opaque.end()
    return "".join([*parts, _AMPERSAND.sub(_entity, text[at:])])


def _entity(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name in _OF_XML:
        return match[0]
    if name:  # &nbsp; is an entity of HTML, and of no feed
        character = html5.get(f"{name};", "")
        return escape(character) if character else f"&amp;{name};"
    if hexadecimal or decimal:
        digits, base = (hexadecimal, 16) if hexadecimal else (decimal, 10)
        number = int(digits, base) if len(digits) <= 8 else 0
        allowed = 0 < number <= 0x10FFFF and not _FORBIDDEN.match(chr(number))
        return match[0] if allowed else _BREAKS.get(chr(number), "") if number < 0x20 else ""
    return "&amp;"
