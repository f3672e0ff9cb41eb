"""Open the archive's tables and SQL in the sandbox, and nothing else of any database."""

from datasette import hookimpl

from pipelines.site import sandbox
from pipelines.site.archive_database import INTERNAL

ARCHIVE = "archive"
# Actions whose resource is a database, or begins with one.
IN_DATABASES = {"view-database", "view-database-download", "view-table", "view-query", "execute-sql"}


@hookimpl
def permission_allowed(action, resource):
    """Deny other databases that a bare `datasette .` finds in the folder, and all queries outside the sandbox."""
    if action not in IN_DATABASES:
        return None
    database, name = (resource, "") if isinstance(resource, str) else resource
    if database != ARCHIVE or not sandbox.inside() or (action == "view-table" and INTERNAL.fullmatch(name.lower())):
        return False
    return None
