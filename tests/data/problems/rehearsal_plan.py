"""Scenes of a play may be rehearsed only after the scenes they build on: `after` maps a scene to a
list of those. On one evening any number of scenes can be rehearsed, but none that builds on another
of the same evening. Return the evenings as lists of sorted scene names, every scene as early as
possible, or None if the scenes build on each other in a circle. Scenes that are named only in a
list build on nothing.

>>> rehearsal_plan({"duel": ["feast", "storm"], "feast": ["storm"]})
[['storm'], ['feast'], ['duel']]
>>> rehearsal_plan({"a": ["b"], "b": ["a"]}) is None
True
>>> rehearsal_plan({})
[]
"""


def rehearsal_plan(after):
    waiting = {scene: set(needs) for scene, needs in after.items()}
    for needs in after.values():
        for scene in needs:
            waiting.setdefault(scene, set())

    evenings = []
    while waiting:
        ready = sorted(scene for scene, needs in waiting.items() if not needs)
        if not ready:
            return None
        evenings.append(ready)
        for scene in ready:
            del waiting[scene]
        for needs in waiting.values():
            needs.difference_update(ready)
    return evenings
