export const id = 534;
export const ids = [534];
export const modules = {

/***/ 5114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ contextShape),
/* harmony export */   Wb: () => (/* binding */ readingTools),
/* harmony export */   oj: () => (/* binding */ defaultContextId)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7686);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3229);
/* harmony import */ var _task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);
/* harmony import */ var _task_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8300);





const defaultContextId = 'context';
const readingTools = ['Read'];
const { prompt, 'prompt-file': promptFile, model, budget, timeout, 'max-turns': maxTurns, cwd } = _task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskShape */ .Hd;
const contextShape = {
    id: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .taskIdPattern */ .XH), {
        must: _task_id_js__WEBPACK_IMPORTED_MODULE_3__/* .taskIdMust */ .GU,
        description: `The name of the context's session in reports. No task may have the same. Default: ${defaultContextId}.`,
    }),
    prompt,
    'prompt-file': promptFile,
    model,
    tools: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .toolsSchema */ .Vb, {
        must: _task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .toolsMust */ .J6,
        description: `Tools and rules that its session may use beside shell commands that only read: a list, or a text with commas. Whatever else needs permission is refused. Default: ${readingTools.join(', ')}.`,
        examples: [['Read', 'Bash(npm ls:*)']],
    }),
    budget,
    timeout,
    'max-turns': maxTurns,
    cwd,
};


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ mostTasks),
/* harmony export */   gL: () => (/* binding */ ignoredKey),
/* harmony export */   taskFileJsonSchema: () => (/* binding */ taskFileJsonSchema)
/* harmony export */ });
/* unused harmony export taskFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _fields_context_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5114);
/* harmony import */ var _fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);




const mostTasks = 10_000;
const ignoredKey = /^x-/;
const { id, ...optionalEntryShape } = _fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .entryShape */ .iQ;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id, ...zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(optionalEntryShape).partial().shape })
    .meta({ id: 'task', description: 'One task, or with a matrix one task for each combination.' });
const defaultsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskShape */ .Hd)
    .partial()
    .meta({ id: 'defaults', description: 'Values for the fields that a task does not set itself.' });
const contextSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(_fields_context_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .contextShape */ .Be).partial().meta({
    id: 'context',
    description: 'A session that reads first. The sessions of the tasks begin with what it has read. Needs a prompt.',
});
const entriesSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(entrySchema).min(1).max(mostTasks);
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().meta({ description: 'The location of this schema, for editors.' }),
    ...zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1).partial().shape,
    defaults: defaultsSchema.optional(),
    context: contextSchema.optional(),
    tasks: entriesSchema.meta({ description: 'The tasks, at least one.' }),
})
    .meta({ description: 'Tasks and their shared settings.', patternProperties: { [ignoredKey.source]: {} } });
const taskFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([entriesSchema, documentSchema]).meta({
    title: 'Task file of claude-multi',
    description: 'A list of tasks, or an object with tasks and their shared settings. JSON or YAML.',
});
function taskFileJsonSchema() {
    return { ...zod__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(taskFileSchema, { io: 'input', target: 'draft-7' }) };
}


/***/ })

};
