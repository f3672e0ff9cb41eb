"""Commands that serve: the site, and the miniature sites of the sample."""

import click

COMMANDS: dict[str, click.Command] = {}
