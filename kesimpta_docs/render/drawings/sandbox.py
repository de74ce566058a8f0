"""A small part of Jinja for drawings: what it makes is bounded, whoever wrote the template.

A template prints words and numbers, counts, chooses and repeats. It keeps no lists, calls nothing
but `range`, the views of a mapping and what measures its labels (`lettering.py`), and has no
macros; so its work grows with its own length, with the steps of its loops and with the words that
it measures, and all are capped.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

#: Most nodes of a template, and most steps of all its loops and all its measuring together.
MAX_NODES = 10_000
MAX_STEPS = 10_000
#: Largest drawing that a template may make, in bytes.
MAX_MADE = 500_000
#: Largest figure that is reckoned with, and longest words that are kept.
_MAX_FIGURE = 1e9
_MAX_WORDS = 10_000
#: Largest argument of a filter: `round` raises ten to it.
_MAX_DIGITS = 9

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign),
    *(nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair),
    *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.CondExpr, nodes.Concat),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
)
_FILTERS = frozenset({"abs", "first", "float", "int", "last", "length", "round"})
_VIEWS = frozenset({"items", "keys", "values"})
_CALLED = frozenset({"range", "wrapped", "most_rows", "widest", "widest_word"})


class Sandbox(ImmutableSandboxedEnvironment):
    """Makes a drawing of a template. Raises SecurityError where the template asks for more."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%"})

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_plain)
        self.filters["plain"] = _plain
        self.filters["counted"] = self.counted
        self._steps = iter(range(MAX_STEPS))

    def counted(self, row: Iterable[Any]) -> Iterator[Any]:
        """Let the items of a row pass, until all steps of the drawing are taken."""
        for item in row:
            if next(self._steps, None) is None:
                raise SecurityError(f"the loops take more than {MAX_STEPS} steps")
            yield item

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with numbers only: words and lists times a number could fill the memory."""
        for value in (left, right):
            if isinstance(value, Undefined):
                str(value)  # says its name
            if not isinstance(value, int | float) or not abs(value) <= _MAX_FIGURE:
                raise SecurityError(f"{operator} takes numbers up to {_MAX_FIGURE:.0f}")
        return super().call_binop(context, operator, left, right)

    def made(self, template: str, values: Mapping[str, object]) -> str:
        """Return what `template` makes of `values`."""
        tree = self.parse(template)
        _refuse(tree)
        _guard(tree)
        tree.set_environment(self)
        parts, size = [], 0
        for part in self.from_string(tree).generate(values):
            parts.append(part)
            size += len(part.encode())
            if size > MAX_MADE:
                raise SecurityError(f"it would have more than {MAX_MADE // 1000} kB")
        return "".join(parts)


def _plain(value: Any) -> Any:
    """Let words and numbers pass: a list could hold itself many times over."""
    if isinstance(value, Undefined):
        return str(value)  # an unknown name says so; a choice without `else` is empty
    if not isinstance(value, str | int | float):
        raise SecurityError(f"a {type(value).__name__} is neither words nor a number")
    if isinstance(value, str) and len(value) > _MAX_WORDS:
        raise SecurityError(f"words are longer than {_MAX_WORDS} characters")
    return value


def _refuse(tree: nodes.Template) -> None:
    """Refuse a template with more, or with other nodes, than a drawing needs."""
    for count, node in enumerate(tree.find_all(nodes.Node)):
        if count > MAX_NODES:
            raise SecurityError(f"the template has more than {MAX_NODES} parts")
        if not _is_allowed(node):
            name = type(node).__name__.lower()
            raise SecurityError(f"a drawing cannot use {name} (line {node.lineno})")


def _is_allowed(node: nodes.Node) -> bool:
    match node:
        case nodes.Filter(name=name, args=args, kwargs=kwargs):
            given = (*args, *(pair.value for pair in kwargs))
            small = all(isinstance(arg, nodes.Const) and _is_small(arg.value) for arg in given)
            return name in _FILTERS and small
        case nodes.Keyword() | nodes.Test(name="defined"):
            return True
        case nodes.Call(node=nodes.Name(name=name)):
            return name in _CALLED
        case nodes.Call(node=nodes.Getattr(attr=attr), args=[], kwargs=[]):
            return attr in _VIEWS
        case nodes.For(recursive=recursive):
            return not recursive
    return isinstance(node, _ALLOWED)


def _is_small(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, int) and value <= _MAX_DIGITS)


def _guard(tree: nodes.Template) -> None:
    """Count the steps of each loop, and keep, join and compare only words and numbers."""
    found = list(tree.find_all((nodes.For, nodes.Assign, nodes.Concat, nodes.Compare)))
    for node in found:
        match node:
            case nodes.For():
                node.iter = _through("counted", node.iter)
            case nodes.Assign():
                node.node = _through("plain", node.node)
            case nodes.Concat():
                node.nodes = [_through("plain", inner) for inner in node.nodes]
            case nodes.Compare():
                node.expr = _through("plain", node.expr)
                for operand in node.ops:
                    if operand.op not in {"in", "notin"}:
                        operand.expr = _through("plain", operand.expr)


def _through(name: str, value: nodes.Node) -> nodes.Filter:
    return nodes.Filter(value, name, [], [], None, None, lineno=value.lineno)
