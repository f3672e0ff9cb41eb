"""Find the JSON document in a text, among what servers print around it."""

import json
import re
from itertools import islice

# /**/jsonp_1({"title": ...});   try{a.callbacks['c1']({"title": ...});}catch(e){}
CALLBACK = re.compile(r"(?:/\*\*/\s*)?(?:try\s*\{\s*)?[a-zA-Z_$][\w$.]{0,200}(?:\[[^\[\]\n]{1,40}\])?\s*\(\s*(?=[{\[])")
_NOTICE = re.compile(
    r"""(?:<[a-z]{1,6}\s?/?>\s{0,9}){0,3}
    (?:\[[^\[\]\n]{1,60}\]\s)?(?:PHP\s+)?               # [01-Mar-2018 12:00:00 UTC] PHP Warning: ...
    (?:notice|warning|deprecated|strict\ standards|(?:\w+\ )?fatal\ error|parse\ error)  # <b>Notice</b>: Undefined
    (?:</b>)?:.{0,10000}?
    \bon\ line\ (?:<b>)?\d+(?:</[a-z]{1,6}>)?\s*(?:</?[a-z]{1,6}\s?/?>)?  # ... on line <b>12</b><br />
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_BEHIND = re.compile(
    r"""</(?:pre|body|html)>
    | <script\b[^<>]{0,500}>[^<]{0,5000}</script>  # what free hosts add: <script src="https://counter.example"></script>
    | \}\s*catch\s*\(\w+\)\s*\{\s*\}               # the end of try{cb({...});}catch(e){}
    | //[^\n]{0,500}(?=\n|\Z)                      # jsonp_1({...}); // cached
    | [01]\s*\Z                                    # WordPress prints 0 where nothing ended an answer
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GUARDS = (")]}',", ")]}'", ")]}", "while(1);", "for(;;);", "for (;;);", "{}&&")  # before JSON, against use as a script
_COMMENTS = {"<!--": "-->", "/*": "*/"}  # <!-- Performance optimized by a page cache -->
_BLANK = re.compile(r"[\s);\ufeff\0]+")  # what ends a callback, too; marks in the middle of files that PHP joined
_BRACKET = re.compile(r"[\[{]")
_MOST_VALUES = 600_000
_LONGEST_INTEGER = 100  # digits
_CANDIDATES = 50
_MOST_PIECES = 1_000  # of what stands around a document
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
    length = len(text.rstrip())
    decoder, start = json.JSONDecoder(parse_int=len), _skip_noise(text, 0)  # read later, and longer than Python takes
    if callback := CALLBACK.match(text, start):
        start = callback.end()
    for at in (start, *(bracket.start() for bracket in islice(_BRACKET.finditer(text, start), _CANDIDATES))):
        try:
            _, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            # A document that was cut off, and no words before one.
            if error.pos - at > _FAR or error.pos >= length:
                return None
            continue
        except (ValueError, RecursionError):  # nested deeper, or a number longer, than Python reads
            return None
        if _skip_noise(text, end, behind=True) == len(text) and (at == start or (end - at) * 2 >= len(text)):
            return text[at:end]
        if at == start and text[at] == "{":  # two documents are none: which of them is the answer, nothing shows
            return None
    return None


def skip_notices(text: str) -> int:
    """Return where the PHP notices end that a text begins with, 0 where it begins with none.

    >>> skip_notices("<b>Notice</b>: x in <b>a.php</b> on line <b>12</b><br /><?xml"), skip_notices("<br /><?xml")
    (56, 0)
    """
    at = 0
    while notice := _NOTICE.match(text, at):
        at = notice.end()
        while text[at : at + 1].isspace():
            at += 1
    return at


def holds_too_much(text: str) -> bool:
    """Return whether a text holds more values, as JSON, than fit in memory: "[{},{},{},..." grows twentyfold."""
    return len(text) > _MOST_VALUES and sum(map(text.count, ",[{")) > _MOST_VALUES


def whole_number(digits: str) -> int | str:
    """Read a whole number of JSON; one that no count reaches, and Python would not read, stays text.

    >>> whole_number("139"), len(str(whole_number("9" * 5_000)))
    (139, 5000)
    """
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits


def _skip_noise(text: str, at: int, *, behind: bool = False) -> int:
    """Return where the blanks, comments, guards and PHP notices end that begin at ``at``, before JSON or behind it."""
    for _ in range(_MOST_PIECES):  # asked for behind each bracket that may begin the document
        comment = next((ends for begins, ends in _COMMENTS.items() if text.startswith(begins, at)), "")
        if comment:
            end = text.find(comment, at)
            at = len(text) if end < 0 else end + len(comment)
        elif guard := next((guard for guard in _GUARDS if text.startswith(guard, at)), ""):
            at += len(guard)
        elif blank := _BLANK.match(text, at):
            at = blank.end()
        elif notice := _NOTICE.match(text, at) or (_BEHIND.match(text, at) if behind else None):
            at = notice.end()
        else:
            break
    return at
