"""Print tables and JSON documents."""

import json
from collections.abc import Iterable, Sequence

import click


def print_json(document: object) -> None:
    """Print one JSON document, with accents as they are."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def print_table(rows: Iterable[Iterable[object]], headers: Sequence[str] = ()) -> None:
    """Print ``rows`` in aligned columns; those that hold whole numbers to the right, with thousands separated."""
    from tabulate import tabulate  # slow to import, and most commands print no table

    cells = [tuple(row) for row in rows]
    if not cells:
        return
    sides = [
        "right" if any(isinstance(cell, int) for cell in column) else "left" for column in zip(*cells, strict=True)
    ]
    written = [[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in cells]
    # Or tabulate would print a message "1e5" as 100000.
    table = tabulate(written, headers, tablefmt="plain", disable_numparse=True, colalign=sides)
    click.echo("\n".join(line.rstrip() for line in table.splitlines()))


def print_digest(digest: str) -> None:
    """Print the digest of the archive at the end of a run, to be noted elsewhere; nothing where the run has none."""
    if digest:
        click.echo(f"Digest of the run: {digest}")
