"""Every word of a ledger that is not data, as (Dutch, English)."""

from routekaart.reporting.texts import Table

REASONS: Table = {
    "part_of": ("is een deel van {other}", "is part of {other}"),
    "alternative_to": ("is een ander cijfer voor {other}", "is another figure for {other}"),
    "replaced_by": ("is vervangen door {other}", "was replaced by {other}"),
    "later_state_of": ("heeft een latere stand: {other}", "has a later state: {other}"),
    "said_again": ("is hetzelfde bedrag, nog een keer gezegd", "is the same amount, said once more"),
    "may_overlap": ("kan voor een deel hetzelfde geld zijn als {other}", "may be partly the same money as {other}"),
    "vague": ("is geen precies bedrag", "is no exact amount"),
    "recurring": ("wordt telkens opnieuw gegeven, {every}", "is given again and again, {every}"),
    "cut": ("is een korting: geen geld dat gegeven wordt", "is a cut: no money that is given"),
    "cycle": ("verwijst via andere bedragen naar zichzelf", "refers to itself by way of other amounts"),
    "currency_not_known": ("is in een munt die niet bekend is", "is in a currency that is not known"),
    "not_only_this": ("is voor meer dan {thing} alleen", "is for more than {thing} alone"),
}
"""Why an amount is in no total."""

REMARKS: Table = {
    "cycle": (
        "Dit bedrag verwijst via andere bedragen naar zichzelf.",
        "This amount refers to itself by way of other amounts.",
    ),
    "parent_not_shown": (
        "Dit bedrag hoort bij een ander bedrag, dat hier niet staat.",
        "This amount belongs to another amount, which is not here.",
    ),
    "parts_over_whole": (
        "De delen zijn samen meer dan het geheel. Minstens één bedrag klopt niet.",
        "The parts make more than the whole. At least one amount is not right.",
    ),
    "parts_rounded": (
        "De delen zijn samen iets meer dan het geheel; dat kan afronding zijn.",
        "The parts make a little more than the whole; that may be rounding.",
    ),
    "part_in_other_currency": (
        "Een deel is in een andere munt en telt niet mee in de som van de delen.",
        "A part is in another currency and does not count in the sum of the parts.",
    ),
    "several_wholes": (
        "Volgens de bronnen hoort dit bedrag bij meer dan één geheel.",
        "According to the sources this amount is part of more than one whole.",
    ),
    "may_overlap": (
        "Kan voor een deel hetzelfde geld zijn als {others}.",
        "May be partly the same money as {others}.",
    ),
}
"""What a reader must know of an amount."""

WHY_TWO_ENDS: Table = {
    "words": ("een bedrag is niet precies gezegd", "an amount was not said exactly"),
    "alternatives": ("bronnen noemen verschillende bedragen", "sources give different amounts"),
    "may_overlap": ("een deel kan dubbel zijn", "a part may be double"),
}

MONEY_FORMS: Table = {
    "grant": ("gift", "grant"),
    "loan": ("lening", "loan"),
    "loan-or-assistance": ("lening of bijstand", "loan or assistance"),
    "guarantee": ("garantie", "guarantee"),
    "budget-support": ("begrotingssteun", "budget support"),
    "investment": ("investering", "investment"),
    "equity": ("deelneming", "equity"),
    "debt-relief": ("schuldverlichting", "debt relief"),
    "mixed": ("gemengd", "mixed"),
    "cut": ("korting", "cut"),
    "not_said": ("vorm niet vermeld", "form not said"),
    "unexplained": ("niet door de delen verklaard", "not explained by the parts"),
}

AIMS: Table = {
    "development": ("ontwikkeling", "development"),
    "humanitarian": ("humanitaire hulp", "humanitarian help"),
    "return": ("terugkeer", "return"),
    "control": ("grens- en migratiecontrole", "border and migration control"),
}

LABELS: Table = {
    "head": ("Geld: {name}. Stand op {day}, niveau {level}", "Money: {name}. As it was on {day}, level {level}"),
    "none": (
        "Over geld bij {name} staat op dit niveau niets in het register.",
        "At this level the register holds no money for {name}.",
    ),
    "amounts": ("Bedragen", "Amounts"),
    "totals": ("Totalen", "Totals"),
    "results": ("Resultaten van programma's en afspraken", "Results of programmes and arrangements"),
    "part": ("waarvan {amount}", "of which {amount}"),
    "beside": ("niet erbij: {amount}", "not on top: {amount}"),
    "from": ("van {payer}", "from {payer}"),
    "form": ("vorm: {form}", "form: {form}"),
    "aim": ("doel: {aim}", "aim: {aim}"),
    "oda_yes": (
        "volgens de bron officiële ontwikkelingshulp",
        "official development assistance, according to the source",
    ),
    "oda_no": (
        "volgens de bron geen officiële ontwikkelingshulp",
        "no official development assistance, according to the source",
    ),
    "for_donor": ("in het belang van de betaler", "in the interest of the payer"),
    "source": ("bron: {sources}", "source: {sources}"),
    "level": ("niveau {level}", "level {level}"),
    "open": ("Niet in delen genoemd: {amount}.", "Not named in parts: {amount}."),
    "over": ("De delen maken {amount} meer dan het geheel.", "The parts make {amount} more than the whole."),
    "apart": (
        "Bedragen in verschillende standen of munten worden nooit opgeteld: aangekondigd is niet betaald.",
        "Amounts in different states or currencies are never added up: announced is not paid.",
    ),
    "total": ("{state}, {currency}: {sum}", "{state}, {currency}: {sum}"),
    "payer_total": (
        "betaald of toegezegd door {thing}, {state}, {currency}: {sum}",
        "paid or pledged by {thing}, {state}, {currency}: {sum}",
    ),
    "no_total": ("geen totaal", "no total"),
    "ends": ("Twee grenzen, want {reasons}.", "Two ends, for {reasons}."),
    "counted": ("opgeteld: {amounts}", "added up: {amounts}"),
    "forms": ("naar vorm: {forms}", "by form: {forms}"),
    "within": (
        "als deel van bedragen in een andere stand: {sum}",
        "as part of amounts in another state: {sum}",
    ),
    "left_out": ("niet opgeteld:", "not added:"),
    "and": ("{first} en {last}", "{first} and {last}"),
    "oda": (
        "Meetellen als officiële ontwikkelingshulp: {ruling}.",
        "Counting as official development assistance: {ruling}.",
    ),
    "missing": ("Wat ontbreekt: {facts}", "What is missing: {facts}"),
    "share": ("{share} van het streefcijfer {target}", "{share} of the target {target}"),
    "falls": (
        "Dit totaal is lager dan het eerder was. Een totaal vanaf één dag kan dat alleen door een correctie zijn.",
        "This total is lower than it was before. For a total since one day that takes a correction.",
    ),
    "no_actual": ("Wat er is bereikt, is niet vermeld.", "What was reached was not said."),
    "units": (
        "Mensen en handelingen worden nooit opgeteld. Een streefcijfer of beginstand is geen resultaat.",
        "People and acts are never added up. A target or baseline is no result.",
    ),
}
