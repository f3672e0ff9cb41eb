"""Follow a page that leads elsewhere by its own markup."""

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response

_BEGINNING = 4 * 4096  # bytes: Scrapy looks into the first 4,096 characters


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's own, asked only about pages that may hold such a tag: it decodes the whole page to look for one."""

    def process_response(  # type: ignore[override]  # Scrapy passes no spider any more
        self, request: Request, response: Response
    ) -> Request | Response:
        beginning = response.body[:_BEGINNING].replace(b"\0", b"").lower()  # in UTF-16 every other byte is 0
        # "refresh" may be written with entities
        if b"http-equiv" in beginning and (b"refresh" in beginning or b"&#" in beginning):
            return super().process_response(request, response)
        return response
