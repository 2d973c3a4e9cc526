export const id = 376;
export const ids = [376];
export const modules = {

/***/ 3875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reports/report-format.js + 25 modules
var report_format = __webpack_require__(7301);
// EXTERNAL MODULE: ./build/js/store/report-file.js
var report_file = __webpack_require__(2443);
// EXTERNAL MODULE: ./build/js/reports/report.js
var reports_report = __webpack_require__(9310);
// EXTERNAL MODULE: ./build/js/store/run-lock.js
var run_lock = __webpack_require__(2941);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
;// CONCATENATED MODULE: ./build/js/store/run-report.js



async function reportOfRun(runDir) {
    const held = (await (0,run_lock/* lockHolder */.ms)(runDir)) !== null;
    const { state } = await (0,run_store/* readRun */.cI)(runDir);
    const living = held && state.ended === null;
    const report = (0,reports_report/* buildReport */.FK)(state, living ? new Date().toISOString() : state.lastEventAt, { living });
    if (state.ended !== null)
        return report;
    const note = living
        ? 'This run was still going on when the report was made: what had not ended then is shown as it was.'
        : `The supervisor of this run died before its end. To go on: claude-multi resume ${report.run.id}`;
    return { ...report, run: { ...report.run, notes: [...report.run.notes, note] } };
}

// EXTERNAL MODULE: ./build/js/domain/runner-environment.js
var runner_environment = __webpack_require__(3433);
;// CONCATENATED MODULE: ./build/js/cli/report-stdout.js

const leading = /^([ \t]*)::/gm;
const anywhere = /##\[/g;
function forStandardOutput(text, env) {
    if (!(0,runner_environment/* isWorkflow */._)(env))
        return text;
    return text.replace(leading, '$1: :').replace(anywhere, '## [');
}

;// CONCATENATED MODULE: ./build/js/cli/report-target.js



const placeholder = '{run}';
function reportTarget(options, runs, cwd) {
    const output = options['output'];
    const named = options['format'];
    const format = named ?? (output === undefined ? 'md' : (0,report_format/* formatOfPath */.gj)(output));
    if (format === null) {
        const allowed = `end it with ${report_format/* reportEndings */.RW}, or name one: --format`;
        throw refused({ where: '--output', value: output, problem: 'has no ending that names a format', allowed });
    }
    const isShared = output === undefined || !output.includes(placeholder);
    if (isShared && runs > 1 && !report_format/* formatsForSeveral */.Ov.includes(format)) {
        throw refused({
            where: '--format',
            value: format,
            problem: 'holds one run, and several were named',
            allowed: `give each a file of its own (--output 'report-${placeholder}.${format}'), or take ${report_format/* formatsForSeveral */.Ov.join(', ')}`,
        });
    }
    const pathOf = output === undefined ? null : (id) => (0,external_node_path_.resolve)(cwd, output.replaceAll(placeholder, id));
    return { format, pathOf, isShared };
}
function refused(fault) {
    return new errors/* UsageError */.eb('No report was made. See: claude-multi help report', [fault]);
}

// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/js/cli/commands/report.js












const reportCommand = {
    define(command) {
        command
            .addOption(new esm/* Option */.c$('--format <format>', "the report's format (default: by the file's ending, else md)").choices([
            ...report_format/* reportFormats */.zX,
        ]))
            .option('-o, --output <file>', 'the file to write, {run} in it being the run; default: standard output');
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args, options }, context) {
        const { out, err, env, cwd } = context;
        const target = reportTarget(options, args.length, cwd);
        const folder = (0,sessions_folder/* sessionsFolder */.K)(options, context);
        const dirs = [];
        for (const name of args.length === 0 ? [null] : args)
            dirs.push(await (0,run_store/* findRunDir */.EG)(folder, name));
        const runs = [...new Set(dirs)];
        const documents = target.isShared ? [runs] : runs.map((dir) => [dir]);
        for (const document of documents) {
            const reports = [];
            for (const dir of document)
                reports.push(await reportOfRun(dir));
            const text = await (0,report_format/* renderReports */.kr)(reports, target.format);
            if (target.pathOf === null)
                out.write(forStandardOutput(text, env));
            else {
                const path = target.pathOf((0,external_node_path_.basename)(document[0] ?? ''));
                await write(text, path);
                err.line(`Report: ${(0,safe_text/* safeText */.Hk)(path)}`);
            }
        }
        return errors/* exitCode */.I$.succeeded;
    },
};
async function write(text, path) {
    try {
        await (0,report_file/* writeReportText */.jD)(text, path);
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`the report could not be written: ${(0,errors/* messageOf */.bD)(error)}`, 'Give a file that you may write: --output FILE.', { cause: error });
    }
}
const help = `
Reads the run's journal, so it works during a run, after it, and when its supervisor died.

Formats:
  md     Markdown, as in the summary of a workflow
  json   all there is, for programs (claude-multi schema --report describes it)
  html   one page for a browser: timeline, costs, results; it loads nothing
  junit  JUnit XML for CI viewers
  tap    TAP 14 for test harnesses
  csv    a row a task, for spreadsheets
Several runs go into one document as md, junit, tap and csv; as json and html each gets
a file of its own, by {run} in the file's name.

Examples:
  claude-multi report                                  the newest run, as Markdown
  claude-multi report -o report.html
  claude-multi report 20260131-093000-1a2b --format junit -o junit.xml
  claude-multi report 20260131 20260130 -o runs.csv
  claude-multi report 20260131 20260130 -o 'reports/{run}.html'
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

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _domain_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5946);
/* harmony import */ var _domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2859);



const descriptions = { ..._domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'max-turns': '<n>',
    'permission-mode': '<mode>',
    'allowed-tools': '<tools>',
    'disallowed-tools': '<tools>',
    'append-system-prompt': '<text>',
    'max-parallel': '<n>',
    halt: '<rule>',
    delay: '<duration>',
    enhance: null,
    retries: '<n>',
    'idle-timeout': '<duration>',
    'keep-background': null,
    'project-dir': '<dir>',
    'sessions-dir': '<dir>',
    'claude-path': '<file>',
};
const settingOptionNames = Object.keys(placeholders);
const names = settingOptionNames;
const repeatable = new Set(['allowed-tools', 'disallowed-tools']);
function addSettingOptions(command, only = names) {
    for (const name of only) {
        const placeholder = placeholders[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
        if (repeatable.has(name))
            option.argParser((value, before = []) => [...before, value]);
        command.addOption(option);
        if (name === 'enhance')
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'leave the prompts as they are'));
    }
}
const flagTexts = {
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'keep-background': 'leave running what a successful session started in the background',
    'allowed-tools': 'tools and rules allowed without asking, with commas between them; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, with commas between them; may be repeated',
};
function describe(name) {
    const text = flagTexts[name] ?? descriptions[name].description ?? '';
    return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function givenSettings(options) {
    const values = {};
    for (const name of names) {
        const value = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (value !== undefined)
            values[name] = value;
    }
    return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}


/***/ }),

/***/ 4603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ro: () => (/* binding */ compactCount),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   qG: () => (/* binding */ formatSpeedup),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const unknown = 'unknown';
function formatUsd(dollars) {
    if (dollars === null)
        return unknown;
    if (dollars === 0)
        return '$0.00';
    if (dollars < 0.0001)
        return '<$0.0001';
    if (dollars < 0.99995)
        return `$${dollars.toFixed(4)}`;
    const [whole = '0', cents = '00'] = dollars.toFixed(2).split('.');
    return `$${groupThousands(whole)}.${cents}`;
}
function formatDuration(milliseconds) {
    const tenths = Math.round(Math.max(0, milliseconds) / 100);
    if (tenths < 600)
        return `${Math.floor(tenths / 10)}.${tenths % 10}s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${twoDigits(seconds % 60)}s`;
    const minutes = Math.round(milliseconds / 60_000);
    return `${groupThousands(String(Math.floor(minutes / 60)))}h ${twoDigits(minutes % 60)}m`;
}
function formatCount(count) {
    return groupThousands(String(Math.round(count)));
}
function compactCount(count) {
    if (count < 1_000)
        return String(Math.round(count));
    let scaled = count;
    let unit = '';
    for (const next of ['k', 'M', 'G']) {
        scaled /= 1_000;
        unit = next;
        if (scaled < 999.95)
            break;
    }
    return `${scaled < 99.95 ? scaled.toFixed(1) : Math.round(scaled)}${unit}`;
}
function formatBytes(bytes) {
    const [, digits = '0', unit = ''] = /^([\d.]+)(\D?)$/.exec(compactCount(bytes)) ?? [];
    return `${digits} ${unit}B`;
}
function formatPercent(share) {
    return share === null ? unknown : `${Math.round(share * 100)}%`;
}
function formatSpeedup(factor) {
    return factor === null ? unknown : `${factor < 9.995 ? factor.toFixed(2) : factor.toFixed(1)}×`;
}
function groupThousands(digits) {
    return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ statusSymbols),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   gb: () => (/* binding */ plainSymbols)
/* harmony export */ });
const statusSymbols = {
    succeeded: '✅',
    failed: '❌',
    skipped: '⏭️',
    cancelled: '🛑',
};
const plainSymbols = {
    succeeded: '✓',
    failed: '✗',
    skipped: '–',
    cancelled: '■',
};
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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
