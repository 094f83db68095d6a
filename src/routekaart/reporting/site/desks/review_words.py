"""The words of the review desk, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "queue_title": ("Beoordelen", "Review"),
    "queue_intro": (
        "Hieronder staan de brieven waarvan het programma iets heeft gelezen dat nog niemand heeft beoordeeld.",
        "Below are the letters from which the program read something that nobody has reviewed yet.",
    ),
    "waiting": ("{count} lezingen wachten.", "{count} readings wait."),
    "waiting_one": ("1 lezing wacht.", "1 reading waits."),
    "nothing": ("Er wacht geen lezing op een beoordeling.", "No reading waits for a review."),
    "table": ("Brieven met lezingen die wachten", "Letters with readings that wait"),
    "letter": ("Brief", "Letter"),
    "day": ("Datum", "Date"),
    "waits": ("Wacht", "Waits"),
    "undated": ("zonder datum", "undated"),
    "untitled": ("Brief {id}", "Letter {id}"),
    "closed_letter": ("Gesloten brief {id}", "Closed letter {id}"),
    "reading_title": ("Een lezing beoordelen", "Review a reading"),
    "in_letter": ("In de brief", "In the letter"),
    "letter_closed": (
        "De brief zelf is niet open voor u, of wordt hier niet bewaard. Dit is het citaat.",
        "The letter itself is not open to you, or is not kept here. This is the quote.",
    ),
    "not_from_letter": ("Dit komt niet uit een brief.", "This does not come from a letter."),
    "quote_mark": ("Het citaat:", "The quote:"),
    "read_so": ("Zo is het gelezen", "It was read like this"),
    "about": ("Over", "About"),
    "says": ("Wie zegt het", "Who says so"),
    "when": ("Wanneer", "When"),
    "level": ("Niveau", "Level"),
    "by": ("Gelezen door", "Read by"),
    "id": ("Kenmerk", "Id"),
    "all_fields": ("Alle velden", "All fields"),
    "field": ("Veld", "Field"),
    "value": ("Gelezen", "Read"),
    "proposal": (
        "Dit is een voorstel van een model. Het telt niet mee zolang niemand het bevestigt.",
        "A model proposed this. It counts for nothing until somebody accepts it.",
    ),
    "decide": ("Uw besluit", "Your decision"),
    "accept": ("Klopt", "Right"),
    "refuse": ("Klopt niet", "Wrong"),
    "replace": ("Anders lezen", "Read otherwise"),
    "skip": ("Overslaan", "Skip"),
    "keys": (
        (
            "Met het toetsenbord: met de toets van uw browser (Alt, of Alt en Shift) kiest K klopt, W klopt niet, "
            "A anders lezen en O overslaan."
        ),
        (
            "By keyboard: together with the key of your browser (Alt, or Alt and Shift) K is right, W is wrong, A is "
            "read otherwise and O is skip."
        ),
    ),
    "reason": ("Waarom niet", "Why not"),
    "reason_hint": ("In een paar woorden, zonder namen van personen.", "In a few words, without names of persons."),
    "replace_reason": ("Waarom anders", "Why otherwise"),
    "replace_intro": (
        "Verander alleen wat anders gelezen moet worden. Getallen en woorden moeten in de brief staan.",
        "Change only what must be read otherwise. Numbers and words must stand in the letter.",
    ),
    "read_as": ("De woorden zeggen", "The words say"),
    "change_content": ("Andere velden tonen", "Show other fields"),
    "save_replacement": ("Vervangen", "Replace"),
    "choose": ("(niet ingevuld)", "(not filled in)"),
    "history": ("Wat is besloten", "What was decided"),
    "nobody": ("Niemand heeft dit beoordeeld.", "Nobody has reviewed this."),
    "stands": ("Dit telt nu mee.", "This counts now."),
    "stands_not": ("Dit telt nu niet mee.", "This does not count now."),
    "instead": ("In de plaats kwam: {told}", "In its place came: {told}"),
    "not_yours": (
        "U kunt dit lezen. Beoordelen op dit niveau mag u niet.",
        "You can read this. You may not review at this level.",
    ),
    "overtaken_title": ("Iemand anders was eerder", "Somebody else was first"),
    "overtaken": (
        (
            "Terwijl u keek, is er iets anders over deze lezing besloten. Uw besluit is niet opgeslagen. Hieronder "
            "staat wat besloten is. Is uw besluit nog nodig, stuur het dan opnieuw; wat u typte, staat er nog."
        ),
        (
            "While you looked, something was decided on this reading. Your decision was not saved. Below is what was "
            "decided. If yours is still needed, send it again; what you typed is still there."
        ),
    ),
    "wrong": ("Uw besluit is niet opgeslagen", "Your decision was not saved"),
    "done_accept": ("Opgeslagen: klopt.", "Saved: right."),
    "done_refuse": ("Opgeslagen: klopt niet.", "Saved: wrong."),
    "done_replace": ("Opgeslagen: anders gelezen.", "Saved: read otherwise."),
    "done_before": (
        "Dit had u al zo besloten; er is niets veranderd.",
        "You had decided this before; nothing changed.",
    ),
    "still": ("Lezingen van deze brief die nog wachten: {count}.", "Readings of this letter that still wait: {count}."),
    "to_queue": ("Alle brieven die wachten", "All letters that wait"),
}
