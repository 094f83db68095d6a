"""What changed in the figures of an indicator between releases, for people and for machines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from routekaart.domain.ids import ReleaseId
from routekaart.domain.observation import Indicator, Release
from routekaart.domain.revision import Anomaly, AnomalyCode, Cell, Change, Counts, Revision, YearChange
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record, notation
from routekaart.reporting.statistics.words import ANOMALIES, LABELS, in_columns, limited_to, signed, written
from routekaart.reporting.texts import LANGUAGES, UNITS

_SHOWN = 20
"""How many changes stand on a terminal."""
_SHAPES = {AnomalyCode.JUMP: "jumped", AnomalyCode.FUTURE_PERIOD: "future"}
"""How a kind of anomaly is told, if not as what was seen and what was expected."""
_COUNTS = ("same", "changed", "status_changed", "lost", "added", "new", "breaks")


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionsPage:
    """The revisions of an indicator, the newest first."""

    indicator: Indicator
    releases: tuple[Release, ...]
    """All that were compared, by dataset and from the oldest to the newest."""
    revisions: tuple[Revision, ...]


def revisions_record(page: RevisionsPage, names: Names) -> Record:
    """Return the revisions of an indicator as a record; its fields: docs/json.md."""
    return {
        "indicator": page.indicator.id,
        "name": _name(page, names),
        "unit": str(page.indicator.unit),
        "releases": [{"release": one.id, "published": notation(one.published)} for one in page.releases],
        "revisions": [revision_record(one, names) for one in page.revisions],
    }


def revision_record(one: Revision, names: Names) -> Record:
    """Return what is different in a release as a record."""
    return {
        "before": one.before,
        "after": one.after,
        "counts": {name: getattr(one.counts, name) for name in Counts.__dataclass_fields__},
        "largest_move_percent": number(one.largest_move),
        "years": [
            {
                "indicator": year.indicator,
                "area": year.ref_area,
                "name": names.name(year.ref_area),
                "year": year.year,
                "unit": str(year.unit),
                "before": number(year.before),
                "after": number(year.after),
                "difference": number(year.difference),
            }
            for year in one.years
        ],
        "part_years": [
            {"indicator": year.indicator, "year": year.year, "before": year.before, "after": year.after, "of": year.of}
            for year in one.part_years
        ],
        "changes": [_change_record(change) for change in one.changes],
        "left_out": one.left_out,
        "anomalies": [anomaly_record(anomaly, names) for anomaly in one.anomalies],
    }


def anomaly_record(one: Anomaly, names: Names) -> Record:
    """Return what is not as expected as a record."""
    text = Paper(names=names, width=80).say(ANOMALIES, one.code)
    return {
        "code": str(one.code),
        "text": text,
        "about": one.about,
        "seen": one.seen,
        "expected": one.expected,
        "times": one.times,
    }


def _change_record(one: Change) -> Record:
    return {
        "indicator": one.indicator,
        "area": one.ref_area,
        "counterpart": one.counterpart,
        "breakdown": one.breakdown or None,
        "period": str(one.period),
        "unit": str(one.unit),
        "kind": str(one.kind),
        "before": _cell_record(one.before),
        "after": _cell_record(one.after),
        "difference": number(one.difference),
        "silent": one.silent,
        "break": one.breaks,
    }


def _cell_record(cell: Cell | None) -> Record | None:
    if cell is None:
        return None
    ends = {"value": number(cell.value), "low": number(cell.low), "high": number(cell.high)}
    return {**ends, "flags": [letter for letter in cell.status if letter != "A"], "row": cell.row}


def number(value: float | None) -> int | float | None:
    """Return a whole number as such."""
    return int(value) if value is not None and value == int(value) else value


def render_revisions(page: RevisionsPage, names: Names, *, width: int) -> str:
    """Write the revisions of an indicator as text of so many columns: yearly totals first."""
    paper = Paper(names=names, width=width)
    unit = paper.say(UNITS, page.indicator.unit)
    lines = list(paper.wrapped(f"{_name(page, names)} ({page.indicator.id}), {unit}"))
    if not page.revisions:
        code = "no_pairs" if page.releases else "no_releases"
        lines += ["", *paper.wrapped(paper.say(LABELS, code, number=len(page.releases)))]
    published = {release.id: paper.time(release.published) for release in page.releases}
    dated = {release.id for release in page.releases if release.published is not None}
    for one in page.revisions:
        heading = paper.say(LABELS, "from_to", before=one.before, after=one.after)
        lines += ["", *paper.wrapped(heading)]
        if one.before is not None:
            undated = one.before not in dated and one.after not in dated
            code = "published_unknown" if undated else "published"
            days = paper.say(LABELS, code, before=published[one.before], after=published[one.after])
            lines += paper.wrapped(days, 2)
        lines += revision_lines(one, paper)
    return "\n".join(lines) + "\n"


def _name(page: RevisionsPage, names: Names) -> str:
    return (page.indicator.name_nl, page.indicator.name_en)[LANGUAGES.index(names.lang)]


def revision_lines(one: Revision, paper: Paper) -> Iterator[str]:
    """Write what is different in a release: years, counts, changes, and what is not as expected."""
    yield from _years(one, paper)
    yield ""
    yield from paper.wrapped(f"{paper.say(LABELS, 'counts')}: {', '.join(counted(one.counts, paper))}.", 2, hanging=2)
    if one.changes:
        yield ""
        yield from _changes(one, paper)
    yield from anomaly_lines(one.anomalies, paper)


def _years(one: Revision, paper: Paper) -> Iterator[str]:
    yield ""
    if one.years:
        yield from paper.wrapped(paper.say(LABELS, "years"), 2)
        head = [paper.say(LABELS, code) for code in ("area", "year", "before", "after", "difference")]
        yield from in_columns(head, [year_cells(year, one, paper) for year in one.years], paper, left=2)
    else:
        yield from paper.wrapped(paper.say(LABELS, "no_years"), 2)
    several = len({year.indicator for year in one.part_years}) > 1
    for part in one.part_years:
        told = paper.say(LABELS, "part_year", year=part.year, before=part.before, after=part.after, of=part.of)
        yield from paper.wrapped(f"{part.indicator}: {told}" if several else told, 2, hanging=2)


def year_cells(year: YearChange, one: Revision, paper: Paper) -> Sequence[str]:
    """Return the area, the year, the totals before and after, and their difference."""
    several = len({other.indicator for other in one.years}) > 1
    area = paper.names.name(year.ref_area)
    numbers = (written(year.before, paper.lang), written(year.after, paper.lang), signed(year.difference, paper.lang))
    return (f"{area}, {year.indicator}" if several else area, str(year.year), *numbers)


def counted(counts: Counts, paper: Paper) -> Iterator[str]:
    """Yield how many figures are alike and how many are not, in words."""
    for name in _COUNTS:
        count = getattr(counts, name)
        if not count and name != "same":
            continue
        told = paper.say(LABELS, name, number=written(count, paper.lang))
        if name == "changed" and counts.silent:
            told += f" ({paper.say(LABELS, 'silent', number=written(counts.silent, paper.lang))})"
        yield told


def _changes(one: Revision, paper: Paper) -> Iterator[str]:
    yield from paper.wrapped(paper.say(LABELS, "changes"), 2)
    head = [paper.say(LABELS, code) for code in ("area", "period", "before", "after", "difference")]
    rows = [change_cells(change, paper) for change in one.changes[:_SHOWN]]
    yield from in_columns(head, rows, paper, left=2)
    more = len(one.changes) - len(rows) + one.left_out
    if more:
        code = "more_still" if one.left_out else "more"
        most = written(len(one.changes), paper.lang)
        yield from paper.wrapped(paper.say(LABELS, code, number=written(more, paper.lang), most=most), 2)


def change_cells(one: Change, paper: Paper) -> Sequence[str]:
    """Return what a figure is about, its period, its values before and after, and their difference."""
    names = [paper.names.name(thing) for thing in (one.ref_area, one.counterpart) if thing is not None]
    about = ", ".join((*names, *limited_to(one.breakdown, paper.names)))
    difference = "" if not one.difference else signed(one.difference, paper.lang)
    return about, str(one.period), _shown(one.before, paper), _shown(one.after, paper), difference


def _shown(cell: Cell | None, paper: Paper) -> str:
    if cell is None:
        return paper.say(LABELS, "absent")
    flags = cell.status.replace("A", "")
    value = paper.say(LABELS, "missing") if cell.value is None else written(cell.value, paper.lang)
    return f"{value} ({flags})" if flags else value


def anomaly_lines(anomalies: Iterable[Anomaly], paper: Paper, *, most: int = 5) -> Iterator[str]:
    """Write what is not as expected, some of each kind; nothing if there is nothing."""
    kinds = [(code, list(alike)) for code, alike in groupby(anomalies, key=lambda one: one.code)]
    if kinds:
        yield ""
        yield from paper.wrapped(f"{paper.say(LABELS, 'anomalies')}:", 2)
    for code, alike in kinds:
        times = count_anomalies(alike)
        told = "" if times <= most else " " + paper.say(LABELS, "times", number=written(times, paper.lang))
        yield from paper.wrapped(f"- {paper.say(ANOMALIES, code)}{told}", 2, hanging=2)
        for one in alike[:most]:
            shape = _SHAPES.get(code, "anomaly")
            # of a future period comparing says "published 2018-08": the day alone can be said in both languages
            expected = one.expected.removeprefix("published ")
            line = paper.say(LABELS, shape, about=_named(one.about, paper), seen=one.seen, expected=expected)
            yield from paper.wrapped(line, 6, hanging=2)


def _named(about: str, paper: Paper) -> str:
    """Write what an anomaly is about with the names of its things."""
    indicator, *rest = about.split(", ")
    return ", ".join((name_of_indicator(indicator, paper), *(_name_if_any(one, one, paper) for one in rest)))


def name_of_indicator(indicator: str, paper: Paper) -> str:
    """Return what an indicator is called; its id where it has no name."""
    return _name_if_any(f"indicator:{indicator}", indicator, paper)


def _name_if_any(thing: str, otherwise: str, paper: Paper) -> str:
    return paper.names.name(thing) if paper.names.has(thing) else otherwise


def how_to_decide(release: Release, paper: Paper) -> Iterator[str]:
    """Write the command that decides on a release, broken where a shell goes on reading."""
    yield from paper.wrapped(paper.say(LABELS, "how"), 2, hanging=2)
    yield from paper.whole(f"routekaart releases {release.dataset} \\", 4)
    yield from paper.whole(f"--accept {last_part(release.id)} --by ACCOUNT \\", 6)
    yield from paper.whole(paper.say(LABELS, "why"), 6)


def count_anomalies(anomalies: Iterable[Anomaly]) -> int:
    """Count all that is not as expected, also what is not told one by one."""
    told: dict[tuple[AnomalyCode, str], list[Anomaly]] = {}
    for one in anomalies:
        told.setdefault((one.code, one.about.partition(",")[0]), []).append(one)
    # `times` is of all that are alike in code and indicator, so it counts once for them
    return sum(max(len(alike), alike[0].times) for alike in told.values())


def last_part(release: ReleaseId) -> str:
    """Return the label of a release: the last part of its id."""
    return release.rpartition("/")[2]
