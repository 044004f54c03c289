"""`balcao-platform policy`: changed by name, versioned, and taken over by every kiosk at its next contact."""

import json

import pytest

from sync.server.main import main

WAYS = [{"name": "Ganha Tempo · Ipiranga", "hours": "Segunda a sexta, das 8h às 18h", "phone": "(65) 3613-0000"}]


def command(live, *words):
    return main(["policy", *words, "--data", str(live.platform.keys._folder.parent)])


def test_what_the_file_says_changes_and_nothing_else(live, kiosk, tmp_path, capsys):
    command(live, "show")
    before = json.loads(capsys.readouterr().out)
    file = tmp_path / "change.json"
    file.write_text(json.dumps({"alternatives": WAYS, "help_wait_s": 240}))
    assert command(live, "set", str(file)) == 0
    kiosk.worker().run_once()
    policy = kiosk.identity.policy
    assert policy.alternatives[0].name == {"pt": WAYS[0]["name"]}
    assert (policy.help_wait_s, policy.version) == (240, before["version"] + 1)
    assert policy.idle_warning_s == before["idle_warning_s"]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ('{"idle_warnings": 3}', "idle_warnings"),
        ('{"rating_s": "logo"}', "rating_s: 'rating_s'"),
        ('{"version": "x", "help_wait_s": [1]}', "help_wait_s: 'help_wait_s'"),
        ("[1]", "objeto"),
        ("{", "não é JSON, veja a linha 1."),
        ("\xff\xfe", "não é JSON"),
        ('{"alternatives": [{"phone": "162"}]}', "alternatives.0.name"),
        ('{"staff_idle_s": -5}', "staff_idle_s: vai de 60 a 3600"),
        ('{"idle_countdown_s": 5}', "idle_countdown_s: vai de 20"),
        ('{"idle_warning_s": NaN}', "idle_warning_s: vai de 20"),
        ('{"parked_h": 0}', "parked_h: vai de 1"),
    ],
)
def test_what_no_policy_knows_is_refused_with_its_name(live, tmp_path, capsys, told, why):
    file = tmp_path / "change.json"
    file.write_text(told)
    before = live.platform.policy
    assert command(live, "set", str(file)) == 1
    said = capsys.readouterr().err
    assert why in said
    assert not {"Input", "should", "Expecting", "value:"} & set(said.split())
    assert live.platform.policy == before


@pytest.mark.parametrize(
    "words", [("--base", "ftp://central"), ("--base", "http://[::1"), ("--base", "central"), ("--unit", "CPA\x1b[2J")]
)
def test_no_code_is_given_for_an_address_or_a_unit_that_is_none(live, capsys, words):
    folder = str(live.platform.keys._folder.parent)
    assert main(["enrolment", "token", "--data", folder, *words]) == 1
    assert words[0] in capsys.readouterr().err
