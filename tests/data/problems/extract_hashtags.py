"""Collect the hashtags in a post. A hashtag is a # followed by a letter and then any number of further letters, digits or underscores. Return them without the #, in lowercase, each only once, in the order in which they first appear.

Example: "#Sun at the #beach, more #sun #2day" gives ['sun', 'beach'], because #2day starts with a digit.

>>> extract_hashtags("#Sun at the #beach, more #sun #2day")
['sun', 'beach']
>>> extract_hashtags("no tags here # sorry")
[]
>>> extract_hashtags("#a_1#B#b#A_1")
['a_1', 'b']
"""
import re


def extract_hashtags(post):
    found = re.findall(r"#([a-z][a-z0-9_]*)", post.lower())
    return list(dict.fromkeys(found))
