"""The words of the letter desk, as (Dutch, English)."""

from routekaart.reporting.texts import Table

REMEDIES: Table = {
    "contradicted": (
        "Verbeter het cijfer, of leg vast welke dienst het met een reden toestaat.",
        "Correct the figure, or write down which office accepts it with a reason.",
    ),
    "stale": (
        "Zet hier een invulplek voor een cijfer, of leg vast welke dienst het met een reden toestaat.",
        "Use a live figure, or write down which office accepts it with a reason.",
    ),
    "untraced": (
        "Zet hier een invulplek voor een cijfer, of noem achter de zin een bron.",
        "Use a live figure, or name a source behind the sentence.",
    ),
    "unreviewed": (
        "Laat dit eerst beoordelen, onder Werk bij Beoordelen.",
        "Have this reviewed first at the review desk.",
    ),
    "above_level": (
        "Haal dit weg, of kies een hoger niveau voor de brief. Dit is niet toe te staan.",
        "Leave this out, or choose a higher level for the letter. This cannot be accepted.",
    ),
}
"""What to do about a fault, at the desk."""

WORDS: Table = {
    "title": ("Brieven schrijven", "Write letters"),
    "new": ("Een brief beginnen", "Begin a letter"),
    "table": ("Brieven", "Letters"),
    "none": ("Er zijn nog geen brieven.", "There are no letters yet."),
    "name": ("Titel", "Title"),
    "level": ("Niveau van de lezer", "Level of the reader"),
    "author": ("Laatst geschreven door", "Last written by"),
    "saved": ("Opgeslagen", "Saved"),
    "state": ("Stand", "State"),
    "draft": ("concept", "draft"),
    "released_on": ("vrijgegeven {day}", "released {day}"),
    "write_title": ("Een brief schrijven", "Write a letter"),
    "text": ("Tekst", "Text"),
    "text_hint": (
        (
            "Vul bovenaan de titel en de geadresseerde in, tussen de twee regels met ---. Schrijf daaronder de brief. "
            "Een cijfer vult zichzelf in op een plek als {{{{ figure "
            '"frontex-detections" route:western-mediterranean 2018 }}}}, een uitspraak uit het register op een plek '
            "als {{{{ said 8ec6644530c7 }}}}."
        ),
        (
            "Fill in the title and the addressee at the top, between the two lines of ---. Write the letter below. "
            'A figure fills itself in at a place such as {{{{ figure "frontex-detections" route:western-mediterranean '
            "2018 }}}}, a statement of the register at a place such as {{{{ said 8ec6644530c7 }}}}."
        ),
    ),
    "beginning": (
        "---\ntitle: \naddressee: De Voorzitter van de Tweede Kamer der Staten-Generaal\n---\n\n",
        "---\ntitle: \naddressee: The President of the House of Representatives\n---\n\n",
    ),
    "as_of": ("Zoals bekend op", "As known on"),
    "as_of_hint": (
        "Leeg: de dag van de brief.",
        "Empty: the day of the letter.",
    ),
    "language": ("Taal van de brief", "Language of the letter"),
    "dutch": ("Nederlands", "Dutch"),
    "english": ("Engels", "English"),
    "save": ("Opslaan", "Save"),
    "wrong": ("De brief is niet opgeslagen", "The letter was not saved"),
    "line": ("Regel {line}:", "Line {line}:"),
    "overtaken_write": (
        (
            "Terwijl u schreef, heeft {author} een versie opgeslagen. Die staat hieronder, uw tekst ook. Neem over "
            "wat u nodig hebt en sla dan op."
        ),
        (
            "While you wrote, {author} saved a version. It stands below, and so does your text. Take over what you "
            "need and save then."
        ),
    ),
    "other_text": ("De andere versie", "The other version"),
    "overtaken": (
        "De brief, de cijfers of wat is toegestaan, is veranderd nadat u keek. Er is niets gebeurd. Kijk opnieuw.",
        "The letter, its figures or what is accepted changed after you looked. Nothing was done. Look again.",
    ),
    "not_done": ("Dit is niet gebeurd", "This was not done"),
    "pictured": ("Zoals bekend op", "As known on"),
    "today": ("de dag van de brief", "the day of the letter"),
    "figures": ("Ingevulde cijfers", "Live figures"),
    "preview": ("De brief bekijken zoals hij wordt", "See the letter as it will be"),
    "rewrite": ("De tekst veranderen", "Change the text"),
    "broken": ("Deze brief kan niet worden ingevuld", "This letter cannot be filled in"),
    "held": ("Wat de brief tegenhoudt", "What holds the letter back"),
    "free": ("Niets houdt deze brief tegen.", "Nothing holds this letter back."),
    "beside": ("daarnaast staat: {beside}", "beside it stands: {beside}"),
    "accept": ("Toestaan met een reden", "Accept with a reason"),
    "reason": ("Reden (staat in de brief)", "Reason (printed in the letter)"),
    "office": ("Welke dienst staat dit toe (staat in de brief)", "Which office accepts this (printed in the letter)"),
    "office_hint": ("Bijvoorbeeld organisation:jenv.", "As in organisation:jenv."),
    "save_acceptance": ("Toestaan", "Accept"),
    "accepted_title": ("Wat is toegestaan", "What is accepted"),
    "accepted_line": (
        "“{quote}” ({kind}): {reason} – {office}, vastgelegd door {account}",
        "“{quote}” ({kind}): {reason} – {office}, written down by {account}",
    ),
    "take_back": ("Intrekken: {quote}", "Take back: {quote}"),
    "versions": ("Wie heeft geschreven", "Who wrote it"),
    "version_line": ("versie {number}: {author}, {day}", "version {number}: {author}, {day}"),
    "release_title": ("Vrijgeven", "Release"),
    "release_intro": (
        "U geeft de brief vrij zoals hij er nu staat. Daarna verandert hij niet meer.",
        "You release the letter as it stands now. After that it does not change.",
    ),
    "release": ("Deze brief vrijgeven", "Release this letter"),
    "four_eyes": (
        "U hebt aan deze brief geschreven. Iemand anders moet hem vrijgeven.",
        "You wrote this letter. Somebody else must release it.",
    ),
    "waits": ("Los eerst op wat de brief tegenhoudt.", "First solve what holds the letter back."),
    "released_title": ("Vrijgegeven", "Released"),
    "released_line": ("{day}, door {account}.", "{day}, by {account}."),
    "receipt": ("Bewijs van de brief", "Receipt of the letter"),
    "download": ("Brief als {kind}", "Letter as {kind}"),
    "done_saved": ("Opgeslagen.", "Saved."),
    "done_accepted": ("Vastgelegd: dit is toegestaan.", "Written down: this is accepted."),
    "done_taken_back": ("Ingetrokken.", "Taken back."),
    "done_released": ("De brief is vrijgegeven.", "The letter was released."),
    "back": ("Alle brieven", "All letters"),
}
