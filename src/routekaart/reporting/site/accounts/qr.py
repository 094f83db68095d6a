"""A square code as an SVG path, so that it stands in the page itself and needs no image and no script."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SquareCode:
    """What the template draws: black squares, in a white field of this many squares a side."""

    side: int
    path: str


def make_square_code(text: str) -> SquareCode:
    """Draw a text as a square code, with the quiet border that readers of it need."""
    import qrcode

    code = qrcode.QRCode(border=4)
    code.add_data(text)
    rows = code.get_matrix()
    squares = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return SquareCode(len(rows), "".join(squares))
