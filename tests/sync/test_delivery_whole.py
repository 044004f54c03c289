"""One request's whole way: enrol, submit, send, receipt, purge."""

from kiosk.messages import AuditHeadContent, MessageKind, RatingContent


def test_a_request_arrives_whole_and_leaves_the_kiosk(live, kiosk):
    content = kiosk.submit()
    kiosk.drain()
    (record,) = live.platform.requests.all()
    assert record.protocol == content.protocol
    assert live.platform.open_request(content.id) == content
    assert kiosk.store.counts().unsent == 0
    assert [row.id for row in kiosk.store.receipts()] == [content.id]


def test_evidence_travels_and_its_pictures_are_counted(live, kiosk):
    sealed = kiosk.evidence("r1", frames=4)
    content = kiosk.submit("vida", [sealed], id="r1")
    kiosk.drain()
    (record,) = live.platform.requests.all()
    assert record.evidence_frames == 4
    assert live.platform.open_request(content.id).presence.evidence == (sealed.digest,)
    assert kiosk.store.counts().unsent == 0


def test_a_rating_follows_its_request(live, kiosk):
    content = kiosk.submit()
    rating = RatingContent(request=content.id, stars=4, rated_at=kiosk.clock.now())
    kiosk.send(MessageKind.RATING, f"{content.id}.rating", content.id, rating.model_dump_json().encode())
    kiosk.drain()
    assert live.platform.requests.stars(content.id) == 4


def test_many_requests_go_in_one_batch(live, kiosk, line):
    contents = [kiosk.submit() for _ in range(30)]
    kiosk.drain(kiosk.worker(line.url))
    assert {record.id for record in live.platform.requests.all()} == {content.id for content in contents}
    assert [seen.path for seen in line.seen].count("/v1/envelopes") == 1


def test_reports_are_kept(live, kiosk):
    head = AuditHeadContent(incarnation=1, seq=1, hash="0" * 64)
    kiosk.send(MessageKind.AUDIT_HEAD, "h1", "audit", head.model_dump_json().encode())
    kiosk.drain()
    assert kiosk.store.counts().unsent == 0
