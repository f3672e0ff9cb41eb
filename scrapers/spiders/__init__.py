"""Spiders, one per platform; a site is a stanza in sources.yml, not a class."""
