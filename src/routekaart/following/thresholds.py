"""How much of what was asked a letter must tell before it counts as done. Wrong as done is the worst fault.

They were set on the open half of the annotated pairs and kept above what made the first wrong outcome there.
"""

FULL = 0.8
"""Part of the words of what was asked that must be met: one of five may have another name, one of four may not."""
PART = 0.6
"""Below this a letter speaks of something that is only near: at 0.4 letters on other subjects came out as partly done,
and an envoy for culture as one for migration."""
OWN = 0.3
"""Part that a passage must meet in its own words, before the words around it may tell what it is about."""
LEAST_WORDS = 2
"""With fewer words and places that say what it is about, anything might fulfil it, and nothing can be told."""
LEAST_TOLD = 3
"""The same for what is to be told: no word for a deed guards it, and two words stand in many letters."""
LEAST_MET = 2
"""With fewer words and places met, nothing is said to be fulfilled even in part."""
ANSWERED = 0.4
"""Part that a refusal or promise must meet, with the words around it, to be one of this thing."""
CLAIMED = 0.5
"""Part that a claim without a name or number must meet, with the sentence before it, to be one of this thing."""
