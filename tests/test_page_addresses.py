"""ControlShift and WordPress pages are asked only what they are for; the text of a petition's own page is read."""

import random
import re
import time
from datetime import UTC, datetime

import pytest

from scrapers.captures import Capture
from scrapers.extract import Extraction, PageChanged, extract, is_petition_page
from scrapers.items import ActionAlert, Petition
from scrapers.pages.wordpress.alert import slug_of
from tests.test_saved_pages import MEDIA_TYPES, SAVED

CS, BLOG = "https://action.example.org", "https://blog.example.org"
OWN = f"{CS}/petitions/keep-the-ferry-running"
END = "Why is this important?\nIt is.\n9 of 100 Signatures\nCreated by Ana R.\n"
TEXT = (SAVED / "controlshift/petition-text.txt").read_text(encoding="utf-8")


def captured(body: bytes | str, url: str, media_type: str = "text/plain; charset=utf-8") -> Capture:
    body = body.encode() if isinstance(body, str) else body
    at = datetime(2018, 3, 1, tzinfo=UTC)
    return Capture(url=url, captured_at=at, body=body, media_type=media_type, origin="file")


def saved(name: str, url: str, platform: str | None = None) -> Extraction:
    path = SAVED / name
    return extract(captured(path.read_bytes(), url, MEDIA_TYPES[path.suffix]), platform)


def own(text: str, url: str = OWN) -> Petition:
    (found,) = extract(captured(text, url), "controlshift").found
    assert isinstance(found, Petition)
    return found


CS_REFUSED = (
    "petitions/keep-the-ferry-running/signatures/new",
    "petitions/keep-the-ferry-running/thanks?x=1",
    "petitions/keep-the-ferry-running/comments",
    "petitions/new",
    "efforts/dream/petitions/new",
    "users/ana",
    "es/profile/edit",
    "events/vigil-for-ana",
    "users/sign_in?return_to=/petitions/keep-the-ferry-running",
)


# Where no platform is named, addresses that a blog may have as well are not refused.
CS_REFUSALS = [
    *((path, "controlshift") for path in CS_REFUSED),
    *((path, None) for path in CS_REFUSED if path.startswith("petitions/")),
]


@pytest.mark.parametrize(("path", "platform"), CS_REFUSALS)
@pytest.mark.parametrize(
    "name",
    ["petition-text.txt", "petition-won.html", "petition.json", "listing.html", "category.json", "listing-es.txt"],
)
def test_forms_thank_you_pages_profiles_and_events_of_controlshift_are_refused(
    name: str, path: str, platform: str | None
) -> None:
    with pytest.raises(PageChanged) as refused:
        saved(f"controlshift/{name}", f"{CS}/{path}", platform)
    assert platform is None or refused.value.reason.startswith("the address is that of ")


@pytest.mark.parametrize("platform", ["controlshift", None])
@pytest.mark.parametrize("name", ["listing-es.txt", "listing.html", "category.json", "listing-glued.txt"])
def test_a_petitions_own_address_is_never_read_as_a_list(name: str, platform: str | None) -> None:
    with pytest.raises(PageChanged):
        saved(f"controlshift/{name}", f"{OWN}.json" if name.endswith("json") else OWN, platform)


@pytest.mark.parametrize("url", [f"{CS}/saved/page-3.html", f"{CS}/", "https://elsewhere.example/a/b?c=d"])
@pytest.mark.parametrize(("name", "number"), [("listing.html", 2), ("listing-es.txt", 2), ("category.json", 1)])
def test_a_saved_list_is_read_whatever_its_address(name: str, number: int, url: str) -> None:
    extraction = saved(f"controlshift/{name}", url, "controlshift")
    assert (extraction.page, len(extraction.found) >= number) == ("controlshift.listing", True)


def test_json_with_titles_and_slugs_alone_is_no_petition() -> None:
    for body in ('{"slug":"a","title":"Vigil"}', '{"results":[{"slug":"a","title":"Vigil","start_at":"2018"}]}'):
        with pytest.raises(PageChanged):
            extract(captured(body, f"{CS}/data", "application/json"), "controlshift")


def test_the_title_of_a_petitions_text_is_the_line_its_address_was_made_of() -> None:
    assert own(TEXT) == own(TEXT.replace("\n\n", "\n"))
    for text in (
        "Keep the ferry running\nTo: Harbor Commission\nStop the cut.\n",
        "Menu\nTo:\nHarbor Commission\nKeep the ferry running\nStop the cut.\n",
    ):
        found = own(f"{text}{END}", f"{OWN}-2?utm=1")
        assert (found.title, found.target) == ("Keep the ferry running", "Harbor Commission")
        assert (found.what, found.why, found.creator) == ("Stop the cut.", "It is.", "Ana R.")
        assert (found.slug, found.url, found.complete) == ("keep-the-ferry-running-2", f"{OWN}-2", True)


def test_headings_may_stand_on_one_line_with_what_is_under_them() -> None:
    more = (
        "Location: Elm Harbor\nCategory: Transport\n"
        "Updates: 2017-03-25 06:43:36 +0000, 10 signatures reached 2017-04-02 00:00:00 +0000, 100 signatures reached\n"
    )
    found = own(f"To: The Board\nKeep the ferry running\nStop it.\n{END}{more}")
    assert (found.categories, "Elm" in repr(found)) == (("Transport",), False)
    assert [(c.at, c.signatures) for c in found.stated] == [
        ("2017-03-25 06:43:36 +0000", "10 signatures reached"),
        ("2017-04-02 00:00:00 +0000", "100 signatures reached"),
    ]
    html = "<h1>Keep the ferry running</h1><p>Updates: 2017-03-25 06:43:36 +0000, 10 signatures reached</p>"
    (page,) = extract(captured(f"{html}<p>9 of 100 Signatures</p>", OWN, "text/html"), "controlshift").found
    assert [c.at for c in getattr(page, "stated", ())] == ["2017-03-25 06:43:36 +0000"]


def test_an_edited_title_is_the_line_beside_to_that_is_like_the_address_and_no_other_is_guessed() -> None:
    assert own(f"Menu\nTo: The Board\nKeep the ferry running all year\nStop it.\n{END}").title.endswith("all year")
    assert own(f"To: The Board\nSave our boat\nStop it.\n{END}").title == "Save our boat"
    with pytest.raises(PageChanged, match="no line of the text is surely"):
        own(f"Harbor Actions\nTo: The Board\nSave our boat\nStop it.\n{END}")
    with pytest.raises(PageChanged):
        own("139 of 200 Signatures\nCreated by Ana R.\n")


@pytest.mark.parametrize("url", [f"{CS}/categories/x", f"{CS}/petitions/search?q=a"])
def test_a_petitions_text_is_no_list_at_any_address(url: str) -> None:
    with pytest.raises(PageChanged, match="a petition's own page"):
        own(TEXT, url)
    assert own(TEXT.partition("Sign in\n")[2], f"{CS}/saved.txt").slug is None


@pytest.mark.parametrize(
    ("end", "complete", "creator"),
    [
        ("9 of 100 Signatures\nCreated by Ana R.", True, "Ana R."),
        ("9 of 100 Signatures\nCreated by Tom Ha", False, "Tom Ha"),
        ("9 of 100 Signatures\nCreated by Tom Hale\n", True, "Tom Hale"),
        ("9 of 100 Signa", False, None),
        ("9 of 1", False, None),
        ("", False, None),
    ],
)
def test_cut_off_rules_hold_for_a_petitions_text(end: str, complete: bool, creator: str | None) -> None:
    found = own(f"To: The Board\nKeep the ferry running\nStop it.\nWhy is this important?\nIt is.\n{end}")
    assert (found.complete, found.creator) == (complete, creator)


@pytest.mark.parametrize("place", ["Elm Harbor, ME", "Ciudad Olmo, Chihuahua, México", "Leeds LS1, UK"])
def test_the_place_of_a_petition_is_never_read(place: str) -> None:
    text = TEXT.replace("Elm Harbor, ME, United States", place)
    assert not re.search(rf"{place}|Maps", repr(own(text)))
    body = f"""<ul><li><i class="fa fa-map-marker"></i> {place} <a href="/petitions/a"><h4>Free Ana</h4></a>
        <p>She is ours.</p><p>9 of 100 Signatures</p></li><li><a href="/petitions/b"><h4>Free Luz</h4></a>
        <span class="petition-location">{place}</span><p>9 of 100 Signatures</p></li>
        <li><p class="location">{place}</p><a href="/petitions/c"><h4><i class="icon-globe"></i> Free Eva</h4></a>
        <p><i class="icon-globe"></i> {place}</p><p>9 of 100 Signatures</p></li></ul>"""
    found = extract(captured(body, f"{CS}/efforts/x", "text/html"), "controlshift").found
    assert [getattr(item, "why", None) for item in found] == ["She is ours.", None, None]
    assert [item.title for item in found] == ["Free Ana", "Free Luz", "Free Eva"]


def test_a_count_line_is_never_a_title_and_the_issue_keeps_count_and_creator() -> None:
    html = """<ul><li><a href="/petitions/a"><h4>426 supporters</h4></a><p>Created by Ana R.</p></li>
        <li><a href="/petitions/b"><h4>Free Luz</h4></a><p>9 of 100 Signatures</p><p>Created by Eva S.</p></li></ul>"""
    extraction = extract(captured(html, f"{CS}/categories/x", "text/html"), "controlshift")
    assert [item.title for item in extraction.found] == ["Free Luz"]
    assert [b.reason for b in extraction.broken] == [
        "the petition a is shown without its title (426 supporters, by Ana R.)"
    ]
    text = "• Free Luz\n  She is ours.\n  9 of 100 Signatures\n  Created by Eva S.\n"
    text += "• \n  5 of 100 Signatures\n  Created by Ana R.\n"
    extraction = extract(captured(text, f"{CS}/categories/x"), "controlshift")
    assert [item.title for item in extraction.found] == ["Free Luz"]
    assert all("signatures" not in item.title.lower() for item in extraction.found)
    text = text.replace("• \n  5 of", "• 5 of")
    extraction = extract(captured(text, f"{CS}/categories/x"), "controlshift")
    assert [(item.title, item.creator) for item in extraction.found if isinstance(item, Petition)] == [
        ("Free Luz", "Eva S.")
    ]
    assert [b.reason for b in extraction.broken] == [
        "a petition is shown without its title (5 of 100 Signatures, by Ana R.)"
    ]


WP_REFUSED = (
    "category/action/",
    "tag/raids/page/2/",
    "author/luz/",
    "?s=raids",
    "2012/05/",
    "page/3/",
    "?cat=5",
    "?m=201205",
)


@pytest.mark.parametrize("path", [*WP_REFUSED, "", "wp-login.php", "wp-content/uploads/2012/05/flyer.txt"])
def test_post_text_is_no_reader_of_lists_logins_and_uploads(path: str) -> None:
    with pytest.raises(PageChanged, match="the address is that of a"):
        saved("wordpress/unlabelled.txt", f"{BLOG}/{path}", "wordpress")


def test_a_text_that_says_that_it_is_a_list_is_refused_at_any_address_but_a_permalink() -> None:
    text = (SAVED / "wordpress/list.txt").read_text(encoding="utf-8")
    heads = [
        "Category Archives: Action",
        "Tag Archives: raids",
        "Search Results for: raids",
        "Archivo de la categoría: Acción",
    ]
    for head in heads:
        with pytest.raises(PageChanged, match="lists posts"):
            extract(captured(text.replace(heads[0], head), f"{BLOG}/saved.txt"), "wordpress")


PAGE = """<html><head><meta name="generator" content="WordPress 4"></head><body>{}</body></html>"""
LIST_TITLES = (
    "Category Archives: Action",
    "Category: Action",
    "Tag: deportation",
    "Tagged with raids",
    "Author: Luz",
    "All posts by Luz",
    "Monthly archives: March 2014",
    "Month: March 2014",
    "Archive for the ‘Action’ Category",
    "Action Archives | Casa Luz",
    "Search results for: raids",
    "3 results for “raids”",
    "Archivos de etiqueta: redadas",
    "Etiqueta: redadas",
    "Mes: mayo de 2012",
    "Resultados de búsqueda para: redadas",
    "Entradas etiquetadas con redadas",
    "Arquivo da categoria: Ação",
    "Archives de la catégorie : Action",
    "Kategorie-Archiv: Aktion",
    "Suchergebnisse für: Razzia",
)
TWO_POSTS = """{}

Call ICE for Ana today
March 10, 2014
Call the field office at 602-555-0142 today and ask them to release Ana Ochoa.

Vigil for Luis
March 9, 2014
Come to the vigil at 6 pm on March 11 in front of the ICE office.
"""
TWO_BOXES = """<html><head><link href="/wp-content/a.css"></head><body><h1>{}</h1>
<div class="box"><h2>Call ICE for Ana today</h2><div class="entry-content">Call ICE at 602-555-0142 today.</div></div>
<div class="box"><h2>Vigil for Luis</h2><div class="entry-content">Come to the vigil at 6 pm.</div></div>"""


@pytest.mark.parametrize("url", [f"{BLOG}/2014/03/10/stop-the-deportation-of-marta/", f"{BLOG}/?p=12"])
@pytest.mark.parametrize("title", LIST_TITLES)
def test_what_calls_itself_a_list_is_no_post_at_a_posts_address(title: str, url: str) -> None:
    for body, media_type in (
        (TWO_POSTS.format(title), "text/plain"),
        (TWO_POSTS.format(f"Casa Luz\nHome\nAbout us\n{title}"), "text/plain"),
        (TWO_BOXES.format(title), "text/html"),
    ):
        with pytest.raises(PageChanged, match="lists posts"):
            extract(captured(body, url, media_type), "wordpress")


@pytest.mark.parametrize(
    "title",
    [
        "Results for Ana: call ICE",
        "Category: Urgent call to ICE",
        "Posts by Ana's cell: call ICE",
        "Archivo de la injusticia: llama al sheriff",
        "Tag: you're it, call ICE",
        "Day: March 10, 2014, call ICE",
    ],
)
def test_a_post_whose_address_was_made_of_its_title_is_no_list(title: str) -> None:
    url = f"{BLOG}/2014/03/10/{slug_of(title)}/"
    text = f"Casa Luz\nCategory: Action\n{title}\nMarch 10, 2014\nCall ICE at 602-555-0142 today.\n"
    html = f"""<html><head><link href="/wp-content/a.css"></head><body><div class="post"><h1>{title}</h1>
        <div class="entry-content"><p>Call ICE at 602-555-0142 today.</p></div></div></body></html>"""
    without_h1 = html.replace("h1>", "h2>").replace("<link", f"<title>{title} | Casa Luz</title><link")
    for body, media_type in ((text, "text/plain"), (html, "text/html"), (without_h1, "text/html")):
        (found,) = extract(captured(body, url, media_type), "wordpress").found
        assert (found.title, found.url) == (title, url)
    single = html.replace("<body>", '<body class="single single-post">')
    (found,) = extract(captured(single, f"{BLOG}/2014/03/10/short/", "text/html"), "wordpress").found
    assert found.title == title


@pytest.mark.parametrize("heading", ["<h2>{}</h2>", '<h2 class="pagetitle">{}</h2>', '<p class="archive-title">{}</p>'])
def test_the_heading_of_a_list_is_never_the_title_of_a_post(heading: str) -> None:
    url = f"{BLOG}/2014/03/10/stop-the-deportation-of-marta/"
    body = heading.format("Category: Action") + TWO_BOXES[TWO_BOXES.index("<div") :]
    with pytest.raises(PageChanged, match="lists posts"):
        extract(captured(PAGE.format(body), url, "text/html"), "wordpress")


def test_a_list_in_the_sidebar_makes_no_list_of_a_post() -> None:
    own = '<div class="post"><h1>Free Ana</h1><div class="entry-content">Call ICE at 602-555-0142 today.</div></div>'
    page = PAGE.format(f'{own}<div id="sidebar"><h1>Tag: raids</h1></div>')
    (found,) = extract(captured(page, f"{BLOG}/2014/03/10/free-ana/", "text/html"), "wordpress").found
    assert found.title == "Free Ana"


def test_a_list_at_a_posts_address_gives_its_posts_at_their_own_addresses() -> None:
    url = f"{BLOG}/2014/03/10/stop-the-deportation-of-marta/"
    page = PAGE.format(f"<h1>Tag: raids</h1>{POST}")
    (found,) = extract(captured(page, url, "text/html"), "wordpress").found
    assert found.url == f"{BLOG}/2012/05/01/free-ana/"


POST = """<div id="post-7" class="post-7 post hentry">
    <h2 class="entry-title"><a href="/2012/05/01/free-ana/">Free Ana</a></h2>
    <div class="entry-content"><p>Call Sen. Ruiz at 202-224-3121 today.</p></div></div>"""


def test_the_only_post_of_a_tag_is_that_post_and_a_search_without_hits_is_empty() -> None:
    (found,) = extract(captured(PAGE.format(POST), f"{BLOG}/tag/raids/", "text/html"), "wordpress").found
    assert isinstance(found, ActionAlert)
    assert (found.url, found.slug) == (f"{BLOG}/2012/05/01/free-ana/", "free-ana")
    none = PAGE.format(
        '<h1 class="page-title">Nothing Found</h1><div class="no-results not-found entry-content">Call us</div>'
    )
    assert extract(captured(none, f"{BLOG}/?s=ferry", "text/html"), "wordpress").found == ()
    with pytest.raises(PageChanged):
        extract(
            captured(PAGE.format("<h1>Nothing here</h1><p>Call us</p>"), f"{BLOG}/tag/x/", "text/html"), "wordpress"
        )


@pytest.mark.parametrize("url", [f"{BLOG}/comments/feed/", f"{BLOG}/2012/05/01/free-ana/feed/"])
def test_feeds_of_comments_are_never_read(url: str) -> None:
    with pytest.raises(PageChanged, match="comments, which are never read"):
        saved("wordpress/feed.xml", url, "wordpress")
    body = (
        (SAVED / "wordpress/feed.xml").read_text(encoding="utf-8").replace("<title>Valley<", "<title>Comments on: Ana<")
    )
    with pytest.raises(PageChanged, match="comments, which are never read"):
        extract(captured(body, f"{BLOG}/saved.xml", "application/rss+xml"), "wordpress")


def test_posts_of_an_api_that_are_drafts_or_private_are_no_alerts() -> None:
    post = (
        '[{"link":"https://b.example/1/","status":"%s","title":{"rendered":"A"},'
        '"content":{"rendered":"Call ICE at 202-224-3121"}}]'
    )
    for status, number in (("publish", 1), ("draft", 0), ("private", 0), ("future", 0)):
        found = extract(captured(post % status, f"{BLOG}/wp-json/wp/v2/posts", "application/json"), "wordpress")
        assert (len(found.found), len(found.passed_over)) == (number, 1 - number)


def test_a_petition_page_that_cannot_be_read_is_no_blog_post() -> None:
    with pytest.raises(PageChanged):
        extract(captured("Sign the petition now!\nCall Sen. Ruiz at 202-224-3121.", OWN))
    assert is_petition_page(OWN, "controlshift")
    assert not is_petition_page(f"{OWN}/thanks", "controlshift")


OURS = sorted(
    path
    for path in SAVED.rglob("*")
    if path.parent.name in ("controlshift", "wordpress")
    and path.suffix in (".html", ".txt", ".xml")
    and path.stat().st_size
)


def values_of(found: object) -> list[str]:
    """Every string of an item that must stand in the page."""
    shown = ("title", "creator", "target", "signatures", "created")
    return [value for name in shown if isinstance(value := getattr(found, name, None), str)]


def test_mutated_pages_give_values_of_the_page_or_a_reason() -> None:
    chance = random.Random(9)
    for _ in range(300):
        path = chance.choice(OURS)
        url = re.search(r'"url": "([^"]+)"', path.with_suffix(".expected.json").read_text(encoding="utf-8"))
        lines = path.read_text(encoding="utf-8").split("\n")
        for _ in range(chance.randint(1, 4)):
            at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
            change = chance.randrange(4)
            if change == 0:
                lines[at], lines[to] = lines[to], lines[at]
            elif change == 1 and len(lines) > 1:
                del lines[at]
            elif change == 2:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            else:
                lines.insert(
                    at, chance.choice(["139 of 200 Signatures", "To:", "Created by", "<h1>", "Updates", lines[to]])
                )
        body = "\n".join(lines)
        began = time.process_time()
        try:
            found = extract(captured(body, url[1] if url else CS, MEDIA_TYPES[path.suffix]), path.parent.name).found
        except PageChanged:
            found = ()
        assert time.process_time() - began < 1
        if path.suffix == ".txt":
            page = "".join(body.split())
            assert all("".join(value.split()) in page for item in found for value in values_of(item)), (path, body)
