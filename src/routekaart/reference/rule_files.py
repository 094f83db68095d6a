"""One rule file, or the list of facts, as domain values.

That the facts and rules it names exist is checked when all files are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import yaml

from routekaart.domain.admissibility import LegalBasis, Ruling, Step, Truth, Untranslatable
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ThingId, thing_id
from routekaart.domain.period import Period
from routekaart.domain.rule import (
    All,
    AnyOf,
    Case,
    Condition,
    FactCard,
    FactOf,
    IsFact,
    IsRule,
    Judged,
    Not,
    Outcome,
    Outcomes,
    Rule,
    RuleKind,
    Version,
)
from routekaart.reference.entries import ListedSource
from routekaart.reference.marked import Fields, Node, Sheet

_YES_NO = {"yes": True, "no": False}
_RULINGS = {str(ruling): ruling for ruling in Ruling if ruling not in (Ruling.SILENT, Ruling.NOT_IN_FORCE)}
_OUTCOMES = ("yes", "no", "open", "elsewhere")
_OPTIONAL = (
    "valid_from", "valid_to", "known_from", "known_until", "dates", "begins_new", "binds", "applies", "steps",
    "sources", "untranslatable", "note",
)  # fmt: skip
_NO_CONDITION = IsFact("")
_NO_PERIOD = Period(None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names that a rule file may use from other lists."""

    sources: Mapping[str, ListedSource]
    instruments: frozenset[ThingId]


@dataclass(slots=True)
class RuleFile:
    """A file that is being read: its sheet, and where it names facts and rules."""

    sheet: Sheet
    known: Known
    named: list[tuple[IsFact | IsRule, Node]] = field(default_factory=list)
    given: list[tuple[str, Node]] = field(default_factory=list)
    """Facts that a case gives, or names as unknown."""

    def read_rule(self, node: Node) -> Rule:
        """Return the rule in a file; what is wrong in it is on the sheet."""
        sheet = self.sheet
        required = ("id", "kind", "name", "about", "decides", "versions", "cases")
        fields = sheet.fields(node, required, ("instruments",))
        name_nl, name_en = self._both(fields.get("name"))
        every = _is_text(fields.get("instruments")) and sheet.text(fields["instruments"]) == "all"
        return Rule(
            id=sheet.text(fields.get("id")),
            kind=sheet.one_of(fields.get("kind"), {str(kind): kind for kind in RuleKind}, RuleKind.RULE),
            name_nl=name_nl,
            name_en=name_en,
            about=tuple(self._judged(item) for item in self._list(fields.get("about"))),
            instruments=() if every else self._instruments(fields.get("instruments")),
            every_instrument=every,
            decides=sheet.one_of(fields.get("decides"), _YES_NO, True),
            versions=tuple(self._version(item) for item in sheet.items(fields.get("versions"))),
            cases=tuple(self._case(item) for item in sheet.items(fields.get("cases"))),
            file=sheet.file,
        )

    def read_fact(self, name: str, node: Node) -> FactCard:
        """Return a fact of the list."""
        fields = self.sheet.fields(node, ("of", "nl", "en"), ("from", "given_for", "open_for", "can_still_come"))
        return FactCard(
            name=name,
            of=self.sheet.one_of(fields.get("of"), {str(of): of for of in FactOf}, FactOf.COUNTRY),
            question_nl=self.sheet.text(fields.get("nl")),
            question_en=self.sheet.text(fields.get("en")),
            derived=self._condition(fields["from"]) if "from" in fields else None,
            given_for=self._instruments(fields.get("given_for")),
            open_for=tuple(self._judged(item) for item in self._list(fields.get("open_for"))),
            can_still_come=self.sheet.one_of(fields.get("can_still_come"), _YES_NO, False),
        )

    def _version(self, node: Node) -> Version:
        sheet = self.sheet
        required = ("version", "condition", "outcomes", "basis")
        fields = sheet.fields(node, required, _OPTIONAL)
        start, end = self._period(fields.get("valid_from")), self._period(fields.get("valid_to"))
        if start and end and start.start and end.start and end.start <= start.start:
            sheet.refuse(fields["valid_to"], "it ends before it begins", "Correct valid_from or valid_to.")
        known_from, known_until = self._period(fields.get("known_from")), self._period(fields.get("known_until"))
        if start and known_from:
            sheet.refuse(fields["known_from"], "its start is known", "Leave out known_from, or valid_from.")
        if (start or end) and "dates" not in fields:
            sheet.refuse(
                node, "nothing tells whether its dates were read in a source", "Write dates: sourced or unverified."
            )
        if "basis" in fields and not sheet.items(fields["basis"]):
            sheet.refuse(fields["basis"], "the rule has no legal basis", "Name at least one title, article and source.")
        return Version(
            number=sheet.parsed(fields.get("version"), _number, 1),
            valid_from=start,
            valid_to=end,
            dates_sourced=sheet.one_of(fields.get("dates"), {"sourced": True, "unverified": False}, True),
            condition=self._condition(fields["condition"]) if "condition" in fields else _NO_CONDITION,
            outcomes=self._outcomes(fields["outcomes"]) if "outcomes" in fields else Outcomes(),
            basis=tuple(self._basis(item) for item in sheet.items(fields.get("basis"))),
            applies=self._condition(fields["applies"]) if "applies" in fields else None,
            steps=tuple(self._step(item) for item in sheet.items(fields.get("steps"))),
            sources=tuple(self._source(item) for item in sheet.items(fields.get("sources"))),
            untranslatable=tuple(
                Untranslatable(text_nl=nl, text_en=en)
                for nl, en in (self._both(item) for item in sheet.items(fields.get("untranslatable")))
            ),
            note=sheet.text(fields.get("note")),
            known_from=known_from,
            known_until=known_until,
            begins_new=sheet.one_of(fields.get("begins_new"), _YES_NO, False),
            binds=sheet.one_of(fields.get("binds"), _YES_NO, True),
        )

    def _condition(self, node: Node) -> Condition:
        sheet = self.sheet
        if _is_text(node):
            return self._leaf(IsFact(sheet.text(node)), node)
        fields = sheet.fields(node, (), ("fact", "rule", "not", "all", "any"))
        if len(fields) != 1:
            sheet.refuse(node, "a condition says one thing", "Write one of fact, rule, not, all or any.")
            return _NO_CONDITION
        ((word, part),) = fields.items()
        match word:
            case "fact":
                return self._leaf(IsFact(sheet.text(part)), part)
            case "rule":
                return self._leaf(IsRule(sheet.text(part)), part)
            case "not":
                return Not(self._condition(part))
        parts = tuple(self._condition(item) for item in sheet.items(part))
        if not parts:
            sheet.refuse(part, f"{word} has no parts", "Name at least one fact below it.")
        return All(parts) if word == "all" else AnyOf(parts)

    def _leaf(self, leaf: IsFact | IsRule, node: Node) -> IsFact | IsRule:
        self.named.append((leaf, node))
        return leaf

    def _outcomes(self, node: Node) -> Outcomes:
        fields = self.sheet.fields(node, (), _OUTCOMES)
        if not fields:
            self.sheet.refuse(node, "the rule says nothing", "Write an outcome for yes, no or open.")
        return Outcomes(**{name: self._outcome(part) for name, part in fields.items()})

    def _outcome(self, node: Node) -> Outcome:
        fields = self.sheet.fields(node, ("ruling", "nl", "en"), ("decides",))
        return Outcome(
            ruling=self.sheet.one_of(fields.get("ruling"), _RULINGS, Ruling.UNKNOWN),
            text_nl=self.sheet.text(fields.get("nl")),
            text_en=self.sheet.text(fields.get("en")),
            decides=self.sheet.one_of(fields.get("decides"), _YES_NO, False),
        )

    def _basis(self, node: Node) -> LegalBasis:
        fields = self.sheet.fields(node, ("title", "article", "source"), ("address", "quote"))
        source = self.known.sources.get(self._source(fields["source"])) if "source" in fields else None
        return LegalBasis(
            title=self.sheet.text(fields.get("title")),
            article=self.sheet.text(fields.get("article")),
            address=self.sheet.text(fields.get("address")) or (source.address if source else ""),
            quote=self.sheet.text(fields.get("quote")),
            source=source.key if source else "",
            source_kind=source.kind if source else "",
        )

    def _step(self, node: Node) -> Step:
        fields = self.sheet.fields(node, ("date", "nl", "en", "source"), ("fixes_dates",))
        return Step(
            date=self._period(fields.get("date")) or _NO_PERIOD,
            text_nl=self.sheet.text(fields.get("nl")),
            text_en=self.sheet.text(fields.get("en")),
            source=self._source(fields["source"]) if "source" in fields else "",
            fixes_dates=self.sheet.one_of(fields.get("fixes_dates"), _YES_NO, False),
        )

    def _case(self, node: Node) -> Case:
        sheet = self.sheet
        fields = sheet.fields(node, ("name", "on", "facts", "ruling"), ("unknown", "as_if_in_force"))
        given = sheet.entries(fields["facts"]) if "facts" in fields else ()
        unknown = [(sheet.text(item), item) for item in sheet.items(fields.get("unknown"))]
        self.given += (*given, *unknown)
        truths = {str(truth): truth for truth in Truth}
        day = self._period(fields.get("on"))
        if day and (day.start is None or day != Period.of_day(day.start)):
            sheet.refuse(fields["on"], "a case is on one day", "Write it as 2020-07-10.")
        return Case(
            name=sheet.text(fields.get("name")),
            on=day.start if day and day.start else date.min,
            facts=tuple((name, sheet.one_of(part, truths, Truth.UNKNOWN)) for name, part in given),
            ruling=sheet.one_of(fields.get("ruling"), {str(ruling): ruling for ruling in Ruling}, Ruling.SILENT),
            unknown=tuple(name for name, _ in unknown),
            as_if_in_force=sheet.one_of(fields.get("as_if_in_force"), _YES_NO, False),
            line=node.start_mark.line + 1,
        )

    def _both(self, node: Node | None) -> tuple[str, str]:
        fields: Fields = {} if node is None else self.sheet.fields(node, ("nl", "en"))
        return self.sheet.text(fields.get("nl")), self.sheet.text(fields.get("en"))

    def _list(self, node: Node | None) -> tuple[Node, ...]:
        """Return the items of a list, or one text as a list of one."""
        return (node,) if node is not None and _is_text(node) else self.sheet.items(node)

    def _judged(self, node: Node) -> Judged:
        return self.sheet.one_of(node, {str(judged): judged for judged in Judged}, Judged.INSTRUMENT)

    def _instruments(self, node: Node | None) -> tuple[ThingId, ...]:
        things = tuple((self.sheet.parsed(item, thing_id, ThingId("")), item) for item in self._list(node))
        for thing, item in things:
            if thing and thing not in self.known.instruments:
                self.sheet.refuse(item, f"{thing} is not in instruments.yml", "Add it there, or correct the name.")
        return tuple(thing for thing, _ in things)

    def _source(self, node: Node) -> str:
        key = self.sheet.text(node)
        if key and key not in self.known.sources:
            self.sheet.refuse(node, f"{key} is not in sources.yml", "Add the publication there, or correct the key.")
        return key

    def _period(self, node: Node | None) -> Period | None:
        return None if node is None else self.sheet.parsed(node, Period.parse, _NO_PERIOD)


def _is_text(node: Node | None) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise NotationError(f"{text!r} is no number of a version", remedy="Write 1, 2, 3 ...")
    return int(text)
