"""The stalls of a market form a ring, so that after the last one you are back at the first. For every stall find the price at the nearest stall ahead whose price is strictly higher, walking in the direction of the list and around the ring if need be. Use -1 where no stall is dearer.

Given [3, 8, 5] the answer is [8, -1, 8]: from the stall with 5 you go on past the end, meet 3, and then 8.

>>> next_pricier_stall([3, 8, 5])
[8, -1, 8]
>>> next_pricier_stall([4, 4, 4])
[-1, -1, -1]
>>> next_pricier_stall([2, 1, 6, 3, 6, 1])
[6, 6, -1, 6, -1, 2]
"""


def next_pricier_stall(prices):
    n = len(prices)
    answer = [-1] * n
    stack = []
    for step in range(2 * n):
        i = step % n
        while stack and prices[stack[-1]] < prices[i]:
            answer[stack.pop()] = prices[i]
        if step < n:
            stack.append(i)
    return answer
