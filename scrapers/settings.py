"""Scrapy settings of every crawl: politeness, limits.

The delay, the gate, the budget and the user agent of a source are set when it is crawled.
"""

BOT_NAME = "que-conste"
USER_AGENT = "QueConste"
ROBOTSTXT_USER_AGENT = "QueConste"
SPIDER_MODULES = ["scrapers.spiders"]
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"

# One request at a time: a crawl is one source, and a source is one host.
ROBOTSTXT_OBEY = True
WARN_ON_GENERATOR_RETURN_VALUE = False  # it parses the source of each callback for each answer
CONCURRENT_REQUESTS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# Scrapy starts so many tasks for each answer, 100 by default, which takes a third of its time. A page gives one item
# that waits to be stored, and requests that wait for nothing.
CONCURRENT_ITEMS = 4
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 0  # never less than DOWNLOAD_DELAY, which is the source's own
AUTOTHROTTLE_MAX_DELAY = 60
# What Scrapy's own lists name is imported even where it is switched off (aiohttp for a remote control, requests for
# cookies: a tenth of a second), so that these lists replace them, and name all that runs. Sites can store nothing with
# us, and learn nothing about us: no cookies, no Referer.
EXTENSIONS_BASE = {
    "scrapy.extensions.corestats.CoreStats": 0,
    "scrapy.extensions.logcount.LogCount": 0,
    "scrapy.extensions.logstats.LogStats": 0,
    "scrapy.extensions.throttle.AutoThrottle": 0,
    "scrapers.middlewares.politeness.CrawlDelay": 100,
}
DOWNLOAD_HANDLERS = {
    "http": "scrapers.middlewares.outbound_handler.OutboundHandler",
    "https": "scrapers.middlewares.outbound_handler.OutboundHandler",
    **dict.fromkeys(("data", "file", "ftp", "s3")),
}
TWISTED_DNS_RESOLVER = "scrapers.middlewares.outbound_handler.CheckedResolver"
DNS_TIMEOUT = 20
REDIRECT_MAX_TIMES = 10
SPIDER_MIDDLEWARES_BASE = {  # none for errors of HTTP: the spiders explain every status
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": 25,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": 800,
}
DOWNLOADER_MIDDLEWARES_BASE = {  # none for other sites, which the gate keeps out, nor for a proxy: it looks names up
    "scrapers.middlewares.politeness.RobotsTxt": 100,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": 550,
    "scrapers.middlewares.politeness.RetryAfter": 560,  # on the way back, before RetryMiddleware
    "scrapers.middlewares.meta_refresh.MetaRefresh": 580,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
    "scrapers.middlewares.site_trial.SiteTrialMiddleware": 930,  # sees each answer, also those that are retried
    "scrapers.middlewares.limits.BudgetMiddleware": 940,  # before what a resumed crawl is answered from disk
    "scrapers.middlewares.warc.WarcMiddleware": 950,  # next to the network, before anything is decoded
}
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",  # what every reader of WARC files can decode
}
RETRY_TIMES = 2
RETRY_WAIT = 30  # seconds, doubled at each further try, when a site is overloaded and does not say how long to wait
RETRY_WAIT_MOST = 600  # seconds; a site that asks for more is left alone until the next run
DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024  # bytes, after decompression too
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True

# Errors are rows and sentences; the log is written only with --log.
LOG_LEVEL = "INFO"
LOG_ENABLED = False
RETRY_GIVE_UP_LOG_LEVEL = "INFO"
