"""Documents by camera: frames → a sheet and its state → what to do → a page, straight and sharp.

`sight` sees one frame, `guide` decides over time (both pure), `straighten` makes the page, `runner` does it live,
`upload` reads a picture from a file as the stranger it is.
"""
