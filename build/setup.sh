# What run, test and bench share: makes sure that the machine has what the program needs. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# need PROGRAM=PACKAGE…: installs Debian packages for programs that are missing, or says which.
need() {
  local missing=()
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Install these first, then run this again: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  echo "Installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

for program in dotnet node npm git; do
  command -v "$program" >/dev/null || { echo "$program is missing: the .NET 10 SDK, Node and git are needed." >&2; exit 1; }
done
need chromium=chromium fc-list=fontconfig
grep -qi liberation <<<"$(fc-list)" || need liberation-fonts=fonts-liberation2
