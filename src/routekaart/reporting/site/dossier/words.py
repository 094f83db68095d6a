"""Every word of the pages of dossiers that is not data, as (Dutch, English)."""

from routekaart.reporting.texts import Table

KINDS: Table = {
    "country": ("Landen", "Countries"),
    "route": ("Routes", "Routes"),
    "arrangement": ("Afspraken", "Arrangements"),
    "programme": ("Programma's", "Programmes"),
    "instrument": ("Instrumenten", "Instruments"),
    "fund": ("Fondsen", "Funds"),
    "organisation": ("Organisaties", "Organisations"),
    "coupling": ("Koppelingen", "Couplings"),
    "request": ("Verzoeken van de Kamer", "Requests of Parliament"),
    "indicator": ("Cijfers", "Figures"),
}
"""The kinds of things that have a dossier, as lists of them are called."""

ONE: Table = {
    "country": ("Land", "Country"),
    "route": ("Route", "Route"),
    "arrangement": ("Afspraak", "Arrangement"),
    "programme": ("Programma", "Programme"),
    "instrument": ("Instrument", "Instrument"),
    "fund": ("Fonds", "Fund"),
    "organisation": ("Organisatie", "Organisation"),
    "coupling": ("Koppeling", "Coupling"),
    "request": ("Verzoek of toezegging", "Request or undertaking"),
    "indicator": ("Cijfer", "Figure"),
}

EXPLAINED: Table = {
    "country": (
        "Per land: afspraken, geven en nemen, geld, instrumenten en wat de wet toestaat, resultaten en de Kamer.",
        (
            "For each country: arrangements, give and take, money, instruments and what the law allows, results, "
            "Parliament."
        ),
    ),
    "route": (
        "Per route: aankomsten met de doden ernaast, landen, afspraken en programma's.",
        "For each route: arrivals with the deaths beside them, countries, arrangements and programmes.",
    ),
    "arrangement": (
        "Verdragen, overeenkomsten en andere afspraken, met hun datums en hun stand.",
        "Treaties, agreements and other arrangements, with their dates and their state.",
    ),
    "programme": (
        "Wat er werd gedaan, met welk geld en met welk resultaat.",
        "What was done, with what money and result.",
    ),
    "instrument": (
        "Wat een regering kan inzetten, en waar dat is gebeurd.",
        "What a government can use, and where it did.",
    ),
    "fund": ("Waar geld uit komt en waar het heen ging.", "Where money comes from and where it went."),
    "organisation": ("Wie iets zei, betaalde of uitvoerde.", "Who said, paid or carried out something."),
    "coupling": ("Wat een land geeft voor wat het krijgt.", "What a country gives for what it gets."),
    "request": (
        "Moties, vragen en toezeggingen, en hoe ver de uitvoering is.",
        "Motions, questions and undertakings, and how far they are carried out.",
    ),
    "indicator": (
        "Wat elke uitgever telt, met definitie, en de cijfers zoals ze toen en nu bekend zijn.",
        "What each publisher counts, with its definition, and the figures as known then and now.",
    ),
}

HEADINGS: Table = {
    "timeline": ("Tijdlijn", "Timeline"),
    "asks": ("Wat er is gevraagd", "What was asked"),
    "state": ("Stand", "State"),
    "allowed": ("Wat de wet toestaat", "What the law allows"),
}
"""Beside those of `reporting.dossier.words`."""

LABELS: Table = {
    "did_it_work": ("Heeft het gewerkt?", "Did it work?"),
    "evaluations_one": ("1 evaluatie hierover", "1 evaluation about this"),
    "evaluations": ("{number} evaluaties hierover", "{number} evaluations about this"),
    "home": ("Overzicht", "Overview"),
    "known_on": ("Zoals bekend op {day}", "As known on {day}"),
    "as_known": ("Zoals bekend op", "As known on"),
    "show": ("Tonen", "Show"),
    "then": (
        "U ziet de stand van {day}. Wat daarna gebeurde of bekend werd, staat hier niet.",
        "You see the state of {day}. What happened or became known after it is not here.",
    ),
    "to_today": ("Naar vandaag", "To today"),
    "before": ("Vorige verandering: {day}", "Change before: {day}"),
    "after": ("Volgende verandering: {day}", "Next change: {day}"),
    "moments": ("Andere dagen", "Other days"),
    "contents": ("Op deze pagina", "On this page"),
    "level": ("niveau: {level}", "level: {level}"),
    "source": ("bron {number}", "source {number}"),
    "to_source": ("Naar de bron", "To the source"),
    "read": ("Lees het in de brief", "Read it in the letter"),
    "timeline_order": ("Het laatste staat bovenaan.", "The last comes first."),
    "contents_of_site": ("U bent hier", "You are here"),
    "reminder": ("staat ernaast en beslist niet", "stands beside it and does not decide"),
    "more_lines": ("Eerder: nog {number}", "Earlier: {number} more"),
    "giver": ("Wie geeft", "Who gives"),
    "gives": ("Wat", "What"),
    "against": ("In ruil voor", "In exchange for"),
    "other_side": ("de andere kant is niet bekend", "the other side is not known"),
    "in_coupling": ("Koppeling", "Coupling"),
    "status": ("Stand", "State"),
    "form": ("Vorm", "Form"),
    "partners": ("Met", "With"),
    "disputed": ("Over de dag verschillen de bronnen.", "Sources differ on the day."),
    "dates": ("Datums", "Dates"),
    "promises": ("Toegezegd of praktijk", "Promised or practised"),
    "breaches": ("Niet nagekomen", "Not kept"),
    "talks": ("Onderhandelingen", "Negotiations"),
    "rules": ("Wat de regels vragen", "What the rules ask"),
    "used": ("Gebruik", "Use"),
    "allowed_intro": (
        "Per instrument wat de regels op {day} zeggen. Dit is advies met de bron erbij, geen besluit.",
        "For each instrument what the rules say on {day}. This is advice with its source, not a decision.",
    ),
    "for_all": ("Bij elk instrument", "For every instrument"),
    "more_unknown": (
        "Ook niet bekend, maar het verandert de uitkomst niet:",
        "Not known either; it does not change the outcome:",
    ),
    "to_people": ("Mensen oordelen:", "For people to judge:"),
    "amounts": ("Bedragen", "Amounts"),
    "totals": ("Totalen", "Totals"),
    "apart_money": (
        (
            "Elk bedrag telt één keer. Bedragen in verschillende standen of munten worden nooit opgeteld: "
            "aangekondigd is niet betaald."
        ),
        "Each amount counts once. Amounts in different states or currencies are never added up: announced is not paid.",
    ),
    "left_out": ("Niet meegeteld:", "Left out:"),
    "oda_unknown": (
        "Bedragen waarvan niet te zeggen is of het ontwikkelingshulp is: {number}.",
        "Amounts of which it cannot be said whether they are aid: {number}.",
    ),
    "part": ("waarvan {amount}", "of which {amount}"),
    "beside": ("ernaast: {amount}", "beside it: {amount}"),
    "results": ("Cijfers en resultaten", "Figures and results"),
    "findings": ("Onderzoek", "Evaluations"),
    "official": ("Officiële cijfers", "Official figures"),
    "apart": (
        "Voorkomen, terugkeer en bescherming staan apart; mensen en handelingen worden nooit opgeteld.",
        "Prevention, return and protection stand apart; people and acts are never added up.",
    ),
    "figure_table": ("Cijfers in een tabel", "Figures in a table"),
    "period": ("Periode", "Period"),
    "figure": ("Cijfer", "Figure"),
    "remark": ("Opmerking", "Remark"),
    "cell": ("Bron", "Source"),
    "cell_row": ("rij {row}", "row {row}"),
    "last_of": ("De laatste {shown} van {all}.", "The last {shown} of {all}."),
    "make_chart": ("Maak een grafiek", "Make a chart"),
    "open_in_maker": ("Open dit in de grafiekenmaker", "Open this in the chart maker"),
    "more_figures": ("Alle cijfers en de definitie", "All figures and the definition"),
    "none_held": ("Geen cijfer van die dag opgenomen.", "No figure of that day is held."),
    "missing": ("geen cijfer", "no figure"),
    "what_is_counted": ("Wat er wordt geteld", "What is counted"),
    "term": ("Termijn", "Term"),
    "owner": ("Wie moet het doen", "Owner"),
    "no_owner": ("niet vermeld", "not said"),
    "answer": ("Antwoord", "Answer"),
    "concerns": ("Gaat over", "About"),
    "no_term": ("niet genoemd", "not said"),
    "dispute": ("{subject}: {attribute}", "{subject}: {attribute}"),
    "dispute_period": ("{subject}: {attribute}, {period}", "{subject}: {attribute}, {period}"),
    "dispute_intro": (
        "Alle kanten staan hier. Routekaart kiest er geen.",
        "All sides are here. Routekaart chooses none.",
    ),
    "withheld_intro": (
        "Er is meer dan hier staat. Dit is waarom het niet wordt getoond:",
        "There is more than is shown here. This is why it is not shown:",
    ),
    "nothing": (
        "Over {name} staat niets in het register dat u kunt zien.",
        "The register holds nothing on {name} that you can see.",
    ),
    "not_yet_title": ("Toen was er nog niets bekend", "Nothing was known yet then"),
    "not_yet": (
        "Op {day} was over {name} nog niets bekend. Het eerste in het register is van {first}.",
        "On {day} nothing was known yet about {name}. The first in the register is of {first}.",
    ),
    "to_first": ("Naar {day}", "To {day}"),
    "future": (
        "{day} moet nog komen. Kies een dag tot en met vandaag.",
        "{day} is still to come. Choose a day up to and including today.",
    ),
    "no_day": (
        "Dit is geen dag: {typed}. Schrijf een dag als 2020-07-10.",
        "This is no day: {typed}. Write a day as 2020-07-10.",
    ),
    "wrong_day_title": ("Deze dag kan niet", "This day cannot be shown"),
    "list_intro": ("{number} dossiers.", "{number} dossiers."),
    "list_one": ("1 dossier.", "1 dossier."),
    "list_none": ("Er zijn nog geen dossiers van deze soort.", "There are no dossiers of this kind yet."),
    "things_title": ("Alle dossiers", "All dossiers"),
    "things_intro": (
        "In een dossier staat alles wat over één onderwerp is gezegd, zoals bekend op één dag, met de bron erbij.",
        "A dossier holds everything that was said about one subject, as known on one day, with the source.",
    ),
    "feed": ("Volg dit dossier (Atom)", "Follow this dossier (Atom)"),
    "count_arrangements": ("Afspraken", "Arrangements"),
    "count_in_force": ("waarvan {number} in werking", "of which {number} in force"),
    "count_requests": ("Verzoeken en toezeggingen", "Requests and undertakings"),
    "count_waiting": ("waarvan {number} niet afgedaan", "of which {number} not met"),
    "count_disputes": ("Tegenspraken tussen bronnen", "Disagreements of sources"),
    "count_sources": ("Bronnen", "Sources"),
    "count_used": ("Instrumenten in gebruik", "Instruments in use"),
    "in_short": ("In het kort", "In short"),
    "computed_from": ("Berekend uit", "Computed from"),
}
