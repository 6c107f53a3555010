"""Write boosted trees as the text that ``factcheck/link/identity/trees.py`` reads."""

import json
from typing import Any


def trees_text(dump: dict[str, Any], names: tuple[str, ...]) -> str:
    """Return the text of a LightGBM model (its ``dump_model()``) over the features named."""
    lines = ["0", " ".join(names)]
    for tree in dump["tree_info"]:
        nodes: list[str] = []
        leaves: list[str] = []
        _walk(tree["tree_structure"], nodes, leaves)
        lines.append(f"{' '.join(nodes)};{' '.join(leaves)}")
    return "\n".join(lines) + "\n"


def _walk(node: dict[str, Any], nodes: list[str], leaves: list[str]) -> None:
    """Add a subtree's leaves from left to right; a failed test rules out those on its left."""
    if "leaf_value" in node:
        leaves.append(f"{node['leaf_value']:.4f}")
        return
    if node["decision_type"] != "<=":
        raise ValueError(f"no test of this kind: {json.dumps(node['decision_type'])}")
    first = len(leaves)
    _walk(node["left_child"], nodes, leaves)
    last = len(leaves) - 1
    nodes.append(f"{node['split_feature']} {node['threshold']:.4g} {first} {last}")
    _walk(node["right_child"], nodes, leaves)
