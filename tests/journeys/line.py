"""The line of a counter in the tests of visits: its platform, up on the loopback, and its sync process as a thread."""

import threading
from contextlib import contextmanager
from random import Random
from urllib.parse import urlsplit

from sync.door import Door, Rounds
from sync.server.platform import Platform
from sync.station import Station
from sync.transport import Transport, make_client
from sync.wake import Wake
from sync.worker import Worker
from tests.sync.servers import LivePlatform, WebServer, wait_for


@contextmanager
def platform_up(folder, counter):
    """The platform that the counter has joined, where it expects it."""
    platform = Platform.open(folder / "platform")
    live = LivePlatform(platform, WebServer())
    live.server.port = urlsplit(counter.identity.enrolled.platform).port
    live.up()
    try:
        yield live
    finally:
        live.down()
        platform.close()


@contextmanager
def delivering(counter):
    """What `balcao sync` does, beside the counter, for as long as the block runs."""
    data, over, rounds = counter.settings.data, threading.Event(), Rounds()
    identity = counter.identity
    transport = Transport(identity.enrolled.platform, identity.signer, str(identity.device), make_client())
    station = Station(data, counter.store, identity, counter.desk._rooms.clock, lambda event: None)
    worker, wake = Worker(station, transport, Random(7)), Wake(data)
    door = Door(data, transport, rounds)

    def run():
        while not over.is_set():
            rounds.begin()
            done = worker.run_once()
            rounds.note(done)
            if done.rest_s > 0.0 and wake.wait(min(done.rest_s, 0.2)):
                worker.hurry()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        door.close()
        wake.close()
        transport.close()


def until(desk, holds, seconds=60.0):
    """Let the desk look at what it waits for, until something holds."""

    def look():
        desk.tick()
        return holds(desk.view)

    wait_for(look, seconds)
    return desk.view
