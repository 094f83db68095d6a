"""The words of the pages on which one sentence is checked, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "title": ("Een zin controleren", "Check a sentence"),
    "outcome_title": ("Controle van een zin", "Check of a sentence"),
    "mistaken": ("Fout: {title}", "Error: {title}"),
    "intro": (
        (
            "Plak een zin met een cijfer over migratie. U ziet hoe Routekaart de zin leest, welke cijfers "
            "bedoeld kunnen zijn en of die bij de zin passen. Soms is dat niet te zeggen."
        ),
        (
            "Paste a sentence with a figure on migration. You see how Routekaart reads it, which figures "
            "could be meant and whether they fit the sentence. Sometimes that cannot be said."
        ),
    ),
    "kept": (
        (
            "Routekaart bewaart de zin niet. De zin staat wel in het adres van de pagina: wie dat adres "
            "heeft, kan hem lezen."
        ),
        (
            "Routekaart does not keep the sentence. It is in the address of the page: whoever has that "
            "address can read it."
        ),
    ),
    "sentence": ("Zin", "Sentence"),
    "sentence_hint": (
        "Hoogstens {most} tekens. In de zin moet staan wat er is geteld, waar en wanneer.",
        "At most {most} characters. The sentence must say what was counted, where and when.",
    ),
    "then": ("Zoals bekend op", "As known on"),
    "then_hint": (
        "Bijvoorbeeld 10 juli 2020. Leeg: vandaag.",
        "For example 10 July 2020. Empty: today.",
    ),
    "submit": ("Controleren", "Check"),
    "faulty": ("Dit kan zo niet worden gecontroleerd", "This cannot be checked like this"),
    "checked": ("De zin", "The sentence"),
    "outcome": ("De uitkomst", "The outcome"),
    "to_outcome": ("Naar de uitkomst", "Go to the outcome"),
    "known_on": ("zoals bekend op {day}", "as known on {day}"),
    "nothing": (
        "Routekaart vond in deze zin geen getal en geen uitspraak.",
        "Routekaart found no number and no statement in this sentence.",
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
    "code": ("Bewijs van deze uitkomst", "Receipt of this outcome"),
    "none": ("geen, want er is niets gecontroleerd", "none, for nothing was checked"),
    "same": (
        "De uitkomst is dezelfde als toen deze link werd gemaakt: het bewijs is gelijk.",
        "The outcome is the same as when this link was made: the receipt is equal.",
    ),
    "other_title": (
        "De uitkomst is anders dan toen deze link werd gemaakt",
        "The outcome is not the same as when this link was made",
    ),
    "other": (
        (
            "Dat kan drie redenen hebben: er zijn nu andere uitgaven van de cijfers, Routekaart heeft "
            "een andere versie, "
            "of de link is veranderd. Het oordeel kan toch hetzelfde zijn."
        ),
        (
            "There can be three reasons: there are other releases of the figures now, Routekaart has "
            "another version, or "
            "the link was changed. The verdict may still be the same."
        ),
    ),
    "code_before": ("Bewijs in de link", "Receipt in the link"),
    "code_after": ("Bewijs van deze uitkomst", "Receipt of this outcome"),
    "again": ("Controleer nog een zin", "Check another sentence"),
}

FAULTS: Table = {
    "empty": ("Vul een zin in.", "Enter a sentence."),
    "too_long": (
        "De zin heeft {typed} tekens. Er mogen er hoogstens {most} in staan. Plak alleen de zin met het cijfer.",
        "The sentence has {typed} characters. At most {most} is possible. Paste only the sentence with the figure.",
    ),
    "no_text": (
        "In de zin staat een teken dat Routekaart niet kan lezen. Typ de zin opnieuw, of plak hem zonder opmaak.",
        (
            "There is a character in the sentence that Routekaart cannot read. Type the sentence again, or "
            "paste it without layout."
        ),
    ),
    "no_day": (
        "“{typed}” is geen bestaande dag. Kies een dag, bijvoorbeeld 2020-07-10.",
        "“{typed}” is no day. Write it as 2020-07-10.",
    ),
    "future": (
        "{typed} moet nog komen. Kies vandaag of een dag daarvoor.",
        "{typed} is still to come. Choose today or a day before it.",
    ),
    "reversed": (
        "Deze dag ligt na {typed}, de dag van “nu” in de link. Kies die dag of een dag daarvoor.",
        "This day is after {typed}, the day of “now” in the link. Choose that day or one before it.",
    ),
    "no_code": (
        "Het bewijs in de link is niet volledig. Neem de link helemaal over, of controleer de zin opnieuw.",
        "The receipt in the link is not whole. Copy the link in full, or check the sentence again.",
    ),
}
"""What is wrong with what was asked, and what to do."""
