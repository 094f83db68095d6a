"""Work on a text that was handed in at a desk: what comes of it, all that is wrong in it, or why nothing can be done.

Nothing here knows of a request: it is done in the line, by a thread of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from routekaart.domain.errors import InputError, RefusedFiles, RoutekaartError
from routekaart.web.opening import opened
from routekaart.workspace import Workspace


class _Text(Protocol):
    @property
    def text(self) -> str: ...


_Asked = TypeVar("_Asked", bound=_Text)
_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken(Generic[_Asked]):
    """Why a text was not taken, all of it at once."""

    asked: _Asked
    faults: tuple[InputError, ...]

    @property
    def size(self) -> int:
        """Bytes that it takes in memory, about."""
        return len(self.asked.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Why nothing could be done now, whatever the text: a store or a library is not there."""

    what: str
    size: int = 0


def work_on(asked: _Asked, work: Callable[[Workspace, _Asked], _Outcome]) -> _Outcome | NotTaken[_Asked] | Away:
    """Do the work of a desk on what was handed in, with the workspace of the site open."""
    try:
        with opened() as workspace:
            return work(workspace, asked)
    except RefusedFiles as refused:
        return NotTaken(asked=asked, faults=refused.problems)
    except InputError as error:
        return NotTaken(asked=asked, faults=(error,))
    except RoutekaartError as error:
        return Away(what=str(error))
