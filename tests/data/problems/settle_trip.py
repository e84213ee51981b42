"""Friends come home from a trip. The dictionary tells how many cents each of them has paid, and the sum can be shared out evenly. Find payments that make it fair, in this way: as long as not all is settled, the one who still owes the most pays the one who is still owed the most, as much as possible without either going past zero. If there is a tie, the alphabetically first is chosen, on both sides. Return the list of payments as (payer, receiver, cents).

>>> settle_trip({"Ann": 900, "Ben": 0, "Cas": 300})
[('Ben', 'Ann', 400), ('Cas', 'Ann', 100)]
>>> settle_trip({"Ann": 50, "Ben": 50})
[]
>>> settle_trip({"Dov": 0, "Eli": 70, "Fay": 0, "Gus": 50})
[('Dov', 'Eli', 30), ('Fay', 'Gus', 20), ('Fay', 'Eli', 10)]
"""
import heapq


def settle_trip(paid):
    if not paid:
        return []
    share = sum(paid.values()) // len(paid)
    owing = []
    owed = []
    for name, cents in paid.items():
        if cents < share:
            owing.append((cents - share, name))
        elif cents > share:
            owed.append((share - cents, name))
    heapq.heapify(owing)
    heapq.heapify(owed)
    payments = []
    while owing:
        debt, payer = heapq.heappop(owing)
        claim, receiver = heapq.heappop(owed)
        amount = min(-debt, -claim)
        payments.append((payer, receiver, amount))
        if -debt > amount:
            heapq.heappush(owing, (debt + amount, payer))
        if -claim > amount:
            heapq.heappush(owed, (claim + amount, receiver))
    return payments
