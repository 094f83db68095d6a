"""The examples for who runs a site write nothing down that somebody should not read."""

import re
from pathlib import Path

DEPLOY = Path(__file__).parents[2] / "deploy"


def test_the_proxy_writes_no_question_no_referrer_and_no_link_that_opens_something() -> None:
    text = (DEPLOY / "nginx.conf").read_text()
    (format_,) = re.findall(r"^log_format .*$", text, flags=re.MULTILINE)
    assert not re.search(r"\$(request|request_uri|args|query_string|uri|http_\w+|cookie_\w+|remote_user)\b", format_)
    assert "~^(/welkom|/abonneren)/." in text
    servers = text.count("server {")
    assert text.count("access_log /var/log/nginx/routekaart.log routekaart;") == servers
    assert text.count("error.log crit;") == servers == 2


def test_no_service_runs_as_root_and_the_public_one_cannot_reach_the_workspace() -> None:
    internal, public = ((DEPLOY / name).read_text() for name in ("routekaart.service", "routekaart-public.service"))
    assert "User=routekaart" in internal
    assert "DynamicUser=yes" in public
    assert "InaccessiblePaths=-/var/lib/routekaart" in public
    for service in (internal, public):
        assert {"NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet="} <= set(service.splitlines())
