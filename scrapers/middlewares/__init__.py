"""Scrapy middlewares: politeness toward sites, and WARC files of what they answer."""
