"""Reports for measuring speed: made up from small parts, any number of them, always the same ones.

They are no news and no test of accuracy: only as long, as full of numbers and as repetitive as news is.
"""

import json
import random
from datetime import date, timedelta
from pathlib import Path

TOWNS = [
    "Aleppo",
    "Homs",
    "Hama",
    "Idlib",
    "Daraa",
    "Raqqa",
    "Qusayr",
    "Douma",
    "Palmyra",
    "Mosul",
    "Sanaa",
    "Taiz",
]
SPEAKERS = [
    "the Syrian Observatory for Human Rights",
    "the state news agency",
    "local activists",
    "a medical source",
    "the defence ministry",
    "the United Nations",
    "the rescue service",
]
DOERS = ["government forces", "rebel fighters", "warplanes", "the army", "militants"]
HARM = [
    "At least {n} people were killed and {m} wounded in {town} on {day}, {speaker} said.",
    "An air strike on {town} killed {n} civilians, including {k} children, according to {speaker}.",
    "{speaker_cap} put the death toll at {n} and blamed {doer}.",
    "Mortar shells fell on the centre of {town} on {day}, wounding more than {m} people.",
    "{speaker_cap} said {n} fighters died in clashes near {town} overnight.",
    "About {big} people have fled {town} since last week, {speaker} said.",
]
PLAIN = [
    "The road to {town} remained closed for a third day.",
    "Residents said that bread and fuel were hard to find.",
    "Talks between the sides are to go on next week, a diplomat said.",
    "{doer_cap} pressed their advance towards {town}.",
    "It was not possible to confirm the account independently.",
    "The city lies on the main road between the coast and the capital.",
]


def sentence(draw: random.Random, town: str) -> str:
    """One sentence about a town."""
    speaker, doer = draw.choice(SPEAKERS), draw.choice(DOERS)
    return draw.choice(HARM if draw.random() < 0.4 else PLAIN).format(
        n=draw.randrange(2, 90),
        m=draw.randrange(2, 200),
        k=draw.randrange(2, 9),
        big=f"{draw.randrange(2, 90)},000",
        town=town,
        day=draw.choice(["Monday", "Wednesday", "Friday", "Sunday"]),
        speaker=speaker,
        speaker_cap=speaker[:1].upper() + speaker[1:],
        doer=doer,
        doer_cap=doer[:1].upper() + doer[1:],
    )


def report(number: int, words: int = 310) -> dict[str, str]:
    """The report of that number, about `words` words long."""
    draw = random.Random(number)
    town = draw.choice(TOWNS)
    sentences: list[str] = []
    while sum(len(s.split()) for s in sentences) < words:
        sentences.append(sentence(draw, town if draw.random() < 0.7 else draw.choice(TOWNS)))
    return {
        "id": f"made-{number:06}",
        "publisher": f"Outlet {number % 17}",
        "title": f"Violence in {town} kills {draw.randrange(2, 90)}",
        "published": str(date(2016, 1, 1) + timedelta(days=draw.randrange(900))),
        "text": "\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)),
    }


def write(folder: Path, count: int) -> None:
    """Write `count` reports into one JSON Lines file in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(report(number)) + "\n" for number in range(count))
