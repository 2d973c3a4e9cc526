/** The variable by which a watchdog is known: it belongs to no session, even where it descends from one. */
export const watchdogVariable = 'CLAUDE_MULTI_WATCHDOG';

/**
 * A POSIX shell script that ends the sessions of a supervisor that has died. Its standard input is a pipe from the
 * supervisor, which ends however that dies. A file tells it then which sessions there are; without the file there are none:
 *
 *     + N MARKER           session N
 *     = N PID:START …      processes that are known to belong to it, with or without its marker
 *     g N PATH             its control group
 *     - N                  session N is over; what it left may stay
 *
 * A shell, because it costs 1 MB where a second runtime costs 50 MB, and still works while the memory is used up. The
 * first argument says how processes are listed: `proc` (Linux) or `ps` (macOS).
 */
export function watchdogScript(marker: string, fileVariable: string): string {
  return `
trap '' HUP INT QUIT TERM PIPE USR1 USR2 ALRM
while read -r ignored; do :; done
file=$${fileVariable}
[ -r "$file" ] || exit 0
live=
while read -r verb n rest; do
  case $verb in
    +) eval "marker_$n=\\$rest noted_$n= group_$n="
       case " $live " in *" $n "*) ;; *) live="$live $n" ;; esac ;;
    =) eval "noted_$n=\\$rest" ;;
    g) eval "group_$n=\\$rest" ;;
    -) kept=; for each in $live; do [ "$each" = "$n" ] || kept="$kept $each"; done; live=$kept ;;
  esac
done <"$file"
rm -f "$file" "$file.new"
[ -n "$live" ] || exit 0

patterns= markers= noted= groups=
for n in $live; do
  eval "groups=\\"\\$groups \\$group_$n\\""
  eval "markers=\\"\\$markers \\$marker_$n\\" patterns=\\"\\$patterns -e \\$marker_$n\\" noted=\\"\\$noted \\$noted_$n\\""
done

# Adds the process to those found if the value of its marker variable ($2) names a session of ours. A process of a run
# within a session has that run's markers as well, and is left to that run's supervisor at first.
add_marked() {
  for marker in $markers; do
    case ",$2," in
      *",$marker,") pids="$pids$1 "; return ;;
      *",$marker,"*) pids="$pids$1 " inner="$inner$1 "; return ;;
    esac
  done
}

# Sets parent, sid and start; fails for a process that has ended.
stat_of() {
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  set -- \${line##*) }
  parent=$2 sid=$4 start=\${20}
  [ "$1" != Z ] && [ "$1" != X ]
}

is_watchdog() {
  tr '\\0' '\\n' 2>/dev/null <"/proc/$1/environ" | grep -q '^${watchdogVariable}='
}

# The process itself is known for certain: its pid and its start are those of the one that was noted.
look_proc() {
  for file in $(grep -lF $patterns /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${file#/proc/} pid=\${pid%/environ}
    add_marked "$pid" "$(tr '\\0' '\\n' 2>/dev/null <"$file" | sed -n 's/^${marker}=//p')"
  done
  for group in $groups; do
    for pid in $(find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null); do
      case $pids in *" $pid "*) continue ;; esac
      stat_of "$pid" && ! is_watchdog "$pid" && pids="$pids$pid "
    done
  done
  for each in $noted; do
    case $pids in *" \${each%%:*} "*) continue ;; esac
    stat_of "\${each%%:*}" && [ "$start" = "\${each#*:}" ] && pids="$pids\${each%%:*} "
  done
  grown=$pids
  while [ "$grown" != ' ' ]; do
    grown=' '
    for file in /proc/[0-9]*/stat; do
      pid=\${file#/proc/} pid=\${pid%/stat}
      case $pids in *" $pid "*) continue ;; esac
      stat_of "$pid" || continue
      case $pids in *" $parent "* | *" $sid "*) ;; *) continue ;; esac
      is_watchdog "$pid" && continue
      pids="$pids$pid " grown="$grown$pid "
    done
  done
}

look_ps() {
  table=$(ps -axEww -o pid=,ppid=,stat=,lstart=,command= 2>/dev/null)
  while read -r pid parent state day month date time year rest; do
    case $state in Z*) continue ;; esac
    case " $rest" in
      *" ${marker}="*) value=\${rest##*${marker}=}; add_marked "$pid" "\${value%% *}" ;;
    esac
    case " $noted " in
      *" $pid:$day-$month-$date-$time-$year "*)
        case $pids in *" $pid "*) ;; *) pids="$pids$pid " ;; esac ;;
    esac
  done <<END
$table
END
  grown=$pids
  while [ "$grown" != ' ' ]; do
    grown=' '
    while read -r pid parent state rest; do
      case $state in Z*) continue ;; esac
      case $pids in *" $pid "*) continue ;; esac
      case $pids in *" $parent "*) ;; *) continue ;; esac
      case " $rest" in *" ${watchdogVariable}="*) continue ;; esac
      pids="$pids$pid " grown="$grown$pid "
    done <<END
$table
END
  done
}

# Lists the processes of the sessions in pids, and those of them that belong to a run within a session in inner.
look() {
  pids=' ' inner=' '
  "look_$how"
  # A run within a session stops its own sessions; when only they are left, its supervisor is dead.
  first=
  for pid in $pids; do
    case $inner in *" $pid "*) ;; *) first="$first $pid" ;; esac
  done
  [ -n "$first" ] || first=$pids
}

tidy() {
  for group in $groups; do
    find "$group" -depth -type d -exec rmdir {} \\; 2>/dev/null
  done
}

how=$1
look
[ "$pids" != ' ' ] || look
if [ "$pids" = ' ' ]; then
  tidy
  exit 0
fi
polite=2
[ "$inner" = ' ' ] || polite=4
kill -TERM $first 2>/dev/null
begin=$(date +%s)
while [ "$pids" != ' ' ] && [ $(($(date +%s) - begin)) -lt $polite ]; do
  sleep 0.1 2>/dev/null || sleep 1
  look
done
# A process that forks and exits while it is looked for hides its child from one look, but not from the next.
looks=0 clean=0
while [ $looks -lt 40 ] && [ $clean -lt 2 ]; do
  look
  looks=$((looks + 1))
  if [ "$pids" = ' ' ]; then
    clean=$((clean + 1))
  else
    clean=0
    kill -KILL $pids 2>/dev/null
  fi
done
tidy
`;
}
