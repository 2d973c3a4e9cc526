export const id = 707;
export const ids = [707];
export const modules = {

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpCommand: () => (/* binding */ helpCommand)
/* harmony export */ });
/* harmony import */ var _arguments_parse_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6394);

const helpCommand = {
    define() { },
    async run({ args }, context) {
        const [name] = args;
        if (name === undefined)
            context.out.write(overview(context));
        else {
            const entry = (0,_arguments_parse_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommand */ .Zv)(context.commands, name);
            (0,_arguments_parse_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .buildCommand */ .Oe)(entry, await entry.load(), context.out).outputHelp();
        }
        return 0;
    },
};
function overview({ out, commands }) {
    const title = (text) => out.paint(text, 'strong');
    const width = Math.max(...commands.map(({ name }) => name.length));
    const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
    return `claude-multi runs many Claude Code sessions at once from a task list, and says
afterwards what was done, what it cost and how much time it saved.

${title('Usage:')} claude-multi <command> [options]

${title('Commands:')}
${rows.join('\n')}

${title('Examples:')}
  claude-multi demo                         see it work, without an account
  claude-multi doctor                       check Claude Code and folders
  claude-multi run                          run claude-multi.yaml in this folder
  claude-multi run tasks.yaml --dry-run     show the plan, start nothing
  claude-multi run tasks.json --max-parallel 8 --report report.md
  echo '[{"id": "lint", "prompt": "Fix the lint errors."}]' | claude-multi run -
  claude-multi start lint 'Fix the lint errors.'    one task in the background
  claude-multi status --watch               what is running, from any terminal
  claude-multi resume                       finish a run that was interrupted

${title('Exit codes:')}
  0 all tasks succeeded, 1 a task failed, 2 wrong usage or input, 3 something is
  missing on this machine (the agent, a login), 130 and 143 stopped by a signal.

More on a command: claude-multi help <command>
`;
}


/***/ })

};
