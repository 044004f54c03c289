"""Search from anywhere at the desk: services, parked visits by name or CPF, requests by protocol."""

from dataclasses import replace

from kiosk import protocol_number
from kiosk.catalogue.index import CatalogueIndex
from kiosk.flow.standard import hour
from kiosk.presenter import agency_words, plain
from kiosk.rooms import Rooms
from kiosk.staff.cabinet import Cabinet, Draft
from kiosk.text import fold, words
from kiosk.views import DeskHit

MAX_SERVICES = 9
CPF_DIGITS = 11
STAFF_LANGUAGE = "pt"


def find(rooms: Rooms, cabinet: Cabinet, index: CatalogueIndex, drafts: list[Draft], text: str) -> tuple[DeskHit, ...]:
    """What fits, nearest first: who waits here before what could be begun."""
    digits = "".join(character for character in text if character.isdigit())
    if len(digits) == CPF_DIGITS and not any(character.isalpha() for character in text):
        return tuple(parked_hit(rooms, draft, index) for draft in cabinet.of_person(digits, drafts))
    named = [draft for draft in drafts if _named(draft.saved.name, text)]
    hits = [*(parked_hit(rooms, draft, index) for draft in named), *_requests(rooms, text)]
    found = rooms.search(index, STAFF_LANGUAGE).find(text, MAX_SERVICES)
    return (*hits, *(_service(index, id_) for id_ in found))


def parked_hit(rooms: Rooms, draft: Draft, index: CatalogueIndex) -> DeskHit:
    """A parked visit: who, what for, since when. A colleague's says whose it is; the person only for a reason."""
    known = index.has_service(draft.saved.service)
    name = words(index.service(draft.saved.service).name, STAFF_LANGUAGE).text if known else draft.saved.service
    since = hour(draft.parked.parked_at)
    state = "withdrawn" if not known else "parked" if draft.own else "colleague"
    title = (draft.saved.name or "–") if draft.own else _colleague(rooms, draft.parked.owner)
    return DeskHit(f"parked:{draft.parked.id}", plain(title), plain(f"{since} · {name}"), state)


def _colleague(rooms: Rooms, number: str) -> str:
    member = rooms.policy().member(number)
    return member.name if member else number


def _named(name: str, text: str) -> bool:
    """Every word that was typed begins a word of the name."""
    typed, parts = fold(text).split(), fold(name).split()
    return bool(typed) and all(any(part.startswith(word) for part in parts) for word in typed)


def _service(index: CatalogueIndex, id_: str) -> DeskHit:
    service = index.service(id_)
    agency = agency_words(index.agency(service.agency), STAFF_LANGUAGE)
    return DeskHit(f"service:{id_}", words(service.name, STAFF_LANGUAGE), agency)


def _requests(rooms: Rooms, text: str) -> list[DeskHit]:
    """Where a request stands, by the number on its receipt as people type it; nothing of what is in it."""
    typed = protocol_number.parse(text)
    if typed is None:
        return []
    number = replace(typed, prefix=typed.prefix or rooms.policy().protocol_prefix).text
    waiting = rooms.store.find(number)
    delivered = None if waiting else rooms.store.delivered(protocol=number)
    state = waiting.state.value if waiting else "delivered" if delivered else ""
    return [DeskHit(f"protocol:{number}", plain(number), plain(""), state)] if state else []
