"""The words with which a reading is shown, as (Dutch, English)."""

from routekaart.reporting.texts import Table

LAYERS: Table = {
    "quantities": ("getal", "figure"),
    "periods": ("tijd", "time"),
    "places": ("plaats", "place"),
    "citations": ("verwijzing", "reference"),
    "commitments": ("toezegging", "undertaking"),
    "claims": ("bewering", "claim"),
    "actors": ("instantie", "actor"),
    "motions": ("motie", "motion"),
    "names": ("naam", "name"),
    "attributions": ("toeschrijving", "cause"),
    "statements": ("uitspraak", "statement"),
}
MANY: Table = {
    "quantities": ("getallen", "figures"),
    "periods": ("tijdsaanduidingen", "times"),
    "places": ("plaatsen", "places"),
    "citations": ("verwijzingen", "references"),
    "commitments": ("toezeggingen", "undertakings"),
    "claims": ("beweringen", "claims"),
    "actors": ("instanties", "actors"),
    "motions": ("moties", "motions"),
    "names": ("namen", "names"),
    "attributions": ("toeschrijvingen", "causes"),
    "statements": ("uitspraken", "statements"),
}
STATUSES: Table = {
    "new": ("nieuw", "new"),
    "referred": ("eerder gedaan", "made before"),
    "fulfilled": ("hiermee nagekomen", "met with this"),
}
ACTIONS: Table = {
    "inform": ("de Kamer informeren", "inform Parliament"),
    "send": ("een stuk sturen", "send a document"),
    "act": ("iets doen", "do something"),
}
STRENGTHS: Table = {
    "contributed": ("heeft bijgedragen", "contributed"),
    "caused": ("is de oorzaak", "is the cause"),
    "after": ("ging er alleen aan vooraf", "came before it"),
}
WORDS: Table = {
    "range": ("van {low} tot {high}", "{low} to {high}"),
    "soon": ("binnenkort", "soon"),
    "passed_over": (
        "Niet gelezen: de getallen van teken {start} tot {end}. Dat zijn er te veel achter elkaar.",
        "Not read: the figures from character {start} to {end}. They are too many in a row.",
    ),
    "until": ("tot {when}", "until {when}"),
    "where": ("waar: {places}", "where: {places}"),
    "when": ("wanneer: {periods}", "when: {periods}"),
    "negated": ("ontkend", "denied"),
    "hedged": ("opengelaten", "left open"),
    "no_number": ("zonder nummer", "without a number"),
    "undated": ("zonder datum", "without a date"),
    "unreadable": ("Niet gelezen: “{what}”. Deze tijd bestaat niet.", "Not read: “{what}”. There is no such time."),
    "position": ("teken {position}", "character {position}"),
    "page": ("bladzijde {page}", "page {page}"),
    "rule": ("regel {rule}, versie {version}", "rule {rule}, version {version}"),
    "no_list": ("staat in geen woordenlijst", "in no word list"),
    "nothing_here": ("Hier is niets gevonden.", "Nothing was read here."),
    "gave_way": ("Wat andere regels van deze woorden maakten:", "What other rules made of these words:"),
    "nothing": ("In deze tekst is niets gevonden.", "Nothing was read in it."),
    "hint": (
        "Het getal voor elke regel is de plaats in de tekst. Met --explain {start} ziet u waarom dat zo is gelezen.",
        "The number before each line is the place in the text: --explain {start} tells why this was read there.",
    ),
}
BLOCKS: Table = {
    "heading": ("kop", "heading"),
    "paragraph": ("alinea", "paragraph"),
    "item": ("opsommingspunt", "list item"),
    "cell": ("tabel", "table"),
    "footnote": ("voetnoot", "footnote"),
    "deleted": ("geschrapt, niet gelezen", "deleted, not read"),
    "comment": ("opmerking in de kantlijn", "comment"),
    "furniture": ("kop- of voettekst, niet gelezen", "part of the page, not read"),
}
BECAUSE: Table = {
    "taken": ("de woorden waren al gelezen als {what}", "its words had been read as {what}"),
    "refused": ("afgewezen door de regel {what}", "refused by the rule {what}"),
    "another reading of its own layer": (
        "een andere lezing van dezelfde soort ging voor",
        "another reading of its own sort came first",
    ),
}
"""Why a reading gave way."""
