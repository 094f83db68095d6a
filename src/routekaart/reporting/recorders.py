"""Through what something was recorded, in words: a person's account, a rule, a list or a model of language."""

import re

from routekaart.reporting.dossier.names import Names
from routekaart.reporting.texts import Table, say

WORDS: Table = {
    "": ("een mens", "a person"),
    "rule": ("regel {name} van het programma, versie {version}", "rule {name} of the program, version {version}"),
    "table": ("lijst {name} van het programma, versie {version}", "list {name} of the program, version {version}"),
    "model": ("taalmodel {name}, versie {version}", "model of language {name}, version {version}"),
}
_THROUGH = re.compile(r"(rule|table|model):(.+)@([^@]+)")


def describe_recorder(recorder: str, names: Names) -> str:
    """Say through what something was recorded; who is not told of is a person.

    >>> describe_recorder("rule:figure@3", Names(lang="nl", names={}))
    'regel figure van het programma, versie 3'
    """
    if not recorder:
        return say(WORDS, "", names.lang)
    through = _THROUGH.fullmatch(recorder)
    if through is None:
        return names.name(recorder)
    kind, name, version = through.groups()
    return say(WORDS, kind, names.lang).format(name=name, version=version)
