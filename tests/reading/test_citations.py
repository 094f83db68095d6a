"""References to documents in the forms that letters use, and what names no document."""

from collections.abc import Callable

import pytest

from routekaart.domain.letter import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "surface", "ids"),
    [
        ("Zie Kamerstuk 19637-3083.", "Kamerstuk 19637-3083", "kst-19637-3083"),
        ("Zie Kamerstuk 21501-32-1740.", "Kamerstuk 21501-32-1740", "kst-21501-32-1740"),
        ("Zie Kamerstuk 36800-XX, nr. 9.", "Kamerstuk 36800-XX, nr. 9", "kst-36800-XX-9"),
        ("Zie Kamerstukken I 2021/22, 35 925, nr. E.", "Kamerstukken I 2021/22, 35 925, nr. E", "kst-35925-E"),
        ("Zie Kamerstukken II, 2003-2004, 29 255 nr. 3.", "Kamerstukken II, 2003-2004, 29 255 nr. 3", "kst-29255-3"),
        ("Zie Kamerstuk 35 687 (R2151), nr. 14.", "Kamerstuk 35 687 (R2151), nr. 14", "kst-35687-14"),
        ("De motie op stuk nr. 183 (32 805) vraagt.", "stuk nr. 183 (32 805)", "kst-32805-183"),
        ("De motie op stuk nr. 37 (36 410 VI) vraagt.", "stuk nr. 37 (36 410 VI)", "kst-36410-VI-37"),
        ("Zie Handelingen II 2015/16, 58-7.", "Handelingen II 2015/16, 58-7", "h-tk-20152016-58-7"),
        (
            "Zie Aanhangsel van de Handelingen II 2018/19, nr. 2191.",
            "Aanhangsel van de Handelingen II 2018/19, nr. 2191",
            "ah-tk-20182019-2191",
        ),
        ("Handelingen II 2018/19, Aanhangsel, nr. 9", "Handelingen II 2018/19, Aanhangsel, nr. 9", "ah-tk-20182019-9"),
        ("Kamerstukken II 2021/22, Aanhangsel, 50", "Kamerstukken II 2021/22, Aanhangsel, 50", "ah-tk-20212022-50"),
        ("Zie kst-19637-2675.", "kst-19637-2675", "kst-19637-2675"),
        ("Zie kst-35300-VI-37.", "kst-35300-VI-37", "kst-35300-VI-37"),
        ("Zie COM(2020) 0609.", "COM(2020) 0609", "com-2020-609"),
        ("Zie COM/2020/609.", "COM/2020/609", "com-2020-609"),
        (
            "Zie Richtlijnen 2013/32/EU en 2013/33/EU.",
            "Richtlijnen 2013/32/EU en 2013/33/EU",
            "celex-32013L0032 celex-32013L0033",
        ),
        ("Zie Uitvoeringsbesluit (EU) 2022/382.", "Uitvoeringsbesluit (EU) 2022/382", "celex-32022D0382"),
        ("Zie Kaderbesluit 2002/584/JBZ.", "Kaderbesluit 2002/584/JBZ", "celex-32002F0584"),
        ("Zie Verordening (EEG) nr. 1408/71.", "Verordening (EEG) nr. 1408/71", "celex-31971R1408"),
        ("Zie 32013R0604.", "32013R0604", "celex-32013R0604"),
        ("Zie CELEX:32013R0604.", "CELEX:32013R0604", "celex-32013R0604"),
        ("Zie Stb. 2001, 666.", "Stb. 2001, 666", "stb-2001-666"),
        ("Zie Trb. 1951, 131.", "Trb. 1951, 131", "trb-1951-131"),
        ("Zie Staatscourant 2022-9623.", "Staatscourant 2022-9623", "stcrt-2022-9623"),
        ("Zie ECLI:NL:RVS:2013:210.", "ECLI:NL:RVS:2013:210", "ecli-NL:RVS:2013:210"),
        ("Zie ECLI:EU:C:2011:865.", "ECLI:EU:C:2011:865", "ecli-EU:C:2011:865"),
        ("Zie BWBR0011823.", "BWBR0011823", "bwb-BWBR0011823"),
        (
            "Zie jci1.3:c:BWBR0011823&artikel=64&lid=1.",
            "jci1.3:c:BWBR0011823&artikel=64&lid=1",
            "jci-1.3:c:BWBR0011823&artikel=64&lid=1",
        ),
    ],
)
def test_a_citation_in_any_form_names_its_documents(read: Read, text: str, surface: str, ids: str) -> None:
    (found,) = read(text).citations
    assert (found.surface, " ".join(found.ids)) == (surface, ids)


@pytest.mark.parametrize(
    "text",
    [
        "Zie het stuk over 183 aanvragen.",
        "De stukken nr. 5 en 6 zijn zoek.",
        "Het besluit nr. 1/80 is oud.",
        "Een richtlijn van 12/13 leden.",
        "De COM (Commissie) van 2020.",
        "Het gaat om 36 410 mensen.",
        "ECLI is een afkorting; BWB ook, en jci1 niet.",
        "Trb. is een afkorting.",
        "In de Staatscourant van 2022 staat dit.",
        "Het Aanhangsel volgt in 2020.",
        "De Handelingen van 2015/16 zijn lang.",
        "Zie blz. 19637 en 3083.",
        "Het percentage was 32013.",
        "Zij zijn h-tk en kst.",
    ],
)
def test_what_only_looks_like_a_reference_names_no_document(read: Read, text: str) -> None:
    assert read(text).citations == ()


def test_what_a_citation_has_taken_is_no_number_and_no_time(read: Read) -> None:
    reading = read("Zie Kamerstukken II 2019/20, 35 300 VI, nr. 37 en de motie op stuk nr. 9 (36 471).")
    assert (reading.quantities, reading.periods) == ((), ())
