"""Read items of WordPress export files (WXR), which hold more than was ever published."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

_PUBLISHED = "publish"
# Kept in the same table as posts: menus, pictures, earlier versions, settings of themes and plugins.
_POST_TYPES = {"post", "page"}
_NO_POSTS = re.compile(
    r"attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|feedback|safecss"
    r"|(?:wp|jp|acf|wpcf7|elementor|amp)[_-].*|.*_(?:template|form|ad|widget|sidebar|layout)"
)
_BLOCKS = re.compile(r"<(?:p|br|div|ul|ol|h[1-6]|table|blockquote|section|figure)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # one without an end goes on to that of the text
_BLANK = re.compile(r"\s+")


def export_field(item: "Tag", name: str) -> str | None:
    """Return a field of an export by its name without "wp:"; None where it is empty or the file is a plain feed."""
    child = item.find(f"wp:{name}", recursive=False) or item.find(name, recursive=False)
    return None if child is None else child.get_text().strip() or None


def reason_unpublished(item: "Tag") -> str | None:
    """Return why an item of an export is no post that the public could read; None for those of plain feeds.

    Drafts, private and future posts, those in the trash or behind a password, and what is no post at all.
    """
    status, kind = export_field(item, "status"), export_field(item, "post_type")
    if status is not None and status != _PUBLISHED:
        return f"it is {status}"
    if export_field(item, "post_password"):
        return "it asks for a password"
    if kind is not None and kind not in _POST_TYPES and _NO_POSTS.fullmatch(kind):
        return f"it is a {kind}"
    return None


def with_paragraphs(content: str) -> str:
    """Mark the paragraphs of content as editors wrote it: exports have empty lines where pages have ``<p>``.

    >>> with_paragraphs("Call ICE.\\nNow.\\n\\nSign."), with_paragraphs("<p>Call ICE.</p>\\n\\n<p>Sign.</p>")
    ('<p>Call ICE.<br>Now.</p><p>Sign.</p>', '<p>Call ICE.</p>\\n\\n<p>Sign.</p>')
    """
    text = _COMMENT.sub("", content).replace("\r\n", "\n").strip()
    text = _BLANK.sub(lambda blank: "\n\n" if blank[0].count("\n") > 1 else blank[0], text)
    if _BLOCKS.search(text) and not re.search(r"\n\n(?!<)", text):
        return content
    parts = text.split("\n\n")
    return "".join(
        part if _BLOCKS.match(part.strip()) else f"<p>{part.strip().replace(chr(10), '<br>')}</p>" for part in parts
    )
