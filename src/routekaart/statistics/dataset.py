"""What a dataset is: a folder in `datasets/` whose `dataset.yml` says what its files hold and how to read them.

Adding a dataset is adding a folder. Everything is read as text, so that `NA` stays Namibia and `no` stays Norway.
"""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from routekaart.domain.errors import NotationError, StoreError, UnknownName
from routekaart.domain.ids import ActorId, actor_id
from routekaart.domain.quantity import Unit

FOLDER = Path(__file__).parent / "datasets"

LONG = (
    "indicator", "ref_area", "counterpart", "time_period", "obs_value", "low", "high", "obs_status", "unit_measure",
)  # fmt: skip
"""The columns of an observation as text: the form into which every file is brought."""
OPTIONAL = frozenset({"counterpart", "obs_value", "low", "high"})
"""The columns in which an observation may be empty."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(_Part):
    """A text for people in Dutch and English."""

    nl: str
    en: str


class Expected(_Part):
    """What the values of an indicator can be; anything else is refused."""

    unit: Unit
    low: Decimal
    high: Decimal
    step: Decimal | None = None
    """What every value is a multiple of, where the publisher rounds: a finer figure would tell of single persons."""


class Series(_Part):
    """One kind of observation made from the table: which column goes where, and what is added up.

    With `sum`, rows that agree in all that is taken become one observation with their total, which leads back to
    the first of these rows. Without it every row is an observation.
    """

    take: dict[str, str]
    """For each column of an observation the column of the file it is taken from."""
    set: dict[str, str] = Field(default_factory=dict)
    """For each column of an observation a text that is the same in all rows."""
    sum: str | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        given = [*self.take, *self.set, *(("obs_value",) if self.sum else ())]
        if unknown := set(given) - set(LONG):
            raise ValueError(f"an observation has no column {', '.join(sorted(unknown))}")
        if twice := {name for name in given if given.count(name) > 1}:
            raise ValueError(f"{', '.join(sorted(twice))} is given twice")
        if missing := set(LONG) - set(given) - (OPTIONAL - {"obs_value"}):
            raise ValueError(f"{', '.join(sorted(missing))} is not given")
        return self


AS_IS = Series(take={name: name for name in LONG})
"""The mapping of a file that is in long form already."""


class Dataset(_Part):
    """One dataset of one publisher: what it is, what may be in it, and how its files are read."""

    name: str
    title: Names
    description: Names
    publisher: Annotated[ActorId, AfterValidator(actor_id)]
    licence: str
    citation: str
    address: str
    """The publisher's own page for it."""
    formats: tuple[Literal["csv", "parquet"], ...]
    indicators: dict[str, Expected]
    area_kinds: tuple[str, ...]
    counterpart_kinds: tuple[str, ...] = ()
    columns: tuple[str, ...] = LONG
    """The columns of the file: these, all of these and no others."""
    unique: tuple[str, ...] = ()
    """The columns that together tell every row of the file from the others."""
    codes: dict[str, dict[str, str]] = Field(default_factory=dict)
    """For a column of the file each code that may stand there, and what it means to us."""
    series: tuple[Series, ...] = (AS_IS,)

    @model_validator(mode="after")
    def _uses_its_own_columns(self) -> Self:
        used = {*self.unique, *self.codes}
        for series in self.series:
            used |= {*series.take.values(), *((series.sum,) if series.sum else ())}
        if unknown := used - set(self.columns):
            raise ValueError(f"the file has no column {', '.join(sorted(unknown))}")
        return self

    @property
    def where(self) -> str:
        """The file that describes it, as named in messages."""
        return f"datasets/{self.name}/dataset.yml"


@cache
def load_dataset(name: str) -> Dataset:
    """Read the description of a dataset.

    Raises:
        UnknownName: if there is no such dataset.
        StoreError: if its description is not as it should be.
    """
    names = dataset_names()
    if name not in names:
        raise UnknownName(f"{name!r} is not a dataset we know", remedy=f"The datasets are {', '.join(names)}.")
    return parse_dataset(name, (FOLDER / name / "dataset.yml").read_bytes(), folder=FOLDER / name)


def load_datasets() -> tuple[Dataset, ...]:
    """Read the descriptions of all datasets, by name."""
    return tuple(load_dataset(name) for name in dataset_names())


def dataset_names() -> tuple[str, ...]:
    """Return the names of all datasets: one for each folder."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/dataset.yml")))


def parse_dataset(name: str, described: bytes, *, folder: Path) -> Dataset:
    """Read a description; a code list that is written as a file name is read from the folder.

    Raises:
        StoreError: if the description is not as it should be.
    """
    where = f"datasets/{name}/dataset.yml"
    try:
        plain = yaml.load(described, yaml.CBaseLoader)  # noqa: S506 - makes only text, lists and mappings
        plain["codes"] = {column: _codes(codes, folder) for column, codes in plain.get("codes", {}).items()}
        dataset = Dataset.model_validate(plain)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}" for fault in error.errors()
        )
        raise StoreError(f"a dataset is not described well: {faults}", where=where, remedy="Correct it.") from error
    except (yaml.YAMLError, NotationError, OSError, AttributeError, TypeError) as error:
        raise StoreError(f"a dataset cannot be read: {error}", where=where, remedy="Correct it.") from error
    if dataset.name != name:
        raise StoreError(f"a dataset is called {dataset.name!r}", where=where, remedy="Name it as its folder.")
    return dataset


def _codes(codes: object, folder: Path) -> object:
    if isinstance(codes, str):
        return yaml.load((folder / codes).read_bytes(), yaml.CBaseLoader)  # noqa: S506 - as above
    return codes
