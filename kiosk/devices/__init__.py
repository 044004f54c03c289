"""The devices of a counter behind `kiosk.ports`, and the simulated ones beside the real."""
