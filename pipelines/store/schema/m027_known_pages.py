"""Where listings go on, so that a page with the same bytes need not be read again."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

KNOWN_PAGES = """
CREATE TABLE known_pages (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    url TEXT NOT NULL,
    digest TEXT NOT NULL,
    page TEXT NOT NULL,
    code_version TEXT NOT NULL,
    next_url TEXT,
    PRIMARY KEY (source_id, url)
) STRICT, WITHOUT ROWID;
"""


@migrations()
def m027_known_pages(db: Database) -> None:
    """A table of the pages of listings as they were read last: by which code, and the page that follows."""
    for statement in statements(KNOWN_PAGES):
        db.execute(statement)
