export const id = 744;
export const ids = [744];
export const modules = {

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   vU: () => (/* binding */ markersIn),
/* harmony export */   xS: () => (/* binding */ sessionMarker)
/* harmony export */ });
const sessionMarker = 'CLAUDE_MULTI_MARKER';
function markersIn(value) {
    return value === undefined || value === '' ? [] : value.split(',');
}
function withMarker(around, marker) {
    return [...markersIn(around), marker].join(',');
}


/***/ }),

/***/ 7247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ retryDelay),
/* harmony export */   u: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* harmony import */ var _run_task_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);

const mayHeal = new Set(['crashed', 'overloaded', 'rate-limited', 'connection-lost']);
const defaultRetryPolicy = { retries: 2, firstDelayMs: 1_000, longestDelayMs: 60_000 };
function retryDelay(attempts, policy, random) {
    const newest = attempts.at(-1);
    if (newest !== undefined && (0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .lostConversation */ .kR)(newest))
        return 0;
    const last = newest?.end;
    if (last?.outcome.status !== 'failed' || !mayHeal.has(last.outcome.reason))
        return null;
    const failures = attempts.filter((each) => each.end.outcome.status === 'failed' && !(0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .lostConversation */ .kR)(each)).length;
    if (failures > policy.retries)
        return null;
    const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1));
    return Math.max(last.retryAfterMs, full / 2 + (full / 2) * random);
}


/***/ }),

/***/ 5011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ durationMust),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   TD: () => (/* binding */ longestDurationMs),
/* harmony export */   sK: () => (/* binding */ durationSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

const longestDurationMs = 24 * 24 * 60 * 60 * 1000;
const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const durationPattern = /^(\d+(\.\d+)?|(\d+(\.\d+)?(ms|s|m|h|d))+)$/;
function parseDuration(given) {
    if (typeof given === 'number')
        return Number.isFinite(given) && given >= 0 ? Math.round(given * 1_000) : null;
    if (!durationPattern.test(given))
        return null;
    if (/\d$/.test(given))
        return Math.round(Number(given) * 1_000);
    let sum = 0;
    for (const [, count, unit] of given.matchAll(/([\d.]+)(ms|s|m|h|d)/g))
        sum += Number(count) * (unitMs[unit ?? ''] ?? 0);
    return Math.round(sum);
}
const durationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(durationPattern)])
    .transform((given, context) => {
    const ms = parseDuration(given) ?? 0;
    if (ms >= 1 && ms <= longestDurationMs)
        return ms;
    const problem = ms < 1 ? 'is shorter than a millisecond' : 'is longer than 24 days, the maximum';
    context.issues.push({ code: 'custom', message: problem, input: given });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
});
const durationMust = 'be seconds (600) or a text with units ("90s", "10m", "1h30m")';


/***/ }),

/***/ 3999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ watchdogVariable),
/* harmony export */   z: () => (/* binding */ watchdogScript)
/* harmony export */ });
const watchdogVariable = 'CLAUDE_MULTI_WATCHDOG';
function watchdogScript(marker, fileVariable) {
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


/***/ }),

/***/ 6386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ showWord),
/* harmony export */   x: () => (/* binding */ FaultList)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

const shownFaults = 50;
class FaultList {
    #faults = [];
    #locate = () => null;
    locateWith(locate) {
        this.#locate = locate;
    }
    get length() {
        return this.#faults.length;
    }
    add(place, fault) {
        const position = fault.field === undefined ? -1 : place.fields.indexOf(rootOf(fault.field));
        const short = fault.value === undefined ? {} : { value: shorten(fault.value) };
        const path = place.path === undefined ? null : [...place.path, ...stepsOf(fault.field)];
        this.#faults.push({ path, rank: [...place.rank, position], fault: { where: place.where, ...fault, ...short } });
    }
    shown() {
        const all = this.#faults.toSorted((a, b) => compareRanks(a.rank, b.rank));
        const first = all.slice(0, shownFaults).map((each) => this.#located(each));
        const more = all.length - shownFaults;
        if (more <= 0)
            return first;
        return [...first, { where: `and ${more} more`, problem: more === 1 ? 'fault' : 'faults' }];
    }
    #located({ path, fault }) {
        const spot = path === null ? null : this.#locate(path, fault.value === undefined);
        return spot === null ? fault : { ...fault, spot };
    }
    throw() {
        const count = this.length === 1 ? '1 fault' : `${this.length} faults`;
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`Nothing was started: ${count} in the tasks or settings.`, this.shown());
    }
}
function showWord(word) {
    return /^[\w.-]{1,60}$/.test(word) ? word : (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .preview */ .VH)(word.slice(0, 100));
}
function stepsOf(field) {
    if (field === undefined)
        return [];
    const root = rootOf(field);
    const quoted = /^"(?:[^"\\]|\\.)*"/.exec(field)?.[0];
    if (quoted !== undefined)
        return [nameIn(quoted)];
    const steps = [root];
    for (const [, item, key] of field.slice(root.length).matchAll(/(?: item (\d+)|\.([\w-]+))/g))
        steps.push(item === undefined ? (key ?? '') : Number(item) - 1);
    return steps;
}
function nameIn(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return quoted;
    }
}
function rootOf(field) {
    return /^[^. ]*/.exec(field)?.[0] ?? field;
}
function shorten(value) {
    if (typeof value === 'string')
        return value.slice(0, 100);
    if (Array.isArray(value))
        return value.slice(0, 8).map(leaf);
    if (typeof value !== 'object' || value === null)
        return value;
    const pairs = [];
    for (const [key, item] of Object.entries(value).slice(0, 8))
        pairs.push([key.slice(0, 100), leaf(item)]);
    return Object.fromEntries(pairs);
}
function leaf(value) {
    if (typeof value === 'string')
        return value.slice(0, 100);
    return typeof value === 'object' && value !== null ? '…' : value;
}
function compareRanks(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const difference = (a[index] ?? -1) - (b[index] ?? -1);
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 1637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   WC: () => (/* binding */ parseSetting),
/* harmony export */   cn: () => (/* binding */ parseField),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5695);
/* harmony import */ var _fault_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6386);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3229);



const mostUnknown = 20;
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseFields(shape, input, place, faults, options = {}) {
    const known = [...(options.siblings ?? []), ...Object.keys(shape)];
    const values = {};
    const unknown = [];
    for (const [name, value] of Object.entries(input)) {
        if (!Object.hasOwn(shape, name)) {
            unknown.push(name);
            continue;
        }
        const parsed = parseField(shape, name, value, place, faults);
        if (parsed.ok)
            values[name] = parsed.value;
    }
    for (const name of unknown.slice(0, mostUnknown)) {
        const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, known);
        const allowed = options.advice?.(name) ?? (meant === null ? `known keys are ${known.join(', ')}` : `did you mean ${meant}?`);
        faults.add(place, { field: (0,_fault_list_js__WEBPACK_IMPORTED_MODULE_1__/* .showWord */ .a)(name), problem: 'is not a known key', allowed });
    }
    if (unknown.length > mostUnknown) {
        faults.add(place, { problem: `has ${unknown.length - mostUnknown} more unknown keys` });
    }
    return values;
}
function parseField(shape, name, value, place, faults) {
    const schema = shape[name];
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return { ok: true, value: parsed.data };
    for (const fault of faultsOf(schema, name, value, parsed.error))
        faults.add(place, fault);
    return { ok: false };
}
function parseSetting(schema, value, place, faults) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    for (const { field: _, ...fault } of faultsOf(schema, '', value, parsed.error))
        faults.add(place, fault);
    return undefined;
}
function faultsOf(schema, name, value, error) {
    const faults = new Map();
    for (const issue of error.issues) {
        const fault = faultOf(schema, name, value, issue);
        const at = issue.code === 'invalid_key' ? `${fault.field} ${fault.problem}` : fault.field;
        if (!faults.has(at))
            faults.set(at, fault);
    }
    return [...faults.values()];
}
function faultOf(schema, name, root, found) {
    const { issue, path } = innermost(found);
    const { must, secret } = _field_js__WEBPACK_IMPORTED_MODULE_2__/* .expectations */ .Eu.get(schema) ?? { must: ['be valid'], secret: false };
    const value = at(root, path);
    const key = path.at(-1);
    const inKey = issue.code === 'invalid_key';
    const field = fieldName(name, inKey ? path.slice(0, -1) : path);
    if (inKey) {
        const said = issue.issues.find(({ code }) => code === 'custom')?.message;
        const problem = `has the name ${(0,_fault_list_js__WEBPACK_IMPORTED_MODULE_1__/* .showWord */ .a)(String(key))}, which ${said ?? 'is not valid'}`;
        return {
            field,
            problem,
            ...(said === undefined ? { allowed: 'letters, digits and _, not starting with a digit' } : {}),
        };
    }
    const mustBe = `must ${must[Math.min(path.length, must.length - 1)] ?? 'be valid'}`;
    const shown = secret || value === undefined || value === null || value === '' ? {} : { value };
    if (value === null)
        return { field, problem: 'has no value', allowed: mustBe };
    if (value === '')
        return { field, problem: 'is empty', allowed: mustBe };
    if (issue.code === 'custom' && issue.params?.['outOfRange'] !== true && issue.message !== 'Invalid input') {
        return { field, problem: issue.message, ...shown, allowed: mustBe };
    }
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(value, issue.values.map(String));
        return { field, problem: mustBe, ...shown, ...(meant === null ? {} : { allowed: `did you mean ${meant}?` }) };
    }
    return { field, problem: mustBe, ...shown };
}
function innermost(issue) {
    let best = { issue, path: issue.path };
    if (issue.code !== 'invalid_union')
        return best;
    for (const branch of issue.errors) {
        for (const inner of branch) {
            const found = innermost(inner);
            const path = [...issue.path, ...found.path];
            if (path.length > best.path.length)
                best = { issue: found.issue, path };
        }
    }
    return best;
}
function at(root, path) {
    let value = root;
    for (const key of path)
        value = value?.[key];
    return value;
}
function fieldName(name, path) {
    const inner = path.map((key) => (typeof key === 'number' ? ` item ${key + 1}` : `.${(0,_fault_list_js__WEBPACK_IMPORTED_MODULE_1__/* .showWord */ .a)(String(key))}`));
    return `${name}${inner.join('')}`;
}


/***/ }),

/***/ 3229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ fitsArgument),
/* harmony export */   CS: () => (/* binding */ switchMust),
/* harmony export */   Eu: () => (/* binding */ expectations),
/* harmony export */   Fq: () => (/* binding */ filledTextSchema),
/* harmony export */   Kn: () => (/* binding */ longestArgument),
/* harmony export */   Lt: () => (/* binding */ dollarsMust),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   Zu: () => (/* binding */ textSchema),
/* harmony export */   _7: () => (/* binding */ switchSchema),
/* harmony export */   ef: () => (/* binding */ wholeNumberSchema),
/* harmony export */   hb: () => (/* binding */ dollarsSchema),
/* harmony export */   iR: () => (/* binding */ scalarSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);

const expectations = zod__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
function field(schema, texts) {
    const { must, description, examples, secret = false } = texts;
    const described = schema.meta({ description, ...(examples === undefined ? {} : { examples: [...examples] }) });
    expectations.add(described, { must: typeof must === 'string' ? [must] : must, secret });
    return described;
}
const textSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => !text.includes('\0'), 'contains a NUL character');
const filledTextSchema = textSchema.min(1).refine((text) => /\S/.test(text), 'is blank');
const scalarSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([textSchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()]).transform(String);
function wholeNumberSchema(min, max) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(min).max(max), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d{1,15}$/)])
        .transform(Number)
        .refine((number) => number >= min && number <= max, { params: { outOfRange: true } });
}
const dollarsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d{1,15}(\.\d{1,15})?$/)])
    .transform(Number)
    .refine((dollars) => dollars > 0, { params: { outOfRange: true } });
const dollarsMust = 'be a positive number of US dollars, such as 2.50';
const switchSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|1|0)$/)])
    .transform((given) => (typeof given === 'boolean' ? given : /^(true|yes|on|1)$/i.test(given)));
const switchMust = 'be true or false (also yes/no, on/off, 1/0)';
const longestArgument = 128_000;
function fitsArgument(text) {
    if (text.length * 3 <= longestArgument)
        return true;
    return text.length <= longestArgument && new TextEncoder().encode(text).length <= longestArgument;
}


/***/ }),

/***/ 3744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ runSettingShape),
/* harmony export */   Mo: () => (/* binding */ resolveSettings),
/* harmony export */   lV: () => (/* binding */ machineSettingShape),
/* harmony export */   sd: () => (/* binding */ settingVariables),
/* harmony export */   x4: () => (/* binding */ builtInSettings)
/* harmony export */ });
/* unused harmony export settingNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_halt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2336);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _domain_schedule_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7247);
/* harmony import */ var _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5011);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3229);
/* harmony import */ var _field_parser_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1637);
/* harmony import */ var _task_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9028);








const haltSettingSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
    .refine((text) => text === 'never' || (0,_domain_plan_halt_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHalt */ .B)(text) !== null)
    .transform((text) => (0,_domain_plan_halt_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHalt */ .B)(text));
const budgetSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('off').transform(() => null), _field_js__WEBPACK_IMPORTED_MODULE_4__/* .dollarsSchema */ .hb]);
const budgetMust = `${_field_js__WEBPACK_IMPORTED_MODULE_4__/* .dollarsMust */ .Lt}, or off`;
const runSettingShape = {
    'max-parallel': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('auto'), (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeNumberSchema */ .ef)(1, 1_000)]), {
        must: 'be a whole number from 1 to 1000, or auto',
        description: 'How many sessions run at once, or auto: as many as the cores and the free memory allow. Default: 4.',
        examples: [8, 'auto'],
    }),
    halt: (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(haltSettingSchema, {
        must: 'be soon or now, with a number or a share of failures: soon,fail=3 or now,fail=20%',
        description: 'When to give up because tasks fail: soon starts no more tasks, now also stops the running ones; after one failure, or after a number or share of failures. Default: never.',
        examples: ['soon', 'now,fail=3', 'soon,fail=20%'],
    }),
    delay: (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(0), _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationSchema */ .sK]), {
        must: _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationMust */ .C_,
        description: 'The shortest time between two starts. Default: 0.',
        examples: ['2s'],
    }),
    enhance: (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_4__/* .switchSchema */ ._7, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_4__/* .switchMust */ .CS,
        description: 'Whether to add an opening and an ending to each prompt that ask the session to check its work. Default: true.',
    }),
    retries: (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)((0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeNumberSchema */ .ef)(0, 100), {
        must: 'be a whole number from 0 to 100',
        description: 'How many more attempts a task gets after a temporary failure, such as a crash or an overloaded API. Default: 2.',
    }),
    'idle-timeout': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('off').transform(() => null), _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationSchema */ .sK]), {
        must: `${_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationMust */ .C_}, or off`,
        description: 'Stop a session that has printed nothing for this long, such as "5m", or off. Default: off.',
    }),
    'run-timeout': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('off').transform(() => null), _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationSchema */ .sK]), {
        must: `${_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationMust */ .C_}, or off`,
        description: 'The longest time that the whole run may take, such as "50m", or off. When it has passed, sessions are asked to stop and keep their work; the run can be resumed. Default: off.',
        examples: ['50m'],
    }),
    'wait-for-limit': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_4__/* .switchSchema */ ._7, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_4__/* .switchMust */ .CS,
        description: "Whether to wait until the account's usage limit resets and then go on, instead of ending the run. Default: false.",
    }),
    gateway: (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(['auto', 'on', 'off']), {
        must: 'be auto, on or off',
        description: 'Whether the requests of all sessions pass through a gateway of the run: auto wherever they go to the Messages API, on to insist, or off. Default: auto.',
        examples: ['off'],
    }),
    'total-budget': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(budgetSchema, {
        must: budgetMust,
        description: 'What the run may cost in all, US dollars, or off. When it is spent, nothing more is sent; the run can be resumed with a larger one. Default: off.',
        examples: [10],
    }),
    'daily-budget': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(budgetSchema, {
        must: budgetMust,
        description: 'What all runs of the sessions folder may cost within 24 hours, US dollars, or off. Default: off.',
        examples: [50],
    }),
    'warm-start': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(['auto', 'off']), _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationSchema */ .sK]), {
        must: `be auto, off or the longest wait: ${_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .durationMust */ .C_.replace(/^be /, '')}`,
        description: 'Whether, of requests with the same beginning, one goes first and writes it to the prompt cache for the others, which wait for it: auto (at most 20 seconds), off, or at most so long. Default: auto.',
        examples: ['off'],
    }),
    'keep-background': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_4__/* .switchSchema */ ._7, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_4__/* .switchMust */ .CS,
        description: 'Whether the background processes of a successful session are left running. Default: false.',
    }),
};
const machineSettingShape = {
    'project-dir': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_4__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a folder',
        description: 'The folder in which sessions work. Default: the current folder.',
    }),
    'sessions-dir': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_4__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a folder',
        description: "The folder in which runs are stored. Default: the platform's folder for application state.",
    }),
    'claude-path': (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_4__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a program',
        description: 'The Claude Code program to run. Default: the one on PATH.',
    }),
};
const settingShape = { ..._task_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .taskSettingShape */ .NG, ...runSettingShape, ...machineSettingShape };
const settingVariables = {
    model: 'CLAUDE_DEFAULT_MODEL',
    budget: 'CLAUDE_DEFAULT_BUDGET',
    timeout: 'CLAUDE_SESSION_TIMEOUT',
    'background-wait': 'CLAUDE_MULTI_BACKGROUND_WAIT',
    'max-turns': 'CLAUDE_MULTI_MAX_TURNS',
    'permission-mode': 'CLAUDE_MULTI_PERMISSION_MODE',
    'allowed-tools': 'CLAUDE_MULTI_ALLOWED_TOOLS',
    'disallowed-tools': 'CLAUDE_MULTI_DISALLOWED_TOOLS',
    'append-system-prompt': 'CLAUDE_MULTI_APPEND_SYSTEM_PROMPT',
    'max-parallel': 'CLAUDE_MAX_PARALLEL',
    halt: 'CLAUDE_MULTI_HALT',
    delay: 'CLAUDE_MULTI_DELAY',
    enhance: 'CLAUDE_ENHANCE_PROMPTS',
    retries: 'CLAUDE_MAX_RETRIES',
    'idle-timeout': 'CLAUDE_MULTI_IDLE_TIMEOUT',
    'run-timeout': 'CLAUDE_MULTI_RUN_TIMEOUT',
    'wait-for-limit': 'CLAUDE_MULTI_WAIT_FOR_LIMIT',
    gateway: 'CLAUDE_MULTI_GATEWAY',
    'total-budget': 'CLAUDE_MULTI_TOTAL_BUDGET',
    'daily-budget': 'CLAUDE_MULTI_DAILY_BUDGET',
    'warm-start': 'CLAUDE_MULTI_WARM_START',
    'keep-background': 'CLAUDE_MULTI_KEEP_BACKGROUND',
    'project-dir': 'CLAUDE_PROJECT_DIR',
    'sessions-dir': 'CLAUDE_SESSIONS_DIR',
    'claude-path': 'CLAUDE_MULTI_CLAUDE_PATH',
};
const builtInSettings = {
    model: _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultModel */ .$I,
    budget: 5,
    timeout: 600_000,
    'background-wait': null,
    'max-turns': null,
    'permission-mode': _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultPermissionMode */ .EA,
    'allowed-tools': [],
    'disallowed-tools': [],
    'append-system-prompt': '',
    'max-parallel': 4,
    halt: null,
    delay: 0,
    enhance: true,
    retries: _domain_schedule_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultRetryPolicy */ .u.retries,
    'idle-timeout': null,
    'wait-for-limit': false,
    gateway: 'auto',
    'run-timeout': null,
    'total-budget': null,
    'daily-budget': null,
    'warm-start': 'auto',
    'keep-background': false,
};
function resolveSettings(given, environment, faults) {
    const values = {};
    const sources = new Map();
    for (const [position, name] of settingNames.entries()) {
        const byFlag = given.values[name];
        const raw = byFlag ?? (environment[settingVariables[name]] || undefined);
        if (raw === undefined)
            continue;
        const where = byFlag === undefined ? settingVariables[name] : given.nameOf(name);
        sources.set(name, where);
        const value = (0,_field_parser_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSetting */ .WC)(settingShape[name], raw, { where, rank: [0, position], fields: [] }, faults);
        if (value !== undefined)
            values[name] = value;
    }
    return { values: values, source: (name) => sources.get(name) ?? settingVariables[name] };
}
const settingNames = Object.keys(settingShape);


/***/ }),

/***/ 9028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ taskShape),
/* harmony export */   J6: () => (/* binding */ toolsMust),
/* harmony export */   NG: () => (/* binding */ taskSettingShape),
/* harmony export */   Vb: () => (/* binding */ toolsSchema),
/* harmony export */   iQ: () => (/* binding */ entryShape)
/* harmony export */ });
/* unused harmony exports reservedVariables, splitTools */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7686);
/* harmony import */ var _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4741);
/* harmony import */ var _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5011);
/* harmony import */ var _machine_process_watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3999);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3229);
/* harmony import */ var _task_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8300);







const reservedVariables = [_domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionMarker */ .xS, _machine_process_watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__/* .watchdogVariable */ .U];
const longestList = 1_000;
const placeholderName = /^[A-Za-z_][\w-]*$/;
const tooLong = `is longer than ${_field_js__WEBPACK_IMPORTED_MODULE_2__/* .longestArgument */ .Kn} bytes, the most that one argument of a program can have`;
const argumentSchema = _field_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu.refine(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsArgument */ .CL, tooLong);
const listMust = `be a list of at most ${longestList} texts`;
const toolsSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .filledTextSchema */ .Fq).max(longestList), _field_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu])
    .transform((given, context) => {
    const tools = [];
    for (const text of typeof given === 'string' ? [given] : given) {
        const split = splitTools(text);
        if (split === null)
            context.issues.push({ code: 'custom', message: 'has unbalanced parentheses', input: text });
        else
            tools.push(...split);
    }
    if (!tools.every(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsArgument */ .CL))
        context.issues.push({ code: 'custom', message: tooLong, input: given });
    return tools;
});
const toolsMust = [
    `be a list of at most ${longestList} tools, or one text with commas between them`,
    'be the name of a tool, or a rule such as Bash(git log:*)',
];
const taskSettingShape = {
    model: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu.max(256).regex(/^[^\s-](.*\S)?$/), {
        must: `be the name of a model, such as ${_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I}`,
        description: `The model, by alias or full name. Default: ${_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I}.`,
        examples: [..._domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .namedModels */ .UJ],
    }),
    budget: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .dollarsSchema */ .hb, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_2__/* .dollarsMust */ .Lt,
        description: "The most a session may cost, in US dollars by the CLI's own estimate; it is stopped beyond that. Default: 5.",
    }),
    timeout: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationSchema */ .sK, {
        must: _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMust */ .C_,
        description: 'The longest time a session may take, in seconds (600) or with units ("10m", "1h30m"). Default: 600.',
    }),
    'background-wait': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('auto').transform(() => null), zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(['0', 0]).transform(() => 0), _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationSchema */ .sK]), {
        must: `${_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMust */ .C_}, 0, or auto`,
        description: 'How long a session that has answered is waited for while it has work in the background. Then it is told once what still runs, and what it leaves running after its next answer is ended. Default: auto, which is one minute for commands, and as long as the timeout allows for subagents and scheduled wake-ups.',
        examples: ['5m', 'auto'],
    }),
    'max-turns': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([(0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumberSchema */ .ef)(1, 1_000_000), zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('off').transform(() => null)]), {
        must: 'be a whole number from 1 to 1000000, or off',
        description: 'The most turns a session may take, or off. Default: off.',
    }),
    'permission-mode': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionModes */ .iR), {
        must: `be one of ${_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionModes */ .iR.join(', ')}`,
        description: `How the session asks for permission. Default: ${_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPermissionMode */ .EA}, which never asks.`,
    }),
    'allowed-tools': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(toolsSchema, {
        must: toolsMust,
        description: 'Tools and rules that are allowed without asking: a list, or a text with commas such as Read, Bash(git log:*).',
    }),
    'disallowed-tools': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(toolsSchema, {
        must: toolsMust,
        description: 'Tools and rules that are refused: a list, or a text with commas.',
    }),
    'append-system-prompt': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(argumentSchema, {
        must: 'be text',
        description: "Text added to the end of the session's system prompt.",
    }),
};
const taskShape = {
    prompt: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .filledTextSchema */ .Fq, {
        must: 'be text that says what to do',
        description: 'What the session is to do. Either this or prompt-file.',
        examples: ['Fix the failing test in src/parser and explain the cause.'],
    }),
    'prompt-file': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a text file',
        description: "A text file with the prompt; its path is relative to the task file's folder.",
        examples: ['prompts/review.md'],
    }),
    ...taskSettingShape,
    cwd: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a folder',
        description: "The session's working directory, relative to the project folder. Default: the project folder.",
        examples: ['packages/core'],
    }),
    env: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
        .refine((name) => !reservedVariables.includes(name.toUpperCase()), 'is set by the supervisor itself'), _field_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSchema */ .iR.refine(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsArgument */ .CL, tooLong))
        .refine((env) => Object.keys(env).length <= longestList, { params: { outOfRange: true } }), {
        must: [`be an object of at most ${longestList} variables`, 'be text, a number or true/false'],
        description: 'Environment variables for the session, added to those of defaults and to the inherited ones.',
        secret: true,
    }),
    args: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSchema */ .iR
        .refine(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsArgument */ .CL, tooLong)
        .refine((text) => text !== '--', 'is "--", after which Claude Code takes nothing as an option'))
        .max(longestList), {
        must: [listMust, 'be text'],
        description: 'Further arguments for the Claude Code command line, passed unchanged.',
    }),
    'output-schema': (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n([..._domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .outputSchemas */ .ED, 'off']), {
        must: `be ${[..._domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .outputSchemas */ .ED, 'off'].join(' or ')}`,
        description: 'The form of the result: findings, for a list with path, line, severity, message and suggestion, which reports show and the Action can post as a review; off for a text. Default: off.',
        examples: ['findings'],
    }),
    context: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .switchSchema */ ._7, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_2__/* .switchMust */ .CS,
        description: 'Whether the session begins with what the shared context of the file has read. Default: true.',
    }),
};
const idTemplate = /^([A-Za-z0-9._-]|\{\{\s*[A-Za-z_][\w-]*\s*\}\})+$/;
const entryShape = {
    id: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().max(1_000).regex(idTemplate), zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().nonnegative()]).transform(String), {
        must: _task_id_js__WEBPACK_IMPORTED_MODULE_3__/* .taskIdMust */ .GU,
        description: 'The name of the task: 1 to 64 characters of A-Z a-z 0-9 . _ -, unique even if letter case is ignored.',
    }),
    ...taskShape,
    matrix: (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(placeholderName), zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSchema */ .iR).min(1))
        .refine((lists) => Object.keys(lists).length > 0 && Object.keys(lists).length <= 20, {
        params: { outOfRange: true },
    }), {
        must: [
            'be an object of 1 to 20 lists, such as {dir: [src, test]}',
            'be a list of at least one value',
            'be text, a number or true/false',
        ],
        description: 'Makes one task for every combination of these values, such as {dir: [src, test]}. {{name}} in any text of the task is replaced by the value; in the id, characters that an id cannot contain become -. Write \\{{name}} for literal braces.',
    }),
};
function splitTools(text) {
    const tools = [];
    let depth = 0;
    let start = 0;
    for (const { 0: mark, index } of text.matchAll(/[(),\n]/g)) {
        if (mark === '(')
            depth += 1;
        else if (mark === ')')
            depth -= 1;
        else if (depth === 0) {
            tools.push(text.slice(start, index));
            start = index + 1;
        }
        if (depth < 0)
            return null;
    }
    if (depth !== 0)
        return null;
    tools.push(text.slice(start));
    return tools.map((tool) => tool.trim()).filter((tool) => tool !== '');
}


/***/ }),

/***/ 8300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ taskIdMust),
/* harmony export */   hi: () => (/* binding */ noteIdFaults),
/* harmony export */   m2: () => (/* binding */ taskIdProblem)
/* harmony export */ });
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7686);

const taskIdMust = 'be 1 to 64 characters of A-Z a-z 0-9 . _ -';
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
function taskIdProblem(id) {
    if (id === '.' || id === '..')
        return 'is a path, not a name';
    if (!_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .taskIdPattern */ .XH.test(id))
        return `must ${taskIdMust}`;
    if (deviceName.test(id))
        return 'is a reserved device name on Windows';
    if (id.endsWith('.'))
        return 'ends with a dot, which Windows drops from file names';
    return null;
}
function noteIdFaults(tasks, faults) {
    const owners = new Map();
    const told = new Set();
    for (const { id, place, name, entry } of tasks) {
        if (id === null)
            continue;
        const problem = taskIdProblem(id);
        const position = (entry.place.rank.at(-1) ?? 0) + 1;
        if (problem !== null) {
            const hint = id.includes('{{') && !entry.given.has('matrix') ? { allowed: 'the task has no matrix' } : {};
            if (!told.has(entry))
                faults.add(entry.place, { field: 'id', problem, value: id, ...hint });
            told.add(entry);
            continue;
        }
        const owner = owners.get(id.toLowerCase());
        if (owner === undefined)
            owners.set(id.toLowerCase(), { id, position, name });
        else
            faults.add({ ...place, where: `task ${position}` }, sharedId(id, owner, position));
    }
}
function sharedId(id, owner, position) {
    const byPosition = owner.position === position ? 'another task of its matrix' : `task ${owner.position}`;
    const other = owner.name ?? byPosition;
    if (id === owner.id)
        return { field: 'id', problem: `is already used by ${other}`, value: id };
    const problem = `differs only in letter case from ${owner.id} of ${other}`;
    return { field: 'id', problem, value: id, allowed: 'macOS and Windows would treat them as the same' };
}


/***/ })

};
