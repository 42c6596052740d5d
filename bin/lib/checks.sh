# shellcheck shell=bash
# The parts of bin/test beside Maven. Each fails loudly; none is skipped because its tool is missing.

# The programs that checks and tests need: the command that shows each is there, and the Debian package that brings it.
need_programs() {
  local wanted=() pair
  for pair in chromium:chromium shellcheck:shellcheck kubectl:kubernetes-client fc-list:fontconfig ogr2ogr:gdal-bin; do
    have "${pair%%:*}" || wanted+=("${pair#*:}")
  done
  if ! have fc-list || [ -z "$(fc-list :lang=zh)" ]; then wanted+=(fonts-noto-cjk); fi
  [ ${#wanted[@]} = 0 ] || install_packages "${wanted[@]}"
  have chromium || fail "there is no chromium, and the browser tests need one"
}

# A database of the tests' own, empty at each call.
test_database() {
  if [ -n "${WHISTLEGRID_JDBC_URL:-}" ]; then
    [[ ${WHISTLEGRID_JDBC_URL%%\?*} == *_test ]] ||
      fail "the tests do not touch $WHISTLEGRID_JDBC_URL" "its database's name would have to end in _test; or unset WHISTLEGRID_JDBC_URL"
  fi
  database_up
  if [ "$DATABASE_KIND" != configured ]; then
    drop_database whistlegrid_test
    create_database whistlegrid_test
    use_database whistlegrid_test
  fi
}

check_scripts() {
  say "Scripts: shellcheck"
  find bin bench k8s .ci -name node_modules -prune -o -type f -print0 |
    xargs -0 grep -lE '^#!.*bash|^# shellcheck shell=bash' | sort | xargs shellcheck
}

# The diagrams open in the modeler and keep its rules.
check_processes() {
  [ -e processes/package.json ] || return 0
  say "Processes: lint"
  (cd processes && locked_install && npm run --silent lint)
}

# What the tour reckons with; the tour itself needs a running product.
check_tour() {
  say "Tour: unit tests"
  (cd tour && locked_install && node --test --test-reporter=dot)
}

check_manifests() {
  [ -e k8s/check/package.json ] || return 0
  say "Kubernetes: render and check against the API's schemas"
  (cd k8s/check && locked_install && npm test --silent)
}

# npm ci, when the lock file changed since the last time
locked_install() {
  local wanted
  wanted=$(sha256sum <package-lock.json | cut -d' ' -f1)
  [ "$(cat node_modules/.installed-from 2>/dev/null)" != "$wanted" ] || return 0
  npm ci --no-fund --no-audit --loglevel=error
  printf '%s' "$wanted" >node_modules/.installed-from
}
