"""Runs over an archive: crawl, import, backfill, replay, package."""
