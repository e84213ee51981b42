"""A thermometer writes integer readings. A reading is a spike when it is more than limit above the mean
of the k readings directly before it; readings with fewer than k before them are never spikes. A
spike is left out of later means, as if it had not been read. Return the list of positions (from
0) of all spikes.

>>> sensor_spikes([10, 11, 30, 12, 11, 25], 2, 5)
[2, 5]
>>> sensor_spikes([1, 9, 9, 9], 1, 5)
[1, 2, 3]
>>> sensor_spikes([4, 4], 3, 0)
[]
"""

def sensor_spikes(readings, k, limit):
    good = []
    spikes = []
    for i, value in enumerate(readings):
        if len(good) >= k and value * k > sum(good[-k:]) + limit * k:
            spikes.append(i)
        else:
            good.append(value)
    return spikes
