"""The outcome of verifying a file of a letter, for people on the terminal and for machines."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.domain.brief import Brief
from routekaart.domain.document import Format
from routekaart.domain.period import Period
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind
from routekaart.reporting.formatting import format_time
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Lang, Table, say

WORDS: Table = {
    "letter": ("Brief “{title}” van {day} ({format}).", "Letter “{title}” of {day} ({format})."),
    "version": (
        "De brief is gemaakt met versie {saved} van Routekaart. Dit is versie {now}.",
        "The letter was made by version {saved} of Routekaart. This is version {now}.",
    ),
    "equal": (
        "{equal} van {total} cijfers staan er zoals ze zijn berekend, en komen er nu weer zo uit.",
        "{equal} of {total} figures stand there as they were computed, and come out the same now.",
    ),
    "holds": ("De brief klopt met wat er nu bewaard wordt.", "The letter agrees with what is kept now."),
    "fails": ("Wat niet klopt:", "What is not right:"),
    "notices": ("Om te weten:", "To know:"),
    "at": (" Bij: “{where}”.", " At: “{where}”."),
    "nothing": ("niets", "nothing"),
    "taken_out": ("er is tekst weggehaald: “{recorded}”", "text was taken out: “{recorded}”"),
    "put_in": ("er is tekst toegevoegd: “{found}”", "text was put in: “{found}”"),
}

FINDINGS: Table = {
    FindingKind.RECORD_ALTERED: (
        "de gegevens in het bestand zijn veranderd nadat ze waren geschreven",
        "the data in the file were changed after they were written",
    ),
    FindingKind.ATTACHMENT_ALTERED: (
        "de bijgevoegde tabel met cijfers is veranderd",
        "the attached table of figures was changed",
    ),
    FindingKind.MISSTATED: (
        "in de brief staat {found}, maar het berust op {recorded}",
        "the letter says {found}, but it rests on {recorded}",
    ),
    FindingKind.EDITED: (
        "hoort {recorded} te zijn, maar er staat {found}",
        "should be {recorded}, but {found} stands there",
    ),
    FindingKind.DELETED: ("{recorded} staat niet meer overal waar het hoort", "{recorded} is missing where it belongs"),
    FindingKind.COPIED: (
        "{recorded} staat er vaker dan in de brief zoals die is gemaakt ({found} keer)",
        "{recorded} stands there more often than in the letter as it was made ({found} times)",
    ),
    FindingKind.PASTED: ("{found} is geen cijfer van deze brief", "{found} is no figure of this letter"),
    FindingKind.MOVED: (
        "{found} staat bij andere woorden of getallen dan in de brief zoals die is gemaakt",
        "{found} stands with other words or numbers than in the letter as it was made",
    ),
    FindingKind.UNTRACED: ("{found} heeft geen herkomst", "{found} has no source"),
    FindingKind.TEXT_ALTERED: (
        "de tekst is veranderd: er stond “{recorded}”, er staat “{found}”",
        "the text was changed: it said “{recorded}”, it says “{found}”",
    ),
    FindingKind.REORDERED: (
        "dit staat op een andere plaats: “{found}”",
        "this stands in another place: “{found}”",
    ),
    FindingKind.PAGE_ALTERED: (
        "vanaf regel {found} is de pagina anders dan Routekaart haar schrijft",
        "from line {found} on the page is not as Routekaart writes it",
    ),
    FindingKind.LOOK_ALTERED: (
        "bladzijde {found} ziet er anders uit dan Routekaart haar maakt: iets is bedekt, verborgen of overgetekend",
        "page {found} does not look as Routekaart makes it: something is covered, hidden or drawn over",
    ),
    FindingKind.OVERLAID: (
        "er staat iets op of over de pagina dat niet bij de brief hoort: {found}",
        "something stands on or over the page that is not of the letter: {found}",
    ),
    FindingKind.CHANGED: (
        "{recorded} komt er nu niet meer zo uit: {found}",
        "{recorded} does not come out the same now: {found}",
    ),
    FindingKind.STALE: (
        "{recorded} is verouderd: een nieuwere uitgave geeft {found}",
        "{recorded} is stale: a newer release gives {found}",
    ),
    FindingKind.NOT_HELD: (
        "{recorded} is hier niet na te rekenen: waar het op berust, is hier niet",
        "{recorded} cannot be derived again: what it rests on is not here",
    ),
    FindingKind.FRAME_NUMBER: (
        "in het briefpapier staat {found}; dat hoort niet bij de cijfers van de brief",
        "the letterhead has {found}; that is none of the letter's figures",
    ),
    FindingKind.UNREAD: ("niet gelezen: {found}", "not read: {found}"),
    FindingKind.LOOK_NOT_COMPARED: (
        "hoe de bladzijden eruitzien, is niet vergeleken: een andere versie of een eigen sjabloon (--look) maakte ze",
        "what the pages look like was not compared: another version or an own template (--look) made them",
    ),
    FindingKind.DRAWING_ALTERED: (
        "een tekening op regel {found} is anders dan Routekaart haar maakt; kijk naar de tabel eronder",
        "a drawing on line {found} is not as Routekaart makes it; look at the table below it",
    ),
    FindingKind.NOT_RECOMPUTED: (
        "{recorded} is berekend ({found}); waaruit, klopt nog, maar de berekening zelf is niet overgedaan",
        "{recorded} was computed ({found}); what from is as it was, but the computation was not done again",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedBrief:
    """The outcome of holding a file of a letter against its record and what is kept now."""

    brief: Brief
    format: Format
    version: str
    """Of the Routekaart that verified it."""
    findings: tuple[BriefFinding, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found by which the letter fails."""
        return not any(one.fails for one in self.findings)

    @property
    def equal(self) -> int:
        """How many figures have nothing found about them by which the letter fails."""
        failed = {one.figure for one in self.findings if one.fails}
        return sum(figure.id not in failed for figure in self.brief.figures)


def verified_brief_record(verified: VerifiedBrief) -> Record:
    """Return the outcome as a record."""
    return {
        "title": verified.brief.title,
        "day": verified.brief.day.isoformat(),
        "as_of": verified.brief.as_of.isoformat(),
        "format": str(verified.format),
        "receipt": verified.brief.receipt,
        "made_by": verified.brief.version,
        "version": verified.version,
        "figures": len(verified.brief.figures),
        "equal": verified.equal,
        "holds": verified.holds,
        "findings": [
            {
                "kind": str(one.kind),
                "fails": one.fails,
                "figure": one.figure,
                "recorded": one.recorded,
                "found": one.found,
                "where": one.where,
            }
            for one in verified.findings
        ],
    }


def render_verified_brief(verified: VerifiedBrief, *, lang: Lang) -> str:
    """Write the outcome in lines: how many figures are equal, then what is not right and what there is to know."""
    return "\n".join(_lines(verified, lang))


def _lines(verified: VerifiedBrief, lang: Lang) -> Iterator[str]:
    brief = verified.brief
    day = format_time(Period.of_day(brief.day), lang)
    yield _say("letter", lang, title=" ".join(brief.title.split()), day=day, format=str(verified.format).upper())
    if brief.version != verified.version:
        yield _say("version", lang, saved=brief.version, now=verified.version)
    yield _say("equal", lang, equal=verified.equal, total=len(brief.figures))
    if verified.holds:
        yield _say("holds", lang)
    for heading, fails in (("fails", True), ("notices", False)):
        told = [one for one in verified.findings if one.fails is fails]
        if told:
            yield ""
            yield _say(heading, lang)
            yield from (_told(one, lang) for one in told)


def _told(one: BriefFinding, lang: Lang) -> str:
    nothing = _say("nothing", lang)
    words = _template(one, lang).format(recorded=_flat(one.recorded) or nothing, found=_flat(one.found) or nothing)
    subject = f"{one.figure}: " if one.figure else ""
    where = _say("at", lang, where=_flat(one.where)) if one.where else ""
    return f"- {subject}{words}.{where}"


def _template(one: BriefFinding, lang: Lang) -> str:
    if one.kind is FindingKind.TEXT_ALTERED and not (one.recorded and one.found):
        return say(WORDS, "taken_out" if one.recorded else "put_in", lang)
    return say(FINDINGS, one.kind, lang)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _say(code: str, lang: Lang, **filled: object) -> str:
    return say(WORDS, code, lang).format(**filled)
