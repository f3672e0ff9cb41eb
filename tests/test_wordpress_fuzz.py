"""Damaged pages raise nothing but PageChanged, and what is still found in them has a title."""

import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scrapers.extract import PageChanged, extract, is_meant
from tests.captured import captured

SAVED = sorted(p for p in (Path(__file__).parent / "saved" / "wordpress").iterdir() if ".expected" not in p.name)
URLS = {p: json.loads(p.with_suffix(".expected.json").read_text(encoding="utf-8"))["url"] for p in SAVED}
ODD = [
    "\x00",
    "\ue000",
    "\ue006",
    "\u2028",
    "\u202e",
    "&#0;",
    "&#xD800;",
    "]]>",
    "<!--",
    "<li>",
    '<a href="http://[">',
    "{",
]

Change = Callable[[random.Random, str, str], str]
CHANGES: list[Change] = [
    lambda r, text, other: text[: r.randrange(len(text))],
    lambda r, text, other: text[: (i := r.randrange(len(text)))] + text[i + r.randrange(300) :],
    lambda r, text, other: text[: (i := r.randrange(len(text)))] + other[r.randrange(len(other)) :] + text[i:],
    lambda r, text, other: text[: (i := r.randrange(len(text)))] + r.choice(ODD) * r.choice([1, 200]) + text[i:],
    lambda r, text, other: text.replace("<", "&lt;") if r.random() < 0.5 else text.replace("&", "&amp;"),
    lambda r, text, other: text.replace("\n", r.choice(["\r\n", " ", "\n\n\n"])),
    lambda r, text, other: text.encode().decode("latin-1"),
]
TYPES = {".html": "text/html", ".json": "application/json", ".xml": "application/rss+xml", ".txt": "text/plain"}


@pytest.fixture(autouse=True, scope="module")
def _every_page_is_imported() -> None:
    is_meant("https://blog.example/", "html", "wordpress")


@pytest.mark.timeout(60)  # some damage costs a parser its length squared
@pytest.mark.parametrize("seed", range(300))
def test_a_damaged_page_is_read_or_refused(seed: int) -> None:
    r = random.Random(seed)
    path = r.choice(SAVED)
    text = path.read_text(encoding="utf-8")
    for _ in range(r.randint(1, 3)):
        text = r.choice(CHANGES)(r, text, r.choice(SAVED).read_text(encoding="utf-8")) or " "
    body = text.encode("utf-16" if r.random() < 0.05 else "utf-8", "replace")
    media_type = TYPES[path.suffix] if r.random() < 0.8 else r.choice(list(TYPES.values()))
    capture = captured(body, URLS[path], media_type)
    try:
        found = extract(capture, "wordpress").found
    except PageChanged:
        found = ()
    assert all(item.title.strip() for item in found)


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        (
            "application/rss+xml",
            b"<rss><channel>\xef\xbf\xbf\x01\xf0\x9f\x98\x80</channel>",
        ),
        ("application/json", b'[{"title": {"rendered": "\\ud800"}, "content": {"rendered": "<p>Call \\udfff</p>"}}]'),
    ],
)
def test_broken_characters_are_read_or_refused(media_type: str, body: bytes) -> None:
    try:
        extracted = repr(extract(captured(body, "https://blog.example/feed/", media_type), "wordpress"))
    except PageChanged as refusal:
        extracted = str(refusal)
    assert extracted.encode()


@pytest.mark.parametrize("apart", ["</p><p>", " "], ids=["paragraphs", "one paragraph"])
def test_a_long_page_takes_no_longer_for_its_length(apart: str) -> None:
    asked = "On Monday they took Ana. Please call Sheriff Ortega at (213) 373-4253 by May 9. Join us Friday at 7 pm."
    content = apart.join([asked] * (300_000 // len(asked)))
    body = f'<html><h1>Ana</h1><div class="entry-content"><p>{content}</p></div></html>'
    capture = captured(body, "https://blog.example/2012/05/01/ana/", "text/html")
    began = time.process_time()
    [alert] = extract(capture, "wordpress").found
    assert time.process_time() - began < 4  # 0.4 on an idle machine; what is not linear takes minutes
    assert alert.title == "Ana"
