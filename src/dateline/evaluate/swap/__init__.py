"""Annotated reports moved to another war: every name by another, so that what was learnt by heart shows.

Reading order: `war` (the names to put in), `names` (which names of a report go), `rewrite` (the words),
`annotation` (the claims), `report` (all of it for one report), `loss` (what the move costs).
"""
