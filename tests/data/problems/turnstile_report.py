"""A turnstile is locked at first. A coin unlocks it, and a coin put in while it is unlocked is kept as a tip. A push goes through if it is unlocked, after which it locks again; a push while it is locked sets off an alarm, and every third alarm (the third, the sixth, ...) breaks the turnstile until the event "repair", which also leaves it locked. While broken, all other events are ignored. A repair of a turnstile that is not broken simply locks it.

Given the list of events ("coin", "push", "repair"), return a dictionary with the numbers of people who passed, tips and alarms.

>>> turnstile_report(["coin", "push", "push", "coin", "coin", "push"])
{'passed': 2, 'tips': 1, 'alarms': 1}
>>> turnstile_report(["push", "push", "push", "coin", "push", "repair", "coin", "push"])
{'passed': 1, 'tips': 0, 'alarms': 3}
>>> turnstile_report([])
{'passed': 0, 'tips': 0, 'alarms': 0}
"""


def make_turnstile():
    state = "locked"
    counts = {"passed": 0, "tips": 0, "alarms": 0}

    def handle(event):
        nonlocal state
        if event == "repair":
            state = "locked"
        elif state == "broken":
            return
        elif event == "coin":
            if state == "unlocked":
                counts["tips"] += 1
            state = "unlocked"
        elif state == "unlocked":
            counts["passed"] += 1
            state = "locked"
        else:
            counts["alarms"] += 1
            if counts["alarms"] % 3 == 0:
                state = "broken"

    return handle, counts


def turnstile_report(events):
    handle, counts = make_turnstile()
    for event in events:
        handle(event)
    return counts
