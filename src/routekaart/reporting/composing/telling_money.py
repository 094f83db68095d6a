"""What an amount of money is, for what and from whom, as a whole sentence of a letter with the place of its figure."""

from enum import StrEnum

from routekaart.domain.content import Money, MoneyState
from routekaart.domain.dossier import Line
from routekaart.domain.statement import Statement
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.composing.amounts import FIGURE, amount_words
from routekaart.reporting.composing.naming import at_start, running_name
from routekaart.reporting.composing.sentence_words import MONEY
from routekaart.reporting.composing.telling import Told, bracketed, spaced, split_at_figure, tell_line
from routekaart.reporting.composing.times import format_when
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import KINDS, say


class Stands(StrEnum):
    """How an amount stands to the one that was told before it."""

    ALONE = "alone"
    PART = "part"
    BESIDE = "beside"


def tell_amount(
    line: Line, names: Names, *, stands: Stands = Stands.ALONE, parent: Money | None = None, state: bool = True
) -> Told:
    """Say an amount in a sentence, or whatever else a line says.

    Args:
        line: the amount.
        names: in the language of the letter.
        stands: how it stands to `parent`.
        parent: the amount that was told before it; what both have in common is said once.
        state: whether to say that no source tells how far the money is, where a heading does not say so.
    """
    said = line.statement
    if not isinstance(said.content, Money):
        return tell_line(line, names)
    money = said.content
    purpose = names.words(money.purpose)
    unsaid = say(MONEY_STATES, "not_said", names.lang) if state and money.state is MoneyState.NOT_SAID else ""
    mode = "" if said.kind.value == "reported" else say(KINDS, said.kind, names.lang)
    payer = None if parent is not None and parent.payer == money.payer else money.payer
    sentence = say(MONEY, money.state, names.lang).format(
        Place=at_start(_place(said, names, stands, parent)),
        when=spaced(format_when(said.valid, names.lang)),
        amount=_noun(money, stands, names),
        by=_named("by", payer, names),
        of=_named("of", payer, names),
        within=_named("cut_of" if money.form == "cut" else "within", _fund(said, money, parent), names),
        about=bracketed(names, purpose, _day(said, names), mode, unsaid),
    )
    return split_at_figure(sentence, amount_words(money.quantity, names))


def _place(said: Statement, names: Names, stands: Stands, parent: Money | None) -> str:
    if stands is Stands.BESIDE:
        return say(MONEY, "beside", names.lang)
    if stands is Stands.PART:
        purpose = names.words(parent.purpose) if parent is not None else ""
        return say(MONEY, "part_of" if purpose else "part", names.lang).format(purpose=purpose)
    return say(MONEY, "for", names.lang).format(name=running_name(said.subject, names))


def _noun(money: Money, stands: Stands, names: Names) -> str:
    code = "cut" if money.form == "cut" else "also" if stands is Stands.BESIDE else "amount"
    return say(MONEY, code, names.lang).format(amount=FIGURE)


def _day(said: Statement, names: Names) -> str:
    """Return the day or period of an amount of which is not said how far it came: nobody did anything on that day."""
    assert isinstance(said.content, Money)
    told = said.content.state is not MoneyState.NOT_SAID or said.valid is None
    return "" if told or said.valid is None else format_time(said.valid, names.lang)


def _fund(said: Statement, money: Money, parent: Money | None) -> str | None:
    told = money.fund == said.subject or (parent is not None and parent.fund == money.fund)
    return None if told else money.fund


def _named(code: str, thing: str | None, names: Names) -> str:
    return "" if thing is None else say(MONEY, code, names.lang).format(name=running_name(thing, names))
