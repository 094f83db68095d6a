"""The words with which a reading is shown, as (Dutch, English)."""

from routekaart.reporting.texts import Table

LAYERS: Table = {
    "quantities": ("getal", "figure"),
    "periods": ("tijd", "time"),
    "places": ("plaats", "place"),
    "citations": ("verwijzing", "reference"),
    "commitments": ("toezegging", "undertaking"),
    "claims": ("bewering", "claim"),
    "actors": ("spreker of dader", "actor"),
    "motions": ("motie", "motion"),
    "names": ("naam", "name"),
    "attributions": ("oorzaak", "cause"),
}
MANY: Table = {
    "quantities": ("getallen", "figures"),
    "periods": ("tijden", "times"),
    "places": ("plaatsen", "places"),
    "citations": ("verwijzingen", "references"),
    "commitments": ("toezeggingen", "undertakings"),
    "claims": ("beweringen", "claims"),
    "actors": ("sprekers en daders", "actors"),
    "motions": ("moties", "motions"),
    "names": ("namen", "names"),
    "attributions": ("oorzaken", "causes"),
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
    "after": ("ging eraan vooraf", "came before it"),
}
WORDS: Table = {
    "range": ("van {low} tot {high}", "{low} to {high}"),
    "soon": ("binnenkort", "soon"),
    "where": ("waar: {places}", "where: {places}"),
    "when": ("wanneer: {periods}", "when: {periods}"),
    "negated": ("ontkend", "denied"),
    "hedged": ("opengelaten", "left open"),
    "no_number": ("zonder nummer", "without a number"),
    "undated": ("zonder datum", "without a date"),
    "unreadable": ("Niet gelezen: {what}.", "Not read: {what}."),
    "position": ("teken {position}", "character {position}"),
    "page": ("bladzijde {page}", "page {page}"),
    "rule": ("regel {rule}, versie {version}", "rule {rule}, version {version}"),
    "no_list": ("staat in geen woordenlijst", "in no word list"),
    "nothing_here": ("Hier is niets gelezen.", "Nothing was read here."),
    "gave_way": ("Wat andere regels van deze woorden maakten:", "What other rules made of these words:"),
    "nothing": ("Er is niets in gelezen.", "Nothing was read in it."),
    "hint": (
        "Het getal voor elke regel is de plaats in de tekst: --explain {start} zegt waarom daar dit is gelezen.",
        "The number before each line is the place in the text: --explain {start} tells why this was read there.",
    ),
}
BLOCKS: Table = {
    "heading": ("kop", "heading"),
    "paragraph": ("alinea", "paragraph"),
    "item": ("opsomming", "list item"),
    "cell": ("tabel", "table"),
    "footnote": ("voetnoot", "footnote"),
    "comment": ("opmerking in de kantlijn", "comment"),
    "furniture": ("van de bladzijde, niet gelezen", "part of the page, not read"),
}
BECAUSE: Table = {
    "taken": ("de woorden waren al gelezen als {what}", "its words had been read as {what}"),
    "refused": ("geweigerd door de regel {what}", "refused by the rule {what}"),
    "another reading of its own layer": (
        "een andere lezing van dezelfde soort ging voor",
        "another reading of its own sort came first",
    ),
}
"""Why a reading gave way."""
