"""Words that a line broke: when the hyphen belongs to the word, and when only to the line."""

_KEPT_BEFORE = frozenset({"en", "of", "dan", "noch", "als", "tot", "t/m", "and", "or", "und", "et"})
"""What follows a hyphen that stands for the rest of a word: "vluchtelingen- en migranten"."""
_APART = "-\u2003"
"""Between digits: a line that ends in "10-" before "5.131" tells no range, and no number below nought."""
_KEPT_AFTER = frozenset({"niet", "oud", "ex", "vice", "non", "e", "zee", "quasi", "semi"})


def joint(before: str, after: str, known: frozenset[str]) -> str:
    r"""Return what stands between two parts of a word that a line broke after a hyphen: "", "-", or one and a gap.

    Args:
        before: the last word of the line, without its hyphen.
        after: the first word of the next line.
        known: the words with a hyphen that stand within lines, in lower case.

    >>> joint("migratie", "samenwerking", frozenset()), joint("vluchtelingen", "en", frozenset())
    ('', '- ')
    >>> joint("Noord", "Afrika", frozenset()), joint("EU", "lidstaten", frozenset()), joint("COVID", "19", frozenset())
    ('-', '-', '-')
    >>> joint("10", "5.131", frozenset())
    '-\u2003'
    """
    if after in _KEPT_BEFORE:
        return "- "
    stem, rest = before.rstrip("-"), after.rstrip(".,;:?!)”’\"'")
    if stem[-1:].isdigit() and rest[:1].isdigit():
        return _APART
    if not stem or not rest or not stem[-1].islower() or not rest[0].islower():
        return "-"
    if "/" in before or "/" in after or "@" in before or "www." in before:
        return "-"
    if stem.lower() in _KEPT_AFTER or f"{stem}-{rest}".lower() in known:
        return "-"
    return ""
