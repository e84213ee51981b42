"""# The mountain post

Mules carry letters between villages. `paths` maps each village to the villages that can be reached from
it directly, with the minutes this takes; paths lead one way only, and every village is a key. A letter
starts in `origin`, and each village in between keeps it for `rest` minutes before it goes on.

Find how many minutes a letter needs to `target`, at best, or -1 if it never arrives. A letter to its own
origin needs 0 minutes.

## Examples

>>> delivery({"A": {"B": 4, "C": 9}, "B": {"C": 2, "D": 12}, "C": {"D": 3}, "D": {}}, "A", "D", 5)
17
>>> delivery({"P": {"Q": 2}, "Q": {"R": 2, "P": 1}, "R": {"S": 2}, "S": {"Q": 1}}, "P", "S", 1)
8
>>> delivery({"P": {"Q": 2}, "Q": {}, "R": {"P": 3}}, "Q", "R", 0)
-1

Source: CodeGym Studio samples
Licence: CC0-1.0
"""
import heapq


def delivery(paths: dict[str, dict[str, int]], origin: str, target: str, rest: int) -> int:
    settled = set()
    queue = [(0, origin)]
    while queue:
        minutes, village = heapq.heappop(queue)
        if village == target:
            return minutes
        if village in settled:
            continue
        settled.add(village)
        leaving = minutes if village == origin else minutes + rest
        for neighbour, duration in paths[village].items():
            if neighbour not in settled:
                heapq.heappush(queue, (leaving + duration, neighbour))
    return -1
