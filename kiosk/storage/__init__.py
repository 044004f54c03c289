"""The kiosk's store: what people did, sealed and queued until the platform has it; the trail of acts; nothing else.

`store.Store` is the door. `residue` searches, without the database engine, for what a purge should have removed.
"""
