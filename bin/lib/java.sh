# shellcheck shell=bash
# The Java that runs the product, and how: the same on this machine and in the container image.

# A district fits into half a gigabyte of heap. The serial collector needs the least memory beside it and leaves the second
# core to the database (bench/start.sh measures). JAVA_OPTS comes after these and wins.
# shellcheck disable=SC2034 # used where the product is started and where its image is made
JAVA_FLAGS=(-Xms96m -Xmx512m -XX:+UseSerialGC -XX:MaxMetaspaceSize=256m -XX:ReservedCodeCacheSize=96m
  -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai)

check_tools() {
  local version
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
  have "$JAVA" || fail "Java is missing" "a JDK 17 or newer is needed"
  version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
  [ "${version%%.*}" -ge 17 ] || fail "Java $version is too old" "a JDK 17 or newer is needed; JAVA_HOME chooses one"
  have mvn || fail "Maven is missing" "on Debian: apt-get install maven"
  have npm || fail "Node.js is missing" "the front end needs Node.js 20.19 or newer with npm"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old" "the front end needs 20.19 or newer"
}
