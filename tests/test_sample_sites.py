"""The sample's sites answer over HTTP as ControlShift and WordPress do, and their HTML and JSON say the same."""

import socket
import time
from functools import partial
from xml.etree import ElementTree

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from sample.calendar import looks, today
from sample.content import lives, posts, signers
from sample.controlshift_html import cut
from sample.history import listed
from sample.serving import SampleSites, serving
from scrapers.errors import UserError
from scrapers.sources import load_sources

# Certificates take ten times longer to load than these answers take to come.
get = partial(httpx.get, verify=False)
PAGES = range(1, -(-len(posts()) // 10) + 1)
DAY = looks()[3].day


def texts(page: httpx.Response, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in Html(page.text).css(selector)]


def pages(url: str) -> list[httpx.Response]:
    """A listing and the pages after it, as rel=next leads."""
    found = [get(url)]
    while following := Html(found[-1].text).css_first("a[rel=next], .more-campaigns-next a"):
        found.append(get(httpx.URL(url).join(following.attributes["href"] or "")))
    return found


@pytest.mark.parametrize("slug", ["deportations", "detention"])
def test_a_category_says_the_same_in_html_and_json(sample_sites: SampleSites, slug: str) -> None:
    html = pages(f"{sample_sites.controlshift}/categories/{slug}")
    results = []
    number = 1
    while number:
        twin = get(f"{sample_sites.controlshift}/categories/{slug}.json?page={number}").json()
        results += twin["results"]
        number = twin["next_page"]
    assert len(html) > 2
    assert twin["total_pages"] == twin["current_page"] > 1
    counts = [f"{r['signature_count']:,} of {r['goal']:,} Signatures" for r in results]
    assert [text for page in html for text in texts(page, ".signature-count")] == counts
    titles = [" ".join(cut(r["title"]).split()) for r in results]
    assert [text for page in html for text in texts(page, ".petition-title")] == titles
    creators = [f"Created by {r['creator_name']}" for r in results if r["creator_name"]]
    assert [text for page in html for text in texts(page, ".petition-creator")] == creators
    whys = [" ".join(r["why"].split()) for r in results]
    assert [text for page in html for text in texts(page, ".petition-description")] == whys
    (stated,) = [c for c in get(f"{sample_sites.controlshift}/categories.json").json() if c["slug"] == slug]
    assert stated["category_count"] == len(results)


def test_every_petition_says_the_same_in_html_and_json(sample_sites: SampleSites) -> None:
    with httpx.Client(base_url=sample_sites.controlshift) as client:
        for shown in listed(today()):
            page, twin = (client.get(f"/petitions/{shown.life.slug}{end}") for end in ("", ".json"))
            data = twin.json()
            assert texts(page, "h1") == [" ".join(data["title"].split())]
            assert texts(page, ".signature-count") == [f"{data['signature_count']:,} of {data['goal']:,} Signatures"]
            assert texts(page, ".petition-why") == [" ".join(data["why"].split())]
            assert texts(page, ".petition-who") == [f"To: {data['who']}"]
            assert bool(texts(page, ".petition-status")) == data["ended"]
            assert not [name for name in signers()[0] if name in twin.text]


def test_petition_pages_show_signers_and_comments(sample_sites: SampleSites) -> None:
    page = get(f"{sample_sites.controlshift}/petitions/{lives()[0].slug}")
    assert texts(page, ".signatures-box .name")
    assert texts(page, ".comments-box .comment")
    assert set(texts(page, ".signatures-box .name")) <= set(signers()[0])


def test_the_markup_of_2013_lists_the_same_petitions_without_counts(sample_sites: SampleSites) -> None:
    old = pages(f"{sample_sites.controlshift}/categories?markup=2013")
    new = pages(f"{sample_sites.controlshift}/categories")
    assert [texts(page, "a.thumbnail h5") for page in old] == [texts(page, ".petition-title") for page in new]
    assert not any("Signatures" in page.text for page in old)


def test_listings_end_and_unknown_things_are_missing(sample_sites: SampleSites) -> None:
    base = sample_sites.controlshift
    assert "There is no petition here yet." in get(f"{base}/categories?page=99").text
    hidden = next(life.slug for life in lives() if life.hidden and life.hidden[1] is None)
    assert get(f"{base}/about").status_code == 200
    for path in (
        f"/petitions/{hidden}",
        f"/petitions/{hidden}.json",
        "/categories/none",
        "/p/none",
        "/efforts/none.json",
    ):
        assert get(base + path).status_code == 404


def test_the_other_routes_of_the_platform_answer(sample_sites: SampleSites) -> None:
    base = sample_sites.controlshift
    assert get(f"{base}/p/notice").headers["location"] == f"{base}/petitions/{lives()[8].slug}"
    featured = get(f"{base}/petitions/featured.json?page=2").json()
    total = len(listed(today()))
    assert featured["meta"] == {"total_pages": -(-total // 10), "total_entries": total, "per_page": 10}
    assert featured["links"]["next"] == f"{base}/petitions/featured.json?page=3"
    found = get(f"{base}/petitions/search.json?query=huelga+de+hambre").json()
    assert {item["locale"] for item in found["data"]} == {"es", "en"}
    assert texts(get(f"{base}/petitions/search?q=huelga+de+hambre"), ".petition-title")
    efforts = get(f"{base}/efforts.json").json()["data"]
    assert len(get(efforts[0]["url"]).json()["petitions"]) == efforts[0]["petitions_count"] > 1
    partners = get(f"{base}/partnerships/red-de-vecinas/petitions.json").json()
    assert len(partners["results"]) == len(texts(get(f"{base}/partnerships/red-de-vecinas"), ".petition-title"))
    why = get(f"{base}/api/petitions/{lives()[0].slug}/why.json").json()
    assert why["plain_text"] == lives()[0].why
    assert get(f"{base}/categories.json?callback=show").text.startswith("/**/show([")


def test_the_site_can_be_shown_as_it_was(sample_sites: SampleSites) -> None:
    sample_sites.show(DAY)
    assert texts(get(f"{sample_sites.controlshift}/categories"), ".petition-title")[0] == listed(DAY)[0].title


def test_what_has_not_changed_is_answered_with_304(sample_sites: SampleSites) -> None:
    for url in (f"{sample_sites.controlshift}/categories.json", f"{sample_sites.wordpress}/feed/"):
        first = get(url)
        for asked, given in (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified")):
            again = get(url, headers={asked: first.headers[given]})
            assert (again.status_code, again.content) == (304, b"")


def test_the_blog_says_the_same_in_pages_api_and_feed(sample_sites: SampleSites) -> None:
    blog = sample_sites.wordpress
    api = [post for n in PAGES for post in get(f"{blog}/wp-json/wp/v2/posts?page={n}").json()]
    assert [post["id"] for post in api] == [post.id for post in posts()]
    feeds = [ElementTree.fromstring(get(f"{blog}/feed/?paged={n}").content) for n in PAGES]
    assert [link.text for feed in feeds for link in feed.iterfind("channel/item/link")] == [p["link"] for p in api]
    sitemap = ElementTree.fromstring(get(f"{blog}/wp-sitemap-posts-post-1.xml").content)
    assert [loc.text for loc in sitemap.iterfind(".//{*}loc")] == [post["link"] for post in api]
    for post in api:
        rendered = " ".join(Html(post["content"]["rendered"]).text().split())
        for theme in ("", "?theme=block"):
            page = get(post["link"] + theme)
            assert texts(page, ".entry-content")[0].startswith(rendered)
            assert texts(page, "h1")[0] == Html(post["title"]["rendered"]).text()
            for boilerplate in ("Share this:", "Related", "Leave a Reply", "WordPress.com Logo", "Connecting to %s"):
                assert boilerplate in page.text


def test_the_api_of_the_blog_counts_refuses_and_picks(sample_sites: SampleSites) -> None:
    api = f"{sample_sites.wordpress}/wp-json/wp/v2/posts"
    first = get(f"{api}?per_page=8")
    assert (first.headers["X-WP-Total"], first.headers["X-WP-TotalPages"]) == (
        f"{len(posts())}",
        f"{-(-len(posts()) // 8)}",
    )
    assert 'rel="next"' in first.headers["Link"]
    past = get(f"{api}?per_page=8&page=99")
    assert (past.status_code, past.json()["code"]) == (400, "rest_post_invalid_page_number")
    assert get(f"{api}?per_page=101").status_code == 400
    edited = get(f"{api}?modified_after=2025-09-30T00:00:00&before=2025-09-25T00:00:00&_fields=id,slug").json()
    assert edited == [{"id": 183, "slug": "action-alert-pike-landing-prison-vote"}]
    plain = get(f"{sample_sites.wordpress}/?rest_route=/wp/v2/posts&per_page=1").json()
    assert plain == get(f"{api}?per_page=1").json()


def test_every_page_says_that_it_is_sample(sample_sites: SampleSites) -> None:
    for base in (sample_sites.controlshift, sample_sites.wordpress, sample_sites.web_archive):
        assert "sample" in get(f"{base}/robots.txt").text.lower()
        answer = get(f"{base}/", follow_redirects=True)
        assert "(sample)" in answer.text
        assert "invented" in answer.headers["X-Sample"]
    assert get(f"{sample_sites.controlshift}/petitions/{lives()[0].slug}.json").json()["sample"] is True


def test_faults_happen_as_often_as_asked_and_everything_is_logged(sample_sites: SampleSites) -> None:
    faults, base = sample_sites.faults, sample_sites.controlshift
    whole = get(f"{base}/categories").content
    faults.add("controlshift", "/categories", status=429, retry_after=7, times=2)
    storm = [get(f"{base}/categories") for _ in range(3)]
    assert [answer.status_code for answer in storm] == [429, 429, 200]
    assert storm[0].headers["Retry-After"] == "7"
    faults.add("controlshift", "/categories", cut=True, times=1)
    assert get(f"{base}/categories").content == whole[: len(whole) // 2]
    faults.add("controlshift", "/categories", dropped=True, times=1)
    with pytest.raises(httpx.RemoteProtocolError):
        get(f"{base}/categories")
    faults.add("controlshift", "/categories", login=True)
    assert 'type="password"' in get(f"{base}/categories").text
    faults.clear()
    faults.add("wordpress", delay=0.2)
    began = time.monotonic()
    get(f"{sample_sites.wordpress}/?p=101", headers={"User-Agent": "someone"})
    assert time.monotonic() - began >= 0.2
    last = sample_sites.visits[-1]
    assert (last.site, last.path, last.user_agent, last.status) == ("wordpress", "/?p=101", "someone", 301)
    assert len(sample_sites.visits) == 8


def test_who_hangs_up_before_the_answer_was_served_nothing(sample_sites: SampleSites) -> None:
    sample_sites.faults.add("controlshift", "/categories", delay=20, times=1)
    host, port = sample_sites.controlshift.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as visitor:
        visitor.sendall(b"GET /categories HTTP/1.1\r\nHost: here\r\n\r\n")
        time.sleep(0.1)
    give_up = time.monotonic() + 10
    while not sample_sites.visits and time.monotonic() < give_up:
        time.sleep(0.01)
    get(f"{sample_sites.controlshift}/categories")
    assert [(visit.path, visit.status, visit.size > 0) for visit in sample_sites.visits] == [
        ("/categories", 499, False),
        ("/categories", 200, True),
    ]


def test_the_sources_name_the_ports_really_used(sample_sites: SampleSites) -> None:
    sources = load_sources(sample_sites.sources)
    assert sources["sample-acciones"].url == sample_sites.controlshift
    assert sources["sample-coalition"].start == (f"{sample_sites.wordpress}/",)
    assert sources["sample-acciones"].cdx_url == f"{sample_sites.web_archive}/cdx/search/cdx"


def test_a_port_in_use_is_named_with_the_remedy(sample_sites: SampleSites) -> None:
    port = httpx.URL(sample_sites.controlshift).port
    assert port
    with pytest.raises(UserError, match=f"port {port} .* `queconste sample --port N`"), serving(port):
        pass
