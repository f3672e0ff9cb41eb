"""Lines of a post become the telephone numbers that it gives for the press or for questions, and not to act by."""

import re
from collections.abc import Sequence

from scrapers.pages.wordpress.lines import Line, fold

NUMBER = re.compile(r"(?<![\d-])\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}(?!\d)")
_FAX = re.compile(r"^fax\b|\bfax:")
_INFORMATION = re.compile(
    r"^(?:media |press )?contacts?\b\s*[:–-]|media contact|press contact|^(?:media|press)\s*[:–-]"
    r"|more info|further info|questions\b|learn more|read more|\bour (?:new )?(?:phone|telephone|office|fax|number)\b"
    r"|^contactos?\s*[:–-]|contacto (?:de|para la) prensa|mas informacion|preguntas|\bnuestro (?:nuevo )?(?:telefono"
    r"|numero)\b"
)


def is_information(line: Line) -> bool:
    """Whether the numbers and addresses of a line are for the press, for questions, or no telephone's.

    >>> is_information(Line(text="Press contact: Ana, 209-555-0100")), is_information(Line(text="Call 209-555-0100"))
    (True, False)
    """
    shown = fold(line.text)
    return bool(_INFORMATION.search(shown) or _FAX.search(shown))


def for_information(lines: Sequence[Line]) -> frozenset[str]:
    """The digits of the numbers that are for the press or for questions.

    >>> sorted(for_information([Line(text="Media: Ana, (209) 555-0100"), Line(text="Call 415-555-0100.")]))
    ['2095550100']
    """
    shown = (line.text for line in lines if _INFORMATION.search(fold(line.text)))
    return frozenset(digits(found) for text in shown for found in NUMBER.findall(text))


def digits(number: str) -> str:
    """The last ten digits of a number as shown."""
    return re.sub(r"\D", "", number)[-10:]
