"""Text keeps its words and lines and loses everything that cannot be seen."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pipelines.normalize.text import one_line, paragraphs


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    clean = paragraphs(text)
    assert paragraphs(clean) == clean
    assert clean is None or not [c for c in clean if unicodedata.category(c) == "Cc" and c != "\n"]


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert "\n" not in (one_line(text) or "")


@given(st.text(alphabet="añ b\u00a0\t\n\r\u200b"))
def test_no_letter_is_lost(text: str) -> None:
    assert [c for c in paragraphs(text) or "" if c.isalpha()] == [c for c in text if c.isalpha()]


def test_line_ends_of_every_kind_are_line_ends() -> None:
    assert paragraphs("one\r\ntwo\rthree\x0bfour\u2028five") == "one\ntwo\nthree\nfour\nfive"
