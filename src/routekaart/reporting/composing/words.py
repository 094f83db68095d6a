"""Every word of a composed letter that is not data, as (Dutch, English)."""

from routekaart.reporting.texts import Table

HEADINGS: Table = {
    "title": (
        "Overzicht van afspraken over migratie met landen buiten de EU",
        "Overview of arrangements on migration with countries outside the EU",
    ),
    "country": ("Afspraken over migratie met {name}", "Arrangements on migration with {name}"),
    "route": ("Afspraken over migratie langs de {name}", "Arrangements on migration along the {name}"),
    "answer": ("Antwoord: {name}", "Answer: {name}"),
    "pillar": ("Pijler {number}: {name}", "Pillar {number}: {name}"),
    "rest": ("Zonder pijler in de bronnen", "Of which no source names the pillar"),
    "other_countries": ("Andere landen", "Other countries"),
    "parliament": ("Wat de Kamer vroeg en wat is toegezegd", "What Parliament asked and was promised"),
    "roles": ("De routes, de landen en de focusregio's", "The routes, the countries and the focus regions"),
    "findings": ("Wat onderzoekers vonden", "What evaluators found"),
    "contacts": ("Contacten", "Contacts"),
    "other": ("Wat er verder is vastgelegd", "What else is on record"),
    "context": ("Wat er verder gebeurde", "What else happened"),
    "disagreements": ("Waar bronnen elkaar tegenspreken", "Where sources contradict each other"),
    "retracted": (
        "Wat door de spreker zelf is teruggenomen of verbeterd",
        "What was taken back or corrected by who said it",
    ),
    "unknown": ("Wat niet te zeggen is", "What cannot be said"),
    "withheld": ("Wat niet wordt getoond, en waarom", "What is not shown, and why"),
    "law": ("Wat de regels van die dag toelaten", "What the rules of that day allow"),
    "asked": ("Wat is gevraagd", "What was asked"),
    "give_and_take": ("Geven en nemen", "Give and take"),
}

SENTENCES: Table = {
    "subject": ("{title}, stand op {day}", "{title}, as on {day}"),
    "about": (
        "Dit overzicht beschrijft wat op {day} vastlag over migratieafspraken met landen buiten de Europese Unie.",
        "This overview shows what was on record on {day} about arrangements on migration with other countries.",
    ),
    "order": (
        "Het volgt de pijlers van de Integrale Migratieagenda: eerst per route, dan de landen zonder route.",
        "It follows the pillars of the comprehensive migration agenda: first by route, then the other countries.",
    ),
    "about_one": (
        "Deze brief beschrijft wat op {day} vastlag over {name}.",
        "This letter shows what was on record on {day} about {name}.",
    ),
    "every_sentence": (
        "Elke zin berust op een uitspraak met een bron. Achterin staat van elk cijfer waarop het berust.",
        "Every sentence comes from a statement with a source. At the end stands what each figure rests on.",
    ),
    "apart": (
        "Voorkomen, terugkeer en bescherming staan apart. Mensen en handelingen zijn nergens bij elkaar opgeteld.",
        "Prevention, return and protection stand apart. People and acts are never added up.",
    ),
    "undated": ("zonder datum", "no date"),
    "about_undated": (
        "Bij ‘zonder datum’ noemt geen bron een dag: of het op {day} al zo was, is niet te zeggen.",
        "Where ‘no date’ is said, no source names a day: whether it was so on {day} cannot be said.",
    ),
    "nothing": (
        "Over deze pijler staat op dit niveau niets in het register.",
        "At this level the register holds nothing about this pillar.",
    ),
    "arrangements": ("Afspraken", "Arrangements"),
    "arrangements_of": ("Afspraken met landen op de {name}", "Arrangements with countries on the {name}"),
    "official": (
        "Officiële cijfers van {publisher}: {title}, {area} ({unit})",
        "Official figures of {publisher}: {title}, {area} ({unit})",
    ),
    "period": ("Periode", "Period"),
    "value": ("Aantal", "Number"),
    "chart": (
        "Lijnen van {first} tot en met {last} van: {names}. De cijfers staan in de tabel eronder.",
        "Lines from {first} to {last} of: {names}. The figures are in the table below.",
    ),
    "land": ("Land", "Country"),
    "role": ("Rol", "Role"),
    "role_in": ("Route, regio of programma", "Route, region or programme"),
    "on": ("Datum", "Date"),
    "roles": ("Landen en hun rol", "Countries and their roles"),
    "arrangement": ("Afspraak", "Arrangement"),
    "form": ("Vorm", "Form"),
    "state": ("Stand", "State"),
    "no_form": ("niet vermeld", "not said"),
    "more_requests": (
        "Er zijn er meer. Hier staan die waarvan de termijn (bijna) is verstreken of de uitvoering is nagegaan.",
        "There are more: here are those whose term is (almost) over, or of which was looked at what became of them.",
    ),
    "state_not_said": (
        "Van de volgende afspraken vermeldt geen bron wat op die dag de stand was: {names}.",
        "No source says how far these arrangements were on that day: {names}.",
    ),
    "series_not_held": (
        "Van de volgende officiële cijfers is geen uitgave van die dag beschikbaar: {names}.",
        "Of these official figures no release of that day is held: {names}.",
    ),
    "money_not_said": (
        "Van de volgende bedragen vermeldt geen bron of ze zijn toegezegd, vastgelegd of betaald:",
        "Of this money no source says whether it was pledged, committed or paid:",
    ),
    "no_gap": ("Er was niets dat hier niet kon worden vermeld.", "There was nothing that could not be said here."),
    "sender": ("Routekaart, concept", "Routekaart, draft"),
    "addressee": (
        "De Voorzitter van de Tweede Kamer der Staten-Generaal",
        "The President of the House of Representatives",
    ),
    "ask": ("{form} {number}: {what}", "{form} {number}: {what}"),
    "advice": (
        "Dit is advies met de bron erbij, geen besluit.",
        "This is advice with its source, not a decision.",
    ),
    "law_caption": (
        "Instrumenten en wat de regels van die dag zeggen",
        "Instruments and what the rules of that day say",
    ),
    "instrument_name": ("Instrument", "Instrument"),
    "verdict": ("Wat de regels zeggen", "What the rules say"),
    "countries": ("Landen", "Countries"),
    "all_countries": ("alle landen op de routes", "all countries on the routes"),
    "no_asks": (
        "Wat er precies is gevraagd, staat niet in het register.",
        "What exactly was asked is not in the register.",
    ),
}
