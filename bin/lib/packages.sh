# shellcheck shell=bash
# Packages on Debian and its relatives, as root or through sudo. Nothing else on the machine is changed.

on_debian() { have apt-get && have dpkg; }

# The words that make a command run as root; fails where there is no way to.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    sudo "$@"
  else
    return 1
  fi
}

can_install() { on_debian && { [ "$(id -u)" = 0 ] || { have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }; }; }

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

# install_packages <package>...: those not there yet; the list of packages is refreshed once
install_packages() {
  local missing=() package log=$DATA/packages.log
  for package in "$@"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  can_install || fail "missing on this machine: ${missing[*]}" "install them, or run this on Debian as root or with sudo"
  say "Installing ${missing[*]} (log: ${log#"$ROOT"/})"
  if [ -z "${PACKAGE_LIST_FRESH:-}" ]; then
    as_root apt-get update >>"$log" 2>&1 || warn "apt-get update failed; trying with the list at hand"
    PACKAGE_LIST_FRESH=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 </dev/null ||
    { tail -n 15 "$log" >&2; fail "could not install ${missing[*]}"; }
}
