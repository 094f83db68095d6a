"""From the verdicts of single candidates to one verdict, without choosing the candidate that suits."""

from collections.abc import Iterable

from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict

_COMPUTED = frozenset({"average", "areas_together"})
"""Notes of a figure that no publisher printed."""
_SHOWN_ONLY = frozenset({Fit.MISSING, Fit.NOT_COMPARABLE})


def conclude(
    candidates: tuple[Candidate, ...],
    *,
    exact_figure: bool,
    sought: tuple[tuple[str, str], ...],
    named: bool = False,
) -> Verdict:
    """Draw one verdict from all candidates.

    Supported: every figure that could be meant supports the words, among them one that counts just what the sentence
    speaks of. Contradicted: likewise. An exact figure that one publisher has to the last digit is that publisher's.
    Where the sentence names its publisher, and that has a figure for just what it speaks of, that figure supports
    whatever another reading would say; to contradict it all readings are needed.
    In all other cases it cannot be said, and the reason names what differs or what is missing.

    Args:
        candidates: every figure that could be meant, the missing ones included.
        exact_figure: whether the words are so exact that an equal figure names its source.
        named: whether the sentence names its publisher.
        sought: what was looked for, for the sentence that says what is missing.
    """
    counting = tuple(candidate for candidate in candidates if candidate.fit not in _SHOWN_ONLY)
    own = tuple(candidate for candidate in counting if candidate.same_definition)
    equal = tuple(candidate for candidate in own if candidate.verdict is Judgement.SUPPORTED)
    if exact_figure and equal:
        computed = all(_COMPUTED & set(candidate.notes) for candidate in equal)
        judgement, reason = Judgement.SUPPORTED, "exact_computed" if computed else "exact_figure"
        facts = (("publisher", _names(equal)), *_side_facts(tuple(c for c in counting if c not in equal)))
    else:
        judgement, reason = _together(counting, own, named=named)
        if judgement is not Judgement.UNDECIDED:
            judgement, reason = _unless_missing(judgement, reason, candidates)
        elif reason in ("no_observation", "definition_missing") and any(_comes_later(c) for c in candidates):
            reason = "release_unknown"
        if reason == "no_observation" and any(c.fit is Fit.NOT_COMPARABLE for c in candidates):
            reason = "definition_missing"
        late = tuple(candidate for candidate in candidates if _comes_later(candidate))
        facts = _side_facts(counting) + _missing_facts(late if reason == "release_unknown" else candidates)
    return Verdict(judgement=judgement, reason=reason, facts=sought + facts, candidates=candidates)


def _together(counting: tuple[Candidate, ...], own: tuple[Candidate, ...], *, named: bool) -> tuple[Judgement, str]:
    """Draw one verdict from the figures that are held."""
    judgements = {candidate.verdict for candidate in counting}
    if not counting:
        return Judgement.UNDECIDED, "no_observation"
    if not own:
        return Judgement.UNDECIDED, "definition_missing"
    if named and {candidate.verdict for candidate in own} == {Judgement.SUPPORTED}:
        return Judgement.SUPPORTED, "all_support" if len(judgements) == 1 else "own_figure"
    if len(judgements) > 1:
        return Judgement.UNDECIDED, "sources_differ"
    if Judgement.CONTRADICTED in judgements:
        return Judgement.CONTRADICTED, "all_contradict"
    if Judgement.SUPPORTED in judgements:
        return Judgement.SUPPORTED, "all_support"
    ungrounded = any(candidate.fit in (Fit.INSIDE, Fit.OUTSIDE) for candidate in counting)
    return Judgement.UNDECIDED, "source_uncertain" if ungrounded else "near_only"


def _unless_missing(judgement: Judgement, reason: str, candidates: tuple[Candidate, ...]) -> tuple[Judgement, str]:
    """Withhold a verdict where a figure that could be meant is not held: it might say otherwise.

    That is a figure of a release of that time, whatever it counts. A figure of another publisher that counts just what
    the sentence speaks of may be what the words rest on, so without it they are not contradicted; that one publisher's
    figures support them stays true.
    """
    if any(_comes_later(candidate) for candidate in candidates):
        return Judgement.UNDECIDED, "release_unknown"
    missing = any(candidate.fit is Fit.MISSING and candidate.same_definition for candidate in candidates)
    if missing and judgement is Judgement.CONTRADICTED:
        return Judgement.UNDECIDED, "figure_missing"
    return judgement, reason


def _comes_later(candidate: Candidate) -> bool:
    return candidate.fit is Fit.MISSING and "later_release_only" in candidate.notes


def undecided(reason: str, *facts: tuple[str, str]) -> Verdict:
    """Return the verdict that it cannot be said, with the reason and what it names."""
    return Verdict(judgement=Judgement.UNDECIDED, reason=reason, facts=facts)


def _side_facts(candidates: tuple[Candidate, ...]) -> tuple[tuple[str, str], ...]:
    sides = {
        "supports": (c for c in candidates if c.verdict is Judgement.SUPPORTED),
        "near": (c for c in candidates if c.verdict is Judgement.UNDECIDED),
        "contradicts": (c for c in candidates if c.verdict is Judgement.CONTRADICTED),
    }
    return tuple((side, names) for side, members in sides.items() if (names := _names(members)))


def _missing_facts(candidates: tuple[Candidate, ...]) -> tuple[tuple[str, str], ...]:
    """Name the indicators that have no figure at all here, those of the same definition if there are any."""
    held = {candidate.indicator for candidate in candidates if candidate.fit is not Fit.MISSING}
    missing = [c for c in candidates if c.fit is Fit.MISSING and c.indicator not in held]
    names = _names(c for c in missing if c.same_definition) or _names(missing)
    return (("missing", names),) if names else ()


def _names(candidates: Iterable[Candidate]) -> str:
    """Join the indicators of candidates, each once; reporting turns them into names."""
    return " ".join(dict.fromkeys(candidate.indicator for candidate in candidates))
