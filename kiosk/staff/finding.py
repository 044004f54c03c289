"""Search from anywhere at the desk: services, parked visits by name or CPF, requests by protocol."""

from kiosk.catalogue.index import CatalogueIndex
from kiosk.presenter import agency_words, plain
from kiosk.rooms import Rooms
from kiosk.staff.cabinet import Cabinet, Draft
from kiosk.text import fold, words
from kiosk.views import DeskHit

MAX_SERVICES = 9
CPF_DIGITS = 11
LEAST_OF_PROTOCOL = 6
STAFF_LANGUAGE = "pt"


def find(rooms: Rooms, cabinet: Cabinet, index: CatalogueIndex, drafts: list[Draft], text: str) -> tuple[DeskHit, ...]:
    """What fits, nearest first: who waits here before what could be begun."""
    digits = "".join(character for character in text if character.isdigit())
    if len(digits) == CPF_DIGITS and not any(character.isalpha() for character in text):
        return tuple(parked_hit(draft, index) for draft in cabinet.of_person(digits, drafts))
    named = [draft for draft in drafts if _named(draft.saved.name, text)]
    hits = [*(parked_hit(draft, index) for draft in named), *_requests(rooms, text)]
    found = rooms.search(index, STAFF_LANGUAGE).find(text, MAX_SERVICES)
    return (*hits, *(_service(index, id_) for id_ in found))


def parked_hit(draft: Draft, index: CatalogueIndex) -> DeskHit:
    """A parked visit: who, what for, since when."""
    known = index.has_service(draft.saved.service)
    name = words(index.service(draft.saved.service).name, STAFF_LANGUAGE).text if known else draft.saved.service
    since = draft.parked.parked_at.astimezone().strftime("%H:%M")
    state = "withdrawn" if not known else "parked" if draft.own else "colleague"
    return DeskHit(f"parked:{draft.parked.id}", plain(draft.saved.name or "–"), plain(f"{since} · {name}"), state)


def _named(name: str, text: str) -> bool:
    """Every word that was typed begins a word of the name."""
    typed, parts = fold(text).split(), fold(name).split()
    return bool(typed) and all(any(part.startswith(word) for part in parts) for word in typed)


def _service(index: CatalogueIndex, id_: str) -> DeskHit:
    service = index.service(id_)
    agency = agency_words(index.agency(service.agency), STAFF_LANGUAGE)
    return DeskHit(f"service:{id_}", words(service.name, STAFF_LANGUAGE), agency)


def _requests(rooms: Rooms, text: str) -> list[DeskHit]:
    """Where a request stands, by the number on its receipt; nothing of what is in it."""
    typed = _bare(text)
    if len(typed) < LEAST_OF_PROTOCOL:
        return []
    waiting = {item.protocol: item.state.value for item in rooms.store.items() if item.protocol}
    delivered = {row.protocol: "delivered" for row in rooms.store.receipts() if row.protocol}
    known = {**waiting, **delivered}
    return [DeskHit(f"protocol:{one}", plain(one), plain(""), known[one]) for one in known if typed in _bare(one)]


def _bare(text: str) -> str:
    return "".join(character for character in text.upper() if character.isalnum())
