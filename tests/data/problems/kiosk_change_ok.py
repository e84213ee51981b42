"""A kiosk sells tickets for 10 crowns each. Every customer buys exactly one ticket and pays with a single note of 10, 20 or 50 crowns. The till is empty in the morning, and the change for a customer has to be put together from notes that earlier customers paid with. When change is due, the seller always gives a 20 rather than two 10s if he can.

Return the position (counted from 1) of the first customer who cannot be given change, or 0 if everybody is served.

Example: with the notes 10, 10, 20, 50 the third customer gets a 10 back, which leaves 10 and 20. The fourth should get 40 back, but only 30 are in the till, so the answer is 4.

>>> kiosk_change_ok([10, 10, 20, 50])
4
>>> kiosk_change_ok([10, 10, 10, 20, 20, 50])
0
>>> kiosk_change_ok([20])
1
>>> kiosk_change_ok([])
0
"""


def kiosk_change_ok(notes):
    tens = 0
    twenties = 0
    for position, note in enumerate(notes, start=1):
        due = note - 10
        while due >= 20 and twenties > 0:
            due -= 20
            twenties -= 1
        while due >= 10 and tens > 0:
            due -= 10
            tens -= 1
        if due > 0:
            return position
        if note == 10:
            tens += 1
        elif note == 20:
            twenties += 1
    return 0
