"""Every notebook answers its questions from the sample's archive, from its first cell to its last."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.sampled import Sampled

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def answered(sample_archive: Sampled) -> dict[str, NotebookNode]:
    """The notebooks by name, each executed once against the sample's archive."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUECONSTE_ARCHIVE", str(sample_archive.path))
        return {path.stem: executed(path) for path in NOTEBOOKS}


def executed(path: Path) -> NotebookNode:
    notebook = nbformat.read(path, as_version=4)
    return NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_answers_every_question(path: Path, answered: dict[str, NotebookNode]) -> None:
    for cell in [cell for cell in answered[path.stem].cells if cell.cell_type == "code"]:
        (answer,) = [output.data for output in cell.outputs if output.output_type == "execute_result"]
        assert answer["text/plain"] not in ("[]", "None"), cell.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_without_its_answers(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert [cell.outputs for cell in cells if cell.cell_type == "code" and cell.outputs] == []


def test_the_growth_notebook_draws_the_sites_chart(answered: dict[str, NotebookNode]) -> None:
    outputs = [output for cell in answered["growth"].cells for output in cell.get("outputs", [])]
    drawn = [o.data["image/svg+xml"] for o in outputs if "image/svg+xml" in o.get("data", {})]
    assert len(drawn) == 2  # one petition, and several on one chart
    assert all("Sample data" in svg for svg in drawn)
