"""Names to keys: the same key for the many Latin spellings of one Arabic, Kurdish, Turkish or Slavic name.

`fold` only takes away what writing adds (case, marks, punctuation). `name_key` also takes away what
transliteration chooses: articles, doubled letters, the vowels' spelling, the letters for one consonant.
`consonants` keeps no vowels and is for guesses that something else confirms.
"""

import re
from functools import lru_cache

from anyascii import anyascii

_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['`\"‘’ʿʾʼ´]+")

_ARTICLES = frozenset(
    "al el ad ar as ash at az an ed er es et ez en il ul the".split()  # noqa: SIM905  # reads best as words
)
"""The Arabic article before sun and moon letters. "The" is the English one."""

_JOINED_ARTICLE = re.compile(r"^al(?=[bcdfghjkmnpqrstvwxyz][a-z]{3})")
"""The article written as one word with its noun ("Alwaer"); not before a vowel ("Aleppo") or l ("Allah")."""

_ASSIMILATED_ARTICLE = re.compile(r"^[ae](?=([zrsdtn])\1[aeiouy])")
"""The article run into its noun ("Ezzor", "Assuwayda")."""

_COMMON_PARTS = {
    variant: part
    for part, variants in {
        "dir": "deir dayr dair der dier dayra",
        "tal": "tal tel tall tell til",
        "in": "ain ayn ein eyn",
        "jabal": "jabal jebel djebel jabel gebel cebel",
        "jub": "jub jubb jeb jibb jab joub",
        "um": "um umm om oum umma omm",
        "abu": "abu abou abo",
        "mara": "maarat maaret maarrat maara maarra marat maarit",
        "kafr": "kafr kfar kafar kefr kafer kefar kufr kfr",
        "bin": "bin ben ibn",
        "bani": "bani beni banu",
        "muhamad": "mohammad mohammed muhammad muhammed mohamed mohamad mehmed",
        "abd": "abd abdul abdel abdal abdol",
        "sint": "st ste saint",
    }.items()
    for variant in variants.split()
}
"""Parts of names whose spellings the letter rules alone do not bring together, by spelling."""

_LETTERS = [
    (re.compile(pattern), by)
    for pattern, by in [
        (r"(.)\1+", r"\1"),
        (r"tch|sch|sh|ch|cz", "s"),
        (r"kh", "h"),
        (r"gh", "k"),
        (r"([dtzb])h", r"\1"),
        (r"ph", "f"),
        (r"dj", "j"),
        (r"x", "ks"),
        (r"[qgc]", "k"),
        (r"v", "w"),
        (r"p", "b"),
        # A half-vowel is a consonant between a and another vowel, elsewhere the vowel it stands for.
        (r"(?<!a)y|y(?![aeiou])", "i"),
        (r"(?<!a)w|w(?![aeiou])", "u"),
        (r"[oe]u|oo|o", "u"),
        (r"e", "i"),
        (r"(?<=[aiu])h(?![aiu])", ""),
        (r"a?i[ai]*(?=[^aiu]|$)", "i"),
        (r"a?u[au]*(?=[^aiu]|$)", "u"),
        (r"[ai]+$", "a"),
        (r"(.)\1+", r"\1"),
    ]
]


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """A name in lower-case ASCII words with single spaces: "Ḩamāh" is "hamah", "Ez-Zor" is "ez zor"."""
    plain = name if name.isascii() else anyascii(name)
    return _NOT_A_LETTER.sub(" ", _APOSTROPHES.sub("", plain).lower()).strip()


@lru_cache(maxsize=100_000)
def bare(name: str) -> str:
    """The folded name without its articles, written together: what two spellings are compared by."""
    words = fold(name).split()
    return "".join([word for word in words if word not in _ARTICLES] or words)


def _letters(word: str) -> str:
    """One pass of the letter rules over one word."""
    for pattern, by in _LETTERS:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=200_000)
def _word_key(word: str) -> str:
    """The key of one word: the rules until nothing changes, so that a key's key is itself."""
    while True:
        word = _COMMON_PARTS.get(word, word)
        shorter = _ASSIMILATED_ARTICLE.sub("", _JOINED_ARTICLE.sub("", word))
        after = shorter if word.isdigit() else _letters(shorter)
        if after == word:
            return word
        word = after


def _words_key(name: str) -> str:
    """One pass over all words: articles dropped, each word keyed, written together."""
    words = fold(name).split()
    kept = [word for word in words if word not in _ARTICLES] or words
    return "".join(map(_word_key, kept))


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """The key that the spellings of one name share; "" for a name without Latin letters or digits.

    The key of a key is the key. Equal keys are a strong hint, not a proof: compare the spellings (`fold`)
    where several names have one key.
    """
    key = _words_key(name)
    while (after := _words_key(key)) != key:
        key = after
    return key


@lru_cache(maxsize=100_000)
def consonants(name: str) -> str:
    """The key without its vowels, for guesses that something else confirms: "Jarablus" and "Jarabulus"."""
    return re.sub(r"[aiu]", "", name_key(name)) or name_key(name)
