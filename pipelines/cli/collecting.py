"""Commands that collect: crawl, sources, runs, check, probe."""

import click

COMMANDS: dict[str, click.Command] = {}
