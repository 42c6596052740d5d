# shellcheck shell=bash
# What a command says: one short line for each thing it does, and a clear last word when it cannot go on.

say() { printf '· %s\n' "$*"; }
detail() { printf '    %s\n' "$*"; }
warn() { printf '! %s\n' "$*" >&2; }

# fail <what is wrong> [what to do about it]...
fail() {
  printf '✗ %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '    %s\n' "$line" >&2; done
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# The text of a command's own header comment: from its second line to the first line that is no comment.
header_of() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$1"; }

# seconds_since <nanoseconds of date +%s%N>: with one decimal
seconds_since() {
  local tenths=$((($(date +%s%N) - $1) / 100000000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# Nothing ends without a word: what fails unforeseen names its line.
set -o errtrace
trap 'warn "${BASH_SOURCE[0]##*/}:$LINENO: this failed: $BASH_COMMAND"' ERR
