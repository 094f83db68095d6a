"""From the kept figures beside the words to one verdict, without choosing the one that suits."""

from collections.abc import Iterable

from routekaart.checking.kept.asking import thing_of
from routekaart.checking.kept.differing import PART_OF, named_period
from routekaart.checking.kept.fitting import Said, fit_of
from routekaart.checking.kept.gates import Weighed
from routekaart.domain.content import Money, MoneyState
from routekaart.domain.finding import Fit, Judgement, Verdict
from routekaart.domain.statement import Kind, Statement

Facts = tuple[tuple[str, str], ...]
_PART_NOTES = frozenset({"part_of_amount"})
_NO_GROUND = frozenset({"only_this_letter", "release_weak", "said_when_not_known"})


def conclude_kept(statement: Statement, said: Said, weighed: tuple[Weighed, ...], *, called: frozenset[str]) -> Verdict:
    """Draw one verdict from all that the register keeps of an amount or result.

    Supported: a kept figure of the same thing fits, a source other than the letter says so, every word around it is
    understood, and no other figure that could be meant as well says otherwise. Contradicted: the sentence says that it
    is all of it (money) or up to when (a result), every figure of the thing lies outside, and one of them is of the
    same state and time. All else cannot be said, with the reason.

    Args:
        statement: what the letter says.
        said: its content.
        weighed: the figures of the register beside the words.
        called: the names of funds, programmes and arrangements.
    """
    facts: Facts = (("counted", _words(said)), ("area", statement.subject))
    thing = thing_of(said)
    if thing is not None:
        facts += (("thing", thing),)
    judged = _undecided(*_without_thing(said, weighed, called)) if thing is None else _judge(statement, said, weighed)
    judgement, reason, more = judged
    return Verdict(judgement=judgement, reason=reason, facts=facts + more, kept=tuple(one.kept for one in weighed))


def _judge(statement: Statement, said: Said, weighed: tuple[Weighed, ...]) -> tuple[Judgement, str, Facts]:
    fitting = tuple(one for one in weighed if one.comparable and one.kept.fit is Fit.INSIDE)
    supporting = tuple(one for one in fitting if not one.open_notes)
    if supporting and (reason := _obstacle(statement, said)) is not None:
        return _undecided(reason)
    if supporting and all(_rivals(one, said, weighed) for one in supporting):
        return _undecided("kept_differ")
    if supporting and isinstance(said, Money) and said.whole and len(_roots(weighed)) > 1:
        return _undecided("same_not_certain")  # one of several amounts of a thing is not known to be all of it
    if supporting:
        return Judgement.SUPPORTED, "register_supports", (("sources", _sources(supporting)),)
    if _is_contradicted(statement, said, weighed):
        return Judgement.CONTRADICTED, "register_contradicts", ()
    return _undecided(*_why_not(said, weighed, fitting))


def _undecided(reason: str, facts: Facts = ()) -> tuple[Judgement, str, Facts]:
    return Judgement.UNDECIDED, reason, facts


def _obstacle(statement: Statement, said: Said) -> str | None:
    """Return why the words cannot be judged though figures fit: they speak of what is to come.

    What was announced or proposed is a promise or a plan by its nature; that it was, is a report.
    """
    states = (MoneyState.ANNOUNCED, MoneyState.PROPOSED)
    reported = isinstance(said, Money) and said.state in states
    expected = statement.kind in (Kind.EXPECTED, Kind.PROMISED)
    return "expected_or_promised" if expected and not reported else None


def _rivals(one: Weighed, said: Said, weighed: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """Return the other figures that the sentence could mean as well and that do not fit.

    Of amounts of one thing for several purposes only the one whose purpose is said is meant; what competes with it as
    another figure for the same money always speaks against it. So does what came later of a count, up to the letter.
    """
    others = tuple(
        other
        for other in weighed
        if other is not one
        and other.comparable
        and other.kept.subject == one.kept.subject
        and other.kept.fit is not Fit.INSIDE
        and not {*_PART_NOTES, "followed", "part_of_thing"} & set(other.kept.notes)
    )
    if not isinstance(said, Money):
        return tuple(
            other
            for other in others
            if other.kept.counted_en == one.kept.counted_en and not _is_earlier(other, one) and not _is_of_later(other)
        )
    apart = one.described and not said.whole
    return tuple(other for other in others if not apart or _competes(one, other))


def _is_earlier(other: Weighed, one: Weighed) -> bool:
    """Tell whether a count ended before another of the same: that it was lower then says nothing of later."""
    ends = [None if seen.kept.valid is None else seen.kept.valid.end for seen in (other, one)]
    return ends[0] is not None and ends[1] is not None and ends[0] < ends[1]


def _is_of_later(other: Weighed) -> bool:
    return "counted_at_other_time" in other.kept.notes


def _competes(one: Weighed, other: Weighed) -> bool:
    """Tell whether two amounts are two figures for the same money; a part and its whole are not."""
    money, beside = one.money, other.money
    if money is None or beside is None:
        return False
    pairs = ((money, beside), (beside, money))
    return any(
        first.key is not None and first.key == second.parent and second.relation != PART_OF for first, second in pairs
    )


def _is_contradicted(statement: Statement, said: Said, weighed: tuple[Weighed, ...]) -> bool:
    """Tell whether the words are certainly wrong: what is said of all of it, for just this time, is said by nobody."""
    named = named_period(statement)
    if named is None or _obstacle(statement, said) is not None:
        return False
    # of what is shut out only another time or kind of money says nothing here; a part or another state may be meant
    near = [one for one in weighed if not {"other_currency", "no_result", "other_unit"} & set(one.kept.notes)]
    if any(_may_fit(one, said) for one in near):
        return False
    same = [one for one in near if one.comparable and one.kept.fit is Fit.OUTSIDE and not one.kept.notes]
    if not isinstance(said, Money):
        # what counts more than the register does, such as all who were resettled anywhere, may be more
        return any(one.said_in_full for one in same)
    states = [
        one
        for one in same
        if one.kept.state is said.state is not MoneyState.NOT_SAID
        and one.kept.valid is not None
        and named.same_days(one.kept.valid)  # of a whole year more may have been announced
    ]
    # two amounts of one thing may be what is added up to all of it
    return bool(said.whole and states and len(_roots(near)) == 1)


def _roots(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Return the amounts that are no part, alternative or later state of another."""
    return [one for one in weighed if one.money is not None and one.money.parent is None]


def _may_fit(one: Weighed, said: Said) -> bool:
    """Tell whether a figure is, or may be, the number that is said, whatever else differs."""
    return fit_of(said, one.told) is not Fit.OUTSIDE


def _without_thing(said: Said, weighed: tuple[Weighed, ...], called: frozenset[str]) -> tuple[str, Facts]:
    """Say that no thing is named, or which are; an amount keeps words only where it names several."""
    several = [words for words in said.unread or () if isinstance(said, Money) or words in called]
    named: Facts = (("named", ", ".join(several)),) if several else ()
    if weighed or named:
        return "thing_not_named", named
    return ("money_not_traced" if isinstance(said, Money) else "result_not_traced"), ()


def _why_not(said: Said, weighed: tuple[Weighed, ...], fitting: tuple[Weighed, ...]) -> tuple[str, Facts]:
    """Return what stands between the words and a verdict, the nearest thing first."""
    if fitting and all("only_this_letter" in one.kept.notes for one in fitting):
        return "only_this_letter", ()
    grounded = [one for one in fitting if not _NO_GROUND & set(one.kept.notes)]
    if fitting and not grounded:
        return "source_uncertain", ()
    if grounded and all("words_left" in one.kept.notes for one in grounded):
        words = min((one.left for one in grounded), key=len)
        return "words_not_kept", (("words", ", ".join(words)),)
    if grounded and all("part_of_amount" in one.kept.notes for one in grounded):
        return "part_only", ()
    if grounded and all("only_announced" in one.kept.notes for one in grounded):
        return "only_announced", ()
    if grounded and all("counted_at_other_time" in one.kept.notes for one in grounded):
        return "until_when_not_said", ()
    if fitting:
        return "same_not_certain", ()
    if any(one.comparable for one in weighed):
        return "register_differs", ()
    return ("money_not_traced" if isinstance(said, Money) else "result_not_traced"), ()


def _sources(supporting: Iterable[Weighed]) -> str:
    """Join who says it, the letter itself left out; reporting turns them into names."""
    speakers = [
        origin.speaker for one in supporting for origin in one.kept.origins if not origin.own and origin.kind != "weak"
    ]
    return " ".join(dict.fromkeys(speakers))


def _words(said: Said) -> str:
    return said.purpose if isinstance(said, Money) else said.counted
