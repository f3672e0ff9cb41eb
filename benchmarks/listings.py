"""Generate pages of a ControlShift listing: about 75 kB each, as heavy with markup as a live one, all invented."""

from html import escape
from itertools import cycle, islice

from sample.content import Life, lives
from sample.controlshift_html import PER_PAGE, cut

BASE = "https://acciones.example"
PATH = "/categories/deportations"
_PROSE = 1_900  # characters of an average description
_LINKS = 60


def address(number: int) -> str:
    return f"{BASE}{PATH}?page={number}"


def listing(number: int, *, petitions: int = PER_PAGE) -> str:
    """The page with this number; every page shows other petitions, texts and counts than the one before."""
    shown = list(islice(cycle(lives()), number, number + petitions))
    items = "\n".join(_item(life, number * petitions + place) for place, life in enumerate(shown))
    return f"""<!DOCTYPE html>
<html lang="en" class="no-js">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="csrf-param" content="authenticity_token">
  <title>Deportations | Acciones</title>
  <meta property="og:site_name" content="Acciones">
  <link rel="stylesheet" media="all" href="/assets/application.css">
  {_style()}
  {_script()}
</head>
<body class="body-categories body-categories-show">
  <header class="navbar"><div class="container"><a class="brand" href="/">Acciones</a><nav><ul class="nav">
  {_menu("nav-item")}
  </ul></nav></div></header>
  <main id="content"><div class="container"><div class="row"><div class="span12">
    <h1 class="category-title">Deportations</h1>
    <ul class="petitions">
{items}
    </ul>
    <nav class="pagination" aria-label="Pages"><ul>
      <li class="prev"><a rel="prev" href="{PATH}?page={number - 1}">Previous</a></li>
      {"".join(f'<li><a href="{PATH}?page={other}">{other}</a></li>' for other in range(number + 2, number + 8))}
      <li class="next"><a rel="next" href="{PATH}?page={number + 1}">Next</a></li>
    </ul></nav>
  </div></div></div></main>
  <footer><div class="container"><ul class="links">
  {_menu("footer-link")}
  </ul><p class="legal">Everything on this page is invented.</p></div></footer>
</body>
</html>
"""


def short_listing(number: int, petitions: int = 3) -> str:
    """A page of a few petitions, each of a line of text, with nothing around them: to crawl very many."""
    shown = list(islice(cycle(lives()), number, number + petitions))
    items = "\n".join(_short_item(life, number * petitions + place) for place, life in enumerate(shown))
    paging = f'<nav class="pagination"><a rel="next" href="{PATH}?page={number + 1}">Next</a></nav>'
    return f"<!DOCTYPE html><html><body><ul>\n{items}\n</ul>{paging}</body></html>"


def _short_item(life: Life, turn: int) -> str:
    count = (turn * 7919) % 60_000
    goal = -(-(count + 1) // 1_000) * 1_000
    return (
        f'<li><h3><a href="/petitions/{life.slug}-{turn}">{escape(life.title)} {turn}</a></h3>'
        f"<p>{escape(' '.join(life.why.split())[:200])} No. {turn}.</p><span>{count:,} of {goal:,} Signatures</span>"
        f"<p>Created by {escape(life.creator or 'Acciones')}</p></li>"
    )


def _item(life: Life, turn: int) -> str:
    url = f"/petitions/{life.slug}-{turn}"
    count = (turn * 7919) % 60_000
    goal = -(-(count + 1) // 1_000) * 1_000
    picture = f"{BASE}/petitions/images/{1_000 + turn}/form/picture.jpg"
    face = f' <img class="profile-image" src="{picture}" alt="Picture">' if life.avatar else ""
    share = f"https://share.example/?u={BASE}{url}&amp;source"
    return f"""      <li class="petition" id="petition_{turn}" data-id="{turn}">
        <div class="row petition-row"><div class="span3 petition-image-column">
          <a class="petition-link" href="{url}"><img class="petition-image" width="160" height="100" loading="lazy"
            src="{picture}" srcset="{picture} 1x, {picture.replace("form", "hero")} 2x" alt="{escape(life.title)}"></a>
        </div><div class="span9 petition-text-column">
          <h3 class="petition-title"><a href="{url}">{escape(cut(life.title))}</a></h3>
          <div class="petition-description">{_prose(turn)}</div>
          <div class="petition-progress"><div class="progress"><div class="bar" style="width: {count * 100 // goal}%">
            </div></div><span class="signature-count">{count:,} of {goal:,} Signatures</span></div>
          <div class="petition-creator">Created by {escape(life.creator or "Acciones")}{face}</div>
          <ul class="share">
            <li><a class="btn" target="_blank" href="{share}=fb"><i class="icon icon-fb"></i><span>Share</span></a></li>
            <li><a class="btn" target="_blank" href="{share}=tw"><i class="icon icon-tw"></i><span>Tweet</span></a></li>
            <li><a class="btn" target="_blank" href="{share}=em"><i class="icon icon-em"></i><span>Email</span></a></li>
          </ul>
        </div></div>
      </li>"""


def _prose(turn: int) -> str:
    """Reasons of several petitions, one after the other, on one line as listings show them."""
    wanted, words = _PROSE * (50 + turn * 37 % 101) // 100, ""
    for life in islice(cycle(lives()), turn % len(lives()), None):
        words = f"{words} {' '.join(life.why.split())}".strip()
        if len(words) >= wanted:
            return escape(f"{words} No. {turn}.")
    raise AssertionError("lives never end")


def _menu(kind: str) -> str:
    entries = (f'href="/categories/topic-{n}" title="Topic {n}"><span>Topic {n}</span></a>' for n in range(_LINKS))
    return "\n  ".join(f'<li class="{kind}"><a class="{kind}-link" {entry}</li>' for entry in entries)


def _style() -> str:
    rules = (f".petition-{n} {{ margin: {n % 9}px auto; padding: 0 1rem; color: #22{n:02x}2b }}" for n in range(70))
    return f"<style>{' '.join(rules)}</style>"


def _script() -> str:
    settings = ",".join(f'"setting_{n}":{{"enabled":true,"label":"Setting {n}","limit":{n * 10}}}' for n in range(70))
    return f"<script>window.settings = {{{settings}}};</script>"
