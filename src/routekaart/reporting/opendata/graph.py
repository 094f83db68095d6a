"""Linked data as triples, written as Turtle and as JSON-LD: small, sorted, and the same for the same triples."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_UNSAFE = frozenset('<>"{}|^`\\')


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """A name that is an address; `dct:title` is written in full."""

    value: str

    def __post_init__(self) -> None:
        prefix, colon, name = self.value.partition(":")
        if colon and prefix in PREFIXES:
            object.__setattr__(self, "value", PREFIXES[prefix] + name)


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """Words in a language, or a value with a datatype."""

    value: str
    lang: str = ""
    datatype: str = ""


Node = Iri | Text
Triple = tuple[Iri, Iri, Node]
TYPE = Iri("rdf:type")


def describe(subject: Iri, kind: str, **properties: Node | Iterable[Node]) -> list[Triple]:
    """Return the triples of one thing; `dct_title` stands for the property dct:title.

    >>> describe(Iri("http://a"), "skos:Concept", skos_prefLabel=Text("route", "nl"))[1][2].value
    'route'
    """
    triples: list[Triple] = [(subject, TYPE, Iri(kind))]
    for name, values in properties.items():
        many = (values,) if isinstance(values, Iri | Text) else tuple(values)
        triples += [(subject, Iri(name.replace("_", ":", 1)), value) for value in many]
    return triples


def write_turtle(triples: Iterable[Triple]) -> bytes:
    """Return triples as Turtle, each thing once, in the order of their names."""
    lines = [f"@prefix {prefix}: <{address}> ." for prefix, address in PREFIXES.items()]
    for subject, told in _by_subject(triples).items():
        said = " ;\n    ".join(f"{_turtle(name)} {_turtle(value)}" for name, value in told)
        lines.append(f"\n{_turtle(subject)}\n    {said} .")
    return ("\n".join(lines) + "\n").encode("utf-8")


def write_json_ld(triples: Iterable[Triple]) -> bytes:
    """Return triples as JSON-LD, in full names."""
    nodes = []
    for subject, told in _by_subject(triples).items():
        node: dict[str, object] = {"@id": subject.value}
        properties: defaultdict[str, list[object]] = defaultdict(list)
        for name, value in told:
            if name == TYPE:
                properties["@type"].append(value.value)
            else:
                properties[name.value].append(_json_ld(value))
        nodes.append(node | properties)
    return json.dumps(nodes, ensure_ascii=False, indent=2).encode("utf-8")


def _by_subject(triples: Iterable[Triple]) -> dict[Iri, list[tuple[Iri, Node]]]:
    found: defaultdict[Iri, list[tuple[Iri, Node]]] = defaultdict(list)
    for subject, name, value in triples:
        if (name, value) not in found[subject]:
            found[subject].append((name, value))
    return {subject: found[subject] for subject in sorted(found)}


def _turtle(node: Node) -> str:
    if isinstance(node, Iri):
        for prefix, address in PREFIXES.items():
            name = node.value.removeprefix(address)
            if name != node.value and name.isalnum():
                return f"{prefix}:{name}"
        return f"<{_safe(node.value)}>"
    written = f'"{node.value.translate(_ESCAPES)}"'
    if node.lang:
        return f"{written}@{node.lang}"
    return f"{written}^^{_turtle(Iri(node.datatype))}" if node.datatype else written


def _safe(address: str) -> str:
    """Return an address with what may not stand in one written as percent signs."""
    return "".join(f"%{ord(c):02X}" if c in _UNSAFE or ord(c) <= 0x20 else c for c in address)


def _json_ld(node: Node) -> dict[str, str]:
    if isinstance(node, Iri):
        return {"@id": _safe(node.value)}
    if node.lang:
        return {"@value": node.value, "@language": node.lang}
    return {"@value": node.value, "@type": Iri(node.datatype).value} if node.datatype else {"@value": node.value}
