"""Bridge Datasette 0.65 and 1.0, where names moved: metadata, permissions, connections, templates."""

from pathlib import Path
from typing import Any

import datasette as package
from datasette.app import Datasette
from jinja2 import ChoiceLoader, DictLoader, Environment

IS_1 = hasattr(Datasette, "get_resource_metadata")

# Ours are written for what 0.65 gives to them; under 1.0, Datasette's own show these pages, within our base.html.
_ITS_OWN = {
    "_action_menu.html",
    "_crumbs.html",
    "_description_source_license.html",
    "_facet_results.html",
    "_table.html",
    "database.html",
    "query.html",
    "row.html",
    "table.html",
}


def configuration(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return what Datasette wants to be given beside ``metadata``: 1.0 reads queries from its configuration."""
    if not IS_1:
        return {}
    found = {name: {"queries": about["queries"]} for name, about in metadata["databases"].items() if "queries" in about}
    return {"config": {"databases": found}}


def _metadata(self: Any, key: str | None = None, *, database: str, table: str = "", fallback: bool = True) -> Any:
    """Return what metadata.yml says of a database or table, as 0.65 did; 1.0 moves parts of it to its configuration."""
    found: dict[str, Any] = {}
    for part in (self._metadata_local, self.config):
        about = (part.get("databases") or {}).get(database) or {}
        for name, value in (about.get("tables", {}).get(table, {}) if table else about).items():
            found[name] = _joined(found.get(name), value)
    return found.get(key) if key else found


def _joined(one: Any, other: Any) -> Any:
    """Join two mappings, down to their leaves."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return other
    return one | {key: _joined(one.get(key), value) for key, value in other.items()}


def _table_metadata(self: Any, database: str, table: str) -> Any:
    return _metadata(self, database=database, table=table)


async def _get_canned_queries(self: Any, database: str, actor: Any) -> dict[str, Any]:
    found = _metadata(self, "queries", database=database) or {}
    return {name: {**query, "name": name} for name, query in found.items()}


async def _get_canned_query(self: Any, database: str, name: str, actor: Any) -> dict[str, Any] | None:
    return (await _get_canned_queries(self, database, actor)).get(name)


if IS_1:  # what 0.65 has, and ours ask for, by the same names
    Datasette.metadata, Datasette.table_metadata = _metadata, _table_metadata
    Datasette.get_canned_query, Datasette.get_canned_queries = _get_canned_query, _get_canned_queries


def page_arguments() -> list[tuple[str, str]]:
    """Return the arguments by which a table's JSON says what exports need; 0.65 says it without."""
    return [("_extra", "columns,query,expandable_columns")] if IS_1 else []


def expanded_columns(page: dict[str, Any], arguments: dict[str, list[str]]) -> frozenset[str]:
    """Return the columns of a table's JSON that have labels."""
    if not IS_1:
        return frozenset(page.get("expanded_columns", ()))
    asked, all_of_them = arguments.get("_label", []), arguments.get("_labels", [""])[0] in ("on", "1", "true")
    columns = [key["column"] for key, _ in page.get("expandable_columns", ())]
    shown = page.get("columns", ())
    return frozenset(column for column in columns if column in shown and (all_of_them or column in asked))


async def labels(datasette: Any, database: str, table: str, column: str, values: list[Any]) -> dict[Any, str]:
    """Return the labels of the rows that a column's values refer to, by column and value."""
    actor = (None,) if IS_1 else ()
    found: dict[Any, str] = await datasette.expand_foreign_keys(*actor, database, table, column, values)
    return found


def close_connections(datasette: Any, database: Any) -> None:
    """Close all connections of ``database``, so that processes forked from this one open others."""
    for one in (database, datasette.get_internal_database()) if IS_1 else (database,):
        tracked = one._all_connections if IS_1 else one._all_file_connections
        for connection in tracked:
            connection.close()
        tracked.clear()
        one._read_connection = one._write_connection = None


def show_its_own_templates(environment: Environment) -> None:
    """Under 1.0, take Datasette's own templates for its pages of tables, rows and queries."""
    if not IS_1:
        return
    folder = Path(package.__file__).parent / "templates"
    its_own = DictLoader({name: (folder / name).read_text(encoding="utf-8") for name in _ITS_OWN})
    assert environment.loader
    environment.loader = ChoiceLoader([its_own, environment.loader])


def denied(action: str, *, inside_sandbox: bool, database: str, internal: str) -> Any:
    """Return 1.0's rule of who may see what, as ``permission_allowed`` of plugins/permissions.py has it for 0.65.

    ``internal`` is SQL that is true for a ``table_name`` which is not shown.
    """
    from datasette.permissions import PermissionSQL

    nothing = "SELECT NULL AS parent, NULL AS child, 0 AS allow, 'only the archive' AS reason"
    if not inside_sandbox:
        return PermissionSQL(sql=nothing)
    sql = f"{nothing} UNION ALL SELECT :queconste_open, NULL, 1, 'the archive'"
    if action == "view-table":
        sql += (
            " UNION ALL SELECT database_name, table_name, 0, 'internal' FROM catalog_tables"
            f" WHERE database_name = :queconste_open AND ({internal})"
        )
    return PermissionSQL(sql=sql, params={"queconste_open": database})
