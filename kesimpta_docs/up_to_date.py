"""Whether there is anything to do, decided from hashes before anything heavy is imported."""

from kesimpta_docs.inputs import input_hashes
from kesimpta_docs.journal import cut_off
from kesimpta_docs.manifest import Row, read_rows
from kesimpta_docs.order import Order


def files_that_stand(order: Order) -> tuple[Row, ...]:
    """Return a row for each file of `order`, if all stand in the output folder as they must be.

    Returns nothing where one file is missing, changed, or made of other inputs, or where a move
    was cut off.
    """
    if cut_off(order.output):
        return ()
    rows = {row.inputs: row for row in read_rows(order.output).values()}
    found = [rows.get(inputs) for inputs in input_hashes(order).values()]
    standing = tuple(row for row in found if row and row.stands_in(order.output))
    return standing if len(standing) == len(found) else ()
