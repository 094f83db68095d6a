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

ACTIONS: Table = {
    "page.open": ("een pagina openen", "open a page"),
    "account.own": ("het eigen account veranderen", "change one's own account"),
    "dossier.read": ("een dossier lezen", "read a dossier"),
    "letter.read": ("een brief lezen", "read a letter"),
    "statistics.read": ("cijfers bekijken", "look at statistics"),
    "sentence.check": ("een zin controleren", "check a sentence"),
    "letter.check": ("een brief controleren", "check a letter"),
    "letter.keep": ("een brief bewaren", "keep a letter"),
    "queue.read": ("zien wat nog niet is beoordeeld", "see what nobody has reviewed"),
    "statement.review": ("een lezing beoordelen", "review a reading"),
    "statement.record": ("een uitspraak vastleggen", "record a statement"),
    "disclosure.decide": ("een niveau besluiten", "decide a level"),
    "draft.read": ("een concept lezen", "read a draft"),
    "draft.write": ("een concept schrijven", "write a draft"),
    "draft.release": ("een brief vrijgeven", "release a letter"),
    "release.accept": ("een uitgave goedkeuren", "accept a release"),
    "weighing.read": ("een afweging lezen", "read a weighing"),
    "evaluation.read": ("evaluaties bekijken", "see evaluations"),
    "evaluation.make": ("een evaluatie maken", "make an evaluation"),
    "weighing.make": ("een afweging maken", "make a weighing"),
    "log.read": ("het logboek lezen", "read the log"),
    "account.manage": ("accounts beheren", "manage accounts"),
}
"""What a reader does on the site, by the actions of the table of rights."""

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
    "committed": ("vastgelegd als verplichting", "committed"),
    "contracted": ("vastgelegd in contracten", "contracted"),
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
