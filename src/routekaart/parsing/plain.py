"""Plain text: exactly what the bytes decode to, with the paragraphs that its lines make."""

from routekaart.domain.document import Body
from routekaart.parsing.layout import find_running_text


def parse_text(text: str) -> Body:
    """Return the body of a plain text."""
    return Body(text=text, running=find_running_text(text))
