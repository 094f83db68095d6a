"""A ledger as text on a terminal: amounts as an indented tree, and below it the totals with what was left out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from routekaart.domain.admissibility import Admissibility, Ruling
from routekaart.domain.content import Money, MoneyState
from routekaart.domain.ids import ThingId
from routekaart.domain.ledger import Amount, Ledger, LeftOut, Share, Side, Span, Total
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.reporting.codes import LEVELS, MONEY_STATES, RULINGS
from routekaart.reporting.dossier.counted import describe_quantity
from routekaart.reporting.dossier.sentences import named
from routekaart.reporting.dossier.sources import name_sources
from routekaart.reporting.formatting import format_interval, format_quantity
from routekaart.reporting.ledger import words
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import UNITS

STEP = 2
"""Columns by which a part stands further in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPaper(Paper):
    """The paper of a ledger: of which thing, with which rulings."""

    thing: ThingId
    rulings: Mapping[str, Admissibility] = field(default_factory=dict)

    def label(self, code: str, **filled: object) -> str:
        """Return the words of a label, filled in."""
        return self.say(words.LABELS, code, **filled)

    def span(self, span: Span, unit: Unit) -> str:
        """Write a sum: one number, or two ends of which one may be open."""
        if span.low is not None and span.low == span.high:
            return format_quantity(span.low, unit, self.names.lang)
        return format_interval(span.low, span.high, unit, self.names.lang) or self.label("no_total")

    def enumerated(self, things: Iterable[str]) -> str:
        """Write things as one, two and three."""
        *before, last = things
        return self.label("and", first=", ".join(before), last=last) if before else last


def ledger_lines(ledger: Ledger, paper: LedgerPaper) -> tuple[str, ...]:
    """Write the amounts and totals of a ledger; nothing if it is empty."""
    if not ledger.amounts:
        return ()
    at = {one.key: one for one in every_amount(ledger.amounts)}
    amounts = [line for amount in ledger.amounts for line in _amount(amount, 0, at, paper)]
    totals = [line for total in ledger.totals for line in _total(total, at, paper)]
    apart = paper.wrapped(paper.label("apart"), 0)
    heads = [paper.label(code).upper() for code in ("amounts", "totals")]
    return (heads[0], *amounts, "", heads[1], *apart, *totals)


def every_amount(amounts: Iterable[Amount]) -> Iterator[Amount]:
    """Yield every amount of a tree; the one that counts comes last, for others may bear its key."""
    for amount in amounts:
        yield from every_amount(amount.others)
        yield from every_amount(amount.parts)
        yield amount


def _amount(
    amount: Amount, indent: int, at: Mapping[str, Amount], paper: LedgerPaper, under: tuple[str, Money] | None = None
) -> Iterator[str]:
    """Write an amount and what hangs under it; `under` says how it hangs under another, and under which."""
    said, money = amount.held.statement, amount.money
    state = paper.say(MONEY_STATES, money.state)
    when = "" if said.valid is None else f", {paper.time(said.valid)}"
    written = describe_quantity(money.quantity, paper.names)
    text = f"{written if under is None else paper.label(under[0], amount=written)}, {state}{when}"
    yield from paper.wrapped(text, indent, hanging=STEP)
    for line in _details(amount, at, paper, None if under is None else under[1]):
        yield from paper.wrapped(line, indent + 2 * STEP)
    for part in amount.parts:
        yield from _amount(part, indent + STEP, at, paper, ("part", money))
    for other in amount.others:
        yield from _amount(other, indent + STEP, at, paper, ("beside", money))


def _details(amount: Amount, at: Mapping[str, Amount], paper: LedgerPaper, above: Money | None) -> Iterator[str]:
    told = () if above is None else tuple(facts_of(above, paper))
    said = "; ".join(fact for fact in facts_of(amount.money, paper) if fact not in told)
    if said:
        yield said
    level = amount.held.level
    shown = name_sources(amount.held, paper.names)
    secret = "" if level is Level.OPENBAAR else f" ({paper.label('level', level=_level(level, paper))})"
    yield paper.label("source", sources=shown) + secret
    yield from rest_of(amount, paper)
    for code in amount.remarks:
        if code != "parts_rounded" or amount.unexplained is None:
            others = paper.enumerated(call_amount(key, at, paper) for key in find_overlapping(amount, at))
            yield paper.say(words.REMARKS, code, others=others)
    if amount.key in paper.rulings:
        yield from describe_ruling(paper.rulings[amount.key], paper, asks=above is None)


def facts_of(money: Money, paper: LedgerPaper) -> Iterator[str]:
    """Say what an amount is for, who pays it, through which fund, and in which form."""
    if money.purpose:
        yield paper.names.words(money.purpose)
    if money.payer is not None:
        yield paper.label("from", payer=paper.names.name(money.payer))
    things = (money.fund, money.arrangement, money.programme)
    yield from dict.fromkeys(paper.names.name(one) for one in things if one not in (None, paper.thing) and one)
    if money.form is not None:
        yield paper.label("form", form=named(words.MONEY_FORMS, money.form, paper.names))
    if money.aim is not None:
        yield paper.label("aim", aim=paper.say(words.AIMS, money.aim))
    if money.oda is not None:
        yield paper.label("oda_yes" if money.oda else "oda_no")
    if money.for_donor:
        yield paper.label("for_donor")
    if money.every is not None:
        yield paper.time(money.every)


def rest_of(amount: Amount, paper: LedgerPaper) -> Iterator[str]:
    """Say what the parts leave open, or make too much."""
    rest = amount.unexplained
    if rest is None:
        return
    if rest.comparator is Comparator.EXACT and rest.value < 0:
        over = Quantity(value=-rest.value, unit=rest.unit)
        yield paper.label("over", amount=describe_quantity(over, paper.names))
        if "parts_rounded" in amount.remarks:
            yield paper.say(words.REMARKS, "parts_rounded")
    else:
        yield paper.label("open", amount=describe_quantity(rest, paper.names))


def describe_ruling(found: Admissibility, paper: LedgerPaper, *, asks: bool) -> Iterator[str]:
    """Say what the rules say and which; `asks` also names what nobody has told, which parts have in common."""
    rules = [reason.rule for reason in found.reasons if reason.ruling is found.ruling]
    ruling = paper.say(RULINGS, found.ruling)
    yield paper.label("oda", ruling=f"{ruling} ({', '.join(rules)})" if rules else ruling)
    if asks and found.ruling is Ruling.UNKNOWN and found.unknown:
        questions = " ".join(paper.pick(fact.question_nl, fact.question_en) for fact in found.unknown)
        yield paper.label("missing", facts=questions)


def _total(total: Total, at: Mapping[str, Amount], paper: LedgerPaper) -> Iterator[str]:
    yield ""
    shown = paper.span(Span(low=total.low, high=total.high), total.unit) if total.counted else paper.label("no_total")
    label = "total" if total.side is Side.ABOUT else "payer_total"
    yield from paper.wrapped(
        paper.label(
            label,
            thing=paper.names.name(paper.thing),
            state=paper.say(MONEY_STATES, total.state),
            currency=paper.say(UNITS, total.unit),
            sum=shown,
        ),
        0,
        hanging=STEP,
    )
    for line in explain_total(total, at, paper):
        yield from paper.wrapped(line, STEP, hanging=STEP)
    if total.left_out:
        yield from paper.wrapped(paper.label("left_out"), STEP)
    for one in total.left_out:
        yield from paper.wrapped(f"- {describe_left_out(one, at, paper)}", 2 * STEP, hanging=STEP)


def explain_total(total: Total, at: Mapping[str, Amount], paper: LedgerPaper) -> Iterator[str]:
    """Say how a total came about: why it has two ends, what is in it, and in which forms."""
    if total.remarks:
        reasons = [paper.say(words.WHY_TWO_ENDS, code) for code in total.remarks]
        yield paper.label("ends", reasons=paper.enumerated(reasons))
    if total.counted:
        yield paper.label("counted", amounts=paper.enumerated(call_amount(key, at, paper) for key in total.counted))
    if total.forms:
        yield paper.label("forms", forms="; ".join(_share(share, total.unit, paper) for share in total.forms))
    if total.within is not None:
        yield paper.label("within", sum=paper.span(total.within, total.unit))


def _share(share: Share, unit: Unit, paper: LedgerPaper) -> str:
    return f"{named(words.MONEY_FORMS, share.form, paper.names)} {paper.span(share.span, unit)}"


def describe_left_out(one: LeftOut, at: Mapping[str, Amount], paper: LedgerPaper) -> str:
    """Say of an amount that is in no total why not."""
    other = "" if one.other is None else call_amount(one.other, at, paper)
    every = next((amount.money.every for amount in at.values() if amount.basis == one.basis), None)
    reason = paper.say(
        words.REASONS,
        one.reason,
        other=other,
        every="" if every is None else paper.time(every),
        thing=paper.names.name(paper.thing),
    )
    money = at[one.key].money if one.key in at else None
    purpose = "" if money is None or not money.purpose else f" ({paper.names.words(money.purpose)})"
    return f"{describe_quantity(one.quantity, paper.names)}{purpose} {reason}"


def call_amount(key: str, at: Mapping[str, Amount], paper: LedgerPaper) -> str:
    """Name an amount inside a sentence: how much, and what for."""
    if key not in at:
        return key
    money = at[key].money
    state = "" if money.state is MoneyState.NOT_SAID or money.purpose else paper.say(MONEY_STATES, money.state)
    purpose = paper.names.words(money.purpose) or state
    written = describe_quantity(money.quantity, paper.names)
    return f"{written} ({purpose})" if purpose else written


def find_overlapping(amount: Amount, at: Mapping[str, Amount]) -> tuple[str, ...]:
    """Return the keys of the amounts that may be partly the same money, or that of the amount itself."""
    return tuple(key for key in amount.money.overlaps or () if key in at) or (amount.key,)


def _level(level: Level, paper: LedgerPaper) -> str:
    return paper.say(LEVELS, level.label)
