"""Read the statement by which Datasette finds the row of a page."""

import re
from typing import NamedTuple

# select * from movers where "window_days"=:p0 AND "petition_id"=:p1
_LOOKUP = re.compile(
    r"select (?:rowid, )?\* from (?P<table>\S+) where (?P<keys>\S+=:p\d+(?: and \S+=:p\d+)*)", re.IGNORECASE
)


class RowLookup(NamedTuple):
    """The table that a row is looked up in, and the number of its keys."""

    table: str
    keys: int


def read_lookup(sql: str) -> RowLookup | None:
    """Read the statement that finds one row by its keys, or return None if it is another statement.

    >>> read_lookup('select * from movers where "window_days"=:p0 AND "petition_id"=:p1')
    RowLookup(table='movers', keys=2)
    >>> read_lookup('select * from [other table] where id = 1')
    """
    found = _LOOKUP.fullmatch(sql.strip())
    return RowLookup(table=found["table"].strip('[]"'), keys=found["keys"].count("=:p")) if found else None
