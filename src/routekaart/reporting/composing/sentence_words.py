"""The sentences of a composed letter, as (Dutch, English). What stands between braces is filled in.

`{Place}`, `{Subject}` and the like begin a sentence; `{when}` begins with a space, and is empty where no time is said;
`{was}` is in the present tense there. `{about}` is what stands between brackets, if anything does.
"""

from routekaart.reporting.texts import Table

PLACES: Table = {
    "country": ("in {name}", "in {name}"),
    "region": ("in {name}", "in {name}"),
    "route": ("op {name}", "on {name}"),
    "arrangement": ("bij {name}", "under {name}"),
    "fund": ("bij {name}", "under {name}"),
    "programme": ("bij {name}", "under {name}"),
    "other": ("voor {name}", "for {name}"),
}
"""Where something is counted, by the kind of thing that it is about."""

FIGURES: Table = {
    "dated": ("{Place} ging het{when} om {amount}{mode}.", "{Place}, the figure{when} was {amount}{mode}."),
    "undated": ("{Place} gaat het{when} om {amount}{mode}.", "{Place}, the figure{when} is {amount}{mode}."),
    "dated_by": (
        "Volgens {speaker} ging het{when}{place} om {amount}{mode}.",
        "According to {speaker}, the figure{when}{place} was {amount}{mode}.",
    ),
    "undated_by": (
        "Volgens {speaker} gaat het{when}{place} om {amount}{mode}.",
        "According to {speaker}, the figure{when}{place} is {amount}{mode}.",
    ),
    "dated_there": ("{When} ging het om {amount}{mode}.", "The figure{when} was {amount}{mode}."),
    "undated_there": ("Het gaat{when} om {amount}{mode}.", "The figure{when} is {amount}{mode}."),
    "promised": ("; dit is beloofd", "; this is promised"),
    "expected": ("; dit wordt verwacht", "; this is expected"),
    "increase": ("een stijging van {size} ({counted})", "a rise of {size} ({counted})"),
    "decrease": ("een daling van {size} ({counted})", "a fall of {size} ({counted})"),
    "rank": (
        "Volgens {speaker} stond {subject}{when} op {place}{above}.",
        "According to {speaker}, {subject} was{when} {place}{above}.",
    ),
    "place": (
        "plaats {number} van {among}, geteld van {order}",
        "number {number} of {among}, counted from {order}",
    ),
    "most": ("hoog naar laag", "high to low"),
    "least": ("laag naar hoog", "low to high"),
    "above": (", na {others}", ", after {others}"),
}

AMONG: Table = {
    "routes": ("de routes", "the routes"),
    "countries": ("de landen", "the countries"),
    "member-states": ("de lidstaten van de EU", "the member states of the EU"),
    "mediterranean-routes": ("de drie routes over de Middellandse Zee", "the three Mediterranean routes"),
}
"""The sets of which something has a place; nationalities are told otherwise."""

MONEY: Table = {
    "announced": (
        "{Place} is{when}{by} {amount} aangekondigd{within}{about}.",
        "{Place}, {amount} was announced{when}{by}{within}{about}.",
    ),
    "proposed": (
        "{Place} is{when}{by} {amount} voorgesteld{within}{about}.",
        "{Place}, {amount} was proposed{when}{by}{within}{about}.",
    ),
    "adopted": (
        "{Place} is{when}{by} {amount} vastgesteld{within}{about}.",
        "{Place}, {amount} was adopted{when}{by}{within}{about}.",
    ),
    "committed": (
        "{Place} is{when}{by} {amount} vastgelegd als verplichting{within}{about}.",
        "{Place}, {amount} was committed{when}{by}{within}{about}.",
    ),
    "contracted": (
        "{Place} is{when}{by} {amount} vastgelegd in contracten{within}{about}.",
        "{Place}, {amount} was contracted{when}{by}{within}{about}.",
    ),
    "paid": (
        "{Place} is{when}{by} {amount} betaald{within}{about}.",
        "{Place}, {amount} was paid{when}{by}{within}{about}.",
    ),
    "not_said": (
        "{Place} is {amount}{of} genoemd{within}{about}.",
        "{Place}, {amount}{of} was mentioned{within}{about}.",
    ),
    "for": ("voor {name}", "for {name}"),
    "part_of": ("als deel van het bedrag onder “{purpose}”", "as part of the amount under “{purpose}”"),
    "part": ("als deel van dat bedrag", "as part of that amount"),
    "beside": ("over hetzelfde geld", "of the same money"),
    "amount": ("een bedrag van {amount}", "an amount of {amount}"),
    "also": ("ook een bedrag van {amount}", "an amount of {amount}"),
    "cut": ("een korting van {amount}", "a cut of {amount}"),
    "by": (" door {name}", " by {name}"),
    "of": (" van {name}", " from {name}"),
    "within": (", binnen {name}", ", within {name}"),
    "cut_of": (", op {name}", ", on {name}"),
}

USES: Table = {
    "explored": (
        "{Place} is{when} het instrument “{name}” verkend{about}.",
        "{Place}, “{name}” was explored{when}{about}.",
    ),
    "proposal_pending": (
        "{Place} {was}{when} een voorstel in behandeling voor het instrument “{name}”{about}.",
        "{Place}, a proposal for “{name}” {was} pending{when}{about}.",
    ),
    "in_force": (
        "{Place} {was}{when} het instrument “{name}” in gebruik{about}.",
        "{Place}, “{name}” {was} in use{when}{about}.",
    ),
    "not_pursued": (
        "{Place} is{when} van het instrument “{name}” afgezien{about}.",
        "{Place}, “{name}” was not pursued{when}{about}.",
    ),
    "inadmissible": (
        "{Place} {was}{when} het instrument “{name}” niet toegestaan{about}.",
        "{Place}, “{name}” {was} not admissible{when}{about}.",
    ),
    "suspended": (
        "{Place} is{when} het instrument “{name}” opgeschort{about}.",
        "{Place}, “{name}” was suspended{when}{about}.",
    ),
    "ended": (
        "{Place} is{when} het instrument “{name}” beëindigd{about}.",
        "{Place}, “{name}” was ended{when}{about}.",
    ),
    "step": (
        "{Place} is{when} bij het instrument “{name}” vermeld: {said}.",
        "{Place}, this is said{when} of “{name}”: {said}.",
    ),
    "for": ("voor {name}", "for {name}"),
    "condition": ("voorwaarde: {text}", "condition: {text}"),
    "expected": ("verwachting: {text}", "expected: {text}"),
    "outcome": ("uitkomst: {text}", "outcome: {text}"),
}

EVENTS: Table = {
    "negotiation-started": (
        "Bij {subject} is{when} de onderhandeling begonnen{about}.",
        "On {subject}, negotiation began{when}{about}.",
    ),
    "negotiation": (
        "Bij {subject} is{when} onderhandeld{about}.",
        "On {subject}, there was negotiation{when}{about}.",
    ),
    "meeting": (
        "Bij {subject} was er{when} overleg{about}.",
        "On {subject}, there was a meeting{when}{about}.",
    ),
    "moratorium-started": (
        "Bij {subject} is{when} een tijdelijke stop begonnen{about}.",
        "On {subject}, a moratorium began{when}{about}.",
    ),
    "moratorium-ended": (
        "Bij {subject} is{when} de tijdelijke stop geëindigd{about}.",
        "On {subject}, the moratorium ended{when}{about}.",
    ),
    "breach": (
        "Bij {subject} is{when} iets niet nagekomen{about}.",
        "Under {subject}, something was not kept{when}{about}.",
    ),
    "context-pandemic": (
        "Voor {subject} zijn{when} gevolgen van de pandemie gemeld{about}.",
        "For {subject}, effects of the pandemic were reported{when}{about}.",
    ),
    "context-coup": (
        "Voor {subject} is{when} een staatsgreep gemeld{about}.",
        "For {subject}, a coup was reported{when}{about}.",
    ),
    "motion": ("{Subject} is{when} ingediend{about}.", "{Subject} was tabled{when}{about}."),
    "answered": ("{Subject} is{when} beantwoord{about}.", "{Subject} was answered{when}{about}."),
    "adopted": ("{Subject} is{when} aangenomen{about}.", "{Subject} was adopted{when}{about}."),
    "rejected": ("{Subject} is{when} verworpen{about}.", "{Subject} was rejected{when}{about}."),
    "negotiation_pending": (
        "Bij {subject} {was} er{when} een onderhandeling, in afwachting van een besluit{about}.",
        "On {subject}, there {was} negotiation{when}, pending a decision{about}.",
    ),
    "other": ("Bij {subject} is{when} vermeld: {event}{about}.", "Of {subject}, this is said{when}: {event}{about}."),
}
"""What took place, by its code. An event that is not here, or did not simply happen, is told as `other`."""

RELATIONS: Table = {
    "with": ("{Subject} is met {object}{about}.", "{Subject} is with {object}{about}."),
    "implements": ("{Subject} voert {object} uit{about}.", "{Subject} carries out {object}{about}."),
    "twin": ("{Subject} hoort bij {object}{about}.", "{Subject} belongs with {object}{about}."),
    "coupled-with": ("{Subject} is gekoppeld aan {object}{about}.", "{Subject} is coupled with {object}{about}."),
    "concerns": ("{Subject} gaat over {object}{about}.", "{Subject} concerns {object}{about}."),
    "answered-by": ("{Subject} is beantwoord door {object}{about}.", "{Subject} is answered by {object}{about}."),
    "referred-to-in": ("{Subject} is genoemd in {object}{about}.", "{Subject} is referred to in {object}{about}."),
    "answers": ("{Subject} is een antwoord op {object}{about}.", "{Subject} answers {object}{about}."),
    "part-of": ("{Subject} is onderdeel van {object}{about}.", "{Subject} is part of {object}{about}."),
    "implemented-by": (
        "{Subject} wordt uitgevoerd door {object}{about}.",
        "{Subject} is implemented by {object}{about}.",
    ),
    "protocol-to": ("{Subject} is een protocol bij {object}{about}.", "{Subject} is a protocol to {object}{about}."),
    "new-version-of": (
        "{Subject} is een nieuwe versie van {object}{about}.",
        "{Subject} is a new version of {object}{about}.",
    ),
    "laid-down-in": ("{Subject} is vastgelegd in {object}{about}.", "{Subject} is laid down in {object}{about}."),
    "same-as": ("{Subject} is hetzelfde als {object}{about}.", "{Subject} is the same as {object}{about}."),
    "replaces": ("{Subject} komt in de plaats van {object}{about}.", "{Subject} takes the place of {object}{about}."),
}

SAID: Table = {
    "contact": (
        "Met {subject} was er{when} contact op het niveau van {level}{about}.",
        "With {subject}, there was contact{when} at the level of {level}{about}.",
    ),
    "cause": (
        "{Speaker} zegt over “{measure}”: {effect} ({result}).",
        "{Speaker} says of “{measure}”: {effect} ({result}).",
    ),
    "exchange": (
        "De inbreng van {giver}{to} is {what}, in ruil voor {against} (stand: {state}).",
        "What {giver} gives{to} is “{what}”, in exchange for “{against}” (state: {state}).",
    ),
    "one_sided": (
        "De inbreng van {giver}{to} is {what}; wat ertegenover staat, is niet bekend (stand: {state}).",
        "What {giver} gives{to} is “{what}”; the other side is not known (state: {state}).",
    ),
    "to": (" tegenover {receiver}", " to {receiver}"),
    "request": (
        "Voor {subject} is de stand “{state}”: {reason}.",
        "The state of {subject} is “{state}”: {reason}.",
    ),
    "dispute": (
        "Over {attribute} ({subject}) verschillen de bronnen: ",
        "On {attribute} ({subject}), sources differ: ",
    ),
    "dispute_day": (
        "Over de datum ({attribute}) van {subject} verschillen de bronnen: ",
        "On the date ({attribute}) of {subject}, sources differ: ",
    ),
    "side": ("volgens {speaker} ", "according to {speaker} "),
    "dated_side": ("{amount} ({when})", "{amount} ({when})"),
    "and": (" en ", " and "),
    "other": ("{Subject}{when}: {said}.", "{Subject}{when}: {said}."),
    "bracketed": (" ({text})", " ({text})"),
}

ATTRIBUTES: Table = {
    "amount": ("het bedrag", "the amount"),
    "rank": ("de volgorde", "the order"),
    "range": ("de omvang", "the size"),
    "cause": ("het effect", "the effect"),
    "trend": ("de verandering", "the change"),
    "description": ("de omschrijving", "the description"),
    "relation": ("het verband", "the relation"),
}
"""What sources differ on, with its article; what is not here stands by its own name."""

TENSE: Table = {"past": ("was", "was"), "present": ("is", "is")}

TIMES: Table = {
    "on": ("op {first}", "on {first}"),
    "in": ("in {first}", "in {first}"),
    "in_de": ("in de {first}", "in the {first}"),
    "in_het": ("in het {first}", "in the {first}"),
    "for": ("in {first}", "for {first}"),
    "begin": ("begin {first}", "in early {first}"),
    "mid": ("in het midden van {first}", "in mid-{first}"),
    "end": ("eind {first}", "in late {first}"),
    "between": ("van {first} tot en met {last}", "from {first} to {last}"),
}
"""When something was, as it stands in a sentence; what is filled in are the words of `texts.TIMES`."""

_PEOPLE = frozenset(
    {
        "personen", "mensen", "kinderen", "migranten", "vluchtelingen", "asielzoekers", "aankomsten", "terugkeerders",
        "persons", "people", "children", "migrants", "refugees", "arrivals", "returns", "returnees",
    }
)  # fmt: skip
COUNTABLE: dict[str, frozenset[str]] = {
    "persons": _PEOPLE,
    "detections": frozenset({"detecties", "detections"}),
    "departures": frozenset({"vertrekzaken", "departures"}),
    "dead_and_missing": frozenset({"doden", "vermisten", "dead"}),
    "acts": frozenset({"consulten", "vaccinaties", "handelingen", "consultations", "vaccinations", "acts"}),
    "count": frozenset({"landen", "countries", "projecten", "projects"}),
    "days": frozenset({"dagen", "werkdagen", "days"}),
}
"""By unit: nouns that can stand behind the number in place of the unit, as they say it themselves."""

ENDS_NOUN = frozenset(
    {
        "die", "dat", "van", "in", "op", "over", "om", "per", "vooraf", "met", "naar", "uit", "vanuit", "voor",
        "onder", "zonder", "of", "who", "that", "on", "to", "with", "from", "by", "for", "under", "without",
    }
)  # fmt: skip
"""Words behind which a noun has been said."""
