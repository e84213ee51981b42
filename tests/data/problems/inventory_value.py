"""Each line of a list holds a name, an amount and a price. What is the stock worth, rounded to two digits?

>>> inventory_value([("nail", 100, 0.05), ("saw", 2, 12.5)])
30.0
>>> inventory_value([("glue", 0, 3.2)])
0.0
"""
from dataclasses import dataclass


@dataclass
class Item:
    name: str
    amount: int
    price: float

    def value(self):
        return self.amount * self.price


def inventory_value(lines):
    items = [Item(*line) for line in lines]
    return round(sum(item.value() for item in items), 2)
