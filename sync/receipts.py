"""Which receipts count: signed by a receipt key of our platform's ring, and naming exactly what we hold."""

from pydantic import ValidationError

from kiosk.errors import SignatureRefused
from kiosk.signing import KeyRing, Purpose, SignedDocument
from kiosk.storage.outbox import OutboxItem
from sync.protocol import ReceiptBody, SignedJson


def check_receipt(receipt: SignedJson | None, item: OutboxItem, device: int, ring: KeyRing) -> SignedDocument:
    """The receipt, once it is sure that it is for this item. Raises SignatureRefused otherwise."""
    if receipt is None:
        raise SignatureRefused("A resposta não traz recibo.")
    document = SignedDocument.from_json(receipt.model_dump())
    try:
        body = ReceiptBody.model_validate(ring.read_document(document, Purpose.RECEIPT))
    except ValidationError as error:
        raise SignatureRefused("O recibo não segue o protocolo.") from error
    named = (body.id, body.digest, body.device, body.sequence)
    ours = (item.id, item.digest, device, item.sequence)
    if named != ours:
        raise SignatureRefused("O recibo é de outra mensagem.")
    return document
