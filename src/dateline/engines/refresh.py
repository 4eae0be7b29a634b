"""Bringing the incidents up to what is recorded: link, issue ids, fold."""

from collections.abc import Iterable, Mapping

from dateline.engines.clock import now
from dateline.engines.stages import STAGES, versions
from dateline.ledger import AliasEntry, CopiesEntry, Entry, IncidentEntry, SqliteLedger, changed_links
from dateline.link import Issued, Linking, ReportText, issue_ids, link, report_text
from dateline.model.claim import Claim
from dateline.model.incident import Incident
from dateline.model.link import Copy
from dateline.reconcile import fold

LINKER = next(stage.version for stage in STAGES if stage.name == "link")


def refresh(ledger: SqliteLedger) -> None:
    """Link all claims, record what is new about links and ids, and fold the incidents.

    Where nothing was recorded since the last fold, nothing is done. What another process records meanwhile
    leaves the ledger to be refreshed again.
    """
    if not ledger.is_stale():
        return
    upto = ledger.fold_point()
    claims = list(ledger.all_claims())
    reports = report_texts(ledger)
    linking = link(claims, reports, ledger.judgements())
    issued = issue_ids(linking.clusters, ledger.incident_ids())
    entries = [
        *_links(linking, ledger),
        *_copies(linking.copies, ledger.copies()),
        *_ids(issued, ledger.aliases()),
    ]
    if entries:
        run = ledger.record_run(verb="link", started=now(), versions=versions())
        ledger.append(entries, run=run.id)
    ledger.write_views(incidents(claims, reports, linking, issued), upto=upto)


def report_texts(ledger: SqliteLedger) -> dict[str, ReportText]:
    """Every report that was read, as linking sees it."""
    return {document.report.id: report_text(document) for document in ledger.documents()}


def incidents(
    claims: Iterable[Claim], reports: Mapping[str, ReportText], linking: Linking, issued: Issued
) -> list[Incident]:
    """The incidents and totals that the clusters make, by id."""
    by_id = {claim.id: claim for claim in claims}
    copies = _copies_by_report(linking.copies)
    folded = []
    for cluster in linking.clusters:
        members = [by_id[claim] for claim in cluster.claims]
        shared = [copy for report in sorted({c.report for c in members}) for copy in copies.get(report, ())]
        folded.append(fold(issued.ids[cluster.anchor], members, reports, shared))
    return sorted(folded, key=lambda incident: incident.id)


def _copies_by_report(copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        found.setdefault(copy.report, []).append(copy)
    return found


def _links(linking: Linking, ledger: SqliteLedger) -> list[Entry]:
    """What changed about links, as one entry; none where nothing did."""
    changed = changed_links(ledger, linking.links, version=LINKER)
    return [changed] if changed else []


def _copies(found: Iterable[Copy], recorded: Iterable[Copy]) -> list[Entry]:
    """The copies of each report for which they changed."""
    before, after = _copies_by_report(recorded), _copies_by_report(found)
    return [
        CopiesEntry(report=report, version=LINKER, copies=tuple(after.get(report, ())))
        for report in sorted(before.keys() | after.keys())
        if before.get(report, []) != after.get(report, [])
    ]


def _ids(issued: Issued, aliases: Mapping[str, str]) -> list[Entry]:
    """Ids seen for the first time, and ids that gave way to others."""
    new: list[Entry] = [IncidentEntry(id=id_, anchor=anchor) for anchor, id_ in issued.new.items()]
    return new + [
        AliasEntry(id=old, now=id_) for old, id_ in sorted(issued.aliases.items()) if aliases.get(old) != id_
    ]
