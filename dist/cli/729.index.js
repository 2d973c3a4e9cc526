export const id = 729;
export const ids = [729];
export const modules = {

/***/ 2336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseHalt),
/* harmony export */   P: () => (/* binding */ haltSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const haltSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['soon', 'now']),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('unit', [
        zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tasks'), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive() }),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('percent'), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().max(100) }),
    ]),
});
const pattern = /^(soon|now)(?:,fail=(\d{1,6})(%?))?$/;
function parseHalt(text) {
    const match = pattern.exec(text.trim());
    if (match === null)
        return null;
    const [, when, count = '1', percent] = match;
    const unit = percent === '%' ? 'percent' : 'tasks';
    const halt = haltSchema.safeParse({ when, failures: { unit, count: Number(count) } });
    return halt.success ? halt.data : null;
}


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ defaultModel),
/* harmony export */   EA: () => (/* binding */ defaultPermissionMode),
/* harmony export */   UJ: () => (/* binding */ namedModels),
/* harmony export */   XH: () => (/* binding */ taskIdPattern),
/* harmony export */   iR: () => (/* binding */ permissionModes),
/* harmony export */   v: () => (/* binding */ taskSchema)
/* harmony export */ });
/* unused harmony export restrainedModes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const permissionModes = [
    'acceptEdits',
    'auto',
    'bypassPermissions',
    'default',
    'dontAsk',
    'manual',
    'plan',
];
const defaultPermissionMode = 'bypassPermissions';
const restrainedModes = (/* unused pure expression or super */ null && ([
    'acceptEdits',
    'default',
    'dontAsk',
    'manual',
    'plan',
]));
const namedModels = ['sonnet', 'opus', 'haiku'];
const defaultModel = namedModels[0];
const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(taskIdPattern),
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    budgetUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    backgroundWaitMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable().default(null),
    maxTurns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    permissionMode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(permissionModes),
    allowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    disallowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    appendSystemPrompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    env: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    args: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ mostTasks),
/* harmony export */   gL: () => (/* binding */ ignoredKey),
/* harmony export */   taskFileJsonSchema: () => (/* binding */ taskFileJsonSchema)
/* harmony export */ });
/* unused harmony export taskFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8439);
/* harmony import */ var _fields_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3744);
/* harmony import */ var _fields_task_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9028);



const mostTasks = 10_000;
const ignoredKey = /^x-/;
const { id, ...optionalEntryShape } = _fields_task_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .entryShape */ .iQ;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ id, ...zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(optionalEntryShape).partial().shape })
    .meta({ id: 'task', description: 'One task, or with a matrix one task for each combination.' });
const defaultsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .taskShape */ .Hd)
    .partial()
    .meta({ id: 'defaults', description: 'Values for the fields that a task does not set itself.' });
const entriesSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entrySchema).min(1).max(mostTasks);
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().meta({ description: 'The location of this schema, for editors.' }),
    ...zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(_fields_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .runSettingShape */ .B1).partial().shape,
    defaults: defaultsSchema.optional(),
    tasks: entriesSchema.meta({ description: 'The tasks, at least one.' }),
})
    .meta({ description: 'Tasks and their shared settings.', patternProperties: { [ignoredKey.source]: {} } });
const taskFileSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([entriesSchema, documentSchema]).meta({
    title: 'Task file of claude-multi',
    description: 'A list of tasks, or an object with tasks and their shared settings. JSON or YAML.',
});
function taskFileJsonSchema() {
    return { ...zod__WEBPACK_IMPORTED_MODULE_3__/* .toJSONSchema */ .bl(taskFileSchema, { io: 'input', target: 'draft-7' }) };
}


/***/ })

};
