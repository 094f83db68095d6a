"""Names of things and actors: kind and key, and nothing that looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ACTOR_KINDS, THING_KINDS, actor_id, key_of, kind_of, thing_id

keys = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]*", fullmatch=True)


@given(st.sampled_from(THING_KINDS), keys)
def test_a_thing_is_its_kind_and_its_key(kind: str, key: str) -> None:
    thing = thing_id(f"{kind}:{key}")
    assert (kind_of(thing), key_of(thing)) == (kind, key)


@given(st.sampled_from(ACTOR_KINDS), keys)
def test_an_actor_is_an_organisation_or_an_office(kind: str, key: str) -> None:
    assert actor_id(f"{kind}:{key}") == f"{kind}:{key}"


@pytest.mark.parametrize(
    "text",
    ["", "MAR", "country:", ":MAR", "country:MAR:x", "country: MAR", "land:MAR", "Country:MAR", "country:-MAR",
     "country:MAR\n", "country:Türkiye", "person:j-jansen"],
)  # fmt: skip
def test_a_text_that_names_no_thing_is_refused(text: str) -> None:
    with pytest.raises(NotationError, match="country:MAR"):
        thing_id(text)


@pytest.mark.parametrize("text", ["person:j-jansen", "country:MAR", "frontex", "organisation:"])
def test_a_private_person_or_a_thing_is_no_actor(text: str) -> None:
    with pytest.raises(NotationError, match="does not name an actor"):
        actor_id(text)
