"""The jobs behind the commands: crawl, import, backfill, replay, package and others."""
