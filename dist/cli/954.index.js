export const id = 954;
export const ids = [954];
export const modules = {

/***/ 3346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock),
/* harmony export */   q: () => (/* binding */ runtimeName)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _machine_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);


function runtimeName() {
    const { node, bun, deno } = node_process__WEBPACK_IMPORTED_MODULE_0__.versions;
    if (bun !== undefined)
        return `Bun ${bun}`;
    if (deno !== undefined)
        return `Deno ${deno}`;
    return `Node ${node}`;
}
function systemClock() {
    return new _machine_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemClock */ .A();
}


/***/ }),

/***/ 2954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   versionCommand: () => (/* binding */ versionCommand)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _app_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3346);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5039);



const versionCommand = {
    define() { },
    async run(_invocation, { out }) {
        out.line(`claude-multi ${_domain_version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r} (${(0,_app_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeName */ .q)()}, ${node_process__WEBPACK_IMPORTED_MODULE_0__.platform} ${node_process__WEBPACK_IMPORTED_MODULE_0__.arch})`);
        return 0;
    },
};


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '0.1.0';


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SystemClock)
/* harmony export */ });
const longestTimerMs = 2 ** 31 - 1;
class SystemClock {
    #latest = 0;
    now() {
        this.#latest = Math.max(this.#latest, Date.now());
        return this.#latest;
    }
    elapsed() {
        return performance.now();
    }
    after(ms, callback) {
        const timer = setTimeout(callback, Math.min(Math.max(0, ms), longestTimerMs));
        return () => clearTimeout(timer);
    }
}


/***/ })

};
