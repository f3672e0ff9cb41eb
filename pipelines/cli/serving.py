"""Commands that serve: the site, and the miniature sites of the sample."""

from threading import Event

import click

from sample.serving import FIRST_PORT, SITES, serving


@click.command("sample", epilog="Example: queconste sample --port 9000")
@click.option(
    "--port",
    type=click.IntRange(0, 65533),
    default=FIRST_PORT,
    show_default=True,
    help="The first of three ports, one after another; 0 takes free ones.",
)
def sample_command(port: int) -> None:
    """Serve the sample: miniatures of a ControlShift site, a WordPress blog and a web archive, until Ctrl-C."""
    with serving(port) as sites:
        for name in SITES:
            click.echo(f"{name:12} {getattr(sites, name)}")
        click.echo(f"sources      {sites.sources}")
        click.echo("Everything on them is invented. Ctrl-C stops them.")
        try:
            Event().wait()
        except KeyboardInterrupt:
            click.echo(f"Stopped, after {len(sites.visits)} requests.")


COMMANDS: dict[str, click.Command] = {"sample": sample_command}
