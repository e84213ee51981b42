"""# How a rumour dies

In a village everybody has a list of friends to whom they pass on what they hear: `friends` maps each
name to such a list. On day 0 only `first` knows a rumour. On each following day, everybody who heard
it on the day before tells it to all their friends, once. People in `silent` hear it but tell nobody.

Find two numbers, in this order: how many people know the rumour in the end, and the day on which the
last of them hears it. Every name in a list of friends is also a key of `friends`.

## Examples

>>> spread({"Ada": ["Bo", "Cy"], "Bo": ["Di"], "Cy": ["Di"], "Di": ["Ed"], "Ed": []}, "Ada", ["Bo"])
[5, 3]
>>> spread({"Kim": ["Lou"], "Lou": ["Max", "Kim"], "Max": ["Nat"], "Nat": ["Kim"]}, "Kim", ["Max"])
[3, 2]
>>> spread({"Una": ["Vic"], "Vic": ["Una"]}, "Una", ["Una"])
[1, 0]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def spread(friends: dict[str, list[str]], first: str, silent: list[str]) -> list[int]:
    heard = {first}
    talking = [first]
    day = 0
    while True:
        news = []
        for teller in talking:
            if teller in silent:
                continue
            for friend in friends[teller]:
                if friend not in heard:
                    heard.add(friend)
                    news.append(friend)
        if not news:
            return [len(heard), day]
        day += 1
        talking = news
