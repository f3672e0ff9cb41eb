"""Cite a petition or an alert: as text, for BibTeX, and as CSL-JSON, each with the digest of its capture."""

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from pipelines.site.formatting import full_stop
from pipelines.site.language import _
from pipelines.site.plain_line import file_name, plain_line

ARCHIVE = "Que Conste"
# Within braces, BibTeX counts every brace, also one behind a backslash: one that has no partner would end the field.
_SPECIAL = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "¿": "{?`}",
    "¡": "{!`}",
    "ß": r"{\ss}",
    "ø": r"{\o}",
    "Ø": r"{\O}",
    "æ": r"{\ae}",
    "Æ": r"{\AE}",
    "–": "--",
    "—": "---",
    "…": r"{\dots}",
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    "\N{NO-BREAK SPACE}": "~",
} | {character: f"\\{character}" for character in "%&$#_"}
_ACCENTS = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0308": '"',
    "\u0327": "c",
    "\u030c": "v",
}  # combining characters, and the command that sets each of them over a letter
_PARTIAL_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a citation says of a record.

    ``key`` is unique in the archive. ``genre`` says what it is ("Petition"), ``container`` who published it. ``date``
    is when it was published, as far as it is known ("2018", "2018-02", "2018-02-14"), ``captured_at`` the time of the
    capture (ISO 8601 UTC) and ``digest`` its SHA-256 in hexadecimal. ``count`` is what the capture shows, in words.
    ``original_url`` is the page on the Web, ``url`` that of the archive. ``accessed`` is a day (ISO). ``removed`` is a
    sentence on what was taken out of the record, or "".
    """

    key: str
    genre: str
    title: str
    author: str | None
    container: str
    date: str | None
    original_url: str | None
    url: str
    captured_at: str | None
    digest: str | None
    count: str | None
    language: str | None
    accessed: str
    removed: str = ""

    def __post_init__(self) -> None:
        for name in ("title", "author", "container", "original_url"):
            if value := getattr(self, name):
                object.__setattr__(self, name, plain_line(value))

    @property
    def plain(self) -> str:
        """The citation as one line of text."""
        parts = [full_stop(self.author) if self.author else "", f"“{full_stop(self.title)}”"]
        parts.append(f"{self.genre}, {self.container}" + (f", {self.date}." if self.date else "."))
        if self.original_url:
            parts.append(f"{self.original_url}.")
        parts.append(f"{self.note}. {ARCHIVE}, {self.url}.")
        parts.append(_("Accessed %(day)s.", day=self.accessed))
        return " ".join(filter(None, parts))

    @property
    def note(self) -> str:
        """What the capture shows, when it was made, and its digest."""
        time = self.captured_at
        captured = _("captured %(time)s UTC", time=f"{time[:10]} {time[11:16]}") if time else _("capture time unknown")
        parts = [self.count, captured, f"SHA-256 {self.digest}" if self.digest else None]
        note = ", ".join(filter(None, parts))
        return ". ".join(filter(None, (note[:1].upper() + note[1:], self.removed.removesuffix("."))))

    @property
    def bibtex(self) -> str:
        """An entry for BibTeX, in ASCII where the language is written in Latin letters."""
        date = self.date if self.date and _PARTIAL_DATE.fullmatch(self.date) else None
        fields = {
            "author": f"{{{in_bibtex(self.author)}}}" if self.author else None,
            "title": f"{{{in_bibtex(self.title)}}}",
            "year": date[:4] if date else None,
            "month": str(int(date[5:7])) if date and len(date) > 4 else None,
            "howpublished": in_bibtex(f"{self.genre}, {self.container}"),
            "url": self.url,
            "urldate": self.accessed,
            "note": in_bibtex(". ".join(filter(None, (self.note, ARCHIVE)))),
            "annote": in_bibtex(self.original_url) if self.original_url else None,
        }
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value is not None]
        return f"@misc{{{file_name(self.key)},\n" + ",\n".join(lines) + "\n}\n"

    @property
    def csl(self) -> str:
        """A list of one item of CSL-JSON, as reference managers import it."""
        item: dict[str, Any] = {
            "id": self.key,
            "type": "webpage",
            "genre": self.genre,
            "title": self.title,
            "author": [{"literal": self.author}] if self.author else None,
            "container-title": self.container,
            "issued": _csl_date(self.date),
            "accessed": _csl_date(self.accessed),
            "URL": self.url,
            "archive": ARCHIVE,
            "archive_location": self.original_url,
            "language": self.language if self.language and "," not in self.language else None,
            "note": self.note,
        }
        return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _csl_date(date: str | None) -> dict[str, Any] | None:
    """Return the parts of a date.

    >>> _csl_date("2018-02"), _csl_date("2018-02-14T09:30:00Z"), _csl_date(None)
    ({'date-parts': [[2018, 2]]}, {'date-parts': [[2018, 2, 14]]}, None)
    """
    known = _PARTIAL_DATE.match(date) if date else None
    return {"date-parts": [[int(part) for part in known[0].split("-")]]} if known else None


def in_bibtex(text: str) -> str:
    r"""Return a text for a field in braces.

    >>> print(in_bibtex("Niñas & niños: 100% {ya} ¿Cómo?"))
    Ni{\~n}as \& ni{\~n}os: 100\% {\textbraceleft}ya{\textbraceright} {?`}C{\'o}mo?
    """
    return "".join(map(_character, unicodedata.normalize("NFC", plain_line(text))))


def _character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    decomposed = unicodedata.normalize("NFD", character)
    letter, marks = decomposed[0], decomposed[1:]
    if len(marks) == 1 and marks in _ACCENTS and letter.isascii():
        command = _ACCENTS[marks]
        return f"{{\\{command}{{{letter}}}}}" if command.isalpha() else f"{{\\{command}{letter}}}"
    return character
