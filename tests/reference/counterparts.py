"""How a row of the shared facts is found back among the statements: one function for each file."""

from collections.abc import Callable
from decimal import Decimal

from routekaart.domain.content import Cause, Description, Event, Figure, Money, Range, Relation
from routekaart.domain.statement import Entry, Statement

Fact = dict[str, str]
Statements = tuple[Statement, ...]

DIFFERS = {
    "P-17": "an undertaking that was offered on a condition, and no event",
    "P-39": "published in one of two years: kept as both, and not as the first",
    "tur-frit": "its date is that of the Statement; the second part was agreed later, so the whole has none",
}
"""Items of the timeline and amounts that are told in another way, with the reason."""

FORMS = {
    "agreement": "benelux-treaty", "implementing_protocol": "implementing-protocol", "mou": "memorandum",
    "joint_statement": "statement", "statement": "statement", "good_practices": "good-practices",
    "sop": "operating-procedures", "admission_procedures": "operating-procedures",
}  # fmt: skip
PROVISIONS = {
    "third-country nationals": "third-country-nationals",
    "as amended": "amended-text",
    "all": "all",
    "officials": "officials",
}


def about(statements: Statements, subject: str) -> Statements:
    return tuple(s for s in statements if s.subject == subject)


def of_row(statements: Statements, table: str, key: str) -> Statements:
    return tuple(
        s for s in statements if isinstance(s.source, Entry) and (s.source.table, s.source.key) == (table, key)
    )


def has_relation(said: Statements, relation: str, thing: str) -> bool:
    return any(
        isinstance(s.content, Relation) and (s.content.relation, s.content.object) == (relation, thing) for s in said
    )


def has_arrangement_event(statements: Statements, fact: Fact) -> bool:
    said = about(statements, f"arrangement:{fact['agreement_id']}")
    provision = PROVISIONS.get(fact.get("provision") or fact.get("scope") or "")
    return any(
        isinstance(s.content, Event)
        and s.content.event == fact["event"].replace("_", "-")
        and s.content.state.value == fact["event_state"]
        and (str(s.valid) if s.valid else "") == fact["date"]
        and (provision is None or s.content.provision == provision)
        and ("party" not in fact or s.content.party == fact["party"])
        and all(part.strip() in s.content.detail for part in fact.get("reference", "").split(";"))
        for s in said
    ) and all(has_relation(said, "with", f"country:{country}") for country in fact["country"].split())


def has_linked(statements: Statements, fact: Fact) -> bool:
    said = about(statements, f"arrangement:{fact['agreement_id']}")
    if fact["visa_link"] == "none":
        return any(
            isinstance(s.content, Event) and (s.content.event, s.content.state) == ("twin", "absent") for s in said
        )
    twin = f"arrangement:{fact['agreement_id'].replace('-ra-', '-vfa-')}"
    return fact["visa_link"] == "" or has_relation(said, "twin", twin)


def has_readmission(statements: Statements, fact: Fact) -> bool:
    return has_arrangement_event(statements, fact) and has_linked(statements, fact)


def has_form(statements: Statements, fact: Fact) -> bool:
    said = about(statements, f"arrangement:{fact['agreement_id']}")
    form = FORMS[fact.get("kind") or fact["form"]]
    implements = fact.get("implements", "")
    return (
        has_arrangement_event(statements, fact)
        and any(isinstance(s.content, Description) and s.content.form == form for s in said)
        and (not implements or has_relation(said, "implements", f"arrangement:{implements}"))
    )


def has_waiver(statements: Statements, fact: Fact) -> bool:
    arrangement = f"arrangement:{fact['waiver_id']}"
    said = about(statements, arrangement)
    events = {(s.content.event, str(s.valid)): s.content for s in said if isinstance(s.content, Event)}
    dates = (("signed", "signed"), ("ratified", "ratified_nl"), ("in-force", "in_force"))
    signed = next(content for (event, _), content in events.items() if event == "signed")
    return (
        all((event, fact[column]) in events for event, column in dates if fact[column])
        and all(kind in signed.detail for kind in fact["passport_types"].split())
        and (not fact["paired_arrangement"] or has_relation(said, "twin", f"arrangement:{fact['paired_arrangement']}"))
        and is_coupled(statements, arrangement) == {"yes": True, "no": False, "": None}[fact["coupling_visible"]]
    )


def is_coupled(statements: Statements, arrangement: str) -> bool | None:
    if any(s.subject.startswith("coupling:") and has_relation((s,), "laid-down-in", arrangement) for s in statements):
        return True
    absent = (s.content for s in about(statements, arrangement) if isinstance(s.content, Event))
    return False if any((event.event, event.state) == ("coupling", "absent") for event in absent) else None


def has_service_level(statements: Statements, fact: Fact) -> bool:
    said = of_row(statements, "service-levels", fact["level_id"])
    values = [s.content.quantity.value for s in said if isinstance(s.content, Figure)]
    events = {s.content.event for s in said if isinstance(s.content, Event)}
    number = fact["quantity"].isdigit()
    return ([Decimal(fact["quantity"])] == values if number else "condition" in events) and (
        bool(fact["breach"]) == ("breach" in events)
    )


def has_visa_step(statements: Statements, fact: Fact) -> bool:
    subject = f"country:{fact['country']}" if fact["country"] else "instrument:visa-code-25a-measures"
    event = f"visa-25a-{fact['step'].replace('_', '-')}"
    measures = len(fact["measures"].split("|")) if fact["measures"] else 0
    return any(
        isinstance(s.content, Event)
        and (s.content.event, str(s.valid), s.content.detail.count("[")) == (event, fact["date"], measures)
        for s in about(statements, subject)
    )


def has_money(statements: Statements, fact: Fact) -> bool:
    (said,) = of_row(statements, "money", fact["money_id"])
    if isinstance(said.content, Range):
        return fact["amount"] == "" and fact["comparator"] == "vague"
    assert isinstance(said.content, Money)
    vague = fact["comparator"] == "vague"
    return (vague or said.content.quantity.value == Decimal(fact["amount"])) and (
        (said.content.parent or "", said.content.relation or "", said.content.state.value)
        == (fact["parent_id"], fact["relation"], fact["state"] or "not_said")
        and (fact["money_id"] in DIFFERS or fact["date"] in (*str(said.valid).split("/"), str(said.said_on), ""))
    )


def has_result(statements: Statements, fact: Fact) -> bool:
    (said,) = of_row(statements, "results", fact["result_id"])
    dates = str(said.valid)
    if not isinstance(said.content, Figure):
        return fact["obs_value"] == "" and fact["since"] in dates
    sort = {"reported": "actual"}.get(fact["kind"], fact["kind"])
    units = {"people": "persons", "acts": "acts", "countries": "count"}
    return (
        said.content.quantity.value == Decimal(fact["obs_value"])
        and said.content.quantity.unit == units[fact["unit_measure"]]
        and said.content.sort == sort
        and fact["as_of"] in dates
        and fact["since"] in dates
        and (said.content.programme or said.content.arrangement) is not None
    )


def has_timeline_item(statements: Statements, fact: Fact) -> bool:
    said = of_row(statements, "timeline", fact["item_id"])
    events = {s.content.event for s in said if isinstance(s.content, Event)}
    outcome = fact["outcome"].split(" ")[0]
    return (
        (fact["item_id"] in DIFFERS or fact["date"] in {str(s.valid) if s.valid else "" for s in said})
        and (fact["item_id"] in DIFFERS or not outcome or outcome in events)
        and all(has_relation(said, "concerns", f"country:{country}") for country in fact["country"].split())
    )


def has_evaluation(statements: Statements, fact: Fact) -> bool:
    said = of_row(statements, "evaluations", fact["finding_id"])
    (found,) = [s for s in said if not isinstance(s.content, Relation)]
    known = {*(s.subject for s in said), *(s.content.object for s in said if isinstance(s.content, Relation))}
    countries = all(f"country:{country}" in known for country in fact["country"].split())
    if not isinstance(found.content, Cause):
        return countries and fact["result_type"] == ""
    size = found.content.size
    return (
        countries
        and found.content.result == fact["result_type"]
        and (found.content.objective or "") == (f"objective:{fact['objective']}" if fact["objective"] else "")
        and (str(size.value) if size else "") == fact["effect_low"]
        and (not fact["published"] or str(found.said_on) == fact["published"])
    )


def has_role(statements: Statements, fact: Fact) -> bool:
    said = tuple(s for s in about(statements, f"country:{fact['country']}") if str(s.valid) == fact["as_of"])
    region = f"region:{fact['focus_region'].lower().replace(' ', '-')}"
    place = f"position {fact['position']}" if fact["position"] else ""
    roles = [
        s.content.object
        for s in said
        if isinstance(s.content, Relation) and (s.content.relation, s.content.detail) == (fact["role"], place)
    ]
    return (
        bool(roles)
        and all(f"route:{route}" in roles for route in fact["route"].split())
        and (not fact["focus_region"] or has_relation(said, "in-focus-region", region))
    )


FINDERS: dict[str, Callable[[Statements, Fact], bool]] = {
    "eu_readmission_agreements": has_readmission,
    "eu_visa_facilitation_agreements": has_arrangement_event,
    "eu_nonbinding_return_arrangements": has_form,
    "benelux_readmission_agreements": has_form,
    "passport_waivers": has_waiver,
    "service_levels": has_service_level,
    "visa_code_25a": has_visa_step,
    "partnerships_money": has_money,
    "programmes_results": has_result,
    "parliament_timeline": has_timeline_item,
    "evaluations": has_evaluation,
    "countries_roles": has_role,
}
