"""The pages of the statistics desk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from routekaart.domain.asked import FormFault
from routekaart.domain.revision import HeldRelease, Revision, State
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.faults import show_fault
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.statistics.revision import (
    anomaly_lines,
    change_cells,
    count_anomalies,
    counted,
    year_cells,
)
from routekaart.reporting.statistics.words import written
from routekaart.reporting.texts import Table, say, sayer

SHOWN = 50
"""How many changes stand on a page."""

WORDS: Table = {
    "title": ("Cijfers goedkeuren", "Accept figures"),
    "intro": (
        "Een nieuwe uitgave met iets onverwachts wordt pas gebruikt als iemand haar heeft goedgekeurd.",
        "A new release with something unexpected is used only once somebody has accepted it.",
    ),
    "waiting": ("Deze uitgaven wachten", "These releases wait"),
    "none": ("Er wacht geen uitgave op een besluit.", "No release waits for a decision."),
    "decided": ("Eerder besloten", "Decided before"),
    "release": ("Uitgave", "Release"),
    "published": ("Verschenen", "Published"),
    "unknown_day": ("onbekend", "unknown"),
    "rows": ("Cijfers", "Figures"),
    "unexpected": ("Onverwacht", "Unexpected"),
    "state": ("Stand", "State"),
    "state_accepted": ("goedgekeurd", "accepted"),
    "state_waiting": ("wacht", "waits"),
    "state_refused": ("afgewezen", "not accepted"),
    "completeness": ("Hoe volledig zijn de cijfers?", "How complete are the figures?"),
    "release_title": ("Uitgave {id}", "Release {id}"),
    "against": ("Vergeleken met {before}.", "Compared with {before}."),
    "first": ("Er is geen eerdere uitgave om mee te vergelijken.", "There is no earlier release to compare with."),
    "anomalies": ("Wat niet is als verwacht", "What is not as expected"),
    "no_anomalies": ("Niets is anders dan verwacht.", "Nothing is other than expected."),
    "breaks": ("Waar de reeks breekt", "Where the series breaks"),
    "no_breaks": ("De uitgever meldt geen nieuwe breuk.", "The publisher reports no new break."),
    "counts": ("Wat is anders", "What is different"),
    "years": ("Jaartotalen die anders zijn", "Yearly totals that differ"),
    "changes": ("Cijfers die anders zijn", "Figures that differ"),
    "more": ("Hier niet getoond: {number}.", "Not shown here: {number}."),
    "area": ("Gebied", "Area"),
    "year": ("Jaar", "Year"),
    "period": ("Periode", "Period"),
    "before": ("Was", "Was"),
    "after": ("Wordt", "Becomes"),
    "difference": ("Verschil", "Difference"),
    "decisions": ("Wie besloot wat", "Who decided what"),
    "undecided": ("Niemand heeft besloten.", "Nobody has decided."),
    "decision": ("{day}, {by}: {state}. {reason}", "{day}, {by}: {state}. {reason}"),
    "decide": ("Uw besluit", "Your decision"),
    "last_counts": ("Het laatste besluit telt.", "The last decision counts."),
    "reason": ("Waarom", "Why"),
    "reason_hint": ("In een paar woorden.", "In a few words."),
    "accept": ("Goedkeuren", "Accept"),
    "refuse": ("Afwijzen", "Do not accept"),
    "wrong": ("Uw besluit is niet opgeslagen", "Your decision was not saved"),
    "overtaken": (
        "Terwijl u keek, heeft iemand anders besloten. Uw besluit is niet opgeslagen; hieronder staat wat nu geldt.",
        "While you looked, somebody else decided. Your decision was not saved; below is what holds now.",
    ),
    "done_accepted": ("De uitgave is goedgekeurd en wordt gebruikt.", "The release was accepted and is used."),
    "done_refused": ("De uitgave wordt niet gebruikt.", "The release is not used."),
    "done_known": ("Dit was al zo besloten; er is niets veranderd.", "This was decided before; nothing changed."),
    "back": ("Alle uitgaven", "All releases"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage:
    """A release, and where its page leads."""

    held: HeldRelease
    decide: str
    back: str


def render_releases(
    releases: Sequence[tuple[HeldRelease, str]],
    names: Names,
    *,
    completeness: str,
    done: str,
    site: Site,
    version: str,
) -> str:
    """Write the list of releases: those that wait, and those on which somebody decided."""
    lang, paper = names.lang, Paper(names=names, width=100)
    waiting = [(one, where) for one, where in releases if one.state is State.WAITING]
    decided = [(one, where) for one, where in releases if one.state is not State.WAITING]
    return render_page(
        "desks/releases.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        say=sayer(WORDS, lang),
        waiting=[(where, *_line(one, paper)) for one, where in waiting],
        decided=[(where, *_line(one, paper)) for one, where in decided],
        completeness=completeness,
        done=done,
    )


def render_release(
    page: ReleasePage,
    names: Names,
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    overtaken: bool,
    site: Site,
    version: str,
) -> str:
    """Write the page of a release: what is different and unexpected in it, who decided, and the form to decide."""
    lang, paper, held = names.lang, Paper(names=names, width=10_000), page.held
    revision = held.revision
    return render_page(
        "desks/release.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "release_title", lang).format(id=held.release.id),
        say=sayer(WORDS, lang),
        page=page,
        line=_line(held, paper),
        revision=revision,
        anomalies=[] if revision is None else _anomalies(revision, paper),
        breaks=[] if revision is None else [change_cells(one, paper) for one in revision.changes if one.breaks][:SHOWN],
        counts=[] if revision is None else list(counted(revision.counts, paper)),
        years=[] if revision is None else [year_cells(one, revision, paper) for one in revision.years],
        changes=[] if revision is None else [change_cells(one, paper) for one in revision.changes[:SHOWN]],
        more=0 if revision is None else max(0, len(revision.changes) - SHOWN) + revision.left_out,
        decisions=list(_decisions(held, paper)),
        seen=len(held.decisions),
        typed=typed,
        reason_faults=[show_fault(one, lang) for one in faults if one.field == "reden"],
        faults=[show_fault(one, lang) for one in faults if one.field != "reden"],
        any_fault=bool(faults),
        overtaken=overtaken,
    )


def _line(one: HeldRelease, paper: Paper) -> tuple[str, str, str, str, str]:
    published = one.release.published
    day = paper.say(WORDS, "unknown_day") if published is None else paper.time(published)
    unexpected = "" if one.revision is None else str(count_anomalies(one.revision.anomalies))
    return one.release.id, day, written(one.rows, paper.lang), unexpected, paper.say(WORDS, f"state_{one.state.value}")


def _anomalies(revision: Revision, paper: Paper) -> list[tuple[str, bool]]:
    """Return what is not as expected, line by line, and whether a line is the heading of those below it."""
    lines = [line.strip() for line in anomaly_lines(revision.anomalies, paper) if line.strip()]
    return [(line.removeprefix("- "), line.startswith("- ")) for line in lines[1:]]


def _decisions(held: HeldRelease, paper: Paper) -> Iterator[str]:
    for one in held.decisions:
        by = describe_recorder(one.by, paper.names)
        state = paper.say(WORDS, "state_accepted" if one.accepted else "state_refused")
        yield paper.say(WORDS, "decision", day=paper.day(one.at.date()), by=by, state=state, reason=one.reason)
