"""The same thing said twice with figures that cannot both be right."""

from collections.abc import Hashable, Iterable, Iterator

from routekaart.checking.remarks.same import key_of_figure, words_for_counted
from routekaart.checking.remarks.verdicts import make_remark
from routekaart.domain.content import Figure
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.quantity import Comparator
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Passage, Statement


def find_said_twice(statements: Iterable[Statement]) -> Iterator[Remark]:
    """Yield a remark on every figure that differs from what the letter said of the same thing before.

    The same thing is what agrees in all that was read of it, the words for what is counted included. Figures of which
    one can be a rounding of the other do not differ.
    """
    first: dict[Hashable, Statement] = {}
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


def _key(statement: Statement) -> Hashable | None:
    """Return what two figures of one letter must agree in; `None` if it is not certain that they can be compared."""
    said, key = statement.content, key_of_figure(statement)
    if key is None or not isinstance(said, Figure) or said.quantity.comparator is not Comparator.EXACT:
        return None
    return key, statement.speaker, words_for_counted(said)
