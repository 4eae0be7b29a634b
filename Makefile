# The front door: every target sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up

.PHONY: setup demo test test-long check lint types lock clean

setup: $(STAMP)

$(STAMP): requirements/run.txt requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dateline needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: setup  ## read the example corpus and print its incidents
	@$(BIN)/python tools/demo.py

test: setup  ## the quick tests, all of them
	$(BIN)/python -m pytest -n auto -m "not long"

test-long: setup  ## what takes long: kill tests in full, large ledgers, servers
	$(BIN)/python -m pytest -m "long"

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

check: lint types test  ## what a change must pass before it is committed

lock:  ## renew the pinned requirements (needs uv)
	tools/lock.sh

clean:
	rm -rf $(VENV) build dist
