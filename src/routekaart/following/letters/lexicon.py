"""The words by which two letters are compared. They are in `lexicon.toml`."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_LISTS: Mapping[str, Any] = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))


def _words(key: str) -> frozenset[str]:
    return frozenset(_LISTS["words"][key])


def _meanings(table: str) -> dict[str, frozenset[str]]:
    return {meaning: frozenset(said) for meaning, said in _LISTS[table].items()}


LITTLE, OF_PROMISES, POINTING = _words("little"), _words("of_promises"), _words("pointing")
DENIALS, IN_FORCE = _words("denials"), tuple(sorted(_words("in_force")))
LANGUAGES, DEFINITIONS, STATES = _meanings("languages"), _meanings("definitions"), _meanings("states")
