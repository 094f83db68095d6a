"""Which of all matters before the House concern migration, by the words of their title and subject.

Only what is fetched is chosen by this; a file that somebody hands in comes in whole. A matter that it passes over is
not held, so the words are broad.
"""

import re

_WORDS = re.compile(
    r"asiel|migra(?:nt|ti)|vreemdeling|vluchteling|refugee|asylum|statushouder|ontheemd|uitgeprocedeerd|ongedocumenteerd|"
    r"verblijfsvergunning|verblijfsrecht|verblijfsstatus|uitzetting|veilige?(?: derde)? land|ambtsbericht|"
    r"terugkeer(?:beleid|besluit|hub|richtlijn|verordening|regeling)|(?:gedwongen|vrijwillige|zelfstandige) terugkeer|"
    r"terugname|overnameovereenkomst|laissez.passer|visum|visa\b|mensensmokkel|mensenhandel|"
    r"grensbewaking|grenscontrole|grensprocedure|push-?back|buitengrens|buitengrenzen|schengen|dublin(?:ver|claim|pro|over)|"
    r"\bfrontex|\bunhcr\b|\biom\b|\bcoa\b|\bind\b|\bdt&v\b|opvang in de regio|bed.bad.brood|spreidingswet|"
    r"inburgering|naturalisatie|nationaliteit|staatloz|nareis|nareiz|gezinshereniging|kinderpardon|\bamv|"
    r"oekraïen|eu-turkije|turkijedeal|tunesiëdeal",
    re.IGNORECASE,
)


def concerns_migration(*texts: str) -> bool:
    """Tell whether one of the texts speaks of migration.

    >>> concerns_migration("Vreemdelingenbeleid"), concerns_migration("Motie van het lid X over stikstof")
    (True, False)
    """
    return any(_WORDS.search(text) for text in texts)
