"""Commands about kept captures: captures package."""

from pathlib import Path

import click

from pipelines.cli import captures_option, sources_option
from pipelines.packaging import package
from scrapers.problems import WrongUse
from scrapers.sources import find_source


@click.group("captures")
def captures_group() -> None:
    """Work with the captures that were kept."""


@captures_group.command("package")
@click.option("--source", required=True, help="The site to pack, by its name in sources.yml.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write; SOURCE.wacz here.")
@captures_option
@sources_option
def package_command(source: str, output: Path | None, captures: Path, sources: Path | None) -> None:
    """Pack what was kept of a site into one WACZ file, to be played by pywb or ReplayWeb.page.

    The pages are in it as they were, with whatever names stood on them: it is not for publication as it is.

    Example: queconste captures package --source mijente --output mijente.wacz
    """
    file = output or Path(f"{source}.wacz")
    if file.suffix != ".wacz":
        raise WrongUse(f"{file} would be a WACZ file by another name; let --output end in .wacz")
    packed = package(find_source(source, sources), captures, file)
    click.echo(f"Packed {packed} into {file}")


COMMANDS: dict[str, click.Command] = {"captures": captures_group}
