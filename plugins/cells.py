"""Format cells: template filters, links and badges in tables, an SQL function for canned queries."""

import json
import re
from urllib.parse import quote

from datasette import hookimpl
from markupsafe import Markup, escape

from pipelines.normalize.text import unaccented
from pipelines.site import archive_words, formatting
from pipelines.site.bidi import Field, isolate
from pipelines.site.datasette_versions import show_its_own_templates
from pipelines.site.language import _
from pipelines.site.language_addresses import follow_language
from pipelines.site.name_search import beginnings
from pipelines.site.plain_line import file_name
from pipelines.site.receipt_page import receipt_address
from pipelines.site.search_terms import match_of_words
from pipelines.site.stored_words import in_words
from pipelines.site.table_page import shown
from pipelines.site.table_words import described, lookup_words
from pipelines.site.taken_out import is_marked
from pipelines.site.template_language import at_each_request, translate_templates
from pipelines.site.value_words import value_cell, value_words

ARCHIVE = "archive"
# Digests, in hexadecimal, are shown by their first digits; pointing at one shows all of it.
DIGEST, SHOWN = 32, 10
DIGESTS = re.compile(r"(?:sha256:)?[0-9a-f]{32,128}")
PAGES = {"petitions": "petitions", "action_alerts": "alerts"}
# In the results of canned queries: the column that becomes a link, and the column that holds its path.
PERMALINKS = {"title": "permalink", "atom_title": "permalink", "petition": "permalink", "alert": "alert_permalink"}
COUNTS = {"signatures", "goal", "first_signatures", "last_signatures", "gained", "recent_gained"}
# Columns that static/queconste.css gives a width or an alignment, beside times and addresses.
_STYLED = (
    "signatures goal signatures_a_day over_days title description body message what why permalink creator sponsor slug"
)
STYLED_COLUMNS = {*_STYLED.split(), "digest", "locator", "date", "deadline", "is_sample"}
FOREIGN_KEYS = {
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
def prepare_jinja2_environment(env, datasette):
    show_its_own_templates(env)
    env.finalize = isolate  # of everything that a template shows
    env.filters["field"] = lambda value: Field(value or "")
    for name in ("number", "day", "moment", "paragraphs", "lang", "languages", "why_no_date", "full_stop"):
        env.filters[name] = at_each_request(getattr(formatting, name))
    env.filters["removal_reason"] = at_each_request(formatting.removal_reason)
    env.filters["is_marked"] = is_marked
    env.filters["column_words"] = at_each_request(archive_words.column_words)
    env.filters["value_words"] = at_each_request(shown_value)
    env.filters["in_words"] = at_each_request(in_words)
    env.filters["lookup_words"] = at_each_request(lookup_words)
    env.globals["described"] = described
    translate_templates(env, follow_language(datasette))
    env.globals.update(STYLED_COLUMNS=STYLED_COLUMNS, FOREIGN_KEYS=FOREIGN_KEYS)
    env.globals.update(file_name=file_name, receipt_address=receipt_address)
    env.globals["NUMBERS"] = ("int", "float")
    for name in ("permalink", "event_name", "ORIGINS", "STATUSES", "GOAL_KINDS"):
        env.globals[name] = getattr(formatting, name)
    for name in ("ACTION_TYPES", "RECOGNIZED_BY", "LINK_ROLES"):
        env.globals[name] = getattr(archive_words, name)


@hookimpl
def prepare_connection(conn):
    # SQLite's LIKE and lower() know ASCII alone: with this, "maria" finds "MARÍA".
    conn.create_function("unaccented", 1, lambda text: unaccented(str(text or "")), deterministic=True)
    # For SQL that readers write: petitions_fts MATCH forms('deportaciones')
    conn.create_function("forms", 1, lambda text: match_of_words(conn, str(text or ""), None))
    conn.create_function("beginnings", 1, lambda text: beginnings(str(text or "")), deterministic=True)


@hookimpl
def render_cell(row, value, column, table, database, datasette):
    if database != ARCHIVE or value is None:
        return None
    if isinstance(value, str) and len(value) >= DIGEST and DIGESTS.fullmatch(value):
        return Markup('<abbr class="digest" title="{}">{}…</abbr>').format(value, value[:SHOWN])
    columns = set(row.keys())
    if column in PERMALINKS.values() and isinstance(value, str):
        return link(datasette, value, value)
    if PERMALINKS.get(column) in columns and isinstance(path := row[PERMALINKS[column]], str):
        return link(datasette, path, value) + badge("is_sample" in columns and row["is_sample"])
    if column == "title" and table in PAGES and {"source_id", "slug", "language"} <= columns:
        return title_link(row, table, datasette)
    if column == "is_sample" and value == 1:
        return Markup("1") + badge(True)
    if (
        table and column.endswith("version_id") and isinstance(value, dict)
    ):  # its label is the title, the same in most rows
        return link_to_version(datasette, table, value["value"])
    if words := value_cell(table or (page.name if (page := shown.get()) else None), column, value):
        return words
    if column in FOREIGN_KEYS and isinstance(value, int):
        return Markup('<a href="{}">{}</a>').format(datasette.urls.row(ARCHIVE, FOREIGN_KEYS[column], value), value)
    if column in COUNTS and isinstance(value, int):
        return formatting.number(value)
    if isinstance(value, str) and column.endswith("_at") and value.endswith("Z"):
        return Markup('<time datetime="{}">{}</time>').format(value, formatting.iso_moment(value))
    if isinstance(value, str) and value.startswith("[") and column in ("categories", "cosponsors"):
        return comma_list(value)
    return None


def shown_value(value, table, column):
    """Name a value of a facet."""
    return value_words(table, column, value) or value


def title_link(row, table, datasette):
    """Link a title to its page, with a badge if its source is a sample."""

    async def render():
        source = row["source_id"]
        # Datasette expands a foreign key to its value and label, unless the page was asked for without labels.
        key = source["value"] if isinstance(source, dict) else source
        found = await datasette.get_database(ARCHIVE).execute("SELECT name, is_sample FROM sources WHERE id = ?", [key])
        name, is_sample = found.first()
        path = datasette.urls.path(formatting.permalink(PAGES[table], name, row["slug"]))
        code = formatting.lang(row["language"])
        attribute = Markup(' lang="{}"').format(code) if code else ""
        return Markup('<a href="{}"{}>{}</a>').format(path, attribute, row["title"]) + badge(is_sample)

    return render


def link_to_version(datasette, table, number):
    versions = "alert_versions" if "alert" in table else "petition_versions"
    return Markup('<a href="{}">{}</a>').format(datasette.urls.row(ARCHIVE, versions, number), number)


def link(datasette, path, text):
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(quote(path, safe="/")), text)


def badge(is_sample):
    return Markup(' <span class="badge sample">{}</span>').format(_("sample")) if is_sample else Markup("")


def comma_list(value):
    """Show a JSON list of strings separated by commas; leave anything else as it is."""
    try:
        items = json.loads(value)
    except ValueError:
        return None
    return Markup(", ").join(escape(item) for item in items) or Markup("&nbsp;")
