"""Made-up requests, some of them hostile: no server error, and no answer that the description does not tell."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import checks
from schemathesis.specs.openapi import checks as described

from routekaart.web.wsgi import application

# That a request may be refused although its schema allows it (a day to come) is told by each description.
CHECKS = [
    checks.not_a_server_error,
    described.status_code_conformance,
    described.content_type_conformance,
    described.response_schema_conformance,
    described.response_headers_conformance,
]
EACH = 6


@pytest.mark.slow
@pytest.mark.django_db  # a connection that another test left open is looked at
def test_every_answer_is_one_that_the_description_tells(api, settings) -> None:
    settings.ALLOWED_HOSTS = ["localhost"]
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    operations = [one.ok() for one in schema.get_all_operations()]
    assert len(operations) > 20
    for operation in operations:
        _try(operation)


def _try(operation) -> None:
    @settings(
        max_examples=EACH,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def answers(case) -> None:
        case.call_and_validate(checks=CHECKS)

    answers()
