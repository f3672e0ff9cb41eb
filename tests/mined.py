"""Mine in the process of a test: no cluster, the same functions."""

from collections.abc import Iterable
from pathlib import Path

from pipelines.mine.mined_files import MinedFiles
from pipelines.mine.mined_pages import mined
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_setup import MiningSetup, sources_by_host
from pipelines.mine.mining_task import MinedInput
from scrapers.sources import Source

ADDRESS = "https://data.crawl.example/"


def mine_here(
    inputs: Iterable[Path | str], folder: Path, *sources: Source, base: str | None = ADDRESS, **setup: object
) -> list[MinedInput]:
    """Mine inputs one after the other into a folder of Parquet files; returns what came of each."""
    told = MiningSetup(sources=sources_by_host(sources), interval=0.0, **setup)  # type: ignore[arg-type]
    results = []
    with MinedFiles(folder) as files:
        for task in tasks_of(map(str, inputs), base=base):
            if not files.is_finished(task.id):
                result = mined(task, told)
                files.add([task], [(task, result)], told.settings())
                results.append(result)
        for task in files.revisits.tasks():
            files.add([], [(task, mined(task, told))])
        files.compact()
    return results
