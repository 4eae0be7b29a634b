#!/usr/bin/env bash
# Pins every dependency with the hashes of all its files, for all Pythons and platforms at once.
# Needs uv (pip install uv). No index address is written into the files.
set -eu
cd "$(dirname "$0")/.."
pin() { uv pip compile pyproject.toml "$@" --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet; }
pin -o requirements/run.txt
printf "hatchling\neditables\n" | uv pip compile pyproject.toml - --extra dev --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet -o requirements/dev.txt
# PyTorch's wheels without CUDA stand apart: name their folder or index in UV_FIND_LINKS or UV_EXTRA_INDEX_URL.
pin requirements/train.in --override requirements/train.override --constraint requirements/run.txt -o requirements/train.txt
