"""The page on processing names every place of the site in which something about people can be kept."""

import re
from pathlib import Path

from django.apps import apps

PAGE = (Path(__file__).parents[2] / "docs" / "processing.md").read_text(encoding="utf-8")


def test_every_table_of_the_site_is_in_the_register_of_processing() -> None:
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    named = set(re.findall(r"`([a-z]+_[a-z_]+)`", PAGE))
    assert len(tables) > 15
    assert tables - named == set()
    assert {
        name for name in named if name.partition("_")[0] in {table.partition("_")[0] for table in tables}
    } - tables <= {"site_cache"}
