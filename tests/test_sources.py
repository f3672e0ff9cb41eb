"""sources.yml is read whole, and every mistake in it is named with its stanza, its key and the remedy."""

import re
from pathlib import Path

import pytest

import scrapers.pages
from scrapers.errors import UsageError
from scrapers.pages import SELECTORS
from scrapers.sources import find_source, load_sources

PAGES = Path(scrapers.pages.__file__).parent

GOOD = """
blog:
  organization: A Coalition
  platform: wordpress
  url: https://blog.example
  start: [https://blog.example/]
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "sources.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_projects_own_sources_follow_twelve_real_sites_with_a_note_on_terms(house: Path) -> None:
    sources = load_sources(house / "sources.yml")
    real = [source for source in sources.values() if not source.sample]
    assert len(real) >= 12
    assert {"mijente", "calcivilrights"} <= set(sources)
    assert all(source.delay >= 3 and source.terms for source in real)


def test_a_stanza_becomes_a_source_with_defaults(tmp_path: Path) -> None:
    source = find_source("blog", written(tmp_path, GOOD))
    assert (source.name, source.start) == ("blog", ("https://blog.example/",))
    assert (source.language, source.date_order, source.delay, source.sample) == ("en", "MDY", 3.0, False)


def test_an_unknown_source_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"sources\.yml has no source 'blogg'; did you mean blog\?"):
        find_source("blogg", written(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("schedule: daily", "shedule: daily"), r"blog: there is no key 'shedule'; did you mean schedule\?"),
        (("platform: wordpress", "platform: wordpres"), r"no platform is called 'wordpres'; did you mean wordpress\?"),
        (("platform: wordpress\n", "\n"), r"the key 'platform' is missing; add it"),
        (("delay: 4", "delay: soon"), r"delay is 'soon', but must be a number of seconds"),
        (("delay: 4", "delay: true"), r"delay is True, but must be a number of seconds"),
        (("delay: 4", "delay: 0.1"), r"delay is 0\.1, but a site that is not ours gets at least 1 second"),
        (("schedule: daily", "schedule: often"), r"schedule is 'often', but must be one of hourly, daily"),
        (("schedule: daily", "schedule: [daily]"), r"schedule is \['daily'\], but must be one of"),
        (("language: en", "language: no"), r"language is False, but must be a language of two letters"),
        (("start: [https://blog.example/]", "start: [/]"), r"start is \['/'\], but must be a list of whole URLs"),
        (("start: [https://blog.example/]", "start: []"), r"start is \[\], but must be"),
        (("url: https://blog.example", "url: 'http://[::'"), r"url is 'http://\[::', but must be a whole URL"),
        (
            ("url: https://blog.example", "url: https://blog.example:99999"),
            r"url is 'https://blog\.example:99999', but must",
        ),
        (
            ("url: https://blog.example", "url: https://blog.example:0"),
            r"url is 'https://blog\.example:0', but must be",
        ),
        (
            ("expected: 5", "selectors: {title: 'h1['}"),
            r"selectors is \{'title': 'h1\['\}, but must be a mapping",
        ),
        (("expected: 5", "expected: -1"), r"expected is -1, but must be a whole number"),
        (("expected: 5", "alerts: some"), r"alerts is 'some', but must be all, detect or a list of slugs"),
        (("expected: 5", "alerts: []"), r"alerts is \[\], but must be all, detect or a list of slugs"),
        (("expected: 5", "alerts: [Action Alerts]"), r"alerts is \['Action Alerts'\], but must be all, detect"),
        (("expected: 5", "alerts: [2024]"), r"alerts is \[2024\], but must be all, detect or a list"),
        (
            ("expected: 5", "selectors: {titel: h1}"),
            r"blog: selectors: wordpress has no selector 'titel'; did you mean title\?",
        ),
        (
            ("expected: 5", "selectors: {signatures: .n}"),
            r"blog: selectors: wordpress has no selector 'signatures'; known are body, post, published, title",
        ),
        (
            ("wordpress", "moveon\n  selectors: {title: h1}"),
            r"selectors is a key of controlshift and wordpress sites alone; take it out",
        ),
        (("wordpress", "moveon\n  alerts: all"), r"alerts is a key of WordPress sites alone; take it out"),
        (("blog:", "Blog One:"), r"Blog One: a source's name is lower-case letters and digits"),
        (("blog:", "7:"), r"7: a source's name is"),
    ],
)
def test_a_mistake_names_stanza_key_and_remedy(tmp_path: Path, change: tuple[str, str], reason: str) -> None:
    good = GOOD + "  schedule: daily\n  delay: 4\n  language: en\n  expected: 5\n"
    assert change[0] in good
    with pytest.raises(UsageError, match=reason):
        load_sources(written(tmp_path, good.replace(*change, 1)))


def test_the_selectors_of_a_platform_are_those_that_its_pages_look_for() -> None:
    looked_for = re.compile(r'(?:\bselectors(?:\.get\(|\[)|_selected\()"(\w+)"')
    for platform, names in SELECTORS.items():
        code = "".join(path.read_text(encoding="utf-8") for path in (PAGES / platform).glob("*.py"))
        assert set(looked_for.findall(code)) - {"alerts"} == set(names)
    others = [path for path in PAGES.rglob("*.py") if path.parent.name not in SELECTORS]
    assert [path.name for path in others if looked_for.search(path.read_text(encoding="utf-8"))] == []


def test_a_good_stanza_may_name_every_selector(tmp_path: Path) -> None:
    named = "".join(f"    {name}: .{name}\n" for name in SELECTORS["wordpress"])
    source = find_source("blog", written(tmp_path, f"{GOOD}  selectors:\n{named}"))
    assert tuple(source.selectors) == SELECTORS["wordpress"]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_sources(written(tmp_path, GOOD.replace("url:", "ulr:") + "  delay: x\nother: 1\n"))
    lines = str(caught.value).splitlines()
    assert len(lines) == 4
    assert all(str(tmp_path) in line for line in lines)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", r"sources\.yml is empty; add a stanza"),
        ("# nothing yet\n", r"is empty"),
        ("{}", r"is empty"),
        ("- one\n- two\n", r"is not a mapping of names to stanzas"),
        ("just words", r"is not a mapping"),
        ("a: [1\n", r"line 2: .*; remove or mend that line"),
        ("a: 1\n\tb: 2\n", r"sources\.yml, line"),
        (b"a: \xff\xfe", r"is not UTF-8 text"),
        ("a: \x00", r"is not YAML"),
        (GOOD + GOOD, r"'blog' stands here twice; remove"),
        (GOOD + "  url: https://other.example\n", r"line 7: 'url' stands here twice"),
        ("? [a, b]\n: 1\n", r"sources\.yml"),
    ],
)
def test_a_file_that_is_no_list_of_sources_says_so(tmp_path: Path, text: str | bytes, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        load_sources(written(tmp_path, text))


def test_a_missing_file_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.yml cannot be read .* --sources"):
        load_sources(tmp_path / "none.yml")
