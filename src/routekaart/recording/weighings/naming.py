"""Whether what a weighing rests on is known: sources, statements, findings, couplings."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from routekaart.domain.errors import InputError, RefusedFiles, UnknownName
from routekaart.domain.weighing import Criterion, Value, Weighing

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """What there is on the day of the weighing."""

    things: Collection[str]
    """Countries, instruments and couplings of the lists."""
    findings: Collection[str]
    """Of the evidence base, that were out on the day."""
    material: Mapping[str, str]
    """For each of these what it was found in: the same for findings of one study, or of studies that share material."""
    bases: Collection[str]
    """Sources, studies, and statements of the register that may be seen."""


def refuse_unknown(weighing: Weighing, known: KnownNames, *, where: str, raw: bytes) -> None:
    """Let a weighing through only if all that it names is known.

    Raises:
        RefusedFiles: with every name that is not, at the line of the file on which it first stands.
    """
    problems = tuple(dict.fromkeys(_find_unknown(weighing, known)))
    if problems:
        lines = raw.decode("utf-8", "replace").splitlines()
        told = tuple(
            UnknownName(what, where=_place(where, name, lines), remedy=remedy) for name, what, remedy in problems
        )
        raised: tuple[InputError, ...] = told
        raise RefusedFiles(raised, so="nothing was weighed")


def _place(where: str, name: str, lines: list[str]) -> str:
    """Return where a name first stands in a file; the file alone if it is written there in another way."""
    whole = re.compile(rf"(?<![\w:.-]){re.escape(name)}(?![\w:.-])")
    line = next((number for number, line in enumerate(lines, start=1) if whole.search(line)), None)
    return where if line is None else f"{where}:{line}"


def _find_unknown(weighing: Weighing, known: KnownNames) -> Iterator[tuple[str, str, str]]:
    """Yield each name that is not known, with what is wrong and what to do."""
    for thing in (*weighing.countries, *weighing.instruments, *_couplings(weighing)):
        if thing not in known.things:
            yield thing, f"nothing is known as {thing}", "Write it as the lists in reference/ do."
    for finding in (study.finding for value in weighing.values for study in value.studies):
        if finding not in known.findings:
            told = f"no finding {finding} was out on {weighing.on.isoformat()}"
            yield finding, told, "Name one of the evidence base, or weigh by a later day."
    for value in weighing.values:
        yield from _find_dependent(value, known)
    for basis in _bases(weighing):
        if basis not in known.bases and basis not in known.findings:
            what = "statement" if _DIGEST.fullmatch(basis) else "source"
            yield basis, f"no {what} is known as {basis[:80]}", "Add it to reference/sources.yml, or correct the name."


def _find_dependent(value: Value, known: KnownNames) -> Iterator[tuple[str, str, str]]:
    """Find findings that a value counts as studies apart, and that come from the same people or figures."""
    first: dict[str, str] = {}
    for study in value.studies:
        material = known.material.get(study.finding, study.finding)
        before = first.setdefault(material, study.finding)
        if before != study.finding:
            told = f"{before} and {study.finding} share their material, and would count as two studies"
            yield study.finding, told, f"Keep one of them for {value.alternative.instrument} on {value.criterion}."


def _couplings(weighing: Weighing) -> Iterator[str]:
    return (deal.coupling for deal in weighing.deals if deal.coupling is not None)


def _bases(weighing: Weighing) -> Iterator[str]:
    """Yield all that is given as the basis of something."""
    for tree in weighing.criteria:
        yield from _anchors(tree)
    lists = (weighing.values, weighing.ordered, weighing.synergies, weighing.costs, weighing.budget)
    for bases in (one.basis for some in lists for one in some):
        yield from bases
    for preference in weighing.preferences:
        yield from preference.said.basis
    for promise in (one for deal in weighing.deals for one in (*deal.they_give, *deal.we_give)):
        yield from (*promise.basis, *promise.to_us.basis, *promise.to_them.basis)


def _anchors(tree: Criterion) -> Iterator[str]:
    for leaf in tree.leaves:
        if leaf.anchors is not None:
            yield from leaf.anchors.sources
