"""A text that is handed in at a desk: pasted, or as a file."""

from django.http import HttpRequest

from routekaart.domain.errors import InputError, NotationError


def typed_text(request: HttpRequest) -> str:
    """Return what was typed, with the ends of lines as they are everywhere else."""
    return request.POST.get("tekst", "").replace("\r\n", "\n").replace("\r", "\n")


def text_of(request: HttpRequest, *, most: int, what: str, too_large: str) -> str:
    """Return the text that was handed in: a file if one was chosen, and otherwise what was typed.

    Args:
        request: the form.
        most: bytes.
        what: what it is, as messages name it.
        too_large: what to do with a larger one.

    Raises:
        InputError: if there is none, or it is too large, or no text.
    """
    file = request.FILES.get("bestand")
    raw = bytes(file.read(most + 1)) if file is not None else typed_text(request).encode("utf-8", "surrogatepass")
    if len(raw) > most:
        raise InputError(f"the {what} has more than {most:,} bytes", remedy=too_large)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotationError("the text is not in UTF-8", remedy="Save the file as UTF-8.") from error
    if not text.strip():
        raise InputError(f"no {what} was handed in", remedy="Paste its text, or choose a file.")
    return text
