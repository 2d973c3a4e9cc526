export const id = 732;
export const ids = [732];
export const modules = {

/***/ 732:
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
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/machine/process/run-program.js
var run_program = __webpack_require__(3270);
;// CONCATENATED MODULE: ./build/js/installation/ask-shell.js






const longestMs = 20_000;
async function askZsh(env) {
    const answers = await ask('zsh', 'print -rl -- MARK$^fpath; (($+functions[compdef])) && print -r -- MARKcompletes', env);
    const folders = answers.filter((answer) => (0,external_node_path_.isAbsolute)(answer));
    const owned = await Promise.all(folders.map(isOwn));
    return { ownFpath: folders.filter((_, index) => owned[index]), completes: answers.includes('completes') };
}
async function hasBashCompletion(env) {
    const script = '{ declare -F _comp_load || declare -F _completion_loader; } >/dev/null && echo MARKloads';
    return (await ask('bash', script, env)).includes('loads');
}
async function parentName(env) {
    if (external_node_process_.platform === 'win32')
        return '';
    return (await (0,run_program/* runProgramFor */.R)('ps', ['-o', 'comm=', '-p', String(external_node_process_.ppid)], env))?.stdout.trim() ?? '';
}
function ask(shell, script, env) {
    const mark = 'claude-multi asks: ';
    const end = 'claude-multi has asked';
    const text = `${script.replaceAll('MARK', `'${mark}'`)}; echo '${end}'`;
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(shell, ['-ic', text], { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
        let said = '';
        const finish = () => {
            clearTimeout(timer);
            child.stdout.destroy();
            const lines = said.split('\n');
            resolve(lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : [])));
        };
        const timer = setTimeout(() => {
            killGroup(child.pid);
            finish();
        }, longestMs);
        child.on('error', finish);
        child.on('close', finish);
        child.stdout.setEncoding('utf8').on('data', (part) => {
            said += part;
            if (said.includes(`${end}\n`))
                finish();
        });
    });
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        external_node_process_.kill(-pid, 'SIGKILL');
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'ESRCH')
            throw error;
    }
}
async function isOwn(folder) {
    const found = await (0,promises_.stat)(folder).catch(() => null);
    if (found === null || !found.isDirectory())
        return false;
    return found.uid === external_node_process_.getuid?.() && (found.mode & 0o200) !== 0;
}

// EXTERNAL MODULE: ./build/js/machine/files/write-atomically.js
var write_atomically = __webpack_require__(9839);
;// CONCATENATED MODULE: ./build/js/installation/completion-file.js




const ours = /^#+ ?Completion of claude-multi /m;
async function installCompletion(file, text) {
    try {
        const old = await oldText(file);
        if (old === text)
            return 'same';
        if (old !== null && !ours.test(beginning(old)))
            throw foreign(file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,write_atomically/* writeAtomically */.v)(old === null ? file : await (0,promises_.realpath)(file), text, 0o644);
        return old === null ? 'new' : 'renewed';
    }
    catch (error) {
        throw inWords(error, file, 'cannot be written');
    }
}
async function removeCompletion(file) {
    try {
        const old = await oldText(file);
        if (old === null)
            return false;
        if (!ours.test(beginning(old)))
            throw foreign(file);
        await (0,promises_.rm)(file);
        return true;
    }
    catch (error) {
        throw inWords(error, file, 'cannot be removed');
    }
}
async function oldText(file) {
    const found = await (0,promises_.lstat)(file).catch((error) => {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT' || (0,errors/* codeOf */.$N)(error) === 'ENOTDIR')
            return null;
        throw error;
    });
    return found === null ? null : await (0,promises_.readFile)(file, 'utf8');
}
function beginning(text) {
    return text.split('\n', 3).join('\n');
}
function foreign(file) {
    return new errors/* EnvironmentError */.eG(`${file} is not a completion script of claude-multi`, 'It was left as it is. Move it away, if you do not need it.');
}
function inWords(error, file, what) {
    if (error instanceof errors/* EnvironmentError */.eG || (0,errors/* codeOf */.$N)(error) === null)
        return error;
    const remedy = `Check that you may write to ${(0,external_node_path_.dirname)(file)}.`;
    return new errors/* EnvironmentError */.eG(`${file} ${what}: ${(0,errors/* messageOf */.bD)(error)}`, remedy, { cause: error });
}

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
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
    _claude_multi_words ${(0,format/* shellQuoted */.x)(commands.map(({ name }) => name).join(' '))}
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
    return `  ${name}) options=${(0,format/* shellQuoted */.x)(flags(false))} valued=${(0,format/* shellQuoted */.x)(flags(true))} ;;\n`;
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
            return `_claude_multi_words ${(0,format/* shellQuoted */.x)(offer.words.join(' '))}`;
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
        `complete -c claude-multi -n __claude_multi_first -a ${name} -d ${quoted(summary)}\n`,
        ...parameters.flatMap(({ offer, isRepeatable }, index) => {
            const place = isRepeatable
                ? `__claude_multi_is ${name}`
                : ['__claude_multi_at', name, index, ...valued].join(' ');
            return offer.kind === 'nothing' ? [] : [`complete -c claude-multi -n ${quoted(place)} ${flags(offer)}\n`];
        }),
        ...options.map((option) => optionLine(name, option)),
    ].join('');
}
function optionLine(command, { long, short, description, value }) {
    const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
    const takes = value === null ? '' : ` -r ${flags(value)}`;
    return `complete -c claude-multi -n ${quoted(`__claude_multi_is ${command}`)} ${names}${takes} -d ${quoted(description)}\n`;
}
function flags(offer) {
    switch (offer.kind) {
        case 'words':
            return `-f -a ${quoted(offer.words.join(' '))}`;
        case 'files':
            return '-F';
        case 'folders':
            return "-f -a '(__fish_complete_directories)'";
        case 'stored':
            return `-k -a ${quoted(`(__claude_multi_stored ${offer.names})`)}`;
        case 'nothing':
            return '-f';
    }
}
function quoted(text) {
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

;// CONCATENATED MODULE: ./build/js/cli/completion/place.js


const shellNames = ['bash', 'zsh', 'fish'];
function isShellName(word) {
    return shellNames.includes(word);
}
function shellIn(program) {
    const name = (0,external_node_path_.basename)(program.trim())
        .replace(/^-/, '')
        .replace(/\.exe$/, '');
    return isShellName(name) ? name : null;
}
function completionPlace(shell, { env, home, ownFpath, completes }) {
    const data = env['XDG_DATA_HOME'] || (0,external_node_path_.join)(home, '.local', 'share');
    const config = env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
    switch (shell) {
        case 'fish':
            return { file: (0,external_node_path_.join)(config, 'fish', 'completions', 'claude-multi.fish'), toAdd: null };
        case 'bash': {
            const folder = env['BASH_COMPLETION_USER_DIR'] || (0,external_node_path_.join)(data, 'bash-completion');
            const file = (0,external_node_path_.join)(folder, 'completions', 'claude-multi');
            const why = 'bash loads it by itself only with the package bash-completion, which was not found';
            const toAdd = { file: '~/.bashrc', why, lines: [`. ${(0,format/* shellWord */.r7)(file)}`] };
            return { file, toAdd: completes ? null : toAdd };
        }
        case 'zsh': {
            const usual = [...ownFpath.filter((folder) => folder.startsWith(`${home}/`)), ...ownFpath].find((folder) => /^(?:site-functions|completions?|\.?zfunc(?:tion)?s?|functions)$/.test((0,external_node_path_.basename)(folder)));
            const turnOn = 'autoload -Uz compinit && compinit';
            if (usual !== undefined) {
                const file = (0,external_node_path_.join)(usual, '_claude-multi');
                const why = 'zsh completes nothing yet, since it does not call compinit';
                return { file, toAdd: completes ? null : { file: '~/.zshrc', why, lines: [turnOn] } };
            }
            const folder = (0,external_node_path_.join)(data, 'zsh', 'site-functions');
            const lines = [`fpath=(${(0,format/* shellWord */.r7)(folder)} $fpath)`, turnOn];
            const why = 'none of the folders from which zsh loads completions is yours';
            return { file: (0,external_node_path_.join)(folder, '_claude-multi'), toAdd: { file: '~/.zshrc', why, lines } };
        }
    }
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
${commands.map(({ name, summary }) => `      ${(0,format/* shellQuoted */.x)(`${name}:${summary}`)}\n`).join('')}    )
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
      _arguments -s${specifications.map((text) => ` \\\n        ${(0,format/* shellQuoted */.x)(text)}`).join('')}
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
        command
            .addOption(new esm/* Option */.c$('--install', 'put the script where the shell loads it by itself').conflicts('uninstall'))
            .option('--uninstall', 'remove the script that --install has put there')
            .addOption(new esm/* Option */.c$('--list <names>').choices([...storedNames]).hideHelp())
            .addHelpText('after', help);
    },
    async run({ args: [word], options }, context) {
        const { out, commands } = context;
        const list = options['list'];
        if (list !== undefined) {
            for (const name of await namesToOffer(list, (0,sessions_folder/* sessionsFolder */.K)(options, context)))
                out.line(name);
            return 0;
        }
        const changes = options['install'] === true || options['uninstall'] === true;
        const shell = word === undefined && changes ? await usersShell(context) : word;
        if (shell === undefined || !isShellName(shell)) {
            const found = shell === undefined ? 'Which shell?' : `There is no completion for ${(0,errors/* preview */.VH)(shell)}.`;
            throw new errors/* UsageError */.eb(`${found} Shells: ${shellNames.join(', ')}. See: claude-multi help completion`);
        }
        if (options['uninstall'] === true)
            return uninstall(shell, context);
        const script = shells[shell](await completedCommands(commands, out));
        if (options['install'] === true)
            return install(shell, script, context);
        out.write(script);
        return 0;
    },
};
async function usersShell({ env }) {
    return shellIn(env['SHELL'] ?? '') ?? shellIn(await parentName(env)) ?? undefined;
}
async function placeFor(shell, { env }) {
    const home = env['HOME'] || env['USERPROFILE'];
    if (home === undefined)
        throw new errors/* EnvironmentError */.eG('there is no home folder to put the completion in', 'Set HOME to a folder of yours.');
    switch (shell) {
        case 'bash':
            return completionPlace(shell, { env, home, ownFpath: [], completes: await hasBashCompletion(env) });
        case 'zsh':
            return completionPlace(shell, { env, home, ...(await askZsh(env)) });
        case 'fish':
            return completionPlace(shell, { env, home, ownFpath: [], completes: true });
    }
}
async function install(shell, script, context) {
    const { out } = context;
    const { file, toAdd } = await placeFor(shell, context);
    const done = await installCompletion(file, script);
    const words = { new: 'Installed', renewed: 'Renewed', same: 'Already there' };
    out.line(`${words[done]}: ${(0,safe_text/* safeText */.Hk)(file)}`);
    if (toAdd === null)
        out.line(`New shells of ${shell} load it by themselves.`);
    else {
        out.line(`But ${toAdd.why}. Add to ${toAdd.file}:`);
        for (const line of toAdd.lines)
            out.line(`  ${(0,safe_text/* safeText */.Hk)(line)}`);
    }
    out.line(`To remove it: claude-multi completion ${shell} --uninstall`);
    return 0;
}
async function uninstall(shell, context) {
    const { file } = await placeFor(shell, context);
    const removed = await removeCompletion(file);
    context.out.line(removed ? `Removed: ${(0,safe_text/* safeText */.Hk)(file)}` : `Nothing to remove: there is no ${(0,safe_text/* safeText */.Hk)(file)}`);
    return 0;
}
const help = `
The script completes commands, options and their values, files, and the current ids of runs
and tasks.

To have it in every new shell:
  claude-multi completion --install         for your shell; or name one: --install zsh
It changes no start file and replaces no file of others. Use it again after an upgrade.

Or add the line to your shell's start file:
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


/***/ }),

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);




async function writeAtomically(path, text, mode = 0o666) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).slice(0, 100)}.${crypto.randomUUID()}.tmp`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(beside, 'wx', mode);
        try {
            await file.writeFile(text);
            await file.sync().catch((error) => {
                if (!lacksSync.has((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? ''))
                    throw error;
            });
        }
        finally {
            await file.close();
        }
        await renameOver(beside, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true });
        throw error;
    }
}
const lacksSync = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);
const mostTries = 10;
async function renameOver(from, to) {
    for (let tries = 1;; tries += 1) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
        }
        catch (error) {
            const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '');
            if (!isHeld || tries === mostTries)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(20 * tries);
        }
    }
}


/***/ }),

/***/ 3270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProgramFor)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

const longestMs = 20_000;
function runProgramFor(file, args, env) {
    return new Promise((resolve) => {
        const options = { env: { ...env }, timeout: longestMs, windowsHide: true, maxBuffer: 1024 * 1024 };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, [...args], options, (error, stdout) => {
            if (error === null)
                resolve({ code: 0, stdout });
            else if (typeof error.code === 'number')
                resolve({ code: error.code, stdout });
            else
                resolve(null);
        });
        child.stdin?.on('error', () => { }).end();
    });
}


/***/ })

};
