"""`python -m pipelines.cli` does what `queconste` does."""

from pipelines.cli import main

if __name__ == "__main__":
    main(prog_name="queconste")
