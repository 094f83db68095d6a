"""Puts in a letter what the things that its figures are about are called."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from routekaart.domain.brief import Brief, CalledName, Computed, FromRelease, Map, Trace


def with_names(brief: Brief, call: Callable[[str], str]) -> Brief:
    """Return a letter with the names of all that its figures and maps name, in the order of their ids.

    Args:
        brief: the letter.
        call: gives the name of an id; what it gives back as it was has no name.
    """
    called = ((one, call(one)) for one in sorted(set(_named(brief))))
    return replace(brief, names=tuple(CalledName(id=one, name=name) for one, name in called if name and name != one))


def _named(brief: Brief) -> Iterator[str]:
    for figure in brief.figures:
        trace = figure.trace
        if isinstance(trace, Computed):
            yield trace.method
        for one in _releases(trace):
            yield one.indicator
            yield one.area
            if one.counterpart is not None:
                yield one.counterpart
            yield f"organisation:{one.release.partition('/')[0]}"
    for block in brief.blocks:
        if isinstance(block, Map):
            yield from (point.label for point in block.points)


def _releases(trace: Trace) -> tuple[FromRelease, ...]:
    if isinstance(trace, FromRelease):
        return (trace,)
    return trace.releases if isinstance(trace, Computed) else ()
