"""A plan as the text that a person would write: what is sealed can be read, copied and changed."""

from collections.abc import Iterable, Iterator

from routekaart.domain.evaluation.plan import Dated, DonorChoice, NamedDonor, Plan


def write_plan(plan: Plan) -> str:
    """Write a plan as its file, every field that is not left as it is by itself."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: Plan) -> Iterator[str]:
    yield f"name: {plan.name}"
    yield f"arrangements: [{', '.join(plan.arrangements)}]"
    yield f"indicator: {plan.outcome.indicator}"
    yield f"area: {plan.outcome.area}"
    if plan.outcome.counterpart is not None:
        yield f"counterpart: {plan.outcome.counterpart}"
    if plan.starts is None:
        yield f"dates: {{{_dates(plan.dates)}}}"
    yield f"measured_from: {plan.moment}"
    yield f"since: {plan.span.since}"
    if plan.span.until is not None:
        yield f"until: {plan.span.until}"
    yield f"after: {plan.span.after}"
    yield f"skip: {plan.span.skip}"
    yield from _donors(plan)
    yield f"least: {plan.donors.least}"
    yield f"transform: {plan.transform}"
    yield f"estimator: {plan.estimator}"
    if plan.direction is not None:
        yield f"direction: {plan.direction}"
    if plan.starts is not None:
        yield "starts:"
        yield from (f"  - {{country: {one.country}, {_dates(one.dates)}}}" for one in plan.starts)


def _dates(dates: Iterable[Dated]) -> str:
    return ", ".join(f"{one.moment}: {one.day.isoformat()}" for one in dates)


def _donors(plan: Plan) -> Iterator[str]:
    if plan.donors.choice is DonorChoice.CLEAN:
        yield f"donors: {plan.donors.choice}"
        return
    yield "donors:"
    yield from (f"  - {_donor(one)}" for one in plan.donors.named)


def _donor(one: NamedDonor) -> str:
    return f"{{area: {one.area}" + (f", counterpart: {one.counterpart}}}" if one.counterpart else "}")
