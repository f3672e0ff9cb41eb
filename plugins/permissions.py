"""Open the archive's tables and SQL in the sandbox, and nothing else of any database."""

from datasette import hookimpl

from pipelines.site import sandbox
from pipelines.site.archive_database import INTERNAL
from pipelines.site.datasette_versions import denied

ARCHIVE = "archive"
# Actions whose resource is a database, or begins with one.
IN_DATABASES = {"view-database", "view-database-download", "view-table", "view-query", "execute-sql"}


_INTERNAL_SQL = " OR ".join(
    ["table_name LIKE '\\_%' ESCAPE '\\'", "table_name IN ('sqlite_stmt', 'dbstat', 'sqlite_dbpage')"]
    + [f"table_name LIKE '%\\_fts\\_{part}' ESCAPE '\\'" for part in ("config", "content", "data", "docsize", "idx")]
)


@hookimpl
def permission_resources_sql(action):
    """Datasette 1.0 asks for the same rule in SQL."""
    if action not in IN_DATABASES:
        return None
    return denied(action, inside_sandbox=sandbox.inside(), database=ARCHIVE, internal=_INTERNAL_SQL)


@hookimpl
def permission_allowed(action, resource):
    """Deny other databases that a bare `datasette .` finds in the folder, and all queries outside the sandbox."""
    if action not in IN_DATABASES:
        return None
    database, name = (resource, "") if isinstance(resource, str) else resource
    if database != ARCHIVE or not sandbox.inside() or (action == "view-table" and INTERNAL.fullmatch(name.lower())):
        return False
    return None
