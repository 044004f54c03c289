"""Proof of life: camera frames -> face, quality, challenge, verdict, evidence.

`runner.PresenceRunner` is the door; `pipeline.step` is the whole method as a pure function. Looking (models, pixels)
is apart from deciding (plain arithmetic on sights): `sight.Eye` is the seam between them. The heavy libraries load
with the models, not with this package.
"""
