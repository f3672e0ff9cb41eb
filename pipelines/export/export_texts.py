"""Write the README and the licenses of an export."""

from collections.abc import Sequence

from pipelines.export.citing import citation_text
from pipelines.export.column_facts import TableFacts
from pipelines.export.export_about import ExportAbout
from pipelines.export.table_files import Format

_READ = {
    "csv": (
        "pandas: `pd.read_csv('csv/petitions.csv', parse_dates=['first_seen_at'])`",
        "DuckDB: `SELECT * FROM 'csv/signature_snapshots.csv'`",
        "R: `data.table::fread('csv/daily_series.csv')`",
    ),
    "jsonl": ("pandas: `pd.read_json('jsonl/petitions.jsonl', lines=True)`",),
    "parquet": (
        "DuckDB: `SELECT * FROM 'parquet/daily_series.parquet'`",
        "Polars: `pl.read_parquet('parquet/petitions.parquet')`",
    ),
}
_CAVEATS = (
    "A count is the one that a page showed. Platforms may add signatures or remove them, and some raise the goal by "
    "themselves (`goal_kind` is `auto`).",
    "Of several pages captured at the same second, the one with the highest count stands for that moment; "
    "`signature_snapshots` has them all.",
    "A gap in a series means no observation, not no signature. Nothing is filled in.",
    "Null is unknown. A date is only as precise as the page that gives it.",
    "Petitions that no followed listing shows are not here: what is here is no sample of all petitions.",
    "`recognized_by` is `text` where a post was taken for an action alert by its words; that is a guess.",
    "Numbers in columns named `id` are of this archive. Cite the permalink, or source and slug.",
    "Names and contact data may be masked or redacted: texts such as `[redacted 1234]` mark the place. Do not try to "
    "undo that.",
    "Rows of the invented sample have `is_sample` true in `sources`. They are no petitions.",
)


def readme(about: ExportAbout, facts: Sequence[TableFacts], formats: Sequence[Format]) -> str:
    """Return README.md: what is here, how to read it, what to beware of, and how to cite it."""
    version = f", release {about.version}" if about.version else ""
    return (
        "\n".join(
            [
                f"# {about.title}{version}",
                "",
                about.description,
                "",
                f"Exported: {about.scope}. Newest capture: {about.as_of or 'unknown'} (UTC).",
                *([f"Digest of the archive's last run: `{about.archive_digest}`."] if about.archive_digest else []),
                "",
                "## Files",
                "",
                f"Each table is here as {_either(formats)}.",
                "`CODEBOOK.md` and `codebook.csv` say what each column means, `datapackage.json` describes the files",
                "for programs, and `sha256sum --check SHA256SUMS` checks them.",
                "",
                "| Table | Rows | |",
                "| --- | ---: | --- |",
                *(f"| {table.table.name} | {table.rows:,} | {table.table.title} |" for table in facts),
                "",
                *(f"- {line}" for form in formats for line in _READ[form]),
                "",
                *(_GUARDED if "csv" in formats else ()),
                "## Caveats",
                "",
                *(f"- {caveat}" for caveat in _CAVEATS),
                "",
                "## License and citation",
                "",
                f"{about.license}. See `LICENSES.md`.",
                "",
                f"> {citation_text(about)}",
                "",
                "`CITATION.cff`, `datacite.json` and `.zenodo.json` say the same for programs.",
            ]
        )
        + "\n"
    )


_GUARDED = (
    "In CSV, an apostrophe stands before text that a spreadsheet would run as a formula. JSON lines and Parquet have",
    "every text as it is.",
    "",
)


def licenses(about: ExportAbout) -> str:
    """Return LICENSES.md: what may be reused, and what belongs to others."""
    return (
        "\n".join(
            [
                "# Licenses",
                "",
                f"{about.license}.",
                "",
                "- **Counts, dates, names of columns and their descriptions** may be reused for any purpose. Please",
                "  cite them.",
                "- **Texts of petitions and alerts** (titles, demands, reasons, bodies, tags) belong to whoever wrote",
                "  them. They are here for study and as evidence; ask their authors before you publish them again.",
                "",
                "The sources are:",
                "",
                *(
                    f"- {source.organization}: {source.url}{' (invented sample)' * source.is_sample}"
                    for source in about.sources
                ),
            ]
        )
        + "\n"
    )


def _either(formats: Sequence[Format]) -> str:
    names = {"csv": "CSV (`csv/`)", "jsonl": "JSON lines (`jsonl/`)", "parquet": "Parquet (`parquet/`)"}
    shown = [names[form] for form in formats]
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if shown[1:] else shown[0]
