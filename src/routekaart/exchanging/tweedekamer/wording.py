"""What the words of a record say: what is promised, how was voted, and where in a text a word stands."""

import re

from routekaart.exchanging.tweedekamer.records import Decision, Vote

QUOTED = 300
"""The most characters that a quote has."""
_SENDS = re.compile(r"\b(?:stuurt|sturen|toesturen|toezenden|zendt|zenden|toegezonden|brief)\b")
_INFORMS = re.compile(r"\b(?:informeert|informeren|geïnformeerd|terugkomen|terugkomt|meldt|melden|schriftelijk)\b")


def find_action(text: str) -> str:
    """Return what is promised, by the verb: send, inform, or `not_said`.

    >>> find_action("De minister stuurt de Kamer voor de zomer een overzicht.")
    'send'
    """
    lower = text.casefold()
    if _SENDS.search(lower):
        return "send"
    return "inform" if _INFORMS.search(lower) else "not_said"


def write_votes(decision: Decision) -> str:
    """Write the votes as text: "voor: VVD 24, CDA 5; tegen: PvdD 3", the largest parties first."""
    parts = []
    for vote in ("Voor", "Tegen", "Niet deelgenomen"):
        cast = sorted((one for one in decision.votes if one.vote == vote), key=lambda one: (-one.seats, one.party))
        if cast:
            parts.append(f"{vote.lower()}: {', '.join(map(_party, cast))}")
    way = f" ({decision.way.lower()})" if decision.way and parts else ""
    return "; ".join(parts) + way


def _party(vote: Vote) -> str:
    return f"{vote.party} {vote.seats}{' (vergissing)' if vote.mistake else ''}"


def quote_around(text: str, words: str) -> str:
    """Return the line or title in which words stand, or as much of it as is a quote."""
    at = text.find(words)
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    if len(line) <= QUOTED:
        return line
    begin = max(0, at - start - QUOTED // 2)
    return line[begin : begin + QUOTED]
