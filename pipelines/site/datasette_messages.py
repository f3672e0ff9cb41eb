"""Translate what Datasette says in English about an address that it cannot answer."""

import re

from pipelines.site.language import N_, _

# Each of Datasette's sentences, with names for what it fills in, and ours.
_SENTENCES = {
    r"Database not found|Invalid database": N_("There is no page at this address; it may be misspelled."),
    r"Table not found": N_("There is no such table; the page of all data lists those that there are."),
    r"Record not found": N_("There is no such row in this table."),
    r"Invalid SQL": N_("SQL that cannot be run"),
    r"Cannot sort table by (?P<column>.*)": N_(
        "This table cannot be sorted by %(column)s; choose a column from its head."
    ),
    r"Cannot use _sort and _sort_desc at the same time": N_("An address can have _sort or _sort_desc, not both."),
    r"_size must be a positive integer": N_("The number of rows (_size) must be a whole number above zero."),
    r"_size must be <= (?P<most>\d+)": N_("The number of rows (_size) can be %(most)s at most."),
    r"_facet= is not allowed": N_("This site does not count by other columns (_facet)."),
    r"_col=(?P<names>.*) - invalid columns": N_("This table has no columns of these names (_col): %(names)s."),
    r"_nocol=(?P<names>.*) - invalid columns": N_("This table has no columns of these names (_nocol): %(names)s."),
}


def in_own_words(sentence: str) -> str:
    """Return a sentence of Datasette in the language of the request; unchanged if it is not among those known.

    >>> in_own_words("Cannot sort table by nope"), in_own_words("no such column: x")
    ('This table cannot be sorted by nope; choose a column from its head.', 'no such column: x')
    """
    for pattern, own in _SENTENCES.items():
        found = re.fullmatch(pattern, sentence)
        if found:
            return _(own, **found.groupdict())
    return sentence
