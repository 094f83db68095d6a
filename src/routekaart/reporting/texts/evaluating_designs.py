"""The words of two designs: origins with dates of their own, and one series that is only described."""

from routekaart.reporting.texts.saying import Table

DESIGN_GATES: Table = {
    "trends": (
        (
            "zo ver als de landen vóór de datum uiteenliepen, liepen zij uiteen in {p_before} van de trekkingen waarin"
            " niets gebeurde (nodig: meer dan {least}); het verschil houdt stand tot zij erna {breakdown} keer zo ver"
            " uiteen mogen lopen als ervoor (nodig voor een effect: {outlast})"
        ),
        (
            "before the date the countries drifted apart as in {p_before} of the draws in which nothing happened"
            " (needed: more than {least}); the difference after remains until they may drift apart {breakdown} times as"
            " much as before (needed for an effect: {outlast})"
        ),
    ),
    "nothing_compared": (
        "er wordt met niets vergeleken: dit is een beschrijving van één reeks",
        "nothing is compared with: this is a description of one series",
    ),
}
"""What gates measured that measure something else in these designs."""

DESIGN_WHY: Table = {
    "trends": (
        "de landen liepen ook vóór de afspraak uiteen, of het verschil is niet groter dan dat",
        "the countries drifted apart before the arrangement too, or the difference is not larger than that",
    ),
    "nothing_compared": ("er wordt met niets vergeleken", "nothing is compared with"),
}

DESIGN_NEEDED: Table = {
    "trends": (
        "Nodig: landen die vóór de datum gelijk opgingen met deze, of kennis van wat hen uiteendreef.",
        "Needed: countries that moved along with these before the date, or knowledge of what drove them apart.",
    ),
    "nothing_compared": (
        "Nodig: reeksen om mee te vergelijken, en een plan dat dat doet.",
        "Needed: series to compare with, and a plan that does so.",
    ),
}

ORIGINS: Table = {
    "event_study": ("Het verschil per jaar sinds het begin", "The difference by years since it began"),
    "event_study_told": (
        (
            "Elke stip is het verschil tussen landen met een afspraak en landen zonder, zoveel jaar na hun eigen eerste"
            " jaar. De streep geeft aan hoe ver toeval reikt, voor alle jaren samen. Dat is gemeten door de eerste"
            " jaren {draws} keer opnieuw over de landen te verdelen. Vóór jaar 0 hoort er geen verschil te zijn."
        ),
        (
            "Each dot is the difference between countries with an arrangement and countries without, so many years"
            " after their own first year. The stroke shows how far chance reaches, for all years together: measured by"
            " dealing out the first years among the countries {draws} times. Before year 0 nothing should be seen."
        ),
    ),
    "bounds": (
        (
            "Lopen de landen erna hooguit {most} keer zo ver uiteen als ervoor, dan ligt het gemiddelde tussen {low} en"
            " {high}."
        ),
        (
            "If the countries drift apart after at most {most} times as much as before, the mean lies between {low} and"
            " {high}."
        ),
    ),
    "breakdown": (
        "Het verschil is weg zodra zij {breakdown} keer zo ver uiteen mogen lopen als ervoor.",
        "The difference is gone once they may drift apart {breakdown} times as much as before.",
    ),
    "no_breakdown": (
        "Ook als zij erna niet verder uiteen mogen lopen, is het gemiddelde niet van nul te onderscheiden.",
        "Even if they may not drift apart any further after, the mean cannot be told from zero.",
    ),
    "no_bounds": (
        "Met deze landen en jaren is niet te berekenen wat overblijft als zij erna uiteenlopen.",
        "With these countries and years it cannot be computed what is left if they drift apart after.",
    ),
    "clustered": (
        (
            "Een toets met standaardfouten per land sloeg alarm in {share} van de trekkingen waarin niets gebeurde; dat"
            " hoort 5% te zijn. Deze toets beslist hier niets. De grenzen hierboven berusten wel op zulke fouten; zij"
            " kunnen een effect alleen tegenhouden."
        ),
        (
            "A test with standard errors by country gave alarm in {share} of the draws in which nothing happened, in"
            " place of 5%. It decides nothing here; the bounds above rest on such errors and can only hold an effect"
            " back."
        ),
    ),
    "draws": ("Waar toeval het gemiddelde legt", "Where chance puts the mean"),
    "draws_told": (
        (
            "Hoe vaak het gemiddelde op elke plek uitkwam, toen de eerste jaren {draws} keer anders over de landen"
            " werden verdeeld. De streep is wat is berekend: plaats {place} van {of}, kans {p}."
        ),
        (
            "How often the mean came out at each place when the first years were dealt out otherwise among the"
            " countries {draws} times. The stroke is what was computed: place {place} of {of}, p {p}."
        ),
    ),
    "computed": ("berekend: {effect}", "computed: {effect}"),
    "where": ("plek", "place"),
    "mean": ("gemiddelde", "mean"),
    "share_below": ("{share} van de trekkingen lager", "{share} of draws lower"),
    "what_was_computed": ("wat is berekend", "what was computed"),
    "dates_differ": (
        "er is geen tweede datum ({dates}) waarvan bij elk land een dag binnen de cijfers bekend is",
        "there is no second date ({dates}) of which a day inside the figures is known for every country",
    ),
    "event_study_text": (
        "Verschil per jaar sinds het begin, van jaar {first} tot en met jaar {last}, met een nullijn: {told}.",
        "Difference by years since the beginning, from year {first} to year {last}, with a line at zero: {told}.",
    ),
    "one_event": ("jaar {time}: {effect} ({low} tot {high})", "year {time}: {effect} ({low} to {high})"),
    "time": ("jaar sinds het begin", "year since the beginning"),
    "difference": ("verschil", "difference"),
    "low": ("van", "from"),
    "high": ("tot", "to"),
    "origins": ("landen", "countries"),
    "cohorts": ("Welke landen, sinds wanneer", "Which countries, since when"),
    "cohorts_told": (
        "Het eerste jaar is het eerste dat geheel na de datum ligt; de datums staan in het verzegelde plan.",
        "The first year is the first that lies wholly after the date; the dates stand in the sealed plan.",
    ),
    "country": ("land", "country"),
    "share": ("aandeel in het gemiddelde", "share in the mean"),
    "without_it": ("gemiddelde zonder dit land", "mean without it"),
    "first_year": ("eerste jaar", "first year"),
    "question": (
        (
            "De vraag is wat er gebeurde met {number} landen in de {after} jaar nadat hun eigen afspraak begon,"
            " vergeleken met {others} landen zonder afspraak. Waar: {series}. De cijfers: {indicator}."
        ),
        (
            "The question is what happened to {number} countries in the {after} years after their own arrangement"
            " began, compared with {others} countries without. Where: {series}. The figures: {indicator}."
        ),
    ),
    "effect_found": (
        (
            "In de {after} jaar na hun eigen afspraak lag “{indicator}” ({series}) voor deze landen ongeveer {effect}"
            " dan te verwachten was zonder “{arrangement}” (tussen {low} en {high})."
        ),
        (
            "In the {after} years after their own arrangement “{indicator}” ({series}) was about {effect} for these"
            " countries than could be expected without “{arrangement}” (between {low} and {high})."
        ),
    ),
}

DESCRIBED: Table = {
    "described": ("De reeks, met een lijn ervoor en een lijn erna", "The series, with a line before and a line after"),
    "described_told": (
        (
            "Dit is een beschrijving en geen effect: er wordt met niets vergeleken, dus alles wat tegelijk"
            " gebeurde, zit erin. De marges zeggen hoe goed een rechte lijn past, niet wat toeval doet."
        ),
        (
            "This is a description and no effect: nothing is compared with, so everything that happened at the same"
            " time is in it. The ranges say how well a straight line fits, not what chance does."
        ),
    ),
    "described_text": (
        "Geteld per periode van {first} tot en met {last}, met een rechte lijn vóór en een rechte lijn vanaf {event}.",
        "Counted by period from {first} to {last}, with a straight line before and a straight line from {event}.",
    ),
    "line": ("rechte lijn", "straight line"),
    "what": ("wat", "what"),
    "value": ("waarde", "value"),
    "low": ("van", "from"),
    "high": ("tot", "to"),
    "level_before": ("waar de lijn van ervoor eindigt", "where the line of before ends"),
    "level_after": ("waar de lijn van erna begint", "where the line of after begins"),
    "level_change": ("verschil daartussen", "difference between the two"),
    "slope_before": ("verandering per jaar ervoor", "change a year before"),
    "slope_after": ("verandering per jaar erna", "change a year after"),
    "slope_change": ("verschil daartussen, per jaar", "difference between the two, a year"),
    "lines": ("De lijnen in cijfers", "The lines in figures"),
}
