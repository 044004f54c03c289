"""With the kiosk's whole disk and its database key in hand: nothing of a visit can be read, before or after."""

from kiosk.flow.definition import Kind
from kiosk.storage.residue import Place, find, probes_of
from kiosk.storage.tables import mark
from kiosk.views import ReceiptView
from sync.envelope import hidden_parts
from tests.journeys.acts import ANSWERS, LIFE, begin, go_on, prove_presence
from tests.journeys.line import delivering, platform_up
from tests.sync.servers import wait_for

TYPED = ("Rosa Maria Lima", "52998224725", "77120033")
SAID = {**ANSWERS, "nome": TYPED[0], "matricula": TYPED[2]}


def plain(desk):
    """What the person typed, and the receipt's secret code, in the spellings that files use."""
    words = [*TYPED, ANSWERS["cpf"], *([" ".join(desk.view.secret)] if isinstance(desk.view, ReceiptView) else [])]
    return [word.encode(encoding) for word in words for encoding in ("utf-8", "utf-16-le")]


def found(counter, probes):
    """Every place of the kiosk's folder where one of these is: pages, free ones too, the log's frames, files."""
    everywhere = find(counter.settings.data, bytes(32), probes)  # no database lies there: files as they are
    opened = find(counter.settings.store_folder, counter.identity.database_key, probes)
    assert Place.UNREADABLE not in {one.place for one in opened}
    return [*everywhere, *opened]


def submitted(desk):
    """A visit with evidence, as far as the receipt."""
    begin(desk, LIFE)
    go_on(desk, Kind.PRESENCE, SAID)
    prove_presence(desk)
    go_on(desk, Kind.REVIEW, SAID)
    desk.submit()
    assert isinstance(desk.view, ReceiptView)


def hidden(counter):
    """Windows of all that only the platform can read, of everything that waits."""
    store, items = counter.store, counter.store.items()
    files = [store.open_blob(digest).read_bytes() for item in items for digest, _ in item.blobs]
    assert files
    pieces = [*(store.sealed(item.id) for item in items), *files]
    return [probe for piece in pieces for part in hidden_parts(piece) for probe in probes_of(part)]


def test_nothing_that_was_typed_is_on_the_disk_and_nothing_sealed_after_the_receipt(counter, folder):
    desk = counter.desk
    submitted(desk)
    typed, sealed = plain(desk), hidden(counter)
    assert found(counter, typed) == []
    places = {one.place for one in found(counter, sealed)}
    assert places >= {Place.FILE, Place.FRAME}
    desk.receipt_seen()
    with platform_up(folder, counter) as live, delivering(counter):
        wait_for(lambda: counter.store.counts().unsent == 0, 60)
        (record,) = live.platform.requests.all()
        told = live.platform.open_request(record.id).model_dump_json()
        assert all(word in told for word in TYPED), "this is what was searched for"
    wait_for(counter.store.tidy)
    assert found(counter, [*typed, *sealed]) == []


def test_the_search_finds_what_a_careless_kiosk_notes(counter):
    desk = counter.desk
    submitted(desk)
    with counter.store._transaction() as connection:
        connection.execute(mark.insert().values(name="note", value=f"nome: {TYPED[0]}"))
    assert {one.place for one in found(counter, plain(desk))} == {Place.FRAME}
    counter.store.tidy()
    assert {one.place for one in found(counter, plain(desk))} == {Place.PAGE}
    (counter.settings.data / "draft.json").write_text(TYPED[1])
    assert {one.place for one in found(counter, plain(desk))} == {Place.PAGE, Place.FILE}
