"""The migrations of the archive in their order, and what several of them are made with."""

from sqlite_utils.migrations import Migrations

migrations = Migrations("queconste")

# An observation that turns out to be wrong is deleted and inserted again by ``replay``; nothing changes one in place.
APPEND_ONLY = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE ON {table} BEGIN
    SELECT raise(ABORT, '{table} is append-only: an observation is never changed');
END;
"""


def statements(script: str) -> list[str]:
    """Split a script into statements, keeping trigger bodies whole: executescript would commit in the middle."""
    whole, part = [], ""
    for line in script.splitlines(keepends=True):
        part += line
        if line.rstrip().endswith(";") and ("CREATE TRIGGER" not in part or line.strip() == "END;"):
            whole.append(part.strip())
            part = ""
    return whole
