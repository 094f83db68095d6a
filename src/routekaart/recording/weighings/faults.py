"""What is wrong in the file of a weighing, with its place there; and what all checks ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.recording.weighings import form

Step = str | int
Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, at a place in the file."""

    place: Steps
    what: str
    remedy: str


def twice(named: Iterable[tuple[Steps, str]], what: str) -> Iterator[Fault]:
    """Find what stands there twice."""
    seen: set[str] = set()
    for place, name in named:
        if name in seen:
            yield Fault(place, f"the {what} {name} stands twice", "Keep one of the two.")
        seen.add(name)


def countries_of(written: form.WeighingForm, countries: list[str] | str) -> list[str]:
    """Return the countries that an entry is about."""
    return written.countries if isinstance(countries, str) else countries


def listed(countries: list[str] | str) -> list[str]:
    """Return the countries that are listed; none if it is about all."""
    return [] if isinstance(countries, str) else countries


def names(known: Iterable[str]) -> str:
    """Advise one of the names that are known."""
    known = tuple(known)
    return f"Choose one of {', '.join(known)}." if known else "There is none yet: add it."
