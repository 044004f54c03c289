"""The embedded mode speaks with its own machine, whatever proxy the environment names for the world outside."""

import pytest

from ui.embedded import Embedded

TRIES = 10
"""A busy machine may be slow to answer; a proxy that nobody serves never does."""


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy"])
def test_no_proxy_stands_between_the_counter_and_its_platform(live, tmp_path, monkeypatch, name):
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert any(Embedded(tmp_path, live.port).platform_answers() for _ in range(TRIES))
