"""Carry out deposits and withdrawals; a withdrawal that is too large is skipped. Tell the balance at the end.

>>> bank_balance([["deposit", 100], ["withdraw", 30], ["withdraw", 90]])
70
>>> bank_balance([["withdraw", 5], ["deposit", 20]])
20
"""


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough")
        self.balance -= amount


def bank_balance(orders):
    account = Account()
    for kind, amount in orders:
        try:
            if kind == "deposit":
                account.deposit(amount)
            else:
                account.withdraw(amount)
        except ValueError:
            continue
    return account.balance
