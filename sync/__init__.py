"""Carries messages from the kiosk to the central platform: contract, envelopes, delivery, the reference platform."""
