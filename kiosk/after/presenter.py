"""Turns an earlier request into what its screen shows. Pure: reads the visit, changes nothing."""

from datetime import datetime

from kiosk.after.case import Case, changeable, heard
from kiosk.after.lookup import Change, Found, Here
from kiosk.after.views import AfterView, AgainView, CodeView, FindView, FollowView
from kiosk.flow.standard import CIVIL_TIME
from kiosk.inquiry import Unheard
from kiosk.line import Line
from kiosk.printing import Paper
from kiosk.receipt import ReceiptFacts
from kiosk.struck_off import STRUCK_OFF
from kiosk.text import DEFAULT_LANGUAGE, Words, words
from kiosk.visit import Stage, Visit


def present_after(visit: Visit, line: str, paper: Paper = Paper.NONE) -> AfterView:
    """The snapshot of a screen after the visit."""
    case = visit.case
    if case.found is None or visit.stage is Stage.FIND:
        return FindView(case.problem)
    if visit.stage is Stage.CODE:
        return _code(case, line)
    return _again(visit, paper) if visit.stage is Stage.AGAIN else _follow(visit, line)


def at(moment: datetime | None) -> str:
    """A moment in the counter's own time; empty for none."""
    return f"{moment.astimezone(CIVIL_TIME):%d/%m/%Y %H:%M}" if moment else ""


def _code(case: Case, line: str) -> CodeView:
    found = case.found
    if found is None:
        raise AssertionError("a code is asked for a request")
    provable = bool(found.code_hash) or line == Line.UP
    checking = case.proving is not None
    return CodeView(case.purpose.value, found.named.protocol, provable, checking, case.problem, case.left)


def _follow(visit: Visit, line: str) -> FollowView:
    case, gone = visit.case, line == STRUCK_OFF
    if case.found is None:
        raise AssertionError("what is followed was found")
    facts, told = case.found.named.facts, heard(case.told)
    service, agency = service_words(visit, facts)
    return FollowView(
        protocol=case.found.named.protocol,
        service=service,
        agency=agency,
        made_at=at(facts.at) if facts else "",
        genuine=facts is not None,
        here=STRUCK_OFF if gone and case.found.here is Here.WAITING else case.found.here.value,
        here_at=at(case.found.since),
        platform=_platform(case),
        platform_at=at(told.since) if told else "",
        note=_said(told.note, visit.language) if told else None,
        next_step=_said(told.next_step, visit.language) if told else None,
        change=_change(case.found),
        changeable=changeable(case) and not gone,
        for_staff=visit.staffed,
        blocked=STRUCK_OFF if gone and changeable(case) else "",
    )


def _platform(case: Case) -> str:
    if case.asking is not None or case.told is None:
        return "asking"
    if isinstance(case.told, Unheard):
        return case.told.value
    return case.told.state if case.told.known else "unknown"


KNOWN_REASONS = ("wrong_code", "already_decided")


def _change(found: Found) -> str:
    if found.change is Change.CANCEL_REFUSED and found.refused_for in KNOWN_REASONS:
        return f"{found.change}:{found.refused_for}"
    return found.change.value


def _said(sentence: str, language: str) -> Words | None:
    """What an officer wrote, in Portuguese."""
    return Words(sentence, untranslated=language != DEFAULT_LANGUAGE) if sentence else None


def service_words(visit: Visit, facts: ReceiptFacts | None) -> tuple[Words | None, Words | None]:
    """Service and agency of a receipt in the visitor's language; None for what today's catalogue does not know."""
    service = visit.catalogue.find(facts.service) if facts else None
    if service is None:
        return None, None
    return words(service.name, visit.language), words(visit.catalogue.agency(service.agency).name, visit.language)


def _again(visit: Visit, paper: Paper) -> AgainView:
    case = visit.case
    if case.found is None:
        raise AssertionError("a receipt is shown again once it was read")
    facts = case.found.named.facts
    service, agency = service_words(visit, facts)
    made_at = at(facts.at) if facts else ""
    return AgainView(case.found.named.protocol, service, agency, made_at, case.qr, case.unseen, paper)
