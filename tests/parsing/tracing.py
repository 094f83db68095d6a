"""Follows the way back from a body to its file, as a reader of the page would, and checks what every body must hold."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from lxml import etree
from selectolax.lexbor import LexborHTMLParser, LexborNode

from routekaart.domain.document import BlockKind, Body, Change, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.building import BESIDE

SAMPLES = Path(__file__).parent / "samples"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", "0123456789+-=()")


def sample(name: str) -> bytes:
    """Return the bytes of a file that the tests wrote themselves."""
    return (SAMPLES / name).read_bytes()


def outcome(parse: Callable[[bytes], Body], raw: bytes) -> Body | UnreadableLetter:
    """Return the body of a file, or the refusal; an error that was not raised on purpose goes on."""
    try:
        return parse(raw)
    except UnreadableLetter as refusal:
        cause = refusal.__cause__
        while isinstance(cause, UnreadableLetter):
            cause = cause.__cause__
        if cause is not None and not isinstance(cause, UnicodeDecodeError):
            raise cause from refusal
        return refusal


def assert_sound_or_refused(parse: Callable[[bytes], Body], raw: bytes) -> None:
    """Check that a file becomes a sound body, or is refused with a reason and a way out."""
    found = outcome(parse, raw)
    if isinstance(found, Body):
        assert_sound(found)
    else:
        assert found.what
        assert found.remedy


def stretches(body: Body) -> list[tuple[str, str, int]]:
    """Return each stretch of the text that comes from one place, with the path of its element and the offset in it."""
    ends = [origin.start for origin in body.origins[1:]] + [len(body.text)]
    return [
        (body.text[origin.start : end].removesuffix("\n"), origin.path, origin.at)
        for origin, end in zip(body.origins, ends, strict=True)
    ]


def same(text: str, original: str) -> bool:
    """Tell whether a stretch is what the original says; a space may stand for a line end, or between two words."""
    return text == " " or _plainly(text) == _plainly(original)


def _plainly(text: str) -> str:
    return re.sub(r"[\n\t\r]", " ", text).translate(_RAISED)


def text_in_xml(raw: bytes, path: str) -> str:
    """Return the text of the element at a path."""
    found = etree.fromstring(raw).getroottree().xpath(f"string({path})")
    assert isinstance(found, str)
    return found


def text_in_page(page: LexborHTMLParser, path: str) -> str:
    """Return the text of the element at a path of a page."""
    node = page.root
    assert node is not None
    steps = re.findall(r"/([\w-]+)\[(\d+)\]", path)
    assert steps[0] == ("html", "1")
    for name, number in steps[1:]:
        children = [child for child in _children(node) if child.tag == name]
        node = children[int(number) - 1]
    return _text(node)


def _children(node: LexborNode) -> list[LexborNode]:
    children, child = [], node.first_child
    while child is not None:
        children.append(child)
        child = child.next
    return children


def _text(node: LexborNode) -> str:
    if node.tag == "-text":
        return node.text_content or ""
    return "".join(_text(child) for child in _children(node) if child.tag != "-comment")


def assert_sound(body: Body) -> None:
    """Check what holds for the body of any file."""
    assert body.origins[0].start == 0
    assert [origin.start for origin in body.origins] == sorted({origin.start for origin in body.origins})
    assert all(0 <= block.start < block.end <= len(body.text) for block in body.blocks)
    assert all(block.end <= after.start for block, after in pairwise(body.blocks))
    for block in body.blocks:
        shown = body.text[block.start : block.end]
        assert shown == shown.strip()
        assert body.find_block(block.start) == body.find_block(block.end - 1) == block
        assert block.anchor is None or 0 <= block.anchor <= len(body.text)
        location = body.locate(block.start, block.end)
        assert location.start >= 0
        if body.format is not Format.TEXT:
            assert location.end > location.start
            assert location.path == body.locate(block.end - 1, block.end).path
            assert "\n" not in shown
    _assert_running_leads_back(body)


def _assert_running_leads_back(body: Body) -> None:
    running = body.running
    read = [block for block in body.blocks if block.kind not in {BlockKind.FURNITURE, BlockKind.COMMENT}]
    for match in re.finditer(r"[^\s]", running.text):
        start, end = running.origin(*match.span())
        assert body.text[start:end] == match[0]
    if body.format is not Format.TEXT:
        kept = [body.text[block.start : block.end] for block in read if block.change is not Change.DELETED]
        assert running.text.replace(BESIDE, "\n").split("\n")[:-1] == kept
