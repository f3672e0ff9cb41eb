"""`python -m pipelines.cli` does what `queconste` does."""

from pipelines.cli import main

main(prog_name="queconste")
