# shellcheck shell=bash
# Starts the built image on this machine as Kubernetes would: as its own user, root file system read-only, /tmp writable.

try_image() {
  local port root=$IMAGE_FOLDER/unpacked
  [ "$(id -u)" = 0 ] || fail "bin/image --try needs root, to change into the image's root file system"
  trap leave_image EXIT
  database_up
  create_database whistlegrid
  use_database whistlegrid
  port=$(free_port 8090)
  rm -rf "$root"
  umoci_from_archive "$root"
  say "Starting the image, unpacked, on port $port"
  APP_LOG=$IMAGE_FOLDER/try.log
  {
    trap - ERR
    # shellcheck disable=SC2016 # the inner shell expands them
    exec env -i PATH=/usr/bin:/bin TZ=Asia/Shanghai LANG=C.UTF-8 QUARKUS_PROFILE=demo QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_PORT="$(management_of "$port")" \
    WHISTLEGRID_ATTACHMENT_FOLDER=/tmp/attachments WHISTLEGRID_EXCHANGE_FOLDER=/tmp/exchange WHISTLEGRID_JDBC_URL="$WHISTLEGRID_JDBC_URL" \
    WHISTLEGRID_DB_OWNER="$WHISTLEGRID_DB_OWNER" WHISTLEGRID_DB_OWNER_PASSWORD="$WHISTLEGRID_DB_OWNER_PASSWORD" \
    WHISTLEGRID_DB_APP="$WHISTLEGRID_DB_APP" WHISTLEGRID_DB_APP_PASSWORD="$WHISTLEGRID_DB_APP_PASSWORD" \
    unshare --mount --pid --fork sh -euc '
      root=$1; user=$2; shift 2
      mount --bind "$root" "$root"
      mount -t proc proc "$root/proc"
      mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
      mkdir -p "$root/dev"
      mount -t tmpfs tmpfs "$root/dev"
      for device in null zero random urandom; do : >"$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
      mount -o remount,bind,ro "$root"
      exec /usr/sbin/chroot --userspec="$user" "$root" sh -c "cd /opt/whistlegrid && exec \"\$@\"" image "$@"
    ' try "$root/rootfs" "$IMAGE_USER:$IMAGE_USER" /opt/java/bin/java "${JAVA_FLAGS[@]}" -jar quarkus-run.jar
  } >"$APP_LOG" 2>&1 </dev/null &
  APP_PID=$!
  app_wait "$port"
  say "The image works: ready on port $port as user $IMAGE_USER with a read-only root"
}

umoci_from_archive() {
  rm -rf "$IMAGE_FOLDER/layout"
  skopeo copy --quiet "oci-archive:$IMAGE_ARCHIVE" "oci:$IMAGE_FOLDER/layout:whistlegrid"
  umoci unpack --image "$IMAGE_FOLDER/layout:whistlegrid" "$1"
  rm -rf "$IMAGE_FOLDER/layout"
}

leave_image() {
  local status=$? child=
  # The child of unshare is told: it changed its user, and with that lost the kernel's promise to end with its parent.
  [ -z "${APP_PID:-}" ] || read -r child <"/proc/$APP_PID/task/$APP_PID/children" || true
  [ -z "$child" ] || app_stop "$child"
  rm -rf "$IMAGE_FOLDER/unpacked"
  database_leave
  exit "$status"
}
