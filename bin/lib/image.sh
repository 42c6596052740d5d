# shellcheck shell=bash
# The layers of the container image and how they become one archive. Same sources, same bytes: names sorted, times fixed.

IMAGE_FOLDER=$ROOT/target/image
IMAGE_ARCHIVE=$IMAGE_FOLDER/whistlegrid.oci.tar
IMAGE_USER=10001
# What Java needs beyond Debian's essential packages: fonts and how to draw them, JPEG, colour, its C++ runtime.
IMAGE_PACKAGES=tzdata,ca-certificates,fontconfig,fonts-wqy-microhei,libfreetype6,libharfbuzz0b,libjpeg62-turbo,liblcms2-2,libstdc++6,zlib1g
IMAGE_MODULES=java.se,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs
# the time of every file in our layers
IMAGE_EPOCH=$(git -C "$ROOT" log -1 --format=%ct 2>/dev/null || echo 1)

image_version() { sed -n 's/^  <version>\(.*\)<\/version>.*/\1/p' "$ROOT/pom.xml" | head -n 1; }

# kept <layer> <what it is made from>: is the layer there, made from just that?
kept() { [ -s "$IMAGE_FOLDER/$1.tar" ] && [ "$(cat "$IMAGE_FOLDER/$1.from" 2>/dev/null)" = "$2" ]; }

# tar_layer <layer> <folder> <place in the image>
tar_layer() {
  tar --create --file "$IMAGE_FOLDER/$1.tar" --sort=name --owner=0 --group=0 --numeric-owner --mode=go-w \
    --mtime="@$IMAGE_EPOCH" --transform "s,^\./,$3/,;s,^\.$,$3," --directory "$2" .
}

# Debian of this machine's release, from this machine's sources. Its month is part of the name, so that fixes come in.
layer_debian() {
  local from sources=() file release
  release=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
  from="$release $IMAGE_PACKAGES $(date +%Y-%m)"
  ! kept debian "$from" || return 0
  for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do [ ! -s "$file" ] || sources+=("$file"); done
  say "Image: Debian $release, its essential packages and fonts"
  SOURCE_DATE_EPOCH=$IMAGE_EPOCH mmdebstrap --quiet --variant=essential --include="$IMAGE_PACKAGES" --skip=output/dev \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --customize-hook="echo whistlegrid:x:$IMAGE_USER:$IMAGE_USER::/opt/whistlegrid:/usr/sbin/nologin >>\"\$1/etc/passwd\"" \
    --customize-hook="echo whistlegrid:x:$IMAGE_USER: >>\"\$1/etc/group\"" \
    --customize-hook="install -d -o $IMAGE_USER -g $IMAGE_USER \"\$1/var/lib/whistlegrid/attachments\"" \
    "$release" "$IMAGE_FOLDER/debian.tar" ${sources[@]+"${sources[0]}"}
  printf '%s' "$from" >"$IMAGE_FOLDER/debian.from"
}

layer_java() {
  local from jre=$IMAGE_FOLDER/java
  from="$("$JAVA" -version 2>&1 | sed -n 2p) $IMAGE_MODULES"
  ! kept java "$from" || return 0
  say "Image: Java, cut to the modules in use"
  rm -rf "$jre"
  "${JAVA%java}jlink" --add-modules "$IMAGE_MODULES" --include-locales=zh,en --strip-debug --no-header-files --no-man-pages --output "$jre"
  "$jre/bin/java" -Xshare:dump >/dev/null 2>&1
  tar_layer java "$jre" opt/java
  rm -rf "$jre"
  printf '%s' "$from" >"$IMAGE_FOLDER/java.from"
}

layer_libraries() { tar_layer libraries "$STAGED/lib" opt/whistlegrid/lib; }

layer_product() {
  local folder=$IMAGE_FOLDER/product
  rm -rf "$folder"
  mkdir "$folder"
  cp -rp "$STAGED/app" "$STAGED/quarkus" "$STAGED/quarkus-run.jar" "$folder/"
  tar_layer product "$folder" opt/whistlegrid
  rm -rf "$folder"
}

# An OCI layout of the layers and the configuration, packed as one archive.
assemble() {
  local layout=$IMAGE_FOLDER/layout layer flag created command=()
  created=$(date -u -d "@$IMAGE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
  rm -rf "$layout"
  umoci init --layout "$layout"
  umoci new --image "$layout:whistlegrid"
  for layer in debian java libraries product; do
    umoci raw add-layer --image "$layout:whistlegrid" --history.created="$created" --history.created_by="bin/image: $layer" \
      "$IMAGE_FOLDER/$layer.tar"
  done
  for flag in "/opt/java/bin/java" "${JAVA_FLAGS[@]}" -jar quarkus-run.jar; do command+=(--config.entrypoint "$flag"); done
  umoci config --image "$layout:whistlegrid" --created="$created" --architecture "$(dpkg --print-architecture)" --os linux \
    "${command[@]}" --config.user "$IMAGE_USER:$IMAGE_USER" --config.workingdir /opt/whistlegrid --config.exposedports 8080/tcp \
    --config.env PATH=/opt/java/bin:/usr/local/bin:/usr/bin:/bin --config.env LANG=C.UTF-8 --config.env TZ=Asia/Shanghai \
    --config.env QUARKUS_HTTP_HOST=0.0.0.0 --config.env WHISTLEGRID_ATTACHMENT_FOLDER=/var/lib/whistlegrid/attachments \
    --config.env WHISTLEGRID_EXCHANGE_FOLDER=/var/lib/whistlegrid/attachments/exchange \
    --config.env WHISTLEGRID_MAP_BASEMAP_FOLDER=/tmp/basemap --config.env WHISTLEGRID_MAP_BASEMAP_BYTES=268435456 \
    --config.label org.opencontainers.image.title=Whistlegrid --config.label "org.opencontainers.image.version=$(image_version)" \
    --config.label org.opencontainers.image.licenses=Apache-2.0 --no-history
  umoci gc --layout "$layout"
  tar --create --file "$IMAGE_ARCHIVE" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$IMAGE_EPOCH" --directory "$layout" .
  rm -rf "$layout"
}
