export const id = 345;
export const ids = [345];
export const modules = {

/***/ 4345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completionCommand: () => (/* binding */ completionCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
;// CONCATENATED MODULE: ./build/js/cli/completion/bash.js
function bashCompletion(commands) {
    return `# Completion of claude-multi for bash. To load it: eval "$(claude-multi completion bash)"

_claude_multi_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

# Lets readline complete file names, since it handles quotes and "~". Bash 3.2 does not support this.
_claude_multi_files() {
  compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur"))
}

_claude_multi_folders() {
  compopt -o dirnames 2>/dev/null || COMPREPLY=($(compgen -d -- "$cur"))
}

# Ids of runs or tasks in the sessions folder.
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
  # --option=value is split into three words.
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

;// CONCATENATED MODULE: ./build/js/cli/completion/fish.js
function fishCompletion(commands) {
    return `# Completion of claude-multi for fish. To load it: claude-multi completion fish | source

# Whether no command is typed yet.
function __claude_multi_first
    test (count (commandline -opc)) -eq 1
end

# Whether this command is typed.
function __claude_multi_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test $words[2] = $argv[1]
end

# Whether the command has this number of arguments; the words after the number are the options that take a value.
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

# Ids of runs or tasks in the sessions folder.
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
        `complete -c claude-multi -n __claude_multi_first -a ${name} -d ${fish_quoted(summary)}\n`,
        ...parameters.flatMap(({ offer, isRepeatable }, index) => {
            const place = isRepeatable
                ? `__claude_multi_is ${name}`
                : ['__claude_multi_at', name, index, ...valued].join(' ');
            return offer.kind === 'nothing' ? [] : [`complete -c claude-multi -n ${fish_quoted(place)} ${flags(offer)}\n`];
        }),
        ...options.map((option) => optionLine(name, option)),
    ].join('');
}
function optionLine(command, { long, short, description, value }) {
    const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
    const takes = value === null ? '' : ` -r ${flags(value)}`;
    return `complete -c claude-multi -n ${fish_quoted(`__claude_multi_is ${command}`)} ${names}${takes} -d ${fish_quoted(description)}\n`;
}
function flags(offer) {
    switch (offer.kind) {
        case 'words':
            return `-f -a ${fish_quoted(offer.words.join(' '))}`;
        case 'files':
            return '-F';
        case 'folders':
            return "-f -a '(__fish_complete_directories)'";
        case 'stored':
            return `-k -a ${fish_quoted(`(__claude_multi_stored ${offer.names})`)}`;
        case 'nothing':
            return '-f';
    }
}
function fish_quoted(text) {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

// EXTERNAL MODULE: ./build/js/domain/plan/task.js
var task = __webpack_require__(7686);
// EXTERNAL MODULE: ./build/js/store/history/run-index.js
var run_index = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
;// CONCATENATED MODULE: ./build/js/cli/completion/list.js



const mostRuns = 20;
const mostNames = 500;
async function namesToOffer(kind, sessionsDir) {
    const names = new Set();
    if (kind !== 'tasks')
        for (const id of await (0,sessions_dir/* listRunIds */.g$)(sessionsDir).catch(() => []))
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

// EXTERNAL MODULE: ./build/js/cli/arguments/parse-arguments.js
var parse_arguments = __webpack_require__(6394);
;// CONCATENATED MODULE: ./build/js/cli/completion/model.js


const storedNames = ['runs', 'tasks', 'runs-and-tasks'];
const nothing = { kind: 'nothing' };
const files = { kind: 'files' };
const models = { kind: 'words', words: task/* namedModels */.UJ };
const stored = (names) => ({ kind: 'stored', names });
const parameterOffers = {
    FILE: files,
    json: files,
    path: files,
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
        const command = (0,parse_arguments/* buildCommand */.Oe)(entry, await entry.load(), out);
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

;// CONCATENATED MODULE: ./build/js/cli/completion/zsh.js
function zshCompletion(commands) {
    return `#compdef claude-multi
# Completion of claude-multi for zsh. To load it: source <(claude-multi completion zsh)

# Ids in the sessions folder. The last argument is their kind; those before it are passed to compadd.
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
${commands.map(({ name, summary }) => `      ${zsh_quoted(`${name}:${summary}`)}\n`).join('')}    )
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
      _arguments -s${specifications.map((text) => ` \\\n        ${zsh_quoted(text)}`).join('')}
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
function zsh_quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./build/js/cli/options/sessions-folder.js
var sessions_folder = __webpack_require__(6874);
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
The script completes commands, options and their values, files, and the current ids of runs
and tasks.

To have it in every new shell, add the line to your shell's start file:
  bash  ~/.bashrc                     eval "$(claude-multi completion bash)"
  zsh   ~/.zshrc                      source <(claude-multi completion zsh)
  fish  ~/.config/fish/config.fish    claude-multi completion fish | source
`;


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);

function sessionsFolder(options, context) {
    const given = options['sessionsDir'] || context.env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .cW)(given, context.env, () => context.cwd);
}


/***/ })

};
