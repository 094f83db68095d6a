"""The figures of the register that could be meant, as rows on a card."""

import re
from dataclasses import dataclass

from routekaart.domain.finding import Check, Kept
from routekaart.domain.ids import kind_of
from routekaart.domain.told import Origin
from routekaart.reporting.codes import RESULT_SORTS
from routekaart.reporting.texts import FITS, NOTES, SOURCE_KINDS, TIMES, Table
from routekaart.reporting.wording import Wording, distinct

WORDS: Table = {
    "said": ("{who}, {when}", "{who}, {when}"),
    "source": ("Bron: {source}.", "Source: {source}."),
    "sources": ("Bronnen: {source}.", "Sources: {source}."),
    "this_letter": ("deze brief", "this letter"),
    "other_letter": ("een andere brief in deze werkruimte", "another letter in this workspace"),
    "dossier_holder": ("een dossierhouder, zonder publicatie", "a keeper of the dossier, without a publication"),
    "line": ("In het register: {figure}; {what}; {said}; {fit}.", "In the register: {figure}; {what}; {said}; {fit}."),
    "more": ("En nog {count} in het register.", "And {count} more in the register."),
}
_DOCUMENT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """One figure of the register."""

    who: str
    when: str
    what: str
    """What it is for or counts, and of which fund, programme or arrangement."""
    where: str
    """Its place and its day or period."""
    figure: str
    """The number with how far an amount came, or what a figure is to its programme."""
    sources: str
    state: str
    fit: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptGroup:
    """Rows that belong to the verdict then, to the verdict now, or to both."""

    known: str
    rows: tuple[KeptRow, ...]


def group_kept(check: Check, wording: Wording) -> tuple[KeptGroup, ...]:
    """Put the kept figures of both verdicts in groups, so that none is shown twice."""
    then, now = set(check.then.kept), set(check.now.kept)
    groups = (
        ("known_both", [one for one in check.then.kept if one in now]),
        ("known_then", [one for one in check.then.kept if one not in now]),
        ("known_now", [one for one in check.now.kept if one not in then]),
    )
    return tuple(
        KeptGroup(known=known, rows=tuple(describe_kept(one, wording) for one in members))
        for known, members in groups
        if members
    )


def describe_kept(kept: Kept, wording: Wording) -> KeptRow:
    """Describe a figure of the register: who said it, when, in which source, of what, and why it counts or not."""
    counted = kept.counted_nl if wording.lang == "nl" else kept.counted_en
    things = (kept.fund, kept.programme, kept.arrangement)
    names = [wording.name(thing) for thing in distinct(thing for thing in things if thing is not None)]
    place = "" if kind_of(kept.subject) in ("fund", "programme", "arrangement") else wording.name(kept.subject)
    period = "" if kept.valid is None else wording.period(str(kept.valid))
    sort = "" if kept.sort is None else f" ({wording.say(RESULT_SORTS, kept.sort)})"
    return KeptRow(
        who=wording.name(kept.speaker),
        when=wording.say(TIMES, "undated") if kept.said_on is None else wording.period(str(kept.said_on)),
        what="; ".join(part for part in (counted, *names) if part),
        where="; ".join(part for part in (place, period) if part),
        figure=f"{wording.kept_figure(kept)}{sort}",
        sources=_sources(kept.origins, wording),
        state=str(kept.verdict),
        fit=wording.say(FITS, kept.fit),
        remarks=tuple(wording.say(NOTES, note) for note in kept.notes),
    )


def kept_lines(check_side: tuple[Kept, ...], wording: Wording, *, most: int) -> tuple[str, ...]:
    """Write the kept figures of one verdict in lines: those that may be meant first, and how many more there are."""
    ordered = sorted(check_side, key=lambda one: (one.fit == "not_comparable", one.fit != "inside"))
    lines = []
    for kept in ordered[:most]:
        row = describe_kept(kept, wording)
        said = wording.say(WORDS, "said").format(who=row.who, when=row.when)
        line = wording.say(WORDS, "line").format(figure=row.figure, what=row.what, said=said, fit=row.fit)
        lines.append(" ".join((line, row.sources, *row.remarks[:1])))
    if len(ordered) > most:
        lines.append(wording.say(WORDS, "more").format(count=len(ordered) - most))
    return tuple(lines)


def kept_in_short(kept: Kept, wording: Wording) -> str:
    """Write a figure of the register with what it counts and the sources that count, for a remark."""
    row = describe_kept(kept, wording)
    grounds = [_source(one, wording) for one in kept.origins if not one.own and one.kind != "weak"]
    return f"{row.what}: {row.figure} ({'; '.join(grounds)})"


def _sources(origins: tuple[Origin, ...], wording: Wording) -> str:
    named = "; ".join(_source(one, wording) for one in origins)
    return wording.say(WORDS, "sources" if len(origins) > 1 else "source").format(source=named)


def _source(origin: Origin, wording: Wording) -> str:
    if origin.own:
        return wording.say(WORDS, "this_letter")
    if not origin.source:
        return wording.say(WORDS, "dossier_holder")
    if _DOCUMENT.fullmatch(origin.source):
        return wording.say(WORDS, "other_letter")
    listed = f"source:{origin.source}"
    title = wording.name(listed) if wording.has_name(listed) else origin.source
    details = [] if origin.published is None else [wording.period(str(origin.published))]
    details += [] if origin.kind == "official" else [wording.say(SOURCE_KINDS, origin.kind)]
    return f"{title} ({', '.join(details)})" if details else title
