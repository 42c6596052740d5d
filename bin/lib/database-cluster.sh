# shellcheck shell=bash
# A private PostgreSQL cluster from the machine's own binaries: its own folder, its own port, loopback only, passwords
# always, and never as root.
# shellcheck source=bin/lib/postgres-binaries.sh
. "$ROOT/bin/lib/postgres-binaries.sh"

# Where the data lies and which account runs the server: an existing folder decides, then whoever calls; root hands over to
# postgres, and where that account cannot enter the project (root's home) the data moves to /var/lib.
cluster_place() {
  CLUSTER_FOLDER=$(recall folder)
  [ -n "$CLUSTER_FOLDER" ] || CLUSTER_FOLDER=$DATA/postgres
  if [ -d "$CLUSTER_FOLDER" ]; then
    CLUSTER_ACCOUNT=$(stat -c %U "$CLUSTER_FOLDER")
    [ "$(id -u)" = 0 ] || [ "$CLUSTER_ACCOUNT" = "$(id -un)" ] ||
      fail "$CLUSTER_FOLDER belongs to $CLUSTER_ACCOUNT" "run this as $CLUSTER_ACCOUNT or as root"
    return 0
  fi
  CLUSTER_ACCOUNT=$(id -un)
  [ "$(id -u)" = 0 ] || return 0
  CLUSTER_ACCOUNT=postgres
  id postgres >/dev/null 2>&1 || fail "PostgreSQL does not run as root, and there is no account named postgres"
  if ! as_cluster test -x "$DATA"; then
    CLUSTER_FOLDER=/var/lib/whistlegrid/$(printf '%s' "$ROOT" | sha256sum | cut -c1-10)/postgres
    say "The account postgres cannot enter $ROOT: the data goes to $CLUSTER_FOLDER"
  fi
}

# as_cluster <command>...: as the account that runs the server, without the locks of this command
as_cluster() {
  if [ "$(id -un)" = "$CLUSTER_ACCOUNT" ]; then
    (cd / && exec "$@") 6>&- 7>&- 8>&- 9>&-
  else
    (cd / && exec runuser -u "$CLUSTER_ACCOUNT" -- "$@") 6>&- 7>&- 8>&- 9>&-
  fi
}

# The process id in postmaster.pid, when it is really this cluster's server: after a crash the number may be another's.
cluster_pid() {
  local pid
  pid=$(head -n 1 "$CLUSTER_FOLDER/postmaster.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$(readlink -f "$CLUSTER_FOLDER")" ] && printf '%s' "$pid"
}

cluster_up() {
  cluster_place
  remember folder "$CLUSTER_FOLDER"
  find_postgres "$(cat "$CLUSTER_FOLDER/PG_VERSION" 2>/dev/null || true)" ||
    fail "no PostgreSQL with PostGIS for the data in $CLUSTER_FOLDER (version $(cat "$CLUSTER_FOLDER/PG_VERSION" 2>/dev/null))"
  DATABASE_PORT=$(recall port)
  if cluster_pid >/dev/null; then
    say "Database: PostgreSQL $(postgres_version), private cluster already up on 127.0.0.1:$DATABASE_PORT"
    return 0
  fi
  [ -s "$CLUSTER_FOLDER/PG_VERSION" ] || cluster_init
  cluster_start
}

# Made beside its place and moved there when complete: an interrupted first start leaves nothing half-made.
cluster_init() {
  local new=$CLUSTER_FOLDER.new locale=(--no-locale)
  say "Making a PostgreSQL $(postgres_version) cluster in $CLUSTER_FOLDER"
  ! locale -a 2>/dev/null | grep -qix 'C\.utf-\?8' || locale=(--locale=C.UTF-8)
  mkdir -p "$(dirname "$CLUSTER_FOLDER")"
  chmod 711 "$(dirname "$CLUSTER_FOLDER")"
  rm -rf "$new" "$new.password"
  install -d -m 700 "$new"
  (umask 077 && secret superuser >"$new.password")
  [ "$(id -u)" != 0 ] || chown "$CLUSTER_ACCOUNT" "$new" "$new.password"
  as_cluster "$POSTGRES_BIN/initdb" -D "$new" -U postgres --pwfile="$new.password" --auth=scram-sha-256 --encoding=UTF8 \
    "${locale[@]}" --data-checksums >"$DATA/initdb.log" 2>&1 || { cat "$DATA/initdb.log" >&2; fail "initdb failed"; }
  rm -f "$new.password"
  cat >>"$new/postgresql.conf" <<'CONF'

# Whistlegrid: loopback only, no socket; sized for two cores shared with the application. The port comes with the start.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 80
shared_buffers = 256MB
effective_cache_size = 1GB
maintenance_work_mem = 128MB
max_wal_size = 2GB
random_page_cost = 1.1
jit = off
timezone = 'Asia/Shanghai'
log_timezone = 'Asia/Shanghai'
CONF
  mv -T "$new" "$CLUSTER_FOLDER"
}

# A port somebody took meanwhile, a lock file that a crash left, children of a killed server still leaving: all are met here.
cluster_start() {
  local attempt port=${DATABASE_PORT:-54320} log=$CLUSTER_FOLDER/server.log
  [ ! -e "$CLUSTER_FOLDER/postmaster.pid" ] || say "The last server did not end well; PostgreSQL recovers from its log"
  for attempt in 1 2 3 4 5 6 7 8; do
    port=$(free_port "$port")
    if as_cluster "$POSTGRES_BIN/pg_ctl" start -w -t 120 -s -D "$CLUSTER_FOLDER" -l "$log" -o "-p $port" >/dev/null 2>&1 </dev/null; then
      DATABASE_PORT=$port
      remember port "$port"
      say "Database: PostgreSQL $(postgres_version) with PostGIS, private cluster on 127.0.0.1:$port"
      return 0
    fi
    # PostgreSQL clears a dead server's lock itself, but believes one whose number another process of the account has now.
    [ "$attempt" != 2 ] || cluster_pid >/dev/null || rm -f "$CLUSTER_FOLDER/postmaster.pid"
    sleep 1
  done
  tail -n 20 "$log" >&2
  fail "PostgreSQL does not start" "its log: $log"
}

cluster_sql() {
  PGPASSWORD=$(secret superuser) "$POSTGRES_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$DATABASE_PORT" -U postgres -d "$1"
}

cluster_down() {
  cluster_place
  cluster_pid >/dev/null || return 0
  find_postgres "$(cat "$CLUSTER_FOLDER/PG_VERSION")"
  if as_cluster "$POSTGRES_BIN/pg_ctl" stop -w -t 60 -s -m fast -D "$CLUSTER_FOLDER" >/dev/null; then
    say "Database stopped; its data stays in $CLUSTER_FOLDER"
  else
    warn "the database did not stop: $CLUSTER_FOLDER/server.log"
  fi
}

cluster_remove() {
  cluster_place
  ! cluster_pid >/dev/null || fail "the database in $CLUSTER_FOLDER is still up"
  rm -rf "$CLUSTER_FOLDER" "$CLUSTER_FOLDER.new"
}
