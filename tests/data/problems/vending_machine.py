"""A machine holds coins of one kind. "insert n" adds n credits, "buy n" takes n credits if there are enough, "refund" gives all back. List what is given back at each refund.

>>> vending_machine(["insert 5", "buy 3", "refund", "refund"])
[2, 0]
>>> vending_machine(["insert 1", "buy 4", "insert 2", "refund"])
[3]
"""


class Machine:
    def __init__(self):
        self.credit = 0
        self.given = []

    def insert(self, amount):
        self.credit += amount

    def buy(self, price):
        if price <= self.credit:
            self.credit -= price

    def refund(self):
        self.given.append(self.credit)
        self.credit = 0


def vending_machine(orders):
    machine = Machine()
    for order in orders:
        word, *rest = order.split()
        if word == "insert":
            machine.insert(int(rest[0]))
        elif word == "buy":
            machine.buy(int(rest[0]))
        else:
            machine.refund()
    return machine.given
