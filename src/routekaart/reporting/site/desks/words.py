"""Words that more than one desk uses, as (Dutch, English)."""

from routekaart.reporting.texts import Table

CONTENTS: Table = {
    "contact": ("een contactmoment", "a contact"),
    "event": ("een gebeurtenis", "an event"),
    "description": ("een nieuwe afspraak, koppeling of andere zaak", "a new arrangement, coupling or other thing"),
    "give": ("een gift of tegenprestatie", "a give or take"),
    "relation": ("een verband", "a relation"),
    "use": ("de inzet van een instrument", "the use of an instrument"),
    "money": ("een bedrag", "an amount of money"),
    "figure": ("een aantal", "a number"),
    "range": ("een aantal tussen twee grenzen", "a number between two limits"),
    "trend": ("een verandering", "a change"),
    "comparison": ("een vergelijking van twee plaatsen", "a comparison of two places"),
    "extreme": ("het hoogste of laagste van een rij", "the highest or lowest of a row"),
    "share": ("een deel van een geheel", "a part of a whole"),
    "rank": ("een plaats in een volgorde", "a place in an order"),
    "cause": ("een oorzaak en gevolg", "a cause and effect"),
    "toezegging": ("een toezegging aan de Kamer", "an undertaking to Parliament"),
    "ask": ("een vraag of verzoek van de Kamer", "a question or request of Parliament"),
}
"""What can be said, in the order in which a desk offers it."""
