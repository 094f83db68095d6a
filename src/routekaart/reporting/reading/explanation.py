"""The account of one place in a letter, for a terminal and for machines."""

from collections.abc import Iterator
from dataclasses import asdict

from routekaart.domain.explanation import Account, Explanation, GaveWay
from routekaart.reporting.paper import Paper
from routekaart.reporting.reading.mentions import find_shown, layer_name
from routekaart.reporting.reading.words import BECAUSE, BLOCKS, WORDS

_INDENT = 4


def explanation_record(explanation: Explanation) -> dict[str, object]:
    """Return an explanation as a JSON-ready record."""
    block = explanation.block
    return {
        "position": explanation.position,
        "block": None if block is None else {"kind": block.kind.value, "start": block.start, "end": block.end},
        "location": asdict(explanation.location),
        "accounts": [asdict(account) for account in explanation.accounts],
        "gave_way": [asdict(one) for one in explanation.gave_way],
    }


def render_explanation(explanation: Explanation, paper: Paper) -> str:
    """Write an explanation in lines of the paper's width."""
    return "\n".join(_lines(explanation, paper)) + "\n"


def _lines(explanation: Explanation, paper: Paper) -> Iterator[str]:
    yield from paper.wrapped(_place(explanation, paper))
    if not explanation.accounts:
        yield from paper.wrapped(paper.say(WORDS, "nothing_here"))
    read_as = {(one.layer, one.start, one.end): one.read_as for one in find_shown(explanation.reading, paper)}
    for account in explanation.accounts:
        yield ""
        yield from _account(account, read_as[account.layer, account.start, account.end], paper)
    if explanation.gave_way:
        yield ""
        yield from paper.wrapped(paper.say(WORDS, "gave_way"))
    for one in explanation.gave_way:
        yield from _gave_way(one, paper)


def _place(explanation: Explanation, paper: Paper) -> str:
    location, block = explanation.location, explanation.block
    where = [paper.say(WORDS, "position", position=explanation.position)]
    if block is not None:
        where.append(paper.say(BLOCKS, block.kind))
    if location.page is not None:
        where.append(paper.say(WORDS, "page", page=location.page))
    if location.path:
        where.append(location.path)
    return ", ".join(where)


def _account(account: Account, read_as: str, paper: Paper) -> Iterator[str]:
    said = f"{layer_name(account.layer, paper)}: “{account.words}” = {read_as}"
    yield from paper.wrapped(said, hanging=_INDENT)
    rule = paper.say(WORDS, "rule", rule=f"{account.layer}/{account.rule}", version=account.version)
    yield from paper.wrapped(rule, _INDENT)
    for part in account.parts:
        known = "; ".join(part.known_as) or paper.say(WORDS, "no_list")
        yield from paper.wrapped(f"{part.start:>6}  {part.words}: {known}", _INDENT, hanging=8)


def _gave_way(one: GaveWay, paper: Paper) -> Iterator[str]:
    why, _, what = one.because.partition(": ") if ": " in one.because else one.because.partition(" by ")
    reason = paper.say(BECAUSE, why, what=layer_name(what, paper) if why == "taken" else what)
    said = f"{layer_name(one.layer, paper)}: “{one.words}” = {one.read_as} ({one.layer}/{one.rule}): {reason}"
    yield from paper.wrapped(said, _INDENT, hanging=_INDENT)
