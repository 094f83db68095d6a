"""What was typed in a form of a page, as the sheet of a file: it gets every check that a file gets.

Each value stands on a line of its own, so that what is wrong in a line is known to be wrong in a field.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError
from routekaart.recording.desk import Field
from routekaart.recording.forms import FORMS
from routekaart.recording.offered import PARTS
from routekaart.recording.sheet import Fields, Items, Node, Text, find_named_texts

SLIP = "form"
"""What a form is called among the files that are checked together."""
ME = "me"
"""The source that is the account itself."""
SOURCES = (ME, "publication", "letter")
DECIDED = ("level", "ground", "decider", "until", "told")
"""What a decision says beside the statements that it is about."""
_MISSING = " is not filled in"


@dataclass(frozen=True, slots=True)
class Slip:
    """The sheet of a form, and in which field of the page each of its lines stands."""

    sheet: Fields
    places: Mapping[int, str]

    @property
    def subjects(self) -> Iterator[str]:
        """The things that it is about, as typed."""
        return (text.text for text in find_named_texts(self.sheet, "about"))

    def faults(self, problems: Iterable[InputError]) -> tuple[FormFault, ...]:
        """Return what is wrong, each beside its field; what is about several fields stands at each of them."""
        return tuple(fault for problem in problems for fault in self._faults(problem))

    def _faults(self, problem: InputError) -> Iterable[FormFault]:
        _, _, line = problem.where.rpartition(":")
        place = self.places.get(int(line), "") if line.isdecimal() else ""
        if problem.what.endswith(_MISSING) and place and "." not in place:
            names = problem.what.removesuffix(_MISSING).split(", ")
            return [FormFault(field=f"{place}.{name}", what=problem.what, remedy=problem.remedy) for name in names]
        return [FormFault(field=place, what=problem.what, remedy=problem.remedy)]


@dataclass(slots=True)
class _Writer:
    """Writes fields of a form on lines of their own."""

    typed: Mapping[str, str]
    places: dict[int, str] = field(default_factory=dict)

    def line(self, place: str) -> int:
        number = len(self.places) + 1
        self.places[number] = place
        return number

    def text(self, text: str, place: str) -> Text:
        return Text(text, self.line(place), quoted=True)

    def part(self, part: str, names: Mapping[str, Field], *, only: Sequence[str] = ()) -> dict[str, Node]:
        """Return the fields of a part that are filled in."""
        found: dict[str, Node] = {}
        for name, asked in names.items():
            typed = self.typed.get(f"{part}.{name}", "").strip()
            if typed and (not only or name in only):
                place = f"{part}.{name}"
                found[name] = self._list(typed, place) if asked.many else self.text(typed, place)
        return found

    def fields(self, place: str, found: Mapping[str, Node]) -> Fields:
        return Fields(dict(found), self.line(place), {name: node.line for name, node in found.items()})

    def source(self) -> Node:
        chosen = self.typed.get("source.sort", "")
        if chosen in ("publication", "letter"):
            return self.fields(chosen, self.part(chosen, PARTS[chosen]))
        return self.text(ME, "source.sort")

    def terms(self, part: str = "terms") -> dict[str, Node]:
        found = self.part(part, PARTS["terms"])
        consent = self.part("consent", PARTS["consent"]) if part == "terms" else {}
        return {**found, "consent": self.fields("consent", consent)} if consent else found

    def content(self, content: str, part: str = "content") -> dict[str, Node]:
        return {content: self.fields(part, self.part(part, FORMS[content].fields))}

    def sheet(self, **sections: Node) -> Slip:
        return Slip(self.fields("", sections), self.places)

    def _list(self, typed: str, place: str) -> Items:
        line = self.line(place)
        return Items([Text(one.strip(), line, quoted=True) for one in typed.split(",") if one.strip()], line)


def write_entry(typed: Mapping[str, str], content: str) -> Slip:
    """Return a statement with one content as a sheet."""
    writer = _Writer(typed)
    entry = {
        **writer.part("entry", PARTS["entry"]),
        **writer.content(content),
        "source": writer.source(),
        **writer.terms(),
    }
    return writer.sheet(statements=Items([writer.fields("entry", entry)], 1))


def write_coupling(typed: Mapping[str, str]) -> Slip:
    """Return a coupling as a sheet: what it is, what each side gives, and with which country it is.

    That country may be more closed than the rest, with terms of its own.
    """
    writer = _Writer(typed)
    entries = [
        {**writer.content("description", "description"), **writer.terms()},
        {**writer.content("give", "give"), **writer.terms()},
    ]
    if any(typed.get(f"counter.{name}", "").strip() for name in FORMS["give"].fields):
        entries.append({**writer.content("give", "counter"), **writer.terms()})
    closed = writer.terms("closed")
    relation = writer.fields(
        "relation", {"relation": writer.text("with", "relation"), **writer.part("relation", _PARTNER)}
    )
    entries.append({"relation": relation, **(closed or writer.terms())})
    head = writer.part("entry", PARTS["entry"], only=("about", "said_by"))
    nodes: list[Node] = [writer.fields("entry", entry) for entry in entries]
    return writer.sheet(**head, source=writer.source(), statements=Items(nodes, 1))


def write_retraction(typed: Mapping[str, str], of: str, *, content: str = "") -> Slip:
    """Return a correction with the content that is right, or without one a withdrawal, as a sheet."""
    writer = _Writer(typed)
    entry: dict[str, Node] = {
        "of": writer.text(of, ""),
        **writer.part("retraction", PARTS["retraction"], only=("reason", "when")),
        "source": writer.source(),
        **writer.terms(),
    }
    if content:
        said = {**writer.part("entry", PARTS["entry"], only=("when", "kind")), **writer.content(content)}
        entry["replacement"] = writer.fields("content", {**said, **writer.part("terms", PARTS["terms"])})
    node = Items([writer.fields("retraction", entry)], 1)
    return writer.sheet(**{"corrections" if content else "withdrawals": node})


def write_misread(typed: Mapping[str, str], of: str) -> Slip:
    """Return as a sheet that something was typed wrong."""
    writer = _Writer(typed)
    entry = {"of": writer.text(of, ""), **writer.part("retraction", PARTS["retraction"], only=("reason",))}
    return writer.sheet(misread=Items([writer.fields("retraction", entry)], 1))


def write_disclosure(typed: Mapping[str, str], of: Sequence[str]) -> Slip:
    """Return a decision on who may see statements as a sheet."""
    writer = _Writer(typed)
    decided = writer.part("disclosure", PARTS["disclosure"], only=DECIDED)
    consent = writer.part("consent", PARTS["consent"])
    entry: dict[str, Node] = {"of": Items([writer.text(one, "") for one in of], 1), **decided}
    if consent:
        entry["consent"] = writer.fields("consent", consent)
    return writer.sheet(disclosures=Items([writer.fields("disclosure", entry)], 1))


_PARTNER = {"to": FORMS["relation"].fields["to"]}
