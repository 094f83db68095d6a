"""The words of the weighing desk."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "title": ("Afwegingen", "Weighings"),
    "intro": (
        (
            "Een afweging zet instrumenten per land naast elkaar: wat de regels toestaan, wat onderzoek ervan zegt, "
            "en hoe vaak een instrument op één komt als alle voorkeuren tellen. Zij adviseert; mensen beslissen."
        ),
        (
            "A weighing sets instruments side by side for each country: what the rules allow, what studies say, and "
            "how often an instrument comes first if all preferences that were given count. It advises; people decide."
        ),
    ),
    "new": ("Een afweging maken", "Make a weighing"),
    "none": ("Er is geen afweging vastgelegd die u mag zien.", "No weighing is kept that you may see."),
    "kept_list": ("Vastgelegde afwegingen", "Weighings that are kept"),
    "name": ("Afweging", "Weighing"),
    "on": ("Dag van regels en feiten", "Day of rules and facts"),
    "by": ("Vastgelegd door", "Recorded by"),
    "recorded": ("Vastgelegd op", "Recorded on"),
    "level": ("Te zien vanaf", "Seen from"),
    "decided": ("Besloten", "Decided"),
    "decided_yes": ("ja", "yes"),
    "decided_no": ("nog niet", "not yet"),
    "digest": ("Kenmerk", "Digest"),
    "help": ("Hulp bij deze site", "Help with this site"),
    "crumbs": ("U bent hier", "You are here"),
    "form_title": ("Een afweging maken", "Make a weighing"),
    "form_intro": (
        "Plak de tekst van uw afweging of kies een bestand. Niets wordt bewaard voordat u dat zelf vraagt.",
        "Paste the text of your weighing or choose a file. Nothing is kept before you ask for it.",
    ),
    "example_what": (
        ". Tien landen uit de brief van 10 juli 2020; de meeste waarden zijn verzonnen.",
        ". Ten countries of the letter of 10 July 2020; most values are made up.",
    ),
    "parts_list": (
        (
            "on: de dag waarvan regels en feiten tellen\n"
            "countries, instruments: wat u naast elkaar zet; niets doen en alleen praten doen altijd mee\n"
            "criteria: de belangen, elk met een slechtste en een beste uitkomst en hun bron\n"
            "values: wat een instrument in een land voor een belang doet, van low tot high, met wie dat zegt; "
            "wat niemand weet, blijft leeg\n"
            "preferences: wat mensen zeiden over het gewicht van belangen, met naam en dag\n"
            "budget, costs, conditions: wat een pakket mag kosten en wat samen moet of niet kan\n"
            "deals: wat beide kanten geven en wat dat elk waard is\n"
            "wanted, decided: een wens, en wat mensen besloten, met wie het niet eens was"
        ),
        (
            "on: the day whose rules and facts count\n"
            "countries, instruments: what you compare; doing nothing and talking alone always take part\n"
            "criteria: the interests, each with a worst and a best outcome and their source\n"
            "values: what an instrument does in a country for an interest, from low to high, with who says so; "
            "what nobody knows stays empty\n"
            "preferences: what people said about the weight of interests, with name and day\n"
            "budget, costs, conditions: what a package may cost, and what must or cannot go together\n"
            "deals: what both sides give and what that is worth to each\n"
            "wanted, decided: a wish, and what people decided, with who did not agree"
        ),
    ),
    "text": ("Tekst van de afweging", "Text of the weighing"),
    "look_level_hint": (
        "Wat u vastlegt, is te zien vanaf dit niveau, en nooit onder intern.",
        "What you keep can be seen from this level, and never below internal.",
    ),
    "submit": ("Afwegen", "Weigh"),
    "wait_hint": (
        "Dit duurt enkele seconden. Als er meer wachten, ziet u hoeveel er vóór u zijn.",
        "This takes some seconds. If more wait, you see how many are before yours.",
    ),
    "wrong": ("Er is niets afgewogen: er klopt iets niet", "Nothing was weighed: something is not right"),
    "not_kept": ("Deze uitkomst is nog niet vastgelegd.", "This outcome is not kept yet."),
    "changed": (
        (
            "Er is niets vastgelegd: met dezelfde tekst komt er nu iets anders uit dan u zag, want de regels of het "
            "register zijn veranderd. Hieronder staat de uitkomst van nu."
        ),
        (
            "Nothing was kept: with the same text something else comes out now than you saw, as the rules or the "
            "register changed. Below is the outcome of now."
        ),
    ),
    "keep": ("Vastleggen", "Keep"),
    "keep_what": (
        (
            "Precies deze uitkomst komt dan in het register, met uw account. Zij berust op het register tot niveau "
            "{level} en is te zien vanaf niveau {shown_from}."
        ),
        (
            "Exactly this outcome then goes into the register, with your account. It rests on the register up to level "
            "{level} and can be seen from level {shown_from}."
        ),
    ),
    "change": ("Tekst wijzigen", "Change the text"),
    "done_kept": ("De afweging is vastgelegd.", "The weighing is kept."),
    "done_known": ("Deze afweging was al vastgelegd; er is niets veranderd.", "This was kept before; nothing changed."),
    "kept_what": (
        "Vastgelegd op {day} door {by}, met het register tot niveau {level}. Te zien vanaf niveau {shown_from}.",
        "Kept on {day} by {by}, with the register up to level {level}. Seen from level {shown_from}.",
    ),
    "record": ("Haal het verzegelde verslag (JSON)", "Get the sealed record (JSON)"),
    "record_what": (
        "Met routekaart verify BESTAND rekent iedereen het na, zonder deze site.",
        "With routekaart verify FILE anyone can work it out again, without this site.",
    ),
}
