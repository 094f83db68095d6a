"""The rules of IATI 2.03 that its schema cannot check.

Source: the descriptions in the schema itself, and https://iatistandard.org/en/iati-standard/203/rulesets/ .
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from routekaart.domain.privacy import describe_mark, find_personal
from routekaart.exchanging.iati.activity import Activity, Budget, Quoted, Recipient
from routekaart.exchanging.iati.faults import Faults


def check_activity(activity: Activity, faults: Faults) -> None:
    """Note every rule that an activity breaks, and every budget that needs a look."""
    _check_identifier(activity, faults)
    _check_recipients(activity, faults)
    _check_order(activity, faults)
    for budget in activity.budgets:
        _check_budget(budget, faults)
    _check_overlap(activity.budgets, faults)
    _check_privacy(activity, faults)


def _check_privacy(activity: Activity, faults: Faults) -> None:
    """Note every text that would be kept and looks like the record of a private person; its words are not repeated."""
    texts = [*(title.said for title in activity.titles), *(party.said for party in activity.parties)]
    texts += [one.provider.said for one in activity.transactions if one.provider is not None]
    for indicator in activity.indicators:
        texts.append(indicator.said)
        texts += [Quoted(value.part, value.said.line, "") for value in indicator.values]
    for said in (activity.said, activity.reporter.said, *texts):
        for mark in find_personal(said.text):
            faults.break_off(said.line, describe_mark(mark), "Take it out: no data on private persons is kept here.")


def check_identifiers(activities: Iterable[Activity], faults: Faults) -> None:
    """Note every identifier that more than one activity of the file has."""
    seen: dict[str, int] = {}
    for activity in activities:
        first = seen.setdefault(activity.identifier, activity.said.line)
        if first != activity.said.line:
            faults.activity = activity.identifier
            faults.break_off(
                activity.said.line,
                f"the identifier is that of the activity of line {first} as well",
                "Give each activity its own.",
            )


def _check_identifier(activity: Activity, faults: Faults) -> None:
    if not activity.identifier:
        faults.break_off(activity.said.line, "an activity without an identifier", "Give it one.")
    elif '"' in activity.identifier and "'" in activity.identifier:
        faults.break_off(activity.said.line, "the identifier has both sorts of quotation marks", "Take them out.")


def _check_recipients(activity: Activity, faults: Faults) -> None:
    """Check that the shares of countries and regions give 100 together, in each vocabulary of regions."""
    vocabularies = sorted({region.vocabulary for region in activity.regions}) or [""]
    for vocabulary in vocabularies:
        regions = [region for region in activity.regions if region.vocabulary == vocabulary]
        _check_shares([*activity.countries, *regions], faults)


def _check_shares(recipients: list[Recipient], faults: Faults) -> None:
    if not recipients:
        return
    line = recipients[0].said.line
    shares = [one.percentage for one in recipients if one.percentage is not None]
    if len(shares) < len(recipients):
        if len(recipients) > 1:
            faults.break_off(
                line,
                f"not all of {len(recipients)} countries and regions have a percentage",
                "Give each its own.",
            )
        return
    if any(not 0 <= share <= 100 for share in shares):
        faults.break_off(line, "a percentage below 0 or above 100", "Correct it.")
    total = sum(shares, Decimal())
    if abs(total - 100) > _rounding(shares):
        faults.break_off(line, f"the percentages of countries and regions give {total} and not 100", "Correct them.")
    elif total != 100:
        faults.leave_out(line, f"the percentages give {total}, which rounding can explain", "Give more decimals.")


def _rounding(shares: list[Decimal]) -> Decimal:
    """Return by how much rounding alone can move a sum: half the last decimal of each share that is not whole.

    Whole percentages get no room: 33, 33 and 33 leave one percent of the money with nobody.
    """
    decimals = [-min(int(share.as_tuple().exponent), 0) for share in shares]
    return sum((Decimal(5).scaleb(-places - 1) for places in decimals if places), Decimal())


def _check_order(activity: Activity, faults: Faults) -> None:
    days = {one.type: one for one in activity.dates}
    for start, end, meaning in (("1", "3", "planned"), ("2", "4", "actual")):
        if start in days and end in days and days[start].day > days[end].day:
            faults.break_off(
                days[end].said.line,
                f"the {meaning} end {days[end].day} is before the {meaning} start {days[start].day}",
                "Correct one of them.",
            )


def _check_budget(budget: Budget, faults: Faults) -> None:
    line = budget.amount.said.line
    if budget.start > budget.end:
        faults.break_off(line, f"a budget from {budget.start} to {budget.end} ends before it begins", "Correct it.")
    elif budget.end >= _a_year_after(budget.start):
        faults.leave_out(
            line, f"a budget from {budget.start} to {budget.end} is for more than a year", "Give one for each year."
        )


def _check_overlap(budgets: Iterable[Budget], faults: Faults) -> None:
    """Note budgets that may hold the same money: of one type and status, for periods that overlap."""
    before: dict[tuple[str, str], Budget] = {}
    for budget in sorted(budgets, key=lambda one: (one.start, one.end)):
        sort = budget.type, budget.status
        if sort in before and budget.start <= before[sort].end:
            faults.leave_out(
                budget.amount.said.line,
                f"the budget from {budget.start} overlaps that from {before[sort].start}: both may hold the same",
                "Ask the publisher which holds.",
            )
        before[sort] = budget


def _a_year_after(day: date) -> date:
    leap = day.month == 2 and day.day == 29
    return date(day.year + 1, 3, 1) if leap else day.replace(year=day.year + 1)
