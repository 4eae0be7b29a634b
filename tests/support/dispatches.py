"""Dispatches of our own writing, three sentences each, as files, for tests of the whole program."""

import json
from pathlib import Path

TOWNS = ("Homs", "Aleppo", "Hama", "Idlib")

DISPATCHES: tuple[dict[str, str], ...] = (
    {
        "id": "coast-1",
        "publisher": "Coast Wire",
        "title": "Shells hit market in Homs",
        "published": "2013-03-05",
        "text": "At least 21 civilians were killed when shells hit a market in Homs on Monday, activists "
        "said. The state news agency put the toll at eight. The road to the coast stayed closed.",
    },
    {
        "id": "hill-1",
        "publisher": "Hill Courier",
        "title": "Homs market toll rises",
        "published": "2013-03-06",
        "text": "The Syrian Observatory for Human Rights said 26 people died in Monday's shelling of a "
        "market in Homs. The army denied shelling the market. Bread was short in the town.",
    },
    {
        "id": "hill-2",
        "publisher": "Hill Courier",
        "title": "UN counts 70,000 dead in Syria",
        "published": "2013-03-07",
        "text": "More than 70,000 people have been killed in Syria since March 2011, the United Nations "
        "said. Dozens of families fled Hama on Tuesday. Talks go on in Geneva.",
    },
)

UNDATED = "Three people were killed in Homs on Sunday, activists said. It rained."
"""A report that does not tell its day."""


def write_dispatches(folder: Path) -> Path:
    """The dispatches as JSON files, and the undated one as plain text, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for dispatch in DISPATCHES:
        (folder / f"{dispatch['id']}.json").write_text(json.dumps(dispatch), encoding="utf-8")
    (folder / "clipping.txt").write_text(UNDATED, encoding="utf-8")
    return folder


def write_many(folder: Path, number: int) -> Path:
    """So many different dispatches, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(number):
        town = TOWNS[n % len(TOWNS)]
        report = {
            "id": f"many-{n:03}",
            "publisher": f"Outlet {n % 3}",
            "title": f"Clashes near {town}",
            "published": f"2013-04-{1 + n % 28:02}",
            "text": f"Clashes near {town} killed at least {n + 2} fighters on Monday, activists said. "
            f"A mortar shell wounded {n % 7 + 2} people in {town}, the mayor said. The market was shut.",
        }
        (folder / f"many-{n:03}.json").write_text(json.dumps(report), encoding="utf-8")
    return folder
