export const id = 876;
export const ids = [876];
export const modules = {

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listCommand: () => (/* binding */ listCommand)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2764);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5242);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6811);
/* harmony import */ var _terminal_live_ndjson_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2932);
/* harmony import */ var _terminal_screens_status_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4826);
/* harmony import */ var _terminal_text_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2061);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);
/* harmony import */ var _terminal_text_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8503);
/* harmony import */ var _options_number_option_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9135);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(542);
/* harmony import */ var _process_local_time_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7982);













const listCommand = {
    define(command) {
        command
            .option('-n, --limit <n>', `at most this many tasks; 0 for all (default: ${usualLimit})`)
            .option('--json', 'print a JSON array');
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_9__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ options }, context) {
        const sessionsDir = (0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .sessionsFolder */ .K)(options, context);
        const limit = (0,_options_number_option_js__WEBPACK_IMPORTED_MODULE_7__/* .wholeNumberOption */ .q)(options, 'limit', usualLimit) || Number.POSITIVE_INFINITY;
        const { listed, isAll } = await listTasks(sessionsDir, limit);
        if (options['json'] === true)
            context.out.line((0,_terminal_live_ndjson_js__WEBPACK_IMPORTED_MODULE_10__/* .jsonPage */ .Ml)(listed.map((task) => toJson(task, Date.now()))));
        else if (listed.length === 0)
            context.out.line(`There is no run in ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(sessionsDir)} yet.`);
        else
            show(listed, isAll, context);
        return 0;
    },
};
const usualLimit = 50;
async function listTasks(sessionsDir, limit) {
    const listed = [];
    for await (const run of (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_2__/* .eachSummary */ .uQ)(sessionsDir)) {
        for (const task of run.tasks) {
            if (listed.length === limit)
                return { listed, isAll: false };
            listed.push({ run, task });
        }
    }
    return { listed, isAll: true };
}
function show(listed, isAll, { out }) {
    const now = Date.now();
    const rows = listed.map(({ run, task }) => ({ run, task, row: (0,_terminal_screens_status_row_js__WEBPACK_IMPORTED_MODULE_3__/* .statusRow */ .j)({ run, task, silentMs: null }, now) }));
    out.line((0,_terminal_text_table_js__WEBPACK_IMPORTED_MODULE_6__/* .tableLines */ .o)(columns, rows, out.size().columns, out.paint).join('\n'));
    if (!isAll)
        out.line(out.paint(`… and older ones, after the newest ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(listed.length)}: --limit 0`, 'faint'));
}
const columns = [
    { title: '', of: ({ row }) => row.symbol, isTight: true },
    { title: 'TASK', of: ({ row }) => row.id, shrinks: 8 },
    { title: 'STATE', of: ({ row }) => row.state, shrinks: 8 },
    { title: 'STARTED', of: ({ task }) => (0,_process_local_time_js__WEBPACK_IMPORTED_MODULE_12__/* .localTime */ .H)(task.startedAt), goes: 1 },
    { title: 'TIME', of: ({ row }) => row.time, align: 'right', goes: 3 },
    { title: 'COST', of: ({ row }) => row.cost, align: 'right' },
    { title: 'RUN', of: ({ run }) => (0,_terminal_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .span */ .Ln)((0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(run.id), 'faint'), goes: 2 },
];
function toJson({ run, task }, now) {
    const { id, reason, model, startedAt, endedAt, turns } = task;
    const elapsedMs = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now);
    return {
        run: run.id,
        id,
        stage: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task),
        reason,
        model,
        startedAt,
        endedAt,
        elapsedMs,
        turns,
        ...(0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .costData */ .mM)((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)),
    };
}
const help = `
Lists every task of every run, the newest run first. For one line per run, use
claude-multi history list. If several runs have a task with the same id, commands take the
newest; RUN/TASK names another.

Examples:
  claude-multi list --limit 10
  claude-multi list --json | jq -r '.[] | select(.stage == "failed") | .run + "/" + .id'
`;


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is not a whole number', value: text, allowed: 'a whole number from 0' },
    ]);
}


/***/ }),

/***/ 7982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ localTime)
/* harmony export */ });
function localTime(time) {
    if (time === null)
        return '–';
    const date = new Date(time);
    const two = (value) => String(value).padStart(2, '0');
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}


/***/ })

};
