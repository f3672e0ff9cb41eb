"""One post of a blog in every shape that WordPress gives it: two themes, two APIs and the feed."""

import html
import json

from scrapers.captures import Capture
from tests.captured import JSON, captured

URL = "https://casa.example/2012/05/01/stop-the-raids/"
SHAPES = ("rest", "rest list", "v1.1", "feed", "classic", "blocks")
TITLE = "Don’t Let Them Take Ana & Luis"
COMMENTS = (
    '<div id="comments"><h3>2 thoughts on “it”</h3><ol class="commentlist"><li class="comment">'
    '<article class="comment-body"><cite>Wanda Commenter</cite>'
    "<p>Call the mayor at 213-555-0100! Sign http://spam.example/x</p></article></li></ol>"
    '<div id="respond"><h3 id="reply-title">Leave a Reply</h3><form><p>Fill in your details below or click an icon'
    " to log in:</p><p>Connecting to %s</p></form></div></div>"
)
SHARING = (
    '<div id="jp-post-flair" class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="?share=facebook">'
    'Facebook</a></li></ul><div id="jp-relatedposts"><h3>Related</h3>'
    '<a href="/other/">Sign the other one</a></div></div>'
)


def shapes(content: str, title: str = TITLE, category: str = "X") -> dict[str, Capture]:
    """Captures of the post with this HTML as its content, filed under ``category``, by the name of the shape."""
    slug = category.lower().replace(" ", "-")
    term = {"id": 5, "name": category, "slug": slug, "taxonomy": "category"}
    rendered = html.escape(title).replace("’", "&#8217;")
    post = {
        "id": 7,
        "date": "2012-05-01T09:00:00",
        "date_gmt": "2012-05-01T16:00:00",
        "modified_gmt": "2012-05-02T16:00:00",
        "slug": "stop-the-raids",
        "link": URL,
        "title": {"rendered": rendered},
        "content": {"rendered": content, "protected": False},
        "categories": [5],
        "tags": [],
        "_embedded": {"wp:term": [[term], []]},
    }
    listed = {**post, "class_list": ["post-7", "post", "type-post", f"category-{slug}"], "_embedded": {}}
    old = {"ID": 7, "date": "2012-05-01T09:00:00-07:00", "URL": URL, "title": rendered, "content": content}
    old["categories"] = {category: {"ID": 5, "slug": slug}}
    api = "https://casa.example/wp-json/wp/v2/posts"
    old_api = "https://public-api.wordpress.com/rest/v1.1/sites/casa.example/posts/?number=100"
    rss = "application/rss+xml; charset=utf-8"
    return {
        "rest": captured(json.dumps(post), f"{api}/7", JSON),
        "rest list": captured(json.dumps([listed]), f"{api}?per_page=100", JSON),
        "v1.1": captured(json.dumps({"found": 1, "posts": [old], "meta": {}}), old_api, JSON),
        "feed": captured(_feed(content, rendered, category), "https://casa.example/feed/", rss),
        "classic": captured(_classic(content, rendered, slug), URL),
        "blocks": captured(_blocks(content, rendered, slug), URL),
    }


def _feed(content: str, rendered: str, category: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Casa</title><link>https://casa.example</link><item>'
        f"<title>{rendered}</title><link>{URL}</link><dc:creator><![CDATA[webmaster]]></dc:creator>"
        "<pubDate>Tue, 01 May 2012 16:00:00 +0000</pubDate><guid>https://casa.example/?p=7</guid>"
        f"<category><![CDATA[{category}]]></category><description>Cut</description>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>"
    )


def _page(classes: str, inside: str) -> str:
    return (
        '<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>A post | Casa</title>'
        '<link rel="stylesheet" href="/wp-content/themes/x.css"></head>'
        f'<body class="{classes}"><nav><a href="/">Home</a> <a href="/donate/">Donate now</a></nav>{inside}'
        '<aside class="widget"><h2>Recent posts</h2><a href="/older/">Call your senator</a></aside></body></html>'
    )


def _classic(content: str, rendered: str, slug: str) -> str:
    return _page(
        "single single-post postid-7",
        f'<div id="post-7" class="post-7 post type-post hentry"><h1 class="entry-title">{rendered}</h1>'
        '<div class="entry-meta">Posted on <span class="entry-date">May 1, 2012</span> by <a class="fn">webmaster</a>'
        f'</div><div class="entry-content">{content}{SHARING}</div>'
        '<div class="entry-utility">Posted in <a rel="category tag" href="/category/'
        + slug
        + '/">Alerts</a></div></div>'
        + COMMENTS,
    )


def _blocks(content: str, rendered: str, slug: str) -> str:
    return _page(
        "single postid-7",
        f'<div class="wp-site-blocks"><main class="post-7 post type-post category-{slug}">'
        f'<h1 class="wp-block-post-title">{rendered}</h1>'
        '<div class="wp-block-post-date">'
        '<time datetime="2012-05-01T09:00:00-07:00">May 1, 2012</time></div><div class="entry-content'
        f' wp-block-post-content">{content}</div><div class="wp-block-comments">{COMMENTS}</div></main></div>',
    )
