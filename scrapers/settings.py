"""Scrapy settings of every crawl: user agent, politeness, limits.

The delay of a source is set when it is crawled.
"""

CONTACT = "https://example.org/que-conste"

BOT_NAME = "que-conste"
USER_AGENT = f"QueConste/0.1 (an archive of public petitions and action alerts; +{CONTACT})"
ROBOTSTXT_USER_AGENT = "QueConste"
SPIDER_MODULES = ["scrapers.spiders"]
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"

# One request at a time: a crawl is one source, and a source is one host.
ROBOTSTXT_OBEY = True
HTTPERROR_ALLOW_ALL = True  # the spiders explain every status
CONCURRENT_REQUESTS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 0  # never less than DOWNLOAD_DELAY, which is the source's own
AUTOTHROTTLE_MAX_DELAY = 60
EXTENSIONS = {"scrapers.middlewares.politeness.CrawlDelay": 100}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapers.middlewares.politeness.RobotsTxt": 100,
    "scrapers.middlewares.politeness.AtHome": 610,  # on the way back, before Scrapy's RedirectMiddleware (600)
    "scrapers.middlewares.politeness.RetryAfter": 560,  # on the way back, before Scrapy's RetryMiddleware (550)
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
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True

# Sites can store nothing with us, and learn nothing about us.
COOKIES_ENABLED = False
REFERER_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
MEMUSAGE_ENABLED = False

# Errors are rows and sentences; the log is written only with --log.
LOG_LEVEL = "INFO"
LOG_ENABLED = False
RETRY_GIVE_UP_LOG_LEVEL = "INFO"
