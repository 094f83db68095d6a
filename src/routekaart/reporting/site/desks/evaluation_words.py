"""The words of the desk where plans of evaluations are written and sealed."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "form_title": ("Een evaluatie maken", "Make an evaluation"),
    "crumbs": ("U bent hier", "You are here"),
    "form_intro": (
        (
            "Een plan zegt alles wat wordt gekozen voordat iemand de uitkomst ziet. Plak de tekst of kies een bestand."
            " Bij het nakijken gaat het alleen om de vraag of het plan kan, niet om wat er is geteld. Er wordt nog"
            " niets bewaard."
        ),
        (
            "A plan says everything that is chosen before anybody sees the outcome. Paste the text or choose a file."
            " Checking looks at whether the plan can be carried out, not at what was counted. Nothing is kept yet."
        ),
    ),
    "all": ("Alle evaluaties en verzegelde plannen", "All evaluations and sealed plans"),
    "parts_list": (
        (
            "name: een korte naam; elk plan heeft een eigen naam\n"
            "arrangements: welke afspraak, of welke samen\n"
            "indicator, area, counterpart: welke cijfers: wat wordt geteld, waar, en van welk land\n"
            "dates: announced, signed, in-force, first-money: de dagen die bekend zijn\n"
            "starts: alleen bij estimator staggered, in plaats van dates: per land de dagen die bekend zijn\n"
            "measured_from: vanaf welke van deze dagen wordt gemeten\n"
            "since, until: de eerste en laatste maand (of het jaar) die meetelt\n"
            "after, skip: hoeveel perioden erna tellen, en hoeveel ervoor worden overgeslagen\n"
            "donors, least: waarmee wordt vergeleken, en hoeveel daarvan minstens is geteld\n"
            "transform, estimator: hoe wordt gerekend\n"
            "direction: fall of rise, als u vooraf zegt welke kant het op gaat"
        ),
        (
            "name: a short name; each plan has its own\n"
            "arrangements: which arrangement, or which together\n"
            "indicator, area, counterpart: which figures: what is counted, where, and of which country\n"
            "dates: announced, signed, in-force, first-money: the days that are known\n"
            "starts: only with estimator staggered, in place of dates: the days of each country that are known\n"
            "measured_from: from which of these days it is measured\n"
            "since, until: the first and last month (or year) that counts\n"
            "after, skip: how many periods after it count, and how many before it are passed over\n"
            "donors, least: what it is compared with, and how much of that must have been counted\n"
            "transform, estimator: how it is computed\n"
            "direction: fall or rise, if you say before which way it goes"
        ),
    ),
    "text": ("Tekst van het plan", "Text of the plan"),
    "look_level_hint": (
        (
            "Het plan en de uitkomst zijn te zien vanaf dit niveau, nooit onder intern, en nooit lager dan een afspraak"
            " of dag die erin staat."
        ),
        (
            "The plan and its outcome can be seen from this level, never below internal, and never below an arrangement"
            " or day in it."
        ),
    ),
    "submit": ("Nakijken", "Check"),
    "wait_hint": (
        "Dit kan enkele seconden duren. Als er meer wachten, ziet u hoeveel er vóór u zijn.",
        "This may take some seconds. If more wait, you see how many are before yours.",
    ),
    "wrong": ("Er is niets verzegeld: er klopt iets niet", "Nothing was sealed: something is not right"),
    "checked_title": ("Dit plan kan worden verzegeld: {name}", "This plan can be sealed: {name}"),
    "checked": (
        "Het plan is goed te lezen en de cijfers zijn er. Er is nog niet naar de uitkomst gekeken.",
        "The plan can be read and the figures are there. Nobody has looked at the outcome yet.",
    ),
    "question": (
        "De vraag: wat gebeurde er met {series} na {day}, door {arrangements}? Perioden die tellen: {after}.",
        "The question: what happened to {series} after {day}, through {arrangements}? Periods that count: {after}.",
    ),
    "own_days": ("de eigen datum van elk land", "the own date of each country"),
    "digest": ("Kenmerk (sha256)", "Digest (sha256)"),
    "seal_what": (
        (
            "Verzegelen kan niet ongedaan worden gemaakt. Het plan komt met uw account en dit moment in het register en"
            " verandert nooit meer, ook niet als de uitkomst u niet bevalt. Daarna pas wordt gerekend. Een ander plan"
            " over dezelfde vraag telt als een volgende keer kijken, en dat staat erbij."
        ),
        (
            "Sealing cannot be undone. The plan goes into the register with your account and this moment, and never"
            " changes, also not if you do not like the outcome. Only then it is worked out. Another plan on the same"
            " question counts as one more look, and that is told."
        ),
    ),
    "level_what": (
        "Met het register tot niveau {level}; te zien vanaf niveau {shown_from} of hoger.",
        "With the register up to level {level}; seen from level {shown_from} or higher.",
    ),
    "seal": ("Verzegelen en uitrekenen", "Seal and work out"),
    "change": ("Tekst wijzigen", "Change the text"),
    "changed": (
        (
            "Er is niets verzegeld: dit is een ander plan dan u nakeek. De tekst of het register veranderde. Kijk het"
            " opnieuw na."
        ),
        "Nothing was sealed: this is another plan than you checked. Its text or the register changed. Check it again.",
    ),
}
