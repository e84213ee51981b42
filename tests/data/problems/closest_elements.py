"""Given numbers, find the two that are closest to each other, the smaller first.

>>> closest_elements([1.0, 2.0, 3.9, 4.0, 5.0, 2.2])
(3.9, 4.0)
>>> closest_elements([1.0, 2.0, 5.9, 4.0, 5.0])
(5.0, 5.9)
"""
from typing import List, Tuple


def closest_elements(numbers: List[float]) -> Tuple[float, float]:
    closest_pair = None
    distance = None
    for idx, elem in enumerate(numbers):
        for idx2, elem2 in enumerate(numbers):
            if idx != idx2:
                if distance is None:
                    distance = abs(elem - elem2)
                    closest_pair = tuple(sorted([elem, elem2]))
                else:
                    new_distance = abs(elem - elem2)
                    if new_distance < distance:
                        distance = new_distance
                        closest_pair = tuple(sorted([elem, elem2]))
    return closest_pair
