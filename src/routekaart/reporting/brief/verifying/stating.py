"""Whether the text of a figure says the number that it rests on."""

import re
from decimal import Decimal

from routekaart.domain.brief import Computed, FromRelease, FromStatement, TracedFigure
from routekaart.reporting.brief.verifying.tokens import numbers_of
from routekaart.reporting.texts import Lang

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_STEPS = {
    "duizend": 3, "thousand": 3, "miljoen": 6, "million": 6, "mln": 6, "miljard": 9, "milliard": 9, "billion": 9,
}  # fmt: skip
_STEP = re.compile(rf"\s*({'|'.join(_STEPS)})\b", re.IGNORECASE)


def states_its_value(figure: TracedFigure, lang: Lang) -> bool:
    """Tell whether a figure shows the number that it rests on, in full or rounded to what it shows.

    Signs are not looked at: a fall of 50% rests on -50. A text without a number is not judged.
    """
    trace = figure.trace
    if isinstance(trace, FromStatement):
        return not set(_digits(figure.text)) - set(_digits(trace.said))
    shown = _shown(figure.text, lang)
    if not shown:
        return True
    return any(_is_near(abs(number), step, trace) for number, step in shown)


def _is_near(number: Decimal, step: Decimal, trace: FromRelease | Computed) -> bool:
    value = abs(trace.value)
    return abs(number - value) <= (step / 2 if number != value else 0) or number in (abs(trace.low), abs(trace.high))


def _digits(text: str) -> list[str]:
    return [number for number in numbers_of(text) if number[0].isdecimal()]


def _shown(text: str, lang: Lang) -> list[tuple[Decimal, Decimal]]:
    """Return each number of a text with the step to which it is rounded: that of its last digit that is not zero."""
    thousands, decimal = (".", ",") if lang == "nl" else (",", ".")
    found = []
    for match in _NUMBER.finditer(text):
        plain = re.sub(r"[\u00a0\u202f ]", "", match[0]).replace(thousands, "").replace(decimal, ".")
        if plain.count(".") > 1:
            continue
        number = Decimal(plain)
        step = _STEP.match(text, match.end())
        scale = Decimal(10) ** (_STEPS[step[1].lower()] if step else 0)
        found.append((number * scale, _last_step(plain) * scale))
    return found


def _last_step(plain: str) -> Decimal:
    """Return the place of the last digit that counts.

    >>> str(_last_step("56000")), str(_last_step("50.3")), str(_last_step("56245"))
    ('1E+3', '0.1', '1')
    """
    whole, _, part = plain.partition(".")
    if part:
        return Decimal(1).scaleb(-len(part))
    return Decimal(1).scaleb(len(whole) - len(whole.rstrip("0")) if whole.strip("0") else 0)
