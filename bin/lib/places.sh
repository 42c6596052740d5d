# shellcheck shell=bash
# Where things lie: everything that a machine accumulates is under .data, which git ignores.

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
DATA=$ROOT/.data
SECRETS=$DATA/database.secrets
STATE=$DATA/database.state

# The folder may be entered by the account that runs PostgreSQL, its files are read by their owner only.
make_data_folder() {
  mkdir -p "$DATA" 2>/dev/null || fail "cannot make $DATA" "this command writes there; who owns $ROOT?"
  [ -w "$DATA" ] || fail "$DATA belongs to another account" "run this as $(stat -c %U "$DATA"), or remove the folder"
  [ ! -O "$DATA" ] || chmod 711 "$DATA"
}

# remember <name> <value> · recall <name>: what one run leaves for the next (the kind of database, its port, its folder)
remember() {
  local kept
  kept=$(grep -v "^$1=" "$STATE" 2>/dev/null || true)
  printf '%s\n%s=%s\n' "$kept" "$1" "$2" | sed '/^$/d' >"$STATE.new"
  mv "$STATE.new" "$STATE"
}
recall() { sed -n "s/^$1=//p" "$STATE" 2>/dev/null || true; }

# secret <name>: a password made once for this copy of the project, kept with mode 600
secret() {
  local value
  [ -e "$SECRETS" ] || (umask 077 && : >"$SECRETS")
  value=$(sed -n "s/^$1=//p" "$SECRETS")
  if [ -z "$value" ]; then
    value=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s=%s\n' "$1" "$value" >>"$SECRETS"
  fi
  printf '%s' "$value"
}
