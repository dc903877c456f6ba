#!/usr/bin/env bash
# Installs a package of Owed on a clean Debian and starts it there without a network:
#   tests/desktop/clean-debian.sh FILE.deb [PICTURE.png]
#
# Needs root, debootstrap, Xvfb, xdotool and ImageMagick. What is installed comes through this machine's apt;
# once it is, there is no network. OWED_CLEAN names a folder to keep the clean system in, for another time.
set -euo pipefail

deb=$(realpath "$1")
picture=${2:-}
release=${OWED_CLEAN_RELEASE:-bookworm}
folder=$(mktemp -d)
clean=${OWED_CLEAN:-$folder/clean}
root=$folder/root

step() { printf '%s\n' "$*"; }
die() {
    printf 'clean-debian.sh: %s\n' "$*" >&2
    exit 1
}

running=()
mounted=()
leave() {
    local at
    for at in "${running[@]}"; do
        kill "$at" 2>/dev/null || true
        wait "$at" 2>/dev/null || true
    done
    for ((at = ${#mounted[@]} - 1; at >= 0; at--)); do
        umount -l "${mounted[at]}" || true
    done
    rm -rf --one-file-system "$folder"
}
trap leave EXIT

bind() {
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mounted+=("$root$1")
}

# The mirror that this machine's apt has of Debian.
mirror=$(apt-cache policy | sed -n "s/^ *[0-9]* \\([^ ]*\\) $release\\/main .*/\\1/p" | head -1)
if [ ! -e "$clean/etc/debian_version" ]; then
    step "a clean Debian $release"
    debootstrap --variant=minbase "$release" "$clean" "$mirror" >"$folder/log" ||
        die "debootstrap: $(tail -3 "$folder/log")"
fi
cp -a "$clean" "$root"
cp /etc/resolv.conf "$root/etc/"
mount -t proc proc "$root/proc"
mounted+=("$root/proc")

inside() { DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 chroot "$root" "$@"; }

step "its packages: what the package asks for, and the session bus that every desktop has"
cp "$deb" "$root/owed.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /owed.deb dbus dbus-x11 shared-mime-info libglib2.0-bin \
    desktop-file-utils locales >"$folder/log" 2>&1 || die "apt: $(tail -5 "$folder/log")"
inside localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
inside useradd --create-home lin

# From here on only loopback, and that is down. What is started ends with who started it.
alone=(unshare --net --pid --fork --kill-child chroot "$root" su lin -c)
readonly SPEAKS='export LANG=zh_CN.UTF-8; cd;'
alone() { "${alone[@]}" "$SPEAKS $*"; }

step "without a network: owed makes a book and prints a paper with the fonts of the package"
fixtures=$(cd "$(dirname "$0")/../fixtures/import" && pwd)
mkdir "$root/home/lin/files"
cp "$fixtures/tax_bureau_list/全量发票查询导出结果_合成.xlsx" "$root/home/lin/files/list.xlsx"
inside chown -R lin: /home/lin
alone "test -z \"\$(cat /proc/net/route | tail -n +2)\"" || die "there is a network"
alone "owed new book --creditor '合成精密机械（苏州）有限公司'"
alone "owed import book files/list.xlsx --due-days 30 --yes" >/dev/null
alone "owed letter book '样例贸易（杭州）有限公司' --form statement --out statement.pdf" >/dev/null
head -c 5 "$root/home/lin/statement.pdf" | grep -q '%PDF-' || die "no paper was printed"

step "its journal is known as a book, and opens with Owed"
# As file managers ask.
for name in book/journal.sqlite other-name; do
    [ "$name" != other-name ] || alone "cp book/journal.sqlite other-name"
    type=$(alone "gio info --attributes=standard::content-type $name") || die "gio: $type"
    grep -q application/x-owed-book <<<"$type" || die "$name is taken for $type"
done
opens=$(alone "gio mime application/x-owed-book") || die "gio: $opens"
grep -q Owed.desktop <<<"$opens" || die "a book is opened by $opens"
inside desktop-file-validate /usr/share/applications/Owed.desktop || die "the menu entry is not valid"

step "without a network: the window opens"
bind /tmp/.X11-unix
number=77
while [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1440x900x24 -nolisten tcp -ac >/dev/null 2>&1 &
running+=($!)
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
mounted+=("$root/dev/shm")
"${alone[@]}" "$SPEAKS DISPLAY=:$number LIBGL_ALWAYS_SOFTWARE=1 GDK_BACKEND=x11 dbus-run-session -- \
    owed-desktop book/journal.sqlite" >"$folder/said" 2>&1 &
running+=($!)
export DISPLAY=":$number"
painted=
for _ in $(seq 50); do
    sleep 1
    window=$(xdotool search --onlyvisible --class owed-desktop 2>/dev/null | tail -1) || true
    [ -n "$window" ] || continue
    import -window root "$folder/seen.png" 2>/dev/null || continue
    # A page that is painted has many colours; an empty window has few.
    colours=$(identify -format %k "$folder/seen.png")
    if [ "$colours" -gt 200 ]; then
        painted=$colours
        break
    fi
done
[ -z "$picture" ] || cp "$folder/seen.png" "$picture" 2>/dev/null || true
[ -n "$painted" ] || die "the window was not painted: $(tail -5 "$folder/said")"
title=$(xdotool getwindowname "$window")
step "the window is painted: $title"
step "installed and started on a clean Debian $(cat "$root/etc/debian_version"), without a network"
