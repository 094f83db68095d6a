"""What all answers of the API have in common: names in camelCase, lists in pages with links."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest
from ninja import Schema
from pydantic import ConfigDict, Field
from pydantic.alias_generators import to_camel

Item = TypeVar("Item")

LARGEST_PAGE = 500


class Model(Schema):
    """A record of the API; what Python calls `gezegd_op` is `gezegdOp` in JSON."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Paging(Model):
    """Which part of a list is asked for."""

    page: int = Field(default=1, ge=1, le=1_000_000, description="Welke bladzijde, vanaf 1.")
    page_size: int = Field(default=100, ge=1, le=LARGEST_PAGE, description="Hoeveel op een bladzijde.")


class Href(Model):
    """An address."""

    href: str


class Links(Model):
    """Where this page of a list is, and those beside it."""

    self: Href
    prev: Href | None = None
    next: Href | None = None


class Page(Model, Generic[Item]):
    """A page of a list."""

    totaal: int = Field(description="Hoeveel er zijn, op het niveau van de lezer.")
    resultaten: list[Item]
    links: Links = Field(serialization_alias="_links")


Listed = TypeVar("Listed", bound=Page[Any])


def page_of(
    kind: type[Listed], request: HttpRequest, found: Sequence[object], paging: Paging, **beside: object
) -> Listed:
    """Return the page of a list that is asked for; a page past the end is empty. `beside` is what a kind adds."""
    first = (paging.page - 1) * paging.page_size
    more = first + paging.page_size < len(found)
    links = Links(
        self=Href(href=_address(request, paging.page)),
        prev=Href(href=_address(request, paging.page - 1)) if paging.page > 1 else None,
        next=Href(href=_address(request, paging.page + 1)) if more else None,
    )
    shown = list(found[first : first + paging.page_size])
    return kind(totaal=len(found), resultaten=shown, links=links, **beside)


def _address(request: HttpRequest, page: int) -> str:
    query = request.GET.copy()
    query["page"] = str(page)
    return f"{request.path}?{urlencode(list(query.items()))}"
