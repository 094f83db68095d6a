"""Who counted: the names of publishers, and the words by which a figure is said to be theirs."""

from routekaart.domain.ids import actor_id
from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words
from routekaart.reading.signs import join_patterns, make_cue

PUBLISHERS = {word: actor_id(publisher) for word, publisher in load_meanings("cues", "publishers").items()}
PUBLISHER_NAMES = _PUBLISHER = "|".join(sorted(PUBLISHERS, key=len, reverse=True))
"""The names of publishers, as alternatives."""
_PUBLISHER_SIGNS = tuple(
    dict.fromkeys(name.partition("&")[0].rpartition(" ")[2] for name in PUBLISHERS)  # "&" is a token of its own
)
_SOURCE_NOUNS = "|".join(load_lexicon("formal")["source_frames"]["nouns"])
COUNT_ROUTES = frozenset(map(actor_id, load_words("cues", "count_routes")))
"""Publishers of whom any figure of a route is one of the crossings on it."""

ACCORDING_TO = make_cue(
    rf"\b(?:{join_patterns('according_to', 'figures_of')})\s+"
    rf"(?:(?:de\s+|het\s+|the\s+)?(?:{_SOURCE_NOUNS})\s(?:van|from|of)\s+)?"
    rf"(?:de\s+|het\s+)?(?P<source>{_PUBLISHER})\b"
    rf"|\b(?:{join_patterns('reports')})\s+(?:de\s+|het\s+)?(?P<reporter>{_PUBLISHER})\b"
    rf"|\b(?P<speaker>{_PUBLISHER})\s+(?:{join_patterns('reports')})\b",
    *_PUBLISHER_SIGNS,
)
NAMES_PUBLISHER = make_cue(
    rf"\b(?:door\s+(?:het\s+|de\s+)?)?(?P<name>{_PUBLISHER})(?:['’]s\b|-(?:cijfers|reeks|gegevens|data|tellingen|statistieken|teller|figures)|-(?=(?:detecties|aankomsten|grensoverschrijdingen|aanvragen)\b))?",
    *_PUBLISHER_SIGNS,
)
"""A publisher, in whatever role."""
SOURCE_OF_WORDS = make_cue(
    rf"\b(?:{join_patterns('according_to')})\s+\w+(?:\s+\w+)?", *load_lexicon("cues")["according_to"]["signs"]
)
"""Words that name a source; one that is no publisher may count otherwise than any of them."""
_SOURCE = (
    rf"(?:(?:(?:de|het|the)\s{{1,3}})?(?:{_SOURCE_NOUNS})\s{{1,3}}(?:van|of|from|by)\s{{1,3}})?(?:(?:de|het|the)\s{{1,3}})?(?:{_PUBLISHER})"
    rf"(?:-(?:{_SOURCE_NOUNS})|(?:['’]s)?\s{{1,3}}(?:own\s{{1,3}})?(?:{_SOURCE_NOUNS}))?(?!\w)"
)
SOURCE_FRAME = make_cue(
    rf"\b(?:{join_patterns('source_frames', lexicon='formal')})".replace("{source}", _SOURCE), *_PUBLISHER_SIGNS
)
"""That a publisher counted it, in whatever words: "zo kan uit de Eurostat-cijfers worden afgeleid"."""
WHO_COUNTED = make_cue(
    rf"\b(?:die|dat|that|which)\s{{1,3}}(?:door\s{{1,3}})?(?:de\s{{1,3}}|het\s{{1,3}})?(?:{_PUBLISHER})\s{{1,3}}"
    r"(?:(?:in|over)\s{1,3}(?:de\s{1,3}hele\s{1,3}periode\s{1,3})?\d{4}\s{1,3})?(?:(?:heeft|had|zijn|waren|werden|has|have|were)\s{1,3})?"
    rf"(?:{join_patterns('counted_by')})\b",
    *_PUBLISHER_SIGNS,
)
"""A relative clause that only says who counted them: "die Frontex in 2023 registreerde"."""
WHO_COUNTED_WHERE = make_cue(
    rf"\b(die|dat|that|which)\s{{1,3}}(?:door\s{{1,3}})?(?:de\s{{1,3}}|het\s{{1,3}})?(?:{_PUBLISHER})\b"
    rf"[^,;:()]{{1,90}}?\s({join_patterns('counted_by')})\b",
    *_PUBLISHER_SIGNS,
)
"""The same with when and where they did between its words, which are its groups: "die Frontex aan de grenzen telde"."""
SHOWS = make_cue(r"(?!)", *(word for words in load_lexicon("frames")["signs"].values() for word in words))
"""A sign only: a word stands in a text with which it may say from which data it has what it reports."""
