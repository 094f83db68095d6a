"""Which events and relations belong to which part of a dossier. A word that is not here lands among the rest, shown."""

COUPLING_STATES = ("wanted", "offered", "agreed", "given", "broken", "ended")
CONTEXT = ("coup", "pandemic", "war", "crisis", "disaster", "election", "context")
"""How the names of events begin that change what can be done, whoever wanted it."""
ROLES = frozenset({"origin", "transit", "host", "arrival", "partner"})
REGIONS = frozenset({"in-focus-region"})
PARLIAMENT = frozenset({"concerns", "answered-by", "answers"})
OWN = frozenset({"serves", "part-of", "implemented-by", "defines"})
"""Relations that say what a thing is."""
OBJECTIVES = ("prevention", "return", "protection")
BREACH = "breach"


def begins_with(event: str, beginnings: tuple[str, ...]) -> bool:
    """Tell whether an event's name is one of these, or one of these with more behind a hyphen.

    >>> begins_with("talks-opened", ("talks",)), begins_with("talkshow", ("talks",))
    (True, False)
    """
    return any(event == word or event.startswith(f"{word}-") for word in beginnings)
