#!/usr/bin/env bash
# The CPU time of the goal lint and of squawk on the same files, as whole processes, in turn.
#
#   lint-beside-squawk.sh FOLDER [PAIRS [MAVEN ARGUMENT...]]
#
# Needs drydock-maven-plugin in the local repository (./mvnw install), mvn and squawk on the PATH, or else MVN and SQUAWK
# to name them. Both read all *.sql in the folder and below, and write JSON to a scratch folder.
set -euo pipefail

folder=$(realpath "${1:?"usage: $0 FOLDER [PAIRS [MAVEN ARGUMENT...]]"}")
pairs=${2:-5}
arguments=("${@:3}")
mvn=${MVN:-mvn}
squawk=${SQUAWK:-squawk}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$folder"
mapfile -d '' files < <(find . -name '*.sql' -print0 | sort -z)
export LC_ALL=C TIMEFORMAT='%U %S'

lint() {
  cd "$scratch"
  "$mvn" -o -q dev.drydock:drydock-maven-plugin:0.1.0-SNAPSHOT:lint -Ddrydock.locations="$folder" \
    -Ddrydock.statements=true -Ddrydock.failOn=never -Ddrydock.outputDirectory="$scratch" "${arguments[@]}" \
    >"$scratch/lint.log" 2>&1
}

# squawk leaves with 1 where it finds something, and with another status where it did not get through.
squawk() {
  local status=0
  command "$squawk" --reporter Json "${files[@]}" >"$scratch/squawk.json" 2>"$scratch/squawk.log" || status=$?
  ((status <= 1))
}

measured() {
  local times
  times=$({ time "$1"; } 2>&1) || { cat "$scratch/$1.log" >&2; echo "$1 failed" >&2; exit 1; }
  awk '{ printf "%.2f\n", $1 + $2 }' <<<"$times" | tee -a "$scratch/$1.times"
}

# The first of each only fills the caches.
(lint) && (squawk) || { cat "$scratch"/*.log >&2; exit 1; }
printf '%d files, %d bytes\n%-8s %8s %8s\n' "${#files[@]}" "$(cat "${files[@]}" | wc -c)" pair lint squawk
for ((i = 1; i <= pairs; i++)); do
  printf '%-8d %8s %8s\n' "$i" "$(measured lint)" "$(measured squawk)"
done

spread() {
  sort -n "$scratch/$1.times" | awk -v name="$1" '
    { t[NR] = $1 }
    END {
      median = (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 2
      printf "%-8s median %.2f s of CPU (user and system), %.2f to %.2f\n", name, median, t[1], t[NR]
    }'
}
spread lint
spread squawk
