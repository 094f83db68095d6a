"""Letters and what is read from them as Arrow tables: one row in for each letter, and one row out, read or not.

That a row comes out for every row that went in is what shows that nothing was lost. A letter that was read has
`statements`, be it an empty list, and no `error`; one that was not read has an `error` and no `statements`. What the
columns mean is in docs/many-letters.md, which a test holds against this file. Text stands for days and moments in the
notation of the register, so that JSON, Parquet and Spark hold the very same.
"""

import pyarrow as pa


def _list_of(kind: pa.DataType) -> pa.ListType:
    # "element" is how Parquet names it, so that a schema is the same when it is read back.
    return pa.list_(pa.field("element", kind))


ERROR = pa.struct([(name, pa.string()) for name in ("kind", "what", "where", "remedy")])
STATEMENT = pa.struct(
    [
        ("id", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("quote", pa.string()),
        ("recorded_by", pa.string()),
        ("payload", pa.string()),
    ]
)
LETTERS = pa.schema([("name", pa.string()), ("raw", pa.binary())])
"""What goes in. A column `refused`, like `error`, may say why there are no bytes."""
READINGS = pa.schema(
    [
        ("name", pa.string()),
        ("document", pa.string()),
        ("format", pa.string()),
        ("published", pa.string()),
        ("characters", pa.int64()),
        ("recorded", pa.string()),
        ("statements", _list_of(STATEMENT)),
        ("unreadable", _list_of(pa.string())),
        ("error", ERROR),
    ]
)
"""What comes out."""
