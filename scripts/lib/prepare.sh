# Sourced by scripts/test and scripts/demo: changes to the repository, installs the packages, puts their programs first
# on PATH, and removes the caller's Claude settings from the environment.

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

# npm writes this file last, so it also reveals an interrupted installation.
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  command -v npm >/dev/null || fail 'npm is missing: install Node.js 20 or later, which brings it (https://nodejs.org)'
  echo 'installing packages (about half a minute) ...' >&2
  # Quiet, because npm warns about engines, although it is about to install the required Node 24.
  npm ci --no-audit --no-fund --loglevel=error >&2 || fail '`npm ci` failed; its messages are above'
fi

PATH="$PWD/node_modules/.bin:$PATH"
export PATH
hash -r
case "$(node --version 2>/dev/null)" in
  v2[4-9].* | v[3-9][0-9].*) ;;
  *) fail 'no Node.js 24: npm did not run the install scripts (is ignore-scripts set?); try `npm rebuild --ignore-scripts=false`' ;;
esac

for name in $(compgen -e); do
  case "$name" in ANTHROPIC_* | CLAUDE*) unset "$name" ;; esac
done
