"""The words of codes that several pages show, as (Dutch, English): levels, answers, rulings, states of money.

Each list of codes has its words in one table, so that one code is never called two things.
"""

from routekaart.reporting.texts import Table

LEVELS: Table = {
    "openbaar": ("openbaar", "public"),
    "intern": ("intern", "internal"),
    "vertrouwelijk": ("vertrouwelijk", "confidential"),
    "gerubriceerd": ("gerubriceerd", "classified"),
}

ANSWERS: Table = {"yes": ("ja", "yes"), "no": ("nee", "no")}

RULINGS: Table = {
    "not_allowed": ("niet toegestaan", "not allowed"),
    "unknown": ("niet te zeggen", "cannot be said"),
    "political_gate": ("eerst een politiek besluit", "a political decision first"),
    "allowed_if": ("toegestaan, onder voorwaarden", "allowed, under conditions"),
    "allowed": ("toegestaan", "allowed"),
    "duty": ("een plicht", "a duty"),
    "silent": ("de regels zeggen hier niets over", "the rules say nothing on this"),
    "not_in_force": ("de regel gold toen niet", "the rule did not hold then"),
}
"""What a rule, or all rules together, say."""

MONEY_STATES: Table = {
    "announced": ("aangekondigd", "announced"),
    "proposed": ("voorgesteld", "proposed"),
    "adopted": ("vastgesteld", "adopted"),
    "committed": ("verplicht", "committed"),
    "contracted": ("gecontracteerd", "contracted"),
    "paid": ("betaald", "paid"),
    "not_said": ("stand niet vermeld", "state not said"),
}

RESULT_SORTS: Table = {
    "actual": ("resultaat", "result"),
    "target": ("streefcijfer", "target"),
    "baseline": ("beginstand", "baseline"),
    "coverage": ("bereik", "coverage"),
}
"""What the figure of a programme is; all but the first are no result."""
