"""The technician's screen: what only hands, eyes and ears can tell of this machine, tried one by one.

Portuguese alone: it is for the people who install counters, and a citizen never sees it.
"""
