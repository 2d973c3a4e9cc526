#!/usr/bin/env bash
# Runs a task list on a Slurm cluster, in as many shards as you say, and merges them into one report:
#
#   examples/slurm/submit.sh tasks.yaml 8
#
# The list, the project and the current folder must be on a file system that all nodes share. `claude-multi`, `claude` and
# the key of the API (ANTHROPIC_API_KEY) must be found on the nodes; sbatch passes on the environment of this shell.
set -euo pipefail

list=${1:?usage: submit.sh LIST SHARDS}
shards=${2:?usage: submit.sh LIST SHARDS}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=$PWD/shards-$(date +%Y%m%d-%H%M%S)-$$
mkdir "$place"

# One line for each shard: which tasks it has, balanced by what earlier runs of this user took.
claude-multi plan "$list" --shards "$shards" | sed -n 's/^ *--shard //p' > "$place/shards.txt"

job=$(sbatch --parsable --array="1-$shards" --output="$place/%a.log" "$here/shard.sbatch" "$list" "$place")
merge=$(sbatch --parsable --dependency="afterany:${job%%;*}" --output="$place/merge.log" "$here/merge.sbatch" "$place")
echo "Shards: job ${job%%;*}. Report: job ${merge%%;*}, which writes $place/report.html"
