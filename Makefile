# The front door: every target sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up

.PHONY: setup demo test test-long check lint types lock clean data-given train

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

# Training has its own environment, with PyTorch; see docs/reference/training.md.
TRAIN_VENV := .venv-train
TRAIN_STAMP := $(TRAIN_VENV)/.set-up
TRAIN := PYTHONPATH=src:. $(TRAIN_VENV)/bin/python -m tools.train
TREES ?=
OUT ?= build/network
EPOCHS ?= 11
SEED ?= 0
PARTS ?= train
# glibc gives large tensors back to the kernel after each step: two thirds of the time went there.
train: export MALLOC_MMAP_MAX_ = 0
train: export MALLOC_TRIM_THRESHOLD_ = 8000000000
train: export MALLOC_TOP_PAD_ = 268435456
train: export OMP_WAIT_POLICY = PASSIVE

$(TRAIN_STAMP): requirements/train.txt
	@echo "Setting up $(TRAIN_VENV) (once) ..."
	@$(PYTHON) -m venv $(TRAIN_VENV)
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements/train.txt
	@touch $@

data-given:
	@test -n "$(DATA)" || { echo "make train needs the folder of annotated reports. Try: make train DATA=../shared/claims"; exit 2; }

train: data-given $(TRAIN_STAMP)  ## the network's weights from annotated reports: DATA=DIR [TREES=DIR] [OUT=DIR] [EPOCHS=N] [SEED=N]
	$(TRAIN).prepare $(DATA) $(OUT)/examples
	$(TRAIN).fit $(OUT)/examples $(OUT) $(if $(TREES),--trees $(TREES)) --parts $(PARTS) --epochs $(EPOCHS) --seed $(SEED) $(FIT)
	$(TRAIN).export $(OUT)/checkpoint.pt $(OUT)/network
	$(if $(TREES),$(TRAIN).score_syntax $(OUT)/network $(TREES))

lock:  ## renew the pinned requirements (needs uv)
	tools/lock.sh

clean:
	rm -rf $(VENV) $(TRAIN_VENV) build dist
