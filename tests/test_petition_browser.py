"""Pages of petitions and captures in a real browser: citations are copied, days open, nothing scrolls sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.archives import day, extraction, keep, petition
from tests.browsing import chromium, served

PAGE = "/petitions/site/free-ana"
TITLE = "Free Ana: 100% {now} & ¡ya!"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a petition with two looks on its last day, in a process of its own; yield its address."""
    path = tmp_path_factory.mktemp("browser") / "archive.db"
    looks = ((1, 100), (2, 130), (2.1, 140))
    keep(path, [extraction(petition(TITLE, signatures=f"{n} of 200 Signatures"), at=day(at)) for at, n in looks])
    with served(path) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def test_a_button_copies_the_citation_and_says_so(browser: Browser, address: str) -> None:
    errors: list[str] = []
    for prefix, copied in (("", "Copied"), ("/es", "Copiado")):
        context = browser.new_context(base_url=address, permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(prefix + PAGE)
        page.locator("details", has=page.locator("#cite-bibtex")).locator("summary").click()
        for field in ("cite-text", "cite-bibtex"):
            button = page.locator(f'button[data-copies="{field}"]')
            button.click()
            expect(button).to_have_text(copied)  # once the clipboard has it
            copied_text = page.evaluate("navigator.clipboard.readText()")
            assert copied_text == page.locator(f"#{field}").input_value()
            assert "SHA-256" in copied_text
        assert errors == []
        context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_without_javascript_days_open_and_citations_can_be_selected(browser: Browser, address: str, width: int) -> None:
    viewport = {"width": width, "height": 900}
    context = browser.new_context(base_url=address, java_script_enabled=False, viewport=viewport)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(PAGE)
    looks = page.locator(".days details")
    assert looks.locator("li").first.is_hidden()
    looks.locator("summary").click()
    assert looks.locator("li").first.is_visible()
    assert page.locator("button[data-copies]").first.is_hidden()
    assert page.locator("#cite-text").is_visible()
    assert "100% {now}" in page.locator("#cite-text").input_value()
    context.close()


@pytest.mark.parametrize("path", [PAGE, f"/es{PAGE}?as_of=2018-03-01", "/captures/1", "/es/captures/3"])
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, address: str, path: str) -> None:
    for scheme in ("light", "dark"):
        viewport = {"width": 390, "height": 844}
        context = browser.new_context(base_url=address, viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        context.close()
