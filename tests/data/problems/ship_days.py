"""Parcels are shipped in their order, each day no more than the ship can hold. How large must the ship be at least, to ship all within the days?

>>> ship_days([1, 2, 3, 4, 5], 2)
9
>>> ship_days([3, 2, 2, 4, 1, 4], 3)
6
"""


def ship_days(parcels, days):
    def needed(capacity):
        count, load = 1, 0
        for parcel in parcels:
            if load + parcel > capacity:
                count += 1
                load = 0
            load += parcel
        return count

    low, high = max(parcels), sum(parcels)
    while low < high:
        middle = (low + high) // 2
        if needed(middle) <= days:
            high = middle
        else:
            low = middle + 1
    return low
