"""Words that leave a figure as it is; the words themselves are in `lexicon/plain.toml`.

A clause whose figure is to be checked may hold these, and names, figures and words for what is counted. Any other
word might narrow what is counted, or deny, suppose or plan it: *minderjarige*, *maandelijks*, *niet*, *zouden*.
"""

import re

from routekaart.reading.lexicon import load_lexicon, load_words

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[“”„«»\"?%€$*]")
"""A word, or a sign that may say that a number is somebody else's or another than it seems."""

PLAIN = load_words("plain", "plain") | load_words("formal", "connectives") | load_words("formal", "verbs")
"""Dutch and English words that leave a figure what it is."""

PLAIN_FOR = {begins: frozenset(words) for begins, words in load_lexicon("plain")["for"].items()}
"""More such words, by how the concept of the figure begins."""

NOT_PLAIN_FOR = {begins: frozenset(words) for begins, words in load_lexicon("plain")["not_for"].items()}
"""Plain words that say more beside some concepts, by how these begin."""

LINKS = load_words("plain", "links")
"""What may open a clause that stands beside another."""

OF_CHANGE = load_words("plain", "of_change")
"""Words of a change: beside a change they are plain, beside a level they make it something else."""

OF_SIZED_CHANGE = load_words("plain", "of_sized_change")
"""How strong a change is said to be: plain where its size is said as well, and else a claim of its own."""

OF_COUNTRIES = load_words("plain", "of_countries")
"""Words that are plain where a country has the most of all countries."""

OF_EXTREME = load_words("plain", "of_extreme")
"""Words that are plain beside the most or least of a row of periods."""

OF_MOVEMENT = load_words("plain", "of_movement")
"""Words that are plain beside the two ends of a movement."""

OF_RANK = load_words("plain", "of_rank")
"""Words that are plain beside a place in an order."""

OF_REMARK = load_words("plain", "of_remark")
"""Words that are plain in a clause that opens a sentence and says how things stood: "Mei was een zwarte maand:"."""

OF_SHARE = load_words("plain", "of_share")
"""Words that are plain beside a part of a whole."""

OF_UNION = load_words("plain", "of_union")
"""Words that are plain where a share is one of the whole European Union."""

OF_OUTDOING = load_words("plain", "of_outdoing") | load_words("plain", "beside_outdoing")
"""Words that are plain where a verb says that one place has more than another."""

POINTING = load_words("plain", "pointing")
"""Before a number these point at people who were spoken of before: *die 20.000 migranten* are not all who came."""

TO_A_LEVEL = load_words("plain", "to_a_level")
"""What stands before a level that a count rose or fell to; without it the number is by how much."""

WITHIN = load_words("plain", "within")
"""What may stand before the period of a figure; *voor 2018*, *tegen 2018* and *per 1 mei* say something else."""

PERIOD_LINKS = load_words("plain", "period_links")
"""What may stand between that and the period."""

PAST_IT = load_words("plain", "past_it")
"""After these a country is where people came from or passed; no figure of those who arrived there."""

TOWARD = load_words("plain", "toward")
"""Before a country these say where people left for; no figure of those who left that country."""
