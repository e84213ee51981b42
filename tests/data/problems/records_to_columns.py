"""Turn a list of records (dictionaries) into a dictionary of columns: each key that occurs anywhere maps
to the list of its values, one for every record, with a given filler for records lacking the
key. The columns are ordered by how many records have the key, most first; ties keep the order in which
the keys first appear.

>>> records_to_columns([{"id": 1}, {"id": 2, "crop": "rye"}], "-")
{'id': [1, 2], 'crop': ['-', 'rye']}
>>> records_to_columns([{"a": 1, "b": 2}, {"b": None}], 0)
{'b': [2, None], 'a': [1, 0]}
>>> records_to_columns([], None)
{}
"""

def records_to_columns(records, filler):
    counts = {}
    for rec in records:
        for key in rec:
            counts[key] = counts.get(key, 0) + 1
    order = sorted(counts, key=counts.get, reverse=True)
    return {key: [rec.get(key, filler) for rec in records] for key in order}
