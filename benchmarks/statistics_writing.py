"""Releases as large as those of Eurostat's monthly asylum tables, made up from a seed. Nothing in them is a fact.

Every month a release comes out that holds all months from the first on: two indicators, by member state, citizenship,
age and sex, all as the importer writes them. Figures are multiples of five, known to two units; the last twelve months
are provisional, and were other than they are in later releases; some figures are missing, some are hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from routekaart.domain.ids import ActorId, RecorderId, ReleaseId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics import folders
from routekaart.statistics.decisions import append_decision

DATASET = "asylum-by-age-and-sex"
PUBLISHER = ActorId("organisation:eurostat")
INDICATORS = ("asylum-applications", "asylum-first-applications")
AGES = ("", "Y0-13", "Y14-17", "Y18-34", "Y35-64", "Y65-MAX")
SEXES = ("", "F", "M")
AREAS = 32
FIRST_YEAR = 2016
RETRIEVED = datetime(2026, 1, 1, tzinfo=UTC)
ROW_GROUP = 100_000


@dataclass(frozen=True)
class Names:
    """What the figures are figures of; as the order of rows follows from it, each is in order."""

    dataset: str = DATASET
    indicators: tuple[str, ...] = INDICATORS
    areas: tuple[str, ...] = tuple(f"country:M{number:02}" for number in range(AREAS))
    counterparts: tuple[str, ...] = tuple(f"country:C{number:03}" for number in range(1000))
    """As many as can be asked for."""


MADE_UP = Names()


_TEXT = pa.dictionary(pa.int32(), pa.string())
COLUMNS = pa.schema(
    [
        *((name, _TEXT) for name in ("release", "publisher", "indicator", "ref_area", "counterpart", "breakdown")),
        *(("time_period", _TEXT), ("period_start", pa.date32()), ("period_end", pa.date32()), ("unit_measure", _TEXT)),
        *((name, pa.float64()) for name in ("obs_value", "low", "high")),
        *(("obs_status", _TEXT), ("parts", pa.int32()), ("row", pa.int32())),
    ]
)
"""Written as plain text: the schema of Arrow is not stored."""


@dataclass(frozen=True)
class Shape:
    """How much there is in the releases, so that all together hold about so many rows."""

    vintages: int
    months: int
    """In the first release; every later one has a month more."""
    counterparts: int
    """Citizenships, without the total."""
    breakdowns: int
    names: Names = MADE_UP

    @classmethod
    def of(cls, rows: int, vintages: int = 10, *, names: Names = MADE_UP) -> "Shape":
        """Choose a shape with about so many rows."""
        one = rows / vintages
        months = 84 if one >= 50_000 else 14
        series = one / (len(INDICATORS) * AREAS * (months + vintages / 2))
        breakdowns = max(1, min(len(AGES) * len(SEXES), round(series**0.5)))
        return cls(vintages, months, max(1, round(series / breakdowns) - 1), breakdowns, names)

    @property
    def areas(self) -> list[str]:
        """The member states."""
        return list(self.names.areas)

    @property
    def citizenships(self) -> list[str | None]:
        """The total, and every citizenship, in order."""
        return [None, *self.names.counterparts[: self.counterparts]]

    @property
    def broken_down(self) -> list[str]:
        """The breakdowns, in order."""
        names = [
            ";".join(part for part in (f"age={age}" if age else "", f"sex={sex}" if sex else "") if part)
            for age in AGES
            for sex in SEXES
        ]
        return sorted(names[: self.breakdowns])

    def published(self, vintage: int) -> date:
        """Return the day on which a release came out: the middle of the month after its last."""
        year, month = divmod(self.months + vintage, 12)
        return date(FIRST_YEAR + year, month + 1, 15)

    def id_of(self, vintage: int) -> ReleaseId:
        """Return the id of a release."""
        return folders.release_id(PUBLISHER, self.names.dataset, self.published(vintage).isoformat())


def write_releases(root: Path, shape: Shape, *, complete: bool = True, seed: int = 1) -> int:
    """Write the folders of all releases, and return how many rows there are."""
    return sum(_write_release(root, shape, vintage, seed, complete=complete) for vintage in range(shape.vintages))


def _write_release(root: Path, shape: Shape, vintage: int, seed: int, *, complete: bool) -> int:
    path = root / shape.id_of(vintage)
    path.mkdir(parents=True)
    raw = f"{shape.names.dataset} {vintage}\n".encode()
    (path / "raw.csv").write_bytes(raw)
    rows = _write_observations(path / folders.OBSERVATIONS, shape, vintage, seed)
    published = Period.of_day(shape.published(vintage))
    release = Release(
        id=shape.id_of(vintage),
        publisher=PUBLISHER,
        dataset=shape.names.dataset,
        published=published,
        retrieved=RETRIEVED,
        address="https://example.org/made-up",
        title="Made up",
        sha256=folders.sha256(raw),
    )
    folder = folders.Folder(
        path=path,
        release=release,
        raw="raw.csv",
        observations_sha256=folders.sha256_of(path / folders.OBSERVATIONS) or "",
        content_sha256="0" * 64,
        rows=rows,
        indicators={name: rows // len(shape.names.indicators) for name in shape.names.indicators},
        complete=complete,
        file_rows=rows,
    )
    (path / folders.RELEASE).write_bytes(folder.to_json())
    accept(path, release.id)
    return rows


def accept(path: Path, release: ReleaseId) -> None:
    """Write that a release may be used."""
    by = RecorderId("account:benchmark")
    append_decision(path, Decision(release=release, accepted=True, by=by, reason="made up", at=RETRIEVED))


def _write_observations(path: Path, shape: Shape, vintage: int, seed: int) -> int:
    count, kept = 0, []
    with pq.ParquetWriter(path, COLUMNS, compression="zstd", store_schema=False, write_page_checksum=True) as file:
        for block in _blocks(shape, vintage, seed):
            kept.append(block)
            if sum(table.num_rows for table in kept) >= 8 * ROW_GROUP:
                kept = [_write_whole_groups(file, pa.concat_tables(kept))]
            count += block.num_rows
        file.write_table(pa.concat_tables(kept), row_group_size=ROW_GROUP)
    return count


def _write_whole_groups(file: Any, table: Any) -> Any:
    whole = table.num_rows // ROW_GROUP * ROW_GROUP
    file.write_table(table.slice(0, whole), row_group_size=ROW_GROUP)
    return table.slice(whole)


def _blocks(shape: Shape, vintage: int, seed: int) -> Iterator[Any]:
    """Yield the rows of each indicator and area, in the order of their keys."""
    calendar = _calendar(shape.months + vintage)
    citizenships, breakdowns, months = len(shape.citizenships), len(shape.broken_down), len(calendar[0])
    size = citizenships * breakdowns * months
    month = np.tile(np.arange(months, dtype=np.int32), citizenships * breakdowns)
    counterpart = np.repeat(np.arange(citizenships, dtype=np.int32), breakdowns * months)
    breakdown = np.tile(np.repeat(np.arange(breakdowns, dtype=np.int32), months), citizenships)
    unchanging = {
        "release": _same(shape.id_of(vintage), size),
        "publisher": _same(PUBLISHER, size),
        "counterpart": _coded(counterpart, shape.citizenships),
        "breakdown": _coded(breakdown, shape.broken_down),
        "time_period": _coded(month, calendar[0]),
        "period_start": pa.array(calendar[1][month], pa.date32()),
        "period_end": pa.array(calendar[1][month + 1], pa.date32()),
        "unit_measure": _same("persons", size),
        "parts": pa.array(np.ones(size, np.int32)),
    }
    row = 1
    for i, indicator in enumerate(shape.names.indicators):
        for a, area in enumerate(shape.areas):
            figures = _figures(size, month, months, seed=(seed, i, a), vintage=vintage)
            columns = unchanging | figures | {"indicator": _same(indicator, size), "ref_area": _same(area, size)}
            columns["row"] = pa.array(np.arange(row, row + size, dtype=np.int32))
            row += size
            yield pa.table({name: columns[name] for name in COLUMNS.names})


def _figures(size: int, month: Any, months: int, *, seed: tuple[int, ...], vintage: int) -> dict[str, Any]:
    # what is so of a series and month must be so in every release, however many months that has
    chance = np.random.default_rng((*seed, 0)).integers(0, 2**16, size=size // months)
    mixed = (np.repeat(chance, months).astype(np.int64) * 40503 + month * 30011) % 65521
    value = (mixed % 200).astype(np.float64) * 5
    provisional = month >= months - 12
    value[provisional] += 5 * ((mixed[provisional] + vintage) % 3)
    missing, hidden = mixed % 211 == 0, mixed % 97 == 1
    low, high = np.maximum(value - 2, 0), value + 2
    low[hidden], high[hidden] = 0, 4
    status = np.where(missing, 2, np.where(hidden, 3, provisional.astype(np.int32))).astype(np.int32)
    return {
        "obs_value": pa.array(value, mask=missing | hidden),
        "low": pa.array(low, mask=missing),
        "high": pa.array(high, mask=missing),
        "obs_status": _coded(status, ["A", "P", "O", "Q"]),
    }


def _calendar(months: int) -> tuple[list[str], Any]:
    starts = np.arange(np.datetime64(f"{FIRST_YEAR}-01"), np.datetime64(f"{FIRST_YEAR}-01") + months + 1)
    return [str(start) for start in starts[:-1]], starts.astype("datetime64[D]")


def _same(text: str, size: int) -> Any:
    return _coded(np.zeros(size, np.int32), [text])


def _coded(codes: Any, texts: list[Any]) -> Any:
    # Parquet writes an absent text as an absent code
    absent = np.isin(codes, [code for code, text in enumerate(texts) if text is None])
    texts = [text or "" for text in texts]
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=absent), pa.array(texts, pa.string()))
