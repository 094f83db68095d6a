"""What a gate that is not open measured: moments and days in words, effects as everywhere else, Dutch numbers."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from routekaart.domain.evaluation.outcome import GateResult, GateState
from routekaart.domain.evaluation.plan import Estimator, Plan
from routekaart.domain.period import Period
from routekaart.reporting.evaluation.wording import tell_effect, tell_number
from routekaart.reporting.evaluation.words import SAID_MOMENTS
from routekaart.reporting.faults import tell_in_dutch
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import Lang, Table, say
from routekaart.reporting.texts.evaluating import EVALUATING, GATE_DETAILS, GATES, NEEDED
from routekaart.reporting.texts.evaluating_designs import DESIGN_GATES, DESIGN_NEEDED, ORIGINS

Name = Callable[[str], str]
"""What an id is called."""

ALL_NEEDED: Table = {**NEEDED, **DESIGN_NEEDED}
"""What would open each gate, by the code of its words."""
_MEASURED: Table = {**GATES, **DESIGN_GATES}
_ID = r"(?:arrangement|route|country|region):[\w-]+"
_MOMENT = rf"(?<![\w-])(?:{'|'.join(SAID_MOMENTS)})(?![\w-])"
_DAY = r"\b\d{4}-\d\d-\d\d\b"
_SERIES = re.compile(rf"\b({_ID}) ({_ID})")
_BEGUN = re.compile(rf"\b({_ID}) ({_MOMENT}) ({_DAY})")
_WHEN = re.compile(rf"({_MOMENT}) ({_DAY})")
_NUMBER = re.compile(r"[+-]?\d+\.\d+")
_FRACTION = re.compile(r"(\d)\.(\d)")
_SHARES = frozenset({"r_squared", "least", "p_before"})
"""Facts that hold a share: of the movement, or of draws."""
_EFFECTS = frozenset({"effects", "without", "low", "high"})
"""Facts that hold effects in the unit of the transform."""


def tell_gate(gate: GateResult, plan: Plan, lang: Lang, name: Name = str) -> str:
    """Say what a gate that is not open found, and what would be needed."""
    return f"{gate.code}: {tell_measured(gate, plan, lang, name)}. {say(ALL_NEEDED, code_of(gate), lang)}"


def code_of(gate: GateResult) -> str:
    """Return what the words about a gate are kept under: two gates measure something else in some designs."""
    facts = dict(gate.facts)
    if gate.code == "no_fit" and "p_before" in facts:
        return "trends"
    return "nothing_compared" if gate.code == "too_few_donors" and facts.get("donors") == "0" else gate.code


def tell_measured(gate: GateResult, plan: Plan, lang: Lang, name: Name = str) -> str:
    """Say what a gate that is not open found, without its code.

    Args:
        gate: what it found.
        plan: the plan that it is about, for the unit of effects.
        lang: the language.
        name: gives the name of a thing for its id; ids stay where it is not given.
    """
    facts = dict(gate.facts)
    if "reason" in facts and gate.code == "too_short":
        return _named(_reason(facts["reason"], lang), lang, name)
    told = {fact: _told(fact, value, plan, lang) for fact, value in facts.items()}
    words = _unchecked(gate, told, plan, lang) if gate.state is GateState.NOT_CHECKED else _failed(gate, told, lang)
    return _named(words, lang, name)


def _reason(reason: str, lang: Lang) -> str:
    """Say why a plan could not be carried out; English where the library's words have no Dutch yet."""
    dutch = tell_in_dutch(reason) if lang == "nl" else None
    return reason if dutch is None else dutch[0].lower() + dutch[1:].rstrip(".")


def _told(fact: str, value: str, plan: Plan, lang: Lang) -> str:
    if fact in _EFFECTS:
        return _NUMBER.sub(lambda found: tell_effect(float(found[0]), plan, lang), value)
    if fact == "median":
        return tell_number(float(value), lang, 1)
    if fact in _SHARES and _NUMBER.fullmatch(value):
        return f"{tell_number(100 * float(value), lang)}%"
    return _FRACTION.sub(r"\1,\2", value) if lang == "nl" else value


def _unchecked(gate: GateResult, facts: Mapping[str, str], plan: Plan, lang: Lang) -> str:
    dates = facts.get("dates", "")
    if gate.code == "date_decides" and dates and "," not in dates:
        return say(GATE_DETAILS, "one_date", lang).format(dates=dates)
    if gate.code == "date_decides" and "periods" in facts:
        return say(GATE_DETAILS, "same_period", lang).format(dates=dates)
    if code_of(gate) == "trends":
        return say(ORIGINS, "no_bounds", lang).rstrip(".").lower()
    if gate.code == "date_decides" and plan.estimator is Estimator.STAGGERED:
        return say(ORIGINS, "dates_differ", lang).format(dates=dates)
    return say(GATE_DETAILS, "no_earlier_dates" if gate.code == "no_fit" and facts else "not_computed", lang)


def _failed(gate: GateResult, facts: Mapping[str, str], lang: Lang) -> str:
    changes = facts.get("changes_nl" if lang == "nl" else "changes") or say(GATE_DETAILS, "flagged", lang)
    turns = say(GATE_DETAILS, "turns", lang) if facts.get("turns") == "True" else ""
    return say(_MEASURED, code_of(gate), lang).format_map(_Known({**facts, "changes": changes, "turns": turns}))


def _named(words: str, lang: Lang, name: Name) -> str:
    """Write days and moments in words, and give things their names."""

    def when(moment: str, day: str) -> str:
        written = format_time(Period.of_day(date.fromisoformat(day)), lang)
        return say(EVALUATING, "when", lang).format(moment=say(SAID_MOMENTS, moment, lang), day=written)

    words = _BEGUN.sub(
        lambda found: say(EVALUATING, "thing_when", lang).format(thing=found[1], when=when(found[2], found[3])), words
    )
    words = _WHEN.sub(lambda found: when(found[1], found[2]), words)
    words = re.sub(_MOMENT, lambda found: say(SAID_MOMENTS, found[0], lang), words)
    words = re.sub(_DAY, lambda found: format_time(Period.of_day(date.fromisoformat(found[0])), lang), words)
    words = _SERIES.sub(r"\1, \2", words)
    return re.sub(rf"\b{_ID}", lambda found: name(found[0]), words)


class _Known(dict[str, str]):
    """The facts of a gate; one that could not be measured is a dash."""

    def __missing__(self, key: str) -> str:
        return "–"
