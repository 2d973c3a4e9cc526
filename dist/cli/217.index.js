export const id = 217;
export const ids = [217];
export const modules = {

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ml: () => (/* binding */ onEndingSignals),
  qO: () => (/* binding */ runtimeName),
  ml: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var clock = __webpack_require__(1130);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
;// CONCATENATED MODULE: ./build/js/machine/process/inherited-signals.js




function ignoredFromStart(signals, { status, command, hasUnreadableInput } = currentFacts()) {
    const mask = BigInt(`0x${/^SigIgn:\s*([\da-f]+)$/m.exec(status)?.[1] ?? '0'}`);
    const ignored = signals.filter((name) => {
        const number = external_node_os_.constants.signals[name];
        return number !== undefined && ((mask >> BigInt(number - 1)) & 1n) === 1n;
    });
    const isUnderNohup = hasUnreadableInput || /(?:^|\/)nohup$/.test(command ?? '');
    return new Set(isUnderNohup && signals.includes('SIGHUP') ? [...ignored, 'SIGHUP'] : ignored);
}
function currentFacts() {
    return { status: (0,process_identity/* readOr */.Cq)('/proc/self/status'), command: external_node_process_.env['_'], hasUnreadableInput: hasUnreadableInput() };
}
function hasUnreadableInput() {
    const flags = /^flags:\s*(\d+)$/m.exec((0,process_identity/* readOr */.Cq)('/proc/self/fdinfo/0'))?.[1];
    if (flags === undefined || (Number.parseInt(flags, 8) & 3) !== writeOnly)
        return false;
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/fd/0') === '/dev/null';
    }
    catch {
        return false;
    }
}
const writeOnly = 1;

;// CONCATENATED MODULE: ./build/js/app/surroundings/runtime.js



function runtimeName() {
    const { node, bun, deno } = external_node_process_.versions;
    if (bun !== undefined)
        return `Bun ${bun}`;
    if (deno !== undefined)
        return `Deno ${deno}`;
    return `Node ${node}`;
}
function systemClock() {
    return new clock/* SystemClock */.A();
}
const endings = external_node_process_.platform === 'win32'
    ? ['SIGTERM', 'SIGHUP', 'SIGBREAK']
    : [
        'SIGTERM',
        'SIGHUP',
        'SIGQUIT',
        'SIGUSR1',
        'SIGUSR2',
        'SIGALRM',
        'SIGVTALRM',
        'SIGPROF',
        'SIGXCPU',
        'SIGXFSZ',
        'SIGSYS',
        ...(external_node_process_.platform === 'linux' ? ['SIGIO'] : []),
    ];
const stopping = ['SIGINT', ...endings];
const ignored = ignoredFromStart(stopping);
function onEndingSignals(listeners) {
    const { onInterrupt, onEnding, ignore = [] } = listeners;
    const ends = stopping.map((name) => {
        const isIgnored = ignored.has(name) || ignore.includes(name);
        const listener = isIgnored ? () => { } : name === 'SIGINT' ? onInterrupt : () => onEnding(name);
        external_node_process_.on(name, listener);
        return () => void external_node_process_.off(name, listener);
    });
    return () => {
        for (const end of ends)
            end();
    };
}


/***/ }),

/***/ 1217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upgradeCommand: () => (/* binding */ upgradeCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/app/surroundings/runtime.js + 1 modules
var runtime = __webpack_require__(1107);
// EXTERNAL MODULE: ./build/js/domain/project.js
var project = __webpack_require__(8066);
// EXTERNAL MODULE: ./build/js/domain/release/version-number.js
var version_number = __webpack_require__(9099);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/version.js
var version = __webpack_require__(5039);
// EXTERNAL MODULE: ./build/js/domain/text/loopback.js
var loopback = __webpack_require__(5138);
;// CONCATENATED MODULE: ./build/js/domain/release/release-address.js


const releasesVariable = 'CLAUDE_MULTI_RELEASES_URL';
function readReleasesAddress(text) {
    const url = URL.parse(text);
    const wrong = (problem, value) => {
        const allowed = 'an address such as https://mirror.example/claude-multi/releases';
        return new errors/* UsageError */.eb('Nothing was changed.', [{ where: releasesVariable, problem, value, allowed }]);
    };
    if (url === null)
        throw wrong('is not a web address', text);
    if (url.username !== '' || url.password !== '')
        throw wrong('contains a user name or a password', url.host);
    if (url.search !== '' || url.hash !== '')
        throw wrong('contains "?" or "#"', `${url.origin}${url.pathname}`);
    if (!isTrustworthy(url))
        throw wrong('is not encrypted', url.href);
    return url.href.replace(/\/+$/, '');
}
function isTrustworthy(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,loopback/* isLoopback */.U)(url.hostname));
}
function redirectTarget(location, from) {
    const to = location === undefined ? null : URL.parse(location, from.href);
    if (to === null)
        return { refused: `redirects to ${(0,errors/* preview */.VH)(location ?? 'nowhere')}, which is not an address` };
    if (!isTrustworthy(to) || (from.protocol === 'https:' && to.protocol !== 'https:'))
        return { refused: `redirects to ${to.protocol}//${to.host}, which is not encrypted` };
    return { to };
}

// EXTERNAL MODULE: ./build/js/gateway/http/certificates.js
var certificates = __webpack_require__(6738);
// EXTERNAL MODULE: ./build/js/gateway/http/failure.js
var failure = __webpack_require__(8346);
// EXTERNAL MODULE: ./build/js/gateway/http/proxy.js
var http_proxy = __webpack_require__(2888);
// EXTERNAL MODULE: ./build/js/gateway/http/upstream.js + 1 modules
var upstream = __webpack_require__(3878);
;// CONCATENATED MODULE: ./build/js/installation/download.js







class NotServed extends errors/* EnvironmentError */.eG {
    status;
    constructor(url, status) {
        super(`${url} could not be downloaded: the server answered with status ${status}`, remedyForStatus(status));
        this.status = status;
    }
}
const mostRedirects = 5;
const usualSilenceMs = 30_000;
const reachRemedy = 'Check the network. Behind a proxy, set HTTPS_PROXY; if it inspects the traffic, name its certificate in NODE_EXTRA_CA_CERTS.';
const moved = new Set([301, 302, 303, 307, 308]);
function openDownloads(env, signal, silenceMs = usualSilenceMs) {
    const upstreams = new Map();
    const upstreamOf = (url) => {
        const known = upstreams.get(url.origin);
        if (known !== undefined)
            return known;
        const opened = download_open(url, env);
        upstreams.set(url.origin, opened);
        return opened;
    };
    return {
        async bytes(url, options) {
            let at = new URL(url);
            for (let hop = 0; hop <= mostRedirects; hop += 1) {
                const answer = await exchange(await upstreamOf(at), at, { ...options, signal, silenceMs });
                if (answer.kind === 'body')
                    return answer.bytes;
                if (answer.kind === 'status')
                    throw new NotServed(url, answer.status);
                const next = redirectTarget(answer.location, at);
                if ('refused' in next)
                    throw new errors/* EnvironmentError */.eG(`${nameOf(at)} ${next.refused}`, otherServer);
                at = next.to;
            }
            throw new errors/* EnvironmentError */.eG(`${url} redirects more than ${mostRedirects} times`, otherServer);
        },
        async close() {
            for (const opening of upstreams.values())
                await opening.then((upstream) => upstream.close()).catch(() => { });
        },
    };
}
const otherServer = 'Check that the address of the releases is right (CLAUDE_MULTI_RELEASES_URL).';
async function download_open(url, env) {
    const proxy = (0,http_proxy/* proxyFor */.i)(url, env);
    const isEncrypted = url.protocol === 'https:' || proxy?.protocol === 'https:';
    const ca = isEncrypted ? await (0,certificates/* trustedCertificates */.g)(env) : null;
    return (0,upstream/* openUpstream */.U)(new URL(url.origin), { proxy, ca, clientCertificate: null });
}
function exchange(upstream, url, options) {
    const { signal, silenceMs } = options;
    return new Promise((resolve, reject) => {
        const headers = ['User-Agent', `claude-multi/${version/* version */.r}`, 'Accept', '*/*'];
        const target = `${url.pathname}${url.search}`;
        const asked = upstream.request({ method: 'GET', target, headers, framing: { by: 'nothing' }, fresh: true });
        const silent = setTimeout(() => {
            finish((0,failure/* failureWith */.T)('ETIMEDOUT', `nothing came for ${silenceMs / 1_000} s`));
        }, silenceMs);
        const leave = () => finish(signal.reason);
        const finish = (error, answer) => {
            clearTimeout(silent);
            signal.removeEventListener('abort', leave);
            asked.destroy();
            if (answer !== undefined)
                resolve(answer);
            else
                reject(error instanceof errors/* EnvironmentError */.eG || signal.aborted ? error : unreachable(url, error));
        };
        signal.addEventListener('abort', leave);
        if (signal.aborted)
            leave();
        asked.on('error', finish);
        asked.on('response', (response) => {
            silent.refresh();
            const status = response.statusCode ?? 0;
            if (moved.has(status))
                finish(null, { kind: 'moved', location: response.headers.location });
            else if (status !== 200)
                finish(null, { kind: 'status', status });
            else
                take(response, url, { ...options, onData: () => silent.refresh() }, finish);
        });
        asked.end();
    });
}
function take(response, url, { most, onProgress, onData }, finish) {
    const length = response.headers['content-length'];
    const total = length === undefined ? null : Number(length);
    const parts = [];
    let received = 0;
    const tooLong = () => finish(new errors/* EnvironmentError */.eG(`${nameOf(url)} is larger than ${most} bytes, so it is not what it should be`, otherServer));
    if (total !== null && total > most) {
        tooLong();
        return;
    }
    response.on('data', (part) => {
        onData();
        received += part.length;
        if (received > most)
            tooLong();
        else {
            parts.push(part);
            onProgress?.({ received, total });
        }
    });
    const cut = () => finish((0,failure/* failureWith */.T)('ECONNRESET', `the connection ended after ${received} of ${total ?? 'its'} bytes`));
    response.on('error', cut);
    response.on('aborted', cut);
    response.on('end', () => {
        if (total !== null && received < total)
            cut();
        else
            finish(null, { kind: 'body', bytes: Buffer.concat(parts) });
    });
}
function nameOf(url) {
    return `${url.origin}${url.pathname}`;
}
function unreachable(url, error) {
    const { message, code } = (0,failure/* failureOf */.g)(error);
    const why = message === '' ? (code ?? 'the connection failed') : message;
    return new errors/* EnvironmentError */.eG(`${nameOf(url)} could not be downloaded: ${why}`, reachRemedy, { cause: error });
}
function remedyForStatus(status) {
    if (status === 407)
        return 'The proxy wants a user name and a password: put them into HTTPS_PROXY.';
    if (status === 429 || status >= 500)
        return 'Try again later.';
    return otherServer;
}
function shown(bytes) {
    return (0,errors/* preview */.VH)(bytes.toString('utf8', 0, 200).trim());
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/js/domain/release/installation.js

function installationOf(facts) {
    const { platform, file, compiled, isProject, clone, repository } = facts;
    const path = platform === 'win32' ? file.replaceAll('\\', '/') : file;
    const manager = managers.find((known) => known.place.test(path) && (known.on ?? platform) === platform);
    if (manager !== undefined) {
        const tool = manager.tool?.(path, repository) ?? 'claude-multi';
        return { kind: 'managed', manager: manager.name, command: manager.command(tool), folder: null };
    }
    if (compiled)
        return { kind: 'binary', file };
    const [, above] = /^(.*)\/node_modules\/claude-multi\//s.exec(path) ?? [];
    if (above !== undefined)
        return packageIn(above, isProject(above));
    if (clone === null)
        return { kind: 'files', file };
    return { kind: 'clone', folder: clone, command: `git -C ${quoted(clone, platform)} pull` };
}
const managers = [
    { name: 'Homebrew', place: /\/Cellar\/claude-multi\//, command: (tool) => `brew upgrade ${tool}` },
    {
        name: 'Scoop',
        place: /\/apps\/claude-multi\/(?:current|\d[^/]*)\//i,
        command: (tool) => `scoop update ${tool}`,
        on: 'win32',
    },
    { name: 'mise', place: /\/mise\/installs\//, command: (tool) => `mise upgrade ${tool}`, tool: miseTool },
    { name: 'aqua', place: /\/aquaproj-aqua\/pkgs\//, command: (tool) => `aqua update ${tool} && aqua install` },
    { name: 'npx', place: /\/_npx\/[^/]+\/node_modules\//, command: (tool) => `npx ${tool}@latest` },
    { name: 'Bun', place: /\/bunx-[^/]+\/node_modules\//, command: (tool) => `bunx ${tool}@latest` },
    { name: 'Bun', place: /\/\.bun\/install\/global\//, command: (tool) => `bun add --global ${tool}@latest` },
    { name: 'pnpm', place: /\/pnpm\/global\/\d+\//, command: (tool) => `pnpm add --global ${tool}@latest` },
    { name: 'Yarn', place: /\/yarn\/(?:data\/)?global\//i, command: (tool) => `yarn global add ${tool}@latest` },
];
function miseTool(path, repository) {
    const [, backend] = /\/mise\/installs\/(npm|github|ubi|aqua)-/.exec(path) ?? [];
    if (backend === undefined)
        return 'claude-multi';
    return backend === 'npm' ? 'npm:claude-multi' : `${backend}:${repository}`;
}
function packageIn(folder, isProject) {
    const isGlobal = !isProject && /\/lib$|\/npm$|\/nodejs$|\/nvm\/v[^/]+$/i.test(folder);
    if (isGlobal)
        return { kind: 'managed', manager: 'npm', command: 'npm install --global claude-multi@latest', folder: null };
    const [, project = folder, inside = ''] = /^(.*?)\/node_modules\/(.*)$/s.exec(folder) ?? [];
    const [manager, command] = inside.startsWith('.pnpm/')
        ? ['pnpm', 'pnpm add claude-multi@latest']
        : ['npm', 'npm install claude-multi@latest'];
    return { kind: 'managed', manager, command, folder: project };
}
function quoted(text, platform) {
    if (platform !== 'win32')
        return (0,format/* shellWord */.r7)(text);
    return /^[\w/.:\\@+-]+$/.test(text) ? text : `"${text}"`;
}

// EXTERNAL MODULE: ./build/js/machine/process/own-program.js
var own_program = __webpack_require__(3227);
;// CONCATENATED MODULE: ./build/js/installation/own-installation.js







async function ownInstallation(facts = (0,own_program/* currentFacts */.n)()) {
    const { compiled } = facts;
    const file = realPath(compiled ? facts.execPath : facts.entry);
    return installationOf({
        ...{ platform: external_node_process_.platform, file, compiled, repository: project/* actionName */.aM },
        isProject: (folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'package.json')),
        clone: compiled ? null : await cloneAbove(file),
    });
}
async function machineOf(binary) {
    const { platform, arch } = external_node_process_;
    return { platform, arch, musl: platform === 'linux' && (await headOf(binary)).includes('/ld-musl-') };
}
function realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return file;
    }
}
async function cloneAbove(file) {
    for (let folder = (0,external_node_path_.dirname)(file); (0,external_node_path_.dirname)(folder) !== folder; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')) && (await isOurs((0,external_node_path_.join)(folder, 'package.json'))))
            return folder;
    }
    return null;
}
async function isOurs(manifest) {
    const text = await (0,promises_.readFile)(manifest, 'utf8').catch(() => '');
    return /^\s*"name": *"claude-multi"/m.test(text);
}
async function headOf(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/domain/release/release-files.js
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
function platformName({ platform, arch, musl }) {
    return `${systems[platform] ?? platform}-${arch}${musl ? '-musl' : ''}`;
}
function archiveName(platform) {
    return `claude-multi-${platform}${platform.startsWith('windows-') ? '.zip' : '.tar.gz'}`;
}
const checksumsName = 'SHA256SUMS';
const versionName = 'VERSION';
function readChecksums(text) {
    const checksums = new Map();
    for (const line of text.split(/\r?\n/)) {
        const [, sum, name] = /^([0-9a-fA-F]{64}) [ *](.+)$/.exec(line) ?? [];
        if (sum !== undefined && name !== undefined)
            checksums.set(name, sum.toLowerCase());
    }
    return checksums;
}
const companions = [
    { entry: 'man/claude-multi.1', places: ['share/man/man1/claude-multi.1'] },
    {
        entry: 'completions/claude-multi.bash',
        places: ['share/bash-completion/completions/claude-multi', 'share/bash-completion/completions/claude-multi.bash'],
    },
    { entry: 'completions/_claude-multi', places: ['share/zsh/site-functions/_claude-multi'] },
    {
        entry: 'completions/claude-multi.fish',
        places: ['share/fish/vendor_completions.d/claude-multi.fish', 'share/fish/completions/claude-multi.fish'],
    },
    ...['README.md', 'LICENSE', 'licenses.txt', 'CHANGELOG.md'].map((entry) => ({
        ...{ entry, places: [`share/doc/claude-multi/${entry}`] },
    })),
];

// EXTERNAL MODULE: ./build/js/machine/files/write-atomically.js
var write_atomically = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/js/machine/process/run-program.js
var run_program = __webpack_require__(3270);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var fflate_esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./build/js/installation/archive.js



const mostBytes = 1024 * 1024 * 1024;
async function filesIn(archive, kind, wanted) {
    if (kind === 'tar.gz')
        return tarFiles(await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(archive, { maxOutputLength: mostBytes }), wanted);
    const files = (0,fflate_esm/* unzipSync */.AO)(archive, {
        filter: ({ name, originalSize }) => wanted.has(name) && originalSize <= mostBytes,
    });
    return new Map(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
const block = 512;
function tarFiles(tar, wanted) {
    const files = new Map();
    for (let at = 0; at + block <= tar.length;) {
        const header = tar.subarray(at, at + block);
        if (header.every((byte) => byte === 0))
            break;
        const size = numberIn(header, 124, 12);
        if (numberIn(header, 148, 8) !== checksumOf(header) || Number.isNaN(size))
            throw new Error(`the header at byte ${at} is damaged`);
        const type = String.fromCharCode(header[156] ?? 0);
        const prefix = textIn(header, 345, 155);
        const name = `${prefix === '' ? '' : `${prefix}/`}${textIn(header, 0, 100)}`.replace(/^\.\//, '');
        const body = tar.subarray(at + block, at + block + size);
        if (body.length < size)
            throw new Error(`${name} is cut off`);
        if ((type === '0' || type === '\0') && wanted.has(name))
            files.set(name, body);
        at += block + Math.ceil(size / block) * block;
    }
    return files;
}
function textIn(header, at, length) {
    return header.toString('utf8', at, at + length).replace(/\0.*$/s, '');
}
function numberIn(header, at, length) {
    const text = textIn(header, at, length).trim();
    return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}
function checksumOf(header) {
    let sum = 0;
    for (const [at, byte] of header.entries())
        sum += at >= 148 && at < 156 ? 32 : byte;
    return sum;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/js/domain/release/attestation.js

const oldestGh = '2.68.0';
function whyNoAttestation(said) {
    if (said === null)
        return 'there is no gh (GitHub CLI)';
    const text = /^gh version (\S+)/m.exec(said)?.[1] ?? '';
    const [version, oldest] = [(0,version_number/* readVersion */.$4)(text), (0,version_number/* readVersion */.$4)(oldestGh)];
    if (version !== null && oldest !== null && (0,version_number/* compareVersions */.Zy)(version, oldest) >= 0)
        return null;
    return `gh ${version === null ? 'of unknown version' : text} is older than ${oldestGh}`;
}
const loggedOut = /HTTP 401|gh auth login/;
const attestation_unreachable = /dial tcp|no such host|connection refused|i\/o timeout|error connecting to|proxyconnect|TLS handshake timeout|HTTP 403.*rate limit/;
function attestationBy({ code, said }) {
    if (code === 0)
        return { kind: 'verified' };
    if (code === 4 || loggedOut.test(said))
        return { kind: 'unchecked', reason: 'gh is not logged in (gh auth login)' };
    if (code === null || attestation_unreachable.test(said))
        return { kind: 'unchecked', reason: 'gh could not reach GitHub' };
    const lines = said.split('\n').map((line) => line.trim());
    return { kind: 'wrong', reason: lines.findLast((line) => line !== '') ?? `gh ended with code ${code}` };
}

;// CONCATENATED MODULE: ./build/js/installation/attestation.js






const longestMs = 120_000;
async function verifyAttestation({ name, bytes, repository, tag }, env) {
    const version = await gh(['--version'], env);
    const reason = whyNoAttestation(version?.said ?? null);
    if (reason !== null)
        return { kind: 'unchecked', reason };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'claude-multi-upgrade-'));
    try {
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, bytes);
        const signer = ['--signer-workflow', `${repository}/.github/workflows/release.yml`];
        const source = ['--source-ref', `refs/tags/${tag}`];
        const end = await gh(['attestation', 'verify', file, '--repo', repository, ...signer, ...source], env);
        return attestationBy(end ?? { code: null, said: '' });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function gh(args, env) {
    return new Promise((resolve) => {
        const options = {
            env: { ...env, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' },
            ...{ timeout: longestMs, windowsHide: true },
        };
        const child = (0,external_node_child_process_.execFile)('gh', [...args], options, (error, stdout, stderr) => {
            const said = `${stdout}\n${stderr}`;
            if (error === null)
                return resolve({ code: 0, said });
            const isMissing = ['ENOENT', 'EACCES', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? '');
            resolve(isMissing ? null : { code: typeof error.code === 'number' ? error.code : null, said });
        });
        child.stdin?.on('error', () => { }).end();
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
;// CONCATENATED MODULE: ./build/js/installation/replace-binary.js






async function replaceBinary(replacement) {
    const { file, bytes, check, platform = external_node_process_.platform } = replacement;
    await sweep(file);
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `${marked}${external_node_process_.pid}.new${(0,external_node_path_.extname)(file)}`);
    try {
        const { mode, uid, gid } = await (0,promises_.stat)(file);
        await store(beside, bytes, mode);
        if (external_node_process_.getuid?.() === 0)
            await (0,promises_.chown)(beside, uid, gid);
        await check(beside);
        if (platform === 'win32')
            await swapRunning(file, beside);
        else
            await (0,promises_.rename)(beside, file);
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG || (0,errors/* codeOf */.$N)(error) === null)
            throw error;
        throw new errors/* EnvironmentError */.eG(`${file} was not replaced: ${(0,errors/* messageOf */.bD)(error)}`, remedyOf(error, file, bytes.length), {
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(beside, { force: true }).catch(() => { });
    }
}
async function checkRights(file) {
    try {
        await (0,promises_.access)((0,external_node_path_.dirname)(file), promises_.constants.W_OK);
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`${file} cannot be replaced: you may not write to ${(0,external_node_path_.dirname)(file)}`, remedyOf(error, file, 0), { cause: error });
    }
}
const marked = '.claude-multi-';
async function sweep(file) {
    for (const name of await (0,promises_.readdir)((0,external_node_path_.dirname)(file)).catch(() => [])) {
        const [, pid] = /^\.claude-multi-(\d+)\.(?:new|old)(?:\.exe)?$/.exec(name) ?? [];
        if (pid === undefined || ((0,process_identity/* isAlive */._n)(Number(pid), null) && Number(pid) !== external_node_process_.pid))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), name), { force: true }).catch(() => { });
    }
}
async function store(path, bytes, mode) {
    const file = await (0,promises_.open)(path, 'wx', 0o700);
    try {
        await file.writeFile(bytes);
        await file.sync().catch((error) => {
            if ((0,errors/* codeOf */.$N)(error) === 'ENOSPC' || (0,errors/* codeOf */.$N)(error) === 'EIO' || (0,errors/* codeOf */.$N)(error) === 'EDQUOT')
                throw error;
        });
    }
    finally {
        await file.close();
    }
    await (0,promises_.chmod)(path, mode & 0o7777);
}
async function swapRunning(file, beside) {
    const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `${marked}${external_node_process_.pid}.old${(0,external_node_path_.extname)(file)}`);
    await patiently(() => (0,promises_.rename)(file, aside));
    try {
        await patiently(() => (0,promises_.rename)(beside, file));
    }
    catch (error) {
        await patiently(() => (0,promises_.rename)(aside, file));
        throw error;
    }
    await (0,promises_.rm)(aside, { force: true }).catch(() => { });
}
const mostTries = 10;
async function patiently(act) {
    for (let tries = 1;; tries += 1) {
        try {
            return await act();
        }
        catch (error) {
            if (tries === mostTries || !['EPERM', 'EACCES', 'EBUSY'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(20 * tries);
        }
    }
}
function remedyOf(error, file, length) {
    switch ((0,errors/* codeOf */.$N)(error)) {
        case 'ENOSPC':
        case 'EDQUOT':
            return `Free ${Math.ceil(length / 1024 / 1024)} MB in ${(0,external_node_path_.dirname)(file)}; the old version is still there.`;
        case 'EROFS':
            return `${(0,external_node_path_.dirname)(file)} is read-only: install claude-multi in another folder.`;
        default:
            return `Run the command as the user who owns ${(0,external_node_path_.dirname)(file)}, or install ${(0,external_node_path_.basename)(file)} in a folder of your own.`;
    }
}

;// CONCATENATED MODULE: ./build/js/installation/upgrade.js














const mebibyte = 1024 * 1024;
const limits = { version: 1_024, checksums: mebibyte, archive: 512 * mebibyte };
function releasesOf(env) {
    const given = env[releasesVariable] ?? '';
    if (given !== '')
        return readReleasesAddress(given);
    if (project/* hasOwner */.uD)
        return project/* releasesAddress */.Lp;
    throw new errors/* EnvironmentError */.eG('this build is not a release, and does not know where releases are published', `Set ${releasesVariable} to their address, such as https://github.com/NAME/claude-multi/releases.`);
}
async function newestVersion(releases, downloads) {
    const url = `${releases}/latest/download/${versionName}`;
    const bytes = await downloads.bytes(url, { most: limits.version }).catch((error) => {
        if (!(error instanceof NotServed) || error.status !== 404)
            throw error;
        throw new errors/* EnvironmentError */.eG(`no release is published at ${releases}`, error.remedy, { cause: error });
    });
    const version = (0,version_number/* readVersion */.$4)(bytes.toString('utf8').trim());
    if (version !== null)
        return version;
    throw new errors/* EnvironmentError */.eG(`${url} is not a version (found ${shown(bytes)})`, `Check ${releasesVariable}. A network that asks you to log in also answers like this.`);
}
async function upgradeBinary(request) {
    const { file, machine, to, releases, repository, downloads, env, signal, onProgress } = request;
    await checkRights(file);
    const platform = platformName(machine);
    const name = archiveName(platform);
    const folder = `${releases}/download/v${(0,version_number/* versionText */.KA)(to)}`;
    const wanted = await upgrade_checksumOf(name, { folder, to, platform, downloads });
    const archive = await downloads.bytes(`${folder}/${name}`, {
        most: limits.archive,
        onProgress: (progress) => onProgress(name, progress),
    });
    const found = (0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex');
    if (found !== wanted) {
        throw new errors/* EnvironmentError */.eG(`${folder}/${name} was damaged or changed on its way: its SHA-256 is ${found}, and ${checksumsName} says ${wanted}`, 'Nothing was changed. Try again; if it stays so, do not use this release, and report it.');
    }
    const attestation = await attestationOf({ name, bytes: archive, tag: `v${(0,version_number/* versionText */.KA)(to)}` }, repository, env);
    const program = `claude-multi-${platform}/claude-multi${platform.startsWith('windows-') ? '.exe' : ''}`;
    const entries = await unpacked(archive, { name, program, platform });
    const bytes = entries.get(program);
    if (bytes === undefined) {
        throw new errors/* EnvironmentError */.eG(`${name} has no file ${program}`, 'Nothing was changed. Report it.');
    }
    const check = async (path) => {
        await checkVersion(path, to, env);
        signal.throwIfAborted();
    };
    await replaceBinary({ file, bytes, check });
    return { attestation, ...(await renewCompanions(file, (entry) => entries.get(`claude-multi-${platform}/${entry}`))) };
}
async function attestationOf(file, repository, env) {
    if (repository === null)
        return { kind: 'unchecked', reason: 'this build does not know its repository' };
    const attestation = await verifyAttestation({ ...file, repository }, env);
    if (attestation.kind !== 'wrong')
        return attestation;
    throw new errors/* EnvironmentError */.eG(`${file.name} is not what was released: gh found no valid attestation of ${repository} for it (${attestation.reason})`, 'Nothing was changed. Please report it.');
}
async function upgrade_checksumOf(name, { folder, to, platform, downloads, }) {
    const url = `${folder}/${checksumsName}`;
    const bytes = await downloads.bytes(url, { most: limits.checksums }).catch((error) => {
        if (!(error instanceof NotServed) || error.status !== 404)
            throw error;
        throw new errors/* EnvironmentError */.eG(`there is no version ${(0,version_number/* versionText */.KA)(to)} at ${folder}`, 'Choose another --version.', {
            cause: error,
        });
    });
    const checksums = readChecksums(bytes.toString('utf8'));
    if (checksums.size === 0)
        throw new errors/* EnvironmentError */.eG(`${url} is not a list of checksums (found ${shown(bytes)})`, `Check ${releasesVariable}.`);
    const checksum = checksums.get(name);
    if (checksum !== undefined)
        return checksum;
    const others = [...checksums.keys()].flatMap((known) => /^claude-multi-(.+)\.(?:tar\.gz|zip)$/.exec(known)?.[1] ?? []);
    throw new errors/* EnvironmentError */.eG(`version ${(0,version_number/* versionText */.KA)(to)} has no binary for ${platform}`, `It has binaries for: ${others.filter((other) => other !== 'dist').join(', ')}. With Node 24, install the npm package claude-multi.`);
}
async function unpacked(archive, { name, program, platform }) {
    const names = companions.map(({ entry }) => `claude-multi-${platform}/${entry}`);
    try {
        return await filesIn(archive, name.endsWith('.zip') ? 'zip' : 'tar.gz', new Set([program, ...names]));
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`${name} cannot be unpacked: ${(0,errors/* messageOf */.bD)(error)}`, 'Nothing was changed. Report it.', {
            cause: error,
        });
    }
}
async function checkVersion(path, to, env) {
    const answer = await (0,run_program/* runProgramFor */.R)(path, ['version'], env);
    if (answer === null || answer.code !== 0) {
        const how = answer === null ? 'it cannot be started' : `it ended with code ${answer.code}`;
        throw new errors/* EnvironmentError */.eG(`version ${(0,version_number/* versionText */.KA)(to)} does not run on this machine: ${how}`, 'Nothing was changed. Report it, with the output of: claude-multi doctor');
    }
    const said = answer.stdout.split(' ')[1] ?? '';
    if (said === (0,version_number/* versionText */.KA)(to))
        return;
    throw new errors/* EnvironmentError */.eG(`the binary of version ${(0,version_number/* versionText */.KA)(to)} says that it is version "${said}"`, 'Nothing was changed. Report it.');
}
async function renewCompanions(file, textOf) {
    const [renewed, kept] = [[], []];
    const bin = (0,external_node_path_.dirname)(file);
    if ((0,external_node_path_.basename)(bin) !== 'bin')
        return { renewed, kept };
    const own = (0,external_node_path_.join)((0,external_node_path_.dirname)(bin), 'share', 'doc', 'claude-multi');
    for (const { entry, places } of companions) {
        const text = textOf(entry)?.toString('utf8');
        for (const path of places.map((place) => (0,external_node_path_.join)((0,external_node_path_.dirname)(bin), ...place.split('/')))) {
            const old = await (0,promises_.readFile)(path, 'utf8').catch(() => null);
            if (text === undefined || old === null || old === text || !(path.startsWith(own) || old.includes('claude-multi')))
                continue;
            try {
                const { mode } = await (0,promises_.stat)(path);
                await (0,write_atomically/* writeAtomically */.v)(path, text, mode & 0o777);
                renewed.push(path);
            }
            catch (error) {
                kept.push(`${path}: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        }
    }
    return { renewed, kept };
}

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/commands/upgrade.js











const upgradeCommand = {
    define(command) {
        command
            .addOption(new esm/* Option */.c$('--check', 'only say which version is installed, and which is the newest').conflicts('version'))
            .option('--version <version>', 'the version to install, also an older one; default: the newest')
            .addHelpText('after', help);
    },
    async run({ options }, context) {
        const installation = await ownInstallation();
        const given = options['version'];
        const to = given === undefined ? null : versionFrom(given);
        if (options['check'] === true) {
            return withDownloads(context, (downloads) => checkForUpgrade(installation, context, downloads));
        }
        if (installation.kind === 'binary') {
            return withDownloads(context, (downloads, signal) => upgrade({ file: installation.file, to, downloads, signal }, context));
        }
        return tellHow(installation, context.out);
    },
};
const installed = (0,version_number/* readVersion */.$4)(version/* version */.r) ?? { numbers: [0, 0, 0], preRelease: [] };
function versionFrom(given) {
    const read = (0,version_number/* readVersion */.$4)(given);
    if (read !== null)
        return read;
    const fault = { where: '--version', problem: 'is not a version', value: given, allowed: 'such as 0.2.0' };
    throw new errors/* UsageError */.eb('Nothing was changed.', [fault]);
}
async function withDownloads({ env, err }, act) {
    const leaving = new AbortController();
    let code = exit_code/* exitCode */.I.interrupted;
    const release = (0,runtime/* onEndingSignals */.Ml)({
        onInterrupt: () => leaving.abort(),
        onEnding: () => {
            code = exit_code/* exitCode */.I.terminated;
            leaving.abort();
        },
    });
    const downloads = openDownloads(env, leaving.signal);
    try {
        return await act(downloads, leaving.signal);
    }
    catch (error) {
        if (!leaving.signal.aborted)
            throw error;
        err.line('Stopped: nothing was changed.');
        return code;
    }
    finally {
        release();
        await downloads.close();
    }
}
async function checkForUpgrade(installation, { out, env }, downloads) {
    const newest = await newestVersion(releasesOf(env), downloads);
    out.line(`Installed: ${(0,version_number/* versionText */.KA)(installed)}, ${howInstalled(installation)}`);
    out.line(`Newest:    ${(0,version_number/* versionText */.KA)(newest)}`);
    if (!(0,version_number/* isUpgrade */.JR)(installed, newest))
        return exit_code/* exitCode */.I.succeeded;
    out.line('');
    if (installation.kind === 'binary')
        out.line('To upgrade: claude-multi upgrade');
    else
        tellHow(installation, out);
    return exit_code/* exitCode */.I.upgradeAvailable;
}
function tellHow(installation, out) {
    if (installation.kind === 'files') {
        out.line(`It is not known how ${(0,safe_text/* safeText */.Hk)(installation.file)} was installed: get the new version from the same place.`);
        return exit_code/* exitCode */.I.environment;
    }
    out.line(`claude-multi is ${howInstalled(installation)}. To upgrade it:`);
    if (installation.kind === 'managed' && installation.folder !== null)
        out.line(`  (in the folder ${(0,safe_text/* safeText */.Hk)(installation.folder)})`);
    out.line(`  ${(0,safe_text/* safeText */.Hk)(installation.command)}`);
    return exit_code/* exitCode */.I.succeeded;
}
function howInstalled(installation) {
    switch (installation.kind) {
        case 'binary':
            return `a binary: ${(0,safe_text/* safeText */.Hk)(installation.file)}`;
        case 'managed':
            return `installed by ${installation.manager}`;
        case 'clone':
            return `a git clone: ${(0,safe_text/* safeText */.Hk)(installation.folder)}`;
        case 'files':
            return (0,safe_text/* safeText */.Hk)(installation.file);
    }
}
async function upgrade({ file, to, downloads, signal }, { out, err, env }) {
    const releases = releasesOf(env);
    const next = to ?? (await newestVersion(releases, downloads));
    const isWanted = to === null ? (0,version_number/* isUpgrade */.JR)(installed, next) : (0,version_number/* compareVersions */.Zy)(installed, next) !== 0;
    if (!isWanted) {
        const beside = to === null && (0,version_number/* compareVersions */.Zy)(installed, next) !== 0 ? ` The newest release is ${(0,version_number/* versionText */.KA)(next)}.` : '';
        out.line(`claude-multi ${(0,version_number/* versionText */.KA)(installed)} is up to date.${beside}`);
        return exit_code/* exitCode */.I.succeeded;
    }
    const progress = new ProgressLine(err);
    const machine = await machineOf(file);
    const done = await upgradeBinary({
        ...{ file, machine, to: next, releases, downloads, env, signal },
        repository: project/* hasOwner */.uD ? project/* actionName */.aM : null,
        onProgress: (name, at) => progress.show(name, at),
    }).finally(() => progress.clear());
    tellUpgrade(done, { out, err });
    out.line(`${(0,safe_text/* safeText */.Hk)(file)} is now version ${(0,version_number/* versionText */.KA)(next)} (it was ${(0,version_number/* versionText */.KA)(installed)}).`);
    return exit_code/* exitCode */.I.succeeded;
}
function tellUpgrade({ attestation, renewed, kept }, { out, err }) {
    if (attestation.kind === 'unchecked')
        out.line(`Its checksum is right. Its attestation was not checked: ${(0,safe_text/* safeText */.Hk)(attestation.reason)}.`);
    else
        out.line('Its checksum and its attestation are right.');
    for (const path of renewed)
        out.line(`Renewed: ${(0,safe_text/* safeText */.Hk)(path)}`);
    for (const reason of kept)
        err.line(`Not renewed: ${(0,safe_text/* safeText */.Hk)(reason)}`);
}
class ProgressLine {
    #err;
    #text = '';
    constructor(err) {
        this.#err = err;
    }
    show(name, { received, total }) {
        if (!this.#err.canRedraw)
            return;
        const megabytes = (bytes) => (bytes / 1_000_000).toFixed(0);
        const text = `Downloading ${name}: ${megabytes(received)}${total === null ? '' : ` of ${megabytes(total)}`} MB`;
        if (text === this.#text)
            return;
        this.#err.write(`\r\x1b[K${text}`);
        this.#text = text;
    }
    clear() {
        if (this.#text !== '')
            this.#err.write('\r\x1b[K');
        this.#text = '';
    }
}
const help = `
Looks for another version only when you call it; no other command does, and no usage is
reported. A binary is downloaded, verified by its checksum and, where gh is at hand and logged
in, by its build attestation, started once, and then put in the place of this one. Runs that are
under way go on with the version that started them. A program that npm, Homebrew, Scoop, mise or
aqua has installed is not touched: the command that upgrades it is printed.

Exit code of --check: 0 if this is the newest version, 100 if there is a newer one.

CLAUDE_MULTI_RELEASES_URL takes the place of the address of the releases, for a mirror.

Examples:
  claude-multi upgrade
  claude-multi upgrade --check
  claude-multi upgrade --version 0.2.0
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

/***/ 9099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   JR: () => (/* binding */ isUpgrade),
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   Zy: () => (/* binding */ compareVersions)
/* harmony export */ });
const form = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/;
const longest = 100;
function readVersion(text) {
    const [, major, minor, patch, preRelease] = (text.length <= longest && form.exec(text)) || [];
    if (major === undefined)
        return null;
    return {
        numbers: [Number(major), Number(minor), Number(patch)],
        preRelease: preRelease === undefined ? [] : preRelease.split('.'),
    };
}
function versionText({ numbers, preRelease }) {
    return `${numbers.join('.')}${preRelease.length === 0 ? '' : `-${preRelease.join('.')}`}`;
}
function compareVersions(a, b) {
    for (const [at, number] of a.numbers.entries()) {
        const difference = number - (b.numbers[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    if (a.preRelease.length === 0 || b.preRelease.length === 0)
        return b.preRelease.length - a.preRelease.length;
    for (const [at, part] of a.preRelease.entries()) {
        const other = b.preRelease[at];
        if (other === undefined)
            return 1;
        const difference = compareIdentifiers(part, other);
        if (difference !== 0)
            return difference;
    }
    return a.preRelease.length - b.preRelease.length;
}
function isUpgrade(installed, newest) {
    if (newest.preRelease.length > 0 && installed.preRelease.length === 0)
        return false;
    return compareVersions(newest, installed) > 0;
}
function compareIdentifiers(a, b) {
    const [isNumber, isOtherNumber] = [a, b].map((text) => /^\d+$/.test(text));
    if (isNumber !== isOtherNumber)
        return isNumber ? -1 : 1;
    if (isNumber)
        return Number(a) - Number(b);
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 5138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        hostname === '[::1]' ||
        /^127(\.\d+){3}$/.test(hostname));
}


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '0.1.0';


/***/ }),

/***/ 6738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ trustedCertificates)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);



async function trustedCertificates(environment) {
    const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
    const added = extra === '' ? [] : await certificatesIn(extra);
    return [...new Set([...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('bundled'), ...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('system'), ...added])];
}
async function certificatesIn(file) {
    const remedy = 'Set NODE_EXTRA_CA_CERTS to a file of certificates in PEM format, or unset it.';
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`the file of NODE_EXTRA_CA_CERTS cannot be read: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, remedy, {
            cause: error,
        });
    });
    const found = text.match(/-----BEGIN (TRUSTED )?CERTIFICATE-----[^-]+-----END (TRUSTED )?CERTIFICATE-----/g);
    if (found === null)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`the file of NODE_EXTRA_CA_CERTS has no certificate in it: ${file}`, remedy);
    return found;
}


/***/ }),

/***/ 8346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ failureWith),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function failureOf(error) {
    const errors = error instanceof AggregateError ? error.errors : [];
    const message = errors.length > 0 ? [...new Set(errors.map(_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD))].join('; ') : (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    return { code: (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(errors[0]), message };
}
function failureWith(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

/***/ 3674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ requestHeaders),
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   KS: () => (/* binding */ framingOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   ue: () => (/* binding */ responseHeaders)
/* harmony export */ });
const perConnection = new Set(['connection', 'keep-alive', 'te', 'transfer-encoding', 'trailer', 'upgrade', 'expect']);
function valuesOf(headers, name) {
    const values = [];
    for (const [key, value] of pairs(headers))
        if (key.toLowerCase() === name)
            values.push(value);
    return values;
}
function framingOf(headers) {
    const coding = valuesOf(headers, 'transfer-encoding');
    if (coding.length > 0)
        return coding.join(',').trim().toLowerCase() === 'chunked' ? { by: 'chunks' } : null;
    const [length] = valuesOf(headers, 'content-length');
    return length === undefined ? { by: 'nothing' } : { by: 'length', length };
}
function requestHeaders(headers, to) {
    const { host, framing } = to;
    const sent = [];
    const dropped = droppedFrom(headers);
    let [hasHost, hasLength] = [false, false];
    for (const [name, value] of pairs(headers)) {
        const key = name.toLowerCase();
        if (key === 'host') {
            if (!hasHost)
                sent.push(name, host);
            hasHost = true;
        }
        else if (key === 'content-length') {
            if (!hasLength && framing.by === 'length')
                sent.push(name, framing.length);
            hasLength = true;
        }
        else if (!dropped(key))
            sent.push(name, value);
    }
    if (!hasHost)
        sent.unshift('Host', host);
    if (!hasLength && framing.by === 'length')
        sent.push('Content-Length', framing.length);
    if (framing.by === 'chunks')
        sent.push('Transfer-Encoding', 'chunked');
    return sent;
}
function responseHeaders(headers) {
    const dropped = droppedFrom(headers);
    return pairs(headers).flatMap(([name, value]) => (dropped(name.toLowerCase()) ? [] : [name, value]));
}
function pairs(headers) {
    const all = [];
    for (let index = 0; index + 1 < headers.length; index += 2)
        all.push([headers[index] ?? '', headers[index + 1] ?? '']);
    return all;
}
function droppedFrom(headers) {
    const named = valuesOf(headers, 'connection').flatMap((value) => value.toLowerCase().split(','));
    const dropped = new Set(named.map((name) => name.trim()).filter((name) => name !== 'host' && name !== 'content-length'));
    return (key) => perConnection.has(key) || dropped.has(key) || key.startsWith('proxy-');
}


/***/ }),

/***/ 9094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ responseHeadBytes),
/* harmony export */   E: () => (/* binding */ standardLimits)
/* harmony export */ });
const standardLimits = {
    headBytes: 64 * 1024,
    headMs: 30_000,
    bodyBytes: 64 * 1024 * 1024,
    lingerMs: 5_000,
};
const responseHeadBytes = 256 * 1024;


/***/ }),

/***/ 2888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function proxyFor(url, environment) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'http_proxy'] : ['http_proxy'];
    const all = names.flatMap((name) => [name, name.toUpperCase()]);
    const name = all.find((known) => environment[known] !== undefined);
    const value = name === undefined ? '' : (environment[name] ?? '').trim();
    if (name === undefined || value === '' || isExempt(url, environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''))
        return null;
    const proxy = URL.parse(value.includes('://') ? value : `http://${value}`);
    if (proxy === null)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name} must be an address like http://proxy.example:3128 (found something else)`);
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name} must begin with http:// or https:// (found ${proxy.protocol}//, which is not supported)`);
    }
    return proxy;
}
function isExempt(url, list) {
    const host = url.hostname.toLowerCase();
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        const [, name = '', only] = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(entry) ? ['', entry] : (/^(.+?)(?::(\d+))?$/.exec(entry) ?? []);
        if (only !== undefined && only !== port)
            return false;
        const bare = name.replace(/^\*?\./, '');
        return name === '*' || host === bare || host === `[${bare}]` || host.endsWith(`.${bare}`) || isWithin(host, name);
    });
}
function isWithin(host, network) {
    const [address = '', bits = ''] = network.split('/');
    const length = Number(bits);
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) || !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) || !/^\d+$/.test(bits) || length > 32)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, length, 'ipv4');
    return list.check(host, 'ipv4');
}


/***/ }),

/***/ 3878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openUpstream)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/js/gateway/http/failure.js
var failure = __webpack_require__(8346);
;// CONCATENATED MODULE: ./build/js/gateway/http/connect.js




const patienceMs = 30_000;
async function connect(to, through) {
    const opened = [];
    const opening = connect_open(to, through, (socket) => {
        opened.push(socket);
    });
    const late = Promise.withResolvers();
    const timer = setTimeout(() => {
        late.reject((0,failure/* failureWith */.T)('ETIMEDOUT', `no connection to ${connect_name(to)} within ${patienceMs / 1000} s`));
    }, patienceMs);
    try {
        return await Promise.race([opening, late.promise]);
    }
    catch (error) {
        opening.catch(() => { });
        for (const socket of opened)
            socket.destroy();
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function connect_open(to, through, opened) {
    const first = through ?? to;
    const direct = await reach(first, opened);
    if (through === null)
        return direct;
    await tunnel(direct, to, through);
    return to.tls === null ? direct : await encrypt(direct, to, to.tls, opened);
}
async function reach(place, opened) {
    const socket = (0,external_node_net_.connect)({
        host: place.host,
        port: place.port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: 15_000,
    });
    opened(socket);
    socket.on('error', () => { });
    await ready(socket, 'connect');
    return place.tls === null ? socket : await encrypt(socket, place, place.tls, opened);
}
async function encrypt(socket, { host }, secureContext, opened) {
    const named = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
    const secure = (0,external_node_tls_.connect)({ socket, host, ...named, secureContext, ALPNProtocols: ['http/1.1'] });
    opened(secure);
    secure.on('error', () => { });
    await ready(secure, 'secureConnect');
    return secure;
}
function tunnel(socket, to, proxy) {
    const target = connect_name(to);
    const authorization = proxy.authorization === null ? [] : ['Proxy-Authorization', proxy.authorization];
    const headers = ['Host', target, ...authorization];
    return new Promise((resolve, reject) => {
        const asked = (0,external_node_http_.request)({ method: 'CONNECT', path: target, headers, createConnection: () => socket });
        const refused = (status) => {
            reject((0,failure/* failureWith */.T)('EPROXY', status === 407
                ? `the proxy ${connect_name(proxy)} wants a user name and a password, or others (407)`
                : `the proxy ${connect_name(proxy)} refused a connection to ${target} (${status})`));
        };
        asked.once('connect', (response, _, early) => {
            const status = response.statusCode ?? 0;
            if (status < 200 || status > 299)
                refused(status);
            else if (early.length > 0)
                reject((0,failure/* failureWith */.T)('EPROXY', `the proxy ${connect_name(proxy)} sent more than an answer`));
            else
                resolve();
        });
        asked.once('response', ({ statusCode }) => refused(statusCode ?? 0));
        asked.once('error', reject);
        asked.end();
    });
}
function ready(socket, event) {
    return new Promise((resolve, reject) => {
        const closed = () => reject((0,failure/* failureWith */.T)('ECONNRESET', 'the connection was closed before it was ready'));
        socket.once('error', reject);
        socket.once('close', closed);
        socket.once(event, () => {
            socket.off('error', reject);
            socket.off('close', closed);
            resolve();
        });
    });
}
function connect_name({ host, port }) {
    return `${(0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}

// EXTERNAL MODULE: ./build/js/gateway/http/headers.js
var http_headers = __webpack_require__(3674);
// EXTERNAL MODULE: ./build/js/gateway/http/limits.js
var limits = __webpack_require__(9094);
;// CONCATENATED MODULE: ./build/js/gateway/http/upstream.js







function openUpstream(url, options) {
    checkUrl(url);
    const { proxy: proxyUrl, ca, clientCertificate } = options;
    const proxy = proxyUrl === null ? null : proxyAt(proxyUrl, ca);
    const to = placeOf(url, secureContext(url, ca, clientCertificate));
    const relay = to.tls === null ? proxy : null;
    const open = relay === null ? () => connect(to, proxy) : () => connect(relay, null);
    const connections = {
        kept: new Connections(open, { keepAlive: true, maxFreeSockets: 64 }),
        fresh: new Connections(open, {}),
    };
    const before = `${relay === null ? '' : url.origin}${url.pathname.replace(/\/$/, '')}`;
    const authorization = relay?.authorization ?? null;
    return {
        origin: url.origin,
        request({ method, target, headers, framing, fresh }) {
            const sent = (0,http_headers/* requestHeaders */.A1)(headers, { host: url.host, framing });
            if (authorization !== null)
                sent.push('Proxy-Authorization', authorization);
            const begun = (0,external_node_http_.request)({
                method,
                path: before + target,
                headers: sent,
                agent: fresh ? connections.fresh : connections.kept,
                maxHeaderSize: limits/* responseHeadBytes */.$,
            });
            begun.maxHeadersCount = 0;
            return begun;
        },
        close() {
            connections.kept.destroy();
            connections.fresh.destroy();
            return Promise.resolve();
        },
    };
}
class Connections extends external_node_http_.Agent {
    #open;
    #isClosed = false;
    constructor(open, options) {
        super(options);
        this.#open = open;
    }
    createConnection(_, done) {
        const tell = done;
        this.#open().then((socket) => {
            if (!this.#isClosed)
                tell(null, socket);
            else {
                socket.destroy();
                tell((0,failure/* failureWith */.T)('ECONNABORTED', 'the connections to the API were closed'));
            }
        }, (error) => tell(error));
        return null;
    }
    destroy() {
        this.#isClosed = true;
        super.destroy();
    }
}
function checkUrl(url) {
    const shown = `${url.protocol}//${url.host}${url.pathname}`;
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new errors/* UsageError */.eb(`the API's address must begin with http:// or https:// (found ${shown})`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb(`the API's address must not contain a user name or a password (found them before ${url.host})`);
    }
    if (url.search !== '' || url.hash !== '') {
        throw new errors/* UsageError */.eb(`the API's address must not contain "?" or "#" (found one after ${shown})`);
    }
}
function proxyAt(url, ca) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new errors/* UsageError */.eb(`a proxy's address must begin with http:// or https:// (found ${url.protocol}//${url.host})`);
    }
    const { username, password } = url;
    const credentials = `${decoded(username)}:${decoded(password)}`;
    const authorization = username === '' && password === '' ? null : `Basic ${Buffer.from(credentials).toString('base64')}`;
    return { ...placeOf(url, secureContext(url, ca, null)), authorization };
}
function placeOf(url, tls) {
    const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
    return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, tls };
}
function secureContext(url, ca, client) {
    if (url.protocol !== 'https:')
        return null;
    try {
        return (0,external_node_tls_.createSecureContext)({
            ...(ca === null ? {} : { ca: [...ca] }),
            ...(client === null ? {} : { cert: client.certificate, key: client.key }),
            ...(client?.passphrase == null ? {} : { passphrase: client.passphrase }),
        });
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`the certificates for ${url.host} cannot be used: ${(0,errors/* messageOf */.bD)(error)}`, 'Check the client certificate, its key and passphrase, and the file of NODE_EXTRA_CA_CERTS.', { cause: error });
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SystemClock)
/* harmony export */ });
/* harmony import */ var node_timers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7997);

const longestTimerMs = 2 ** 31 - 1;
const beatMs = 1_000;
const lateMs = 1_000;
const systemTime = {
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    after(ms, callback) {
        const timer = (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(callback, ms);
        return () => (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.clearTimeout)(timer);
    },
    every(ms, callback) {
        const timer = (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.setInterval)(callback, ms);
        timer.unref();
        return () => (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.clearInterval)(timer);
    },
};
class SystemClock {
    #source;
    #latest = 0;
    #timers = 0;
    #endBeat = null;
    #lastLook = 0;
    #stoodStill = 0;
    constructor(source = systemTime) {
        this.#source = source;
    }
    now() {
        this.#latest = Math.max(this.#latest, this.#source.wall());
        return this.#latest;
    }
    elapsed() {
        const now = this.#source.monotonic();
        if (this.#endBeat !== null) {
            const gap = now - this.#lastLook;
            if (gap > beatMs + lateMs)
                this.#stoodStill += gap - beatMs;
            this.#lastLook = now;
        }
        return now - this.#stoodStill;
    }
    after(ms, callback) {
        this.#count(1);
        const due = this.elapsed() + Math.max(0, ms);
        let cancel = () => { };
        let isSet = true;
        const unset = () => {
            cancel();
            if (isSet)
                this.#count(-1);
            isSet = false;
        };
        const arm = (left) => {
            cancel = this.#source.after(Math.min(left, longestTimerMs), () => {
                const more = due - this.elapsed();
                if (more > 0) {
                    arm(more);
                    return;
                }
                unset();
                callback();
            });
        };
        arm(Math.max(0, ms));
        return unset;
    }
    #count(change) {
        this.#timers += change;
        if (this.#timers > 0 && this.#endBeat === null) {
            this.#lastLook = this.#source.monotonic();
            this.#endBeat = this.#source.every(beatMs, () => void this.elapsed());
        }
        if (this.#timers > 0)
            return;
        this.#endBeat?.();
        this.#endBeat = null;
    }
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

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ linuxBoot),
/* harmony export */   O: () => (/* binding */ thisPlace)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




let fixed = null;
function thisPlace() {
    fixed ??= { boot: bootId(), machine: textOf('/etc/machine-id'), pids: pidNamespace() };
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), ...fixed };
}
let boot = null;
function linuxBoot() {
    boot ??= textOf('/proc/sys/kernel/random/boot_id') ?? '';
    return boot;
}
function bootId() {
    if (process.platform === 'linux')
        return linuxBoot() || null;
    if (process.platform === 'win32')
        return null;
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim() || null;
    }
    catch {
        return null;
    }
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8').trim() || null;
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksDescriptors */ .Ze)(error))
            throw error;
        return null;
    }
}
function pidNamespace() {
    if (process.platform !== 'linux')
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ currentFacts),
/* harmony export */   w: () => (/* binding */ ownCommand)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);

function ownCommand(words, facts = currentFacts()) {
    const { execPath, execArgv, entry, runtime, compiled } = facts;
    if (compiled)
        return { file: execPath, args: words };
    const options = execArgv.filter((argument) => !argument.startsWith('--inspect'));
    const start = runtime === 'deno' ? ['run', '--allow-all'] : options;
    return { file: execPath, args: [...start, entry, ...words] };
}
function currentFacts() {
    const { bun, deno } = node_process__WEBPACK_IMPORTED_MODULE_0__.versions;
    const entry = node_process__WEBPACK_IMPORTED_MODULE_0__.argv[1] ?? '';
    return {
        execPath: node_process__WEBPACK_IMPORTED_MODULE_0__.execPath,
        execArgv: node_process__WEBPACK_IMPORTED_MODULE_0__.execArgv,
        entry,
        runtime: bun !== undefined ? 'bun' : deno !== undefined ? 'deno' : 'node',
        compiled: deno !== undefined ? isStandaloneDeno() : /^(?:\/\$bunfs\/|[A-Z]:[\\/]~BUN[\\/])/i.test(entry),
    };
}
function isStandaloneDeno() {
    const { Deno } = globalThis;
    return Deno?.build?.standalone === true;
}


/***/ }),

/***/ 7482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ readOr),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Ts: () => (/* binding */ procStart),
/* harmony export */   XM: () => (/* binding */ readProcFile),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   jW: () => (/* binding */ procStat),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6047);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




function identifyProcess(pid) {
    if (process.platform === 'linux') {
        const ticks = procStart(pid);
        return ticks === null ? null : `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxBoot */ .F)()}/${ticks}`;
    }
    return startByPs(pid);
}
function startOf(pid) {
    try {
        return process.platform === 'linux' ? procStart(pid) : (startByPs(pid)?.replaceAll(/\s+/g, '-') ?? null);
    }
    catch {
        return null;
    }
}
function startByPs(pid) {
    if (process.platform === 'win32')
        return null;
    try {
        const env = { ...process.env, LC_ALL: 'C' };
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim() || null;
    }
    catch {
        return null;
    }
}
function isAlive(pid, identity) {
    if (identity !== null)
        return identifyProcess(pid) === identity;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function procStart(pid) {
    return procStat(pid)?.start ?? null;
}
function procStat(pid) {
    const stat = readProcFile(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', parent, , session] = fields;
    const start = fields[19];
    if (state === '' || state === 'Z' || state === 'X' || start === undefined)
        return null;
    return { parent: Number(parent), session: Number(session), start };
}
function readProcFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksDescriptors */ .Ze)(error))
            throw error;
        return '';
    }
}
function readOr(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
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


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   SO: () => (/* binding */ remedyForStart),
/* harmony export */   Ze: () => (/* binding */ lacksDescriptors),
/* harmony export */   c7: () => (/* binding */ systemCodeOf),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function isSystemError(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}
function systemCodeOf(error) {
    const code = (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    if (code !== null)
        return code;
    const number = Number(/\(os error (\d+)\)/.exec((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))?.[1] ?? Number.NaN);
    return Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.errno).find(([, known]) => known === number)?.[0] ?? null;
}
function lacksDescriptors(error) {
    const code = (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    return code === 'EMFILE' || code === 'ENFILE';
}
function remedyFor(error) {
    switch (isSystemError(error) ? error.code : undefined) {
        case 'ENOSPC':
        case 'EDQUOT':
            return 'Free some space there, or use another folder (--sessions-dir).';
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        default:
            return 'Check that you may write to the folder, or use another one (--sessions-dir).';
    }
}
function remedyForStart(error) {
    switch (error.code) {
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        case 'EAGAIN':
        case 'ENOMEM':
            return 'Run fewer sessions at once (--max-parallel).';
        default:
            return null;
    }
}
const moreFiles = 'Allow more open files (ulimit -n), or run fewer sessions at once (--max-parallel).';


/***/ })

};
