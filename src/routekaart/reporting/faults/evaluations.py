"""Why a plan of an evaluation could not be carried out, in Dutch."""

from routekaart.reporting.faults.pattern import Dutch

EVALUATIONS: Dutch = (
    (r"there are no figures of (?P<series>.*)", "Er zijn geen cijfers van {series}."),
    (
        r"(?P<series>.*) has no figure of (?P<first>\S+) \((?P<missing>\d+) missing of (?P<all>\d+) periods\)",
        "Van {series} is er geen cijfer over {first} (ontbrekend: {missing} van {all} perioden).",
    ),
    (
        r"the date (?P<moment>\S+) \((?P<day>.*)\) lies outside the series, which is (?P<first>\S+) to (?P<last>\S+)",
        "De datum ({moment} {day}) valt buiten de reeks, die loopt van {first} tot en met {last}.",
    ),
    (
        r"the date (?P<moment>\S+) \((?P<day>[\d-]+)\) lies outside the series, which is nothing",
        "De datum ({moment} {day}) valt buiten de reeks, want in die tijd is er geen.",
    ),
    (
        r"the date (?P<moment>\S+) counts from (?P<year>.*), which lies outside .* of (?P<first>.*) to (?P<last>.*)",
        "De datum ({moment}) telt vanaf {year}; dat valt buiten de reeks van {first} tot en met {last}.",
    ),
    (
        r"the register holds no day (?P<moment>\S+) of (?P<arrangements>.*)",
        "In het register staat geen datum ({moment}) van {arrangements}.",
    ),
    (
        r"no origin with an arrangement can be looked at \((?P<reasons>.*)\)",
        "Geen land met een afspraak is te bekijken ({reasons}).",
    ),
    (
        r"there are figures of (?P<years>.*), and not of all years between",
        "Er zijn cijfers van {years}, en niet van alle jaren ertussen.",
    ),
    (
        r"(?P<area>\S+) is no member state, and not all of them together",
        "{area} is geen lidstaat, en niet alle lidstaten samen.",
    ),
    (
        r"this estimate needs (?P<name>.*), which is not installed here",
        "Voor deze berekening is {name} nodig, en dat is hier niet geïnstalleerd.",
    ),
)
