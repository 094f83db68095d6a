"""Remarks on a letter in words: what, against what, and what to do; as lines under a table, and as codes."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from routekaart.domain.finding import Candidate, Check, Fit, Verdict
from routekaart.domain.ids import StatementId
from routekaart.domain.remark import ABOUT_ACCEPTING, Remark, RemarkCode, Severity
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.kept import kept_in_short
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.paper import Paper, shortened
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Lang, Pair, Table, say
from routekaart.reporting.wording import Wording, single_line

REMARKS: Mapping[RemarkCode, Pair] = {
    RemarkCode.CONTRADICTED: (
        (
            "Geen cijfer dat bedoeld kan zijn, past hierbij{when}. Wel gevonden ({meant}): {against}. Verbeter de "
            "zin, of noem de bron waar dit uit komt."
        ),
        (
            "No figure that could be meant fits this{when}. What was found ({meant}): {against}. Correct the "
            "sentence, or name the source that this comes from."
        ),
    ),
    RemarkCode.STALE: (
        (
            "Dit is een ouder cijfer van {indicator}: {older} ({older_release}). In een nieuwere uitgave "
            "staat {newest} ({newest_release}). Neem het nieuwe cijfer, of schrijf van welke datum het oude "
            "cijfer is."
        ),
        (
            "This is an older figure of {indicator}: {older} ({older_release}). A newer release has {newest} "
            "({newest_release}). Take the new figure, or write what date the old one is from."
        ),
    ),
    RemarkCode.ACROSS_BREAK: (
        (
            "Tussen deze perioden is de manier van tellen veranderd: {against}. Het verschil zegt daarom weinig. "
            "Laat het weg, of schrijf erbij dat de manier van tellen is veranderd."
        ),
        (
            "Between these periods the way of counting changed: {against}. So the difference says little. "
            "Leave it out, or write that the way of counting has changed."
        ),
    ),
    RemarkCode.SUM_DIFFERS: (
        (
            "De delen zijn samen {sum}, maar het totaal is {total}. Verbeter een van de getallen, of leg het "
            "verschil uit."
        ),
        (
            "The parts are {sum} together, but the total is {total}. Correct one of the numbers, or explain "
            "the difference."
        ),
    ),
    RemarkCode.SHARES_DIFFER: (
        (
            "Deze delen van één geheel zijn samen {sum}%, en niet 100%. Verbeter een van de percentages, of "
            "schrijf bij elk percentage waarvan het een deel is."
        ),
        (
            "These shares of one whole are {sum}% together and not 100%. Correct one of the percentages, or "
            "write what each is a share of."
        ),
    ),
    RemarkCode.SAID_TWICE: (
        (
            "Eerder in de brief staat voor hetzelfde een ander getal: {earlier} (“{words}”). Maak de getallen "
            "gelijk, of schrijf waarom ze verschillen."
        ),
        (
            "Earlier in the letter there is another number for this: {earlier} (“{words}”). Make the "
            "numbers the same, or write why they differ."
        ),
    ),
    RemarkCode.DIFFERS_FROM_LETTER: (
        (
            "In een eerdere brief van dezelfde afzender staat voor hetzelfde een ander getal: {earlier} "
            "(“{words}”, {named}). Ga na welk getal juist is. Is het nieuwe getal juist, schrijf dan "
            "waarom het is veranderd."
        ),
        (
            "An earlier letter by the same sender has another number for this: {earlier} (“{words}”, {named}). "
            "Find out which number is right. If it is the new one, write why it has changed."
        ),
    ),
    RemarkCode.IN_THE_FUTURE: (
        (
            "Dit staat er als een feit, maar {period} begint pas na de dag van de brief. Verbeter de periode,"
            " of schrijf dat het een verwachting is."
        ),
        (
            "This is said as a fact, but {period} begins only after the day of the letter. Correct the "
            "period, or write that it is expected."
        ),
    ),
    RemarkCode.SHARE_OVER_WHOLE: (
        (
            "Een deel van een geheel kan niet meer zijn dan 100%. Verbeter het percentage, of schrijf waarmee"
            " het wordt vergeleken."
        ),
        "A share of a whole cannot be over 100%. Correct the percentage, or write what it is compared with.",
    ),
    RemarkCode.COUNTRY_GONE: (
        (
            "Dit land bestond in deze periode niet meer: {country} (sinds {day}). Noem het land van nu, of schrijf "
            "“voormalig” erbij."
        ),
        ("In this period {country} no longer existed (since {day}). Name the country of today, or add “former”."),
    ),
    RemarkCode.PUBLISHER_WITHOUT_FIGURE: (
        (
            "De zin noemt {publisher}, maar hierover is hier geen cijfer van {publisher} opgenomen. "
            "Controleer het zelf bij de bron, of voeg het cijfer toe."
        ),
        (
            "The sentence names {publisher}, but no figure of {publisher} on this is loaded here. Check it "
            "yourself at the source, or add the figure."
        ),
    ),
    RemarkCode.CANNOT_BE_SAID: (
        "Niet te zeggen of dit klopt. {reason}",
        "Whether this is right cannot be said. {reason}",
    ),
    RemarkCode.ACCEPTS_NOTHING: (
        (
            "Deze acceptatie van {code} past niet bij precies één opmerking. Zo vaak staan de woorden in "
            "de brief: {times}. "
            "Aantal opmerkingen met deze code binnen die woorden: {remarks}. Haal de acceptatie weg. Of "
            "kies woorden die "
            "één keer in de brief staan, en waarin alles staat waar één opmerking over gaat."
        ),
        (
            "This acceptance of {code} does not fit one remark. How often its words stand in the letter: {times}; "
            "remarks with this code within them: {remarks}. Take it out. Or use words that stand in the letter once, "
            "with all words of one remark in them."
        ),
    ),
    RemarkCode.ACCEPTANCE_ENDED: (
        "Deze acceptatie van {code} gold tot en met {until}. Verleng de acceptatie, of haal haar weg.",
        "This acceptance of {code} held up to and including {until}. Extend the acceptance, or take it out.",
    ),
}
"""What, against what, and what to do. A code without words is refused by `say`."""

SEVERITY_NAMES: Mapping[Severity, Pair] = {
    Severity.ERROR: ("fout", "error"),
    Severity.WARNING: ("let op", "warning"),
    Severity.INFO: ("ter info", "info"),
}
WORDS: Table = {
    "heading": ("Opmerkingen", "Remarks"),
    "none": ("Geen opmerkingen.", "No remarks."),
    "accepted": ("geaccepteerd: {reason}", "accepted: {reason}"),
    "unsaid": (
        "{number} keer niet te zeggen; de tabel zegt per cijfer waarom.",
        "cannot be said: {number}; the table says for each figure why.",
    ),
}
WHEN: Table = {
    "both": ("", ""),
    "then": (" volgens wat bekend was op de dag van de brief", " as known on the day of the letter"),
    "now": (" volgens wat nu bekend is", " as known now"),
}
_MOST_NAMED = 3
_LONGEST_QUOTE = 120
_NUMBERS = ("older", "newest", "sum", "total", "earlier")
_RELEASES = ("older_release", "newest_release")
_DAYS = ("day", "until", "date")


def render_remarks(report: LetterReport, remarks: tuple[Remark, ...], *, lang: Lang, width: int) -> str:
    """Write the remarks as lines for a terminal: those that stand, then those that are accepted.

    What cannot be said is counted on one line, for the table of the letter gives the reason of each.
    """
    wording = Wording(report, lang)
    checks: dict[StatementId | None, Check] = {one.about: one.outcome for one in report.findings}
    paper = Paper(names=Names(lang=lang, names=report.names), width=width)
    shown = [one for one in remarks if one.code is not RemarkCode.CANNOT_BE_SAID or one.accepted]
    unsaid = len(remarks) - len(shown)
    if not remarks:
        return say(WORDS, "none", lang)
    lines = [f"{say(WORDS, 'heading', lang)}:"]
    for remark in sorted(shown, key=lambda one: bool(one.accepted)):
        lines += _lines(remark, checks.get(remark.about), wording, paper)
    if unsaid:
        named = say(SEVERITY_NAMES, Severity.INFO, lang)
        lines.append(f"{RemarkCode.CANNOT_BE_SAID} {named}: {say(WORDS, 'unsaid', lang).format(number=unsaid)}")
    return "\n".join(lines)


def sentence_of(remark: Remark, check: Check | None, wording: Wording) -> str:
    """Say what is remarked, against what, and what to do; `check` is of the statement that it is about, if any."""
    facts = {key: _fact(key, value, wording) for key, value in remark.facts}
    title = facts.get("title") or facts.get("letter", "")[:12]
    facts["named"] = f"{facts.get('date', '')}, {shortened(title, _LONGEST_QUOTE)}"
    facts["country"] = facts.get(f"country_{wording.lang}", "")  # a land that is gone has no place of its own
    if check is not None:
        facts["against"] = _against(remark, check, wording)
        facts["meant"] = _meant(remark, check, wording)
        facts["reason"] = wording.reason(check.now)
    return say(REMARKS, remark.code, wording.lang).format(**facts)


def add_codes(records: Iterable[Record], remarks: Iterable[Remark]) -> list[Record]:
    """Return the records of checked figures, each with the codes of the remarks on it that are not accepted.

    A remark without a statement, such as on a sum, is on every figure that shares words with it.
    """
    standing = [one for one in remarks if one.stands and one.code not in ABOUT_ACCEPTING]
    codes: dict[object, set[str]] = {}
    for one in standing:
        if one.about is not None:
            codes.setdefault(one.about, set()).add(str(one.code))
    loose = [one for one in standing if one.about is None]
    return [
        record | {"remarks": sorted(codes.get(record["statement"], set()) | _at(record, loose))} for record in records
    ]


def _at(record: Record, remarks: Iterable[Remark]) -> set[str]:
    start, end = record["start"], record["end"]
    assert isinstance(start, int)  # places are numbers of characters
    assert isinstance(end, int)
    return {str(one.code) for one in remarks if one.start < end and start < one.end}


def _lines(remark: Remark, check: Check | None, wording: Wording, paper: Paper) -> Iterator[str]:
    short = shortened(single_line(remark.quote), _LONGEST_QUOTE)
    place = "" if remark.code in ABOUT_ACCEPTING else f" {remark.start}-{remark.end}"
    named = say(SEVERITY_NAMES, remark.severity, wording.lang)
    yield from paper.wrapped(f"{remark.code} {named}{place} “{short}”")
    yield from paper.wrapped(sentence_of(remark, check, wording), 2)
    if remark.accepted:
        yield from paper.wrapped(say(WORDS, "accepted", wording.lang).format(reason=remark.accepted), 2)


def _fact(key: str, value: str, wording: Wording) -> str:
    if key == "when":
        return say(WHEN, value, wording.lang)
    if key in _NUMBERS and value:
        return wording.number(value, None)
    if key in _RELEASES and value:
        return wording.get_release(value).title
    if key in _DAYS:
        return wording.day(date.fromisoformat(value))
    if key == "indicator":
        return wording.indicator_name(value)
    if key == "publisher":
        return wording.name(value)
    return wording.period(value) if key == "period" else single_line(value)


def _against(remark: Remark, check: Check, wording: Wording) -> str:
    """Name the figures that a remark sets against the words, a few of them."""
    verdict = _judged(remark, check)
    if remark.code is RemarkCode.ACROSS_BREAK:
        named = [wording.indicator_name(one.indicator) for one in verdict.candidates if "across_break" in one.notes]
    else:
        named = [_figure(one, wording) for one in verdict.candidates if one.fit is Fit.OUTSIDE]
        named += [kept_in_short(one, wording) for one in verdict.kept if one.fit is Fit.OUTSIDE and not one.notes]
    distinct = list(dict.fromkeys(named))
    return "; ".join(distinct[:_MOST_NAMED]) + (f"; +{more}" if (more := len(distinct) - _MOST_NAMED) > 0 else "")


def _meant(remark: Remark, check: Check, wording: Wording) -> str:
    """Name the period that is meant, and for a change what it is set beside: 2018 compared with 2017."""
    found = [one for one in _judged(remark, check).candidates if one.fit is Fit.OUTSIDE]
    said = wording.label("not_said") if check.claim.period is None else wording.period(check.claim.period)
    return "; ".join(dict.fromkeys(_dated(one, wording) for one in found)) or said


def _dated(candidate: Candidate, wording: Wording) -> str:
    period = wording.period(str(candidate.period))
    if candidate.base is None:
        return period
    return wording.label("changed_from", later=period, earlier=wording.period(str(candidate.base)))


def _judged(remark: Remark, check: Check) -> Verdict:
    """Return the verdict that a remark is about."""
    return check.then if dict(remark.facts).get("when") == "then" else check.now


def _figure(candidate: Candidate, wording: Wording) -> str:
    name, release = wording.indicator_name(candidate.indicator), ""
    if candidate.release is not None:
        release = f" ({wording.get_release(candidate.release).title.removesuffix('.')})"
    if candidate.first is not None:
        return f"{name}: {wording.name(candidate.first)}{release}"
    value = "" if candidate.value is None else wording.number(candidate.value, candidate.unit)
    return f"{name}: {value}{release}"
