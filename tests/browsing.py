"""Readers in a real browser: a served archive, and a walk that checks each page it comes to."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, sync_playwright

from pipelines.site.language import ENGLISH, SPANISH, _, answering_in
from tests.commands import HOUSE
from tests.conftest import missing

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
LOCALES = {ENGLISH: "en-US", SPANISH: "es-MX"}
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# A page in a folder may not read its own style sheets, which one of the rules would.
_FOUND = """async () => (await axe.run(document, {
    resultTypes: ["violations"], preload: location.protocol !== "file:"
})).violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`)
)"""


@contextmanager
def served(archive: Path) -> Iterator[str]:
    """Serve an archive on a free port in its own process, as readers use it, and yield its address."""
    command = [sys.executable, "-m", "pipelines.cli", "serve", "--archive", str(archive), "--port", "0"]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+", server.stdout.readline())
            assert found is not None
            yield found[0].rstrip("/")
        finally:
            server.terminate()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium, which asks nobody anything by itself."""
    if not CHROMIUM.exists():
        missing("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, "--disable-sync"])
        yield browser
        browser.close()


@dataclass(slots=True, kw_only=True)
class Walk:
    """A reader who goes from page to page in one language; each page is checked when it is reached."""

    page: Page
    language: str
    address: str
    unscripted: Page | None = None
    logged: list[str] = field(default_factory=list)
    requested: list[str] = field(default_factory=list)

    def say(self, message: str, **values: Any) -> str:
        """Return words of the site as this reader sees them, as plain text."""
        with answering_in("/es" if self.language == SPANISH else ""):
            return re.sub("<[^>]+>", "", _(message, **values))

    def arrive(self, path: str) -> None:
        """Type an address."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        self.look()

    def follow(self, what: Locator) -> None:
        """Follow a link or press a button that leads to another page."""
        what.first.click()
        self.page.wait_for_load_state()
        self.look()

    def look(self) -> None:
        """Check the page that was reached."""
        here = self.page.url
        assert self.page.locator("html").get_attribute("lang") == self.language, here
        assert self.page.locator("h1").count() == 1, here
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert self.page.evaluate(width) <= 0, here
        assert self._barriers() == [], here
        assert self.logged == [], here
        assert [url for url in self.requested if not url.startswith((self.address, "data:"))] == [], here

    def _barriers(self) -> list[str]:
        """Look for barriers; axe-core is a script, so that a page without script is looked at in a second window."""
        if self.unscripted is None:
            return barriers(self.page)
        self.unscripted.goto(self.page.url)
        return barriers(self.unscripted)

    def fetch(self, link: Locator) -> str:
        """Download what a link leads to, and return it as text."""
        answer = self.page.request.get(str(link.first.evaluate("link => link.href")))
        assert answer.ok, link
        return answer.text()


@contextmanager
def walking(
    browser: Browser, address: str, language: str, width: int, *, script: bool = True, scheme: str = "light"
) -> Iterator[Walk]:
    """Open a window of ``width`` pixels whose reader prefers a language."""

    def window(script: bool) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            base_url=address,
            locale=LOCALES[language],
            java_script_enabled=script,
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        return context.new_page()

    walk = Walk(page=window(script), language=language, address=address)
    if not script:
        walk.unscripted = window(True)
        walk.unscripted.route("**/*.js", lambda route: route.abort())

    def log(message: ConsoleMessage) -> None:
        walk.logged.append(message.text)

    def note(request: Request) -> None:
        walk.requested.append(request.url)

    walk.page.on("console", log)
    walk.page.on("request", note)
    yield walk
    for page in (walk.page, walk.unscripted):
        if page:
            page.context.close()


def barriers(page: Page) -> list[str]:
    """Return what axe-core finds on a page that keeps readers out, with all of its usual rules."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(_FOUND)
    return found
