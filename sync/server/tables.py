"""What the platform keeps. Times are ISO 8601 text in UTC, so that they sort."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint, text

metadata = MetaData()

tokens = Table(
    "enrolment_tokens",
    metadata,
    Column("secret_hash", String, primary_key=True),
    Column("unit", String, nullable=False),
    Column("profile", String, nullable=False),
    Column("expires_at", String, nullable=False),
    Column("device", Integer, ForeignKey("devices.number")),
)
"""One-time tokens, by the SHA-256 of their secret; `device` once claimed."""

devices = Table(
    "devices",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", LargeBinary, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("profile", String, nullable=False),
    Column("certificate", String, nullable=False),
    Column("short_certificate", String, nullable=False),
    Column("enrolled_at", String, nullable=False),
    Column("last_seen_at", String),
    sqlite_autoincrement=True,
)

revocations = Table(
    "revocations",
    metadata,
    Column("device", Integer, ForeignKey("devices.number"), primary_key=True),
    Column("revoked_at", String, nullable=False),
)
"""Kiosks that were struck off. Their keys still prove what they signed before."""

envelopes = Table(
    "envelopes",
    metadata,
    Column("digest", String, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("chain", String, nullable=False),
    Column("device", Integer, ForeignKey("devices.number"), nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("received_at", String, nullable=False),
    Column("state", String, nullable=False),
    Column("problem", String),
    Column("receipt", String),
    Column("sealed", LargeBinary, nullable=False),
    Index("envelopes_by_sequence", "device", "incarnation", "sequence"),
)
"""Every sealed envelope that ever arrived, also those in conflict. Never deleted."""

UNFINISHED = text("envelopes.state != 'accepted'")
unfinished = Index("envelopes_unfinished", envelopes.c.device, envelopes.c.received_at, sqlite_where=UNFINISHED)
"""The few that are not accepted, by kiosk: see `sync.server.quota`."""

envelope_blobs = Table(
    "envelope_blobs",
    metadata,
    Column("envelope", String, ForeignKey("envelopes.digest"), primary_key=True),
    Column("blob", String, primary_key=True),
    Column("device", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Index("blobs_by_device", "device", "blob"),
)
"""The blobs that envelopes name: only what was announced may be uploaded, in that size."""

requests = Table(
    "requests",
    metadata,
    Column("id", String, primary_key=True),
    Column("protocol", String, nullable=False, unique=True),
    Column("envelope", String, ForeignKey("envelopes.digest"), nullable=False),
    Column("device", Integer, nullable=False),
    Column("service", String, nullable=False),
    Column("token_digest", String, nullable=False, unique=True),
    Column("state", String, nullable=False),
    Column("note", String, nullable=False, default=""),
    Column("next_step", String, nullable=False, default=""),
    Column("changed_at", String, nullable=False),
    Column("submitted_at", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("evidence_frames", Integer, nullable=False),
    Column("content", String, nullable=False),
)
"""Opened and valid requests. The tracking token is kept as its SHA-256: a look-up's time tells nothing."""

request_changes = Table(
    "request_changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("request", String, ForeignKey("requests.id"), nullable=False),
    Column("state", String, nullable=False),
    Column("note", String, nullable=False),
    Column("at", String, nullable=False),
)

used_nonces = Table(
    "used_nonces",
    metadata,
    Column("nonce", String, primary_key=True),
    Column("request", String, ForeignKey("requests.id"), nullable=False),
)
"""Nonces of ours that a presence check was made with: each serves one request."""

ratings = Table(
    "ratings",
    metadata,
    Column("id", String, primary_key=True),
    Column("request", String, nullable=False),
    Column("stars", Integer, nullable=False),
    Column("rated_at", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("device", Integer, nullable=False),
    Column("received_at", String, nullable=False),
    Column("content", String, nullable=False),
)
"""What kiosks say about themselves: heartbeats and audit heads."""

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("device", Integer, ForeignKey("devices.number"), primary_key=True),
    Column("received_at", String, nullable=False),
    Column("document", String, nullable=False),
)
"""The last heartbeat of each kiosk, as it signed it."""

audit_heads = Table(
    "audit_heads",
    metadata,
    Column("device", Integer, ForeignKey("devices.number"), primary_key=True),
    Column("incarnation", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("hash", String, nullable=False),
    Column("received_at", String, nullable=False),
)
"""How far each kiosk's audit chain had come when: a chain that no longer fits was changed afterwards."""

wrong_codes = Table(
    "wrong_codes",
    metadata,
    Column("id", String, primary_key=True),
    Column("request", String, nullable=False, index=True),
    Column("device", Integer, nullable=False, index=True),
    Column("at", String, nullable=False),
)
"""Secret codes that were wrong in the last hour: which message or question brought them, for what, from where."""

catalogues = Table(
    "catalogues",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("digest", String, nullable=False),
    Column("published_at", String, nullable=False),
    Column("package", LargeBinary, nullable=False),
)
"""Every catalogue version that was published: a request is judged by the version that it names."""

policies = Table(
    "policies",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("document", String, nullable=False),
    UniqueConstraint("document"),
)

alerts = Table(
    "alerts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    Column("name", String, nullable=False),
    Column("device", Integer),
    Column("subject", String, nullable=False),
    UniqueConstraint("name", "subject"),
)
"""What somebody should look at: conflicts above all. One row a subject, however often it repeats."""
