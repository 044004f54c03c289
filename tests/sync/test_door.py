"""The window asks the sync process: where a request stands, and what became of everything that was sent now."""

import errno
import socket
import threading
from contextlib import suppress

import pytest

from kiosk.inquiry import Sending, Unheard, Whereabouts
from kiosk.line import Line
from sync.door import Door, Rounds
from sync.knock import Knock
from sync.protocol import StandingQuery
from sync.server.requests import RequestState
from sync.server.standing import MOST_BY_NUMBER
from sync.wake import Wake


class Delivering:
    """The sync process's loop, in a thread, with its door."""

    def __init__(self, kiosk, url=""):
        self.kiosk, self.rounds, self.wake = kiosk, Rounds(), Wake(kiosk.data)
        self.door = Door(kiosk.data, kiosk.transport(url), self.rounds)
        self.worker, self.over = kiosk.worker(url), threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while not self.over.is_set():
            self.rounds.begin()
            done = self.worker.run_once()
            self.rounds.note(done)
            if done.rest_s > 0.0 and self.wake.wait(done.rest_s):
                self.worker.hurry()

    def __enter__(self):
        self.thread.start()
        return Knock(self.kiosk.data)

    def __exit__(self, *_):
        self.over.set()
        self.door.close()
        self.thread.join()
        self.wake.close()


def test_the_receipt_in_hand_opens_what_the_officer_wrote(live, kiosk):
    content = kiosk.submit()
    kiosk.drain()
    live.platform.requests.decide(content.id, RequestState.IN_REVIEW, "Falta ver a foto.", "Espere o aviso.")
    with Delivering(kiosk) as knock:
        told = knock.where(content.tracking_token, "")
    assert isinstance(told, Whereabouts)
    assert (told.known, told.state, told.note, told.next_step) == (
        True,
        "in_review",
        "Falta ver a foto.",
        "Espere o aviso.",
    )
    assert told.since is not None


def test_the_number_alone_tells_the_state_and_no_sentence(live, kiosk):
    content = kiosk.submit()
    kiosk.drain()
    live.platform.requests.decide(content.id, RequestState.IN_REVIEW, "Falta ver a foto.", "Espere o aviso.")
    with Delivering(kiosk) as knock:
        told = knock.where("", content.protocol.lower())
    assert (told.known, told.state, told.note, told.next_step) == (True, "in_review", "", "")


def test_a_code_is_proved_and_wrong_ones_are_counted(live, kiosk):
    content = kiosk.submit()
    kiosk.drain()
    with Delivering(kiosk) as knock:
        said = [knock.where("", content.protocol, code).code for code in ("NAVIO 58 lago", *["navio 59 lago"] * 6)]
        assert said == ["right", *["wrong"] * 5, "locked"]
        assert knock.where("", content.protocol, "navio 58 lago").code == "locked"


@pytest.mark.parametrize("asked", [("x" * 16, ""), ("", "MT 0000 0000 0000"), ("", "rubbish")])
def test_what_the_platform_does_not_know_is_said_to_be_unknown(kiosk, live, asked):
    with Delivering(kiosk) as knock:
        assert knock.where(*asked) == Whereabouts(known=False)


def test_a_kiosk_that_guesses_numbers_is_made_to_wait(live, kiosk):
    device = live.platform.devices.find(kiosk.identity.device)
    for _ in range(MOST_BY_NUMBER):
        live.platform.standings.answer(device, StandingQuery(protocol="MT 0000 0000 0000"))
    with Delivering(kiosk) as knock:
        assert knock.where("", "MT 0000 0000 0000") is Unheard.NOT_NOW
        assert knock.where("t" * 16, "") == Whereabouts(known=False)


def test_without_a_line_nobody_pretends_to_know(live, kiosk):
    live.down()
    with Delivering(kiosk) as knock:
        assert knock.where("t" * 16, "") is Unheard.NO_LINE


def test_without_a_sync_process_the_answer_says_so_at_once(kiosk):
    knock = Knock(kiosk.data)
    assert (knock.where("t" * 16, ""), knock.send_now()) == (Unheard.NO_SYNC, Unheard.NO_SYNC)


def test_a_socket_that_a_dead_process_left_is_nobody_and_in_nobodys_way(kiosk):
    with Delivering(kiosk):
        (kiosk.data / "left").hardlink_to(kiosk.data / "sync-door")
    (kiosk.data / "left").rename(kiosk.data / "sync-door")
    assert Knock(kiosk.data).send_now() is Unheard.NO_SYNC
    with Delivering(kiosk) as knock:
        assert isinstance(knock.send_now(), Sending)


def test_send_now_tells_what_was_sent_taken_and_refused(live, kiosk):
    kiosk.submit()
    kiosk.submit(answers=())
    kiosk.submit("vida", [kiosk.evidence("r1")], id="r1")
    with Delivering(kiosk) as knock:
        told = [knock.send_now(), knock.send_now()]
    # The loop may have begun before anybody asked: what the first round missed was sent by then.
    assert {one.line for one in told} == {Line.UP}
    assert told[1] == Sending(Line.UP)
    assert [item.status.split(":")[0] for item in kiosk.store.items()] == ["invalid_answers"]


def test_a_round_counts_what_happened_after_it_was_asked_for(live, kiosk):
    rounds, worker = Rounds(), kiosk.worker()
    kiosk.submit()
    kiosk.submit(answers=())
    asked = rounds.ask()
    while not asked.done():
        rounds.begin()
        rounds.note(worker.run_once())
    assert asked.result() == Sending(Line.UP, sent=2, taken=1, refused=1)


def test_send_now_without_a_line_says_that_nothing_went(live, kiosk):
    kiosk.submit()
    live.down()
    with Delivering(kiosk) as knock:
        assert knock.send_now() == Sending(Line.DOWN)
    assert kiosk.store.counts().waiting == 1


def test_nobody_waits_for_a_pass_that_cannot_be_made():
    rounds = Rounds()
    asked = rounds.ask()
    rounds.fail()
    assert asked.result().line is Line.UNKNOWN


class Crowded:
    """A socket whose next visitor is not let in: the process may open no more files."""

    def __init__(self, real):
        self.real, self.refused = real, 0

    def accept(self):
        if not self.refused:
            self.refused += 1
            raise OSError(errno.EMFILE, "Too many open files")
        return self.real.accept()

    def __getattr__(self, name):
        return getattr(self.real, name)


def test_a_moment_without_room_for_a_visitor_closes_the_door_for_nobody(kiosk, live):
    at_work = Delivering(kiosk)
    with at_work as knock:
        at_work.door._socket = crowded = Crowded(at_work.door._socket)
        # The first is let in by whom the door waited with; the next meets the refusal.
        assert [knock.where("t" * 16, "") for _ in range(2)] == 2 * [Whereabouts(known=False)]
    assert crowded.refused == 1


def test_rubbish_at_the_door_is_not_answered_and_the_door_stays_open(kiosk, live):
    with Delivering(kiosk) as knock:
        for said in (b"\n", b"{}\n", b"x" * 20_000, b'{"ask": "format"}\n'):
            with socket.socket(socket.AF_UNIX) as line:
                line.connect(str(kiosk.data / "sync-door"))
                line.sendall(said)
                line.shutdown(socket.SHUT_WR)
                with suppress(ConnectionResetError):
                    assert line.recv(10) == b""
        assert knock.where("t" * 16, "") == Whereabouts(known=False)
