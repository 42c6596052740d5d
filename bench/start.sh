#!/usr/bin/env bash
# How long from the start of Java until the product is ready (/q/health/ready answers 200), how much work of the processors
# that takes (which tells more than the clock on a busy machine), and how much memory it holds at rest, on a database that is
# up and already filled.
#
#   bench/start.sh                three starts; JAVA_HOME chooses the JDK, JAVA_OPTS adds options
#   bench/start.sh --runs 5 --rest 60
#
# Wanted: ready in under 11 s on two cores, under 700 MB at rest. One line a start, then the median.
set -euo pipefail
here=$(dirname -- "${BASH_SOURCE[0]}")/../bin/lib
for part in say places net packages database java build app; do
  # shellcheck source=/dev/null
  . "$here/$part.sh"
done

runs=3 rest=30
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=${2:?how many}; shift ;;
    --rest) rest=${2:?seconds}; shift ;;
    *) header_of "${BASH_SOURCE[0]}"; exit 0 ;;
  esac
  shift
done

leave() {
  local status=$?
  [ -z "${APP_PID:-}" ] || app_stop "$APP_PID"
  database_leave
  exit "$status"
}

# one_start: "seconds seconds-of-processor megabytes" of one start
one_start() {
  local began ready work memory port
  port=$(free_port 8180)
  began=$(date +%s%N)
  app_start demo 127.0.0.1 "$port"
  app_wait "$port" 0.1
  ready=$(seconds_since "$began")
  work=$(awk -v tick="$(getconf CLK_TCK)" '{ printf "%.1f", ($14 + $15) / tick }' "/proc/$APP_PID/stat")
  sleep "$rest"
  memory=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$APP_PID/status")
  printf '%s %s %s\n' "$ready" "$work" "$((memory / 1024))" >>"$DATA/start.bench"
  app_stop "$APP_PID"
  APP_PID=
}

# median <column>
median() { cut -d' ' -f"$1" "$DATA/start.bench" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
make_data_folder
database_up
create_database whistlegrid
use_database whistlegrid
check_tools
build_product
: >"$DATA/start.bench"
say "$("$JAVA" -version 2>&1 | sed -n 2p), $(nproc) cores, flags ${JAVA_FLAGS[*]} ${JAVA_OPTS:-}"
# The first start may load the district; it does not count.
port=$(free_port 8180)
app_start demo 127.0.0.1 "$port"
app_wait "$port"
app_filled "$port"
app_stop "$APP_PID"
for run in $(seq "$runs"); do
  one_start
  read -r ready work memory < <(tail -n 1 "$DATA/start.bench")
  say "Start $run: ready after $ready s, $work s of processor, $memory MB at rest"
done
say "Median: ready after $(median 1) s, $(median 2) s of processor, $(median 3) MB at rest"
