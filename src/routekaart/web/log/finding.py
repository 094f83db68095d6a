"""Find entries of the log, and verify the whole of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import QuerySet

from routekaart.domain.levels import Level
from routekaart.reporting.site.log.page import Entry, Filter
from routekaart.web.log.chain import FIELDS, Verified, verify_chain
from routekaart.web.log.models import Read


def find_entries(typed: Filter, *, level: Level) -> QuerySet[Read]:
    """Return the entries up to a level that fit a filter, the newest first. Days are those of UTC, as moments are.

    Raises:
        ValueError: if a day is none.
    """
    found = Read.objects.filter(level__lte=int(level)).order_by("-sequence")
    if typed.account:
        found = found.filter(account=typed.account)
    if typed.what:
        found = found.filter(what__icontains=typed.what)
    if typed.since:
        found = found.filter(moment__gte=_start_of(date.fromisoformat(typed.since)))
    if typed.until:
        last = date.fromisoformat(typed.until)
        if last < date.max:
            found = found.filter(moment__lt=_start_of(last + timedelta(days=1)))
    return found


def as_entry(one: Read) -> Entry:
    """Return an entry as the pages show it."""
    return Entry(
        sequence=one.sequence,
        moment=one.moment.astimezone(UTC),
        account=one.account,
        action=one.action,
        what=one.what,
        level=Level(one.level),
        outcome=one.outcome,
    )


def verify_log(*, expected_head: str | None = None) -> Verified:
    """Follow the whole chain of the log."""
    return verify_chain(_all(), expected_head=expected_head)


def _all() -> Iterator[dict[str, object]]:
    yield from Read.objects.order_by("sequence").values(*FIELDS, "hash").iterator(chunk_size=2000)


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
