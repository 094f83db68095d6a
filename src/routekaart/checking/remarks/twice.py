"""The same thing said twice with figures that cannot both be right."""

from collections.abc import Iterable, Iterator

from routekaart.checking.remarks.verdicts import make_remark
from routekaart.domain.content import Figure
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.quantity import Comparator
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Kind, Passage, Statement


def find_said_twice(statements: Iterable[Statement]) -> Iterator[Remark]:
    """Yield a remark on every figure that differs from what the letter said of the same thing before.

    The same thing is what agrees in all that was read of it, the words for what is counted included. Figures of which
    one can be a rounding of the other do not differ.
    """
    first: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        said, key = statement.content, _key(statement)
        if key is None or not isinstance(said, Figure):
            continue
        earlier = first.setdefault(key, statement)
        before = earlier.content
        assert isinstance(before, Figure)  # only figures have a key
        if before.quantity.allowance().near.disjoint(said.quantity.allowance().near):
            assert isinstance(earlier.source, Passage)  # as above
            value = plain_decimal(before.quantity.value)
            yield make_remark(RemarkCode.SAID_TWICE, statement, ("earlier", value), ("words", earlier.source.quote))


def _key(statement: Statement) -> tuple[object, ...] | None:
    """Return what two figures must agree in to be about the same thing; `None` if that is not certain."""
    said, valid = statement.content, statement.valid
    if not isinstance(said, Figure) or not isinstance(statement.source, Passage):
        return None
    if said.concept is None or said.unread or statement.kind is not Kind.REPORTED:
        return None
    if valid is None or valid.start is None or valid.end is None or valid.approximate:
        return None
    if said.quantity.comparator is not Comparator.EXACT:
        return None
    return (
        statement.subject,
        statement.speaker,
        (valid.start, valid.end),
        said.quantity.unit,
        " ".join(said.counted.casefold().split()),
        (said.concept, said.indicator, said.counterpart, said.route, said.modes, said.publisher),
        (said.programme, said.arrangement, said.sort),
    )
