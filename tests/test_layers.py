"""Imports run downwards only; this file holds the picture of the layers."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "dateline"

LAYERS: list[set[str]] = [
    {"cli", "web"},
    {"engines"},
    {"review", "publish", "evaluate"},
    {"reconcile", "ledger"},
    {"ingest", "clean", "language", "extract", "resolve", "link"},
    {"grammar", "resources", "settings"},
    {"model", "errors"},
]
"""Doors first, nouns last. A package imports from itself and from lower layers, not from its neighbours."""

NEIGHBOURS_ALLOWED = {
    ("review", "publish"): "a review page shows a claim in its interchange form",
    ("resources", "grammar"): "lexicons and gazetteer are looked up by normalised names",
    ("resources", "settings"): "the places that a user loaded stand where a setting says",
    ("cli", "web"): "`dateline serve` starts the pages",
}
"""The few imports between neighbours, each with its reason."""


def layer_of(package: str) -> int:
    """The index of the layer that holds `package`."""
    return next(i for i, layer in enumerate(LAYERS) if package in layer)


def imports_of(path: Path) -> set[str]:
    """The top packages of dateline that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "dateline":
                names = [f"dateline.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("dateline.")}
    return found


FILES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_run_downwards(path: Path) -> None:
    """A file imports from its own package and from lower layers only."""
    own = path.relative_to(SOURCE).parts[0]

    upward = {
        package
        for package in imports_of(path) - {own}
        if layer_of(package) <= layer_of(own) and (own, package) not in NEIGHBOURS_ALLOWED
    }

    assert not upward


def test_every_package_has_a_layer() -> None:
    """The picture of the layers names every folder of the source tree, and no other."""
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert folders == set().union(*LAYERS) - {"errors", "settings"}
