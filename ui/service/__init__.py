"""The counter as a service of its machine: whose files they are, the watchdog, the night, a code before the camera."""
