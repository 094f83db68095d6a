"""An element that the schema lets pass -> an activity, with a fault for every code and day that is not right."""

from collections.abc import Container, Iterator
from datetime import date

from routekaart.exchanging.iati import codes
from routekaart.exchanging.iati.activity import (
    Activity,
    ActivityDate,
    Amount,
    Budget,
    Indicator,
    Party,
    Quoted,
    Recipient,
    Related,
    Terms,
    Transaction,
    Value,
)
from routekaart.exchanging.iati.elements import LANG, Node, parse_day, parse_decimal
from routekaart.exchanging.iati.faults import Faults


def read_activity(node: Node, faults: Faults) -> Activity:
    """Read an activity; what cannot be read is noted and left out."""
    identifier = _said(node, "iati-identifier")
    reader = _Reader(node, faults)
    return Activity(
        identifier=identifier.text,
        said=identifier,
        updated=parse_day(node.attribute("last-updated-datetime"), faults),
        reporter=next(reader.parties("reporting-org")),
        titles=node.narratives("title", node.get(LANG)),
        parties=tuple(reader.parties("participating-org")),
        dates=tuple(reader.dates()),
        countries=tuple(reader.recipients("recipient-country")),
        regions=tuple(reader.recipients("recipient-region")),
        humanitarian=node.flag("humanitarian"),
        terms=reader.terms,
        budgets=tuple(reader.budgets()),
        planned=sum(1 for _ in node.children("planned-disbursement")),
        transactions=tuple(reader.transactions()),
        related=tuple(reader.related()),
        indicators=tuple(reader.indicators()),
    )


class _Reader:
    """Goes through one activity, part by part."""

    def __init__(self, node: Node, faults: Faults) -> None:
        self.node = node
        self.faults = faults
        self.currency = node.get("default-currency")
        self.terms = Terms(
            flow=node.code("default-flow-type"),
            finance=node.code("default-finance-type"),
            aid=_aid_types(node, "default-aid-type"),
        )

    def parties(self, tag: str) -> Iterator[Party]:
        for node in self.node.children(tag):
            role = node.get("role")
            if tag == "participating-org":
                self._known(node.attribute("role"), codes.ROLES, "a role of an organisation")
            yield _party(node, role)

    def dates(self) -> Iterator[ActivityDate]:
        for node in self.node.children("activity-date"):
            said = node.attribute("iso-date")
            self._known(node.attribute("type"), codes.DATE_TYPES, "a type of date")
            day = parse_day(said, self.faults)
            if said is not None and day is not None:
                yield ActivityDate(type=node.get("type"), day=day, said=said)

    def recipients(self, tag: str) -> Iterator[Recipient]:
        for node in self.node.children(tag):
            share, said = node.attribute("percentage"), node.attribute("code")
            if said is None:
                continue
            yield Recipient(
                code=said.text,
                percentage=None if share is None else parse_decimal(share, self.faults),
                said=said,
                vocabulary=(node.get("vocabulary") or "1") if tag == "recipient-region" else "",
            )

    def budgets(self) -> Iterator[Budget]:
        for node in self.node.children("budget"):
            for name, known in (("type", codes.BUDGET_TYPES), ("status", codes.BUDGET_STATES)):
                self._known(node.attribute(name), known, f"a {name} of a budget")
            start, end = self._day(node, "period-start"), self._day(node, "period-end")
            amount = self._amount(node)
            if start is None or end is None or amount is None:
                continue
            # The standard: without a type it is the original, without a status it does not bind.
            kind, status = node.get("type") or "1", node.get("status") or "1"
            yield Budget(type=kind, status=status, start=start, end=end, amount=amount)

    def transactions(self) -> Iterator[Transaction]:
        for node in self.node.children("transaction"):
            kind, provider = node.child("transaction-type"), node.child("provider-org")
            assert kind is not None  # the schema saw to it
            self._known(kind.attribute("code"), codes.TRANSACTION_TYPES, "a type of transaction")
            day, amount = self._day(node, "transaction-date"), self._amount(node)
            if day is None or amount is None:
                continue
            yield Transaction(
                type=kind.get("code"),
                ref=node.get("ref"),
                day=day,
                amount=amount,
                provider=None if provider is None else _party(provider, ""),
                terms=self._terms_of(node),
                humanitarian=node.flag("humanitarian"),
            )

    def related(self) -> Iterator[Related]:
        for node in self.node.children("related-activity"):
            said = node.attribute("ref")
            self._known(node.attribute("type"), codes.RELATED, "a type of related activity")
            if said is not None and said.text:
                yield Related(type=node.get("type"), ref=said.text, said=said)

    def indicators(self) -> Iterator[Indicator]:
        for result in self.node.children("result"):
            self._known(result.attribute("type"), codes.RESULT_TYPES, "a type of result")
            for node in result.children("indicator"):
                self._known(node.attribute("measure"), codes.MEASURES, "a measure of an indicator")
                title = next(iter(node.narratives("title")), None)
                yield Indicator(
                    title="" if title is None else title.said.text,
                    measure=node.get("measure"),
                    # The standard: more is better, unless the publisher says otherwise.
                    ascending=node.flag("ascending") is not False,
                    values=tuple(self._values(node)),
                    said=node.said if title is None else title.said,
                )

    def _values(self, indicator: Node) -> Iterator[Value]:
        for node in indicator.children("baseline"):
            day = node.attribute("iso-date")
            start = parse_day(day or _first_of(node.attribute("year")), self.faults)
            end = start if day is not None or start is None else start.replace(month=12, day=31)
            if start is not None and end is not None:
                yield from _value(node, "baseline", start, end)
        for period in indicator.children("period"):
            start, end = self._day(period, "period-start"), self._day(period, "period-end")
            if start is None or end is None:
                continue
            if start > end:
                self.faults.break_off(
                    period.line, f"a period from {start} to {end} ends before it begins", "Correct one of them."
                )
                continue
            for sort in ("target", "actual"):
                for node in period.children(sort):
                    yield from _value(node, sort, start, end)

    def _day(self, node: Node, tag: str) -> date | None:
        child = node.child(tag)
        return None if child is None else parse_day(child.attribute("iso-date"), self.faults)

    def _amount(self, node: Node) -> Amount | None:
        value = node.child("value")
        assert value is not None  # the schema saw to it
        currency = value.get("currency") or self.currency
        if not currency:
            self.faults.break_off(
                value.line, "an amount without a currency", "Give it one, or the activity a default-currency."
            )
        elif not (len(currency) == 3 and currency.isascii() and currency.isupper()):
            self.faults.break_off(value.line, f"{currency[:20]!r} is no currency", "Write an ISO 4217 code, as EUR.")
        number = parse_decimal(value.said, self.faults)
        if number is None or not currency:
            return None
        return Amount(value=number, currency=currency, said=value.said)

    def _terms_of(self, node: Node) -> Terms:
        """Return the terms of a transaction; what it does not say is as for the whole activity."""
        return Terms(
            flow=node.code("flow-type") or self.terms.flow,
            finance=node.code("finance-type") or self.terms.finance,
            aid=_aid_types(node, "aid-type") or self.terms.aid,
        )

    def _known(self, said: Quoted | None, known: Container[str], meaning: str) -> None:
        if said is not None and said.text not in known:
            self.faults.break_off(
                said.line, f"{said.text[:20]!r} is not {meaning}", "Use a code of the list in IATI 2.03."
            )


def _said(node: Node, tag: str) -> Quoted:
    child = node.child(tag)
    return Quoted("", node.line, tag) if child is None else child.said


def _party(node: Node, role: str) -> Party:
    return Party(ref=node.get("ref"), name=node.name, role=role, said=_party_quote(node))


def _party_quote(node: Node) -> Quoted:
    """Quote the name of an organisation, or its identifier if it has no name."""
    named = next(iter(node.narratives()), None)
    if named is not None:
        return named.said
    return node.attribute("ref") or Quoted("", node.line, node.path)


def _aid_types(node: Node, tag: str) -> tuple[str, ...]:
    """Return the aid types in the vocabulary of OECD DAC, which is meant if none is named."""
    return tuple(child.get("code") for child in node.children(tag) if child.get("vocabulary") in ("", "1"))


def _first_of(year: Quoted | None) -> Quoted | None:
    return None if year is None else Quoted(f"{year.text:0>4}-01-01", year.line, year.path)


def _value(node: Node, sort: str, start: date, end: date) -> Iterator[Value]:
    said = node.attribute("value")
    if said is None:
        return
    parts = [f"{one.get('name')}: {one.get('value')}" for one in node.children("dimension")]
    parts += [f"location: {one.get('ref')}" for one in node.children("location")]
    yield Value(sort=sort, said=said, start=start, end=end, part="; ".join(parts))
