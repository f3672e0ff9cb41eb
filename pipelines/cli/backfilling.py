"""The command that fetches the past: backfill."""

import click

COMMANDS: dict[str, click.Command] = {}
