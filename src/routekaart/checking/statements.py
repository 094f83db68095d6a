"""Check one statement twice: as known when it was said, and as known now."""

from collections.abc import Callable

from routekaart.checking.changes import check_trend
from routekaart.checking.concluding import undecided
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.extremes import check_extreme
from routekaart.checking.figures import check_figure
from routekaart.checking.kept import check_kept, is_result, thing_of
from routekaart.checking.ranks import check_rank
from routekaart.checking.shares import check_share
from routekaart.checking.side_by_side import check_comparison
from routekaart.domain.content import (
    Cause,
    Checkable,
    Comparison,
    Content,
    Countable,
    Extreme,
    Figure,
    Money,
    Range,
    Rank,
    Share,
    Trend,
)
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.finding import Check, Claim, Finding, Verdict
from routekaart.domain.ids import kind_of
from routekaart.domain.interval import Interval
from routekaart.domain.quantity import Quantity
from routekaart.domain.statement import Kind, Statement

METHOD = "check@8"

Judge = Callable[[View], Verdict]


def check_statement(statement: Statement, evidence: Evidence, *, notes: tuple[str, ...] = ()) -> Finding | None:
    """Return the finding about a statement, or `None` if its content is nothing that can be checked.

    Args:
        statement: what a letter says.
        evidence: what may be looked at; `evidence.then` is the view of the letter's own date.
        notes: codes of what was noticed about the letter as a whole, to be kept with the finding.
    """
    judge = _judge(statement, evidence)
    if judge is None:
        return None
    check = Check(claim=_claim(statement), then=judge(evidence.then), now=judge(evidence.now))
    return Finding(
        about=statement.id,
        outcome=check,
        basis=_basis(check.then, check.now),
        method=METHOD,
        settings=(("then", evidence.then.day.isoformat()), ("now", evidence.now.day.isoformat())),
        notes=notes,
    )


def _judge(statement: Statement, evidence: Evidence) -> Judge | None:
    """Choose how a statement is judged; first what can never be judged, then by its content."""
    content = statement.content
    match content:
        case Cause():
            return _always(undecided("not_assessable"))
        case Money():
            return lambda view: check_kept(statement, content, evidence=evidence, view=view)
        case Figure() | Range() if is_result(content):
            return lambda view: check_kept(statement, content, evidence=evidence, view=view)
        case _ if isinstance(content, Checkable):
            obstacle = _obstacle(statement, content, evidence)
            if obstacle is not None and obstacle.reason == "no_indicator" and isinstance(content, Figure | Range):
                return lambda view: _shown(obstacle, check_kept(statement, content, evidence=evidence, view=view))
            return _by_content(statement, content, evidence) if obstacle is None else _always(obstacle)
        case _:
            return None


def _by_content(statement: Statement, content: Checkable, evidence: Evidence) -> Judge:
    match content:
        case Figure() | Range():
            return lambda view: check_figure(statement, content, evidence=evidence, view=view)
        case Trend():
            return lambda view: check_trend(statement, content, evidence=evidence, view=view)
        case Comparison():
            return lambda view: check_comparison(statement, content, evidence=evidence, view=view)
        case Extreme():
            return lambda view: check_extreme(statement, content, evidence=evidence, view=view)
        case Share():
            return lambda view: check_share(statement, content, evidence=evidence, view=view)
        case Rank():
            return lambda view: check_rank(statement, content, evidence=evidence, view=view)


def _obstacle(statement: Statement, content: Checkable, evidence: Evidence) -> Verdict | None:
    counted = content.among if isinstance(content, Rank) else content.counted
    facts = [("counted", counted), ("area", statement.subject)]
    if statement.kind in (Kind.EXPECTED, Kind.PROMISED):
        return undecided("expected_or_promised", *facts)
    if content.concept is None or not evidence.find_indicators(content.concept):
        return undecided("no_indicator", *facts)
    if kind_of(statement.subject) == "document":
        return undecided("no_area", *facts)
    if content.unread:
        return undecided("words_not_read", *facts, ("words", ", ".join(content.unread)))
    return None


def _shown(obstacle: Verdict, kept: Verdict) -> Verdict:
    """Say of a figure that no series counts what the register keeps of it, if it keeps anything."""
    return kept if kept.reason == "thing_not_named" else obstacle


def _always(verdict: Verdict) -> Judge:
    return lambda _: verdict


def _basis(*verdicts: Verdict) -> tuple[str, ...]:
    """Return the releases and statements that verdicts rest on, each once."""
    releases = (one.release for verdict in verdicts for one in verdict.candidates if one.release is not None)
    return tuple(dict.fromkeys((*releases, *(one.statement for verdict in verdicts for one in verdict.kept))))


def _claim(statement: Statement) -> Claim:
    content = statement.content
    quantity = _quantity(content)
    core = near = None
    if quantity is not None:
        core, near = quantity.allowance().core, quantity.allowance().near
    return Claim(
        indicator=content.concept if isinstance(content, Checkable) else None,
        counted=_words(content),
        value=None if quantity is None else plain_decimal(quantity.value),
        low=_end(core, "low"),
        high=_end(core, "high"),
        near_low=_end(near, "low"),
        near_high=_end(near, "high"),
        unit=None if quantity is None else quantity.unit,
        period=None if statement.valid is None else str(statement.valid),
        base=str(content.base) if isinstance(content, Trend | Figure) and content.base else None,
        area=statement.subject,
        counterpart=content.counterpart if isinstance(content, Checkable) else None,
        comparator=None if quantity is None else quantity.comparator,
        direction=_direction(content),
        also=content.also if isinstance(content, Figure | Range) else None,
        per=_written(content.per) if isinstance(content, Figure | Range) else None,
        other=content.other if isinstance(content, Comparison) else None,
        since=_written(content.since) if isinstance(content, Extreme) else None,
        until=_written(content.until) if isinstance(content, Extreme) else None,
        belongs_to=thing_of(content),
        state=content.state if isinstance(content, Money) else None,
    )


def _written(value: object) -> str | None:
    return None if value is None else str(value)


def _quantity(content: Content) -> Quantity | None:
    match content:
        case Figure() | Range() | Money() | Share():
            return content.quantity
        case Trend() | Comparison():
            return content.size
        case _:
            return None


def _words(content: Content) -> str:
    match content:
        case Rank():
            return content.among
        case Cause():
            return content.effect
        case Money():
            return content.purpose
        case _ if isinstance(content, Countable):
            return content.counted
        case _:
            return ""


def _direction(content: Content) -> str | None:
    match content:
        case Trend() | Comparison():
            return content.direction
        case Figure():
            return content.movement
        case _:
            return None


def _end(interval: Interval | None, side: str) -> str | None:
    end = None if interval is None else getattr(interval, side)
    return None if end is None else (str(end.numerator) if end.denominator == 1 else f"{float(end):.10g}")
