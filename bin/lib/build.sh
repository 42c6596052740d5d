# shellcheck shell=bash
# Builds the product when its sources changed since the last build, and keeps the copy that bin/run starts apart from
# Maven's folder, so that a build or bin/test beside it does not pull the classes from under a running product.

BUILT=$ROOT/app/target/quarkus-app
STAGED=$DATA/app

# One number for everything the product is built from.
sources_stamp() {
  (
    cd "$ROOT" || exit
    for part in pom.xml app/pom.xml .mvn gis processes src/main; do
      [ ! -e "$part" ] || find "$part" \( -name node_modules -o -name dist -o -name target \) -prune -o -type f -print0
    done | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
  )
}

# built_from: tells the build folder what it was built from; bin/test calls it, too
built_from() { printf '%s' "$1" >"$BUILT/.built-from"; }

build_product() {
  local wanted log=$DATA/build.log
  wanted=$(sources_stamp)
  if [ "$(cat "$STAGED/.built-from" 2>/dev/null)" = "$wanted" ]; then
    say "Nothing changed since the last build"
    return 0
  fi
  if [ "$(cat "$BUILT/.built-from" 2>/dev/null)" != "$wanted" ]; then
    say "Building; the first time takes some minutes (log: ${log#"$ROOT"/})"
    rm -f "$BUILT/.built-from"
    (cd "$ROOT" && mvn -B -ntp -Dstyle.color=never -DskipTests -Dspotless.check.skip=true package </dev/null) 2>&1 | tee "$log" |
      sed -nu -e 's/^\[INFO\] Building \(.*\) [0-9][^ ]* .*/    \1/p' -e 's/^· /    /p' || { grep -E '^\[ERROR\]|^✗' "$log" | head -n 40 >&2; fail "the build failed" "its log: $log"; }
    built_from "$wanted"
  fi
  rm -rf "$STAGED.new" "$STAGED"
  cp -rp "$BUILT" "$STAGED.new"
  mv -T "$STAGED.new" "$STAGED"
}
