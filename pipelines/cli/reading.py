"""Commands that read what is at hand: import, extract, and whatever re-reads kept captures."""

import click

COMMANDS: dict[str, click.Command] = {}
