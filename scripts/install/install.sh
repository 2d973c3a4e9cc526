#!/bin/sh
# Installs a release of claude-multi below ~/.local or another folder, and removes it again.
# It runs in any POSIX shell (dash, bash, busybox ash, zsh). --help says how it is used.
#
# The braces make the shell read the whole script before it runs any of it: a download that was cut off does nothing.
{
# In zsh, too, words are split and a pattern may match nothing.
if [ -n "${ZSH_VERSION-}" ]; then emulate sh; fi
set -u
umask 022

repository=OWNER/claude-multi
platforms='linux-x64 linux-arm64 linux-x64-musl linux-arm64-musl darwin-x64 darwin-arm64'
# Earlier versions of gh have no --source-ref; those before 2.67.0 ended with 0 when there was no attestation.
oldest_gh='2.68.0'
newline='
'

usage() {
  cat <<END
Installs claude-multi, or removes it.

  sh install.sh [options]
  curl -fsSL $releases/latest/download/install.sh | sh -s -- [options]

Options:
  --version X        the release to install, such as 0.2.0 (default: the newest)
  --prefix DIR       where to install: DIR/bin, DIR/share (default: ~/.local)
  --no-completions   install no shell completions
  --uninstall        remove what this script has installed below the prefix; runs are kept
  --help             print this text

Environment:
  CLAUDE_MULTI_RELEASES_URL   where releases are downloaded from, such as a mirror
  https_proxy, no_proxy       as for curl and wget

Exit codes:
  0  done
  2  wrong options or settings
  3  this machine lacks something: a platform with a binary, a program, a permission, disk space
  4  a download failed
  5  a download is not what was released: a wrong checksum, attestation or archive
  129, 130, 143  stopped by a signal
An installation that ends with another code than 0 has changed nothing.
END
}

say() {
  printf '%s\n' "$*"
}

# fail CODE LINE...
fail() {
  code=$1
  shift
  printf 'claude-multi install: %s\n' "$1" >&2
  shift
  for line in "$@"; do
    if [ -n "$line" ]; then printf '  %s\n' "$line" >&2; fi
  done
  exit "$code"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# Quotes a word for a shell, if it needs it.
quote() {
  case $1 in
    *[!A-Za-z0-9/._-]*) printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")" ;;
    *) printf '%s' "$1" ;;
  esac
}

# The beginning of a file from elsewhere, safe to print.
preview() {
  LC_ALL=C tr -cd ' -~' <"$1" | cut -c1-60
}

# ---------------------------------------------------------------- options

read_options() {
  version=''
  prefix=''
  action=install
  completions=yes
  while [ $# -gt 0 ]; do
    case $1 in
      --version | --prefix)
        [ $# -ge 2 ] || fail 2 "$1 needs a value." 'See --help.'
        set_option "$1" "$2"
        shift
        ;;
      --version=* | --prefix=*) set_option "${1%%=*}" "${1#*=}" ;;
      --no-completions) completions=no ;;
      --uninstall) action=uninstall ;;
      -h | --help) action=help ;;
      *) fail 2 "there is no option \"$1\"." \
        'Options: --version X, --prefix DIR, --no-completions, --uninstall, --help.' ;;
    esac
    shift
  done
}

set_option() {
  [ -n "$2" ] || fail 2 "$1 needs a value."
  case $1 in
    --prefix) prefix=$2 ;;
    --version)
      version=${2#v}
      is_version "$version" || fail 2 "--version \"$2\" is not a version." \
        'Versions look like 0.2.0 or 0.2.0-rc.1. Without --version, the newest release is installed.'
      ;;
  esac
}

is_version() {
  case $1 in
    *[!0-9A-Za-z.-]* | *..* | *-) return 1 ;;
  esac
  expr "x${1%%-*}" : 'x[0-9]\{1,9\}\.[0-9]\{1,9\}\.[0-9]\{1,9\}$' >/dev/null
}

find_releases() {
  releases=${CLAUDE_MULTI_RELEASES_URL:-https://github.com/$repository/releases}
  protocols=https
  case $releases in
    *[!]A-Za-z0-9:/._~%@+,=[-]*) is_odd=yes ;;
    https://[!/]*) is_odd=no ;;
    http://*)
      protocols=http,https
      host=${releases#http://}
      host=${host%%/*}
      case $host in
        127.0.0.1 | localhost | '[::1]') is_odd=no ;;
        # With "@", what looks like the host is a user's name, and what looks like a port may be anything.
        *@*) is_odd=yes ;;
        127.0.0.1:* | localhost:* | '[::1]':*)
          case ${host##*:} in *[!0-9]*) is_odd=yes ;; *) is_odd=no ;; esac
          ;;
        *) is_odd=yes ;;
      esac
      ;;
    *) is_odd=yes ;;
  esac
  [ "$is_odd" = no ] || fail 2 "CLAUDE_MULTI_RELEASES_URL is \"$releases\"." \
    'Allowed: https://..., and http://... on this machine (127.0.0.1, localhost, [::1]).'
  while [ "$releases" != "${releases%/}" ]; do releases=${releases%/}; done
}

find_prefix() {
  is_default=no
  if [ -z "$prefix" ]; then
    is_default=yes
    case ${HOME-} in
      /*) prefix=$HOME/.local ;;
      *) fail 2 "HOME is \"${HOME-}\", so that there is no default folder." \
        'Say where to install, such as: --prefix /usr/local' ;;
    esac
  fi
  # shellcheck disable=SC2088
  case $prefix in
    # Not every shell replaces the tilde in --prefix=~/DIR.
    '~' | '~/'*) prefix=${HOME:?}${prefix#'~'} ;;
  esac
  case $prefix in
    *"$newline"*) fail 2 'the name of the prefix has a line break.' ;;
    /*) ;;
    *) prefix=$(pwd)/$prefix ;;
  esac
  while [ "$prefix" != "${prefix%/}" ]; do prefix=${prefix%/}; done
  bin=$prefix/bin
  program=$bin/claude-multi
  receipt=$prefix/share/claude-multi/installed
}

# ---------------------------------------------------------------- platform and tools

find_platform() {
  machine=$(uname -m)
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=darwin ;;
    MINGW* | MSYS* | CYGWIN* | Windows*)
      fail 3 'on Windows, claude-multi is installed by another script.' \
        "In PowerShell: irm $releases/latest/download/install.ps1 | iex"
      ;;
    *) no_binary "$(uname -s) $machine" ;;
  esac
  case $machine in
    x86_64 | amd64) processor=x64 ;;
    aarch64 | arm64) processor=arm64 ;;
    *) no_binary "$(uname -s) $machine" ;;
  esac
  # A shell that Rosetta translates sees an Intel processor.
  if [ "$system" = darwin ] && [ "$(sysctl -n sysctl.proc_translated 2>/dev/null)" = 1 ]; then processor=arm64; fi
  platform=$system-$processor
  if [ "$system" = linux ]; then
    # A 64-bit kernel may run a 32-bit system, as on many a Raspberry Pi.
    if [ "$(getconf LONG_BIT 2>/dev/null)" = 32 ]; then no_binary "a 32-bit system on $machine"; fi
    if has_musl; then platform=$platform-musl; fi
  fi
}

# Whether the system's C library is musl. The loader alone does not say so: Debian can have it beside its own.
has_musl() {
  libc=$(ldd --version 2>&1)
  case $libc in
    *musl*) return 0 ;;
    *GLIBC* | *GNU* | *glibc*) return 1 ;;
  esac
  for loader in /lib/ld-linux-*.so.* /lib64/ld-linux-*.so.*; do
    if [ -e "$loader" ]; then return 1; fi
  done
  for loader in /lib/ld-musl-*.so.1; do
    if [ -e "$loader" ]; then return 0; fi
  done
  return 1
}

no_binary() {
  fail 3 "there is no binary of claude-multi for $1." \
    "Platforms: $platforms; Windows: windows-x64." \
    'With Node.js 24 or later it runs elsewhere, too: npm install -g claude-multi'
}

find_tools() {
  if has curl; then
    downloader=curl
  elif has wget; then
    downloader=wget
  else
    fail 3 'neither curl nor wget was found, and one of them is needed to download.' 'Install one of them, and start again.'
  fi
  for tool in tar mktemp find; do
    has "$tool" || fail 3 "$tool was not found, and it is needed to install." "Install $tool, and start again."
  done
  # Other tars unpack without it.
  case $(tar --version 2>&1) in
    *GNU*) has gzip || fail 3 'gzip was not found, and tar needs it to unpack.' 'Install gzip, and start again.' ;;
  esac
  if has sha256sum; then
    hasher=sha256sum
  elif has shasum; then
    hasher=shasum
  elif has openssl; then
    hasher=openssl
  else
    fail 3 'none of sha256sum, shasum and openssl was found, and one of them is needed to check the download.' \
      'Install one of them, and start again.'
  fi
}

sha256() {
  case $hasher in
    sha256sum) sha256sum <"$1" ;;
    shasum) shasum -a 256 <"$1" ;;
    openssl) openssl dgst -sha256 <"$1" | sed 's/^.*= *//' ;;
  esac | cut -c1-64
}

# ---------------------------------------------------------------- downloads

# fetch NAME TEXT [shown]: downloads to $work/NAME what is at $releases/NAME; TEXT says what is missing where there is
# no such file.
fetch() {
  url=$releases/$1
  file=$work/${1##*/}
  # What the downloader says is kept in a variable, since the disk may be full.
  if [ "$downloader" = curl ]; then
    fetch_with_curl "${3-}"
  else
    fetch_with_wget
  fi && return 0
  if say "$said" | grep -Eq 'error: 404|HTTP/[0-9.]+ 404'; then fail 4 "$2" "$url: not found (404)"; fi
  if say "$said" | grep -Eiq 'no space left|fail[a-z]* writing|write error|short write'; then
    fail 3 "cannot write the download to $bin." "$(reason)" 'Is the disk full?'
  fi
  fail 4 "cannot download $url" "$(reason)" 'Check the network and the proxy (https_proxy, no_proxy).'
}

# The line of $said that tells what was wrong: of curl the one with its name, otherwise the last one.
reason() {
  lines=$(say "$said" | LC_ALL=C tr -cd ' -~\n' | grep -v '^ *$')
  say "$lines" | grep '^curl: ([0-9]*)' || say "$lines" | tail -n 1
}

fetch_with_curl() {
  shown=$1
  set -- --fail --location --globoff --proto "=$protocols" --proto-redir '=https' --tlsv1.2 \
    --connect-timeout 20 --speed-limit 1 --speed-time 60 --retry 2 --retry-max-time 60 --output "$file" --url "$url"
  if [ "$shown" = shown ] && [ -t 2 ]; then
    curl --progress-bar "$@" && return 0
    # The reason is on the terminal already.
    if [ $? = 23 ]; then said='write error'; else said=''; fi
    return 1
  fi
  said=$(curl --silent --show-error "$@" 2>&1)
}

# Not every wget can be told to follow a redirect only to https, or to insist on a certificate that was checked, but all
# of them tell what they did.
fetch_with_wget() {
  set -- -S -O "$file"
  case $(wget --version 2>&1) in
    *'GNU Wget'*) set -- "$@" --no-hsts --tries=2 --timeout=60 ;;
  esac
  said=$(LC_ALL=C wget "$@" "$url" 2>&1) || return 1
  if say "$said" | grep -Eiq '^ *location: *http:'; then
    said='It was redirected to an address without TLS.'
    return 1
  fi
  case $said in
    *'certificate validation not implemented'*)
      said='This wget does not check certificates: install curl or GNU wget.'
      return 1
      ;;
  esac
}

find_version() {
  [ -z "$version" ] || return 0
  fetch latest/download/VERSION 'there is no release yet, or the address of the releases is wrong.'
  version=$(LC_ALL=C tr -d '\r\000' <"$file" | head -n 2)
  is_version "$version" || fail 4 "$url did not answer with a version, but with: $(preview "$file")" \
    'Is there a proxy or a login page in between?'
}

# Downloads the archive, and checks that it is what was released.
fetch_archive() {
  archive=claude-multi-$platform.tar.gz
  fetch "download/v$version/SHA256SUMS" "there is no release $version."
  wanted=''
  others=''
  is_list=no
  while read -r sum name; do
    expr "x$sum" : 'x[0-9a-f]\{64\}$' >/dev/null || continue
    is_list=yes
    case ${name#\*} in
      "$archive") wanted=$wanted$sum ;;
      *[!a-z0-9.-]* | claude-multi-dist.tar.gz) ;;
      claude-multi-*.tar.gz) others="$others ${name#*claude-multi-}" ;;
    esac
  done <"$file"
  [ "$is_list" = yes ] || fail 5 "$url is not a list of checksums, but: $(preview "$file")"
  [ -n "$wanted" ] || fail 3 "release $version has no binary for $platform." \
    "It has:$(say "$others" | sed 's/\.tar\.gz//g')"
  say "Downloading claude-multi $version for $platform ..."
  fetch "download/v$version/$archive" "release $version lists $archive, but does not have it." shown
  found=$(sha256 "$file")
  if [ "$found" != "$wanted" ]; then
    fail 5 "$archive is not what was released: its checksum is wrong." \
      "SHA-256 by SHA256SUMS: $wanted" "SHA-256 of the download: $found" \
      'Nothing was installed. Try again; if it stays wrong, please report it.'
  fi
  check_attestation
}

# With gh at hand, GitHub's own word on where the archive was built: by the workflow of releases, for this version. The
# checksum comes from the same place as the archive, the attestation does not.
check_attestation() {
  unchecked='Its checksum is right. Its attestation was not checked:'
  if ! has gh; then
    say "$unchecked there is no gh (GitHub CLI)."
    return 0
  fi
  gh_version=$(gh --version 2>/dev/null </dev/null | sed -n 's/^gh version \([0-9.]*\).*$/\1/p')
  if ! is_version "$gh_version" || [ "$(compare "$gh_version" "$oldest_gh")" = older ]; then
    say "$unchecked gh ${gh_version:-of unknown version} is older than $oldest_gh."
    return 0
  fi
  said=$(GH_PROMPT_DISABLED=1 NO_COLOR=1 gh attestation verify "$file" --repo "$repository" \
    --signer-workflow "$repository/.github/workflows/release.yml" --source-ref "refs/tags/v$version" 2>&1 </dev/null)
  case $? in
    0)
      say 'Its checksum and its attestation are right.'
      return 0
      ;;
    4)
      say "$unchecked gh is not logged in (gh auth login)."
      return 0
      ;;
  esac
  case $said in
    *'HTTP 401'* | *'gh auth login'*) say "$unchecked gh is not logged in (gh auth login)." ;;
    *'dial tcp'* | *'no such host'* | *'connection refused'* | *'i/o timeout'* | *'error connecting to'* | \
      *'proxyconnect'* | *'TLS handshake timeout'* | *'HTTP 403'*'rate limit'*)
      say "$unchecked gh could not reach GitHub."
      ;;
    *) fail 5 "$archive is not what was released: gh found no valid attestation of $repository for it." \
      "$(say "$said" | LC_ALL=C tr -cd ' -~\n' | grep -v '^ *$' | tail -n 1)" \
      'Nothing was installed. Please report it.' ;;
  esac
}

# Unpacks the archive into $work. Only plain files and folders of its own folder are accepted.
unpack() {
  folder=claude-multi-$platform
  # One pass over a large archive, so names are not listed apart. Lines look like "-rw-r--r-- ... 12:00 FOLDER/NAME", and
  # links have an arrow behind the name (busybox lists a hard link as a file with an arrow).
  names=$(tar -tvzf "$work/$archive" 2>/dev/null) ||
    fail 5 "$archive cannot be read." "$(tar -tzf "$work/$archive" 2>&1 >/dev/null | head -n 1)"
  if say "$names" | grep -Ev '^[-d]' >/dev/null || say "$names" | grep -q -e ' -> ' -e ' link to '; then
    fail 5 "$archive is not an archive of claude-multi: it has links or devices." 'Nothing was installed.'
  fi
  if say "$names" | grep -Ev " [0-9:]+ $folder/[!-~]*\$" >/dev/null || say "$names" | grep -q -e '\.\./' -e ' /'; then
    fail 5 "$archive is not an archive of claude-multi: it has files outside of $folder/." 'Nothing was installed.'
  fi
  # -o: the files belong to whoever installs, also when that is root.
  said=$(tar -xzof "$work/$archive" -C "$work" 2>&1) ||
    fail 3 "cannot unpack $archive in $bin." "$(say "$said" | head -n 1)" 'Is the disk full?'
  unpacked=$work/$folder
  [ -f "$unpacked/claude-multi" ] || fail 5 "$archive has no claude-multi in it." 'Nothing was installed.'
  chmod 755 "$unpacked/claude-multi"
  # In a folder that is sure to be ours, since a claude-multi.yaml or the like could have an effect.
  said=$(cd "$work" && "$unpacked/claude-multi" version 2>&1 </dev/null)
  case $said in
    "claude-multi $version "* | "claude-multi $version") return 0 ;;
  esac
  advice='With Node.js 24 or later it runs all the same: npm install -g claude-multi'
  case $said in
    # Alpine does not have it unless a package needs it.
    *libstdc++*) advice='It needs the C++ library: apk add libstdc++' ;;
  esac
  fail 3 "claude-multi $version does not run on this machine (as $platform)." \
    "It said: $(say "$said" | LC_ALL=C tr -cd ' -~\n' | head -n 1)" "$advice"
}

# ---------------------------------------------------------------- what is there already

# compare A B: how version A relates to B: older, newer, same, or other where only the pre-releases differ.
compare() {
  if [ "$1" = "$2" ]; then
    say same
    return
  fi
  rest_a=${1%%-*}.
  rest_b=${2%%-*}.
  while [ -n "$rest_a" ] && [ -n "$rest_b" ]; do
    if [ "${rest_a%%.*}" -gt "${rest_b%%.*}" ]; then
      say newer
      return
    elif [ "${rest_a%%.*}" -lt "${rest_b%%.*}" ]; then
      say older
      return
    fi
    rest_a=${rest_a#*.}
    rest_b=${rest_b#*.}
  done
  case $1,$2 in
    *-*,*-*) say other ;;
    *-*,*) say older ;;
    *) say newer ;;
  esac
}

# Whether a path, relative to the prefix, was installed by this script.
is_installed() {
  [ -f "$receipt" ] && grep -Fqx -- "$1" "$receipt"
}

# Finds out what would be replaced. What others have put there stays.
look_at_present() {
  present=''
  if [ -L "$program" ]; then
    fail 3 "$program is a symbolic link, which this script did not make." \
      "It leads to: $(readlink "$program")" \
      'Remove it the way it came (such as npm uninstall -g claude-multi), or choose another --prefix.'
  fi
  [ -e "$program" ] || return 0
  if [ -f "$program" ] && [ -x "$program" ]; then
    present=$("$program" version 2>/dev/null </dev/null | sed -n '1s/^claude-multi \([^ ]*\).*$/\1/p')
  fi
  if [ -z "$present" ] && { [ ! -f "$program" ] || ! is_installed bin/claude-multi; }; then
    fail 3 "$program is there already, and is not claude-multi." 'Move it away, or choose another --prefix.'
  fi
  # Somebody's own script that starts a claude-multi elsewhere, or one of a package manager.
  if ! is_installed bin/claude-multi && head -n 1 "$program" | LC_ALL=C grep -q '^#!'; then
    fail 3 "$program is a script, which this script did not make." 'Move it away, or choose another --prefix.'
  fi
  is_version "$present" || present=''
}

say_change() {
  [ -n "$present" ] || return 0
  case $(compare "$version" "$present") in
    same) say "claude-multi $version is installed already; it is installed again." ;;
    newer) say "Upgrading claude-multi from $present to $version." ;;
    older) say "Going back from claude-multi $present to the older $version." ;;
    other) say "Replacing claude-multi $present by $version." ;;
  esac
}

# With sudo, HOME can be the user's, whose later work then fails on files that belong to root.
refuse_foreign_home() {
  [ "$is_default" = yes ] && [ "$(id -u)" = 0 ] && [ -d "$HOME" ] || return 0
  if [ -z "$(find "$HOME" -prune -user 0)" ]; then
    fail 2 "this runs as root, but HOME ($HOME) belongs to another user." \
      'For that user: run it without sudo.' 'For all users: pass --prefix /usr/local'
  fi
}

# ---------------------------------------------------------------- writing

cannot_write() {
  fail 3 "cannot write to $1." "$2" 'Choose a folder that you may write to: --prefix DIR'
}

# Makes a folder and those above it, and remembers them in $made, the deepest first.
make_folder() {
  if [ -d "${1:-/}" ]; then return 0; fi
  make_folder "${1%/*}"
  if said=$(mkdir "$1" 2>&1); then
    made=$1$newline$made
  elif [ ! -d "$1" ]; then
    cannot_write "$1" "$said"
  fi
}

# The folder for downloads is beside the program, so that the last step is a rename, which is never half done.
make_work() {
  make_folder "$bin"
  work=$(mktemp -d "$bin/.claude-multi-install.XXXXXX" 2>&1) || {
    said=$work
    work=''
    cannot_write "$bin" "$said"
  }
}

# Removes what was killed in the middle has left behind: an hour is more than an installation takes.
remove_leftovers() {
  for place in "$bin" "$prefix"/share/man/man1 "$prefix"/share/claude-multi; do
    [ -d "$place" ] || continue
    find "$place" -maxdepth 1 -name '.claude-multi-install.*' -mmin +60 -exec rm -rf {} + 2>/dev/null
  done
}

# stage FILE PLACE: copies a file beside its place, which is relative to the prefix; place_all moves it there.
stage() {
  if [ ! -f "$1" ]; then return 0; fi
  target=$prefix/$2
  if [ -d "$target" ]; then
    fail 3 "$target is a folder, where a file is to be installed." 'Move it away, or choose another --prefix.'
  fi
  make_folder "${target%/*}"
  staged=${target%/*}/.claude-multi-install.$id.${2##*/}
  places=$places$2$newline
  said=$({ cp "$1" "$staged" && chmod 644 "$staged"; } 2>&1) || cannot_write "${target%/*}" "$said"
}

# The same in a folder that others use: a file that neither this script nor claude-multi wrote stays there.
stage_shared() {
  if [ -f "$prefix/$2" ] && ! is_installed "$2" && ! head -n 3 "$prefix/$2" | grep -q claude-multi; then
    say "Left as it is, since it is not claude-multi's: $prefix/$2"
  else
    stage "$1" "$2"
  fi
}

stage_all() {
  id=${work##*.}
  places=''
  stage_shared "$unpacked/man/claude-multi.1" share/man/man1/claude-multi.1
  for name in README.md LICENSE licenses.txt CHANGELOG.md; do
    stage "$unpacked/$name" "share/doc/claude-multi/$name"
  done
  if [ "$completions" = yes ]; then
    stage_shared "$unpacked/completions/claude-multi.bash" share/bash-completion/completions/claude-multi
    stage_shared "$unpacked/completions/_claude-multi" share/zsh/site-functions/_claude-multi
    stage_shared "$unpacked/completions/claude-multi.fish" share/fish/vendor_completions.d/claude-multi.fish
  fi
  make_folder "${receipt%/*}"
  said=$(write_receipt 2>&1 >"$work/installed") || cannot_write "$bin" "$said"
  stage "$work/installed" share/claude-multi/installed
}

# What this script has installed below the prefix: files, and the folders that it made, which end with "/".
write_receipt() {
  {
    if [ -f "$receipt" ]; then cat "$receipt"; fi
    printf '%sbin/claude-multi\nshare/claude-multi/installed\n' "$places"
    printf '%s' "$made" | while IFS= read -r folder; do
      case $folder/ in
        "$prefix/") say ./ ;;
        "$prefix"/*) say "${folder#"$prefix"/}/" ;;
      esac
    done
  } | LC_ALL=C sort -u
}

place_all() {
  # From here on, all or nothing: these are renames, and take no time.
  trap '' HUP INT TERM
  printf '%s' "$places" | while IFS= read -r place; do
    target=$prefix/$place
    said=$(mv -f "${target%/*}/.claude-multi-install.$id.${place##*/}" "$target" 2>&1) ||
      cannot_write "${target%/*}" "$said"
  done || exit 3
  said=$(mv -f "$unpacked/claude-multi" "$program" 2>&1) || cannot_write "$bin" "$said"
  made=''
  places=''
}

# Undoes what an installation that did not come to its end has written.
# shellcheck disable=SC2317 # called by a trap
clean_up() {
  trap '' HUP INT TERM
  if [ -n "${work-}" ]; then
    rm -rf "$work"
    printf '%s' "${places-}" | while IFS= read -r place; do
      target=$prefix/$place
      rm -f "${target%/*}/.claude-multi-install.${work##*.}.${place##*/}"
    done
  fi
  printf '%s' "${made-}" | while IFS= read -r folder; do rmdir "$folder" 2>/dev/null; done
}

# ---------------------------------------------------------------- what to do next

say_next() {
  say "claude-multi $version is installed: $program"
  say_other_program
  say_path
  if [ "$completions" = yes ]; then say_completions; fi
  say "To remove it:  $(remover)"
  say 'Next:          claude-multi doctor'
}

remover() {
  if [ "$downloader" = curl ]; then printf 'curl -fsSL'; else printf 'wget -qO-'; fi
  printf ' %s/latest/download/install.sh | %ssh -s -- --uninstall' "$releases" \
    "${CLAUDE_MULTI_RELEASES_URL:+CLAUDE_MULTI_RELEASES_URL=$releases }"
  if [ "$is_default" = no ]; then printf ' --prefix %s' "$(quote "$prefix")"; fi
}

is_on_path() {
  case :$PATH: in
    *":$bin:"* | *":$bin/:"*) return 0 ;;
  esac
  return 1
}

say_other_program() {
  first=$(command -v claude-multi) || return 0
  case $first in
    /*) ;;
    *) return 0 ;;
  esac
  if [ "$(cd -P "${first%/*}/" && pwd)" = "$(cd -P "$bin" && pwd)" ]; then return 0; fi
  say "Note: your shell finds another claude-multi first: $first"
}

user_shell() {
  shell=${SHELL-}
  say "${shell##*/}"
}

say_path() {
  if is_on_path; then return 0; fi
  say "$bin is not on your PATH. To have it there in every new shell:"
  case $(user_shell) in
    fish) say "  fish_add_path $(quote "$bin")" ;;
    zsh) say "  echo $(quote "export PATH=$(quote "$bin"):\"\$PATH\"") >> ~/.zshrc" ;;
    bash)
      start=.bashrc
      # Terminals on macOS open login shells.
      if [ "$system" = darwin ]; then start=.bash_profile; fi
      say "  echo $(quote "export PATH=$(quote "$bin"):\"\$PATH\"") >> ~/$start"
      ;;
    *) say "  add to your shell's start file: export PATH=$(quote "$bin"):\"\$PATH\"" ;;
  esac
}

# Shells load completions by themselves from the system's folders, and bash and fish from the user's, too.
say_completions() {
  share=$prefix/share
  loads=''
  case $share in
    /usr/local/share | /usr/share) loads='bash zsh fish' ;;
    "${XDG_DATA_HOME:-${HOME-}/.local/share}") loads='bash fish' ;;
  esac
  case $(user_shell),$loads in
    bash,*bash*) say 'Completions for bash are loaded by the package bash-completion, where it is installed.' ;;
    bash,*) say "To load the completions in bash, add to ~/.bashrc: . $(quote "$share/bash-completion/completions/claude-multi")" ;;
    zsh,*zsh*) ;;
    zsh,*) say "To load the completions in zsh, add to ~/.zshrc before compinit: fpath=($(quote "$share/zsh/site-functions") \$fpath)" ;;
    fish,*fish*) ;;
    fish,*) say "To load the completions in fish, add to config.fish: source $(quote "$share/fish/vendor_completions.d/claude-multi.fish")" ;;
  esac
}

# ---------------------------------------------------------------- removing

uninstall() {
  if [ ! -f "$receipt" ]; then
    if [ -e "$program" ]; then
      fail 2 "$program was not installed by this script." 'Remove it the way it came, such as: npm uninstall -g claude-multi'
    fi
    fail 2 "claude-multi is not installed below $prefix." 'Installed elsewhere? Say where: --prefix DIR'
  fi
  list=$(cat "$receipt") || fail 3 "cannot read $receipt."
  # The list itself goes last, so that a removal that failed can be repeated.
  say "$list" | while IFS= read -r place; do
    case $place in
      share/claude-multi/installed | */) ;;
      *) remove "$place" ;;
    esac
  done || exit $?
  remove share/claude-multi/installed
  # The longest first, so that a folder is empty when its turn comes.
  say "$list" | LC_ALL=C sort -r | while IFS= read -r place; do
    case $place in
      ./) rmdir "$prefix" 2>/dev/null ;;
      */) is_inside "$place" && rmdir "$prefix/$place" 2>/dev/null ;;
    esac
  done
  say "claude-multi is removed from $prefix."
  say_runs
}

# A list that someone else has written must not lead elsewhere.
is_inside() {
  case /$1/ in
    */../* | //*) return 1 ;;
  esac
  case $1 in
    bin/* | share/*) return 0 ;;
  esac
  return 1
}

remove() {
  is_inside "$1" || fail 3 "$receipt names \"$1\", which this script does not install." 'Remove the files by hand.'
  said=$(rm -f "$prefix/$1" 2>&1) || fail 3 "cannot remove $prefix/$1." "$said" 'Run this as the user who has installed it.'
}

say_runs() {
  case $(uname -s) in
    Darwin) runs=${HOME-}/Library/Application\ Support/claude-multi ;;
    *) runs=${XDG_STATE_HOME:-${HOME-}/.local/state}/claude-multi ;;
  esac
  runs=${CLAUDE_SESSIONS_DIR:-$runs}
  if [ -d "$runs" ]; then
    say "Your runs are kept in $(quote "$runs"); delete that folder if you want them gone, too."
  fi
}

# ----------------------------------------------------------------

main() {
  find_releases
  read_options "$@"
  if [ "$action" = help ]; then
    usage
    return 0
  fi
  find_prefix
  if [ "$action" = uninstall ]; then
    uninstall
    return 0
  fi
  find_platform
  find_tools
  refuse_foreign_home
  look_at_present
  made=''
  trap clean_up EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  make_work
  remove_leftovers
  find_version
  say_change
  fetch_archive
  unpack
  stage_all
  place_all
  say_next
}

main "$@"
exit 0
}
