"""The digest of the method's code: the same in every process, another one for any other threshold."""

import re
import subprocess
import sys

from kiosk.life.code import _parts, code_identity

TELL = "from kiosk.life.code import code_identity; print(code_identity())"


def test_two_processes_tell_the_same_version_and_digest() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", TELL], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert told == {code_identity()}
    assert re.fullmatch(r"\S+ sha256:[0-9a-f]{64}", code_identity())


def test_another_threshold_is_another_program_and_another_comment_is_not() -> None:
    def parts(text: str) -> list[bytes]:
        return list(_parts(compile(text, "rules.py", "exec")))

    rule = "def flat(x):\n    return x < 0.03 or x in {'a', 'b'}\n"
    assert parts(rule) == parts(f"# why\n\n{rule}")
    assert parts(rule) != parts(rule.replace("0.03", "0.02"))
