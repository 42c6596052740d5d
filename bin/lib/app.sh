# shellcheck shell=bash
# The running product: one process, its log in .data, its address, its end.

APP_LOG=$DATA/whistlegrid.log
JAR=$STAGED/quarkus-run.jar

# The process id of this project's product, also of one whose bin/run was killed.
app_pid() {
  local pid
  pid=$(cat "$DATA/app.pid" 2>/dev/null) || return 1
  [ -r "/proc/$pid/cmdline" ] || return 1
  tr '\0' ' ' 2>/dev/null </proc/"$pid"/cmdline | grep -qF -- "-jar $JAR" && printf '%s' "$pid"
}

# management_of <port>: where metrics and health answer, on this machine only, for a product on that port
management_of() { printf '%s' "$(($1 < 64000 ? $1 + 1000 : $1 - 1000))"; }

# app_start <profile> <host> <port>
app_start() {
  local extra=()
  # The words of JAVA_OPTS come last, so that they win over ours.
  [ -z "${JAVA_OPTS:-}" ] || read -ra extra <<<"$JAVA_OPTS"
  export WHISTLEGRID_ATTACHMENT_FOLDER=${WHISTLEGRID_ATTACHMENT_FOLDER:-$DATA/attachments}
  export WHISTLEGRID_EXCHANGE_FOLDER=${WHISTLEGRID_EXCHANGE_FOLDER:-$DATA/exchange}
  export WHISTLEGRID_MAP_BASEMAP_FOLDER=${WHISTLEGRID_MAP_BASEMAP_FOLDER:-$DATA/basemap}
  # One key for all starts: who is signed in stays signed in.
  WHISTLEGRID_SESSION_KEY=${WHISTLEGRID_SESSION_KEY:-$(secret session)}
  export WHISTLEGRID_SESSION_KEY
  mkdir -p "$WHISTLEGRID_ATTACHMENT_FOLDER"
  [ ! -s "$APP_LOG" ] || mv "$APP_LOG" "$APP_LOG.1"
  # The product keeps the lock on the database (8), should this command be killed; the lock of bin/run (6) it does not.
  class_archive
  {
    trap - ERR
    exec "$JAVA" "${JAVA_FLAGS[@]}" "$CLASS_ARCHIVE_FLAG" "${extra[@]}" -Dquarkus.profile="$1" -Dquarkus.http.host="$2" -Dquarkus.http.port="$3" -Dquarkus.management.port="$(management_of "$3")" -jar "$JAR"
  } >"$APP_LOG" 2>&1 </dev/null 6>&- &
  APP_PID=$!
  printf '%s' "$APP_PID" >"$DATA/app.pid"
}

# The first start after a build notes the classes it loads; the next ones map them ready-made, which saves a third of the work.
class_archive() {
  local jdk
  jdk=$("$JAVA" -version 2>&1 | sha256sum | cut -c1-10)
  CLASS_ARCHIVE=$STAGED/classes-$jdk.jsa
  CLASS_ARCHIVE_FLAG=-XX:SharedArchiveFile=$CLASS_ARCHIVE
  [ -e "$CLASS_ARCHIVE" ] || CLASS_ARCHIVE_FLAG=-XX:ArchiveClassesAtExit=$CLASS_ARCHIVE.new
  rm -f "$CLASS_ARCHIVE.new"
}

# app_wait <port> [seconds between two looks]: until it is ready
app_wait() {
  local began
  began=$(date +%s)
  until http_ok "$(management_of "$1")" /q/health/ready; do
    kill -0 "$APP_PID" 2>/dev/null || { tail -n 30 "$APP_LOG" >&2; fail "the product ended while it started" "its log: $APP_LOG"; }
    [ $(($(date +%s) - began)) -lt 300 ] || { tail -n 30 "$APP_LOG" >&2; fail "the product is not ready after five minutes" "its log: $APP_LOG"; }
    sleep "${2:-0.25}"
  done
}

# app_filled <port>: until the demo district is there; says how far its first load is
app_filled() {
  local phase progress said=''
  while :; do
    phase=$(http_get "$1" /api/v1/grid/loading | tail -n 1)
    case $phase in
      *'"READY"'*) return 0 ;;
      *'"FAILED"'*) fail "the demo district could not be loaded; nothing of it was kept" "its log: $APP_LOG" "bin/run tries again" ;;
    esac
    kill -0 "$APP_PID" 2>/dev/null || { tail -n 30 "$APP_LOG" >&2; fail "the product ended while it loaded the district" "its log: $APP_LOG"; }
    progress=$(loading "$1")
    [ -z "$progress" ] || [ "$progress" = "$said" ] || detail "$progress"
    said=$progress
    sleep 0.5
  done
}

# loading <port>: "loading the district: 3000 of 12545", or nothing when there is nothing to load
loading() {
  local answer reached total
  answer=$(http_get "$1" /api/v1/grid/loading | tail -n 1)
  reached=$(json_number "done" <<<"$answer")
  total=$(json_number total <<<"$answer")
  [ -z "$total" ] || [ "$reached" = "$total" ] || printf 'loading the district: %s of %s' "$reached" "$total"
}

# app_stop <pid>: politely, then not. What it noted of its classes counts only when it ended by itself.
app_stop() {
  local began
  began=$(date +%s)
  kill -TERM "$1" 2>/dev/null || return 0
  while kill -0 "$1" 2>/dev/null; do
    if [ $(($(date +%s) - began)) -ge 60 ]; then
      kill -KILL "$1" 2>/dev/null || true
      rm -f "$STAGED"/classes-*.jsa.new
    fi
    sleep 0.1
  done
  rm -f "$DATA/app.pid"
  [ ! -s "${CLASS_ARCHIVE:-}.new" ] || mv "$CLASS_ARCHIVE.new" "$CLASS_ARCHIVE"
}
