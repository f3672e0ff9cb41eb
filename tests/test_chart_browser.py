"""Charts answer to mouse, touch and keys in a real browser, and are embedded by other origins alone as intended."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page
from pytest_httpserver import HTTPServer

from tests.browsing import chromium, served
from tests.site_archive import HUELGA, TRUST, fill

PAGE = f"/petitions/unidas/{TRUST}"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    archive = tmp_path_factory.mktemp("charts") / "archive.db"
    fill(archive)
    with served(archive) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@contextmanager
def opened(
    browser: Browser, address: str, path: str, width: int = 1280, **options: bool
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what it writes into the console."""
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=address, **options)  # type: ignore[arg-type]
    page = context.new_page()
    logged: list[str] = []
    page.on("console", lambda message: logged.append(message.text))
    page.on("pageerror", lambda error: logged.append(str(error)))
    page.goto(path)
    yield page, logged
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_arrow_keys_speak_each_observation_and_escape_leaves(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address, PAGE, width) as (page, logged):
        reader, spoken, shown = (
            page.locator(".chart-reader"),
            page.locator(".chart-plot [role=status]"),
            page.locator(".chart-value"),
        )
        reader.focus()
        page.keyboard.press("Home")
        assert reader.get_attribute("aria-valuetext") == "Jan 3, 2018, 08:00 UTC"
        assert spoken.inner_text() == "Signatures: 54. 54% of the goal of 100. First observation. web archive"
        page.keyboard.press("ArrowRight")
        assert "+45 since Jan 3, 2018. web archive" in spoken.inner_text()
        page.keyboard.press("End")
        assert "Signatures: 1,886" in spoken.inner_text()
        assert "+876 since Jul 10, 2018. Common Crawl" in spoken.inner_text()
        assert shown.is_visible()
        page.keyboard.press("Escape")
        assert spoken.inner_text() == ""
        assert not shown.is_visible()
        assert page.evaluate("document.activeElement === document.body")
        assert logged == []


def test_a_change_across_a_gap_says_how_long_nobody_looked(browser: Browser, address: str) -> None:
    with opened(browser, address, PAGE) as (page, _):
        page.locator(".chart-reader").focus()
        for key in ("End", "ArrowLeft", "ArrowLeft"):
            page.keyboard.press(key)
        spoken = page.locator(".chart-plot [role=status]").inner_text()
        assert "+369 since Mar 31, 2018; 94 days without an observation in between" in spoken


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pointer_reads_the_nearest_observation_and_the_mark_stands_on_it(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, address, PAGE, width) as (page, _):
        page.locator(".chart-reader").scroll_into_view_if_needed()
        point = page.locator("svg.marks:visible path.commoncrawl").first.bounding_box()
        assert point
        middle = (point["x"] + point["width"] / 2, point["y"] + point["height"] / 2)
        page.mouse.move(middle[0] + 3, middle[1] + 60)
        assert "Signatures: 1,886" in page.locator(".chart-value").inner_text()
        mark = page.locator(".chart-mark circle").bounding_box()
        assert mark
        assert abs(mark["x"] + mark["width"] / 2 - middle[0]) < 2
        assert abs(mark["y"] + mark["height"] / 2 - middle[1]) < 2
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        page.mouse.move(5, 5)
        assert not page.locator(".chart-value").is_visible()


def test_a_tap_reads_a_value_and_a_tap_beside_the_chart_ends_it(browser: Browser, address: str) -> None:
    with opened(browser, address, PAGE, 390, has_touch=True) as (page, _):
        page.locator(".chart-reader").tap()
        assert "Signatures" in page.locator(".chart-value").inner_text()
        page.locator("figcaption").first.tap(position={"x": 5, "y": 5})
        assert not page.locator(".chart-value").is_visible()


def test_without_javascript_the_drawing_its_words_and_the_downloads_are_there(browser: Browser, address: str) -> None:
    with opened(browser, address, PAGE, java_script_enabled=False) as (page, _):
        assert page.locator(".chart-reader").count() == 0
        assert page.locator("svg.marks:visible").get_attribute("role") == "img"
        assert "12 observations: 54 signatures" in (page.locator("svg.marks:visible desc").text_content() or "")
        page.locator(".menu summary").first.click()
        assert page.get_by_role("link", name="PNG").is_visible()


def test_values_are_spoken_in_the_language_of_the_page(browser: Browser, address: str) -> None:
    with opened(browser, address, f"/es/petitions/sample-acciones/{HUELGA}") as (page, logged):
        page.locator(".chart-reader").focus()
        page.keyboard.press("End")
        assert page.locator(".chart-reader").get_attribute("aria-valuetext") == "22 abr 2018, 08:00 UTC"
        assert "Firmas: 238" in page.locator(".chart-plot [role=status]").inner_text()
        assert logged == []


def test_another_origin_can_frame_the_embedded_page_and_no_other(browser: Browser, address: str) -> None:
    with HTTPServer() as other:
        assert (other.host, address.split(":")[1]) == ("localhost", "//127.0.0.1"), "two origins"
        framed = "".join(
            f'<iframe src="{address}{path}" width="800" height="500"></iframe>' for path in (f"/embed{PAGE}", PAGE)
        )
        other.expect_request("/").respond_with_data(f"<!DOCTYPE html>{framed}", content_type="text/html")
        other.expect_request("/favicon.ico").respond_with_data("")
        context = browser.new_context()
        page = context.new_page()
        logged: list[str] = []
        page.on("console", lambda message: logged.append(message.text))
        page.goto(other.url_for("/"))
        embedded, refused = page.frames[1], page.frames[2]
        embedded.locator("svg.marks:visible").wait_for()
        embedded.locator(".chart-reader").focus()
        page.keyboard.press("End")
        assert "Signatures: 1,886" in embedded.locator(".chart-plot [role=status]").inner_text()
        assert embedded.evaluate("document.documentElement.scrollHeight <= innerHeight"), "seen whole"
        assert refused.url.startswith("chrome-error:")
        assert [line for line in logged if "frame-ancestors" not in line] == []
        assert any("frame-ancestors" in line for line in logged)
        context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_up_and_down_lead_to_the_other_petitions_of_a_comparison(browser: Browser, address: str, width: int) -> None:
    path = f"/compare?p=unidas/{TRUST}&p=sample-acciones/{HUELGA}&by=days"
    with opened(browser, address, path, width) as (page, logged):
        reader = page.locator(".chart-reader")
        reader.focus()
        page.keyboard.press("End")
        assert (reader.get_attribute("aria-valuetext") or "").startswith("A Protect Residents")
        page.keyboard.press("ArrowDown")
        assert reader.get_attribute("aria-valuetext") == (
            "B Apoya la huelga de hambre en el centro de detención, Day 171 (Apr 22, 2018, 08:00 UTC)"
        )
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert logged == []
