"""The forecast is a string with one character for each day: s for sun, r for rain. You own k umbrellas, and each of them survives a single rainy day. What is the largest number of days in a row that you can travel without getting wet?

With "ssrsrrs" and one umbrella you can travel for four days (the first four), so the answer is 4.

Constraints: 0 <= k, the forecast has up to 100000 characters.

>>> longest_sunny_trip("ssrsrrs", 1)
4
>>> longest_sunny_trip("rrr", 0)
0
>>> longest_sunny_trip("srsrs", 5)
5
"""


def longest_sunny_trip(forecast: str, k: int) -> int:
    left = rainy = best = 0
    for right, day in enumerate(forecast):
        rainy += day == "r"
        while rainy > k:
            rainy -= forecast[left] == "r"
            left += 1
        best = max(best, right - left + 1)
    return best
