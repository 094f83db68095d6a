"""The words of the pages on which one sentence is checked, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "title": ("Controleer een zin", "Check a sentence"),
    "outcome_title": ("Controle van een zin", "Check of a sentence"),
    "mistaken": ("Fout: {title}", "Error: {title}"),
    "intro": (
        "Plak een zin met een cijfer over migratie. U ziet hoe de zin is gelezen, of het cijfer klopt en waarom.",
        "Paste a sentence with a figure on migration. You see how it was read, whether the figure is right and why.",
    ),
    "kept": (
        "De site bewaart niets. De zin staat alleen in het adres van de pagina die u krijgt.",
        "The site keeps nothing. The sentence is only in the address of the page that you get.",
    ),
    "sentence": ("Zin", "Sentence"),
    "sentence_hint": (
        "Hoogstens {most} tekens. Noem wat is geteld, waar en wanneer.",
        "At most {most} characters. Say what was counted, where and when.",
    ),
    "then": ("Zoals bekend op", "As known on"),
    "then_hint": (
        "Een dag, zoals 2020-07-10. Laat dit leeg voor vandaag.",
        "A day, such as 2020-07-10. Leave this empty for today.",
    ),
    "submit": ("Controleer", "Check"),
    "faulty": ("Dit kan zo niet worden gecontroleerd", "This cannot be checked like this"),
    "checked": ("De zin", "The sentence"),
    "outcome": ("De uitkomst", "The outcome"),
    "to_outcome": ("Naar de uitkomst", "Go to the outcome"),
    "known_on": ("zoals bekend op {day}", "as known on {day}"),
    "nothing": (
        "In deze zin is geen getal gevonden en geen uitspraak gelezen.",
        "No number was found and no statement was read in this sentence.",
    ),
    "in_words": ("In de zin", "In the sentence"),
    "back": ("Terug naar de plek in de zin", "Back to the place in the sentence"),
    "link": ("Vaste link", "Permanent link"),
    "link_words": (
        (
            "Deze link geeft later dezelfde controle: van dezelfde zin, met wat bekend was op dezelfde dagen. "
            "Komt er dan iets anders uit, dan zegt de pagina dat."
        ),
        (
            "This link gives the same check later: of the same sentence, with what was known on the same days. "
            "If another outcome comes out then, the page says so."
        ),
    ),
    "code": ("Code van deze uitkomst", "Code of this outcome"),
    "none": ("geen, want er is niets gecontroleerd", "none, for nothing was checked"),
    "same": (
        "De uitkomst is dezelfde als toen deze link werd gemaakt: de code is gelijk.",
        "The outcome is the same as when this link was made: the code is equal.",
    ),
    "other_title": (
        "De uitkomst is anders dan toen deze link werd gemaakt",
        "The outcome is not the same as when this link was made",
    ),
    "other": (
        (
            "Deze link is gemaakt met andere uitgaven van de cijfers of met een andere versie van Routekaart. "
            "Ook kan de link zelf zijn veranderd."
        ),
        (
            "This link was made with other releases of the figures or with another version of Routekaart. "
            "The link itself may have been changed as well."
        ),
    ),
    "code_before": ("Code toen", "Code then"),
    "code_after": ("Code nu", "Code now"),
    "again": ("Controleer nog een zin", "Check another sentence"),
}

FAULTS: Table = {
    "empty": ("Vul een zin in.", "Enter a sentence."),
    "too_long": (
        "De zin heeft {typed} tekens. Hoogstens {most} kan. Plak alleen de zin met het cijfer.",
        "The sentence has {typed} characters. At most {most} is possible. Paste only the sentence with the figure.",
    ),
    "no_text": (
        "In de zin staat een teken dat geen tekst is. Typ de zin opnieuw, of plak hem zonder opmaak.",
        "There is a character in the sentence that is no text. Type the sentence again, or paste it without layout.",
    ),
    "no_day": (
        "“{typed}” is geen dag. Schrijf een dag als 2020-07-10.",
        "“{typed}” is no day. Write it as 2020-07-10.",
    ),
    "future": (
        "{typed} moet nog komen. Kies vandaag of een dag daarvoor.",
        "{typed} is still to come. Choose today or a day before it.",
    ),
    "reversed": (
        "Deze dag ligt na {typed}, de dag van “nu” in de link. Kies een dag daarvoor.",
        "This day is after {typed}, the day of “now” in the link. Choose a day before it.",
    ),
    "no_code": (
        "De code in de link is niet heel. Neem de link helemaal over, of controleer de zin opnieuw.",
        "The code in the link is not whole. Copy the link in full, or check the sentence again.",
    ),
}
"""What is wrong with what was asked, and what to do."""
