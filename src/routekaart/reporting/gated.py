"""What came of a letter that was to go out: where it was written, or what holds it back. Fields: docs/json.md."""

import json
from collections.abc import Sequence

from routekaart.domain.brief import Brief, BriefFault
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper, shortened
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Table

KINDS: Table = {
    "contradicted": ("de officiële cijfers spreken dit tegen", "official figures contradict this"),
    "stale": ("er is een nieuwere uitgave met een ander cijfer", "a newer release has another figure"),
    "untraced": ("van dit getal staat niet waar het op rust", "nothing says what this number rests on"),
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
        "Gebruik een levend cijfer, of noem achter de zin een bron die hier geregistreerd is.",
        "Use a live figure, or name behind the sentence a source that is registered here.",
    ),
    "unreviewed": ("Kijk het na met: routekaart review.", "Look at it with: routekaart review."),
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
    brief: Brief, faults: Sequence[BriefFault], written: Sequence[str], names: Names, *, width: int
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
    if faults:
        lines += paper.wrapped(paper.say(LABELS, "held", number=len(faults)))
    for kind in KINDS:
        found = [fault for fault in faults if fault.kind.value == kind]
        if found:
            lines += ["", *paper.wrapped(f"{paper.say(KINDS, kind)} ({len(found)})")]
            for fault in found:
                beside = "" if not fault.beside else f" – {paper.say(LABELS, 'beside', beside=fault.beside)}"
                lines += paper.wrapped(f"{shortened(fault.quote, _LONGEST)}{beside}", 4)
                if fault.where:  # whole: it is copied into the file of what is accepted
                    lines += paper.whole(
                        paper.say(LABELS, "where", where=json.dumps(fault.where, ensure_ascii=False)), 6
                    )
            lines += paper.wrapped(paper.say(REMEDIES, kind), 2)
    for path in written:
        lines += paper.whole(paper.say(LABELS, "written", path=path))
    if not faults and not written:
        lines += paper.wrapped(paper.say(LABELS, "nowhere"))
    return "\n".join(lines) + "\n"


def gated_record(brief: Brief, faults: Sequence[BriefFault], written: Sequence[str]) -> Record:
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
            }
            for one in faults
        ],
        "accepted": [
            {
                "kind": one.kind.value,
                "quote": one.quote,
                "where": one.where,
                "reason": one.reason,
                "by": one.by,
                "on": one.on.isoformat(),
            }
            for one in brief.accepted
        ],
        "written": list(written),
    }
