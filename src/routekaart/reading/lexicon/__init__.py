"""The word lists of the reader, as files beside this one: adding a word is adding it to a line.

Each file has `about`, its lists, and at least two `[[examples]]`, one of them a refusal; all are run as tests. An
example has a `text`, a `date` if its letter is of another day than 10 July 2020, and for one or more layers a list of
all that is read there, in order; an empty list says that nothing of the layer is read:

* `quantities`: `"ca. 1.200 = 1200 persons approx"`, as value (`40..50` for a range), unit, comparator, direction;
* `periods`: `"begin 2020 = 2020~begin"`, in the notation of the schema;
* `places`: `"Syriërs = SY demonym"`, as code and kind;
* `citations`: `"Kamerstuk 19 637, nr. 3 = kst-19637-3"`, as ids;
* other layers as `tests/reading/test_lexicon.py` spells them.

See the docs page "How the reader works".
"""

import tomllib
from functools import cache
from importlib.resources import files

Lists = dict[str, list[str]]
Table = dict[str, dict[str, list[str]]]


@cache
def load_lexicon(name: str) -> Table:
    """Load the lists of a file by their table, without its examples."""
    entries = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return {table: lists for table, lists in entries.items() if isinstance(lists, dict)}


def load_words(name: str, key: str, table: str = "words") -> frozenset[str]:
    """Load one list as a set.

    >>> "artikel" in load_words("labels", "labels")
    True
    """
    return frozenset(load_lexicon(name)[table][key])


def load_meanings(name: str, table: str) -> dict[str, str]:
    """Load the lists of a table the other way round: what each word stands for.

    >>> load_meanings("magnitudes", "times")["mln."]
    '1000000'
    """
    return {word: meaning for meaning, words in load_lexicon(name)[table].items() for word in words}


def find_known(phrase: str) -> tuple[str, ...]:
    """Return the lists that hold a word or phrase in lower case, as `file/list: meaning`.

    >>> find_known("ca.")
    ('comparators/before: approx', 'time/words: leads')
    """
    return _known().get(phrase, ())


@cache
def _known() -> dict[str, tuple[str, ...]]:
    known: dict[str, list[str]] = {}
    names = sorted(file.name.removesuffix(".toml") for file in files(__name__).iterdir() if file.name.endswith(".toml"))
    for name in names:
        for table, lists in load_lexicon(name).items():
            for meaning, words in lists.items():
                for word in words:
                    known.setdefault(str(word), []).append(f"{name}/{table}: {meaning}")
    return {word: tuple(meanings) for word, meanings in known.items()}
