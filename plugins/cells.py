"""How values read: filters for the templates, links and marks in the cells of tables, functions for canned queries."""

import json
import unicodedata
from urllib.parse import quote

from datasette import hookimpl
from markupsafe import Markup, escape

from pipelines.site import formatting

ARCHIVE = "archive"
PAGES = {"petitions": "petitions", "action_alerts": "alerts"}
# In the answers to canned queries: the column that is to lead somewhere, and the column that says where.
PERMALINKS = {"title": "permalink", "atom_title": "permalink", "petition": "permalink", "alert": "alert_permalink"}
COUNTS = {"signatures", "goal", "first_signatures", "last_signatures", "gained", "recent_gained"}
POINTERS = {
    "source_id": "sources",
    "run_id": "runs",
    "capture_id": "captures",
    "petition_id": "petitions",
    "to_petition_id": "petitions",
    "alert_id": "action_alerts",
    "creator_id": "creators",
    "organization_id": "organizations",
}


@hookimpl
def prepare_jinja2_environment(env):
    for name in ("number", "day", "moment", "paragraphs", "lang", "languages", "why_no_date", "full_stop"):
        env.filters[name] = getattr(formatting, name)
    env.globals["permalink"] = formatting.permalink
    for words in ("ORIGINS", "STATUSES", "EVENTS", "GOAL_KINDS"):
        env.globals[words] = getattr(formatting, words)


@hookimpl
def prepare_connection(conn):
    conn.create_function("plain", 1, plain, deterministic=True)


@hookimpl
def render_cell(row, value, column, table, database, datasette):
    if database != ARCHIVE or value is None:
        return None
    columns = set(row.keys())
    if column in PERMALINKS.values() and isinstance(value, str):
        return leading(datasette, value, value)
    if PERMALINKS.get(column) in columns and isinstance(path := row[PERMALINKS[column]], str):
        return leading(datasette, path, value) + badge("is_sample" in columns and row["is_sample"])
    if column == "title" and table in PAGES and {"source_id", "slug", "language"} <= columns:
        return linked_title(row, table, datasette)
    if column == "is_sample" and value == 1:
        return Markup("1") + badge(True)
    if column in POINTERS and isinstance(value, int):
        return Markup('<a href="{}">{}</a>').format(datasette.urls.row(ARCHIVE, POINTERS[column], value), value)
    if column in COUNTS and isinstance(value, int):
        return formatting.number(value)
    if isinstance(value, str) and column.endswith("_at") and value.endswith("Z"):
        return Markup('<time datetime="{}">{}</time>').format(value, formatting.moment(value))
    if isinstance(value, str) and value.startswith("[") and column in ("categories", "action_types", "cosponsors"):
        return listed(value)
    return None


def linked_title(row, table, datasette):
    """A title in a table leads to its page; what comes from a sample source says so."""

    async def answer():
        source = row["source_id"]
        key = source["value"] if isinstance(source, dict) else source
        found = await datasette.get_database(ARCHIVE).execute("SELECT name, is_sample FROM sources WHERE id = ?", [key])
        name, is_sample = found.first()
        path = datasette.urls.path(formatting.permalink(PAGES[table], name, row["slug"]))
        spoken = formatting.lang(row["language"], row["title"])
        attribute = Markup(' lang="{}"').format(spoken) if spoken else ""
        return Markup('<a href="{}"{}>{}</a>').format(path, attribute, row["title"]) + badge(is_sample)

    return answer


def leading(datasette, path, words):
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(quote(path, safe="/")), words)


def badge(is_sample):
    return Markup(' <span class="badge sample">sample</span>') if is_sample else Markup("")


def listed(value):
    """A JSON list of strings reads as a list; anything else stays as it is."""
    try:
        items = json.loads(value)
    except ValueError:
        return None
    return Markup(", ").join(escape(item) for item in items) or Markup("&nbsp;")


def plain(text):
    """Without accents and case, so that "maria" finds "María" (for canned queries: SQL function ``plain``)."""
    decomposed = unicodedata.normalize("NFKD", str(text or ""))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
