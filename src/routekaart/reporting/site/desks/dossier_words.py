"""The words of the dossier desk, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "home_title": ("Dossier bijhouden", "Keep the dossier"),
    "look_up": ("Zoek een land, route, afspraak of koppeling", "Look up a country, route, arrangement or coupling"),
    "look_up_hint": (
        "Een naam zoals Marokko, of een kenmerk zoals country:MAR.",
        "A name such as Marokko, or an id such as country:MAR.",
    ),
    "look_up_button": ("Openen", "Open"),
    "unknown": (
        "Hierover is op uw niveau niets bekend. Controleer de spelling, of leg er hieronder iets over vast.",
        "Nothing is known about this at your level. Check the spelling, or record something about it below.",
    ),
    "record_title": ("Vastleggen", "Record"),
    "coupling": (
        "een koppeling: wat geven beide kanten, en met welk land",
        "a coupling: what both sides give, with whom",
    ),
    "reminders": ("Dit vraagt aandacht", "This asks for attention"),
    "thing_title": ("Dossier: {name}", "Dossier: {name}"),
    "nothing": ("Er staat hier niets over in het register.", "The register holds nothing about this."),
    "statements": ("Uitspraken", "Statements"),
    "choose_column": ("Kies", "Choose"),
    "said_column": ("Wat staat er", "What it says"),
    "day_column": ("Wanneer", "When"),
    "speaker_column": ("Wie zegt het", "Who says so"),
    "level_column": ("Niveau", "Level"),
    "choose": ("Kies uitspraak {id}", "Choose statement {id}"),
    "open": ("Openen: {id}", "Open: {id}"),
    "to_disclose": ("Niveau van de gekozen uitspraken besluiten", "Decide the level of the chosen statements"),
    "record_about": ("Iets vastleggen hierover", "Record something about this"),
    "statement_title": ("Uitspraak {id}", "Statement {id}"),
    "source": ("Bron", "Source"),
    "recorded": ("Vastgelegd", "Recorded"),
    "about": ("Over", "About"),
    "id": ("Kenmerk", "Id"),
    "levels": ("Wie mag dit zien", "Who may see this"),
    "level_line": ("{day}: {level}, {ground} ({decider})", "{day}: {level}, {ground} ({decider})"),
    "level_until": ("opnieuw te bekijken uiterlijk {day}", "to be looked at again by {day}"),
    "consent_line": ("andere partij gevraagd {day}", "other party asked {day}"),
    "consent_answer": ("antwoord {day}: {answer}", "answer {day}: {answer}"),
    "reviews": ("Beoordelingen", "Reviews"),
    "no_reviews": ("Niemand heeft dit beoordeeld.", "Nobody has reviewed this."),
    "stands": ("Dit telt nu mee.", "This counts now."),
    "stands_not": ("Dit telt nu niet mee.", "This does not count now."),
    "taken_back": ("Dit is teruggenomen of gecorrigeerd.", "This was taken back or corrected."),
    "do": ("Wat wilt u doen?", "What do you want to do?"),
    "correct": ("Verbeteren: wie het zei, had het mis", "Correct: who said it was wrong"),
    "withdraw": ("Terugnemen: wie het zei, neemt het terug", "Withdraw: who said it takes it back"),
    "misread": ("Verkeerd ingevoerd: wij hebben een fout gemaakt", "Typed wrong: we made a mistake"),
    "disclose": ("Niveau besluiten: wie mag het zien", "Decide the level: who may see it"),
    "new_title": ("Vastleggen: {content}", "Record: {content}"),
    "correct_title": ("Verbeteren", "Correct"),
    "withdraw_title": ("Terugnemen", "Withdraw"),
    "misread_title": ("Verkeerd ingevoerd", "Typed wrong"),
    "disclose_title": ("Niveau besluiten", "Decide the level"),
    "what_entry": ("Over wie, door wie, wanneer", "About whom, by whom, when"),
    "what_content": ("Wat er wordt gezegd", "What is said"),
    "what_right": ("Wat er had moeten staan", "What is right"),
    "what_source": ("Waar staat het", "Where it stands"),
    "what_terms": ("Wie mag het zien", "Who may see it"),
    "what_consent": ("Toestemming van de andere partij", "Consent of the other party"),
    "what_retraction": ("Waarom", "Why"),
    "what_disclosure": ("Het besluit", "The decision"),
    "what_description": ("Wat is het", "What it is"),
    "what_give": ("Wat Nederland of de EU geeft", "What the Netherlands or the EU gives"),
    "what_counter": ("Wat de andere kant geeft", "What the other side gives"),
    "what_relation": ("Met welk land", "With which country"),
    "what_closed": ("Is het land meer gesloten dan de rest?", "Is the country more closed than the rest?"),
    "intro_terms": (
        "Wat u invoert, begint als intern. Laat dit leeg als dat goed is. Wat in een publicatie staat, mag openbaar.",
        "What you type in starts as internal. Leave it empty if that is right. What a publication says may be public.",
    ),
    "intro_closed": (
        (
            "Laat dit leeg als het land net zo open is als de koppeling. Het kenmerk en de tekst van de koppeling "
            "mogen het land dan niet noemen."
        ),
        (
            "Leave this empty if the country is as open as the coupling. If not, the id and text of the coupling "
            "may not name the country."
        ),
    ),
    "intro_disclosure": (
        "Binnen leest iedereen grond, besluit en datum, op elk niveau; buiten ook, als u dat hieronder zegt.",
        "Inside, everyone reads ground, decider and day, at each level; outside as well, if you say so below.",
    ),
    "intro_correct": (
        "Gebruik dit als de spreker zelf zegt dat het anders is. Hebben wij het verkeerd ingevoerd, kies dan dat.",
        "Use this if the speaker says that it is otherwise. If we typed it wrong, choose that.",
    ),
    "intro_misread": (
        "De uitspraak telt dan niet meer mee. Leg daarna vast wat er wel had moeten staan.",
        "The statement no longer counts then. Afterwards, record what should have been there.",
    ),
    "about_these": ("Dit gaat over", "This is about"),
    "source_sort": ("Soort bron", "Sort of source"),
    "source_me": ("Ik weet het zelf; geen publicatie zegt het", "I know it; no publication says so"),
    "source_publication": ("Een publicatie", "A publication"),
    "source_letter": ("Een brief die hier wordt bewaard", "A letter that is kept here"),
    "fill_publication": ("Bij een publicatie", "For a publication"),
    "fill_letter": ("Bij een brief", "For a letter"),
    "not_filled": ("(niet ingevuld)", "(not filled in)"),
    "save": ("Vastleggen", "Record"),
    "save_disclosure": ("Besluiten", "Decide"),
    "needed": ("Velden met een * moet u invullen.", "Fields with a * are needed."),
    "wrong": ("Er is niets vastgelegd", "Nothing was recorded"),
    "wrong_more": (
        "Verbeter de velden hieronder. Wat u typte, staat er nog.",
        "Correct the fields below. What you typed is still there.",
    ),
    "overtaken": (
        (
            "Terwijl u dit invulde, heeft iemand anders hierover besloten. Er is niets vastgelegd. Kijk hieronder "
            "wat nu geldt en stuur het opnieuw als dat nog nodig is."
        ),
        (
            "While you filled it in, somebody else decided on it. Nothing was recorded. See below what holds now, and "
            "send it again if that is still needed."
        ),
    ),
    "done_recorded": ("Vastgelegd.", "Recorded."),
    "done_known": ("Dit stond er al; er is niets toegevoegd.", "This was there already; nothing was added."),
    "back": ("Terug naar Dossier bijhouden", "Back to the dossier desk"),
}
