"""Words by which a sentence shows what it does with a figure, as patterns; the words are in `lexicon/cues.toml`.

Each is matched as whole words, in any case; a file for each subject. What a figure counts (the concept) comes from the
reference lists. When a pattern is tried: `signs`, which must know all cues before the first word is met: so all are
made when one is asked.
"""

from routekaart.reading.cues import (
    asylum,
    changes,
    counted,
    orders,
    parts,
    phrases,
    places,
    publishers,
    saying,
    times,
    travel,
)

__all__ = [
    "asylum",
    "changes",
    "counted",
    "orders",
    "parts",
    "phrases",
    "places",
    "publishers",
    "saying",
    "times",
    "travel",
]
