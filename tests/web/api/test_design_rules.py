"""The NLgov REST API Design Rules that a machine can test, asked of the description and of the running API."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.web.api.version import VERSION

ROOT = Path(__file__).resolve().parents[3]
RULES = ROOT.parent / "shared" / "standards" / "adr"


@pytest.fixture
def described(api) -> dict:
    """Return the OpenAPI document."""
    return api("/openapi.json").json()


def operations(described: dict) -> Iterator[tuple[str, str, dict]]:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def properties(described: dict) -> Iterator[tuple[str, dict]]:
    for schema in described["components"]["schemas"].values():
        yield from schema.get("properties", {}).items()


def test_there_is_something_to_hold_against_the_rules(described) -> None:
    names = [name for name, _ in properties(described)]
    assert len(list(operations(described))) > 20
    assert any(name.endswith("datum") for name in names)
    assert any(name.endswith("Op") for name in names)


def test_paths_are_kebab_case_without_a_slash_at_the_end(described) -> None:
    for path, _, _ in operations(described):
        assert re.fullmatch(r"(/([a-z0-9-]+|\{[a-z-]+\}|openapi\.json))+", path), path


def test_names_in_questions_and_records_are_camel_case(described) -> None:
    camel = re.compile(r"_links|[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
    for _, _, operation in operations(described):
        for one in operation.get("parameters", []):
            assert camel.fullmatch(one["name"]), one["name"]
    for name, _ in properties(described):
        assert camel.fullmatch(name), name


def test_what_ends_in_datum_is_a_date_and_moments_are_date_times(described) -> None:
    for name, schema in properties(described):
        if name.endswith("datum"):
            assert '"format": "date"' in json.dumps(schema), name
        if name.endswith("Op"):
            assert schema["format"] == "date-time", name


def test_each_operation_tells_its_problems_with_title_status_and_detail(described) -> None:
    for path, _, operation in operations(described):
        if path == "/openapi.json":
            continue
        for status in ("400", "404", "500"):
            schema = operation["responses"][status]["content"]["application/problem+json"]["schema"]
            assert {"title", "status", "detail"} <= set(schema["required"])


def test_the_description_has_a_contact_a_version_and_the_major_version_in_its_address(described) -> None:
    assert set(described["info"]["contact"]) == {"name", "url", "email"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", described["info"]["version"])
    (server,) = described["servers"]
    assert server["url"].startswith("https://")
    assert server["url"].endswith("/v1")


@pytest.mark.parametrize("address", ["/openapi.json", "/landen", "/landen/XXX", "/niets"])
def test_every_answer_carries_the_version_and_the_headers_of_safety(api, address: str) -> None:
    headers = api(address).headers
    assert headers["API-Version"] == VERSION
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert "no-store" in headers["Cache-Control"]


def test_any_page_on_the_web_may_read_the_description(api) -> None:
    assert api("/openapi.json").headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in api("/landen").headers


@pytest.mark.slow
@pytest.mark.parametrize(("rules", "allowed"), [("linter.yaml", set()), ("linter-2.1.0.yml", {"openapi3"})])
def test_the_official_linter_finds_no_errors(described, require, tmp_path, rules: str, allowed: set[str]) -> None:
    """The rules in force want OpenAPI 3.0 and we write 3.1: docs/decisions/0031-api.md."""
    spectral = shutil.which("spectral", path=str(ROOT / "node_modules" / ".bin")) or shutil.which("spectral")
    require(spectral, "spectral is not here: npm ci")
    require(RULES.is_dir(), "the rule sets of ../shared/standards are not here")
    (tmp_path / "openapi.json").write_text(json.dumps(described))
    command = [spectral, "lint", "-r", str(RULES / rules), "-f", "json", str(tmp_path / "openapi.json")]
    printed = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout
    found, _ = json.JSONDecoder().raw_decode(printed)  # a line of text may follow
    assert {one["code"] for one in found if one["severity"] == 0} == allowed
