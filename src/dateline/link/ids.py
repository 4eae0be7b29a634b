"""Ids of incidents: issued at first sight, kept ever after."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.link.linking import Cluster


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The id of each cluster, what is new, and what became another name of an older id."""

    ids: Mapping[str, str]
    """Incident id by the cluster's anchor."""
    new: Mapping[str, str]
    """Newly issued ids by anchor, in the order of issue: to be recorded and given back as `known`."""
    aliases: Mapping[str, str]
    """Ids issued before whose cluster was joined to one that was issued earlier, and that one's id."""


def issue_ids(clusters: Iterable[Cluster], known: Mapping[str, str]) -> Issued:
    """Ids for clusters, given those issued before by their anchors, in the order of issue.

    A cluster that holds anchors of several known ids goes by the one issued first, and the others become its
    aliases. Where a cluster was split, the part with the anchor keeps the id. An id says whether it names a
    total, so a cluster that changed from one to the other gets a new one.
    """
    order = {anchor: place for place, anchor in enumerate(known)}
    ids: dict[str, str] = {}
    new: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for cluster in sorted(clusters, key=lambda c: c.anchor):
        anchors = sorted((c for c in cluster.claims if c in order), key=order.__getitem__)
        names = [known[a] for a in anchors if _names_total(known[a]) == cluster.is_total]
        if names:
            ids[cluster.anchor] = names[0]
            aliases.update({name: names[0] for name in names[1:] if name != names[0]})
        else:
            ids[cluster.anchor] = new[cluster.anchor] = new_id(cluster)
    return Issued(ids=ids, new=new, aliases=aliases)


def new_id(cluster: Cluster) -> str:
    """The id that a cluster gets at first sight: from its anchor, so that every machine issues the same."""
    digest = hashlib.sha256(cluster.anchor.encode()).hexdigest()[:12]
    return f"total-{digest}" if cluster.is_total else f"i{digest}"


def _names_total(name: str) -> bool:
    return name.startswith("total-")
