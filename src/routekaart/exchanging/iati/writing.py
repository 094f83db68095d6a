"""What an activity is to say -> the XML of IATI 2.03, its elements in the order of the standard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from lxml import etree

from routekaart.domain.content import Aim, Money, ResultSort
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, ThingId, key_of, kind_of
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Statement
from routekaart.exchanging.iati.amounts import FINANCE, FLOWS, Amounts, BudgetDraft, TransactionDraft, default_terms
from routekaart.exchanging.iati.figures import figure_of, indicator_of
from routekaart.exchanging.iati.money import ref_in
from routekaart.exchanging.iati.names import ref_of, speaker_of, unslug
from routekaart.exchanging.iati.selecting import exact_day

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FORMATS = {".pdf": "application/pdf", ".xml": "application/xml", ".html": "text/html", ".htm": "text/html"}
_UNKNOWN_FORMAT = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """Who publishes a file: identifier, type of organisation (10 is a government) and name."""

    ref: str
    type: str
    name: str

    @property
    def actor(self) -> ActorId:
        """The same as a speaker of the register."""
        return speaker_of(self.ref, self.name, {})


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDraft:
    """An organisation with its role."""

    role: str
    thing: ThingId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A publication, and what it tells about: A05 money, A08 results, A12 the activity."""

    url: str
    title: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an activity is to say."""

    thing: ThingId
    identifier: str
    titles: tuple[str, str]
    """Dutch and English."""
    second_hand: bool
    """Whether the one who publishes repeats what others report."""
    parties: tuple[PartyDraft, ...]
    status: str
    dates: Mapping[str, date]
    countries: tuple[tuple[str, str], ...]
    amounts: Amounts
    figures: tuple[Statement, ...]
    links: tuple[Link, ...]
    parents: tuple[str, ...]
    names: Mapping[ThingId, tuple[str, str]]


def identifier_of(thing: ThingId, reporter: Reporter) -> str:
    """Return the identifier under which a thing came in, or one of the reporter's own."""
    return unslug(key_of(thing)) or f"{reporter.ref}-{kind_of(thing)}-{key_of(thing)}"


def write_file(drafts: Iterable[Draft], reporter: Reporter, *, generated: datetime) -> bytes:
    """Write the activities as one file in UTF-8.

    Raises:
        InputError: if a text cannot be in XML, as one with control characters.
    """
    moment = generated.strftime("%Y-%m-%dT%H:%M:%SZ")
    root = etree.Element("iati-activities", {"version": "2.03", "generated-datetime": moment})
    for draft in drafts:
        try:
            _write_activity(root, draft, reporter)
        except ValueError as error:
            raise InputError(
                "a text holds a character that no XML can hold",
                where=draft.identifier,
                remedy="Find the statement with it, and record it anew without it.",
            ) from error
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _write_activity(root: etree._Element, draft: Draft, reporter: Reporter) -> None:
    budgets = draft.amounts.budgets
    humanitarian = bool(budgets) and all(one.money.aim is Aim.HUMANITARIAN for one in budgets)
    attributes = {_LANG: "en", "humanitarian": "1"} if humanitarian else {_LANG: "en"}
    activity = etree.SubElement(root, "iati-activity", attributes)
    _add(activity, "iati-identifier", draft.identifier)
    own = {"ref": reporter.ref, "type": reporter.type} | ({"secondary-reporter": "1"} if draft.second_hand else {})
    _tell(_add(activity, "reporting-org", **own), reporter.name)
    title = _add(activity, "title")
    _tell(title, draft.titles[1])
    if draft.titles[0] != draft.titles[1]:
        _tell(title, draft.titles[0], lang="nl")
    # The standard asks for a description; what the register keeps of it is the title.
    _tell(_add(activity, "description", type="1"), draft.titles[1])
    for party in draft.parties:
        ref = ref_of(party.thing)
        organisation = _add(activity, "participating-org", **({"ref": ref} if ref else {}), role=party.role)
        _tell(organisation, party.name or _name_of(party.thing, draft))
    _add(activity, "activity-status", code=draft.status)
    for type_, day in draft.dates.items():
        _add(activity, "activity-date", **{"type": type_, "iso-date": day.isoformat()})
    for code, share in draft.countries:
        _add(activity, "recipient-country", **({"code": code} | ({"percentage": share} if share else {})))
    _write_defaults(activity, draft.amounts)
    for budget in budgets:
        _write_budget(activity, budget)
    for transaction in draft.amounts.transactions:
        _write_transaction(activity, transaction, draft, humanitarian=humanitarian)
    for link in draft.links:
        _write_link(activity, link)
    for parent in draft.parents:
        _add(activity, "related-activity", ref=parent, type="1")
    for _, figures in groupby(draft.figures, key=indicator_of):
        _write_indicator(activity, tuple(figures))


def _write_defaults(activity: etree._Element, amounts: Amounts) -> None:
    flow, finance = default_terms(amounts)
    if flow is not None:
        _add(activity, "default-flow-type", code=flow)
    if finance is not None:
        _add(activity, "default-finance-type", code=finance)


def _write_budget(activity: etree._Element, budget: BudgetDraft) -> None:
    element = _add(activity, "budget", type=budget.type, status=budget.status)
    _write_period(element, budget.start, budget.end)
    _write_value(element, budget.money, budget.start)


def _write_transaction(
    activity: etree._Element, transaction: TransactionDraft, draft: Draft, *, humanitarian: bool
) -> None:
    money = transaction.money
    meant = money.aim is Aim.HUMANITARIAN
    ref = ref_in(money.key, draft.thing)
    attributes = {"ref": ref} if ref else {}
    attributes |= {"humanitarian": str(int(meant))} if meant or humanitarian else {}
    element = _add(activity, "transaction", **attributes)
    _add(element, "transaction-type", code=transaction.type)
    _add(element, "transaction-date", **{"iso-date": transaction.day.isoformat()})
    _write_value(element, money, transaction.day)
    assert money.payer is not None  # chosen so
    payer = ref_of(money.payer)
    _tell(_add(element, "provider-org", **({"ref": payer} if payer else {})), _name_of(money.payer, draft))
    if money.oda is not None:
        _add(element, "flow-type", code=FLOWS[money.oda])
    if money.form in FINANCE:
        _add(element, "finance-type", code=FINANCE[money.form])


def _name_of(thing: ThingId, draft: Draft) -> str:
    told = next((party.name for party in draft.parties if party.thing == thing and party.name), "")
    named = unslug(key_of(thing)) or ""
    return told or draft.names.get(thing, ("", ""))[1] or named.removeprefix(":") or key_of(thing)


def _write_link(activity: etree._Element, link: Link) -> None:
    ending = link.url.lower()[link.url.rfind(".") :]
    element = _add(activity, "document-link", url=link.url, format=_FORMATS.get(ending, _UNKNOWN_FORMAT))
    _tell(_add(element, "title"), link.title)
    _add(element, "category", code=link.category)


def _write_indicator(activity: etree._Element, figures: tuple[Statement, ...]) -> None:
    counted, unit, ascending = indicator_of(figures[0])
    # Whether it is an output, an outcome or an impact is not kept: 9 is "other".
    result = _add(activity, "result", type="9")
    _tell(_add(result, "title"), counted)
    terms = {"measure": "2" if unit is Unit.PERCENT else "1"}
    indicator = _add(result, "indicator", **terms, **({} if ascending is None else {"ascending": str(int(ascending))}))
    _tell(_add(indicator, "title"), counted)
    for statement in figures:
        if figure_of(statement).sort is ResultSort.BASELINE:
            _write_baseline(indicator, statement)
    values = [s for s in figures if figure_of(s).sort is not ResultSort.BASELINE]
    for _, told in groupby(values, key=lambda s: str(s.valid)):
        _write_values(indicator, tuple(told))


def _write_baseline(indicator: etree._Element, statement: Statement) -> None:
    assert statement.valid is not None and statement.valid.start is not None  # chosen so
    day = exact_day(statement.valid)
    when = {"year": str(statement.valid.start.year)} | ({} if day is None else {"iso-date": day.isoformat()})
    _add(indicator, "baseline", **when, value=f"{figure_of(statement).quantity.value:f}")


def _write_values(indicator: etree._Element, figures: tuple[Statement, ...]) -> None:
    valid = figures[0].valid
    assert valid is not None and valid.start is not None and valid.end is not None  # chosen so
    period = _add(indicator, "period")
    _write_period(period, valid.start, valid.end - timedelta(days=1))
    for sort in (ResultSort.TARGET, ResultSort.ACTUAL):
        for statement in figures:
            if figure_of(statement).sort is sort:
                _add(period, sort.value, value=f"{figure_of(statement).quantity.value:f}")


def _write_period(parent: etree._Element, start: date, end: date) -> None:
    _add(parent, "period-start", **{"iso-date": start.isoformat()})
    _add(parent, "period-end", **{"iso-date": end.isoformat()})


def _write_value(parent: etree._Element, money: Money, day: date) -> None:
    attributes = {"currency": str(money.quantity.unit), "value-date": day.isoformat()}
    _add(parent, "value", f"{money.quantity.value:f}", **attributes)


def _add(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, tag, attributes)
    element.text = text
    return element


def _tell(parent: etree._Element, text: str, *, lang: str = "") -> None:
    if text:
        _add(parent, "narrative", text, **({_LANG: lang} if lang else {}))
