# shellcheck shell=bash
# PostgreSQL programs on this machine that have PostGIS beside them, and how Debian gets them.

# find_postgres [major]: sets POSTGRES_BIN to the newest, or to that of one major version
find_postgres() {
  local bin share folders
  POSTGRES_BIN=
  mapfile -t folders < <(postgres_folders)
  for bin in "${folders[@]}"; do
    if [ ! -x "$bin/initdb" ] || [ ! -x "$bin/pg_ctl" ] || [ ! -x "$bin/psql" ]; then continue; fi
    [ -z "${1:-}" ] || [ "$(postgres_version "$bin" | cut -d. -f1)" = "$1" ] || continue
    share=$("$bin/pg_config" --sharedir 2>/dev/null) || continue
    [ -e "$share/extension/postgis.control" ] || continue
    POSTGRES_BIN=$bin
    return 0
  done
  return 1
}

postgres_folders() {
  printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV
  ! have pg_ctl || dirname "$(readlink -f "$(command -v pg_ctl)")"
}

postgres_version() { "${1:-$POSTGRES_BIN}/pg_ctl" --version | sed 's/.*) \([0-9.]*\).*/\1/'; }

# Debian starts a server of its own with the package unless told not to; it is told so for this installation only.
install_postgres() {
  local quiet=/etc/postgresql-common/createcluster.d/whistlegrid.conf
  can_install || fail "no PostGIS found" \
    "looked for: WHISTLEGRID_JDBC_URL, a working Docker, PostgreSQL with PostGIS in /usr/lib/postgresql and PATH" \
    "on Debian: apt-get install postgresql-postgis, or run this as root or with sudo"
  say "No PostGIS on this machine: installing Debian's"
  install_packages postgresql-common
  as_root install -d "$(dirname "$quiet")"
  printf 'create_main_cluster = false\n' | as_root tee "$quiet" >/dev/null
  install_packages postgresql-postgis
  as_root rm -f "$quiet"
  find_postgres '' || fail "the packages are installed, and still there is no PostgreSQL with PostGIS in /usr/lib/postgresql"
}
