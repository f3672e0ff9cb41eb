"""Mine inputs on a cluster into a folder of Parquet files, and go on where an earlier run stopped."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipelines.mine.cluster import Limits, Losses, Outcome
from pipelines.mine.cluster_opening import mining_cluster
from pipelines.mine.mined_files import MinedFiles
from pipelines.mine.mining_report import SHOWN, MiningReport
from pipelines.mine.mining_setup import MiningSetup, sources_by_host
from pipelines.mine.mining_task import MiningTask
from pipelines.redaction.redactor import redactor_to_read
from pipelines.redaction.remembered import key_of
from pipelines.redaction_key import Key
from pipelines.store.connection import reading
from scrapers.sources import Source

Progress = Callable[[int, int, MiningReport], None]
_ROWS_OF_BATCH = 20_000
_SECONDS_OF_BATCH = 30.0


def setup_of(
    sources: dict[str, Source], archive: Path | None, *, contact: str, interval: float, is_everything: bool = False
) -> MiningSetup:
    """Return what workers need: the sources, and the redactions of the archive where there is one.

    Raises UserError where the archive has redactions and their key is away.
    """
    redactions = ""
    if archive:
        with reading(archive) as db:
            key_of(db, archive)
            redactions = " to ".join(map(str, db.execute("SELECT count(*), max(id) FROM redactions").fetchone()))
    return MiningSetup(
        sources=sources_by_host(sources.values()),
        redactor=redactor_to_read(archive) if archive else None,
        key=Key.load_or_create(archive) if archive else None,
        is_everything=is_everything,
        contact=contact,
        interval=interval,
        redactions=redactions,
    )


def mine(
    tasks: Sequence[MiningTask],
    folder: Path,
    setup: MiningSetup,
    *,
    scheduler: str | None,
    workers: int,
    limits: Limits,
    progress: Progress = lambda done, of, report: None,
    say: Callable[[str], None] = lambda sentence: None,
) -> MiningReport:
    """Mine what is not in ``folder`` yet, with ``workers`` processes here or on the cluster at ``scheduler``.

    ``say`` is given a sentence when a long wait begins. Returns the report, which is also in ``_report.json``. Raises
    UserError where the folder cannot be written, and where the cluster is away for long; what was finished by then is
    kept.
    """
    report = MiningReport(inputs=len(tasks))
    began = time.monotonic()
    with MinedFiles(folder) as files:
        left = [task for task in tasks if not files.is_finished(task.id)]
        report.before = len(tasks) - len(left)
        settings = setup.settings()
        report.changed = dict(Counter(name for task in tasks for name in files.changed(task, settings)))
        batch = _Batch(files, report, settings, setup.cleared)
        try:
            # What revisits repeat may be in any other input: they are read last, and need both records alone.
            for is_last in (False, True):
                batch.write()
                now = files.revisits.tasks() if is_last else left
                if not now:
                    continue
                with mining_cluster(scheduler, min(workers, len(now)), limits, say) as cluster:
                    before = replace(report)
                    for outcome in cluster.outcomes(now, setup.packed()):
                        batch.add(outcome)
                        _take_losses(report, before, cluster.losses)
                        progress(report.before + report.finished + len(report.failed), report.inputs, report)
                    _take_losses(report, before, cluster.losses)  # also what went after the last input
        finally:
            batch.write()
            report.files = files.compact()
            report.revisits = files.revisits.count()
            report.left = [*map(setup.cleared, files.revisits.named(SHOWN))]
            report.seconds = time.monotonic() - began
            report.save(folder / "_report.json")
    return report


def _take_losses(report: MiningReport, before: MiningReport, losses: Losses) -> None:
    report.retries = before.retries + losses.retries
    report.workers = before.workers + losses.workers
    report.schedulers = before.schedulers + losses.schedulers


@dataclass(slots=True)
class _Batch:
    """What was mined and is not written yet: the inputs of one transaction.

    ``cleared`` takes out of every sentence what was redacted: names of files may hold it, and what failed on a page.
    """

    files: MinedFiles
    report: MiningReport
    settings: dict[str, str]
    cleared: Callable[[str], str]
    outcomes: list[Outcome] = field(default_factory=list)
    rows: int = 0
    since: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome) -> None:
        """Take what came of an input; written when enough has come, or much time has passed."""
        result, report = outcome.result, self.report
        if result is None:
            report.failed.append(self.cleared(outcome.reason))
            return
        is_part = outcome.task.id.endswith(" in part") or bool(outcome.task.repeats)
        report.finished += not is_part and not result.refused
        report.pages += result.pages
        report.read += result.read
        report.bytes += result.bytes
        report.worked += result.seconds
        report.damaged += result.damaged
        report.unreadable += result.unreadable
        report.undated += result.undated
        report.refused += len(result.refused)
        report.apart += len(result.revisits) if outcome.task.repeats else 0
        report.add_notes([*map(self.cleared, (*result.notes, *result.refusals))])
        self.outcomes.append(outcome)
        self.rows += len(result.rows)
        if self.rows >= _ROWS_OF_BATCH or time.monotonic() - self.since > _SECONDS_OF_BATCH:
            self.write()

    def write(self) -> None:
        """Write what was taken, and note the inputs that were read to their end as finished."""
        named = [(replace(one.task, name=self.cleared(one.task.name)), one.result) for one in self.outcomes]
        outcomes = [(task, result) for task, result in named if result]
        ended = [
            task
            for task, result in outcomes
            if not result.refused and not task.repeats and not task.id.endswith(" in part")
        ]
        new, doubles = self.files.add(ended, outcomes, self.settings)
        report = self.report
        report.doubles += doubles
        report.captures += sum(row["kind"] == "page" for row in new)
        report.petitions += sum(row["kind"] == "petition" for row in new)
        report.alerts += sum(row["kind"] == "alert" for row in new)
        self.outcomes, self.rows, self.since = [], 0, time.monotonic()
