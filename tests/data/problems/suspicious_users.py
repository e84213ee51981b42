"""A log holds entries [time, user, outcome], where time is in seconds, user is a number, and outcome is "ok" or "fail". The entries come in order of time. A user is suspicious if there are three failed tries of this user within a span of 60 seconds (first and third at most 60 seconds apart) with no successful try of the same user in between. Return the set of suspicious users.

>>> suspicious_users([[0, 7, "fail"], [20, 7, "fail"], [55, 7, "fail"]])
{7}
>>> suspicious_users([[0, 7, "fail"], [20, 7, "fail"], [30, 7, "ok"], [55, 7, "fail"]])
set()
>>> suspicious_users([[0, 1, "fail"], [1, 2, "fail"], [50, 1, "fail"], [55, 2, "fail"], [60, 1, "fail"], [62, 2, "fail"]])
{1}
"""


def suspicious_users(log):
    failures = {}
    flagged = set()
    for time, user, outcome in log:
        if outcome == "ok":
            failures[user] = []
            continue
        times = failures.setdefault(user, [])
        times.append(time)
        if len(times) >= 3 and times[-1] - times[-3] <= 60:
            flagged.add(user)
    return flagged
