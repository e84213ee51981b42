"""Gossip spreads: each hour everybody who knows the news tells all his friends. Friendships are given
as pairs. After how many hours has the last person who will ever hear it heard it from `source`?

>>> gossip_hours([("a", "b"), ("b", "c"), ("x", "y")], "a")
2
>>> gossip_hours([], "a")
0
"""
from collections import defaultdict, deque


def gossip_hours(pairs, source):
    friends = defaultdict(list)
    for a, b in pairs:
        friends[a].append(b)
        friends[b].append(a)
    heard = {source: 0}
    queue = deque([source])
    while queue:
        person = queue.popleft()
        for friend in friends[person]:
            if friend not in heard:
                heard[friend] = heard[person] + 1
                queue.append(friend)
    return max(heard.values())
