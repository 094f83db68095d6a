"""The records that the commands print, with their field names as the API writes them."""

from collections.abc import Mapping

from pydantic.alias_generators import to_camel


def camel(record: Mapping[str, object]) -> dict[str, object]:
    """Return a record with its field names in camelCase; `as_of` becomes `asOf`. Values are left as they are."""
    return {to_camel(name): _inside(value) for name, value in record.items()}


def _inside(value: object) -> object:
    if isinstance(value, dict):
        return camel(value)
    return [_inside(one) for one in value] if isinstance(value, list | tuple) else value
