# Sourced by make-guide and run-tests, which set `root`. Makes .venv and installs what is missing.
# Written for bash 3.2 and later, the one that macOS has.
#
#   set_up run      what the program needs
#   set_up test     that, and what the checks need
#
#   .venv/.ready    what was installed, in which folder, from which files; without it: not ready
#   .venv.lock      one set-up at a time; it has words in it while .venv is being changed

: "${root:?}"

# A person's own pip settings stay in force, but for those that would install somewhere else.
export PIP_USER=0
unset PIP_TARGET PIP_PREFIX PIP_ROOT

case $OSTYPE in
  darwin*) # Homebrew's libraries lie where a Mac's Python does not look by itself.
    export DYLD_FALLBACK_LIBRARY_PATH="${DYLD_FALLBACK_LIBRARY_PATH:-/opt/homebrew/lib:/usr/local/lib:/usr/lib}"
    ;;
esac

say() { printf 'set-up: %s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# Stops where this machine lacks something that a person has to install.
stop() {
  say "$@"
  cat >&2 <<'END'

Use the line for this machine, then run the same command again:
  Debian, Ubuntu   sudo apt-get update && sudo apt-get install python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora           sudo dnf install python3 pango harfbuzz
  macOS            brew install python pango
  Windows          wsl --install -d Ubuntu     (then, inside Ubuntu, the first line)
Python must be 3.11 or later: Debian 12, Ubuntu 24.04, or newer.
END
  exit 1
}

set_up() {
  local kind=$1 files
  files=$(cd "$root" && cksum pyproject.toml requirements/*.lock)
  is_ready && return

  case $OSTYPE in
    msys* | cygwin*) stop "this script does not run on Windows itself, but on Ubuntu inside Windows." ;;
  esac
  find_python
  trap 'exit 130' INT
  trap 'exit 143' TERM
  take_lock
  if ! is_ready; then # no other run has done it in the meantime
    install_system_packages
    install_python_packages
  fi
  exec 9>&-
  trap - INT TERM
}

# True where `kind` is installed from these very files. A .venv cannot be moved, so the folder
# counts too; and whoever has the checks also has the program.
is_ready() {
  [ -x "$root/.venv/bin/make-guide" ] && [ -x "$root/.venv/bin/python" ] || return 1
  [ -r "$root/.venv/.ready" ] || return 1
  case $(<"$root/.venv/.ready") in
    "$root"$'\n'"$kind"$'\n'"$files" | "$root"$'\n'test$'\n'"$files") return 0 ;;
    *) return 1 ;;
  esac
}

# Sets `python`: the first that is new enough, and if there is one, that can make a .venv by itself.
find_python() {
  local modules
  for modules in "sys, ensurepip" "sys"; do
    for python in python3.13 python3.12 python3.11 python3.14 python3 python; do
      if "$python" -c "import $modules; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
        return
      fi
    done
  done
  stop "Python 3.11 or later was not found."
}

# The lock hangs on open file 9, so it ends with the last process of the set-up, however that ends.
take_lock() {
  if ! { true >>"$root/.venv.lock"; } 2>/dev/null; then
    fail "cannot write in $root. Copy the project to a folder of your own and try there."
  fi
  exec 9>>"$root/.venv.lock"
  "$python" -c '
import fcntl, sys
try:
    fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print("set-up: another one is at work here; waiting for it", file=sys.stderr)
    fcntl.flock(9, fcntl.LOCK_EX)
'
}

install_system_packages() {
  local missing=''
  if ! "$python" -c "import ensurepip" 2>/dev/null; then
    missing=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  fi
  if ! { loads pango-1.0 && loads pangoft2-1.0; }; then
    missing="$missing libpango-1.0-0 libpangoft2-1.0-0"
  fi
  missing=${missing# }
  # shellcheck disable=SC2086  # a list of names
  if [ -n "$missing" ] && ! apt_install $missing; then
    [ -z "$apt_said" ] || printf '%s\n' "$apt_said" | tail -n 5 >&2
    stop "missing here, by their Debian names: $missing. They could not be installed from here."
  fi
  if ! loads harfbuzz-subset && ! apt_install libharfbuzz-subset0; then
    say "the HarfBuzz subset library is not here; PDFs take a little longer to make without it."
  fi
}

# True where Python can load the library: the name of its file differs between Linux and macOS.
loads() {
  "$python" -c '
import ctypes, sys
try:
    ctypes.CDLL(f"lib{sys.argv[1]}.so.0")
except OSError:
    ctypes.CDLL(f"lib{sys.argv[1]}.dylib")
' "$1" 2>/dev/null
}

# Sets `apt_said`. Fails where there is no apt, no root and no sudo that works without a password.
apt_install() {
  local as_root=env
  apt_said=
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root="sudo -n env"
  fi
  say "installing $* with apt"
  apt_get install -y --no-install-recommends "$@" && return
  # A new machine may have no list of packages yet.
  apt_get update && apt_get install -y --no-install-recommends "$@"
}

apt_get() {
  apt_said=$($as_root DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o DPkg::Lock::Timeout=120 "$@" 2>&1 </dev/null 9>&-)
}

install_python_packages() {
  local is_new='' pip_said
  if ! is_sound; then
    rm -rf "$root/.venv"
    is_new=yes
  fi
  rm -f "$root/.venv/.ready"
  echo "a set-up is at work, or was cut off" >&9
  say "installing the Python packages into .venv; this takes about a minute, once"
  if ! pip_said=$(make_venv 2>&1); then
    printf '%s\n' "$pip_said" | grep -v "^WARNING" | tail -n 5 >&2
    [ -z "$is_new" ] || rm -rf "$root/.venv"
    : >"$root/.venv.lock"
    fail "the Python packages could not be installed. Is this machine online? Then try again."
  fi
  printf '%s\n' "$root" "$kind" "$files" >"$root/.venv/.ready"
  : >"$root/.venv.lock"
  say "done"
}

# True where .venv can be brought up to date as it is: whole, in its place, with a Python that runs.
is_sound() {
  [ ! -s "$root/.venv.lock" ] || return 1
  if [ -r "$root/.venv/.ready" ] && [ "$(head -n 1 "$root/.venv/.ready")" != "$root" ]; then
    return 1
  fi
  "$root/.venv/bin/python" -c "import pip, sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null
}

make_venv() {
  trap 'exit 130' INT # pip ends an interrupt with an ordinary failure; do not try again then
  [ -x "$root/.venv/bin/python" ] || "$python" -m venv "$root/.venv" || return
  # pip settings that lead nowhere (an index that is gone, say) must not stop anyone.
  pip_install || PIP_CONFIG_FILE=/dev/null pip_install --isolated --retries 1 || return
  [ -x "$root/.venv/bin/make-guide" ]
}

# First the locked packages, each proven by its hash, then the project itself where it stands. The
# project needs nothing more: what builds it is locked with the rest.
pip_install() (
  cd "$root" || return
  pip() {
    .venv/bin/python -m pip install --quiet --no-input --no-deps --disable-pip-version-check "$@" \
      </dev/null
  }
  pip "$@" --require-hashes -r "requirements/$kind.lock" &&
    pip "$@" --no-index --no-build-isolation -e .
)
