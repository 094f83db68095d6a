"""The menu tells where one is, and a refusal says in the reader's language what is needed."""

import re


def _marked(page: str) -> list[tuple[str, str]]:
    return re.findall(r'aria-current="(\w+)">([^<]+)</a>', page)


def test_the_menu_marks_the_room_of_a_page_that_stands_in_none_of_its_own(signed_in, workspace) -> None:
    client = signed_in("reviewer")
    assert _marked(client.get("/werk").content.decode()) == [("page", "Werk")]
    assert _marked(client.get("/werk/beoordelen").content.decode()) == [("true", "Werk")]


def test_two_rooms_of_which_one_lies_behind_the_other_are_not_both_marked(visitor, workspace) -> None:
    assert _marked(visitor.get("/controle").content.decode()) == [("page", "Zin controleren")]
    assert _marked(visitor.get("/controle/brief").content.decode()) == [("page", "Brief controleren")]
    assert _marked(visitor.get("/").content.decode()) == [("page", "Overzicht")]


def test_a_refusal_names_action_and_roles_in_words_of_the_page(signed_in, workspace) -> None:
    client = signed_in("administrator")
    dutch = client.get("/werk/beoordelen").content.decode()
    assert "Nodig is een van deze rollen: Dossierhouder, Beoordelaar, Controleur." in dutch
    assert "zien wat nog niet is beoordeeld (niveau openbaar)" in dutch
    assert '<p lang="en">' not in dutch
    english = client.get("/werk/beoordelen?lang=en").content.decode()
    assert "see what nobody has reviewed (level public)" in english


def test_a_new_letter_begins_with_a_place_for_title_and_addressee(signed_in, workspace) -> None:
    page = signed_in("keeper").get("/werk/brieven/nieuw").content.decode()
    assert "---\ntitle: \naddressee: De Voorzitter van de Tweede Kamer der Staten-Generaal\n---\n" in page
