"""# A full set on the belt

Parcels lie on a belt, each with a coloured label: `labels` lists the colours in order. An inspector
wants a stretch of neighbouring parcels that shows every colour of `wanted` at least once.

Find the position of the first parcel of the shortest such stretch, counted from 0, and its length, in
this order; of several shortest ones, take the leftmost. If there is none, the answer is an empty list.
`wanted` names at least one colour and none twice.

## Examples

>>> shortest_set(["red", "blue", "red", "grey", "pink", "blue", "grey", "red"], ["grey", "red", "blue"])
[1, 3]
>>> shortest_set(["a", "b", "b", "c", "a", "a", "d", "c", "b", "d"], ["a", "c", "d"])
[5, 3]
>>> shortest_set(["red", "red", "blue"], ["green", "red"])
[]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def shortest_set(labels: list[str], wanted: list[str]) -> list[int]:
    counts = {colour: 0 for colour in wanted}
    missing = len(wanted)
    best: list[int] = []
    start = 0
    for end in range(len(labels)):
        label = labels[end]
        if label in counts:
            counts[label] += 1
            if counts[label] == 1:
                missing -= 1
        while missing == 0:
            length = end - start + 1
            if not best or length < best[1]:
                best = [start, length]
            first = labels[start]
            if first in counts:
                counts[first] -= 1
                if counts[first] == 0:
                    missing += 1
            start += 1
    return best
