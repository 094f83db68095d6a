"""Where a benchmark keeps a register of its own: in a file, and on the server of the tests if there is one."""

import os
import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, make_url, text


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def register_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a register that is not there yet, one for each module and database."""
    if request.param == "sqlite":
        yield str(tmp_path_factory.mktemp("register") / "register.sqlite")
        return
    server = os.environ.get("ROUTEKAART_TEST_POSTGRES")
    if not server:
        pytest.skip("ROUTEKAART_TEST_POSTGRES is not set")
    schema = f"bench_{uuid.uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        url = make_url(server).update_query_dict({"options": f"-csearch_path={schema}"})
        yield url.render_as_string(hide_password=False)
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()
