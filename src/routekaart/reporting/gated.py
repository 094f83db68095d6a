"""What came of a letter that was to go out: where it was written, or what holds it back. Fields: docs/json.md."""

import json
from collections.abc import Iterator, Sequence

from routekaart.domain.brief import AcceptedFault, Brief, BriefFault
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper, shortened
from routekaart.reporting.records import Record
from routekaart.reporting.reviews import SHOWN_ID
from routekaart.reporting.texts import Table

KINDS: Table = {
    "contradicted": ("de officiële cijfers spreken dit tegen", "official figures contradict this"),
    "stale": ("er is een nieuwere uitgave met een ander cijfer", "a newer release has another figure"),
    "untraced": ("er staat niet bij waar dit getal op berust", "nothing says what this number rests on"),
    "unreviewed": ("niemand heeft nagekeken of dit goed is gelezen", "nobody has looked at how this was read"),
    "above_level": ("dit is niet voor deze lezer", "this is not for this reader"),
}
REMEDIES: Table = {
    "contradicted": (
        "Verbeter het cijfer, of laat een dienst het met een reden toestaan (--accept).",
        "Correct the figure, or let an office accept it with a reason (--accept).",
    ),
    "stale": (
        "Maak de brief opnieuw, of laat een dienst het met een reden toestaan (--accept).",
        "Make the letter again, or let an office accept it with a reason (--accept).",
    ),
    "untraced": (
        "Zet hier een invulplek voor een cijfer, of noem achter de zin een bron die hier geregistreerd is.",
        "Use a live figure, or name behind the sentence a source that is registered here.",
    ),
    "unreviewed": (
        "Bekijk ze hiermee. Zet er accept --by account:... achter als alles goed is gelezen (docs/reviewing.md).",
        "See them with this. Add accept --by account:... if all of it was read well (docs/reviewing.md).",
    ),
    "above_level": (
        "Vraag een brief op een hoger niveau (--level), of laat het openbaar maken.",
        "Ask for a letter at a higher level (--level), or have it disclosed.",
    ),
}
LABELS: Table = {
    "made": (
        "{title} (niveau {level}; cijfers: {figures}; bronnen: {notes})",
        "{title} (level {level}; figures: {figures}; sources: {notes})",
    ),
    "accepted": ("Toegestaan door {by}: {quote} ({reason})", "Accepted by {by}: {quote} ({reason})"),
    "unused": (
        "Toegestaan maar niet in de brief gevonden: {kind}, {quote}. Vergelijk quote en where met wat hier staat.",
        "Accepted but not found in the letter: {kind}, {quote}. Compare quote and where with what is shown here.",
    ),
    "written": ("Geschreven: {path}", "Written: {path}"),
    "nowhere": (
        "Niets geschreven; noem een bestand met --pdf, --docx of --html.",
        "Nothing was written; name a file with --pdf, --docx or --html.",
    ),
    "held": (
        "De brief wordt niet verstuurd. Niet in orde: {number}. Er is niets geschreven.",
        "The letter does not go out. Not in order: {number}. Nothing was written.",
    ),
    "where": ("where = {where}", "where = {where}"),
    "beside": ("daarnaast: {beside}", "beside it: {beside}"),
}
_LONGEST = 120


def render_gated(
    brief: Brief,
    faults: Sequence[BriefFault],
    written: Sequence[str],
    names: Names,
    *,
    width: int,
    unused: Sequence[AcceptedFault] = (),
) -> str:
    """Say where a letter was written, or what holds it back and what to do about it."""
    paper = Paper(names=names, width=width)
    level = brief.level.label
    lines = [
        *paper.wrapped(
            paper.say(
                LABELS, "made", title=brief.title, figures=len(brief.figures), notes=len(brief.notes), level=level
            )
        )
    ]
    for one in brief.accepted:
        told = paper.say(LABELS, "accepted", by=names.name(one.by), quote=one.quote, reason=one.reason)
        lines += paper.wrapped(told, 2)
    for one in unused:
        lines += paper.wrapped(paper.say(LABELS, "unused", kind=one.kind.value, quote=one.quote), 2)
    if faults:
        lines += paper.wrapped(paper.say(LABELS, "held", number=len(faults)))
        lines += _told(faults, paper)
    for path in written:
        lines += paper.whole(paper.say(LABELS, "written", path=path))
    if not faults and not written:
        lines += paper.wrapped(paper.say(LABELS, "nowhere"))
    return "\n".join(lines) + "\n"


def _told(faults: Sequence[BriefFault], paper: Paper) -> Iterator[str]:
    """Yield what holds a letter back by its kind, with what to do about it."""
    for kind in KINDS:
        found = [fault for fault in faults if fault.kind.value == kind]
        if not found:
            continue
        yield from ("", *paper.wrapped(f"{paper.say(KINDS, kind)} ({len(found)})"))
        for fault in found:
            yield from _fault(fault, paper)
        yield from paper.wrapped(paper.say(REMEDIES, kind), 2)
        waiting = dict.fromkeys(one[:SHOWN_ID] for fault in found for one in fault.statements)
        if waiting:  # whole: it is copied into a terminal
            yield from paper.whole(f"routekaart review {' '.join(waiting)}", 2)


def _fault(fault: BriefFault, paper: Paper) -> Iterator[str]:
    beside = "" if not fault.beside else f" – {paper.say(LABELS, 'beside', beside=fault.beside)}"
    ids = "".join(f" [{one[:SHOWN_ID]}]" for one in fault.statements)
    yield from paper.wrapped(f"{shortened(fault.quote, _LONGEST)}{beside}{ids}", 4)
    if fault.where:  # whole: it is copied into the file of what is accepted
        yield from paper.whole(paper.say(LABELS, "where", where=json.dumps(fault.where, ensure_ascii=False)), 6)


def gated_record(
    brief: Brief, faults: Sequence[BriefFault], written: Sequence[str], *, unused: Sequence[AcceptedFault] = ()
) -> Record:
    """Return what came of a letter as a record."""
    return {
        "form": brief.form.value,
        "about": brief.about,
        "title": brief.title,
        "as_of": brief.as_of.isoformat(),
        "level": brief.level.label,
        "receipt": brief.receipt,
        "figures": [{"id": one.id, "text": one.text, "receipt": one.receipt} for one in brief.figures],
        "faults": [
            {
                "kind": one.kind.value,
                "quote": one.quote,
                "figure": one.figure or None,
                "beside": one.beside or None,
                "where": one.where or None,
                "statements": list(one.statements),
            }
            for one in faults
        ],
        "accepted": [_accepted_record(one) for one in brief.accepted],
        "unused": [_accepted_record(one) for one in unused],
        "written": list(written),
    }


def _accepted_record(one: AcceptedFault) -> Record:
    return {
        "kind": one.kind.value,
        "quote": one.quote,
        "where": one.where,
        "reason": one.reason,
        "by": one.by,
        "on": one.on.isoformat(),
    }
