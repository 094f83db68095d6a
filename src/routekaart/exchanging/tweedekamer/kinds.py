"""The House's own words for kinds, decisions, appraisals and states, and what each is here. An unknown one is a fault.

Source: the kinds in the Gegevensmagazijn from 1988 to 2025 (matters), and those of the papers that were seen.
"""

from dataclasses import dataclass

from routekaart.domain.content import EventState, UndertakingStatus
from routekaart.domain.ids import ActorId

HOUSE, GOVERNMENT = ActorId("parliament:NLD"), ActorId("government:NLD")
COMMISSION = ActorId("organisation:european-commission")
COURT_OF_AUDIT = ActorId("organisation:netherlands-court-of-audit")


@dataclass(frozen=True, slots=True)
class Sort:
    """What a kind of matter or paper is."""

    kind: str
    """request or document."""
    form: str
    event: str
    """How it comes into being: tabled, asked, sent."""
    speaker: ActorId = HOUSE


_MOTION = Sort("request", "motion", "tabled")
_LETTER = Sort("document", "letter", "sent")
_OTHER = Sort("document", "other", "sent")
_GOVERNMENT_LETTER = Sort("document", "letter", "sent", GOVERNMENT)
_NOTE = Sort("document", "note", "sent", GOVERNMENT)
_BILL = Sort("document", "bill", "tabled", GOVERNMENT)
_ASKED = Sort("request", "request", "asked")
_REPORT = Sort("document", "report", "sent")
_ANSWER = Sort("document", "answer", "sent", GOVERNMENT)
_DEBATE = Sort("document", "debate", "sent")

MATTERS: dict[str, Sort] = {
    "Motie": _MOTION,
    "Schriftelijke vragen": Sort("request", "written-questions", "asked"),
    "Mondelinge vragen": Sort("request", "oral-questions", "asked"),
    "Interpellatie": Sort("request", "interpellation", "asked"),
    "Verzoek bij regeling van werkzaamheden": _ASKED,
    "Verzoek bij commissie-regeling van werkzaamheden": _ASKED,
    "Rondvraagpunt procedurevergadering": _ASKED,
    "Amendement": Sort("document", "amendment", "tabled"),
    "Brief regering": _GOVERNMENT_LETTER,
    "Brief commissie": _LETTER,
    "Brief van lid/fractie/commissie": _LETTER,
    "Brief Kamer": _LETTER,
    "Brief Europese Commissie": Sort("document", "letter", "sent", COMMISSION),
    "Nota n.a.v. het (nader/tweede nader/enz.) verslag": _NOTE,
    "Nota van wijziging": Sort("document", "amending-note", "tabled", GOVERNMENT),
    "Wijzigingen voorgesteld door de regering": Sort("document", "amending-note", "tabled", GOVERNMENT),
    "Wetgeving": _BILL,
    "Artikelen/onderdelen (wetsvoorstel)": _BILL,
    "Initiatiefwetgeving": Sort("document", "bill", "tabled"),
    "Begroting": Sort("document", "budget", "tabled", GOVERNMENT),
    "Verdrag": Sort("document", "treaty", "sent", GOVERNMENT),
    "EU-voorstel": Sort("document", "eu-proposal", "sent"),
    "Lijst met EU-voorstellen": Sort("document", "eu-proposal", "sent"),
    "Initiatiefnota": Sort("document", "policy-note", "tabled"),
    "PKB/Structuurvisie": Sort("document", "policy-note", "sent", GOVERNMENT),
    "Rapport/brief Algemene Rekenkamer": Sort("document", "report", "sent", COURT_OF_AUDIT),
    "Parlementair onderzoeksrapport": _REPORT,
    "Wetenschappelijke factsheet": _REPORT,
    "Wetenschapstoets": _REPORT,
    "Netwerkverkenning": _REPORT,
    "Position paper": _REPORT,
    "Wijziging RvO": _OTHER,
    "Overig": _OTHER,
    "Overig (openbaar)": _OTHER,
}
"""Matters (*Zaak*) by their Soort."""

PAPERS: dict[str, Sort] = {
    **MATTERS,
    "Motie (gewijzigd/nader)": _MOTION,
    "Amendement (gewijzigd/nader)": Sort("document", "amendment", "tabled"),
    "Antwoord schriftelijke vragen": _ANSWER,
    "Antwoord schriftelijke vragen (nader)": _ANSWER,
    "Mededeling (uitstel antwoord)": Sort("document", "answer-postponed", "sent", GOVERNMENT),
    "Verslag van een commissiedebat": _DEBATE,
    "Verslag van een algemeen overleg": _DEBATE,
    "Verslag van een wetgevingsoverleg": _DEBATE,
    "Verslag van een notaoverleg": _DEBATE,
    "Verslag van een rondetafelgesprek": Sort("document", "round-table", "sent"),
    "Verslag van een schriftelijk overleg": Sort("document", "written-consultation", "sent"),
    "Verslag van een hoorzitting / rondetafelgesprek": Sort("document", "round-table", "sent"),
    "Verslag": _REPORT,
    "Nader verslag": _REPORT,
    "Lijst van vragen": Sort("document", "written-questions", "asked"),
    "Lijst van vragen en antwoorden": Sort("document", "answer", "sent", GOVERNMENT),
    "Voorstel van wet": _BILL,
    "Voorstel van wet (initiatiefvoorstel)": Sort("document", "bill", "tabled"),
    "Memorie van toelichting": Sort("document", "explanatory-memorandum", "sent", GOVERNMENT),
    "Memorie van toelichting (initiatiefvoorstel)": Sort("document", "explanatory-memorandum", "sent"),
    "Koninklijke boodschap": Sort("document", "royal-message", "sent", GOVERNMENT),
    "Nota naar aanleiding van het verslag": _NOTE,
    "Advies Afdeling advisering Raad van State": Sort("document", "advice", "sent"),
    "Advies Afdeling advisering Raad van State en Nader rapport": Sort("document", "advice", "sent"),
    "Bijlage": Sort("document", "annex", "sent"),
    "Rapport": _REPORT,
    "Fiche: BNC": Sort("document", "bnc-fiche", "sent", GOVERNMENT),
    "Stemmingslijst": _OTHER,
}
"""Papers (*Document*) by their Soort: those that were seen with matters on migration, and those of the matters."""

APPRAISALS = frozenset(
    [
        "Oordeel Kamer", "Ontraden", "Ontraden, tenzij gewijzigd", "Ontijdig", "Overbodig", "Overgenomen",
        "Verzocht motie aan te houden", "Geen (expliciete) appreciatie",
    ]
)  # fmt: skip
"""What the cabinet says of a motion or amendment (*kabinetsappreciatie*). That it gave none is a word of its own."""
NO_APPRAISALS = frozenset(
    [
        "Niet beschikbaar bij moties en/of amendementen vóór 1 april 2019",
        "Niet beschikbaar bij gewijzigde moties en/of amendementen", "Nog niet bekend", "Nog te ontvangen",
    ]
)  # fmt: skip
"""What stands in its place where the House has none: no appraisal, but counted."""

DECISIONS: dict[str, tuple[str, EventState]] = {
    "Stemmen - aangenomen": ("adopted", EventState.HAPPENED),
    "Stemmen - aangenomen (na wijziging)": ("adopted", EventState.HAPPENED),
    "Hamerstuk - aangenomen": ("adopted", EventState.HAPPENED),
    "Stemmen - verworpen": ("rejected", EventState.HAPPENED),
    "Stemmen - ingetrokken": ("withdrawn", EventState.HAPPENED),
    "Ingetrokken": ("withdrawn", EventState.HAPPENED),
    "Stemmen - aangehouden": ("held-over", EventState.HAPPENED),
    "Aangehouden": ("held-over", EventState.HAPPENED),
    "Stemmen - uitgesteld": ("vote-postponed", EventState.HAPPENED),
    "Stemmen - vervallen": ("lapsed", EventState.HAPPENED),
    "Termijn - vervallen in verband met verstrijken termijn": ("lapsed", EventState.HAPPENED),
    "Overgenomen": ("taken-over", EventState.HAPPENED),
}
"""Decisions that say what became of a matter. All others are steps in its handling, and are counted only."""

VOTES = ("Voor", "Tegen", "Niet deelgenomen")

STATUSES: dict[str, UndertakingStatus | None] = {
    "Openstaand": UndertakingStatus.NEW,
    "Open": UndertakingStatus.NEW,
    "Gewijzigd": UndertakingStatus.REFERRED,
    "Deels nagekomen": UndertakingStatus.REFERRED,
    "Nagekomen": UndertakingStatus.FULFILLED,
    "Voldaan": UndertakingStatus.FULFILLED,
    "Afgedaan": UndertakingStatus.FULFILLED,
    "Vervallen": None,
    "Ingetrokken": None,
}
"""States of an undertaking; `None` where it ended without being met. The metadata names none: these were not seen in
data, and another is a fault that says so."""
