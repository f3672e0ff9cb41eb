"""Pages of the official and the archived platforms: what they are asked for, and that nothing in them is made up."""

import json
import random
import re
import time
from pathlib import Path

import pytest

from scrapers.captures import Capture
from scrapers.extract import Extraction, PageChanged, extract, is_meant, is_petition_page
from scrapers.items import Item
from tests.captured import captured
from tests.test_saved_pages import MEDIA_TYPES, PAGES, SAVED

PLATFORMS = (
    "action_network",
    "change_org",
    "european_citizens_initiative",
    "moveon",
    "uk_parliament",
    "we_the_people",
)
OURS = [p for p in PAGES if p.relative_to(SAVED).parts[0] in PLATFORMS]


def saved(name: str, url: str, platform: str | None = None) -> Extraction:
    """What a saved page says when it came from another address."""
    path = SAVED / name
    return extract(captured(path.read_bytes(), url, MEDIA_TYPES[path.suffix]), platform or Path(name).parts[0])


CHANGE, UK, MOVEON = "https://www.change.org", "https://petition.parliament.uk", "https://petitions.moveon.org"
NETWORK, WE = "https://actionnetwork.org", "https://petitions.whitehouse.gov"


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("change_org/petition.html", f"{CHANGE}/u/987"),
        ("change_org/petition.html", f"{CHANGE}/start-a-petition"),
        ("change_org/topic.html", f"{CHANGE}/search?q=clinic"),
        ("change_org/topic.html", f"{CHANGE}/o/clinic_friends"),
        ("change_org/topic.html", f"{CHANGE}/"),
        ("action_network/petition.html", f"{NETWORK}/letters/close-the-old-jail"),
        ("action_network/petition.html", f"{NETWORK}/forms/close-the-old-jail"),
        ("action_network/petition.html", f"{NETWORK}/events/close-the-old-jail"),
        ("action_network/petition.html", f"{NETWORK}/groups/elm"),
        ("action_network/petition.html", f"{NETWORK}/petitions/close-the-old-jail/manage"),
        ("action_network/widget.js", f"{NETWORK}/widgets/v3/letter/close-the-old-jail?format=js"),
        ("action_network/widget.js", f"{NETWORK}/widgets/v3/event/close-the-old-jail?format=js"),
        ("uk_parliament/petition-2015.html", f"{UK}/petitions/900001/signatures/new"),
        ("uk_parliament/petition-2015.html", f"{UK}/petitions/900001/sponsors/thank-you"),
        ("uk_parliament/petition-2015.html", f"{UK}/petitions/check"),
        ("uk_parliament/petition-2015.html", f"{UK}/help"),
        ("uk_parliament/list-2015.html", f"{UK}/petitions/local/elm"),
        ("moveon/sign.html", f"{MOVEON}/thanks.html?petition_id=40112&name=bring-her-home"),
        ("moveon/sign.html", f"{MOVEON}/contact_creator.html?petition_id=40112"),
        ("moveon/sign.html", f"{MOVEON}/sign/bring-her-home/thanks"),
        ("moveon/front.html", f"{MOVEON}/thanks.html"),
        ("moveon/petition.json", f"{MOVEON}/api/v1/petitions/bring-her-home/signatures.json"),
        ("we_the_people/petition-2012.html", f"{WE}/petition/sign/50a1c0ffee"),
        ("we_the_people/petition-2012.html", f"{WE}/petition/thank-you/50a1c0ffee"),
        ("we_the_people/petition-2017.html", f"{WE}/response/what-we-did"),
        ("we_the_people/list-2017.html", f"{WE}/user/12"),
        ("we_the_people/list-2017.html", "https://www.whitehouse.gov/petitions"),
    ],
)
def test_a_page_at_an_address_that_is_no_petition_s_is_refused(name: str, url: str) -> None:
    with pytest.raises(PageChanged) as refused:
        saved(name, url)
    assert refused.value.reason.startswith(("the address is ", "no link to a petition"))


@pytest.mark.parametrize("below", ["", "/", "/sign", "/c/12?x=1", "/u/28811234", "/psf/promote_or_share", "?utm=1#top"])
@pytest.mark.parametrize(
    "start", ["https://www.change.org/p/", "http://change.org/p/", "https://www.change.org/es-419/p/"]
)
def test_what_lies_below_a_petition_of_change_org_is_that_petition(start: str, below: str) -> None:
    (found,) = saved("change_org/petition.html", f"{start}let-our-neighbor-stay{below}").found
    assert found.slug == "let-our-neighbor-stay"
    assert (found.url or "").partition("//")[2].removeprefix("www.") == "change.org/p/let-our-neighbor-stay"


@pytest.mark.parametrize(
    ("written", "title", "creator"),
    [
        ('{"petition":{"title":"A","signatureCount":{"total":7},"organization":undefined}}', "A", None),
        ('{"a":[undefined,{"b":undefined}],"petition":{"title":"A","signatureCount":{"total":7}}}', "A", None),
        ('{"petition":{"title":"A","at":new Date(1),"on":!0,"signatureCount":{"total":7}}}', "A", None),
        ("{petition: {'title': 'A', \"signatureCount\": {total: 7, }, user: {displayName: 'Ana'}}}", "A", "Ana"),
        ('{"petition":{/* b */"title":"A /* c */","signatureCount":{"total":7,},}}', "A /* c */", None),
        ('{"petition":{"title":"Undefined: undefined","signatureCount":{"total":7}}}', "Undefined: undefined", None),
        (r'{"petition":{"title":"Say \"undefined\", undefined","signatureCount":{"total":7}}}', None, None),
        ('{"x":[1,2,],"petition":{"title":"A, ]","signatureCount":{"total":7,},},}', "A, ]", None),
        ('{"x":void 0,"petition":{"title":"A","user":{"displayName":"B"},"signatureCount":{"total":7}}}', "A", "B"),
        (
            '{"petition":{"title":"A <\\/script> B","signatureCount":{"total":7}}};var a=undefined',
            "A </script> B",
            None,
        ),
    ],
)
def test_the_data_of_change_org_is_read_where_javascript_is_no_json(
    written: str, title: str | None, creator: str | None
) -> None:
    page = f"<html><script>window.changeTargetingData={written};</script><h1>X</h1></html>"
    (found,) = extract(captured(page, f"{CHANGE}/p/a"), "change_org").found
    assert (found.title, getattr(found, "creator", None)) == (title or 'Say "undefined", undefined', creator)
    assert getattr(found, "signatures", None) == "7"


def test_addresses_of_petitions_are_told_from_those_of_signers_and_forms() -> None:
    for url, platform in [
        (f"{UK}/petitions/900001", "uk_parliament"),
        ("http://epetitions.direct.gov.uk/petitions/1535", "uk_parliament"),
        (f"{MOVEON}/sign/bring-her-home", "moveon"),
        (f"{WE}/petition/keep-dreamers", "we_the_people"),
        (f"{NETWORK}/petitions/release", "action_network"),
    ]:
        assert is_petition_page(url, platform), url
        assert is_meant(url, None, platform)
    assert not is_meant("https://api.whitehouse.gov/v1/petitions/50a1/signatures.json", "json", "we_the_people")
    assert not is_meant(f"{MOVEON}/api/v1/petitions/bring-her-home/signatures.json", "json", "moveon")
    for url, platform in [
        (f"{UK}/petitions/900001/signatures/new", "uk_parliament"),
        (f"{UK}/petitions?page=2", "uk_parliament"),
        (f"{MOVEON}/thanks.html", "moveon"),
        (f"{WE}/petition/sign/50a1c0ffee", "we_the_people"),
        (f"{NETWORK}/letters/release", "action_network"),
    ]:
        assert not is_petition_page(url, platform), url


@pytest.mark.parametrize("path", OURS, ids=lambda p: str(p.relative_to(SAVED)))
def test_the_platform_need_not_be_named(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    if found := expected.get("found"):
        capture = captured(path.read_bytes(), expected["url"], MEDIA_TYPES[path.suffix])
        extraction = extract(capture)
        assert (extraction.page, len(extraction.found)) == (expected["page"], len(found))


@pytest.mark.parametrize("path", OURS, ids=lambda p: str(p.relative_to(SAVED)))
def test_who_signed_is_never_read(path: Path) -> None:
    expected = path.with_suffix(".expected.json").read_text(encoding="utf-8")
    for name in ("Signer U", "Unwanted", "S. U.", "A Signer", "ada@haven.example"):
        assert name not in expected


def mutated(body: bytes, chance: random.Random) -> bytes:
    """A page with a part of it cut out, doubled, reversed, overwritten, emptied or nested deep."""
    start = chance.randrange(len(body))
    end = min(len(body), start + chance.randint(1, 60))
    elements = list(re.finditer(rb'<[^<>]+>|"[^"]*"|\d+|null', body))
    element = chance.choice(elements) if elements else None
    before, part, after = body[:start], body[start:end], body[end:]
    return [
        before + after,
        before + part * 3 + after,
        before + part[::-1] + after,
        before + chance.randbytes(3) + after,
        before or b"x",
        body[: element.start()] + b"" + body[element.end() :] if element else body,
        body[: element.start()] + b"<div>" * 300 + body[element.end() :] if element else body,
        body[: element.start()] + b"null" + body[element.end() :] if element else body,
    ][chance.randrange(8)] or b"x"


def read(capture: Capture, platform: str) -> tuple[tuple[Item, ...], str]:
    """What a page says, or why it was refused."""
    try:
        return extract(capture, platform).found, ""
    except PageChanged as refused:
        return (), refused.reason


@pytest.mark.parametrize("path", OURS, ids=lambda p: str(p.relative_to(SAVED)))
def test_a_damaged_page_is_read_or_refused_and_no_number_is_made_up(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    chance, sums = random.Random(path.name), "without-total" in path.name
    for _ in range(60):
        body = mutated(mutated(path.read_bytes(), chance), chance)
        began = time.process_time()
        found, reason = read(captured(body, expected["url"], MEDIA_TYPES[path.suffix]), path.parent.name)
        assert "our own program failed" not in reason
        assert time.process_time() - began < 1
        numbers = {n.replace(",", "") for n in re.findall(r"\d+(?:,\d{3})*", body.decode("utf-8", "replace"))}
        for item in found:
            for text in (getattr(item, "signatures", None), getattr(item, "goal", None)):
                stated = re.search(r"\d[\d,]*", text or "")
                assert stated is None or sums or stated.group(0).replace(",", "") in numbers
