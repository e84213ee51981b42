"""Each pupil of a class has written a birthday as a text such as "03-17". How many pupils have a birthday that at least one other pupil has as well?

With ["03-17", "11-02", "03-17", "11-02", "03-17", "08-30"] the answer is 5: three pupils share one date and two share another.

>>> shared_birthdays(["03-17", "11-02", "03-17", "11-02", "03-17", "08-30"])
5
>>> shared_birthdays(["01-01", "01-02"])
0
"""
from collections import Counter


def shared_birthdays(dates: list[str]) -> int:
    return sum(n for n in Counter(dates).values() if n > 1)
