"""Find the JSON document in a text, among what servers print around it."""

import json
import re
from itertools import islice

CALLBACK = re.compile(r"(?:/\*\*/\s*)?[a-zA-Z_$][\w$.]*\s*\(\s*(?=[{\[])")  # /**/jsonp_1({"title": ...});
_NOTICE = re.compile(
    r"""(?:<br\s*/?>\s*)?(?:<b>)?(?:PHP\s+)?
    (?:notice|warning|deprecated|strict\ standards|(?:\w+\ )?fatal\ error|parse\ error)  # <b>Notice</b>: Undefined
    (?:</b>)?:.{0,2000}?\bon\ line\ (?:<b>)?\d+(?:</b>)?\s*(?:<br\s*/?>)?             # ... on line <b>12</b><br />
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_GUARDS = (")]}'", "while(1);", "for(;;);")  # before JSON, against its use as a script
_COMMENTS = {"<!--": "-->", "/*": "*/"}  # <!-- Performance optimized by a page cache -->
_BLANK = re.compile(r"[\s);\ufeff\0]+")  # what ends a callback, too; marks in the middle of files that PHP joined
_BRACKET = re.compile(r"[\[{]")
_MOST_VALUES = 600_000
_LONGEST_INTEGER = 100  # digits
_CANDIDATES = 50
_FAR = 1024


def find_json(text: str) -> str | None:
    """Return the JSON document in a text, without what servers print around it; None where there is none.

    Callbacks, guards, comments and PHP's notices are skipped, before it and after it. Any other words may stand before
    it where the document is the larger part of the text.

    >>> find_json('<br /><b>Notice</b>: Undefined index: x in <b>a.php</b> on line <b>12</b><br />[{"id": 1}]')
    '[{"id": 1}]'
    >>> find_json('/**/jsonp_1({"id": 1});'), find_json('[1] <!-- cached -->'), find_json("[1] A footnote")
    ('{"id": 1}', '[1]', None)
    """
    if holds_too_much(text):
        return None
    decoder, start = json.JSONDecoder(parse_int=len), _skip_noise(text, 0)  # read later, and longer than Python takes
    if callback := CALLBACK.match(text, start):
        start = callback.end()
    for at in (start, *(bracket.start() for bracket in islice(_BRACKET.finditer(text, start), _CANDIDATES))):
        try:
            _, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            if error.pos - at > _FAR:  # a document that was cut off, and no words before one
                return None
            continue
        except (ValueError, RecursionError):  # nested deeper, or a number longer, than Python reads
            return None
        if _skip_noise(text, end) == len(text) and (at == start or (end - at) * 2 >= len(text)):
            return text[at:end]
    return None


def holds_too_much(text: str) -> bool:
    """Return whether a text holds more values, as JSON, than fit in memory: "[{},{},{},..." grows twentyfold."""
    return len(text) > _MOST_VALUES and sum(map(text.count, ",[{")) > _MOST_VALUES


def whole_number(digits: str) -> int | str:
    """Read a whole number of JSON; one that no count reaches, and Python would not read, stays text.

    >>> whole_number("139"), len(str(whole_number("9" * 5_000)))
    (139, 5000)
    """
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits


def _skip_noise(text: str, at: int) -> int:
    """Return where the blanks, comments, guards and PHP notices end that begin at ``at``."""
    while at < len(text):
        comment = next((ends for begins, ends in _COMMENTS.items() if text.startswith(begins, at)), "")
        if comment:
            end = text.find(comment, at)
            at = len(text) if end < 0 else end + len(comment)
        elif guard := next((guard for guard in _GUARDS if text.startswith(guard, at)), ""):
            at += len(guard)
        elif blank := _BLANK.match(text, at):
            at = blank.end()
        elif notice := _NOTICE.match(text, at):
            at = notice.end()
        else:
            break
    return at
