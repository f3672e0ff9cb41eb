"""`queconste import-list`."""

from pathlib import Path

import click

from pipelines.cli.lookup import filled_archive_option, filled_captures_option, sources_option
from pipelines.cli.options import example
from pipelines.cli.output import print_digest
from pipelines.cli.stamp import stamp_after_run
from pipelines.jobs.import_list import import_list
from pipelines.jobs.list_mapping import load_mapping


@click.command("import-list", epilog=example("queconste import-list petitions.csv --mapping petitions.yml"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--mapping",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The YAML file that says which column is what, and who published the list.",
)
@filled_archive_option
@filled_captures_option
@sources_option
def command(file: Path, mapping: Path, archive: Path, captures: Path, sources: Path) -> None:
    """Import a list of petitions that others keep, as reported counts.

    FILE is CSV or TSV. Its counts are kept apart: they are not observations, are in no growth figure, and nothing
    verifies them. Rows that cannot be read become issues. See docs/proof.md.
    """
    done = import_list(file, load_mapping(mapping), archive, captures)
    if done.digest:
        print_digest(done.digest)
        stamp_after_run(archive, sources)
    click.echo(str(done))
