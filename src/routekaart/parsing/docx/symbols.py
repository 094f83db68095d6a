"""What the signs of symbol fonts stand for: Word keeps them as a font and a place in it."""

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = {
    **{0x41 + index: letter for index, letter in enumerate(_GREEK)},
    **{0x61 + index: letter for index, letter in enumerate("αβχδεφγηιϕκλµνοπθρστυϖωξψζ")},
    **dict(zip((0xA3, 0xA5, 0xAE, 0xB0, 0xB1, 0xB3, 0xB4, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB), "≤∞→°±≥×•÷≠≡≈", strict=True)),
    **dict(zip((0x2B, 0x2D, 0x3C, 0x3D, 0x3E, 0xA0, 0xBC, 0xE5), "+−<=>€…∑", strict=True)),
    **{
        code: chr(code) for code in (*range(0x20, 0x22), 0x23, 0x25, 0x26, *range(0x28, 0x2A), 0x2C, *range(0x2E, 0x3C))
    },
}
"""The places of Adobe's Symbol encoding that occur in letters."""
_WINGDINGS = dict(
    zip((0x6C, 0x6E, 0x71, 0xA7, 0xA8, 0xD8, 0xE0, 0xF0, 0xFB, 0xFC, 0xFD, 0xFE), "●■❑▪◻➢→⇨✗✓☒☑", strict=True)
)
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_UNKNOWN = "\ufffd"


def symbol(font: str, place: str) -> str:
    """Return the sign at a place (in hexadecimal) of a font; U+FFFD if we do not know it.

    >>> symbol("Symbol", "F0B3"), symbol("Wingdings", "F0E0"), symbol("Calibri", "20AC")
    ('≥', '→', '€')
    """
    try:
        code = int(place, 16)
    except ValueError:
        return _UNKNOWN
    if font.lower() in _FONTS:
        return _FONTS[font.lower()].get(code & 0xFF, _UNKNOWN)
    known = 0x20 <= code < 0xD800 or 0xF900 <= code < 0xFFF0
    return chr(code) if known else _UNKNOWN
