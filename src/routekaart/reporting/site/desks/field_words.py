"""What the fields of a form are called, and the codes that can be chosen in them, as (Dutch, English)."""

from collections.abc import Mapping

from routekaart.reporting.codes import ANSWERS, LEVELS, MONEY_STATES, RESULT_SORTS
from routekaart.reporting.dossier.words import (
    ARRANGEMENT_FORMS,
    ASKS,
    CONTACT_LEVELS,
    EVENTS,
    PROVISIONS,
    RELATIONS,
    RESULTS,
    UNDERTAKINGS,
    USE_STATES,
)
from routekaart.reporting.ledger.words import MONEY_FORMS
from routekaart.reporting.texts import DIRECTIONS, KINDS, MODES, UNITS, Table

FIELDS: Table = {
    "about": ("Over wie of wat", "About whom or what"),
    "above": ("Wie staan erboven", "Who stand above it"),
    "action": ("Wat is toegezegd", "What was promised"),
    "address": ("Webadres van de publicatie", "Web address of the publication"),
    "aim": ("Doel van het geld", "Aim of the money"),
    "also": ("Samen geteld met", "Counted together with"),
    "among": ("Van welk geheel", "Of which whole"),
    "answer": ("Antwoord", "Answer"),
    "answered": ("Dag van het antwoord", "Day of the answer"),
    "answers": ("Antwoord op uitspraak (begin van het kenmerk)", "Answers statement (beginning of its id)"),
    "arrangement": ("Afspraak", "Arrangement"),
    "ascending": ("Telt op binnen het jaar", "Adds up within the year"),
    "asked": ("Gevraagd op", "Asked on"),
    "author": ("Wie heeft het gemaakt", "Who made it"),
    "base": ("Vergeleken met periode", "Compared with period"),
    "beneficiary": ("Wie ontvangt het geld", "Who receives the money"),
    "binding": ("Bindend", "Binding"),
    "comparator": ("Hoe precies", "How exact"),
    "concept": ("Begrip", "Concept"),
    "condition": ("Voorwaarde", "Condition"),
    "counted": ("Wat wordt geteld, in woorden", "What is counted, in words"),
    "counterpart": ("Herkomst of tegenpartij", "Origin or counterpart"),
    "currency": ("Munt", "Currency"),
    "deadline": ("Termijn", "Term"),
    "decider": ("Wie heeft dit besloten", "Who decided this"),
    "denominator": ("Noemer", "Denominator"),
    "detail": ("Toelichting", "Details"),
    "direction": ("Richting", "Direction"),
    "each": ("Zo in elk afzonderlijk", "So in each one apart"),
    "effect": ("Effect", "Effect"),
    "event": ("Wat gebeurde er", "What took place"),
    "every": ("Hoe vaak", "How often"),
    "expected": ("Wat wordt verwacht", "What is expected"),
    "for_donor": ("Komt ten goede aan wie betaalt", "Benefits who pays"),
    "form": ("Vorm", "Form"),
    "fund": ("Fonds", "Fund"),
    "giver": ("Wie geeft", "Who gives"),
    "ground": ("Op welke grond", "On which ground"),
    "indicator": ("Cijferreeks", "Indicator"),
    "instrument": ("Instrument", "Instrument"),
    "key": ("Eigen kenmerk van het bedrag", "Own key of the amount"),
    "kind": ("Hoe is het bedoeld", "In what mode"),
    "letter": ("Brief: datum, titel of begin van het kenmerk", "Letter: date, title or beginning of its id"),
    "level": ("Niveau", "Level"),
    "listed": ("Wie worden met elkaar vergeleken", "Who are compared with each other"),
    "measure": ("Maatregel", "Measure"),
    "method": ("Hoe is dat vastgesteld", "How this was found"),
    "modes": ("Hoe mensen reizen", "How people travel"),
    "movement": ("Stijging of daling", "Rise or fall"),
    "name_en": ("Naam in het Engels", "Name in English"),
    "name_nl": ("Naam in het Nederlands", "Name in Dutch"),
    "number": ("Nummer van de vraag", "Number of the question"),
    "numerator": ("Teller", "Numerator"),
    "objective": ("Doel", "Objective"),
    "oda": ("Ontwikkelingshulp (ODA)", "Development assistance (ODA)"),
    "of": ("Uitspraak (begin van het kenmerk)", "Statement (beginning of its id)"),
    "order": ("Meeste of minste", "Most or least"),
    "other": ("Vergeleken met", "Compared with"),
    "outcome": ("Uitkomst", "Outcome"),
    "overlaps": ("Overlapt met bedrag", "Overlaps with amount"),
    "parent": ("Hoort bij bedrag", "Belongs to amount"),
    "party": ("Partij", "Party"),
    "payer": ("Wie betaalt", "Who pays"),
    "per": ("Gemiddelde per", "Average per"),
    "place": ("Plaats in de volgorde", "Place in the order"),
    "programme": ("Programma", "Programme"),
    "provision": ("Welke bepaling", "Which provision"),
    "published": ("Verschenen op", "Published on"),
    "publisher": ("Wie geeft het cijfer", "Who publishes the figure"),
    "purpose": ("Waarvoor", "For what"),
    "quote": ("Letterlijk citaat", "Literal quote"),
    "reason": ("Reden", "Reason"),
    "receiver": ("Wie ontvangt", "Who receives"),
    "relation": ("Verband", "Relation"),
    "result": ("Uitkomst van het onderzoek", "Result of the study"),
    "route": ("Route", "Route"),
    "said_by": ("Wie zegt dit", "Who says so"),
    "since": ("Sinds", "Since"),
    "sort": ("Soort cijfer", "Sort of figure"),
    "start": (
        "Plaats in de brief, als het citaat er vaker staat",
        "Place in the letter, if the quote is there more often",
    ),
    "state": ("Stand", "State"),
    "status": ("Stand", "State"),
    "territory": ("Gebied", "Territory"),
    "theme": ("Onderwerp", "Theme"),
    "title": ("Titel van de publicatie", "Title of the publication"),
    "told": ("Mag iedereen weten dat er iets niet wordt getoond", "May everyone be told that something is withheld"),
    "to": ("Tot en met (bovenste grens)", "Up to (upper limit)"),
    "unit": ("Eenheid", "Unit"),
    "until": ("Opnieuw bekijken uiterlijk", "To be looked at again by"),
    "vague": ("Onbepaald aantal", "Vague number"),
    "value": ("Getal", "Number"),
    "what": ("Wat", "What"),
    "when": ("Wanneer geldt het", "When does it hold"),
    "whole": ("Is een totaal", "Is a total"),
}
"""By the name of the field in a file."""

FIELDS_OF: Mapping[str, Table] = {
    "relation": {"to": ("Met wie of wat", "With whom or what")},
    "toezegging": {"to": ("Aan wie", "To whom")},
    "extreme": {"until": ("Tot en met", "Until")},
    "money": {
        "relation": ("Verband met dat bedrag", "Relation with that amount"),
        "form": ("Vorm van het geld", "Form of the money"),
    },
    "use": {"reason": ("Waarom", "Why")},
    "retraction": {"when": ("Wanneer is het teruggenomen", "When was it taken back")},
    "ask": {"form": ("Wat voor vraag", "What is asked")},
    "contact": {"level": ("Wie spraken elkaar", "Who spoke with each other")},
    "description": {"level": ("Op welk bestuursniveau", "At which level of government")},
}
"""Fields that are called otherwise in one type of content or part."""

HINTS: Table = {
    "period": (
        "Bijvoorbeeld 2026-02-21, 2026-02, 2026-Q1 of 2024/2026.",
        "As in 2026-02-21, 2026-02, 2026-Q1 or 2024/2026.",
    ),
    "term": (
        "Een datum of periode, of een duur zoals P3W (drie weken).",
        "A date or period, or a length as in P3W (three weeks).",
    ),
    "number": (
        "Alleen cijfers, zonder punt tussen duizendtallen: 105000 of 105 miljoen.",
        "Digits only: 105000 or 105 miljoen.",
    ),
    "often": ("Schrijf year (jaar), month (maand) of day (dag).", "year, month or day."),
    "thing": (
        "Een kenmerk, zoals country:MAR, of een naam uit de lijsten.",
        "An id such as country:MAR, or a name of the lists.",
    ),
    "party": ("Bijvoorbeeld government:NLD of country:MAR.", "As in government:NLD or country:MAR."),
    "actor": ("Bijvoorbeeld government:NLD of organisation:frontex.", "As in government:NLD or organisation:frontex."),
    "code": ("Eén woord, met streepjes in plaats van spaties.", "One word, with hyphens for spaces."),
    "listed": (
        "Kies uit de lijst, of typ een Engels woord met streepjes.",
        "Choose from the list, or type a word with hyphens.",
    ),
    "statement": ("Zes tekens of meer van het kenmerk.", "Six characters of the id or more."),
    "many": ("Zet een komma tussen meer waarden.", "Put commas between several values."),
}
"""What can be typed, by the sort of the field."""

_COMPARATORS: Table = {
    "exact": ("precies", "exactly"),
    "approx": ("ongeveer", "about"),
    "almost": ("bijna", "almost"),
    "over": ("meer dan", "over"),
    "under": ("minder dan", "under"),
    "at_least": ("minstens", "at least"),
    "at_most": ("hoogstens", "at most"),
    "range": ("tussen twee grenzen", "between two limits"),
    "vague": ("geen precies getal", "no exact number"),
}
_EVENT_STATES: Table = {
    "happened": ("gebeurd", "took place"),
    "planned": ("gepland", "planned"),
    "pending": ("wacht op besluit", "pending"),
    "absent": ("niet gebeurd", "did not take place"),
    "unknown": ("niet bekend of het gebeurde", "not known whether it happened"),
}
_AUTHORS: Table = {
    "eu-institution": ("een EU-instelling", "an EU institution"),
    "heads-of-state": ("staats- en regeringsleiders", "heads of state or government"),
    "benelux": ("de Benelux", "the Benelux"),
    "ministry": ("een ministerie", "a ministry"),
}
_AIMS: Table = {
    "development": ("ontwikkeling", "development"),
    "humanitarian": ("noodhulp", "humanitarian aid"),
    "return": ("terugkeer", "return"),
    "control": ("grensbewaking", "border control"),
    "other": ("anders", "other"),
}
_AMONG: Table = {
    "routes": ("alle routes", "all routes"),
    "countries": ("alle landen", "all countries"),
    "member-states": ("de lidstaten van de EU", "the Member States of the EU"),
}
_AMOUNTS: Table = {
    "part_of": ("deel van", "part of"),
    "alternative_to": ("in plaats van", "instead of"),
    "replaces": ("vervangt", "replaces"),
    "later_state_of": ("latere stand van", "later state of"),
}
_ACTIONS: Table = {
    "inform": ("de Kamer informeren", "inform Parliament"),
    "send": ("een stuk sturen", "send a paper"),
    "act": ("iets doen", "do something"),
}
_ORDERS: Table = {"most": ("het meeste", "the most"), "least": ("het minste", "the least")}
_GOVERNMENTS: Table = {
    "NLD": ("Nederland", "the Netherlands"),
    "Benelux": ("Benelux", "Benelux"),
    "EU": ("Europese Unie", "European Union"),
    "UN": ("Verenigde Naties", "United Nations"),
}
_CURRENCIES: Table = {"EUR": UNITS["EUR"], "USD": UNITS["USD"], "other": ("andere munt", "other currency")}

OPTIONS: Mapping[str, Table] = {
    "kind": KINDS,
    "unit": UNITS,
    "currency": _CURRENCIES,
    "comparator": _COMPARATORS,
    "direction": DIRECTIONS,
    "movement": DIRECTIONS,
    "order": _ORDERS,
    "modes": MODES,
    "among": _AMONG,
    "aim": _AIMS,
    "author": _AUTHORS,
    "action": _ACTIONS,
    "sort": RESULT_SORTS,
    "answer": ANSWERS,
    "level": LEVELS,
    "status": UNDERTAKINGS,
    "event.state": _EVENT_STATES,
    "money.state": MONEY_STATES,
    "money.relation": _AMOUNTS,
    "use.state": USE_STATES,
    "contact.level": CONTACT_LEVELS,
    "description.level": _GOVERNMENTS,
    "ask.form": ASKS,
}
"""The words of the codes of a field, by its name or that with its content before it."""

SUGGESTED: Mapping[str, Table] = {
    "event.event": EVENTS,
    "event.provision": PROVISIONS,
    "relation.relation": {code: (nl.format(object="…"), en.format(object="…")) for code, (nl, en) in RELATIONS.items()},
    "description.form": ARRANGEMENT_FORMS,
    "money.form": MONEY_FORMS,
    "cause.result": RESULTS,
}
"""The codes with words that are suggested where any other word may stand as well, by content and field."""
