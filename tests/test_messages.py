"""Each message of the site has one Spanish translation that is whole, and says the same things as the English."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from pipelines.site.language import _, answering_in, ngettext
from pipelines.site.messages import catalogs, messages, missing, translated
from pipelines.site.sandbox import PROJECT

# Placeholders, and what a browser reads in a message.
_MARKS = re.compile(r"%\(\w+\)[sd]|%%|</?\w+[^>]*>|&\w+;")


def _strings(text: str | Iterable[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def test_each_message_has_a_spanish_translation() -> None:
    found = [(m.id, m.locations) for m in missing(messages()) if m.id]
    assert found == [], "write them into a catalog: python -m pipelines.site.messages FILE..."


def test_no_translation_is_fuzzy() -> None:
    assert [(path.name, message.id) for path, catalog in catalogs() for message in catalog if _is_fuzzy(message)] == []


def _is_fuzzy(message: Message) -> bool:
    return bool(message.id) and message.fuzzy


def test_no_message_has_two_translations() -> None:
    several = {
        key: sorted({str(message.string) for _, message in entries})
        for key, entries in translated().items()
        if len({str(message.string) for _, message in entries}) > 1
    }
    assert several == {}


def test_translations_have_the_placeholders_and_tags_of_their_messages() -> None:
    different = []
    for entries in translated().values():
        for path, message in entries:
            english, spanish = _strings(message.id), _strings(message.string)
            allowed = [sorted(_MARKS.findall(text)) for text in english]
            # The singular may leave the number out: "one day".
            fits = len(english) == len(spanish) and all(
                sorted(_MARKS.findall(text)) in allowed[index:] for index, text in enumerate(spanish)
            )
            if not fits:
                different.append((path.name, message.id, message.string))
    assert different == []


def test_no_spanish_sentence_gives_an_order_in_the_infinitive() -> None:
    """Sentences address readers as usted ("use", "indique"); only buttons and links have infinitives."""
    order = re.compile(r"[;:] (?!quitar una permite)\w+[aei]r (?!en)\S+ .*\.$")
    found = [
        (path.name, text)
        for entries in translated().values()
        for path, message in entries
        for text in _strings(message.string)
        if order.search(text)
    ]
    assert found == []


def test_translations_have_one_kind_of_quotation_marks() -> None:
    """That of readers in the Americas, as static/queconste.css has it for <q>; in tags and in what one types, none."""
    other = re.compile('[«»„‟"]')
    different = [
        (path.name, text)
        for entries in translated().values()
        for path, message in entries
        for text in _strings(message.string)
        if other.search(re.sub(r'<[^>]*>|"hunger strike"', "", text))
    ]
    assert different == []
    assert 'q { quotes: "“" "”"; }' in (PROJECT / "static" / "queconste.css").read_text(encoding="utf-8")


def test_translations_begin_and_end_as_their_messages() -> None:
    def edges(text: str) -> tuple[str, str]:
        end = text.rstrip("»”\"'")[-1:] if text.strip() else text
        return re.sub(r"\S.*", "", text, flags=re.DOTALL), end if end in ".:?!, …" else ""

    different = [
        (path.name, one, other)
        for entries in translated().values()
        for path, message in entries
        for one, other in zip(_strings(message.id), _strings(message.string), strict=False)
        if edges(one) != edges(other)
    ]
    assert different == []


def test_no_catalog_keeps_what_nothing_says_any_more() -> None:
    said = {(found.message, found.context) for found in messages()}
    assert (
        sorted((path.name, str(key)) for key, entries in translated().items() if key not in said for path, _ in entries)
        == []
    )


@pytest.mark.parametrize(("path", "catalog"), list(catalogs()), ids=lambda each: getattr(each, "name", ""))
def test_a_catalog_is_read_without_errors(path: Path, catalog: object) -> None:
    assert [message.errors for message in catalog if hasattr(message, "errors") and message.errors] == []  # type: ignore[attr-defined]


def test_a_request_is_answered_in_its_own_language() -> None:
    with answering_in("/es"):
        assert _("Petitions") == "Peticiones"
        with answering_in("/en"):
            assert _("Petitions") == "Petitions"
        assert ngettext("nothing translates %(num)s this", "nor %(num)s these", 1000) == "nor 1,000 these"
    assert _("Petitions") == "Petitions"
