"""The nouns: frozen, keyword-only dataclasses without input or output.

Reading order: `span`, `vocabulary`, `day`, `report`, `document`, `analysis`, `quantity`, `place`, `claim`,
`link`, `incident`, `judgement`, `run`.
"""
