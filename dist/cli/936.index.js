export const id = 936;
export const ids = [936];
export const modules = {

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ priceOf)
/* harmony export */ });
/* unused harmony export pricedModels */
const measured = {
    'claude-fable-5-2': [8, 40, 0.2],
    'claude-fable-5-1': [10, 50, 0.25],
    'claude-fable-5': [10, 50, 1],
    'claude-mythos-5-2': [8, 40, 0.2],
    'claude-mythos-5': [10, 50, 1],
    'claude-opus-5-5': [4, 20, 0.2],
    'claude-opus-5': [5, 25, 0.5],
    'claude-opus-4-8': [5, 25, 0.5],
    'claude-opus-4-7': [5, 25, 0.5],
    'claude-opus-4-6': [5, 25, 0.5],
    'claude-opus-4-5': [5, 25, 0.5],
    'claude-sonnet-5-5': [2, 10, 0.1],
    'claude-sonnet-5': [2, 10, 0.2],
    'claude-sonnet-4-6': [3, 15, 0.3],
    'claude-sonnet-4-5': [3, 15, 0.3],
    'claude-sonnet-4-0': [3, 15, 0.3],
    'claude-haiku-5-5': [0.1, 0.5, 0.01],
    'claude-haiku-4-5': [1, 5, 0.1],
};
const pricedModels = Object.keys(measured);
function priceOf(model) {
    const name = /(claude-[a-z]+-\d+(?:-\d{1,2})?)(?=$|-\d{8}|-v\d|[@:[])/.exec(model)?.[1];
    const row = name === undefined ? undefined : measured[name];
    if (row === undefined)
        return null;
    const [input, output, cacheRead] = row;
    return { input, output, cacheRead, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2 };
}


/***/ }),

/***/ 5850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completionCommand: () => (/* binding */ completionCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/js/cli/completion-bash.js
function bashCompletion(commands) {
    return `# Completion of claude-multi for bash. To load it: eval "$(claude-multi completion bash)"

_claude_multi_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

# Lets readline complete names of files, which knows about quotes and "~"; bash 3.2 cannot be told to.
_claude_multi_files() {
  compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur"))
}

_claude_multi_folders() {
  compopt -o dirnames 2>/dev/null || COMPREPLY=($(compgen -d -- "$cur"))
}

# Names of what is in the sessions folder now.
_claude_multi_stored() {
  _claude_multi_words "$("$program" completion --list "$1" 2>/dev/null)"
}

_claude_multi() {
  local program=$1 cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  local options= valued= index=0 at word
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _claude_multi_words ${quoted(commands.map(({ name }) => name).join(' '))}
    return
  fi
  # --option=value comes as three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $command in
${commands.map(optionLists).join('')}  *) return ;;
  esac
  case "$command $before" in
${commands.flatMap(valueCases).join('')}  esac
  [[ " $valued " == *" $before "* ]] && return
  if [[ $cur == -* ]]; then
    _claude_multi_words "$options"
    return
  fi
  for ((at = 2; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if [[ " $valued " == *" $word "* ]]; then
      ((at++))
      [[ \${COMP_WORDS[at]} == = ]] && ((at++))
    elif [[ $word != -* ]]; then
      ((index++))
    fi
  done
  case "$command $index" in
${commands.flatMap(parameterCases).join('')}  esac
}

complete -F _claude_multi claude-multi
`;
}
function optionLists({ name, options }) {
    const flags = (valued) => options
        .filter(({ value }) => !valued || value !== null)
        .flatMap(({ long, short }) => (short === null ? [long] : [long, short]))
        .join(' ');
    return `  ${name}) options=${quoted(flags(false))} valued=${quoted(flags(true))} ;;\n`;
}
function valueCases({ name, options }) {
    return options.flatMap(({ long, short, value }) => {
        if (value === null || value.kind === 'nothing')
            return [];
        const patterns = [long, ...(short === null ? [] : [short])].map((flag) => `"${name} ${flag}"`);
        return [`  ${patterns.join(' | ')})\n    ${call(value)}\n    return\n    ;;\n`];
    });
}
function parameterCases({ name, parameters }) {
    return parameters.flatMap(({ offer, isRepeatable }, index) => {
        if (offer.kind === 'nothing')
            return [];
        return [`  ${isRepeatable ? `"${name} "*` : `"${name} ${index}"`}) ${call(offer)} ;;\n`];
    });
}
function call(offer) {
    switch (offer.kind) {
        case 'words':
            return `_claude_multi_words ${quoted(offer.words.join(' '))}`;
        case 'files':
            return '_claude_multi_files';
        case 'folders':
            return '_claude_multi_folders';
        case 'stored':
            return `_claude_multi_stored ${offer.names}`;
        case 'nothing':
            return ':';
    }
}
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/js/cli/completion-fish.js
function fishCompletion(commands) {
    return `# Completion of claude-multi for fish. To load it: claude-multi completion fish | source

# Whether the command is not typed yet.
function __claude_multi_first
    test (count (commandline -opc)) -eq 1
end

# Whether the command is that one.
function __claude_multi_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test $words[2] = $argv[1]
end

# Whether so many arguments stand behind the command; the words after the number are the options that take a value.
function __claude_multi_at
    __claude_multi_is $argv[1]; or return 1
    set -l words (commandline -opc)
    set -l count 0
    set -l skip no
    for word in $words[3..-1]
        if test $skip = yes
            set skip no
        else if contains -- $word $argv[3..-1]
            set skip yes
        else if not string match -q -- '-*' $word
            set count (math $count + 1)
        end
    end
    test $count -eq $argv[2]
end

# Names of what is in the sessions folder now.
function __claude_multi_stored
    set -l words (commandline -opc)
    command $words[1] completion --list $argv[1] 2>/dev/null
end

complete -c claude-multi -e
complete -c claude-multi -f
${commands.map(commandLines).join('')}`;
}
function commandLines({ name, summary, options, parameters }) {
    const valued = options.filter(({ value }) => value !== null).flatMap(({ long, short }) => [long, short ?? []].flat());
    return [
        `complete -c claude-multi -n __claude_multi_first -a ${name} -d ${completion_fish_quoted(summary)}\n`,
        ...parameters.flatMap(({ offer, isRepeatable }, index) => {
            const place = isRepeatable
                ? `__claude_multi_is ${name}`
                : ['__claude_multi_at', name, index, ...valued].join(' ');
            return offer.kind === 'nothing' ? [] : [`complete -c claude-multi -n ${completion_fish_quoted(place)} ${flags(offer)}\n`];
        }),
        ...options.map((option) => optionLine(name, option)),
    ].join('');
}
function optionLine(command, { long, short, description, value }) {
    const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
    const takes = value === null ? '' : ` -r ${flags(value)}`;
    return `complete -c claude-multi -n ${completion_fish_quoted(`__claude_multi_is ${command}`)} ${names}${takes} -d ${completion_fish_quoted(description)}\n`;
}
function flags(offer) {
    switch (offer.kind) {
        case 'words':
            return `-f -a ${completion_fish_quoted(offer.words.join(' '))}`;
        case 'files':
            return '-F';
        case 'folders':
            return "-f -a '(__fish_complete_directories)'";
        case 'stored':
            return `-k -a ${completion_fish_quoted(`(__claude_multi_stored ${offer.names})`)}`;
        case 'nothing':
            return '-f';
    }
}
function completion_fish_quoted(text) {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

// EXTERNAL MODULE: ./build/js/domain/task.js
var task = __webpack_require__(9826);
// EXTERNAL MODULE: ./build/js/store/run-index.js
var run_index = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
;// CONCATENATED MODULE: ./build/js/cli/completion-list.js



const mostRuns = 20;
const mostNames = 500;
async function namesToOffer(kind, sessionsDir) {
    const names = new Set();
    if (kind !== 'tasks')
        for (const id of await (0,run_store/* listRunIds */.g$)(sessionsDir).catch(() => []))
            names.add(id);
    if (kind !== 'runs')
        for (const id of await taskIds(sessionsDir).catch(() => []))
            names.add(id);
    return [...names].slice(0, mostNames);
}
async function taskIds(sessionsDir) {
    const ids = [];
    let runs = 0;
    for await (const run of (0,run_index/* eachSummary */.uQ)(sessionsDir)) {
        ids.push(...run.tasks.map(({ id }) => id).filter((id) => task/* taskIdPattern */.XH.test(id)));
        runs += 1;
        if (runs === mostRuns)
            break;
    }
    return ids;
}

// EXTERNAL MODULE: ./build/js/cli/parse-arguments.js
var parse_arguments = __webpack_require__(1053);
;// CONCATENATED MODULE: ./build/js/cli/completion-model.js


const storedNames = ['runs', 'tasks', 'runs-and-tasks'];
const nothing = { kind: 'nothing' };
const files = { kind: 'files' };
const models = { kind: 'words', words: ['sonnet', 'opus', 'haiku'] };
const stored = (names) => ({ kind: 'stored', names });
const parameterOffers = {
    FILE: files,
    json: files,
    model: models,
    run: stored('runs'),
    id: stored('tasks'),
    'run|id': stored('runs-and-tasks'),
    'stop id': stored('runs-and-tasks'),
    'start id': nothing,
    'history action': { kind: 'words', words: ['list', 'show', 'stats', 'report', 'export'] },
};
const valueOffers = {
    file: files,
    dir: { kind: 'folders' },
    mode: { kind: 'words', words: task/* permissionModes */.iR },
};
async function completedCommands(entries, out) {
    return Promise.all(entries.map(async (entry) => {
        const command = (0,parse_arguments/* buildCommand */.O)(entry, await entry.load(), out);
        return {
            name: entry.name,
            summary: entry.summary,
            parameters: entry.parameters.map(({ syntax }) => parameterOf(entry.name, syntax, entries)),
            options: [...command.options.filter(({ hidden }) => !hidden).flatMap(optionOf), helpOption],
        };
    }));
}
const helpOption = {
    long: '--help',
    short: '-h',
    description: 'show this help',
    value: null,
    isRepeatable: false,
};
function parameterOf(command, syntax, entries) {
    const [name = ''] = /[^<>[\].]+/.exec(syntax) ?? [];
    const isRepeatable = syntax.includes('...');
    if (name === 'command') {
        return { name, offer: { kind: 'words', words: entries.map((entry) => entry.name) }, isRepeatable };
    }
    const known = parameterOffers[`${command} ${name}`] ?? parameterOffers[name];
    const choices = /^[a-z]+(\|[a-z]+)+$/.test(name) ? { kind: 'words', words: name.split('|') } : nothing;
    return { name, offer: known ?? choices, isRepeatable };
}
function optionOf(option) {
    const { long, short, description, required, optional, argChoices, flags } = option;
    if (!long)
        return [];
    const placeholder = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? '';
    const value = required || optional ? offerFor(long, placeholder, argChoices) : null;
    const isRepeatable = option.parseArg !== undefined && argChoices === undefined;
    return [{ long, short: short ?? null, description, value, isRepeatable }];
}
function offerFor(long, placeholder, choices) {
    if (choices !== undefined)
        return { kind: 'words', words: choices };
    if (long === '--model')
        return models;
    return valueOffers[placeholder] ?? nothing;
}

;// CONCATENATED MODULE: ./build/js/cli/completion-zsh.js
function zshCompletion(commands) {
    return `#compdef claude-multi
# Completion of claude-multi for zsh. To load it: source <(claude-multi completion zsh)

# Names of what is in the sessions folder now: of the kind that comes last, behind what _arguments has for compadd.
_claude_multi_stored() {
  local -a found
  found=(\${(f)"$(\${(Q)~claude_multi_program} completion --list $argv[-1] 2>/dev/null)"})
  compadd "\${(@)argv[1,-2]}" -a found
}

_claude_multi() {
  local claude_multi_program=$words[1]
  local -a commands
  if ((CURRENT == 2)); then
    commands=(
${commands.map(({ name, summary }) => `      ${completion_zsh_quoted(`${name}:${summary}`)}\n`).join('')}    )
    _describe -t commands command commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${commands.map(commandCase).join('')}  esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _claude_multi "$@"
else
  (($+functions[compdef])) || { autoload -Uz compinit && compinit; }
  compdef _claude_multi claude-multi
fi
`;
}
function commandCase({ name, options, parameters }) {
    const specifications = [...options.flatMap(optionSpecifications), ...parameters.map(parameterSpecification)];
    return `    ${name})
      _arguments -s${specifications.map((text) => ` \\\n        ${completion_zsh_quoted(text)}`).join('')}
      ;;
`;
}
function optionSpecifications({ long, short, description, value, isRepeatable }) {
    const told = `[${description.replace(/[[\]\\]/g, '\\$&')}]`;
    const takes = value === null ? '' : `:${long.slice(2)}:${action(value)}`;
    const others = short === null ? long : `${short} ${long}`;
    const before = isRepeatable ? '*' : `(${others})`;
    const sign = value === null ? '' : '=';
    return [`${before}${long}${sign}${told}${takes}`, ...(short === null ? [] : [`${before}${short}${told}${takes}`])];
}
function parameterSpecification({ name, offer, isRepeatable }, index) {
    return `${isRepeatable ? '*' : index + 1}:${name.replaceAll(':', '\\:')}:${action(offer)}`;
}
function action(offer) {
    switch (offer.kind) {
        case 'words':
            return `(${offer.words.join(' ')})`;
        case 'files':
            return '_files';
        case 'folders':
            return '_files -/';
        case 'stored':
            return `_claude_multi_stored ${offer.names}`;
        case 'nothing':
            return ' ';
    }
}
function completion_zsh_quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
;// CONCATENATED MODULE: ./build/js/cli/commands/completion.js








const shells = {
    bash: bashCompletion,
    zsh: zshCompletion,
    fish: fishCompletion,
};
const completionCommand = {
    define(command) {
        command.addOption(new esm/* Option */.c$('--list <names>').choices([...storedNames]).hideHelp());
        command.addHelpText('after', help);
    },
    async run({ args: [shell], options }, context) {
        const { out, commands } = context;
        const list = options['list'];
        if (list !== undefined) {
            for (const name of await namesToOffer(list, (0,sessions_folder/* sessionsFolder */.K)(options, context)))
                out.line(name);
            return 0;
        }
        const script = shell !== undefined && Object.hasOwn(shells, shell) ? shells[shell] : undefined;
        if (script === undefined) {
            const found = shell === undefined ? 'Which shell?' : `There is no completion for ${(0,errors/* preview */.VH)(shell)}.`;
            throw new errors/* UsageError */.eb(`${found} Shells: ${Object.keys(shells).join(', ')}. See: claude-multi help completion`);
        }
        out.write(script(await completedCommands(commands, out)));
        return 0;
    },
};
const help = `
The script completes commands, options and their values, files, and the ids of runs and
tasks as they are when the key is pressed.

To have it in every new shell, add the line to the file:
  bash  ~/.bashrc                     eval "$(claude-multi completion bash)"
  zsh   ~/.zshrc                      source <(claude-multi completion zsh)
  fish  ~/.config/fish/config.fish    claude-multi completion fish | source
`;


/***/ }),

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8781);

function sessionsFolder(options, { env, cwd }) {
    const given = options['sessionsDir'] || env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .c)(given, env, cwd);
}


/***/ }),

/***/ 2523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ runSummarySchema),
/* harmony export */   _o: () => (/* binding */ summariseRun)
/* harmony export */ });
/* unused harmony exports taskStages, taskSummarySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3792);


const summaryVersion = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const dollars = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative();
const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'];
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count });
const taskSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(taskStages),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    attempts: count,
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    runningSince: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: count,
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    tokens: tokensSchema,
    outputBytes: count,
    warnings: count,
});
const runSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(summaryVersion),
    journalBytes: count,
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    lastEventAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    period: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), earlierMs: milliseconds }),
    wallMs: milliseconds.nullable(),
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    cacheSavedUsd: dollars,
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSummarySchema),
});
function summariseRun(state, { journalBytes, outputBytes, prices }) {
    const { run, ended } = state;
    const tasks = [...state.tasks];
    return {
        version: summaryVersion,
        journalBytes,
        id: run.id,
        startedAt: state.startedAt,
        endedAt: ended?.at ?? null,
        lastEventAt: state.lastEventAt,
        status: ended?.status ?? 'unfinished',
        period: state.period,
        wallMs: ended?.wallMs ?? null,
        projectDir: run.options.projectDir,
        maxParallel: run.options.maxParallel,
        notes: [...run.notes],
        cacheSavedUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(tasks.flatMap(([, task]) => savingsOf(task, prices))),
        tasks: tasks.map(([id, task]) => summariseTask(id, task, outputBytes(id))),
    };
}
function summariseTask(id, state, outputBytes) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const live = state.phase === 'running' ? state.live : null;
    const usage = [...ends.map((end) => end.usage), ...(live === null ? [] : [live.progress.usage])];
    const { input, output, cacheRead, cacheWrite } = (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalTokens */ .RP)(usage.reduce(_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .addUsage */ .vk, {}));
    return {
        id,
        ...stageOf(state),
        model: task.model,
        attempts: attempts.length + (live === null ? 0 : 1),
        startedAt: attempts[0]?.startedAt ?? live?.startedAt ?? null,
        endedAt: live === null ? (attempts.at(-1)?.endedAt ?? null) : null,
        runningSince: live?.startedAt ?? null,
        durationMs: ends.reduce((sum, end) => sum + end.durationMs, 0),
        turns: ends.reduce((sum, end) => sum + end.turns, 0) + (live?.progress.turns ?? 0),
        tool: live?.progress.tool ?? null,
        costUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)([...ends.map((end) => end.costUsd), ...(live === null ? [] : [live.progress.costUsd])]),
        costIsPartial: ends.some((end) => end.costIsPartial),
        tokens: { input, output, cacheRead, cacheWrite },
        outputBytes,
        warnings: ends.reduce((sum, end) => sum + end.warnings.length, 0),
    };
}
function stageOf(state) {
    switch (state.phase) {
        case 'waiting':
            return { stage: 'waiting', reason: null, message: null };
        case 'running': {
            const { stopping, delayed } = state.live;
            const message = stopping === null ? delayed : `stopping: ${stopping.cause}`;
            return { stage: 'running', reason: null, message: shortened(message) };
        }
        case 'between':
            return { stage: 'between', reason: null, message: shortened(state.backoff?.message ?? null) };
        case 'ended': {
            const { outcome } = state;
            if (outcome.status === 'succeeded')
                return { stage: 'succeeded', reason: null, message: null };
            return { stage: outcome.status, reason: outcome.reason, message: shortened(outcome.message) };
        }
    }
}
const longestMessage = 300;
function shortened(message) {
    if (message === null || message.length <= longestMessage)
        return message;
    return `${message.slice(0, longestMessage - 1).toWellFormed()}…`;
}
function savingsOf(task, prices) {
    const ended = task.attempts.map(({ end }) => end.cacheSavedUsd);
    return task.phase === 'running' ? [...ended, (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSavings */ .UR)(task.live.progress.usage, prices)] : ended;
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readSummaries),
/* harmony export */   L_: () => (/* binding */ readSummary),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   uQ: () => (/* binding */ eachSummary),
/* harmony export */   yG: () => (/* binding */ summaryName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6523);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2523);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1200);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2941);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8785);









const summaryName = 'summary.json';
async function readSummaries(sessionsDir, { limit = Number.POSITIVE_INFINITY, onUnreadable } = {}) {
    const found = [];
    for await (const summary of eachSummary(sessionsDir, onUnreadable)) {
        if (found.length >= limit)
            break;
        found.push(summary);
    }
    return found;
}
async function* eachSummary(sessionsDir, onUnreadable = () => { }) {
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const summary = await readOrTell((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id), onUnreadable);
        if (summary !== null)
            yield summary;
    }
}
async function readCurrent(sessionsDir, since, onUnreadable = () => { }) {
    const runs = [];
    let others = 0;
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id);
        if (runs.length > 0 && endedBefore(dir, since))
            others += 1;
        else {
            const summary = await readOrTell(dir, onUnreadable);
            if (summary !== null)
                runs.push(summary);
        }
    }
    return { runs, others };
}
function endedBefore(dir, time) {
    const summary = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), { throwIfNoEntry: false });
    if (summary === undefined || summary.mtimeMs >= time)
        return false;
    const journal = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false });
    return journal !== undefined && journal.mtimeMs <= summary.mtimeMs;
}
async function readOrTell(dir, onUnreadable) {
    try {
        return await readSummary(dir);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG))
            throw error;
        onUnreadable(dir, error);
        return null;
    }
}
async function readSummary(dir) {
    const journalBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false })?.size ?? 0;
    if (journalBytes === 0)
        return null;
    const stored = readStored(dir);
    if (stored !== null && stored.journalBytes === journalBytes)
        return { ...stored, dir, living: false };
    const living = (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .lockHolder */ .ms)(dir)) !== null;
    const { state, contents } = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .readRun */ .cI)(dir);
    const summary = await summaryOf(dir, state, contents.wholeBytes);
    return { ...summary, dir, living: living && summary.endedAt === null };
}
const atOnce = 64;
async function summaryOf(dir, state, journalBytes) {
    const begun = [...state.tasks].filter(([, task]) => task.phase === 'running' || task.attempts.length > 0);
    const sizes = new Map();
    for (let next = 0; next < begun.length; next += atOnce) {
        const batch = begun.slice(next, next + atOnce);
        await Promise.all(batch.map(async ([id]) => sizes.set(id, await transcriptBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'tasks', id)))));
    }
    return (0,_domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summariseRun */ ._o)(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0, prices: _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__/* .priceOf */ .x });
}
function readStored(dir) {
    try {
        return _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .runSummarySchema */ .RS.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), 'utf8')));
    }
    catch {
        return null;
    }
}
async function transcriptBytes(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const sizes = await Promise.all(names.filter((name) => /^\d+\.ndjson$/.test(name)).map((name) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function sizeOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ size }) => size, () => 0);
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
