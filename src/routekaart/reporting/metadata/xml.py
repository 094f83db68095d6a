"""XML with one namespace, built element by element; text is escaped by the library."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


class Branch:
    """An element to which others can be added."""

    def __init__(self, element: "_Element", namespace: str) -> None:
        self._element = element
        self._namespace = namespace

    @classmethod
    def root(cls, name: str, namespace: str, prefix: str | None = None) -> "Branch":
        """Return the root of a document in a namespace."""
        from lxml import etree

        # The stubs of lxml do not know that the default namespace goes by no name.
        return cls(etree.Element(f"{{{namespace}}}{name}", nsmap={prefix: namespace}), namespace)  # type: ignore[dict-item]

    def add(self, name: str, text: str | None = None, **attributes: str) -> "Branch":
        """Add an element, with text or without."""
        from lxml import etree

        child = etree.SubElement(self._element, f"{{{self._namespace}}}{name}", attributes)
        child.text = None if text is None else "".join(sign if sign.isprintable() else " " for sign in text)
        return Branch(child, self._namespace)

    def written(self) -> bytes:
        """Write the document, in UTF-8."""
        from lxml import etree

        return bytes(etree.tostring(self._element, xml_declaration=True, encoding="UTF-8", pretty_print=True))
