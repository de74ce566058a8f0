"""The fields of a form that is filled in by hand."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Node, from_one_text


class FieldBody(Node):
    """A place to fill in: a line to write on, unless `choices` or `scale` say otherwise.

    `size: short` is for a number or a date; `lines` asks for several lines; `choices` are words
    with a box to tick; `scale: 10` are the numbers 0 to 10, to circle one.
    """

    label: MarkedText
    size: Literal["short", "long"] = "long"
    lines: Annotated[int, Field(ge=1, le=12)] = 1
    choices: tuple[MarkedText, ...] = ()
    scale: Annotated[int, Field(ge=2, le=10)] | None = None


class FormBody(Node):
    """A form: `rows` entries that each ask for all `fields`. A text is a field with that label.

    The kind `log` frames each entry; the kind `fields` stands without a frame.
    """

    kind: Literal["log", "fields"]
    fields: Annotated[
        tuple[
            Annotated[
                FieldBody,
                BeforeValidator(
                    from_one_text("label"), json_schema_input_type=FieldBody | MarkedText
                ),
            ],
            ...,
        ],
        Field(min_length=1),
    ]
    rows: Annotated[int, Field(ge=1, le=60)] = 1
