"""Turns the staff's screens into what they show. Pure: changes nothing."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk import presenter
from kiosk.catalogue.index import CatalogueIndex
from kiosk.flow.standard import hour
from kiosk.help import UnitCall
from kiosk.staff.entrance import Entrance
from kiosk.staff.finding import STAFF_LANGUAGE, parked_hit
from kiosk.staff.floor import Floor
from kiosk.staff.session import AtHome, Choosing, Confirming, OnShift, Session
from kiosk.storage.staff import Tally
from kiosk.struck_off import STRUCK_OFF
from kiosk.text import words
from kiosk.views import ConfirmView, DeskHit, DeskHomeView, LineState, ShiftView, StaffChoiceView, View
from kiosk.visit import Visit


def present(floor: Floor, line: LineState) -> View | None:
    """The staff's screen; None where the visit is shown."""
    match floor.screen:
        case Entrance() as door:
            return door.view
        case AtHome() as home if floor.session is not None:
            return _home(floor, floor.session, home, line)
        case Choosing(choice, options):
            return StaffChoiceView(choice, options)
        case Confirming():
            return confirmation(floor.visit, floor.wrong, asked=True)
        case OnShift(tallies):
            return _shift(floor, tallies)
        case _:
            return None


def confirmation(visit: Visit, wrong: str, asked: bool) -> ConfirmView:
    """What was written, in the citizen's own language."""
    theirs = replace(visit, language=visit.spoken or visit.language)
    return ConfirmView(presenter.service_name(theirs), presenter.review_rows(theirs), wrong, asked)


def _home(floor: Floor, session: Session, home: AtHome, line: LineState) -> DeskHomeView:
    index = floor.rooms.catalogue()
    parked = tuple(parked_hit(floor.rooms, draft, index) for draft in floor.drafts)
    calls = tuple(called(one) for one in floor.calls)
    notice = home.notice or (STRUCK_OFF if line.key == STRUCK_OFF else "")
    return DeskHomeView(session.member.name, home.query, home.hits, parked, notice, line, session.serves, calls)


def called(one: UnitCall) -> DeskHit:
    """A call for help at another kiosk: where, and since when."""
    state = "nobody_came" if one.call.nobody_came else "calling"
    name, since = one.name or f"Quiosque {one.kiosk}", hour(one.call.asked_at)
    return DeskHit(f"call:{one.kiosk}", presenter.plain(name), presenter.plain(since), state)


def _shift(floor: Floor, tallies: Sequence[Tally]) -> ShiftView:
    index = floor.rooms.catalogue()
    rated, stars = sum(one.rated for one in tallies), sum(one.stars for one in tallies)
    return ShiftView(
        visits=sum(one.visits for one in tallies),
        minutes=round(sum(one.seconds for one in tallies) / 60),
        stars_tenths=round(10 * stars / rated) if rated else 0,
        services=tuple(_counted(index, one) for one in tallies),
        parked=sum(draft.own for draft in floor.drafts),
    )


def _counted(index: CatalogueIndex, tally: Tally) -> DeskHit:
    name, visits = presenter.plain(_name(index, tally.service)), presenter.plain(str(tally.visits))
    return DeskHit(f"service:{tally.service}", name, visits)


def _name(index: CatalogueIndex, service: str) -> str:
    return words(index.service(service).name, STAFF_LANGUAGE).text if index.has_service(service) else service
