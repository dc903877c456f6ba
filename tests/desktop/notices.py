"""Stands in the place of the system's notifications:  notices.py

It has a window of its own, "elsewhere", to which the focus can go. Says "ready" when it is there, and then a line for each word that is shown: its title and its text.
"""

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gio, GLib, Gtk  # noqa: E402

NAME = "org.freedesktop.Notifications"
INTERFACE = """
<node>
  <interface name="org.freedesktop.Notifications">
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="GetServerInformation">
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
    </method>
  </interface>
</node>
"""


def called(_bus, _sender, _path, _interface, method, about, answer):
    if method == "Notify":
        _app, _old, _icon, title, text, _actions, _hints, _time = about.unpack()
        print(f"{title}\t{text}", flush=True)
        answer.return_value(GLib.Variant("(u)", (1,)))
    elif method == "GetCapabilities":
        answer.return_value(GLib.Variant("(as)", (["body", "actions"],)))
    elif method == "GetServerInformation":
        answer.return_value(GLib.Variant("(ssss)", ("test", "test", "1", "1.2")))
    else:
        answer.return_value(None)


def there(bus, _name):
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    bus.register_object("/org/freedesktop/Notifications", interface, called)


Gio.bus_own_name(
    Gio.BusType.SESSION,
    NAME,
    Gio.BusNameOwnerFlags.NONE,
    there,
    lambda _bus, _name: print("ready", flush=True),
    None,
)
window = Gtk.Window(title="elsewhere")
window.show_all()
Gtk.main()
