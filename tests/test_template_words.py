"""No template has words that only English readers can read."""

from pathlib import Path

import pytest

from tests.commands import HOUSE
from tests.template_words import bare_words

TEMPLATES = sorted((HOUSE / "templates").glob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_all_words_of_a_template_are_messages(path: Path) -> None:
    assert bare_words(path) == [], 'write {{ _("...") }}, and the Spanish into a catalog'


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Signed by {{ n }}</p>", "Signed by"),
        ('<p>{{ "more than " if more }}{{ n }}</p>', "more than"),
        ('<input placeholder="Search">', "placeholder='Search'"),
        ('{% if a %}<p aria-label="{{ b }} rows">{% endif %}</p>', "rows"),
        ('{{ {"a": "set by them"}[kind] }}', "set by them"),
        ('{{ parts.cite("Petition, " ~ name) }}', "Petition"),
    ],
)
def test_words_outside_of_messages_are_found(tmp_path: Path, template: str, words: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(template, encoding="utf-8")
    assert words in "".join(bare_words(path))


@pytest.mark.parametrize(
    "template",
    [
        '<p class="two words{{ " more" if a }}">{{ _("Signed by %(n)s", n=n) }}</p>',
        "{% trans %}Signed by hand{% endtrans %}",
        '<q lang="es">huelga</q> <code>make run</code> CSV',
        '{{ ngettext("%(num)s row", "%(num)s rows", n) }}',
        '<a href="{{ urls.path("/archive?a=" ~ b) }}">{{ name | replace("_", " ") }}</a>',
    ],
)
def test_messages_names_and_quotations_are_no_bare_words(tmp_path: Path, template: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(template, encoding="utf-8")
    assert bare_words(path) == []
