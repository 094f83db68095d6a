"""The words of a letter that are not its author's, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "day": ("Datum", "Date"),
    "reference": ("Ons kenmerk", "Our reference"),
    "subject": ("Onderwerp", "Subject"),
    "level": ("Niveau", "Level"),
    "page": ("Pagina {page} van {pages}", "Page {page} of {pages}"),
    "table": ("Tabel {number}. {title}", "Table {number}. {title}"),
    "chart": ("Figuur {number}. {title}", "Figure {number}. {title}"),
    "behind_chart": ("Tabel {number}. Cijfers bij figuur {chart}", "Table {number}. Figures of figure {chart}"),
    "period": ("Periode", "Period"),
    "country": ("Land", "Country"),
    "amount": ("Cijfer", "Figure"),
    "empty": ("–", "–"),
    "not_held": ("niet voorhanden", "not held"),
    "notes": ("Noten", "Notes"),
    "accepted": ("Bewust zo gelaten", "Left so on purpose"),
    "accepted_item": ("{kind}: “{quote}”. {reason} ({by}, {day})", "{kind}: “{quote}”. {reason} ({by}, {day})"),
    "sources": ("Verantwoording van de cijfers", "Sources of the figures"),
    "sources_lead": (
        (
            "Elk cijfer in deze brief met waar het vandaan komt, zoals bekend op {day}. Het bewijs is het begin van de "
            "code waarmee het cijfer opnieuw te berekenen is; de hele code staat in het bijgevoegde bestand."
        ),
        (
            "Every figure in this letter with where it comes from, as known on {day}. The receipt is the beginning of "
            "the code with which the figure can be computed again; the whole code is in the attached file."
        ),
    ),
    "no_sources": ("In deze brief staan geen cijfers.", "There are no figures in this letter."),
    "number": ("Nr.", "No."),
    "shown": ("In de brief", "In the letter"),
    "what": ("Wat het telt", "What it counts"),
    "indicator": ("Indicator", "Indicator"),
    "publisher": ("Uitgever", "Publisher"),
    "area": ("Gebied", "Area"),
    "where": ("Gebied en periode", "Area and period"),
    "value": ("Waarde", "Value"),
    "release": ("Uitgave", "Release"),
    "row": ("Rij", "Row"),
    "receipt": ("Bewijs", "Receipt"),
    "ends": ("Marge", "Margin"),
    "parts": ("Uit", "From"),
    "method": ("Berekening", "Computation"),
    "statement": ("Uitspraak", "Statement"),
    "flags": ("Bij het cijfer", "With the figure"),
    "between": ("tussen {low} en {high}", "between {low} and {high}"),
    "from": ("{area}, uit {counterpart}", "{area}, from {counterpart}"),
    "limited": ("{area} ({breakdown})", "{area} ({breakdown})"),
    "row_of": ("{release}, rij {row}", "{release}, row {row}"),
    "computed": ("berekend: {method}", "computed: {method}"),
    "part": ("{value} ({area}, {period}; {release}, rij {row})", "{value} ({area}, {period}; {release}, row {row})"),
    "more_parts": ("en nog {count}; alle staan in het bestand", "and {count} more; all are in the file"),
    "said": ("gezegd: {said}", "said: {said}"),
    "back": ("terug naar de brief", "back to the letter"),
    "sum": ("som", "sum"),
    "count": ("aantal", "count"),
    "ledger": ("kasboek", "ledger"),
    "record": ("De brief als gegevens, met alle bewijzen", "The letter as data, with all receipts"),
    "figures_file": ("De cijfers van de brief als tabel", "The figures of the letter as a table"),
    "not_drawn": ("Niet op de kaart te zien: {places}.", "Not to be seen on the map: {places}."),
    "made_by": ("Gemaakt met Routekaart {version}", "Made with Routekaart {version}"),
    "to_source": ("naar de verantwoording van {text}", "to the source of {text}"),
}

FAULTS: Table = {
    "contradicted": ("tegengesproken", "contradicted"),
    "stale": ("verouderd", "stale"),
    "untraced": ("zonder herkomst", "untraced"),
    "unreviewed": ("niet nagekeken", "unreviewed"),
    "above_level": ("boven het niveau", "above the level"),
}
"""For what a letter is held back."""
