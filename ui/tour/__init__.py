"""The tour: the main job as a scripted visit through the real window, by synthesised touch and keys only.

`scenario` says what the visitor wants and answers, `sight` looks at the window, `hands` touch it and type on it,
`visitor` decides what to do next, `driver` lets it happen and takes the pictures. Around the window, `journey` starts
and kills the processes, and `measure` finds out what the kiosk kept and what the platform got.
"""
