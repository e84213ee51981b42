"""# The joiner's plan

To build a cupboard, a joiner does a number of steps. `needs` maps each step to the steps that must be
done before it; every step is a key. He does one step at a time. When several can be done next, he
takes the one that comes first in the alphabet.

Find the steps in the order in which he does them. If at some point no step can be done although some
are left, the list ends there.

## Examples

>>> plan({"oil": ["sand"], "saw": [], "glue": ["saw", "drill"], "sand": ["glue"], "drill": ["saw"]})
['saw', 'drill', 'glue', 'sand', 'oil']
>>> plan({"d": ["a"], "c": ["b"], "b": [], "a": ["c"], "e": ["b"], "f": ["e", "d"]})
['b', 'c', 'a', 'd', 'e', 'f']
>>> plan({"lid": ["box"], "box": ["lid"], "peg": []})
['peg']

Source: CodeGym Studio samples
Licence: CC0-1.0
"""
import heapq


def plan(needs):
    waiting = {}
    unlocks = {}
    for step, required in needs.items():
        waiting[step] = len(required)
        for earlier in required:
            unlocks.setdefault(earlier, []).append(step)
    ready = [step for step in waiting if waiting[step] == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        step = heapq.heappop(ready)
        order.append(step)
        for later in unlocks.get(step, []):
            waiting[later] -= 1
            if waiting[later] == 0:
                heapq.heappush(ready, later)
    return order
