"""`dateline show`: one incident with its rival figures, speakers and words."""

from typing import Annotated

import typer

from dateline.cli.console import print_json, print_lines, width
from dateline.cli.options import Json, Ledger, Rule, rule_name
from dateline.cli.verb import verb


@verb
def show(
    incident: Annotated[
        str,
        typer.Argument(
            metavar="INCIDENT", help="Its id as `dateline incidents` prints it, or the beginning of one."
        ),
    ],
    ledger: Ledger = None,
    rule: Rule = "",
    json: Json = False,
) -> None:
    """Show one incident: rival figures, speakers, words.

    First the answer of the rule for each outcome, then every figure with its speaker, who is said to have
    done it, how the toll moved from day to day, and the words of each report.

    \b
    Examples:
      dateline show i0123456789ab --ledger war.ledger
      dateline show i0123 --ledger war.ledger --rule lowest
    """
    from dateline.cli.opening import looking
    from dateline.cli.story import story
    from dateline.engines.choosing import under_rule
    from dateline.engines.naming import labels, named
    from dateline.ledger import ClaimFilter
    from dateline.reconcile import toll_series

    with looking(ledger) as store:
        (found,) = under_rule(named([store.incident(incident)], store), rule_name(rule))
        claims = store.claims(ClaimFilter(incident=found.id)).rows
        names = labels(store)
    if json:
        print_json({"incident": found, "series": toll_series(found), "claims": claims})
        return
    print_lines(story(found, claims, names, width()))
