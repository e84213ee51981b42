"""The steps of a dinner are given as a dictionary from the name of a step to a
pair (minutes, list of steps that must be done before). There are enough cooks, so
a step starts as soon as those before it are done. Given the time "HH:MM" at which
cooking starts, return a pair: the time at which the whole dinner is ready (as text,
beginning again at 00:00 after midnight) and the names of one longest chain of
steps joined by ">". Where two chains tie, take at each step, going back from the
end, the name that comes first in the alphabet. There is at least one step and no
circle of steps.

>>> dinner_ready_at({"boil": (20, []), "chop": (5, []), "fry": (10, ["chop"]), "serve": (2, ["boil", "fry"])}, "18:50")
('19:12', 'boil>serve')
>>> dinner_ready_at({"b": (30, []), "a": (30, [])}, "23:45")
('00:15', 'a')
"""
from functools import lru_cache


def dinner_ready_at(steps, start):
    @lru_cache(maxsize=None)
    def done(name):
        minutes, before = steps[name]
        return minutes + max((done(b) for b in before), default=0)

    def last_of(names):
        return min(names, key=lambda s: (-done(s), s))

    step = last_of(steps)
    total = done(step)
    chain = [step]
    while steps[step][1]:
        step = last_of(steps[step][1])
        chain.append(step)
    h, m = map(int, start.split(":"))
    t = (h * 60 + m + total) % 1440
    return f"{t // 60:02d}:{t % 60:02d}", ">".join(reversed(chain))
