"""Each pupil's lessons are listed in a dictionary from the pupil's name to a list
of subjects. Return the sorted list of the subjects that every pupil takes. With
no pupils at all return an empty list.

>>> shared_lessons({"Ann": ["art", "maths", "music"], "Bo": ["music", "art"]})
['art', 'music']
>>> shared_lessons({"Ann": ["art"], "Bo": []})
[]
>>> shared_lessons({})
[]
"""


def shared_lessons(timetables):
    if not timetables:
        return []
    return sorted(set.intersection(*map(set, timetables.values())))
