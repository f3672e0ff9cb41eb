"""`queconste redact`."""

from pathlib import Path

import click
from click.core import ParameterSource

from pipelines.cli.lookup import archive_option, captures_option, releases_option
from pipelines.cli.options import example
from pipelines.cli.progress import bytes_bar
from pipelines.cli.redact_prove import prove
from pipelines.export.release_redaction import redact_releases
from pipelines.export.release_rows import note_releases
from pipelines.jobs.redacting import Found, look, redact
from pipelines.phrasing import counted, cut
from pipelines.redaction.plan import RedactionKind
from pipelines.redaction.remembered import REASONS
from scrapers.errors import UsageError, UserError

_SHOWN = 100  # places; the rest are counted


class _Redact(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand. Raises UsageError where words stand in its place, whose kind must be said."""
        if self.get_command(ctx, args[0]) is None:
            raise UsageError(
                f"say what {args[0]!r} is, with --person, --text, --creator, --petition or --alert before it; "
                "`queconste redact prove WORDS` only searches"
            )
        return super().resolve_command(ctx, args)


@click.group(
    "redact",
    cls=_Redact,
    invoke_without_command=True,
    epilog=example(
        'queconste redact --person "Ana P. Lopez" --reason safety --dry-run',
        "queconste redact --petition mijente/free-ana --reason 'request of the person'",
    ),
)
@click.option("--text", metavar="TEXT", help="Take out these words, in this order.")
@click.option("--person", metavar="NAME", help="Take out this name, in any order of its words.")
@click.option("--petition", metavar="SOURCE/SLUG", help="Take out the texts and the address of a petition.")
@click.option("--alert", metavar="SOURCE/SLUG", help="Take out the texts and the address of an action alert.")
@click.option("--creator", metavar="NAME", help="Take out the name of a petition's creator.")
@click.option("--reason", type=click.Choice(REASONS), help="Why. The public page of redactions shows it.")
@click.option("--dry-run", is_flag=True, help="Only show what would be taken out.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--without-lost", is_flag=True, help="Go on where some files of captures are missing for good.")
@click.option(
    "--backups",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("backups"),
    show_default=True,
    help="The folder of backups to warn of: they still have what is taken out.",
)
@releases_option
@archive_option
@captures_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    reason: str | None,
    dry_run: bool,
    yes: bool,
    without_lost: bool,
    backups: Path,
    releases: Path,
    archive: Path,
    captures: Path,
    **options: str | None,
) -> None:
    """Take a text, a person or a record out for good.

    Shows each place in the archive and its captures with the words around it, and asks. Case, accents, order of names,
    markup and encodings make no difference.

    Releases that hold it are rebuilt without it.

    What is remembered are hashes, made with a key in a file beside the archive: every later crawl, import, backfill,
    replay and restore applies them. Keep that file, and keep a copy of it apart from the archive.
    """
    if ctx.invoked_subcommand:
        _refuse_options(ctx)
        return
    kind, what = _chosen(options)
    if not reason and not dry_run:
        raise UsageError(f"give a --reason: {', '.join(REASONS)}")
    found = look(archive, captures, kind, what, backups, without_lost=without_lost)
    _show(found)
    if not found.places or dry_run:
        click.echo(f"{found}; nothing was taken out")
        return
    if not (yes or _agreed(found)):
        raise UserError("nothing was taken out; give --yes to do it without asking")
    assert reason is not None
    with bytes_bar("Redacting captures") as show:
        records = redact(
            archive,
            captures,
            kind,
            what,
            reason,
            places=found.places,
            without_lost=without_lost,
            progress=show,
        )
    _rebuild_releases(archive, releases)
    for path in found.backups:
        click.echo(f"queconste: {path} was made before, and still has it; delete it", err=True)
    click.echo(f"Taken out: {counted(found.places, 'place')}, {counted(records, 'record')} of captures changed")


command.add_command(prove)


def _rebuild_releases(archive: Path, releases: Path) -> None:
    with bytes_bar("Rebuilding releases") as show:
        rebuilt = redact_releases(archive, releases, progress=show)
    if rebuilt:
        note_releases(archive, releases)
    for release in rebuilt:
        click.echo(f"Rebuilt release {release.version} without it; its CHECKSUMS.md says so")


def _chosen(options: dict[str, str | None]) -> tuple[RedactionKind, str]:
    given = [(kind, what) for kind, what in options.items() if what is not None]
    if len(given) != 1:
        raise UsageError("give one of --text, --person, --petition, --alert and --creator")
    [(kind, what)] = given
    try:
        what.encode()
    except UnicodeEncodeError:  # bytes of the command line that are no text: "L\udcf3pez", typed in Latin-1
        raise UsageError(f"--{kind} is not UTF-8; type it in a terminal that writes UTF-8") from None
    return kind, what  # type: ignore[return-value]


def _refuse_options(ctx: click.Context) -> None:
    """Raise UsageError for options before the name of a subcommand, which would have no effect."""
    for option in ctx.command.params:
        if option.name and ctx.get_parameter_source(option.name) is ParameterSource.COMMANDLINE:
            name = ctx.invoked_subcommand
            raise UsageError(
                f"{option.opts[0]} cannot stand before {name}; `queconste redact {name} --help` lists its options"
            )


def _agreed(found: Found) -> bool:
    try:
        return click.confirm(f"Take out {found} for good?")
    except click.Abort:  # no terminal, or Ctrl-C at the question
        click.echo(err=True)
        return False


def _show(found: Found) -> None:
    for place in found.texts[:_SHOWN]:
        times = f" ({counted(place.rows, 'row')})" if place.rows > 1 else ""
        around = f"{place.before} [{cut(place.found)}] {place.after}".strip()
        click.echo(f"{place.table}.{place.column}{times}: {around}")
    for record in found.captures[:_SHOWN]:
        click.echo(f"{record.file}, byte {record.offset} ({record.kind}): {counted(record.places, 'place')}")
    left = max(0, len(found.texts) - _SHOWN) + max(0, len(found.captures) - _SHOWN)
    if left:
        click.echo(f"... and {left:,} more")
