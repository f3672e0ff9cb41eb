.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8001
SAMPLE_PORT ?= 8471
VENV := .venv
PEERS := .venv-peers
NEXT := .venv-datasette1
JUPYTER := .venv-notebook
MKDOCS := .venv-docs
BIN := $(VENV)/bin
UV := uv==0.13.8
DATASETTE1 := datasette==1.0a41
# Packages without a wheel, which are built here. Nothing else is, and what builds them is in the lock, too.
BUILT := feedgen surt
# Compiled here, or the first of each command compiles all that it imports, and where nothing may be written, each does.
PACKAGES := scrapers pipelines sample plugins
COMPILE = VIRTUAL_ENV=$(VENV) $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header \
	--python-version 3.11
SYNC = $(BIN)/uv pip sync --quiet --require-hashes --build-constraints requirements.lock $(call wheels,$(1)) $(1)
wheels = $(foreach package,$(filter-out $(BUILT),$(shell sed -n 's/^\([a-z0-9.-]*\)==.*/\1/p' $(1))),--only-binary $(package))

.PHONY: help setup run test check bench pages audit peers datasette1 notebook wheel docs lock

help:  ## List what make can do
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(VENV)/.ready  ## Create .venv with the versions in requirements.lock

$(VENV)/.ready: requirements-uv.lock requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --no-deps \
		--requirement requirements-uv.lock
	@VIRTUAL_ENV=$(VENV) $(call SYNC,requirements.lock)
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q -j 0 $(VENV)/lib $(PACKAGES)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -c "from pipelines.code_version import code_version; code_version()"
	@touch $@

run: setup  ## Crawl the sample sites into archive.db and serve it on PORT (8001)
	$(BIN)/queconste sample --port $(SAMPLE_PORT) --crawl --serve $(PORT)

test: setup  ## Run all tests that do not need root
	$(BIN)/pytest --numprocesses auto --dist loadfile

check: setup  ## Format and lint (ruff), types (mypy)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy .ci/audit.py

bench: setup  ## Print timings as ratios; OPTIONS=--quick shows that all of it runs
	$(BIN)/python -m benchmarks $(OPTIONS)

pages: setup  ## Build a big archive, and time each class of page
	$(BIN)/python -m benchmarks.pages

audit: setup  ## Look up requirements*.lock in a file of security advisories: make audit ADVISORIES=FILE
	$(BIN)/python .ci/audit.py $(ADVISORIES)

peers: $(PEERS)/.ready  ## Create .venv-peers with the web archive tools that tests compare ours with

$(PEERS)/.ready: requirements-peers.lock $(VENV)/.ready
	$(PYTHON) -m venv --without-pip $(PEERS)
	@VIRTUAL_ENV=$(PEERS) $(call SYNC,requirements-peers.lock)
	@touch $@

datasette1: $(NEXT)/.ready  ## Create .venv-datasette1 with the next Datasette, under which a test starts the site

$(NEXT)/.ready: requirements-datasette1.lock $(VENV)/.ready
	$(PYTHON) -m venv --without-pip $(NEXT)
	@VIRTUAL_ENV=$(NEXT) $(call SYNC,requirements-datasette1.lock)
	@touch $@

notebook: $(JUPYTER)/.ready  ## Open the notebooks in Jupyter, over archive.db
	PYTHONPATH="$(CURDIR)" $(JUPYTER)/bin/jupyter lab $(OPTIONS) notebooks

$(JUPYTER)/.ready: requirements-notebook.lock $(VENV)/.ready
	$(PYTHON) -m venv --without-pip $(JUPYTER)
	@VIRTUAL_ENV=$(JUPYTER) $(call SYNC,requirements-notebook.lock)
	@touch $@

wheel: setup  ## Build the wheel of workers for `queconste mine --scheduler` into dist
	$(BIN)/python -m pipelines.mine.worker_wheel dist

docs: setup $(MKDOCS)/.ready  ## Build the documentation as a site, into build/docs
	$(BIN)/python docs/site/reference.py build/reference
	NO_MKDOCS_2_WARNING=1 $(MKDOCS)/bin/mkdocs build --quiet --clean

$(MKDOCS)/.ready: requirements-docs.lock $(VENV)/.ready
	$(PYTHON) -m venv --without-pip $(MKDOCS)
	@VIRTUAL_ENV=$(MKDOCS) $(call SYNC,requirements-docs.lock)
	@touch $@

lock:  ## Recompile the .lock files from pyproject.toml
	echo $(UV) | $(COMPILE) --output-file requirements-uv.lock -
	$(COMPILE) --group dev --output-file requirements.lock pyproject.toml
	$(COMPILE) --group notebook --output-file requirements-notebook.lock pyproject.toml
	$(COMPILE) --group docs --output-file requirements-docs.lock
	$(COMPILE) --group peers --output-file requirements-peers.lock
	echo $(DATASETTE1) | $(COMPILE) --override - --output-file requirements-datasette1.lock pyproject.toml
