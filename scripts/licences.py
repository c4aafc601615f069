#!/usr/bin/env python3
"""Checks every dependency's licence against the allow list in deny.toml.

Stands in for `cargo deny check licenses` where that is not installed; standard library only.
"""

import json
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def allowed(expression, licences):
    """Whether an SPDX expression can be met with these licences.

    >>> allowed("MIT OR GPL-3.0", {"MIT"})
    True
    >>> allowed("(MIT OR Apache-2.0) AND Unicode-3.0", {"MIT"})
    False
    >>> allowed("MIT/Apache-2.0", {"Apache-2.0"})
    True
    >>> allowed("Apache-2.0 WITH LLVM-exception", {"Apache-2.0"})
    False
    >>> allowed("", {"MIT"})
    False
    """
    # Old manifests write "/" for OR.
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))
    met, rest = either(tokens, licences)
    return met and not rest


def either(tokens, licences):
    met, tokens = both(tokens, licences)
    while tokens and tokens[0] == "OR":
        right, tokens = both(tokens[1:], licences)
        met = met or right
    return met, tokens


def both(tokens, licences):
    met, tokens = one(tokens, licences)
    while tokens and tokens[0] == "AND":
        right, tokens = one(tokens[1:], licences)
        met = met and right
    return met, tokens


def one(tokens, licences):
    if not tokens:
        return False, []
    if tokens[0] == "(":
        met, tokens = either(tokens[1:], licences)
        return met and tokens[:1] == [")"], tokens[1:]
    if tokens[1:2] == ["WITH"]:
        return " ".join(tokens[:3]) in licences, tokens[3:]
    return tokens[0] in licences, tokens[1:]


def main():
    rules = tomllib.loads((ROOT / "deny.toml").read_text(encoding="utf-8"))["licenses"]
    extra = {}
    for exception in rules.get("exceptions", []):
        extra.setdefault(exception["crate"], set()).update(exception["allow"])
    command = ["cargo", "metadata", "--locked", "--all-features", "--format-version", "1"]
    packages = json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)["packages"]
    refused = [
        f"{p['name']} {p['version']}: {p['license'] or 'no licence named'}"
        for p in packages
        if not allowed(p["license"] or "", set(rules["allow"]) | extra.get(p["name"], set()))
    ]
    if refused:
        sys.exit("not on the list in deny.toml:\n  " + "\n  ".join(sorted(refused)))
    print(f"{len(packages)} packages, every licence on the list in deny.toml")


if __name__ == "__main__":
    main()
