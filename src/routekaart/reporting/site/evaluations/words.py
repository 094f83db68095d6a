"""The words of the pages of evaluations that stand on the site alone, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "title": ("Heeft het gewerkt?", "Did it work?"),
    "crumbs": ("U bent hier", "You are here"),
    "home": ("Overzicht", "Overview"),
    "none_kept": (
        "Er zijn nog geen evaluaties uitgerekend. Wie de site beheert, doet dat met: routekaart evaluate --all --keep",
        "No evaluations have been worked out yet. Whoever runs the site does so with: routekaart evaluate --all --keep",
    ),
    "none_public": (
        "Op deze site staan nu geen evaluaties.",
        "There are no evaluations on this site now.",
    ),
    "withheld": (
        (
            "Er is iets uitgerekend dat nu niet getoond mag worden: een afspraak of datum waar het op berust, is"
            " sindsdien gesloten of teruggenomen, of het is van een andere versie van het programma. Het moet opnieuw"
            " worden uitgerekend."
        ),
        (
            "Something was worked out that may not be shown now: an arrangement or date that it rests on was closed or"
            " taken back since, or another version of the program made it. It has to be worked out again."
        ),
    ),
    "made": (
        "Uitgerekend op {day}, met het register tot niveau {level}.",
        "Worked out on {day}, with the register up to level {level}.",
    ),
    "stale": ("Dit kan nu anders uitkomen: {why}.", "This may come out otherwise now: {why}."),
    "touches": ("het register kent nu meer afspraken of datums", "the register knows more arrangements or dates now"),
    "releases": ("er tellen nu andere cijfers", "other figures count now"),
    "lists": ("grenzen, lijsten of het programma zijn veranderd", "thresholds, lists or the program changed"),
    "choose": ("Kies", "Choose"),
    "country": ("Land", "Country"),
    "route": ("Route", "Route"),
    "arrangement": ("Afspraak", "Arrangement"),
    "gate": ("Reden waarom het niet te zeggen is", "Reason why it cannot be said"),
    "any": ("alle", "all"),
    "show": ("Tonen", "Show"),
    "shown": ("{number} van {total} evaluaties.", "{number} of {total} evaluations."),
    "shown_all": ("Alle evaluaties: {total}.", "All evaluations: {total}."),
    "nothing": (
        "Er is geen evaluatie die aan uw keuze voldoet.",
        "No evaluation meets what you chose.",
    ),
    "all_again": ("Toon alle evaluaties", "Show all evaluations"),
    "results": ("De evaluaties", "The evaluations"),
    "contents": ("Op deze pagina", "On this page"),
    "closed": ("Waarom het niet te zeggen is", "Why it cannot be said"),
    "closed_told": (
        (
            "Een weigering is een uitkomst: wij noemen geen getal dat deze cijfers niet kunnen dragen. Dit zijn de"
            " redenen, met hoe vaak zij gelden en wat er nodig zou zijn. Eén vraag kan meer redenen hebben."
        ),
        (
            "A refusal is an outcome: we name no number that these figures cannot carry. These are the reasons, with"
            " how often they hold and what would be needed. One question can have more reasons."
        ),
    ),
    "reason": ("reden", "reason"),
    "how_often": ("hoe vaak", "how often"),
    "in_words": ("in gewone woorden", "in plain words"),
    "looks": (
        (
            "Vragen waarbij een kans was uit te rekenen: {taken}. Die kans zegt hoe vaak een reeks waar niets begon,"
            " even sterk bewoog. Kleiner dan 5%: {below}. Als niets werkt, zijn dat er door toeval al ongeveer"
            " {expected}."
        ),
        (
            "Questions for which a chance could be worked out: {taken}. It says how often a series where nothing began"
            " moved as much. Below 5%: {below}. If nothing works, chance alone gives about {expected}."
        ),
    ),
    "question": ("vraag", "question"),
    "reasons": ("waarom niet te zeggen", "why it cannot be said"),
    "claims": ("Wat brieven zeggen, en wat de evaluaties zeggen", "What letters say, and what the evaluations say"),
    "claim_says": (
        "Wat deze zin als oorzaak noemt: “{measure}”. Als gevolg: “{effect}”. De evaluaties zeggen: {answer}.",
        "What this sentence gives as cause: “{measure}”. As its effect: “{effect}”. The evaluations say: {answer}.",
    ),
    "to_letter": ("naar de brief", "to the letter"),
    "to_evaluations": ("naar deze evaluaties", "to these evaluations"),
    "no_claims": (
        "In de brieven die hier te zien zijn, staat geen zin die zegt dat iets werkte.",
        "The letters that can be seen here hold no sentence that says that something worked.",
    ),
    "written": ("Plannen die mensen schreven", "Plans that people wrote"),
    "written_told": (
        "Elk plan is verzegeld voordat iemand de uitkomst zag.",
        "Each plan was sealed before anybody saw the outcome.",
    ),
    "plan": ("Plan", "Plan"),
    "sealed": ("Verzegeld", "Sealed"),
    "by": ("Door", "By"),
    "level": ("Te zien vanaf", "Seen from"),
    "outcome": ("Uitkomst", "Outcome"),
    "not_worked_out": ("nog niet uitgerekend", "not worked out yet"),
    "new": ("Een plan maken", "Make a plan"),
    "rules_named": (
        "Niemand koos deze plannen uit: elke afspraak is naast elke reeks gelegd die zij kan hebben geraakt.",
        "Nobody chose these plans: every arrangement was laid beside every series that it could have touched.",
    ),
    "files": ("Als bestand", "As a file"),
    "file_json": ("Alle gegevens (JSON)", "All of it (JSON)"),
    "file_html": ("Deze pagina als bestand (HTML)", "This page as a file (HTML)"),
    "take": ("Overnemen", "Take it over"),
    "cite": ("Zo noemt u de bron", "How to name the source"),
    "cited": (
        "Routekaart, {title}; plan {name}, verzegeld op {day}; uitgerekend op {made}.",
        "Routekaart, {title}; plan {name}, sealed on {day}; worked out on {made}.",
    ),
    "link": ("Vaste link naar deze evaluatie", "Permanent link to this evaluation"),
    "dossiers": ("Dossiers hierbij", "Dossiers with this"),
    "the_plan": ("Het verzegelde plan", "The sealed plan"),
    "the_plan_told": (
        "Verzegeld op {day} als nummer {seq} in het register, {by}. Kenmerk (sha256):",
        "Sealed on {day} as number {seq} in the register, {by}. Digest (sha256):",
    ),
    "by_rule": ("gemaakt volgens een vaste regel", "made by a fixed rule"),
    "by_person": ("geschreven door {who}", "written by {who}"),
    "no_outcome": (
        "Dit plan is verzegeld. Er is hier geen uitkomst van die getoond kan worden.",
        "This plan is sealed. There is no outcome of it here that can be shown.",
    ),
    "work_out": ("Uitrekenen", "Work it out"),
    "work_out_again": ("Opnieuw uitrekenen", "Work it out again"),
    "work_out_told": (
        "Dit duurt enkele seconden. De uitkomst van nu komt in de plaats van die er was.",
        "This takes some seconds. The outcome of now takes the place of the one that was there.",
    ),
}
GATES: Table = {
    "too_short": ("te kort geteld", "counted too briefly"),
    "too_few_donors": ("te weinig om mee te vergelijken", "too little to compare with"),
    "no_fit": ("vergelijking past vooraf niet", "comparison does not fit before"),
    "not_identified": ("andere vergelijking zegt iets anders", "another comparison says something else"),
    "contaminated": ("vergelijking zelf geraakt", "comparison was touched itself"),
    "date_decides": ("datum bepaalt de uitkomst", "the date decides the outcome"),
    "break": ("anders gaan tellen", "counting changed"),
    "covid": ("coronapandemie", "pandemic"),
    "too_small": ("te kleine aantallen", "counts too small"),
    "not_separable": ("tegelijk begon er meer", "more began at the same time"),
    "absorbed": ("niet los te zien van land en jaar", "cannot be told from country and year"),
    "one_donor": ("hangt af van één reeks", "depends on one series"),
    "se_not_valid": ("toeval niet te meten", "chance cannot be measured"),
}
"""Each gate in a few words, for a table and a list to choose from."""
