# shellcheck shell=bash
# Ports and HTTP with what bash has, for a bare machine may have neither ss nor curl.

port_taken() { (exec 3<>"/dev/tcp/${2:-127.0.0.1}/$1") 2>/dev/null; }

# free_port <first>: the first port from there that nobody listens on
free_port() {
  local port=$1
  while port_taken "$port"; do
    port=$((port + 1))
    [ "$port" -lt 65536 ] || fail "no free port from $1 upwards"
  done
  printf '%s' "$port"
}

# http_get <port> <path>: status line, headers and body; empty when nobody answers within five seconds
http_get() {
  # shellcheck disable=SC2016 # the inner bash expands them
  timeout 5 bash -c '
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
    printf "GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n" "$2" >&3
    cat <&3' http_get "$1" "$2" 2>/dev/null || true
}

# http_ok <port> <path>: does it answer 200?
http_ok() { [[ $(http_get "$1" "$2" | head -n 1) == *' 200 '* ]]; }

# json_number <name>: the number of that name in the JSON read, for flat answers
json_number() { sed -n "s/.*\"$1\" *: *\([0-9][0-9]*\).*/\1/p" | head -n 1; }
