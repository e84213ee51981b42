"""A piggy bank gives its coins back last in, first out. Each command is "put n", "take" or
"largest": put a coin of n in, take one out, or tell the largest coin inside. Return the list of
answers to the "take" and "largest" commands, where an empty bank answers None.

>>> piggy_bank(["put 5", "put 20", "put 10", "largest", "take", "take", "largest"])
[20, 10, 20, 5]
>>> piggy_bank(["take", "largest"])
[None, None]
"""


class Bank:
    def __init__(self):
        self.coins = []
        self.tops = []

    def put(self, coin):
        self.coins.append(coin)
        self.tops.append(max(coin, self.tops[-1]) if self.tops else coin)

    def take(self):
        if not self.coins:
            return None
        self.tops.pop()
        return self.coins.pop()

    def largest(self):
        return self.tops[-1] if self.tops else None


def piggy_bank(commands):
    bank = Bank()
    answers = []
    for command in commands:
        name, *rest = command.split()
        if name == "put":
            bank.put(int(rest[0]))
        else:
            answers.append(getattr(bank, name)())
    return answers
