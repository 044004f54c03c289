"""A screen reader and the person who uses it, in a process of their own: hears names, presses by accessible actions.

Run by the system's Python, which has pyatspi; knows nothing of the project. Reads the visit from standard input as
JSON: a list of [words to wait for, [names to press]]. Writes what was heard to standard output as JSON.
"""

import json
import sys
import time

import pyatspi

APPLICATION = "balcao"
PATIENCE_S = 60.0
POLL_S = 0.03
PRESS = "Press"


class NotHeard(Exception):
    """Words that never came."""


def application():
    """The counter's window on the accessibility bus."""
    return next((one for one in pyatspi.Registry.getDesktop(0) if one is not None and one.name == APPLICATION), None)


def shown(node):
    """Everything under a node that is shown now, in order."""
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
            yield child
            yield from shown(child)


def names():
    """The names on the screen; an item that went while it was asked ends the look."""
    try:
        return [node.name for node in shown(application()) if node.name]
    except (AttributeError, LookupError, RuntimeError):
        return []


def patiently(look, what):
    """Look again until there is an answer."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        answer = look()
        if answer:
            return answer
        time.sleep(POLL_S)
    raise NotHeard(f"{what}; on the screen: {names()}")


def hear(words):
    """What the screen says, once it says these words; else nothing."""
    said = names()
    return said if words in said else []


def press(name):
    """Press the control of that name by its accessible action."""

    def attempt():
        try:
            found = [node for node in shown(application()) if node.name == name and actions(node)]
            return bool(found) and found[-1].queryAction().doAction(actions(found[-1])[0])
        except (AttributeError, LookupError, RuntimeError):
            return False

    patiently(attempt, f"no control is named '{name}'")


def actions(node):
    """The numbers of a node's actions that press it."""
    try:
        action = node.queryAction()
    except NotImplementedError:
        return []
    return [number for number in range(action.nActions) if action.getName(number) == PRESS]


def visit(steps):
    """Walk through; what each screen said, as it came."""
    heard = []
    for words, presses in steps:
        heard.append(
            patiently(lambda words=words: (said := names()) and words in said and said, f"never said: {words}")
        )
        for name in presses:
            press(name)
    return heard


def main():
    """One visit."""
    try:
        answer = {"heard": visit(json.load(sys.stdin)), "failure": ""}
    except NotHeard as failure:
        answer = {"heard": [], "failure": str(failure)}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
