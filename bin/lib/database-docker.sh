# shellcheck shell=bash
# PostGIS in Docker: the PostGIS project's image, the data in a volume named after this copy of the project.

POSTGIS_IMAGE=${WHISTLEGRID_POSTGIS_IMAGE:-postgis/postgis:15-3.4}

docker_works() { have docker && timeout 20 docker info >/dev/null 2>&1; }

docker_name() { printf 'whistlegrid-%s' "$(printf '%s' "$ROOT" | sha256sum | cut -c1-10)"; }

docker_running() { [ "$(docker inspect -f '{{.State.Running}}' "$(docker_name)" 2>/dev/null)" = true ]; }

docker_up() {
  local name waited=0
  name=$(docker_name)
  DATABASE_PORT=$(recall port)
  if docker_running; then
    say "Database: PostGIS in Docker, container $name, already up on 127.0.0.1:$DATABASE_PORT"
    return 0
  fi
  docker rm -f "$name" >/dev/null 2>&1 || true
  DATABASE_PORT=$(free_port "${DATABASE_PORT:-54320}")
  remember port "$DATABASE_PORT"
  say "Database: PostGIS in Docker ($POSTGIS_IMAGE), container and volume $name, on 127.0.0.1:$DATABASE_PORT"
  # The password goes through the environment: arguments can be read by everybody on the machine.
  POSTGRES_PASSWORD=$(secret superuser) docker run --detach --name "$name" --env POSTGRES_PASSWORD --shm-size 256m \
    --volume "$name:/var/lib/postgresql/data" --publish "127.0.0.1:$DATABASE_PORT:5432" "$POSTGIS_IMAGE" \
    >/dev/null 6>&- 7>&- 8>&- 9>&- || fail "Docker could not start $POSTGIS_IMAGE" "what it says: docker logs $name"
  # Over TCP: while the image sets itself up for the first time its server listens on the socket only.
  until docker exec "$name" pg_isready -q -h 127.0.0.1 -U postgres >/dev/null 2>&1; do
    waited=$((waited + 1))
    { [ $waited -lt 90 ] && docker_running; } || { docker logs --tail 20 "$name" >&2; fail "PostGIS in Docker did not come up"; }
    sleep 1
  done
}

docker_sql() {
  docker exec --interactive "$(docker_name)" psql -X -q -A -t -v ON_ERROR_STOP=1 -U postgres -d "$1"
}

docker_down() {
  docker_running || return 0
  docker stop --time 30 "$(docker_name)" >/dev/null && say "Database stopped; its data stays in the volume $(docker_name)"
}

docker_remove() {
  docker rm -f "$(docker_name)" >/dev/null 2>&1 || true
  docker volume rm -f "$(docker_name)" >/dev/null
}
