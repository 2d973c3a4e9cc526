export const id = 422;
export const ids = [422];
export const modules = {

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);

function sessionsFolder(options, { env, cwd }) {
    const given = options['sessionsDir'] || env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .cW)(given, env, cwd);
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);



const descriptions = { ..._tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'background-wait': '<duration>',
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
    'wait-for-limit': null,
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
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'use the prompts unchanged'));
    }
}
const flagTexts = {
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'background-wait': 'how long to wait for background work of a session that has answered, before it is told of it; auto: 1m for commands',
    'wait-for-limit': 'when the usage limit of the account is reached, wait until it resets and go on',
    'keep-background': 'leave background processes of successful sessions running',
    'allowed-tools': 'tools and rules that are allowed without asking, separated by commas; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, separated by commas; may be repeated',
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

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionMsOf),
/* harmony export */   E_: () => (/* binding */ costOfRun),
/* harmony export */   G8: () => (/* binding */ costOfTask),
/* harmony export */   S4: () => (/* binding */ wallMsOf),
/* harmony export */   aE: () => (/* binding */ workTimeOf),
/* harmony export */   lo: () => (/* binding */ stageOfTask),
/* harmony export */   ts: () => (/* binding */ stageOfRun)
/* harmony export */ });
/* harmony import */ var _run_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5242);


function stageOfRun({ status, living }) {
    if (status !== 'unfinished')
        return status;
    return living ? 'running' : 'lost';
}
function stageOfTask(run, { stage }) {
    const isOpen = stage === 'running' || stage === 'between';
    return isOpen && stageOfRun(run) === 'lost' ? 'lost' : stage;
}
function timeOfLooking({ living, lastEventAt }, now) {
    return living ? now : Date.parse(lastEventAt);
}
function wallMsOf(run, now) {
    const { wallMs, period } = run;
    return (0,_run_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)({ ended: wallMs === null ? null : { wallMs }, period }, timeOfLooking(run, now));
}
function sessionMsOf(run, task, now) {
    if (task.runningSince === null)
        return task.durationMs;
    return task.durationMs + Math.max(0, timeOfLooking(run, now) - Date.parse(task.runningSince));
}
function costOfTask({ costUsd, costIsPartial, knownCostUsd, runningSince }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .readCost */ .ii)({ costUsd, costIsPartial: costIsPartial || runningSince !== null, knownCostUsd });
}
function costOfRun({ tasks }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCosts */ .AM)(tasks.map(costOfTask));
}
function workTimeOf(run, now) {
    const { startedAt, period, pauses } = run;
    const wallMs = wallMsOf(run, now);
    if (pauses !== undefined)
        return { startedAt, pauses, wallMs };
    if (period.startedAt === startedAt)
        return { startedAt, pauses: [], wallMs };
    const from = new Date(Date.parse(startedAt) + period.earlierMs).toISOString();
    return { startedAt, pauses: [{ from, to: period.startedAt }], wallMs };
}


/***/ }),

/***/ 993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ evenShare)
/* harmony export */ });
function evenShare(lengths, total) {
    let left = total;
    const ascending = lengths.toSorted((a, b) => a - b);
    for (const [index, length] of ascending.entries()) {
        const share = left / (ascending.length - index);
        if (length > share)
            return Math.floor(share);
        left -= length;
    }
    return total;
}


/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Ro: () => (/* binding */ compactCount),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ch: () => (/* binding */ costCell),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   qG: () => (/* binding */ formatSpeedup),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const unknown = 'unknown';
const leastShownUsd = 0.0001;
function formatUsd(dollars) {
    if (dollars === null)
        return unknown;
    if (dollars === 0)
        return '$0.00';
    if (dollars < leastShownUsd)
        return '<$0.0001';
    if (dollars < 0.99995)
        return `$${dollars.toFixed(4)}`;
    const [whole = '0', cents = '00'] = dollars.toFixed(2).split('.');
    return `$${groupThousands(whole)}.${cents}`;
}
function formatCost(cost) {
    return costAfter('at least ', cost);
}
function costCell(cost) {
    return costAfter('≥', cost);
}
function costAfter(atLeast, { knownUsd, hasUnknown, isPartial }) {
    if (!hasUnknown && !isPartial)
        return formatUsd(knownUsd);
    return knownUsd < leastShownUsd ? unknown : `${atLeast}${formatUsd(knownUsd)}`;
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
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ jsonPage),
/* harmony export */   qG: () => (/* binding */ ndjsonReporter),
/* harmony export */   rF: () => (/* binding */ jsonLine)
/* harmony export */ });
const obeyed = /[\u007f-\u009f\u2028\u2029]|(?<=##[a-z]*)\[/gi;
function ndjsonReporter(write, notice) {
    return {
        name: 'ndjson',
        onEvent: (event) => write(jsonLine(event)),
        onNotice: notice,
    };
}
function jsonLine(value) {
    return harmless(JSON.stringify(value));
}
function jsonPage(value) {
    return harmless(JSON.stringify(value, null, 2));
}
function harmless(json) {
    return json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ statusRow)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9888);
/* harmony import */ var _text_symbols_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6866);





function statusRow({ run, task, silentMs }, now) {
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task);
    const { symbol, state, tone } = appearance(stage, { run, task, silentMs });
    const begun = task.attempts > 0;
    const elapsed = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now);
    return {
        stage,
        symbol: (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(symbol, tone),
        id: (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(task.id),
        state: (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(state), tone === 'good' ? 'plain' : tone),
        time: begun ? (stage === 'running' ? (0,_text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSeconds */ .$)(elapsed) : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(elapsed)) : '',
        turns: begun ? (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(task.turns) : '',
        output: begun ? (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(task.outputBytes) : '',
        cost: begun ? (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .costCell */ .ch)((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)) : '',
    };
}
function appearance(stage, seen) {
    const { task, run } = seen;
    switch (stage) {
        case 'waiting':
            return { symbol: '○', state: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run) === 'lost' ? 'not started' : 'waiting', tone: 'faint' };
        case 'running':
            return runningAppearance(seen);
        case 'between':
            return { symbol: '↻', state: `retry: ${task.message ?? `attempt ${task.attempts} ended`}`, tone: 'warning' };
        case 'lost':
            return { symbol: '!', state: 'lost', tone: 'warning' };
        case 'succeeded': {
            const suffix = task.warnings === 0 ? '' : ` · ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(task.warnings, 'warning')}`;
            return { ..._text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .endSymbols */ .h.succeeded, state: `succeeded${suffix}` };
        }
        case 'failed':
        case 'skipped':
        case 'cancelled':
            return { ..._text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .endSymbols */ .h[stage], state: `${stage}: ${task.reason ?? 'unknown'}` };
    }
}
function runningAppearance({ task, silentMs }) {
    const symbol = '●';
    if (silentMs !== null)
        return { symbol, state: `stale: silent for ${(0,_text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSeconds */ .$)(silentMs)}`, tone: 'warning' };
    if (task.message !== null)
        return { symbol, state: task.message, tone: 'warning' };
    const attempt = task.attempts === 1 ? '' : ` (try ${task.attempts})`;
    const tool = task.tool === null ? '' : ` · ${task.tool}`;
    return { symbol, state: `running${attempt}${tool}`, tone: 'busy' };
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2511);

function span(text, tone = 'plain') {
    return { text, tone };
}
function lineOf(spans, width, paint) {
    let left = width;
    let line = '';
    for (const { text, tone } of spans) {
        if (left <= 0)
            break;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(text, left);
        line += paint(cut, tone);
        if (cut !== text)
            break;
        left -= (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(cut);
    }
    return line;
}
const separator = ' · ';
function flow(parts, width, paint) {
    const lines = [];
    let used = 0;
    for (const part of parts) {
        const size = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(part.text);
        const line = lines.at(-1);
        if (line !== undefined && used + separator.length + size <= width) {
            line.push(span(separator, 'faint'), part);
            used += separator.length + size;
        }
        else {
            lines.push([part]);
            used = size;
        }
    }
    return lines.map((line) => lineOf(line, width, paint));
}
function wrap(text, width, indent = '') {
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const longer = line === null ? word : `${line} ${word}`;
        if (line === null || (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(longer) <= width)
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(longer, width);
        else {
            lines.push(line);
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(indent + word, width);
        }
    }
    return line === null ? lines : [...lines, line];
}


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ wholeSeconds),
/* harmony export */   h: () => (/* binding */ endSymbols)
/* harmony export */ });
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2764);

function wholeSeconds(milliseconds) {
    const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
    return seconds < 60 ? `${seconds}s` : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(seconds * 1_000);
}
const endSymbols = {
    succeeded: { symbol: '✔', tone: 'good' },
    failed: { symbol: '✖', tone: 'bad' },
    skipped: { symbol: '–', tone: 'faint' },
    cancelled: { symbol: '■', tone: 'warning' },
};


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ layTable),
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(993);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2511);



function layTable(columns, rows, width, paint) {
    const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
    const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, index) => Math.min(most, cells.reduce((widest, row) => Math.max(widest, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[index]?.text ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(title))));
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
    return { head: line(columns.map(({ title }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(title, 'faint'))), lines: cells.map(line) };
}
function tableLines(columns, rows, width, paint) {
    const { head, lines } = layTable(columns, rows, width, paint);
    return [head, ...lines];
}
function gapAfter(column) {
    return column?.isTight === true ? ' ' : '  ';
}
function columnWidths(columns, natural, width) {
    const gone = new Set();
    const byTurn = [...columns.entries()]
        .filter(([, { goes }]) => goes !== undefined)
        .sort(([, a], [, b]) => (a.goes ?? 0) - (b.goes ?? 0))
        .map(([index]) => index);
    for (;;) {
        const kept = natural.map((columnWidth, index) => (gone.has(index) ? 0 : columnWidth));
        const widths = cut(columns, kept, width);
        const isCramped = columns.some(({ shrinks = 0 }, index) => (widths[index] ?? 0) < Math.min(shrinks, kept[index] ?? 0));
        const next = isCramped || totalOf(columns, widths) > width ? byTurn.pop() : undefined;
        if (next === undefined)
            return grown(columns, widths, width);
        gone.add(next);
    }
}
function cut(columns, natural, width) {
    const isCut = (index) => columns[index]?.shrinks !== undefined;
    const excess = totalOf(columns, natural) - width;
    if (excess <= 0)
        return [...natural];
    const shrinking = natural.filter((columnWidth, index) => isCut(index) && columnWidth > 0);
    const room = shrinking.reduce((sum, columnWidth) => sum + columnWidth, 0) - excess;
    const share = Math.max(1, (0,_domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__/* .evenShare */ .e)(shrinking, room));
    const widths = natural.map((columnWidth, index) => (isCut(index) ? Math.min(columnWidth, share) : columnWidth));
    const left = width - totalOf(columns, widths);
    const first = widths.findIndex((columnWidth, index) => columnWidth < (natural[index] ?? 0));
    return left > 0 ? widths.with(first, (widths[first] ?? 0) + left) : widths;
}
function grown(columns, widths, width) {
    let left = width - totalOf(columns, widths);
    return widths.map((columnWidth, index) => {
        const missing = columnWidth === 0 ? 0 : (columns[index]?.least ?? 0) - columnWidth;
        const more = Math.max(0, Math.min(left, missing));
        left -= more;
        return columnWidth + more;
    });
}
function totalOf(columns, widths) {
    let total = 0;
    let gap = 0;
    for (const [index, columnWidth] of widths.entries()) {
        if (columnWidth === 0)
            continue;
        total += gap + columnWidth;
        gap = gapAfter(columns[index]).length;
    }
    return total;
}
function asSpan(cell) {
    return typeof cell === 'string' ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(cell) : cell;
}


/***/ }),

/***/ 2511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   Ti: () => (/* binding */ fitToWidth),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);

const graphemes = new Intl.Segmenter();
const plainText = /^[\x20-\x7e…–·●○■✔✖×≥→↻÷−∴│─┊█]*$/;
function widthOf(text) {
    return plainText.test(text) ? text.length : (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text);
}
function cutToWidth(text, width) {
    if (width <= 0)
        return '';
    const limit = width * 8 + 32;
    if (text.length <= limit && widthOf(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const { segment } of graphemes.segment(text.slice(0, limit))) {
        const next = used + (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(segment);
        if (next > width - 1)
            break;
        kept += segment;
        used = next;
    }
    return `${kept}…`;
}
function fitToWidth(text, width, align = 'left') {
    const cut = cutToWidth(text, width);
    const fill = ' '.repeat(Math.max(0, width - widthOf(cut)));
    return align === 'left' ? cut + fill : fill + cut;
}


/***/ }),

/***/ 4668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ stringWidth)
});

;// CONCATENATED MODULE: ./node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
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
