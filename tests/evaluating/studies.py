"""The data of published studies, as arrays; they lie beside the checkout."""

import csv
import gzip
import io
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Rows = list[dict[str, str]]


def load_rows(path: Path, delimiter: str = ",") -> Rows:
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode()
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def series_of(rows: Rows, unit: str, time: str, value: str) -> tuple[list[str], Floats]:
    """Return the names of the units in order, and their values, shape (units, periods)."""
    units, times = sorted({row[unit] for row in rows}), sorted({row[time] for row in rows})
    found = np.full((len(units), len(times)), np.nan)
    for row in rows:
        found[units.index(row[unit]), times.index(row[time])] = float(row[value])
    return units, found


def mean_of(rows: Rows, units: list[str], unit: str, time: str, value: str, years: range) -> Floats:
    """Return for each unit the mean of what there is in these years."""
    seen: dict[str, list[float]] = {name: [] for name in units}
    for row in rows:
        if row[unit] in seen and int(row[time]) in years and row[value] not in {"", "NA"}:
            seen[row[unit]].append(float(row[value]))
    return np.array([np.mean(seen[name]) for name in units])


def scaled(predictors: list[Floats]) -> Floats:
    """Return predictors, shape (units, predictors), each divided by its standard deviation."""
    columns = np.array(predictors)
    return np.asarray((columns / columns.std(axis=1, ddof=1, keepdims=True)).T)


def prop99_predictors(folder: Path) -> tuple[list[str], Floats, Floats]:
    """Return the states, predictors and outcomes of Abadie, Diamond and Hainmueller (2010)."""
    rows = load_rows(folder / "prop99" / "prop99_adh_predictors.csv")
    states, outcomes = series_of(rows, "state", "year", "cigsale")
    years = range(1980, 1989)
    asked = [("lnincome", years), ("retprice", years), ("age15to24", years), ("beer", range(1984, 1989))]
    asked += [("cigsale", range(year, year + 1)) for year in (1975, 1980, 1988)]
    found = [mean_of(rows, states, "state", "year", name, of) for name, of in asked]
    return states, scaled(found), outcomes


def basque_predictors(folder: Path) -> tuple[list[str], Floats, Floats]:
    """Return the regions without Spain as a whole, the 13 predictors of Becker and Kloessner, and the outcomes."""
    every = load_rows(folder / "basque" / "basque_mscmt.csv")
    rows = [row for row in every if not row["regionname"].startswith("Spain")]
    regions, outcomes = series_of(rows, "regionname", "year", "gdpcap")
    schools = ("school.illit", "school.prim", "school.med", "school.higher", "invest")
    asked = [(name, range(1964, 1970)) for name in schools] + [("gdpcap", range(1960, 1970))]
    sectors = ("agriculture", "energy", "industry", "construction", "services.venta", "services.nonventa")
    asked += [(f"sec.{name}", range(1961, 1970, 2)) for name in sectors] + [("popdens", range(1969, 1970))]
    found = [mean_of(rows, regions, "regionname", "year", name, of) for name, of in asked]
    return regions, scaled(found), outcomes
