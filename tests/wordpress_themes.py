"""A post of a blog as themes print it: HTML old and new, and the texts that captures keep of such pages."""

import html
import re
import unicodedata
from calendar import month_name
from datetime import date
from typing import Any

from scrapers.captures import Capture
from tests.captured import TEXT as PLAIN
from tests.captured import captured

MES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
LINK = re.compile(r"\[([^\]]+)\]\((\S+?)\)")
COMMENTS = (
    '<h3 id="comments">2 Responses to it</h3><ol class="commentlist"><li><cite>Wanda</cite> Says:<p>Call 209-555-0100'
    ' now! Sign http://spam.example</p></li></ol><div id="respond"><h3>Leave a Reply</h3></div>'
)
MENU = '<ul id="nav"><li><a href="/">Home</a></li><li><a href="/donate/">Donate now!</a></li></ul>'
SIDE = '<div id="sidebar"><h2>Recent Posts</h2><ul><li><a href="/x/">Call your senator today</a></li></ul></div>'

# {t}: title, {b}: body, {d}: day in words, {iso}: day in numbers, {u}: address
HTML = {
    "kubrick list form": "<html><head><title>Casa Luz &raquo; Blog Archive &raquo; {t}</title></head><body><div"
    ' id="header"><h1><a href="/">Casa Luz</a></h1></div>{menu}<div id="content" class="narrowcolumn"><div class="post"'
    ' id="post-12"><h2><a href="{u}" rel="bookmark">{t}</a></h2><small>{ordinal}</small><div class="entry">{b}<p'
    ' class="postmetadata">Posted in <a href="/c" rel="category tag">Action</a></p></div></div>{comments}</div>{side}',
    "kubrick": "<html><head><title>{t} &laquo; Casa Luz</title></head><body><h1>Casa Luz</h1><div id='content'><div"
    ' class="navigation">&laquo; <a href="/o/">Sign the other petition</a></div><div class="post" id="post-12"><h2>{t}'
    '</h2><div class="entrytext">{b}<p class="postmetadata alt"><small>This entry was posted on {ordinal} at 3:04 pm'
    ' and is filed under <a rel="category" href="/c">Action</a>.</small></p></div></div>{comments}</div></body>',
    "sandbox": '<html><head><title>{t} | Casa Luz</title></head><body class="wordpress y2011"><h1 id="blog-title">Casa'
    ' Luz</h1>{menu}<div id="container"><div id="post-12" class="hentry"><h2 class="entry-title">{t}</h2><div'
    ' class="date">{d}</div><div class="entry-content">{b}</div></div>{comments}</div></body></html>',
    "post-body": '<html><head><title>{t}</title></head><body><div id="top"><a href="/">Casa Luz</a></div><div'
    ' class="singlepost"><h1>{t}</h1><p class="date">{posted} {d} {by} Luz</p><div class="post-body">{b}</div></div>',
    "article without marks": "<!doctype html><html><head><title>{t} - Casa Luz</title><meta property='og:title'"
    ' content="{t}"><meta property="og:site_name" content="Casa Luz"></head><body><nav><a href="/donate">Donate now</a>'
    '</nav><main><article><h1>{t}</h1><time datetime="{iso}">{d}</time>{b}</article></main><footer>Call us at'
    " 415-555-9999</footer></body></html>",
    "page builder": "<!doctype html><html><head><title>{t} - Casa Luz</title><meta name='generator' content='WordPress"
    " 6.1'></head><body><div class='elementor'><h1>{t}</h1><span class='elementor-post-info__item--type-date'>{d}"
    "</span><div class='elementor-widget-theme-post-content'>{b}</div></div><footer>Call us at 415-555-9999</footer>",
    "blocks": '<!doctype html><html><head><title>{t} – Casa Luz</title><meta property="article:published_time"'
    ' content="{iso}T09:00:00+00:00"></head><body class="single postid-12"><div class="wp-site-blocks"><main><h1'
    ' class="wp-block-post-title">{t}</h1><div class="entry-content wp-block-post-content">{b}</div></main></div>',
}
TEXT = {
    "plain": "{t}\n\n{b}\n",
    "menu, title, date": "Skip to content\nCasa Luz\nJustice for all our neighbors\nHome\nOur Programs\nDonate\n{t}\n"
    "{posted} {d} {by} casaluz\n\n{b}\n\nShare this:\nTwitter\nLeave a Reply\nYour email address will not be published."
    " Required fields are marked *\n",
    "menu, date, title": "Casa Luz\n\nMenu\n\nAbout\n\nGet Involved\n\n{d}\n\n{t}\n\n{b}\n\n← Older post\n",
    "menu, title, author": "The Casa Luz Blog\nHome | About | Donate\nSearch for:\n{t}\n{By} Luz Prado {on} {d}\n{b}\n"
    "Related Posts\nCall your senator today\n",
    "title, date, author": "Casa Luz | Welcome\nWho We Are\nCampaigns\nEn Español\n\n{t}\n{d} {by} Luz Prado\n\n{b}\n\n"
    "Posted in Uncategorized | 2 Comments\n",
    "menu, title": "Casa Luz\nHome\nWho We Are\nPress Room\nJoin Us\n{t}\n\n{b}\n\nProudly powered by WordPress\n",
}
DATELESS = ("plain", "menu, title")


FORMS = (*HTML, *(f"{kind}: {name}" for name in TEXT for kind in ("text", "text without slug")))


def post_as(form: str, title: str, day: date, body: str) -> Capture:
    """The post in one of FORMS: a theme's HTML, or a text, which is also given at an address without its slug."""
    url = f"https://blog.example/{day:%Y/%m}/{_slug(title)}/"
    kind, _, name = form.rpartition(": ")
    if not kind:
        words = {**_words(day, body), "t": html.escape(title), "u": url, "b": _html(body)}
        return captured(HTML[name].format(**words, menu=MENU, side=SIDE, comments=COMMENTS), url)
    shown = TEXT[name].format(**_words(day, body), t=title, b=LINK.sub(r"\1", body.strip()))
    return captured(shown, url if kind == "text" else "https://blog.example/?p=12", PLAIN)


def _slug(title: str) -> str:
    bare = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[\s_-]+", "-", re.sub(r"[^\w\s-]", "", bare)).strip("-")


def _words(day: date, body: str) -> dict[str, Any]:
    """The words of the theme's own language, which is the post's."""
    mes, month = MES.split()[day.month - 1], month_name[day.month]
    ending = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    spanish = bool(re.search(r"[ñ¿¡áéíóú]", body))
    return {
        "iso": day.isoformat(),
        "ordinal": f"{month} {day.day}{ending}, {day.year}",
        "d": f"{day.day} de {mes} de {day.year}" if spanish else f"{month} {day.day}, {day.year}",
        "posted": "Publicado el" if spanish else "Posted on",
        "by": "por" if spanish else "by",
        "By": "Por" if spanish else "By",
        "on": "el" if spanish else "on",
    }


def _html(body: str) -> str:
    paragraphs = []
    for paragraph in body.strip().split("\n\n"):
        lines = [_inline(line) for line in paragraph.split("\n")]
        bulleted = all(line.startswith("- ") for line in lines)
        items = "".join(f"<li>{line[2:]}</li>" for line in lines)
        paragraphs.append(f"<ul>{items}</ul>" if bulleted else f"<p>{'<br />'.join(lines)}</p>")
    return "\n".join(paragraphs)


def _inline(text: str) -> str:
    return LINK.sub(r'<a href="\2">\1</a>', html.escape(text, quote=False))
