export const id = 876;
export const ids = [876];
export const modules = {

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listCommand: () => (/* binding */ listCommand)
/* harmony export */ });
/* harmony import */ var _domain_seen_run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9312);
/* harmony import */ var _reporters_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6781);
/* harmony import */ var _reporters_ndjson_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2199);
/* harmony import */ var _reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7424);
/* harmony import */ var _reporters_status_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6372);
/* harmony import */ var _reporters_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8103);
/* harmony import */ var _reports_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4603);
/* harmony import */ var _store_run_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7800);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8164);
/* harmony import */ var _number_option_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9098);
/* harmony import */ var _sessions_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4887);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7856);












const listCommand = {
    define(command) {
        command
            .option('-n, --limit <n>', `at most so many tasks; 0 for all (default: ${usualLimit})`)
            .option('--json', 'a JSON array instead');
        (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_7__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ options }, context) {
        const sessionsDir = (0,_sessions_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionsFolder */ .K)(options, context);
        const limit = (0,_number_option_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeNumberOption */ .q)(options, 'limit', usualLimit) || Number.POSITIVE_INFINITY;
        const { listed, isAll } = await listTasks(sessionsDir, limit);
        if (options['json'] === true)
            context.out.line((0,_reporters_ndjson_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonPage */ .Ml)(listed.map((task) => toJson(task, Date.now()))));
        else if (listed.length === 0)
            context.out.line(`There is no run in ${(0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(sessionsDir)} yet.`);
        else
            show(listed, isAll, context);
        return 0;
    },
};
const usualLimit = 50;
async function listTasks(sessionsDir, limit) {
    const listed = [];
    for await (const run of (0,_store_run_index_js__WEBPACK_IMPORTED_MODULE_4__/* .eachSummary */ .uQ)(sessionsDir)) {
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
    const rows = listed.map(({ run, task }) => ({ run, task, row: (0,_reporters_status_row_js__WEBPACK_IMPORTED_MODULE_2__/* .statusRow */ .j)({ run, task, silentMs: null }, now) }));
    out.line((0,_reporters_table_js__WEBPACK_IMPORTED_MODULE_3__/* .tableLines */ .o)(columns, rows, out.size().columns, out.paint).join('\n'));
    if (!isAll)
        out.line(out.paint(`… and older ones, after the newest ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(listed.length)}: --limit 0`, 'faint'));
}
const columns = [
    { title: '', of: ({ row }) => row.symbol, isTight: true },
    { title: 'TASK', of: ({ row }) => row.id, shrinks: true },
    { title: 'STATE', of: ({ row }) => row.state, shrinks: true },
    { title: 'STARTED', of: ({ task }) => (0,_local_time_js__WEBPACK_IMPORTED_MODULE_10__/* .localTime */ .H)(task.startedAt), goes: 1 },
    { title: 'TIME', of: ({ row }) => row.time, align: 'right', goes: 3 },
    { title: 'COST', of: ({ row }) => row.cost, align: 'right' },
    { title: 'RUN', of: ({ run }) => (0,_reporters_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)((0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(run.id), 'faint'), goes: 2 },
];
function toJson({ run, task }, now) {
    const { id, reason, model, startedAt, endedAt, turns, costUsd, costIsPartial } = task;
    const elapsedMs = (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_11__/* .sessionMsOf */ .E)(run, task, now);
    return {
        run: run.id,
        id,
        stage: (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_11__/* .stageIn */ .kK)(run, task),
        reason,
        model,
        startedAt,
        endedAt,
        elapsedMs,
        turns,
        costUsd,
        costIsPartial,
    };
}
const help = `
Every task of every run is listed, those of the newest run first. For one line a run:
claude-multi history list. Where several runs have a task of the same id, commands mean
the newest one; RUN/TASK names any other.

Examples:
  claude-multi list --limit 10
  claude-multi list --json | jq -r '.[] | select(.stage == "failed") | .run + "/" + .id'
`;


/***/ }),

/***/ 8164:
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


/***/ }),

/***/ 9098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5096);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is no whole number', value: text, allowed: 'a whole number from 0' },
    ]);
}


/***/ }),

/***/ 8103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6781);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4063);


const leastShrunk = 8;
function tableLines(columns, rows, width, paint) {
    const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
    const natural = columns.map(({ title }, index) => cells.reduce((most, row) => Math.max(most, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[index]?.text ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(title)));
    const widths = columnWidths(columns, natural, width);
    const line = (texts) => {
        const last = texts.findLastIndex(({ text }, index) => text !== '' && (widths[index] ?? 0) > 0);
        const spans = texts.slice(0, last + 1).flatMap(({ text, tone }, index) => {
            const [columnWidth = 0, column] = [widths[index], columns[index]];
            if (columnWidth === 0)
                return [];
            const fitted = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitToWidth */ .Ti)(text, columnWidth, column?.align);
            return index === last ? [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted.trimEnd(), tone)] : [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted, tone), (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(gapAfter(column))];
        });
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(spans, width, paint);
    };
    return [line(columns.map(({ title }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(title, 'faint'))), ...cells.map(line)];
}
function gapAfter(column) {
    return column?.isTight === true ? ' ' : '  ';
}
function columnWidths(columns, natural, width) {
    const widths = [...natural];
    const excess = () => {
        let total = 0;
        let gap = 0;
        for (const [index, columnWidth] of widths.entries()) {
            if (columnWidth === 0)
                continue;
            total += gap + columnWidth;
            gap = gapAfter(columns[index]).length;
        }
        return total - width;
    };
    const shrink = () => {
        for (const [index, { shrinks }] of columns.entries()) {
            const columnWidth = widths[index] ?? 0;
            if (shrinks === true && excess() > 0 && columnWidth > leastShrunk) {
                widths[index] = Math.max(leastShrunk, columnWidth - excess());
            }
        }
    };
    const byTurn = [...columns.entries()]
        .filter(([, { goes }]) => goes !== undefined)
        .sort(([, a], [, b]) => (b.goes ?? 0) - (a.goes ?? 0));
    shrink();
    for (const [index] of byTurn) {
        if (excess() <= 0)
            break;
        widths[index] = 0;
        for (const [position, { shrinks }] of columns.entries()) {
            if (shrinks === true && widths[position] !== 0)
                widths[position] = natural[position] ?? 0;
        }
        shrink();
    }
    return widths;
}
function asSpan(cell) {
    return typeof cell === 'string' ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(cell) : cell;
}


/***/ })

};
