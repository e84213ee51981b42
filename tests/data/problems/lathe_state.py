"""A lathe is in one of the states "off", "idle", "running" and "fault". The event "power" changes off to
idle and any other state to off; "start" changes idle to running; "stop" changes running to idle;
"trip" changes running to fault; "reset" changes fault to idle. Events that do not fit the state
are ignored but counted. The machine is off at first. Given the list of event names, all from
these five, return the pair (final state, number of ignored events).

>>> lathe_state(["power", "start", "trip", "start", "reset"])
('idle', 1)
>>> lathe_state(["start", "stop", "power", "power"])
('off', 2)
>>> lathe_state([])
('off', 0)
"""

RULES = {
    ("idle", "start"): "running",
    ("running", "stop"): "idle",
    ("running", "trip"): "fault",
    ("fault", "reset"): "idle",
}

def lathe_state(events):
    state, ignored = "off", 0
    for e in events:
        if e == "power":
            state = "idle" if state == "off" else "off"
        elif (state, e) in RULES:
            state = RULES[state, e]
        else:
            ignored += 1
    return state, ignored
