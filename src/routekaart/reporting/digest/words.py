"""The words of a digest, as (Dutch, English)."""

from routekaart.reporting.texts import Table

LABELS: Table = {
    "subject": ("Routekaart: {number} veranderd sinds {day}", "Routekaart: {number} changed since {day}"),
    "subject_about": (
        "Routekaart over {name}: {number} veranderd sinds {day}",
        "Routekaart on {name}: {number} changed since {day}",
    ),
    "head": ("Wat er veranderde sinds {day}", "What changed since {day}"),
    "head_about": ("{name}: wat er veranderde sinds {day}", "{name}: what changed since {day}"),
    "nothing": ("Er is niets veranderd.", "Nothing changed."),
    "rest": (
        "Veranderingen die hier niet staan: {number}. U vindt ze in de feed: {address}",
        "Changes that are not shown here: {number}. You find them in the feed: {address}",
    ),
    "overdue": ("Termijn voorbij", "Term has ended"),
    "due": ("Termijn loopt af", "Term ends soon"),
    "term": ("{name}: uiterlijk {day} ({reason})", "{name}: by {day} ({reason})"),
    "no_terms": ("Er is geen termijn die aandacht vraagt.", "There is no term that asks attention."),
    "public": (
        "In dit bericht staat alleen wat openbaar is, zoals bekend op {day}.",
        "This message holds only what is public, as known on {day}.",
    ),
    "why": (
        "U krijgt dit bericht omdat u zich hebt aangemeld op {site}.",
        "You get this message because you subscribed at {site}.",
    ),
    "stop": ("Afmelden: {address}", "Unsubscribe: {address}"),
}
