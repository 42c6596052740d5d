# shellcheck shell=bash
# Finds a PostGIS: the configured URL, then Docker, then PostgreSQL on this machine as a private cluster, which on Debian
# is installed first. Whoever uses it holds a shared lock; the last one to leave stops what this project started.
# shellcheck source=bin/lib/database-cluster.sh
. "$ROOT/bin/lib/database-cluster.sh"
# shellcheck source=bin/lib/database-docker.sh
. "$ROOT/bin/lib/database-docker.sh"

OWNER_ROLE=whistlegrid_owner
APP_ROLE=whistlegrid_app
DATABASE_PORT=

# Brings the server up; afterwards superuser_sql works, unless the URL is configured. Starts are one at a time.
database_up() {
  if [ -n "${WHISTLEGRID_JDBC_URL:-}" ]; then
    DATABASE_KIND=configured
    check_configured
    return 0
  fi
  have flock || fail "flock is missing" "it is part of util-linux"
  make_data_folder
  exec 8>>"$DATA/database.users"
  flock -s 8
  exec 9>>"$DATA/database.starting"
  flock 9
  choose_kind
  "${DATABASE_KIND}_up"
  create_roles
  exec 9>&-
}

# What held the data last time holds it now; otherwise the first of the order that this machine has.
choose_kind() {
  DATABASE_KIND=$(recall kind)
  if [ "$DATABASE_KIND" = docker ] && ! docker_works; then
    fail "the data of this project is in a Docker volume, and Docker does not answer" \
      "start Docker, or start over on this machine's PostgreSQL with: rm $STATE && bin/run"
  fi
  if [ "$DATABASE_KIND" != cluster ] && docker_works; then
    DATABASE_KIND=docker
  else
    DATABASE_KIND=cluster
    find_postgres '' || install_postgres
  fi
  remember kind "$DATABASE_KIND"
}

check_configured() {
  local place host port
  : "${WHISTLEGRID_DB_OWNER:?the role that owns the schema, for migrations, beside WHISTLEGRID_JDBC_URL}"
  : "${WHISTLEGRID_DB_OWNER_PASSWORD:?}" "${WHISTLEGRID_DB_APP:?the role of the application}" "${WHISTLEGRID_DB_APP_PASSWORD:?}"
  place=${WHISTLEGRID_JDBC_URL#jdbc:postgresql://}
  [ "$place" != "$WHISTLEGRID_JDBC_URL" ] || fail "WHISTLEGRID_JDBC_URL is not jdbc:postgresql://host[:port]/database"
  place=${place%%/*}
  host=${place%%:*}
  port=${place#"$host"}
  port=${port#:}
  say "Database: the configured one, $WHISTLEGRID_JDBC_URL"
  port_taken "${port:-5432}" "$host" || fail "nothing answers at $host:${port:-5432}"
}

# superuser_sql <database>: runs the SQL on its input, prints bare values
superuser_sql() { "${DATABASE_KIND}_sql" "$1"; }

create_roles() {
  superuser_sql postgres <<SQL
do \$\$
begin
  if not exists (select from pg_roles where rolname = '$OWNER_ROLE') then create role $OWNER_ROLE login; end if;
  if not exists (select from pg_roles where rolname = '$APP_ROLE') then create role $APP_ROLE login; end if;
end \$\$;
alter role $OWNER_ROLE password '$(secret owner)';
alter role $APP_ROLE password '$(secret app)';
SQL
}

# create_database <name>: owned by the owner's role, PostGIS inside; the application's role may connect and create nothing
create_database() {
  [ "$DATABASE_KIND" != configured ] || return 0
  if [ -z "$(superuser_sql postgres <<<"select 1 from pg_database where datname = '$1'")" ]; then
    say "Creating database $1"
    superuser_sql postgres <<<"create database $1 owner $OWNER_ROLE encoding 'UTF8' template template0"
  fi
  superuser_sql "$1" <<SQL
set client_min_messages = warning;
create extension if not exists postgis;
revoke all on database $1 from public;
grant connect, temporary on database $1 to $APP_ROLE;
SQL
}

# drop_database <name>: with whoever is connected to it
drop_database() { superuser_sql postgres <<<"set client_min_messages = warning; drop database if exists $1 with (force)"; }

# use_database <name>: the application's settings in the environment
use_database() {
  [ "$DATABASE_KIND" != configured ] || return 0
  export WHISTLEGRID_JDBC_URL=jdbc:postgresql://127.0.0.1:$DATABASE_PORT/$1
  export WHISTLEGRID_DB_OWNER=$OWNER_ROLE WHISTLEGRID_DB_APP=$APP_ROLE
  WHISTLEGRID_DB_OWNER_PASSWORD=$(secret owner)
  WHISTLEGRID_DB_APP_PASSWORD=$(secret app)
  export WHISTLEGRID_DB_OWNER_PASSWORD WHISTLEGRID_DB_APP_PASSWORD
}

# stop_database: for a command that did not start it itself
stop_database() {
  DATABASE_KIND=$(recall kind)
  database_leave
}

# Leaves the database; the last one out stops it, unless it is to be kept up (bin/run --database-only).
database_leave() {
  [ "${DATABASE_KIND:-configured}" != configured ] || return 0
  exec 8>&-
  exec 7>>"$DATA/database.users"
  if flock -n 7 && [ ! -e "$DATA/database.keep" ]; then "${DATABASE_KIND}_down"; fi
  exec 7>&-
}

# Forgets everything: data, settings, passwords. Nobody may be using it.
database_forget() {
  DATABASE_KIND=$(recall kind)
  exec 7>>"$DATA/database.users"
  flock -n 7 || fail "the database is in use, by bin/test or by a program that bin/run left behind" "end that first"
  if [ -n "$DATABASE_KIND" ]; then
    "${DATABASE_KIND}_down"
    "${DATABASE_KIND}_remove"
  fi
  rm -f "$STATE" "$SECRETS" "$DATA/database.keep"
  exec 7>&-
}
