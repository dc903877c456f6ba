"""A small window that files can be dragged from:  drag_source.py X Y FILE…

Says "ready" when it is there, "begin" when a drag begins and "end" when it is over.
"""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402


def say(word):
    print(word, flush=True)


x, y, *files = sys.argv[1:]
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(100, 60)
window.move(int(x), int(y))
box = Gtk.EventBox()
box.add(Gtk.Label(label="drag me"))
window.add(box)
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
uris = [pathlib.Path(file).resolve().as_uri() for file in files]
box.connect("drag-data-get", lambda _w, _c, selection, _i, _t: selection.set_uris(uris))
box.connect("drag-begin", lambda *_: say("begin"))
box.connect("drag-end", lambda *_: say("end"))
window.connect("map-event", lambda *_: say("ready"))
window.show_all()
Gtk.main()
