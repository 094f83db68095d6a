"""The fields of a file in which a weighing is written down, each with what can stand in it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from routekaart.domain.errors import RoutekaartError
from routekaart.domain.ids import ThingId, actor_id, kind_of, thing_id
from routekaart.domain.privacy import find_named, find_personal
from routekaart.domain.weighing.weighing import MOST_DRAWS, MOST_PACKAGES

_ROLE = "example: "


def _thing(text: str, kind: str) -> ThingId:
    try:
        value = thing_id(text)
    except RoutekaartError as error:
        raise ValueError(f"{error.what}. {error.remedy}") from error
    if kind_of(value) != kind:
        raise ValueError(f"{text!r} is no {kind}. Write {kind}:... here.")
    return value


def _words(text: str) -> str:
    if find_personal(text) or find_named(text):
        raise ValueError("this looks like data on a private person. Name an office or an account, or leave it out.")
    return " ".join(text.split())


def _speaker(text: str) -> str:
    """Let an office or an account through, or a role in an example; a name of a person stays for ever."""
    if text.startswith(_ROLE) and text.removeprefix(_ROLE).strip():
        return _words(text)
    try:
        return actor_id(text)
    except RoutekaartError as error:
        raise ValueError(
            "this is no organisation, government or account. Write it as government:NLD or account:desk-3, or as "
            "'example: finance' in an example."
        ) from error


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value.adjusted()) > 15:
        raise ValueError("this is no number that can be counted with. Write digits, with a point for decimals.")
    return value


Country = Annotated[str, AfterValidator(lambda text: _thing(text, "country"))]
Instrument = Annotated[str, AfterValidator(lambda text: _thing(text, "instrument"))]
Request = Annotated[str, AfterValidator(lambda text: _thing(text, "request"))]
Coupling = Annotated[str, AfterValidator(lambda text: _thing(text, "coupling"))]
Words = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_words)]
Speaker = Annotated[str, Field(max_length=200), AfterValidator(_speaker)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,79}$")]
Number = Annotated[Decimal, AfterValidator(_finite)]
Whole = Annotated[int, Field(ge=0, le=10**15)]
Year = Annotated[int, Field(ge=1990, le=2100)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Sources = Annotated[list[Words], BeforeValidator(_listed)]
Countries = Annotated[list[Country] | Literal["all"], BeforeValidator(lambda value: value)]
Grades = Literal["strong", "fair", "thin", "judged", "illustrative", "none"]


class Form(BaseModel):
    """Fields of which none may be unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BendForm(Form):
    """A point between the anchors."""

    value: Number
    worth: Annotated[Number, Field(gt=0, lt=1)]


class ProtectionForm(Form):
    """What an interest may not be harmed by."""

    harm: Annotated[Number, Field(ge=0)]
    chance: Annotated[Number, Field(ge=0, lt=1)]
    by: Speaker


class CriterionForm(Form):
    """A criterion, with parts or with anchors."""

    id: Key
    name_nl: Words
    name_en: Words
    parts: list["CriterionForm"] = []
    worst: Number | None = None
    best: Number | None = None
    better: Literal["more", "less"] | None = None
    unit: Words | None = None
    sources: Sources = []
    nothing: Number | None = None
    bends: list[BendForm] = []
    main: bool = False
    protected: ProtectionForm | None = None


class StudyForm(Form):
    """A finding of the evidence base in the unit of the criterion, with its 95% interval."""

    finding: Words
    low: Number
    mid: Number
    high: Number
    reading: Words | Literal[""] = ""


class ValueForm(Form):
    """A value on a criterion; without numbers and studies it is empty."""

    countries: Countries
    instrument: Instrument
    criterion: Key
    low: Number | None = None
    mid: Number | None = None
    high: Number | None = None
    studies: list[StudyForm] = []
    grade: Grades
    basis: Sources = []
    given_by: Speaker
    given: date
    note: Words | Literal[""] = ""


class OrderedForm(Form):
    """An order on a criterion, where nobody can give numbers."""

    countries: Countries
    criterion: Key
    best_first: list[Annotated[list[Instrument], BeforeValidator(_listed)]]
    grade: Grades
    basis: Sources = []
    given_by: Speaker
    given: date


class SynergyForm(Form):
    """What instruments together add or take away."""

    instruments: Annotated[list[Instrument], Field(min_length=2)]
    criterion: Key
    extra: Number
    countries: Countries
    basis: Sources = []
    given_by: Speaker


class PreferenceForm(Form):
    """One of: `order`; `share`, low, high; `swing`, against, low, high; `prefer`, above, country."""

    id: Key
    order: list[Key] | None = None
    share: Key | None = None
    swing: Key | None = None
    against: Key | None = None
    low: Annotated[Number, Field(ge=0)] | None = None
    high: Annotated[Number, Field(ge=0)] | None = None
    prefer: Instrument | None = None
    above: Instrument | None = None
    country: Country | None = None
    said_by: Speaker
    said_on: date
    basis: Sources = []


class LineForm(Form):
    """A line of the budget."""

    id: Key
    amount: Whole
    currency: Currency
    year: Year
    fits: Literal["low", "mid", "high"]
    basis: Sources = []


class CostForm(Form):
    """What an instrument costs."""

    countries: Countries
    instrument: Instrument
    line: Key
    low: Whole
    mid: Whole
    high: Whole
    currency: Currency
    year: Year
    basis: Sources = []
    given_by: Speaker


class ConditionForm(Form):
    """One of: `instrument` with needs; `excludes`; `most`; `share` with line and countries; `request`."""

    id: Key
    instrument: Instrument | None = None
    needs: Instrument | None = None
    excludes: list[Instrument] | None = None
    most: Whole | None = None
    share: Annotated[Number, Field(gt=0, le=1)] | None = None
    line: Key | None = None
    request: Request | None = None
    countries: Countries = []
    instruments: list[Instrument] = []
    at_least: Whole | None = None
    at_most: Whole | None = None
    basis: Sources = []


class WorthForm(Form):
    """What a promise is worth to a side."""

    low: Number | None = None
    mid: Number | None = None
    high: Number | None = None
    given_by: Speaker | Literal[""] = ""
    basis: Sources = []


class PromiseForm(Form):
    """What one side gives."""

    what: Words
    to_us: WorthForm
    to_them: WorthForm
    instrument: Instrument | None = None
    basis: Sources = []


class DealForm(Form):
    """A against B with a partner."""

    id: Key
    partner: Country
    they_give: list[PromiseForm] = []
    we_give: list[PromiseForm] = []
    coupling: Coupling | None = None
    not_with: list[Key] = []


class ChoiceForm(Form):
    """An instrument with a country."""

    country: Country
    instrument: Instrument


class DissentForm(Form):
    """Who did not agree."""

    by: Speaker
    reason: Words


class DecidedForm(Form):
    """What people decided."""

    taken: list[ChoiceForm]
    reason: Words
    by: Speaker
    on: date
    dissent: list[DissentForm] = []


class WeighingForm(Form):
    """The whole file."""

    title: Words
    on: date
    recorded_by: Annotated[str, Field(pattern=r"^account:[A-Za-z0-9][A-Za-z0-9_-]*$")]
    seed: Annotated[int, Field(ge=0, le=2**53 - 1)]
    draws: Annotated[int, Field(ge=1000, le=MOST_DRAWS)] = 10_000
    packages: Annotated[int, Field(ge=100, le=MOST_PACKAGES)] = 1_000
    fronts: list[Annotated[list[Key], Field(min_length=2, max_length=2)]] = []
    countries: Annotated[list[Country], Field(min_length=1, max_length=250)]
    instruments: Annotated[list[Instrument], Field(min_length=1, max_length=60)]
    criteria: Annotated[list[CriterionForm], Field(min_length=1)]
    values: list[ValueForm] = []
    ordered: list[OrderedForm] = []
    synergies: list[SynergyForm] = []
    preferences: list[PreferenceForm] = []
    budget: list[LineForm] = []
    costs: list[CostForm] = []
    conditions: list[ConditionForm] = []
    deals: list[DealForm] = []
    wanted: list[ChoiceForm] = []
    decided: DecidedForm | None = None


FIELDS = frozenset(name for form in Form.__subclasses__() for name in form.model_fields)
"""The names of all fields."""
