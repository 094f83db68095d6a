"""The table of a run over many letters, from its lines."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.letter_scores import PARTS
from benchmarks.planted_figures import SENTENCES
from benchmarks.planted_letters import SHARES


def print_table(lines: Sequence[Mapping[str, Any]], *, title: str) -> None:
    """Print what was read and what it cost, and which part of what was planted was read right, as Markdown."""
    if not lines:
        print("Nothing is read yet.")
        return
    count = sum((Counter(one["count"]) for one in lines), Counter[str]())
    used = {name: sum(one["used"][name] for one in lines) for name in ("wall", "processor", "making", "scoring")}
    peak, loads = max(one["used"]["peak"] for one in lines), [one["load"] for one in lines]
    reading = used["processor"] - used["making"] - used["scoring"]
    letters = count["letters"]
    rows = {
        "letters": f"{letters:,}, {count['unread']:,} of them unread",
        "characters": f"{count['characters'] / 1e6:,.0f} million",
        "statements": f"{count['statements']:,}",
        "by the clock": f"{used['wall']:,.0f} s, under a load of {min(loads):.0f} to {max(loads):.0f}",
        "processor time": f"{used['processor']:,.0f} s; making {used['making']:,.0f}, scoring {used['scoring']:,.0f}",
        "processor time of a letter": f"{reading / letters * 1000:.2f} ms of reading and handing round",
        "peak memory of all processes": f"{peak:,.0f} MB",
        "figures that nobody planted": f"{count['other']:,} of {count['figures']:,}",
    }
    print(f"\n| {title} | |\n|---|---|")
    print("\n".join(f"| {name} | {shown} |" for name, shown in rows.items()))
    print("\n| planted | figures | " + " | ".join(PARTS) + " | all of them |\n|---" + "|---" * (len(PARTS) + 2) + "|")
    sorts = [("all", "")] + [(name, f"{name}|") for name in (*SHARES, *(one.sort for one in SENTENCES))]
    for name, key in sorts:
        planted = count[f"{key}planted"]
        shares = [f"{100 * count[f'{key}{part}'] / planted:.2f}%" for part in (*PARTS, "all")] if planted else []
        print(f"| {name} | {planted:,} | " + " | ".join(shares) + " |")
