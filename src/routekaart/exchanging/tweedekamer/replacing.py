"""In whose place a paper came, as its subject says: "(t.v.v. 21501-20-1992)", "(t.v.v. 33 000 VI, nr. 12)"."""

import re

_INSTEAD = re.compile(r"\bt\.?\s?v\.?\s?v\.?\s*", re.IGNORECASE)
_DIGITS = r"(?P<number>\d{2}[ .]?\d{3})(?:[- ](?P<chapter>[IVX]{1,6}[A-E]?|\d{2}))?(?:[- ]?\(R\s?\d{3,4}\))?"
_DASHED = re.compile(rf"{_DIGITS}-(?P<paper>\d{{1,4}})(?!\d)")
_WRITTEN = re.compile(rf"{_DIGITS},?\s?nr\.?\s?(?P<paper>\d{{1,4}})(?!\d)")
_BARE = re.compile(r"nr\.?\s?(?P<paper>\d{1,4})(?!\d)")


def find_replaced(subject: str, *, dossier: str = "") -> tuple[tuple[tuple[str, str], ...], bool]:
    """Find the papers in whose place one came, each with the words that say so.

    Args:
        subject: the subject of the paper.
        dossier: the dossier that the paper itself stands in, for numbers that are given without one.

    Returns:
        The names as official publications, with their quotes; and whether there is one that cannot be read.

    >>> find_replaced("Gewijzigde motie van het lid Ceder (t.v.v. 21501-20-1992)")
    ((('kst-21501-20-1992', 't.v.v. 21501-20-1992'),), False)
    """
    found: list[tuple[str, str]] = []
    unclear = False
    for instead in _INSTEAD.finditer(subject):
        at = instead.end()
        match = _DASHED.match(subject, at) or _WRITTEN.match(subject, at)
        bare = None if match or not dossier else _BARE.match(subject, at)
        if match is not None:
            number = re.sub(r"\D", "", match["number"])
            stem = f"{number}-{match['chapter']}" if match["chapter"] else number
            found.append((f"kst-{stem}-{match['paper']}", subject[instead.start() : match.end()]))
        elif bare is not None:
            found.append((f"kst-{dossier}-{bare['paper']}", subject[instead.start() : bare.end()]))
        else:
            unclear = True
    return tuple(found), unclear
