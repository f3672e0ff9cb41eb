"""Let the search of a table find all forms and spellings of words, as the site's own search does."""

import re
import sqlite3
from typing import Any

from pipelines.site.search_terms import match_of_words
from pipelines.store.vocabulary import SEARCHED

# As Datasette writes it: id in (select rowid from petitions_fts where petitions_fts match escape_fts(:search))
_SEARCH = re.compile(r"from \[?(\w+)\]? where \[?(\w+)\]? match escape_fts\(:(search\w*)\)")


def is_search(sql: str) -> bool:
    """Check whether a statement of Datasette searches a table."""
    return _SEARCH.search(sql) is not None


def search_forms(connection: sqlite3.Connection, sql: str, params: Any) -> str:
    """Put what a statement of Datasette searches for, and what else that stands for, in place of its parameters."""
    for index, column, name in _SEARCH.findall(sql):
        if index not in SEARCHED:
            continue  # names, which have no forms
        typed = str(params.get(name) or "")
        query = match_of_words(connection, typed, index if column == index else None)
        literal = query.replace("'", "''")
        sql = sql.replace(f"escape_fts(:{name})", f"'{literal}'")
        # In one column, Datasette searches by rowid, which a view has not.
        sql = re.sub(rf"\browid (in \(select rowid from \[?{index}\b)", r"id \1", sql)
    return sql
