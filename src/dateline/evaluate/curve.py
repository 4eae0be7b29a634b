"""A reliability curve as a small SVG picture that says in words what it shows.

It is a file of its own, to be shown as an image: its ids and styles are not made to stand within a page.
"""

from collections.abc import Iterator
from html import escape

from dateline.evaluate.reliability import Bin, Reliability

_SIDE = 300
"""Length of both axes, in pixels."""
_LEFT, _TOP = 52, 34
_BARS = 44
"""Height of the tallest bar, which shows the fullest bin."""
_GAP = 38
"""Between the curve's axis and the bars: room for its numbers and its title."""
_NAMED = 'role="img" aria-labelledby="title description"'
_STYLE = (
    "text{font:12px sans-serif;fill:#222}.n{font-size:11px}.a{stroke:#222;fill:none}"
    ".d{stroke:#777;stroke-dasharray:4 4;fill:none}.c{stroke:#1b5e9c;stroke-width:2;fill:none}"
    ".i{stroke:#1b5e9c}.p{fill:#1b5e9c}.b{fill:#9bbbd8}"
)


def curve_svg(found: Reliability, title: str) -> str:
    """The picture: accuracy against confidence with intervals, and below it how many each bin holds."""
    width, height = _LEFT + _SIDE + 18, _TOP + _SIDE + _GAP + _BARS + 22
    size = f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size} {_NAMED}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="description">{escape(in_words(found))}</desc>',
        f'<style>{_STYLE}</style><rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="{_LEFT}" y="18">{escape(title)} (ECE {found.ece:.3f}, n = {found.stated})</text>',
        *_axes(),
        *_line(found),
        *_bars(found),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def in_words(found: Reliability) -> str:
    """What the picture shows, for those who do not see it."""
    if not found.stated:
        return "No confidence is stated."
    bins = "; ".join(_bin_in_words(b) for b in found.bins)
    return f"Of each confidence, the part that is right, which should be the same: {bins}."


def _bin_in_words(one: Bin) -> str:
    low, high = one.interval
    return (
        f"at {one.confidence:.2f}, {one.accuracy:.2f} are right "
        f"({low:.2f} to {high:.2f}), {one.right} of {one.count}"
    )


def _x(share: float) -> str:
    return f"{_LEFT + share * _SIDE:.1f}"


def _y(share: float) -> str:
    return f"{_TOP + (1 - share) * _SIDE:.1f}"


def _axes() -> Iterator[str]:
    """Both axes with their numbers, and the diagonal of perfect calibration."""
    yield f'<path class="a" d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}"/>'
    yield f'<path class="d" d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"/>'
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        yield f'<text class="n" x="{_x(tick)}" y="{_TOP + _SIDE + 15}" text-anchor="middle">{tick:.1f}</text>'
        yield f'<text class="n" x="{_LEFT - 6}" y="{float(_y(tick)) + 4}" text-anchor="end">{tick:.1f}</text>'
    yield f'<text x="{_x(0.5)}" y="{_TOP + _SIDE + 30}" text-anchor="middle">confidence</text>'
    middle = _TOP + _SIDE / 2
    yield f'<text transform="rotate(-90 14 {middle})" x="14" y="{middle}" text-anchor="middle">right</text>'


def _line(found: Reliability) -> Iterator[str]:
    """The curve through the bins, with an interval and a point for each."""
    if not found.stated:
        yield f'<text x="{_x(0.5)}" y="{_y(0.55)}" text-anchor="middle">no confidence is stated</text>'
        return
    points = " ".join(f"{_x(b.confidence)},{_y(b.accuracy)}" for b in found.bins)
    yield f'<polyline class="c" points="{points}"/>'
    for b in found.bins:
        low, high = b.interval
        yield f'<path class="i" d="M{_x(b.confidence)} {_y(low)}V{_y(high)}"/>'
        yield (
            f'<circle class="p" cx="{_x(b.confidence)}" cy="{_y(b.accuracy)}" r="4">'
            f"<title>{escape(_bin_in_words(b))}</title></circle>"
        )


def _bars(found: Reliability) -> Iterator[str]:
    """How many each bin holds, the fullest as the tallest bar."""
    floor = _TOP + _SIDE + _GAP + _BARS
    fullest = max((b.count for b in found.bins), default=1)
    for b in found.bins:
        width, height = max((b.high - b.low) * _SIDE - 1, 2.0), b.count / fullest * _BARS
        yield (
            f'<rect class="b" x="{_x(b.low)}" y="{floor - height:.1f}" width="{width:.1f}" '
            f'height="{height:.1f}"><title>{b.count}</title></rect>'
        )
    yield f'<text class="n" x="{_x(0.5)}" y="{floor + 14}" text-anchor="middle">how many in each bin</text>'
