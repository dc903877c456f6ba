#!/usr/bin/env bash
# Runs a command with a private X screen and session bus, so that nothing of the desktop it is
# started from is seen or touched:  tests/desktop/headless.sh cargo test -p owed-desktop-tests
set -euo pipefail

needs() {
    command -v "$1" >/dev/null && return
    echo "headless.sh: $1 is missing: apt-get install $2" >&2
    exit 1
}
needs Xvfb xvfb
needs xvfb-run xvfb
needs xauth xauth
needs dbus-run-session dbus

# With no locale WebKit's navigator.language is "C", which is none. With zh_CN the system speaks
# as our users' systems do.
if ! locale -a | grep -qix 'zh_CN.utf-\?8'; then
    echo "headless.sh: the locale zh_CN.UTF-8 is missing:" \
        "apt-get install locales && localedef -i zh_CN -f UTF-8 zh_CN.UTF-8" >&2
    exit 1
fi
export LANG=zh_CN.UTF-8
unset LC_ALL LANGUAGE WAYLAND_DISPLAY

export GDK_BACKEND=x11
export LIBGL_ALWAYS_SOFTWARE=1
export NO_AT_BRIDGE=1

XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
chmod 700 "$XDG_RUNTIME_DIR"

# Wider than the window, so that there is a place beside it to drag files from.
dbus-run-session -- xvfb-run -a -s '-screen 0 1680x1000x24 -nolisten tcp' "$@"
