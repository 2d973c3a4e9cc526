export const id = 290;
export const ids = [290];
export const modules = {

/***/ 1290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/project.js
var project = __webpack_require__(8066);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/version.js
var version = __webpack_require__(5039);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/js/machine/files/write-atomically.js
var write_atomically = __webpack_require__(9839);
;// CONCATENATED MODULE: ./build/js/installation/new-file.js





async function writeNewFile(path, text, replace) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        if (!replace)
            return await create(path, text);
        await (0,write_atomically/* writeAtomically */.v)(path, text);
        return true;
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === null)
            throw error;
        const remedy = `Check that you may write to ${(0,external_node_path_.dirname)(path)}.`;
        throw new errors/* EnvironmentError */.eG(`${path} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`, remedy, { cause: error });
    }
}
async function create(path, text) {
    const file = await (0,promises_.open)(path, 'wx').catch((error) => {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            return null;
        throw error;
    });
    if (file === null)
        return false;
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
    return true;
}
async function fileNames(folder) {
    return await (0,promises_.readdir)(folder).catch(() => []);
}
async function scriptNames(path) {
    try {
        const manifest = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        const scripts = manifest !== null && typeof manifest === 'object' && 'scripts' in manifest ? manifest.scripts : null;
        return scripts !== null && typeof scripts === 'object' ? Object.keys(scripts) : [];
    }
    catch {
        return null;
    }
}
function topOf(folder) {
    for (let top = folder;; top = (0,external_node_path_.dirname)(top)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, '.git')))
            return top;
        if (top === (0,external_node_path_.dirname)(top))
            return folder;
    }
}

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
;// CONCATENATED MODULE: ./build/js/cli/init/starter-tasks.js
const explain = 'and explain each failure in two sentences, with file and line. Change nothing.';
function check(id, command) {
    return { id, prompt: `Run ${command} ${explain}`, commands: [command] };
}
function checksOf({ scripts, files }) {
    const has = (...names) => names.some((name) => files.includes(name));
    const named = [
        ['lint', 'lint'],
        ['typecheck', 'types'],
        ['types', 'types'],
    ];
    const ofPackage = named.flatMap(([script, id]) => scripts?.includes(script) === true ? [check(id, `npm run ${script}`)] : []);
    const tests = scripts?.includes('test') === true ? [check('tests', 'npm test')] : [];
    const ofTools = [
        ...(has('Cargo.toml') ? [check('rust-tests', 'cargo test'), check('clippy', 'cargo clippy')] : []),
        ...(has('go.mod') ? [check('go-tests', 'go test ./...'), check('vet', 'go vet ./...')] : []),
        ...(has('pyproject.toml', 'pytest.ini', 'tox.ini') ? [check('python-tests', 'pytest')] : []),
        ...(has('pom.xml') ? [check('maven-tests', 'mvn -q test')] : []),
    ];
    const all = [...tests, ...ofPackage, ...ofTools];
    return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}
const review = {
    id: 'review',
    prompt: 'Review the newest commit. Report errors that its tests would not find, with file and line.',
    commands: ['git log', 'git show', 'git diff'],
};
const documents = {
    id: 'docs',
    prompt: 'Compare the README with the code. List what is wrong or missing. Change nothing.',
    commands: [],
};
function starterTasks(signs) {
    const tasks = [...checksOf(signs), review, documents];
    const commands = tasks.flatMap((task) => task.commands);
    const tools = ['Read', 'Grep', 'Glob', ...commands.map((command) => `"Bash(${command}:*)"`)];
    return `# The tasks of this project for claude-multi. Each is a session of Claude Code; they run side by side.
#
#   claude-multi plan    shows what would be done, and starts nothing
#   claude-multi run     does it
#
# "claude-multi schema" prints a JSON Schema for editors, "claude-multi help run" all options.

max-parallel: 4 # sessions at once

defaults: # for every task; a task may say otherwise
  model: sonnet
  budget: 1 # US dollars for each session, at most
  timeout: 15m
  # What is not allowed is denied: nobody is asked. To let sessions edit files, write acceptEdits.
  permission-mode: dontAsk
  allowed-tools: [${tools.join(', ')}]

tasks:
${tasks.map(({ id, prompt }) => `  - id: ${id}\n    prompt: ${prompt}\n`).join('')}
  # One task for each value of a matrix:
  # - id: docs-{{dir}}
  #   prompt: Bring the README of packages/{{dir}} up to date with its code.
  #   matrix: { dir: [core, cli] }
  #   permission-mode: acceptEdits
`;
}

;// CONCATENATED MODULE: ./build/js/cli/init/workflow-text.js
function workflowText(use) {
    return `name: Claude tasks
on: pull_request
permissions: {}
concurrency: { group: "claude-\${{ github.ref }}", cancel-in-progress: true }
jobs:
  tasks:
    # GitHub gives a fork's pull request no secrets, so sessions would have no credential.
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: ${use}
        with:
          anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}
          budget: 1
          permission-mode: acceptEdits
          allowed-tools: Read,Grep,Bash(npm test:*)
          tasks: |
            - id: tests
              prompt: Run the tests and explain each failure in two sentences.
            # toJSON makes these texts one value of this list, whatever is in them. Without it, they could add tasks.
            - id: review
              prompt: \${{ toJSON(format('Review the files under src. Do they do what this title and text say? {0}. {1}', github.event.pull_request.title, github.event.pull_request.body)) }}
`;
}

;// CONCATENATED MODULE: ./build/js/cli/commands/init.js








const usualFile = 'claude-multi.yaml';
const workflowFile = (0,external_node_path_.join)('.github', 'workflows', 'claude-multi.yml');
const initCommand = {
    define(command) {
        command
            .option('--workflow', `write a GitHub workflow instead: ${workflowFile} at the top of the repository`)
            .option('--force', 'replace the file if it exists')
            .addHelpText('after', help);
    },
    async run({ args: [given], options }, context) {
        const { out, cwd } = context;
        const isWorkflow = options['workflow'] === true;
        if (given !== undefined && /\.json$/i.test(given)) {
            const fault = { where: given, problem: 'would not be JSON', allowed: 'a name that ends in .yaml or .yml' };
            throw new errors/* UsageError */.eb('Nothing was written.', [fault]);
        }
        const usual = isWorkflow ? (0,external_node_path_.join)(topOf(cwd), workflowFile) : usualFile;
        const file = (0,external_node_path_.resolve)(cwd, given ?? usual);
        const text = isWorkflow ? workflowText(pinned()) : await tasksFor(cwd);
        if (given === '-') {
            out.write(text);
            return 0;
        }
        if (!(await writeNewFile(file, text, options['force'] === true))) {
            const fault = { where: file, problem: 'exists already', allowed: 'give another name, or --force to replace it' };
            throw new errors/* UsageError */.eb('Nothing was written.', [fault]);
        }
        out.line(`Written: ${(0,safe_text/* safeText */.Hk)((0,external_node_path_.relative)(cwd, file) || file)}`);
        for (const line of isWorkflow ? nextForWorkflow() : nextForTasks(file, context))
            out.line(line);
        return 0;
    },
};
async function tasksFor(folder) {
    const [files, scripts] = await Promise.all([fileNames(folder), scriptNames((0,external_node_path_.join)(folder, 'package.json'))]);
    return starterTasks({ files, scripts });
}
function pinned() {
    return project/* releaseCommit */.Lk === null ? project/* pinnedAction */.n7 : `${project/* pinnedAction */.n7} # v${version/* version */.r}`;
}
function nextForTasks(file, { cwd }) {
    const name = (0,external_node_path_.relative)(cwd, file);
    const argument = name === usualFile ? '' : ` ${/^[\w./-]+$/.test(name) ? name : 'FILE'}`;
    return [
        'Next:',
        `  claude-multi plan${argument}    shows what would be done`,
        `  claude-multi run${argument}     does it`,
    ];
}
function nextForWorkflow() {
    const key = '  Store an API key as the secret ANTHROPIC_API_KEY of the repository.';
    const tasks = '  Change the tasks at its end to what you want to have done for each pull request.';
    if (project/* releaseCommit */.Lk !== null)
        return ['Next:', key, tasks];
    const names = project/* hasOwner */.uD ? 'the commit' : 'the owner and the commit';
    const where = project/* hasOwner */.uD ? ` of version ${version/* version */.r}, which ${project/* releasesAddress */.Lp}/tag/v${version/* version */.r} shows` : ' of a release';
    return ['Next:', `  Put ${names}${where} into the line ${project/* pinnedAction */.n7}.`, key, tasks];
}
const help = `
The task list is made for the current folder: checks that its project knows, such as npm test,
a review of the newest commit, and a look at the README. Its sessions may read and run these
checks, and change nothing. The command run takes ${usualFile} by itself.

Examples:
  claude-multi init && claude-multi plan
  claude-multi init --workflow
`;


/***/ }),

/***/ 8066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Lk: () => (/* binding */ releaseCommit),
/* harmony export */   Lp: () => (/* binding */ releasesAddress),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   n7: () => (/* binding */ pinnedAction),
/* harmony export */   uD: () => (/* binding */ hasOwner)
/* harmony export */ });
const repository = 'https://github.com/OWNER/claude-multi';
const actionName = new URL(repository).pathname.slice(1);
const hasOwner = !/^OWN[E]R\//.test(actionName);
const releasesAddress = `${repository}/releases`;
const commit = 'FULL_COMMIT_SHA';
const releaseCommit = /^[0-9a-f]{40}$/.test(commit) ? commit : null;
const pinnedAction = `${actionName}@${commit}`;


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '0.1.0';


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


/***/ })

};
