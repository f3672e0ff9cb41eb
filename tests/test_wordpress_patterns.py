"""Each alternative of each pattern that reads WordPress posts matches the example beside it."""

import re
from collections.abc import Iterator, Mapping

import pytest

from scrapers.action_words import ACTION_TYPES
from scrapers.pages.wordpress import patterns_en as en
from scrapers.pages.wordpress import patterns_es as es
from scrapers.pages.wordpress.boilerplate import BOILERPLATE
from scrapers.pages.wordpress.calls import DATES, KINDS, PATTERNS, VERBS, WANTED
from scrapers.pages.wordpress.classify import OTHERWISE
from scrapers.pages.wordpress.cosponsors import LISTS
from scrapers.pages.wordpress.labels import HEADINGS
from scrapers.pages.wordpress.lines import Patterns, fold

# The tables of both languages, how they are compiled, and whether an alternative matches the whole of its example.
TABLES: list[tuple[str, Mapping[str, en.Rows], Patterns, bool]] = [
    ("VERBS", en.VERBS, VERBS, False),
    ("VERBS", es.VERBS, VERBS, False),
    ("WANTED", en.WANTED, WANTED, False),
    ("WANTED", es.WANTED, WANTED, False),
    ("PARTS", en.PARTS, VERBS, False),
    ("PARTS", es.PARTS, VERBS, False),
    ("PATTERNS", en.PATTERNS, PATTERNS, False),
    ("PATTERNS", es.PATTERNS, PATTERNS, False),
    ("DATES", en.DATES, DATES, False),
    ("DATES", es.DATES, DATES, False),
    ("BOILERPLATE", BOILERPLATE, Patterns(BOILERPLATE), True),
    ("HEADINGS", HEADINGS, Patterns(HEADINGS), False),
    ("LISTS", LISTS, Patterns(LISTS), False),
    *((f"ACTIONS {kind}", table, Patterns(table), False) for lang in (en, es) for kind, table in lang.ACTIONS.items()),
]


def alternatives() -> Iterator[tuple[str, str | tuple[str, str], str, Patterns, bool]]:
    """Each alternative by itself: its table and name, its row, an example, how to compile it, whether it is whole."""
    for table, patterns, compiled, whole in TABLES:
        for name, rows in patterns.items():
            for row in rows:
                alone = [row] if isinstance(row, tuple) else row.split(", ")
                for alternative in alone:
                    example = alternative[1] if isinstance(alternative, tuple) else re.sub(r"[*()]", "", alternative)
                    yield (
                        f"{table} {name}",
                        alternative,
                        example,
                        compiled,
                        whole and name.islower() and name != "continues",
                    )


CASES = list(alternatives())


@pytest.mark.parametrize(
    ("name", "row", "example", "compiled", "whole"), CASES, ids=[f"{case[0]}: {case[2]}" for case in CASES]
)
def test_an_alternative_matches_its_example(
    name: str, row: str | tuple[str, str], example: str, compiled: Patterns, whole: bool
) -> None:
    pattern = re.compile(compiled.alternative(row), compiled.flags)
    text = example if compiled.flags else fold(example)
    assert (pattern.fullmatch if whole else pattern.search)(text)


def test_what_calls_are_named_is_of_the_one_vocabulary() -> None:
    known = {word for words in ACTION_TYPES.values() for word in words.split(", ")}
    names = {name for table in (en, es) for kind in table.ACTIONS.values() for name in kind}
    assert names | set(OTHERWISE.values()) - {"event"} <= known


def test_both_languages_name_the_same_things() -> None:
    assert set(es.VERBS) == set(en.VERBS) == set(KINDS)
    assert set(es.WANTED) == set(en.WANTED)
    assert set(es.PATTERNS) - {"AYUDA"} <= set(en.PATTERNS)
    assert {kind: set(names) <= set(en.ACTIONS[kind]) for kind, names in es.ACTIONS.items()} == dict.fromkeys(
        en.ACTIONS, True
    )
