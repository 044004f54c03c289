"""The voice of the counter: for whoever does not see the screen, or does not read.

`engine` renders words as sound, `talker` renders ahead and plays, `readout` knows what a screen and a control say,
`phrases` holds what is said and never shown, and `speaker` watches the window and decides what is said when. What is
said comes from the same accessible tree that a screen reader gets, so a new screen speaks without anyone's help.
"""
