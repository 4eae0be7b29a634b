"""What the trained network says of a report: opinions that the rules of extract weigh with their own."""

from dateline.extract.learned.opinions import AnchorOpinion, Opinions
from dateline.extract.learned.reader import Network, packaged

__all__ = ["AnchorOpinion", "Network", "Opinions", "packaged"]
