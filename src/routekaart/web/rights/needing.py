"""The mark that each view carries: what its reader must be allowed to do."""

from collections.abc import Callable
from typing import TypeVar

from routekaart.domain.rights import Action

Handler = TypeVar("Handler", bound=Callable[..., object])


def needs(action: Action) -> Callable[[Handler], Handler]:
    """Mark a view with what its reader must be allowed to do; a view without a mark is refused to everybody.

    It goes outermost, above the other decorators. What a page shows goes no higher than `reader.highest(action)`.
    """

    def mark(view: Handler) -> Handler:
        view.action = action  # type: ignore[attr-defined]
        return view

    return mark
