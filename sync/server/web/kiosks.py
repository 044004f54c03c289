"""What kiosks bring: themselves, with a token; sealed messages; and the question what became of them."""

import hashlib
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from kiosk.signing import SignedDocument, from_text, key_id
from sync.protocol import (
    BATCH_MEDIA_TYPE,
    LOG_MEDIA_TYPE,
    MAX_BATCH_BYTES,
    MAX_BATCH_ITEMS,
    PATH_COMPLETIONS,
    PATH_CONTACT,
    PATH_ENROLMENTS,
    PATH_ENVELOPES,
    PATH_LOGS,
    PATH_STANDING,
    BatchAnswer,
    CatalogueNews,
    CompletionQuery,
    Contact,
    Enrolment,
    EnrolmentClaim,
    LogsTaken,
    NonceOffer,
    PlatformNews,
    SignedJson,
    Standing,
    StandingQuery,
    UnitCall,
    unpack_batch,
)
from sync.server.devices import Device
from sync.server.platform import Platform
from sync.server.problems import malformed, too_large, unauthenticated
from sync.server.web.speaker import SMALL_BODY, read_body, signed_head, speaker

Model = TypeVar("Model", EnrolmentClaim, CompletionQuery, Contact, StandingQuery)

DEVICE_KEY_BYTES = 32


def kiosk_routes(platform: Platform) -> APIRouter:
    """The routes under /v1 that carry messages."""
    routes = APIRouter(tags=["kiosks"])

    @routes.post(PATH_ENROLMENTS, response_model=Enrolment, openapi_extra=_body(EnrolmentClaim.model_json_schema()))
    async def enrol(request: Request) -> Enrolment:
        """Join with a one-time token; the request is signed with the key that joins."""
        body = await read_body(request, SMALL_BODY)
        claim = _parse(EnrolmentClaim, body)
        return await run_in_threadpool(_enrol, platform, request, body, claim)

    @routes.post(PATH_CONTACT, response_model=PlatformNews, openapi_extra=_body(Contact.model_json_schema()))
    async def contact(request: Request) -> PlatformNews:
        """Hear how a kiosk is, and tell it what holds here now."""
        device, body = await speaker(request, platform.devices)
        said = _parse(Contact, body)
        return await run_in_threadpool(_contact, platform, device, said)

    @routes.post(PATH_ENVELOPES, response_model=BatchAnswer, openapi_extra=_body({"type": "string"}, BATCH_MEDIA_TYPE))
    async def envelopes(request: Request) -> BatchAnswer:
        """Hand over a batch of sealed envelopes; each is stored before it is answered."""
        device, body = await speaker(request, platform.devices, MAX_BATCH_BYTES)
        batch = _unpack(body)
        results = await run_in_threadpool(platform.intake.receive, device, batch)
        return BatchAnswer(results=results, platform_time=platform.clock.now())

    @routes.post(PATH_COMPLETIONS, response_model=BatchAnswer, openapi_extra=_body(CompletionQuery.model_json_schema()))
    async def completions(request: Request) -> BatchAnswer:
        """Ask again for messages that were incomplete; a revoked kiosk may, for what came of it on a stick."""
        device, body = await speaker(request, platform.devices, revoked_too=True)
        query = _parse(CompletionQuery, body)
        results = await run_in_threadpool(platform.intake.complete, device, query.ids)
        return BatchAnswer(results=results, platform_time=platform.clock.now())

    @routes.put(PATH_LOGS, response_model=LogsTaken, openapi_extra=_body({"type": "string"}, LOG_MEDIA_TYPE))
    async def logs(request: Request, process: str, digest: str) -> LogsTaken:
        """Keep whole lines of a kiosk's log; the same chunk again is kept once."""
        device, body = await speaker(request, platform.devices)
        if hashlib.sha256(body).hexdigest() != digest:
            raise malformed("digest")
        return LogsTaken(lines=await run_in_threadpool(platform.logs.take, device.number, process, digest, body))

    @routes.post(PATH_STANDING, response_model=Standing, openapi_extra=_body(StandingQuery.model_json_schema()))
    async def standing(request: Request) -> Standing:
        """Where a request stands, for somebody at a counter."""
        device, body = await speaker(request, platform.devices)
        query = _parse(StandingQuery, body)
        return await run_in_threadpool(platform.standings.answer, device, query)

    return routes


def _enrol(platform: Platform, request: Request, body: bytes, claim: EnrolmentClaim) -> Enrolment:
    key = _device_key(claim)
    if not signed_head(request, lambda keyid: key if keyid == key_id(key) else None).covers(body):
        raise unauthenticated()
    name = "".join(letter for letter in claim.device_name if letter.isprintable())
    device = platform.devices.claim(claim.token, key, name)
    return Enrolment(
        certificate=as_json(device.certificate),
        short_certificate=device.short_certificate,
        key_ring=as_json(platform.keys.ring.document),
        policy=as_json(platform.policy),
        platform_time=platform.clock.now(),
    )


def _contact(platform: Platform, device: Device, said: Contact) -> PlatformNews:
    platform.kiosks.heard(device, SignedDocument.from_json(said.heartbeat.model_dump()))
    newest = platform.catalogues.newest()
    offered = newest and CatalogueNews(version=newest.version, digest=newest.digest, size=len(newest.package))
    return PlatformNews(
        key_ring=as_json(platform.keys.ring.document),
        policy=as_json(platform.policy),
        catalogue=offered,
        nonces=[
            NonceOffer(value=nonce.value.hex(), signature=nonce.signature.hex())
            for nonce in platform.evidence.offer_nonces(device, said.nonces_wanted)
        ],
        calls=tuple(
            UnitCall(kiosk=record.number, name=record.name, **call.model_dump())
            for record, call in platform.kiosks.calls(device)
        ),
        platform_time=platform.clock.now(),
    )


def _device_key(claim: EnrolmentClaim) -> bytes:
    try:
        key = from_text(claim.device_key)
    except ValueError as error:
        raise malformed("device_key") from error
    if len(key) != DEVICE_KEY_BYTES:
        raise malformed("device_key")
    return key


def _unpack(body: bytes) -> list[bytes]:
    try:
        batch = list(unpack_batch(body))
    except ValueError as error:
        raise malformed("batch") from error
    if len(batch) > MAX_BATCH_ITEMS:
        raise too_large()
    return batch


def _parse(model: type[Model], body: bytes) -> Model:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise malformed() from error


def as_json(document: SignedDocument) -> SignedJson:
    """A signed document as it goes over the wire."""
    return SignedJson.model_validate(document.to_json())


def _body(schema: dict[str, Any], media_type: str = "application/json") -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {media_type: {"schema": schema}}}}
