"""A catalogue with its doors: services by id, by theme and by life event, and their compiled flows."""

from collections import defaultdict
from functools import cache

from kiosk.catalogue.model import Agency, Catalogue, Service, Topic
from kiosk.flow.compiled import CompiledFlow, compile_flow
from kiosk.flow.standard import compose


class CatalogueIndex:
    """One version of the catalogue, indexed. Frozen once made: a visit keeps the one it began with."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._services = {service.id: service for service in catalogue.services}
        self._agencies = {agency.id: agency for agency in catalogue.agencies}
        topics = (*catalogue.publics, *catalogue.life_events, *catalogue.themes)
        self._topics = {topic.id: topic for topic in topics}
        self._by_topic: dict[str, list[Service]] = defaultdict(list)
        for service in catalogue.services:
            for topic in (*service.themes, *service.life_events, *service.publics):
                self._by_topic[topic].append(service)
        self.flow_of = cache(self._flow_of)
        """The compiled flow of a service, by its id; compiled once. Raises KeyError, or ValueError for one without."""

    def service(self, service: str) -> Service:
        """A service by its id. Raises KeyError."""
        return self._services[service]

    def find(self, service: str) -> Service | None:
        """A service by its id, or None: a receipt may name one that is offered no more."""
        return self._services.get(service)

    def has_service(self, service: str) -> bool:
        """Whether there is a service of that id."""
        return service in self._services

    def agency(self, agency: str) -> Agency:
        """An agency by its id. Raises KeyError."""
        return self._agencies[agency]

    def topic(self, topic: str) -> Topic | None:
        """A theme, life event or public by its id."""
        return self._topics.get(topic)

    def by_topic(self, topic: str) -> tuple[Service, ...]:
        """The services behind a door, in the catalogue's order."""
        return tuple(self._by_topic.get(topic, ()))

    def _flow_of(self, service: str) -> CompiledFlow:
        return compile_flow(compose(self._services[service]))
