"""Who serves at the counters: part of the signed policy, so that every kiosk learns it with the next contact.

A first code is told once, to whoever runs the command; the policy carries its Argon2id hash.
"""

import secrets
from collections.abc import Callable

from kiosk.config import LONGEST_NAME, Policy, Role, StaffMember
from kiosk.errors import Refused
from kiosk.secret_code import hash_code

FIRST_NUMBER = 1001
CODE_DIGITS = 8


class StaffRoom:
    """Adds, lists and revokes; each change is a new version of the policy."""

    def __init__(self, policy: Callable[[], Policy], publish: Callable[[Policy], None]) -> None:
        self._policy, self._publish = policy, publish

    def all(self) -> tuple[StaffMember, ...]:
        """Everybody, by number."""
        return tuple(sorted(self._policy().staff, key=lambda member: int(member.number)))

    def add(self, name: str, role: Role) -> tuple[StaffMember, str]:
        """A new member and their first code. A number is never given twice. Raises Refused for what is no name."""
        name = name.strip()
        if not (0 < len(name) <= LONGEST_NAME and name.isprintable()):
            raise Refused(f"O nome é um texto de uma linha, com até {LONGEST_NAME} letras.")
        policy = self._policy()
        number = max(policy.staff_last, FIRST_NUMBER - 1) + 1
        code = _code()
        member = StaffMember(number=str(number), name=name, role=role, first_code=hash_code(code))
        self._change((*policy.staff, member), number)
        return member, code

    def renew(self, number: str) -> tuple[StaffMember, str]:
        """A new first code for who forgot the PIN; the old PIN is no longer taken. Raises Refused."""
        code = _code()
        before = self._get(number)
        member = before.model_copy(update={"first_code": hash_code(code), "issue": before.issue + 1})
        self._change((*self._others(number), member))
        return member, code

    def revoke(self, number: str) -> StaffMember:
        """Nobody comes in with this number any more, once the kiosk knows. Raises Refused."""
        member = self._get(number)
        self._change(self._others(number))
        return member

    def _get(self, number: str) -> StaffMember:
        member = self._policy().member(number)
        if member is None:
            raise Refused(f"Não há ninguém da equipe com o número {number}.")
        return member

    def _others(self, number: str) -> tuple[StaffMember, ...]:
        return tuple(member for member in self._policy().staff if member.number != number)

    def _change(self, staff: tuple[StaffMember, ...], last: int = 0) -> None:
        policy = self._policy()
        told = {"staff": staff, "staff_last": max(policy.staff_last, last), "version": policy.version + 1}
        self._publish(policy.model_copy(update=told))


def _code() -> str:
    return "".join(str(secrets.randbelow(10)) for _ in range(CODE_DIGITS))
