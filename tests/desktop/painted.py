"""Says how many dark pixels there are on the screen, as a person sees it:  painted.py

A driver's picture is drawn by the page itself and is fine even when the window stays white.
"""

import gi

gi.require_version("Gdk", "3.0")
from gi.repository import Gdk  # noqa: E402

screen = Gdk.get_default_root_window()
width, height = screen.get_width(), screen.get_height()
picture = Gdk.pixbuf_get_from_window(screen, 0, 0, width, height)
step, stride = picture.get_n_channels(), picture.get_rowstride()
data = picture.get_pixels()
# Ink, and neither paper nor the screen's own black: neutral, dark, not quite nothing.
ink = 0
for y in range(0, height, 2):
    row = data[y * stride:y * stride + width * step]
    ink += sum(1 for red in row[0::step * 2] if 8 < red < 90)
print(ink)
