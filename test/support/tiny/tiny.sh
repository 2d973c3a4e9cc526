#!/bin/sh
# A coding agent that fits on a page. Its prompt is a script, a command a line, up to a line with a dot:
#
#   say TEXT   use INPUT OUTPUT   think INPUT OUTPUT   write FILE   wait   hold   refuse   die   fail TEXT   done TEXT
#
# What it tells has a dialect of its own: HELLO, ASKING, SAY, USED, HELD, REFUSED, STOPPED, FAILED, DONE.
# It remembers its script, how far it is and what it has used in a folder, so that it can go on: --continue.

[ "$1" = --version ] && echo 'tiny 1.0' && exit
session='' memory='' continued=no
while [ $# -gt 0 ]; do
  case $1 in
    --session) session=$2; shift 2 ;;
    --memory) memory=$2; shift 2 ;;
    --continue) continued=yes; shift ;;
    *) echo "tiny: I do not know $1" >&2; exit 64 ;;
  esac
done

script=$memory/$session.script step=$memory/$session.step used=$memory/$session.used
prompt=$(while IFS= read -r line && [ "$line" != . ]; do printf '%s\n' "$line"; done)
if [ $continued = no ]; then
  printf '%s\n' "$prompt" >"$script"
  echo 0 >"$step"
elif [ ! -f "$script" ]; then
  echo 'FAILED conversation-lost I do not remember that'
  exit
fi

# Waits for an order; when nobody can give one any more, for ever.
listen() {
  read -r order || while :; do sleep 1000; done
  [ "$order" = STOP ] && echo STOPPED && exit
}

remember() { echo "$(date +%s%3N) $session-$number $rest" >>"$used"; }

echo "HELLO $session 1.0"
number=0
exec 3<"$script"
while IFS= read -r line <&3; do
  number=$((number + 1))
  [ $number -le "$(cat "$step")" ] && continue
  echo $number >"$step"
  word=${line%% *} rest=${line#* }
  case $word in
    say) echo "SAY $rest" ;;
    use)
      echo ASKING
      remember
      echo "USED $session-$number $rest"
      ;;
    think) remember ;; # and tells nobody
    write) echo 'it was here' >"$rest" ;;
    wait)
      echo 'TOOL wait'
      listen
      ;;
    hold) echo 'HELD 20 the oracle is busy' ;;
    refuse)
      echo 'REFUSED the oracle does not know you'
      listen
      ;;
    die) kill -9 $$ ;;
    # The exit codes lie.
    fail)
      echo "FAILED execution-error $rest"
      exit 0
      ;;
    done)
      echo "DONE $rest"
      exit 7
      ;;
  esac
done
