"""The words of promises. They are in `lexicon/commitments.toml`."""

from routekaart.reading.lexicon import load_meanings, load_words


def _load(key: str) -> frozenset[str]:
    return load_words("commitments", key)


KAMER = _load("kamer")
INFORM, SEND, ACTS = _load("inform"), _load("send"), _load("acts")
PROMISED = _load("promised")
FULFILS = _load("fulfils")
CARRIES_OUT = _load("carries_out")
ASKED = _load("asked")
"""What is carried out or complied with, if it was the Chamber that asked: a request, a motion, a promise."""
ASKS, ASKERS = _load("asks"), _load("askers")
HERE = _load("here")
LETTERS, LATER = _load("letters"), _load("later")
DEBATES = _load("debates")
CONFORM = _load("conform")
OTHERS_PROMISE = _load("others_promise")
PAST = _load("past")
OPEN_MODALS = _load("open_modals")
SPLITS = _load("splits")
INTENDS = _load("intends")
ABOUT = _load("about")
"""A period behind these says what is told about, and not when it will be told."""
COURSE = _load("course")
IN_TIME = _load("in_time")
VAGUE = tuple(tuple(phrase.split()) for phrase in sorted(_load("vague")))
OCCASIONS = load_meanings("commitments", "occasions")
"""In which season papers come out that are named instead of a date."""
