"""The words for a series, in Dutch and English."""

from routekaart.reporting.texts import Table

CELLS: Table = {
    "none_held": ("geen uitgave", "none held"),
    "missing": ("ontbreekt", "missing"),
    "uncertain": (
        "niet zeker is dat deze uitgave toen al bekend was",
        "it is not certain that this release was out by then",
    ),
}

WHY: Table = {
    "missing": ("niet te zeggen: er ontbreekt een cijfer", "cannot be said: a figure is missing"),
    "zero": ("niet te zeggen: delen door nul", "cannot be said: division by zero"),
    "below_zero": ("niet te zeggen: een cijfer ligt onder nul", "cannot be said: a figure lies below zero"),
    "break": ("niet te zeggen: breuk in de reeks", "cannot be said: the series breaks"),
    "country_set": ("niet te zeggen: andere landen", "cannot be said: other countries belong to it"),
    "other_area": ("niet te zeggen: ander gebied", "cannot be said: another area"),
    "not_additive": ("niet te zeggen: niet op te tellen", "cannot be said: cannot be added up"),
    "stock": ("niet te zeggen: een stand telt niet op", "cannot be said: a stock is not added up over time"),
    "units_differ": ("niet te zeggen: andere eenheden", "cannot be said: the units differ"),
    "several_figures": ("niet te zeggen: meer dan één cijfer", "cannot be said: there are several figures"),
    "above_whole": ("niet te zeggen: groter dan het geheel", "cannot be said: larger than the whole"),
}

HEADS: Table = {
    "period": ("periode", "period"),
    "then": ("op {day}", "on {day}"),
    "now": ("nu", "now"),
    "counts": ("Telt: {text}", "Counts: {text}"),
    "population": ("Wie: {text}", "Who: {text}"),
    "counted_by": ("Geteld door: {text}", "Counted by: {text}"),
    "repeats": ("Herhaling: {text}", "Repeats: {text}"),
    "not_comparable": ("Niet te vergelijken met: {text}", "Not to be compared with: {text}"),
    "computed_from": ("Berekend uit:", "Computed from:"),
    "breaks": ("Breuken: hier verandert de manier van tellen", "Breaks: here the way of counting changes"),
    "flags": ("Letters achter een cijfer", "Letters behind a figure"),
    "parts": ("Totaal en som van de delen", "Total and sum of the parts"),
    "notes": ("Bij deze berekening", "About this computation"),
    "lacking": ("Wat er ontbreekt", "What is missing"),
    "lacks": ("{period}: {what} in {missing}", "{period}: {what} in {missing}"),
    "and_more": ("en nog {number}", "and {number} more"),
    "releases": ("Uitgaven", "Releases"),
    "published": ("bekendgemaakt {day}", "published {day}"),
    "undated": ("datum van publicatie onbekend", "on an unknown day"),
    "nothing": (
        "Hierover is hier geen cijfer. Laat --area, --period of --breakdown weg, of vraag --counterpart each.",
        "There is no figure for this here; leave out --area, --period or --breakdown, or ask for --counterpart each.",
    ),
    "beside": ("Daarnaast", "Beside it"),
    "obstacles": (
        "Deze twee reeksen mogen niet in één vergelijking: hun definities verschillen.",
        "These two series may not be put in one comparison: their definitions differ.",
    ),
    "may_be_compared": (
        "De definities staan toe dat deze reeksen worden vergeleken.",
        "The definitions allow these series to be compared.",
    ),
}

SHOWN_AS: Table = {
    "sum": ("Hier opgeteld uit maanden of kwartalen", "Added up here from months or quarters"),
    "year_to_date": ("Hier opgeteld vanaf 1 januari", "Added up here since 1 January"),
    "change": ("Hier de verandering sinds {since}", "Here the change since {since}"),
}

REPEATS: Table = {
    "first": ("alleen de eerste keer telt", "only the first time counts"),
    "repeat": ("alleen een volgende keer telt", "only a later time counts"),
    "all": ("elke keer telt", "every time counts"),
}

FITS: Table = {
    "differs": (
        "{period}: het totaal is {total}, de delen samen zijn {found}.",
        "{period}: the total is {total}, the parts add up to {found}.",
    ),
    "cannot_say": (
        "{period}: het totaal is {total}, de delen die er zijn, zijn samen {found}. Zonder cijfer: {without}.",
        "{period}: the total is {total}, the parts that are there add up to {found}. Without a figure: {without}.",
    ),
}

OBSTACLES: Table = {
    "concept": ("iets anders wordt geteld", "something else is counted"),
    "unit": ("een andere eenheid", "another unit"),
    "measure": ("stroom tegenover stand", "a flow against a stock"),
    "modes": ("een andere manier van reizen", "another way of travelling"),
    "repeats": ("eerste keer tegenover elke keer", "first time against every time"),
    "area_kind": ("een ander soort gebied", "another kind of area"),
    "population": ("een andere groep mensen", "other people"),
    "definition": ("een andere definitie", "another definition"),
}

SAID_REPEATS: Table = {
    **REPEATS,
    "none": ("niet vermeld", "not said"),
}
"""For a comparison, in which a card that does not say it stands beside one that does."""

UNSAID = ("niet vermeld", "not said")

NOTES: Table = {
    "mixed_releases": ("er zijn cijfers uit meer uitgaven gebruikt", "figures of several releases were used"),
    "break_inside": (
        "binnen de periode verandert de manier van tellen",
        "the way of counting changes within the period",
    ),
    "across_break": (
        "tussen de twee perioden verandert de manier van tellen",
        "the way of counting changes between the two periods",
    ),
    "absent_taken_as_zero": (
        "wat er niet staat, is als nul geteld: de uitgever laat nullen weg",
        "what is absent was counted as zero: the publisher leaves zeros out",
    ),
    "wider_period_below": (
        "er is gedeeld door een cijfer over een langere periode",
        "it was divided by a figure of a longer period",
    ),
    "same_figure_twice": (
        "hetzelfde cijfer staat in meer uitgaven; het telt één keer",
        "the same figure is in several releases; it counts once",
    ),
    "rounded_above_whole": (
        "door afronding kwam het boven 100 procent uit; er staat nu 100",
        "through rounding it came above 100 percent; it is now put at 100",
    ),
    "percent_of_ratio": (
        "dit is een verschil in procenten, niet in procentpunten",
        "this is a difference in percent, not in percentage points",
    ),
}
"""What must be known of a figure that is computed."""
