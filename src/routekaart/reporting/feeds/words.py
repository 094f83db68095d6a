"""The words of feeds and digests that are not data, as (Dutch, English)."""

from routekaart.reporting.texts import Table

LABELS: Table = {
    "all": ("Routekaart: alles wat nieuw of veranderd is", "Routekaart: everything new or changed"),
    "country": ("Routekaart: nieuws over {name}", "Routekaart: news about {name}"),
    "request": ("Routekaart: nieuws over {name}", "Routekaart: news about {name}"),
    "subtitle": (
        "Openbare uitspraken over samenwerking op het gebied van migratie, met wie het zegt en waar dat staat.",
        "Public statements on migration cooperation, with who says so and where.",
    ),
    "author": ("Routekaart", "Routekaart"),
    "title": ("{thing}: {said}", "{thing}: {said}"),
    "refused_title": ("Vervallen: {thing}: {said}", "No longer stands: {thing}: {said}"),
    "refused": (
        "Bij controle bleek dat dit niet goed was gelezen. Het telt niet meer mee.",
        "A review found that this had been misread. It no longer counts.",
    ),
    "speaker": ("Wie het zegt: {speaker}", "Who says so: {speaker}"),
    "valid": ("Geldt voor: {when}", "Holds for: {when}"),
    "said_on": ("Gezegd: {when}", "Said: {when}"),
    "source": ("Bron: {title}", "Source: {title}"),
    "quote": ("“{quote}”", "“{quote}”"),
}
