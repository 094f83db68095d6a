"""The page of all evaluations: the refusals in plain words, what letters claim beside them, and what can be chosen."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from routekaart.domain.evaluation.outcome import Claimed, Evaluation, EvaluationTable
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.levels import Level
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.answering import answer_all
from routekaart.reporting.evaluation.claimed import kind_of_outcome
from routekaart.reporting.evaluation.overview import show_all, tell_reason
from routekaart.reporting.evaluation.wording import NOTHING
from routekaart.reporting.evaluation.words import PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.site.evaluations.state import Kept, tell_state
from routekaart.reporting.site.evaluations.words import GATES, WORDS
from routekaart.reporting.texts import say
from routekaart.reporting.texts.evaluating import EVALUATING

KINDS = ("country", "route", "arrangement")
"""What evaluations can be chosen by, beside the gate."""
_TOLD = ("cannot-show",)
"""Of the sections of the page as a file, those that stand here as they are."""
_NAMED = ("closed", "claims", "results")
"""The sections of this page, in their order."""
_HEADS = ("question", "outcome", "computed_not_effect", "rank", "q", "reasons")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which evaluations are asked for."""

    things: Mapping[str, ThingId] = field(default_factory=dict)
    """By kind: a country, a route, an arrangement."""
    gate: str = ""

    @property
    def any(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.things or self.gate)

    def takes(self, one: Evaluation, about: frozenset[ThingId]) -> bool:
        """Tell whether an evaluation is asked for; `about` is what it is about."""
        closed = {gate.code for gate in one.gates if not gate.open}
        return set(self.things.values()) <= about and (not self.gate or self.gate in closed)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPlan:
    """A plan that a person wrote."""

    sealed: Sealed
    level: Level
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePage:
    """All evaluations of a reader, and where everything leads."""

    table: EvaluationTable
    about: Mapping[str, frozenset[ThingId]]
    kept: Kept | None
    withheld: bool
    choice: Choice
    action: str
    """Of the form in which one chooses."""
    names_of_fields: Mapping[str, str]
    """How each kind, and `gate`, is called in the address."""
    hidden: Mapping[str, str]
    """What else stands in the address."""
    address_of: Callable[[str], str]
    """Gives the address of an evaluation by the name of its plan."""
    chosen_of: Callable[[ThingId], str]
    """Gives the address of this page with a thing chosen; empty if that cannot be."""
    gate_of: Callable[[str], str]
    """Gives the address of this page with a gate chosen."""
    letter_of: Callable[[Claimed], str]
    """Gives the address of the letter in which a claim stands; empty if the reader may not read it."""
    plans: Sequence[WrittenPlan] = ()
    files: Sequence[Link] = ()
    new: str = ""
    """Where a plan is made; empty for who may not."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """An evaluation in the table: where its page is, and its cells."""

    link: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A sentence of a letter with what the figures say of the same."""

    quote: str
    told: str
    links: tuple[Link, ...]


def render_evaluations(page: TablePage, names: Names, *, parents: Sequence[Link], site: Site, version: str) -> str:
    """Write the page of all evaluations in the language of its names."""
    paper = EvaluationPaper.of(names)
    table, words = page.table, {**EVALUATING, **PAGE, **WORDS}
    rows = [
        (one, q)
        for one, q in zip(table.evaluations, table.looks.q, strict=True)
        if page.choice.takes(one, page.about[one.plan.name])
    ]
    return render_page(
        "evaluations.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        title=paper.say(WORDS, "title"),
        told=lambda code, **filled: say(words, code, names.lang).format(**filled),
        page=page,
        answer=answer_all(table, paper) if table.evaluations else "",
        intro=_introduce(table, paper) if table.evaluations else [],
        contents=[(paper.say(WORDS, code), code) for code in _NAMED],
        closed=_closed(page, paper),
        state=tell_state(page.kept, paper),
        fields=_fields(page, paper),
        groups=_groups(rows, page, paper),
        heads=[upper_first(paper.say(words, code)) for code in _HEADS],
        counted=_counted(len(rows), len(table.evaluations), paper),
        claims=[_claim(one, page, paper) for one in table.claims],
        sections=[one for one in show_all(table, paper) if one.key in _TOLD],
        written=[_written(one, page, paper) for one in page.plans],
        parents=parents,
    )


def _introduce(table: EvaluationTable, paper: EvaluationPaper) -> list[str]:
    looks = table.looks
    counted = {"taken": looks.taken, "below": looks.below, "expected": paper.number(looks.expected, 1)}
    return [paper.say(PAGE, "all_told"), paper.say(WORDS, "looks", **counted), paper.say(WORDS, "rules_named")]


def _closed(page: TablePage, paper: EvaluationPaper) -> list[ShownRow]:
    """Return each reason why it cannot be said, the most frequent first, in plain words and with what is needed."""
    counted = Counter(gate.code for one in page.table.evaluations for gate in one.gates if not gate.open)
    return [
        ShownRow(
            Link(upper_first(paper.say(GATES, code)), page.gate_of(code)),
            (paper.number(number), tell_reason(code, paper), paper.needed(code)),
        )
        for code, number in counted.most_common()
    ]


def _fields(page: TablePage, paper: EvaluationPaper) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Return the fields of the form: name in the address, label, what was chosen, and what can be."""
    found = []
    things = sorted(set[ThingId]().union(*page.about.values()))
    for kind in KINDS:
        options = [(key_of(one), paper.names.name(one)) for one in things if kind_of(one) == kind]
        chosen = page.choice.things.get(kind)
        found.append((page.names_of_fields[kind], kind, "" if chosen is None else key_of(chosen), _by_name(options)))
    codes = {gate.code for one in page.table.evaluations for gate in one.gates if not gate.open}
    options = [(code, upper_first(paper.say(GATES, code))) for code in codes]
    found.append((page.names_of_fields["gate"], "gate", page.choice.gate, _by_name(options)))
    return [(name, paper.say(WORDS, label), chosen, options) for name, label, chosen, options in found]


def _by_name(options: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(options, key=lambda one: one[1].casefold())


def _groups(
    rows: Sequence[tuple[Evaluation, float | None]], page: TablePage, paper: EvaluationPaper
) -> list[tuple[str, list[ShownRow]]]:
    ordered = sorted(
        rows,
        key=lambda row: (row[0].plan.outcome.indicator, paper.arrangements(row[0]), paper.series(row[0].plan)),
    )
    return [
        (upper_first(paper.names.name(indicator)), [_row(one, q, page, paper) for one, q in found])
        for indicator, found in groupby(ordered, key=lambda row: row[0].plan.outcome.indicator)
    ]


def _row(one: Evaluation, q: float | None, page: TablePage, paper: EvaluationPaper) -> ShownRow:
    found = one.estimate
    effect = NOTHING if found is None else paper.effect(found.effect, one.plan)
    rank = NOTHING if found is None else paper.rank(found.signed_rank or found.rank)
    closed = [paper.say(GATES, gate.code) for gate in one.gates if not gate.open]
    outcome = paper.say(EVALUATING, kind_of_outcome(one))
    link = Link(upper_first(f"{paper.arrangements(one)}: {paper.series(one.plan)}"), page.address_of(one.plan.name))
    return ShownRow(link, (outcome, effect, rank, paper.number(q, 2), "; ".join(closed) or NOTHING))


def _counted(number: int, total: int, paper: EvaluationPaper) -> str:
    code = "shown_all" if number == total else "shown"
    return paper.say(WORDS, code, number=paper.number(number), total=paper.number(total))


def _claim(one: Claimed, page: TablePage, paper: EvaluationPaper) -> ShownClaim:
    outcomes = {found.plan.name: kind_of_outcome(found) for found in page.table.evaluations}
    counted = Counter(outcomes[name] for name in one.evaluations)
    told = [
        paper.say(EVALUATING, "claim_counts", number=number, outcome=paper.say(EVALUATING, kind))
        for kind, number in counted.items()
    ]
    answer = ", ".join(told) or paper.say(EVALUATING, "claim_nothing")
    letter, chosen = page.letter_of(one), page.chosen_of(one.subject) if one.evaluations else ""
    links = (Link(paper.say(WORDS, "to_letter"), letter), Link(paper.say(WORDS, "to_evaluations"), chosen))
    return ShownClaim(
        quote=one.quote,
        told=paper.say(WORDS, "claim_says", measure=one.measure, effect=one.effect, answer=answer),
        links=tuple(link for link in links if link.address),
    )


def _written(one: WrittenPlan, page: TablePage, paper: EvaluationPaper) -> ShownRow:
    sealed = one.sealed
    found = next((each for each in page.table.evaluations if each.plan == sealed.plan), None)
    cells = (
        paper.day(sealed.recorded.date()),
        describe_recorder(sealed.recorded_by, paper.names),
        paper.say(LEVELS, one.level.label),
        paper.say(WORDS, "not_worked_out") if found is None else paper.say(EVALUATING, kind_of_outcome(found)),
    )
    return ShownRow(Link(sealed.plan.name, one.address), cells)
