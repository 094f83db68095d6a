"""Words that leave a figure as it is. Data: adding a word is adding it to a line.

A clause whose figure is to be checked may hold these, and names, figures and words for what is counted. Any other
word might narrow what is counted, or deny, suppose or plan it: *minderjarige*, *maandelijks*, *niet*, *zouden*.
"""

from routekaart.reading.lists import word_set

PLAIN = word_set(
    "de het een 't er dat die dit deze ze zij wij we daarmee waarmee hiermee daarnaast "
    "in op aan van naar over tot te uit via is was waren zijn werd werden wordt worden heeft hebben had hadden geweest "
    "komt kwam kwamen komen gekomen ligt lag lagen staat stond stonden bedroeg bedraagt bedroegen telde telden telt "
    "registreerde registreerden meldde meldden meldt rapporteerde rapporteert "
    "steeg stegen stijgt gestegen daalde daalden daalt gedaald nam namen neemt toe af toegenomen afgenomen groeide "
    "groeiden gegroeid liep liepen opgelopen uitgekomen "
    "aantal aantallen cijfer cijfers totaal totale jaar jaren periode kalenderjaar route "
    "migranten mensen personen irreguliere illegale ook fors sterk licht aanzienlijk scherp flink slechts "
    "volgens aldus "
    "the a an at on of to into there it this that which they were been be are has have came stood "
    "number numbers total figure figures year years period people persons migrants irregular illegal according "
    "reported recorded registered counted sharply strongly slightly also only rose fell increased decreased went"
)
"""Dutch and English words that leave a figure what it is."""

PLAIN_FOR = {
    "departure": word_set("vertrok vertrokken vertrekken vreemdelingen departed left"),
    "refugees": word_set("voor vluchtelingen refugees for"),
}
"""More such words, by how the concept of the figure begins."""

LINKS = word_set("en and maar but")
"""What may open a clause that stands beside another."""

OF_CHANGE = word_set(
    "afname daling vermindering terugloop krimp toename stijging groei halvering verdubbeling met ten opzichte "
    "vergeleken vergelijking tegenover dan als zoveel hoger lager meer minder "
    "compared with than by in as lower higher more fewer less decrease increase drop fall rise decline halved doubled"
)
"""Words of a change: beside a change they are plain, beside a level they make it something else."""

OF_RANK = word_set("became")
"""Words that are plain beside a place in an order."""

POINTING = word_set("de die deze dit dat the these those overige eerste")
"""Before a number these point at people who were spoken of before: *die 20.000 migranten* are not all who came."""

TO_A_LEVEL = word_set("tot naar op van to from at")
"""What stands before a level that a count rose or fell to; without it the number is by how much."""

WITHIN = word_set("in over gedurende tijdens during for")
"""What may stand before the period of a figure; *voor 2018*, *tegen 2018* and *per 1 mei* say something else."""

PERIOD_LINKS = word_set("de het heel hele kalenderjaar jaar jaren the whole of year years")
"""What may stand between that and the period."""

PAST_IT = word_set("via over langs door van uit vanuit from through of")
"""After these a country is where people came from or passed; no figure of those who arrived there."""
