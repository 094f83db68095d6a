"""How a text in a list becomes a domain value, for pydantic: what is not in its notation is refused."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainValidator

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ActorId, ThingId, actor_id, thing_id
from routekaart.domain.period import Period, Recurrence

Value = TypeVar("Value")


def _refusing(parse: Callable[[str], Value]) -> Callable[[str], Value]:
    """Let a parser refuse in the way that pydantic collects."""

    def parsed(text: str) -> Value:
        try:
            return parse(text)
        except NotationError as error:
            raise ValueError(error.what) from error

    return parsed


def _words(cell: object) -> object:
    return tuple(cell.split()) if isinstance(cell, str) else cell


Thing = Annotated[ThingId, AfterValidator(_refusing(thing_id))]
Actor = Annotated[ActorId, AfterValidator(_refusing(actor_id))]
When = Annotated[Period, PlainValidator(_refusing(Period.parse))]
Often = Annotated[Recurrence, PlainValidator(_refusing(Recurrence))]
Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
"""Words in one cell, separated by spaces."""
Things = Annotated[tuple[Thing, ...], BeforeValidator(_words)]
"""Names of things in one cell, separated by spaces."""
