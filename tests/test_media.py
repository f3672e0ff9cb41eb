"""What a body is shows in its bytes: headers and declarations are hints, and noise around it costs nothing."""

import json
import time
from pathlib import Path

import pytest

from scrapers.captures import Capture, UnreadableBody
from scrapers.captures.json_document import find_json
from scrapers.captures.xml_text import repaired_xml
from scrapers.extract import PageChanged, extract
from scrapers.items import ActionAlert

API = "https://blog.example.org/wp-json/wp/v2/posts?per_page=100"
POSTS = [
    {
        "id": number,
        "date": "2018-03-01T09:00:00",
        "date_gmt": "2018-03-01T17:00:00",
        "slug": f"p{number}",
        "link": f"https://blog.example.org/2018/03/01/p{number}/",
        "title": {"rendered": title},
        "content": {"rendered": body, "protected": False},
    }
    for number, title, body in [
        (
            1,
            "Call ICE for Marta",
            "<p>Call the field office at 602-555-0142 today and ask them to release Marta Ochoa.</p>",
        ),
        (2, "Photos of our picnic", "<p>We ate cake.</p>"),
    ]
]
COMPACT, PRETTY = json.dumps(POSTS), json.dumps(POSTS, indent=2)
NOTICE = "<br />\n<b>Notice</b>:  Undefined index: x[2] in <b>/srv/wp/functions.php</b> on line <b>12</b><br />\n"
DATABASE = '<div id="error"><p><strong>WordPress database error:</strong> [Table &#039;wp_x&#039;]<br /></p></div>'
CACHED = "\n<!-- Performance optimized by a cache [x]. Learn more: https://cache.example -->"
NOISE = {
    "compact": COMPACT,
    "pretty-printed": PRETTY,
    "pretty-printed with tabs": json.dumps(POSTS, indent="\t"),
    "byte order mark": "\ufeff" + PRETTY,
    "comment behind": COMPACT + CACHED,
    "two comments behind": PRETTY + CACHED + CACHED + "\n",
    "comment before": CACHED + COMPACT,
    "notice before": NOTICE + COMPACT,
    "notices on both sides": NOTICE + NOTICE + COMPACT + NOTICE,
    "warning as plain text": "PHP Warning:  foo() expects 1 [int] in /srv/a.php on line 3\n" + COMPACT,
    "database error before": DATABASE + COMPACT,
    "words before": "Connection OK\n" + COMPACT,
    "guard": ")]}'\n" + COMPACT,
    "callback": f"/**/jQuery1({COMPACT});",
    "callback and comment": f"cb({PRETTY}) /* cached */",
    "callback in a list": f"try{{parent.cb['c1']({COMPACT});}}catch(e){{}}",
    "notice and JSON on one line": f"Notice: Undefined index: [x] in /y on line 3 {COMPACT}",
    "more notices than JSON": NOTICE * 60 + COMPACT,
    "a long notice": f"Notice: x [{'a, ' * 2000}] in /y on line 3\n{COMPACT}",
    "notices of a log": f"[01-Mar-2018 12:00:00 UTC] PHP Notice:  a[b] in /y.php on line 3\n{COMPACT}",
    "notice with JSON in it": f'Warning: foo({{"a":1}}) failed in /y on line 3\n{COMPACT}',
    "mark, notice, mark": f"\ufeffNotice: a [x] in /y on line 3\n\ufeff{COMPACT}",
    "another guard": f"{{}}&&{COMPACT}",
    "comments with JSON": f'{COMPACT}<!-- a -->\n<!-- [b] {{"c": 1}} -->',
    "a counter behind": f'{COMPACT}<script src="https://counter.example/a.js"></script>',
    "zero behind": f"{COMPACT}0",
    "end of a page behind": f"{COMPACT}</body></html>",
}


def capture(body: bytes, url: str = API, media_type: str = "") -> Capture:
    return Capture(url=url, captured_at=None, body=body, media_type=media_type, origin="file")


def titles(body: bytes, url: str = API, media_type: str = "") -> list[str]:
    return [item.title for item in extract(capture(body, url, media_type), "wordpress").found]


@pytest.mark.parametrize("media_type", ["", "application/json; charset=UTF-8", "text/html; charset=UTF-8"])
@pytest.mark.parametrize("noise", NOISE)
def test_json_is_read_whatever_stands_around_it(noise: str, media_type: str) -> None:
    assert titles(NOISE[noise].encode(), media_type=media_type) == ["Call ICE for Marta"]


def test_json_in_utf_16_is_read() -> None:
    assert titles(PRETTY.encode("utf-16")) == ["Call ICE for Marta"]


@pytest.mark.parametrize(
    "text",
    [
        "[1] A footnote",
        "[ ] Call ICE today",
        "[Update] Call ICE today [here]",
        "Call ICE {today}",
        '"Free Ana" is what they ask',
        "Stand with us [1, 2]",
    ],
)
def test_text_with_brackets_is_no_json(text: str) -> None:
    assert (capture(text.encode()).media, find_json(text)) == ("text", None)


@pytest.mark.parametrize("small", ['{"a":1}', "[1,2]", "[]"])
def test_a_small_document_is_found_behind_long_notices(small: str) -> None:
    assert find_json(f"Notice: Undefined index: [x] in /srv/wp/a.php on line 3 {small}") == small
    assert find_json(NOTICE * 3 + f"cb({small})" if small != "[1,2]" else NOTICE * 3 + small) == small


def test_two_documents_are_none() -> None:
    assert find_json('{"a":1}{"a":1}') is None
    assert find_json('{"a":1}\n{"b":1,"c":[2,3,4,5,6,7]}') is None


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/json"])
@pytest.mark.parametrize(
    "body", [COMPACT[:-5], "[" + COMPACT, f"Fehler: [x]\n{COMPACT}," * 2, COMPACT.replace("}]", "},]")]
)
def test_broken_json_is_no_text_of_a_post(body: str, media_type: str) -> None:
    with pytest.raises(PageChanged, match="not JSON, or was cut off"):
        titles(body.encode(), "https://blog.example.org/2018/03/01/p1/", media_type)


def test_json_that_was_cut_off_gives_nothing() -> None:
    for whole in (COMPACT, PRETTY, NOTICE + COMPACT):
        assert find_json(whole[: len(whole) // 2]) is None
    assert find_json("[" * 100_000) is None


@pytest.mark.parametrize(
    "piece",
    ["<!--a-->", "<!a>", "<?a?>", "<!--a-->\n<!-- b", "Notice: ", "[{", "cb(", "/*", ")]}'", "}catch(e){}", "{}//\n"],
)
def test_no_beginning_takes_long_to_recognize(piece: str) -> None:
    began = time.process_time()
    for media_type in ("", "text/html", "application/json", "text/xml"):
        assert capture(piece.encode() * 20_000 + b"<", media_type=media_type).media
    assert time.process_time() - began < 1


def test_html_with_a_script_of_json_is_html() -> None:
    page = b'<p>Free Ana</p><script>var a = {"signatures": 139}</script>'
    assert capture(page).media == "html"
    assert capture(b"<!-- a --><!DOCTYPE html><p>" + page, media_type="application/json").media == "html"


FEED = """<?xml version="1.0"{declared}?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Blog</title><link>https://blog.example.org</link><item><title>Llame a ICE por María Núñez</title>
<link>https://blog.example.org/2018/03/01/maria/</link><pubDate>Thu, 01 Mar 2018 17:00:00 +0000</pubDate>
<content:encoded><![CDATA[<p>{body}</p>]]></content:encoded></item></channel></rss>{behind}"""
BODY = "Llame hoy a la oficina de ICE al 602-555-0142 y pida que liberen a María Núñez."


def alert(body: bytes, media_type: str = "") -> ActionAlert:
    (item,) = extract(capture(body, "https://blog.example.org/feed/", media_type), "wordpress").found
    assert isinstance(item, ActionAlert)
    return item


def feed(body: str = BODY, declared: str = "", behind: str = "") -> str:
    return FEED.format(body=body, declared=f' encoding="{declared}"' if declared else "", behind=behind)


@pytest.mark.parametrize(
    ("declared", "written", "media_type"),
    [
        ("windows-1252", "cp1252", ""),
        ("ISO-8859-1", "latin-1", "application/rss+xml"),
        ("UTF-16", "utf-16", ""),
        ("utf-16", "utf-16-le", ""),
        ("UTF-16", "utf-16-be", "text/xml"),
        ("UTF-8", "cp1252", "text/xml; charset=windows-1252"),
        ("windows-1252", "utf-8", ""),
        ("", "utf-8", "text/xml; charset=iso-8859-1"),
        ("", "utf-8-sig", "text/html"),
        ("no-such-charset", "utf-8", "application/rss+xml; charset=hex"),
        ("idna", "utf-8", "text/xml; charset=undefined"),
    ],
)
def test_a_feed_is_decoded_by_its_bytes_and_by_whatever_hint_holds(
    declared: str, written: str, media_type: str
) -> None:
    item = alert(feed(declared=declared).encode(written), media_type)
    assert (item.title, item.body) == ("Llame a ICE por María Núñez", BODY)


def test_a_stray_byte_costs_its_character_and_a_feed_of_them_is_refused() -> None:
    item = alert(feed(BODY + " Gracias." * 99 + " N\xba 5").encode().replace("\xba".encode(), b"\xba"))
    assert item.body is not None
    assert (item.body.startswith(BODY), item.body.endswith("N\ufffd 5")) == (True, True)
    with pytest.raises(UnreadableBody, match="not UTF-8"):
        capture(feed().encode("cp1252")).text  # noqa: B018


@pytest.mark.parametrize("character", ["\x0b", "\x00", "\x1b", "\x0c", "\ufffe", "&#11;", "&#x0;", "&#xFFFFFFFF;"])
def test_a_character_that_xml_forbids_costs_itself_alone(character: str) -> None:
    text = feed(f"Llame{character} hoy" + BODY.removeprefix("Llame hoy"))
    text = text.replace("<title>Llame a ICE", f"<title>Llame{character} a ICE")
    item = alert(text.encode())
    assert item.complete
    body = item.body or ""
    assert body.replace(character, "").replace("\ufffd", "").split() == BODY.split()
    assert item.title.split() == ["Llame", "a", "ICE", "por", "María", "Núñez"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("R&D", "R&D"),
        ("a &nbsp; b", "a b"),
        ("&eacute;l", "él"),
        ("&nosuch;", "&nosuch;"),
        ("a & b", "a & b"),
        ("&lt;3", "<3"),
    ],
)
def test_a_stray_entity_costs_nothing(written: str, read: str) -> None:
    item = alert(feed().replace("<title>Llame a ICE", f"<title>{written} Llame a ICE").encode())
    assert (item.title, item.body) == (f"{read} Llame a ICE por María Núñez", BODY)


def test_entities_of_a_definition_of_the_document_are_not_expanded() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>'
    assert repaired_xml(bomb).endswith("<r>&amp;b;</r>")


@pytest.mark.parametrize("notices", [NOTICE, NOTICE * 9, "\n  PHP Warning:  a in /b.php on line 3\n\n"])
@pytest.mark.parametrize("media_type", ["", "text/xml", "text/html; charset=UTF-8"])
def test_a_feed_is_read_behind_notices_of_php(notices: str, media_type: str) -> None:
    feed = (Path(__file__).parent / "saved/wordpress/feed.xml").read_text(encoding="utf-8")
    url = "https://blog.example.org/feed/"
    assert titles((notices + feed).encode(), url, media_type) == titles(feed.encode(), url) != []


def test_a_long_comment_behind_a_feed_does_not_cut_it_off() -> None:
    comment = "\n<!-- " + "Object Caching 44/129 objects using disk\n" * 20 + "-->"
    assert alert(feed(behind=comment).encode()).complete
    assert not alert(feed().encode()[:-40]).complete


PAGE = "<html><head>{meta}</head><body><p>Firma la petición de María Núñez</p></body></html>"


@pytest.mark.parametrize(
    ("meta", "written", "media_type"),
    [
        ("", "utf-8", ""),
        ("", "cp1252", ""),
        ("", "cp1252", "text/html; charset=utf-8"),
        ("", "utf-8", "text/html; charset=iso-8859-1"),
        ('<meta charset="windows-1252">', "cp1252", ""),
        ('<meta charset="windows-1252">', "utf-8", ""),
        ('<meta charset="hex">', "utf-8", "text/html; charset=idna"),
        ('<meta charset="undefined">', "cp1252", "text/html; charset=unicode_escape"),
        ("", "utf-16", "text/html"),
    ],
)
def test_a_page_is_decoded_by_its_bytes_and_by_whatever_hint_holds(meta: str, written: str, media_type: str) -> None:
    page = capture(PAGE.format(meta=meta).encode(written), media_type=media_type)
    assert "Firma la petición de María Núñez" in page.text
    assert page.utf8.decode() == page.text


@pytest.mark.parametrize(
    "charset", ["idna", "hex", "utf-7", "unicode_escape", "undefined", "rot13", "\x00", "utf-32", "é"]
)
@pytest.mark.parametrize("body", [b"\xff\xfe\xfd", b"a\xd8\x00b", b"\\ud800 \\x", b"+2AA-", bytes(range(1, 256))])
def test_no_charset_and_no_bytes_fail_otherwise_than_as_unreadable(charset: str, body: bytes) -> None:
    for media_type in (
        f"text/html; charset={charset}",
        f"text/plain;charset={charset}",
        f"text/xml; charset={charset}",
    ):
        try:
            capture(body, media_type=media_type).text.encode()
        except UnreadableBody:
            continue
