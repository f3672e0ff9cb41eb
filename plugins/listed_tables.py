"""Give the pages of petitions and alerts the rows that their lists show."""

from functools import partial

from datasette import hookimpl

from pipelines.site.answers import read
from pipelines.site.listed_table import listed_rows
from pipelines.site.table_page import shown


@hookimpl
def extra_template_vars(datasette, view_name):
    page = shown.get()
    if view_name != "table" or page is None or not page.is_listed or page.statement is None:
        return {}

    async def variables():
        rows = page.rows[: page.statement.limit - 1]  # one more is read, to see whether there is a next page
        link = datasette.urls.path("/").rstrip("/")
        return {"listed": await read(datasette, partial(listed_rows, table=page.name, rows=rows, link=link.__add__))}

    return variables
