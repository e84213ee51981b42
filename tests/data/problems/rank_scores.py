"""Give each player a rank by score: the highest score has rank 1, equal scores share a rank, and the next rank is not left out.

>>> rank_scores([50, 80, 50, 20])
[2, 1, 2, 3]
>>> rank_scores([7])
[1]
"""


def rank_scores(scores):
    order = sorted(set(scores), reverse=True)
    ranks = {score: rank for rank, score in enumerate(order, 1)}
    return [ranks[score] for score in scores]
