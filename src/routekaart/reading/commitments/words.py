"""The words of promises. They are in `lexicon/commitments.toml`."""

from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words


def _load(key: str, table: str = "words") -> frozenset[str]:
    return load_words("commitments", key, table)


def _apart(table: str) -> dict[str, frozenset[str]]:
    """Return the verbs that stand apart from what belongs to them, by that: *bied* ... *aan*."""
    return {particle: frozenset(verbs) for particle, verbs in load_lexicon("commitments")[table].items()}


INFORM_PRESENT, INFORM_PARTICIPLE = _load("present", "inform"), _load("participle", "inform")
SEND_PRESENT, SEND_PARTICIPLE = _load("present", "send"), _load("participle", "send")
INFORM = INFORM_PRESENT | _load("infinitive", "inform") | INFORM_PARTICIPLE
SEND = SEND_PRESENT | _load("infinitive", "send") | SEND_PARTICIPLE
INFORM_APART, SEND_APART = _apart("inform_apart"), _apart("send_apart")
IN_PAPER = _load("in_paper", "inform")
"""What informs only if it is done in a paper that is still to come: *betrekken* bij de volgende brief."""
RECEIVED = _load("received", "send")
PARTICIPLE = INFORM_PARTICIPLE | SEND_PARTICIPLE | IN_PAPER | {"gesteld", "gebracht", "gehouden", "gemaakt"}
SENT_OR_RECEIVED = SEND | RECEIVED
_PREPOSITIONS = frozenset({"in", "aan", "voor"})
TELLS = INFORM | SENT_OR_RECEIVED | IN_PAPER
TELLS |= {
    word
    for table in (INFORM_APART, SEND_APART)
    for particle, verbs in table.items()
    for word in (verbs if particle in _PREPOSITIONS else (particle,))
}
"""One of these stands in each sentence in which something is told or sent."""

WRITER = frozenset({"ik", "wij", "we"})
FIRST_PERSON = WRITER | {"mijn", "ons", "onze"}
WILL = frozenset({"zal", "zullen", "zult"})
BECOMES = frozenset({"wordt", "worden"})
FOLLOWS = frozenset({"volgt", "volgen", "verschijnt", "verschijnen"})

KAMER = _load("kamer")
SPEAKERS, PREDECESSORS = _load("speakers"), _load("predecessors")
GOVERNMENT, OURSELVES = WRITER | SPEAKERS, FIRST_PERSON | SPEAKERS
ACTS, OPEN_ENDED = _load("acts"), _load("open_ended")
PROMISED, TOEZEGGING = _load("promised"), _load("toezegging")
KEPT, CARRIES_OUT, CARRIED_OUT = _load("kept"), _load("carries_out"), _load("carried_out")
ASKED, REQUEST, CHAMBER = _load("asked"), _load("request"), _load("chamber")
"""What is carried out, if it was the Chamber that asked: a promise or motion, or a request of a committee or member."""
ASKS, ASKERS = _load("asks"), _load("askers")
HERE, THIS, BECAUSE = _load("here"), _load("this"), _load("because")
LETTER_ENDS = tuple(sorted(_load("letter_ends")))
LATER = _load("later")
DEBATES = _load("debates")
CONFORM, ANSWERS = _load("conform"), _load("answers")
OTHERS_PROMISE, BY_OTHERS = _load("others_promise"), _load("by_others")
PAST, TOLD = _load("past"), _load("told")
OPEN_MODALS, DENIED = _load("open_modals"), _load("denied")
REASONS, JOINS = _load("reasons"), _load("joins")
SUBJECTS, DETERMINERS = _load("subjects"), _load("determiners")
OPENS, OPENS_OFTEN = _load("opens"), _load("opens_often")
"""What opens a subordinate clause; the second also stand before a noun, *dat rapport*."""
INTENDS = _load("intends")
MEANS_TO = WILL | INTENDS
OVER = _load("over")
ABOUT = _load("about")
"""A period behind these says what is told about, and not when it will be told."""
COURSE = _load("course")
IN_TIME = _load("in_time")
VAGUE = tuple(tuple(phrase.split()) for phrase in sorted(_load("vague")))
OCCASIONS = load_meanings("commitments", "occasions")
"""In which season papers come out that are named instead of a date."""
