"""YAML 1.2 by ruamel's safe loader, with the line of every value.

The only module of the room that imports ruamel.yaml; imported when a file is read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.nodes import MappingNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.nodes import Node

    from lebak_reports.params.reading import Place


class _Constructor(SafeConstructor):
    """Leaves an impossible day such as 2024-02-31 a text, for validation to refuse by its line."""

    def construct_yaml_timestamp(self, node: Node, values: Any = None) -> Any:  # noqa: ANN401  ruamel's signature
        try:
            return super().construct_yaml_timestamp(node, values)
        except ValueError:
            return node.value


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", _Constructor.construct_yaml_timestamp)


@lru_cache(maxsize=32)
def parse(text: str) -> tuple[Any, dict[Place, int]]:
    """Return the plain values of a document, lists as tuples, and the line of each place.

    The last few documents are remembered: a folder is read again after one file has changed.

    Raises
    ------
    ruamel.yaml.error.YAMLError
        If the text is not YAML; duplicate keys included.
    """
    parser = YAML(typ="safe", pure=True)
    parser.Constructor = _Constructor
    node = parser.compose(text)
    if node is None:
        return None, {}
    return _frozen(parser.constructor.construct_document(node)), dict(_lines(node))


def _frozen(value: Any) -> Any:  # noqa: ANN401  YAML holds anything
    match value:
        case dict():
            return {key: _frozen(item) for key, item in value.items()}
        case list():
            return tuple(_frozen(item) for item in value)
    return value


def _lines(node: Node, place: Place = ()) -> Iterator[tuple[Place, int]]:
    yield place, node.start_mark.line + 1
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _lines(value, (*place, key.value))
            yield (*place, key.value), key.start_mark.line + 1
    elif isinstance(node, SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*place, index))
