"""The site in a real browser: no errors, no sideways scrolling, working search, visible charts."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from pipelines.site.chart_frame import Size
from pipelines.site.chart_points import Point
from pipelines.site.charts import growth_svg
from tests.browsing import chromium, served
from tests.site_archive import ALERT, HUELGA, TRUST, UNDATED, fill

PAGES = [
    "/",
    "/search",
    "/search?q=hunger",
    "/search?q=nothing+of+this",
    f"/petitions/unidas/{TRUST}",
    f"/petitions/sample-acciones/{HUELGA}",
    f"/petitions/unidas/{UNDATED}",
    f"/alerts/sample-coalition/{ALERT}",
    "/petitions",
    "/alerts",
    "/archive",
    "/archive/petitions?_facet=slug_known&status=open",
    "/archive/petitions/1",
    "/archive/captures/1",
    "/archive/signature_snapshots",
    "/growth",
    "/growth?span=ever&by=share",
    "/growth/alerts",
    "/archive/by_creator?creator=maria",
    "/sources",
    "/sources/unidas",
    "/organizations",
    "/organizations/sample-coalition/Day%20Laborer%20Network",
    "/creators",
    "/creators/unidas/Ana%20Mar%C3%ADa%20R.",
    "/topics",
    "/topics/hunger-strikes",
    "/topics/categories/Trust",
    "/about",
    "/codebook",
    "/codebook/petitions",
    "/archive?sql=select+title,+url+from+petitions",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    archive = tmp_path_factory.mktemp("browser") / "archive.db"
    fill(archive)
    with served(archive) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module", params=[1440, 390], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """One window of each width, in which all pages are opened in turn, as a reader does."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, base_url=address)
    yield context.new_page()
    context.close()


@contextmanager
def listening(page: Page) -> Iterator[list[str]]:
    """What a page writes into the console, and what it asked for in vain."""
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        heard.append(message.text)

    def fail(request: Request) -> None:
        heard.append(request.url)

    page.on("console", listen)
    page.on("requestfailed", fail)
    yield heard
    page.remove_listener("console", listen)
    page.remove_listener("requestfailed", fail)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_whole_without_a_word_in_the_console_and_fits_the_screen(page: Page, path: str) -> None:
    with listening(page) as heard:
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200
        assert heard == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.locator("h1").count() == 1


def test_wide_tables_of_figures_fit_a_desk_in_spanish_too(browser: Browser, address: str) -> None:
    compared = f"/es/compare?p=unidas/{TRUST}&p=sample-acciones/{HUELGA}"
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    page = context.new_page()
    for path in (compared, "/es/sources/unidas"):
        page.goto(path)
        cut = "[...document.querySelectorAll('.scroll')].filter(each => each.scrollWidth > each.clientWidth).length"
        assert page.evaluate(cut) == 0, path
    context.close()


def test_tables_with_sentences_or_charts_in_their_rows_are_read_on_a_phone_without_a_scroll(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    page = context.new_page()
    organization = "/organizations/sample-coalition/Instituto%20Familiar%20de%20la%20Raza%2C%20Inc."
    for path, name in (
        ("/sources/unidas", ".field-shares"),
        ("/codebook/petitions", ".columns-table"),
        (organization, ".years"),
    ):
        for prefix in ("", "/es"):
            page.goto(f"{prefix}{path}")
            table = page.locator(name)
            room = table.evaluate("each => [each.scrollWidth, each.closest('.scroll').clientWidth]")
            assert room[0] <= room[1], (prefix, path)
            cells = table.locator("td, tbody th")
            assert cells.evaluate_all("all => all.filter(c => c.scrollWidth > c.clientWidth + 1).length") == 0, path
    context.close()


def test_cells_begin_below_their_headings_and_a_button_is_one_line(page: Page) -> None:
    begins = "name => getComputedStyle(document.querySelector(name)).paddingLeft"
    page.goto("/archive/signature_snapshots")
    assert page.evaluate(begins, ".rows thead th") == page.evaluate(begins, ".rows tbody td")
    page.goto("/es/creators")
    button = page.get_by_role("button", name="Buscar nombre").bounding_box()
    assert button is not None
    assert button["height"] < 55


def test_a_list_of_petitions_shows_their_signatures_on_the_first_screen_and_all_its_rows(page: Page) -> None:
    page.goto("/archive/petitions")
    box = page.get_by_role("columnheader", name="Signatures").bounding_box()
    width = page.evaluate("document.documentElement.clientWidth")
    assert box is not None
    assert box["x"] + box["width"] <= width
    assert page.get_by_role("columnheader", name="Trend").count() == (1 if width > 600 else 0)
    height = "(box => getComputedStyle(box).maxHeight)(document.querySelector('.scroll'))"
    assert (page.evaluate(height) == "none") == (width <= 600)


COMPARED = f"/es/compare?p=unidas/{TRUST}&p=sample-acciones/{HUELGA}"


@pytest.mark.parametrize(
    ("path", "table"), [("/sources", "states"), (f"/petitions/unidas/{TRUST}", "days"), (COMPARED, "compared")]
)
def test_a_table_is_whole_on_a_screen_as_narrow_as_a_phone(page: Page, path: str, table: str) -> None:
    page.goto(path)
    page.evaluate("document.querySelectorAll('.days details').forEach(each => (each.open = true))")
    box = page.locator(f".scroll:has(> .{table})").first
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth") or page.evaluate("innerWidth") > 390


def test_search_finds_and_leads_to_the_record(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Search petitions and alerts").fill("detencion")
    page.get_by_role("button", name="Search").click()
    hit = page.locator(".hits a").first
    assert page.locator(".hits mark").first.inner_text() == "detención"
    hit.click()
    assert page.locator("h1").inner_text().startswith("Apoya la huelga")


def test_a_search_is_narrowed_by_a_click_and_widened_by_another(page: Page) -> None:
    page.goto("/search?q=hunger")
    page.locator("main").get_by_role("link", name="Alerts", exact=True).click()
    assert page.locator(".hits li").count() == 1
    page.get_by_role("link", name="Alerts (selected; clear)").click()
    assert page.locator(".hits li").count() == 2


def test_one_chart_is_seen_whole_and_its_words_can_be_read(page: Page) -> None:
    page.goto(f"/petitions/unidas/{TRUST}")
    visible = [chart for chart in page.locator("figure svg").all() if chart.is_visible()]
    assert len(visible) == 1
    box = visible[0].bounding_box()
    assert box is not None
    assert box["width"] > 250
    assert box["x"] + box["width"] <= page.viewport_size["width"]  # type: ignore[index]
    assert float(visible[0].locator("text").first.evaluate("t => t.getBoundingClientRect().height")) > 9


CUT = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text, path')].filter(each => {
        const box = each.getBoundingClientRect();
        return box.left < frame.left - 0.5 || box.right > frame.right + 0.5
            || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5;
    }).map(each => each.textContent || each.getAttribute('class'));
})"""


@pytest.mark.parametrize("font", ["sans-serif", "serif", "monospace"])
@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_nothing_in_a_chart_is_cut_whatever_it_says(browser: Browser, size: Size, font: str) -> None:
    titles = ("Free Ana", "W" * 300, "¡Alto a las deportaciones! " * 20, "释放她们" * 80, "🕊️" * 90, "\u202eanA eerF")
    counts = ((54, 100), (1886, 2000), (0, 1), (2**63 - 1, 2**63 - 1), (999_999, 1_234_567_890))
    charts = []
    for title in titles:
        for count, goal in counts:
            ends = (("2016-12-31T23:00:00Z", 3, None), ("2018-03-01T08:00:00Z", count, goal))
            points = [Point(observed_at=at, signatures=n, goal=g, origin="wayback") for at, n, g in ends]
            charts.append(growth_svg(points, title=title, size=size, alerts=["2017-01-01"], sample=True))
    page = browser.new_page()
    page.set_content("".join(charts).replace('font-family="sans-serif"', f'font-family="{font}"'))
    assert page.evaluate(CUT) == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, base_url=address)  # type: ignore[arg-type]
    page = context.new_page()
    for path in ("/", f"/petitions/unidas/{TRUST}", "/search?q=hunger", "/archive/petitions"):
        page.goto(path)
        faint = page.evaluate(FAINT)
        assert faint == [], path
    context.close()


def test_without_script_everything_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(f"/petitions/unidas/{TRUST}")
    assert page.locator("figure svg").first.is_visible()
    page.goto("/petitions")
    assert page.locator("table.rows tbody tr").count() == 25
    page.get_by_role("link", name="Next page").click()
    assert page.locator("table.rows tbody tr").count() == 11
    context.close()


# Lists texts whose contrast with the background is below the 4.5 to 1 of WCAG AA (3 to 1 for large texts).
FAINT = """() => {
    const lightness = color => {
        const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
            .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const painted = element => {
        for (let e = element; e; e = e.parentElement) {
            const color = getComputedStyle(e).backgroundColor;
            if (!/, 0\\)$|transparent/.test(color)) return color;
        }
        return "rgb(255, 255, 255)";
    };
    const faint = [];
    for (const element of document.querySelectorAll("body *")) {
        const own = [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
        if (!own || !element.checkVisibility()) continue;
        const style = getComputedStyle(element), svg = element.closest("svg");
        const [a, b] = [svg ? style.fill : style.color, painted(element)].map(lightness).sort((x, y) => y - x);
        const size = parseFloat(style.fontSize), large = size >= (style.fontWeight >= 700 ? 18.6 : 24);
        if (/title|desc|style/i.test(element.tagName)) continue;
        if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) faint.push(`${element.tagName}: ${element.textContent}`);
    }
    return faint;
}"""
