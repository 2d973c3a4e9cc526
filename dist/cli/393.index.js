export const id = 393;
export const ids = [393];
export const modules = {

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ defaultAgent)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/machine/home-folder.js
var home_folder = __webpack_require__(4238);
;// CONCATENATED MODULE: ./build/js/agents/claude/account/environment.js



const credentials = {
    apiKey: 'ANTHROPIC_API_KEY',
    authToken: 'ANTHROPIC_AUTH_TOKEN',
    oauthToken: 'CLAUDE_CODE_OAUTH_TOKEN',
};
const credentialNames = Object.values(credentials);
const credentialVariables = [
    { name: credentials.apiKey, prefix: 'sk-ant-api03-' },
    { name: credentials.authToken, prefix: '' },
    { name: credentials.oauthToken, prefix: 'sk-ant-oat01-' },
];
const identityTokenVariable = 'ANTHROPIC_IDENTITY_TOKEN';
const identityTokenFile = 'ANTHROPIC_IDENTITY_TOKEN_FILE';
const federationRule = 'ANTHROPIC_FEDERATION_RULE_ID';
const identityTokens = [identityTokenVariable, identityTokenFile];
const federationVariables = [
    ...identityTokens,
    federationRule,
    'ANTHROPIC_ORGANIZATION_ID',
    'ANTHROPIC_SERVICE_ACCOUNT_ID',
    'ANTHROPIC_WORKSPACE_ID',
    'ANTHROPIC_PROFILE',
];
const ofAccount = /^(ANTHROPIC_|CLAUDE|AWS_|GOOGLE_APPLICATION_CREDENTIALS$|VERTEX_)/i;
const outerSession = ['CLAUDECODE', 'CLAUDE_CODE_ENTRYPOINT', 'CLAUDE_CODE_SSE_PORT', 'CLAUDE_CODE_SESSION_ID'];
const configVariable = 'CLAUDE_CONFIG_DIR';
function credentialsIn(environment) {
    return credentialNames.filter((name) => environment[name]);
}
function credentialIn(environment) {
    return credentialsIn(environment)[0] ?? null;
}
function apiHostIn(environment) {
    return URL.parse(environment['ANTHROPIC_BASE_URL'] ?? '')?.host || null;
}
function patienceIn(environment) {
    const given = Number(environment['API_TIMEOUT_MS'] ?? '');
    return Number.isFinite(given) && given > 0 ? given : 600_000;
}
function setsCredential(variables) {
    return credentialNames.some((name) => variables[name] !== undefined);
}
function withCredentials(environment, given) {
    const { apiKey, oauthToken } = given;
    if (apiKey === null && oauthToken === null)
        return { ...environment };
    return {
        ...without(environment, 'credentials'),
        ...(apiKey === null ? {} : { [credentials.apiKey]: apiKey }),
        ...(oauthToken === null ? {} : { [credentials.oauthToken]: oauthToken }),
    };
}
function without(environment, what) {
    const ofCredentials = [...credentialNames, ...identityTokens];
    const belongs = (name) => what === 'account' ? ofAccount.test(name) : ofCredentials.includes(name.toUpperCase());
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !belongs(name)));
}
function differInAccount(one, other) {
    const names = [...Object.keys(one), ...Object.keys(other)].filter((name) => ofAccount.test(name));
    return names.some((name) => one[name] !== other[name]);
}
const memoryVariable = 'CLAUDE_CODE_DISABLE_AUTO_MEMORY';
function sessionEnvironment(inherited, home, { env }) {
    const outer = Object.entries(inherited).filter(([name]) => !outerSession.includes(name));
    const isOwn = home !== null && env[configVariable] === undefined;
    const own = !isOwn ? {} : { [memoryVariable]: inherited[memoryVariable] ?? '1', [configVariable]: home };
    return { ...Object.fromEntries(outer), ...own, ...env };
}
function configFolderOf(environment) {
    return environment[configVariable] || (0,external_node_path_.join)(homeOf(environment), '.claude');
}
function stateFileOf(environment) {
    const earlier = (0,external_node_path_.join)(configFolderOf(environment), '.config.json');
    return (0,external_node_fs_.existsSync)(earlier) ? earlier : (0,external_node_path_.join)(environment[configVariable] || homeOf(environment), '.claude.json');
}
function homeOf(environment) {
    return (0,home_folder/* homeFolder */.W)(environment) ?? '/';
}

// EXTERNAL MODULE: ./build/js/domain/findings/read-findings.js
var read_findings = __webpack_require__(955);
// EXTERNAL MODULE: ./build/js/domain/release/version-number.js
var version_number = __webpack_require__(9099);
;// CONCATENATED MODULE: ./build/js/agents/claude/program/tested-versions.js

const testedVersions = { oldest: '2.1.197', newest: '2.1.332' };
const oldestUsable = '2.0.30';
function installCommand(version) {
    const name = '@anthropic-ai/claude-code';
    return `npm install -g --allow-scripts=${name} ${version === undefined ? name : `${name}@${version}`}`;
}
function compareVersions(one, other) {
    const [a, b] = [one, other].map((text) => (0,version_number/* readVersion */.$4)(text.replace(/ \(Claude Code\)$/, '')));
    return a && b ? (0,version_number/* compareVersions */.Zy)(a, b) : null;
}
function untestedVersion({ version }) {
    const { oldest, newest } = testedVersions;
    const toOldest = compareVersions(version, oldest);
    const toNewest = compareVersions(version, newest);
    const tested = `${installCommand(newest)}, or claude install ${newest}`;
    if (toOldest === null || toNewest === null)
        return {
            age: 'unknown',
            message: `Claude Code calls its version ${version}, which cannot be compared with those that claude-multi was tested with (${oldest} to ${newest})`,
            remedy: `If sessions do not work as expected, install the newest one tested: ${tested}`,
        };
    if (toOldest < 0)
        return {
            age: 'older',
            message: `Claude Code ${version} is older than the oldest version that claude-multi was tested with (${oldest})`,
            remedy: `Update it with claude update, or install the newest one tested: ${tested}`,
        };
    if (toNewest > 0)
        return {
            age: 'newer',
            message: `Claude Code ${version} is newer than the newest version that claude-multi was tested with (${newest})`,
            remedy: `If sessions do not work as expected, upgrade claude-multi, or install the version tested: ${tested}`,
        };
    return null;
}

;// CONCATENATED MODULE: ./build/js/agents/claude/arguments.js



const movesSections = '2.1.197';
function claudeArguments({ task, sessionId, resume, isApart }, { version }) {
    const args = ['-p', '--output-format=stream-json', '--input-format=stream-json', '--verbose'];
    args.push('--include-partial-messages');
    if (resume?.kind === 'continue')
        args.push(`--resume=${resume.sessionId}`);
    else
        args.push(`--session-id=${sessionId}`);
    if (resume?.kind === 'fork')
        args.push(`--resume=${resume.from}`, '--fork-session');
    args.push(`--model=${task.model}`, `--permission-mode=${task.permissionMode}`, `--max-budget-usd=${task.budgetUsd}`);
    if (task.maxTurns !== null)
        args.push(`--max-turns=${task.maxTurns}`);
    if (isApart && (compareVersions(version, movesSections) ?? -1) >= 0)
        args.push('--exclude-dynamic-system-prompt-sections');
    for (const tool of task.allowedTools)
        args.push(`--allowed-tools=${tool}`);
    for (const tool of task.disallowedTools)
        args.push(`--disallowed-tools=${tool}`);
    if (task.appendSystemPrompt !== null)
        args.push(`--append-system-prompt=${task.appendSystemPrompt}`);
    if (task.outputSchema !== undefined)
        args.push(`--json-schema=${JSON.stringify(arguments_forms[task.outputSchema])}`);
    return [...args, ...task.args];
}
function argumentsFor({ effort, fallbackModel, settings, mcpConfig }) {
    const given = [
        ['--effort', effort],
        [fallbackFlag, fallbackModel],
        ['--settings', settings],
        ['--mcp-config', mcpConfig],
    ];
    return given.flatMap(([flag, value]) => (value === null ? [] : [`${flag}=${value}`]));
}
const arguments_forms = { findings: read_findings/* findingsForm */.Pr };
const ofSystemPrompt = /^--((append-)?system-prompt(-file)?|agent)(=|$)/;
function whyNoFork(task, source) {
    if (task.model !== source.model)
        return `that is of the model ${source.model}, and this session of ${task.model}`;
    if (task.appendSystemPrompt !== source.appendSystemPrompt)
        return 'a fork keeps its system prompt, and this session has another append-system-prompt';
    if (task.outputSchema !== source.outputSchema)
        return 'this session has an output-schema, which gives it another tool';
    const differ = JSON.stringify(task.args) !== JSON.stringify(source.args);
    if (differ && [...task.args, ...source.args].some((argument) => ofSystemPrompt.test(argument)))
        return 'a fork keeps its system prompt, and this session has another one in its args';
    return differInAccount(task.env, source.env) ? 'this session has an account or an API of its own in env' : null;
}
const fallbackFlag = '--fallback-model';
function hasFallback({ args }) {
    return args.some((argument) => argument === fallbackFlag || argument.startsWith(`${fallbackFlag}=`));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/process/run-program.js
var run_program = __webpack_require__(3270);
// EXTERNAL MODULE: ./build/js/domain/run/outcome.js
var outcome = __webpack_require__(5513);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(9567);
// EXTERNAL MODULE: ./build/js/domain/version.js
var version = __webpack_require__(5039);
;// CONCATENATED MODULE: ./build/js/agents/claude/account/federation.js




const endpoint = '/v1/oauth/token';
const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const accessTokenBeta = 'oauth-2025-04-20';
const exchangeBetas = `${accessTokenBeta},oidc-federation-2026-04-01`;
const longestToken = 16 * 1024;
const longestText = 300;
const passing = (status) => status === 408 || status === 425 || status === 429 || status >= 500;
const responseSchema = schemas/* object */.Ikc({
    access_token: schemas/* string */.YjP().regex(/^[!-~]{8,}$/),
    token_type: schemas/* string */.YjP().regex(/^bearer$/i),
    expires_in: coerce/* number */.ai().positive().finite(),
});
const errorSchema = schemas/* object */.Ikc({
    error: schemas/* union */.KCZ([schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() }), schemas/* string */.YjP()]).optional(),
    error_description: schemas/* string */.YjP().optional(),
});
const claimsSchema = schemas/* object */.Ikc({
    iss: schemas/* string */.YjP().optional(),
    sub: schemas/* string */.YjP().optional(),
    aud: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    iat: schemas/* number */.aig().optional(),
});
function federatedCredentials(identity, url) {
    const { federationRuleId, organizationId, serviceAccountId, workspaceId } = identity;
    const id = `federation ${JSON.stringify([federationRuleId, organizationId, serviceAccountId, workspaceId, url])}`;
    const fetch = (at) => exchange(identity, url, at);
    return { ANTHROPIC_AUTH_TOKEN: { kind: 'fetched', id, prefix: 'sk-ant-oat01-', fetch } };
}
async function exchange(identity, url, { send, onSecret }) {
    const address = new URL(url);
    if (address.protocol !== 'https:' && !isLoopback(address.hostname))
        throw new errors/* CannotFetch */.cu(`${outcome/* noAccessToken */.nD}: it is not sent to ${address.host} without TLS; use an https address`, null);
    const assertion = await identity.identityToken();
    onSecret(assertion);
    if (assertion.length > longestToken)
        throw new errors/* CannotFetch */.cu(`${outcome/* noAccessToken */.nD}: it is longer than the 16 KiB that the API takes`, null);
    const response = await send({
        method: 'POST',
        path: endpoint,
        headers: [
            ...['Content-Type', 'application/json', 'Accept', 'application/json'],
            ...['User-Agent', `claude-multi/${version/* version */.r}`, 'anthropic-beta', exchangeBetas],
        ],
        body: JSON.stringify({
            grant_type: grantType,
            assertion,
            federation_rule_id: identity.federationRuleId,
            organization_id: identity.organizationId,
            ...(identity.serviceAccountId === null ? {} : { service_account_id: identity.serviceAccountId }),
            ...(identity.workspaceId === null ? {} : { workspace_id: identity.workspaceId }),
        }),
    });
    if (response.status < 200 || response.status > 299)
        throw refused(response, identity, assertion);
    const given = responseSchema.safeParse(jsonIn(response.body)).data;
    if (given === undefined)
        throw new errors/* CannotFetch */.cu(`${outcome/* noAccessToken */.nD}: ${address.host} answered with something else than an access token; is it the address of the API?`, null);
    identity.onAccessToken(given.access_token);
    return { value: given.access_token, livesMs: given.expires_in * 1_000 };
}
function isLoopback(host) {
    return ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase());
}
function refused(response, identity, assertion) {
    const { status } = response;
    const said = [errorIn(response.body), requestIdIn(response)].filter((part) => part !== '').join('; ');
    const what = `${outcome/* noAccessToken */.nD}: the API answered ${status}${said === '' ? '' : ` (${said})`}`;
    if (passing(status))
        return new errors/* CannotFetch */.cu(what, retryAfterMs(response));
    if (status !== 401)
        return new errors/* CannotFetch */.cu(what, null);
    const { federationRuleId, organizationId, workspaceId, isShared } = identity;
    const workspace = workspaceId === null ? '' : ` in the workspace ${workspaceId}`;
    const once = isShared ? ' and must not have been exchanged before, by any program' : '';
    return new errors/* CannotFetch */.cu(`${what}. The rule ${federationRuleId} of the organization ${organizationId} must accept this token${workspace}${once}: ${claimsOf(assertion)}`, null);
}
function errorIn(body) {
    const { error, error_description: description } = errorSchema.safeParse(jsonIn(body)).data ?? {};
    const parts = typeof error === 'string' ? [error, description] : [error?.type, error?.message];
    return parts
        .filter((part) => part !== undefined && part !== '')
        .join(': ')
        .slice(0, longestText);
}
function headerOf({ headers }, name) {
    const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
    return at === -1 ? null : (headers[at + 1] ?? null);
}
function requestIdIn(response) {
    const id = headerOf(response, 'request-id');
    return id === null ? '' : `request ${id.slice(0, longestText)}`;
}
function retryAfterMs(response) {
    const seconds = Number(headerOf(response, 'retry-after') ?? '0');
    return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}
function claimsOf(token) {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { iss, sub, aud, iat } = claimsSchema.safeParse(jsonIn(payload)).data ?? {};
    const claims = [
        ['issuer', iss],
        ['subject', sub],
        ['audience', typeof aud === 'string' ? aud : aud?.join(', ')],
        ['issued at', iat === undefined || !Number.isFinite(iat) ? undefined : isoOf(iat)],
    ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value.slice(0, longestText)}`]));
    return claims.length === 0 ? 'its claims cannot be read' : claims.join(', ');
}
function isoOf(seconds) {
    const date = new Date(seconds * 1_000);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
function jsonIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/js/agents/claude/account/settings-files.js



const projectFiles = ['.claude/settings.json', '.claude/settings.local.json'];
function projectVariables(cwd) {
    return Object.assign({}, ...projectFiles.map((file) => variablesOf((0,external_node_path_.join)(cwd, file))));
}
const settingsFlag = '--settings';
function givenSettings({ args, cwd }) {
    const index = args.findLastIndex((argument) => argument === settingsFlag || argument.startsWith(`${settingsFlag}=`));
    if (index === -1)
        return null;
    const argument = args[index] ?? '';
    const given = argument === settingsFlag ? (args[index + 1] ?? '') : argument.slice(settingsFlag.length + 1);
    return given.trim().startsWith('{') ? given : fileText((0,external_node_path_.resolve)(cwd, given));
}
function fileText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
const settingsSchema = schemas/* looseObject */._H3({
    apiKeyHelper: schemas/* string */.YjP().optional().catch(undefined),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), coerce/* string */.Yj()).catch({}).default({}),
});
function parseSettings(text) {
    try {
        return text === null ? null : (settingsSchema.safeParse(JSON.parse(text)).data ?? null);
    }
    catch {
        return null;
    }
}
function variablesIn(text) {
    return parseSettings(text)?.env ?? {};
}
function variablesOf(path) {
    return variablesIn(fileText(path));
}
function keyHelperIn(task, path) {
    const settings = [givenSettings(task), fileText(path)].map(parseSettings);
    return settings.find((each) => each?.apiKeyHelper)?.apiKeyHelper;
}

;// CONCATENATED MODULE: ./build/js/agents/claude/account/identity.js





const betasVariable = 'ANTHROPIC_BETAS';
function identityOf(task, environment, given) {
    if (setsCredential(task.env) || credentialIn(variablesIn(givenSettings(task))) !== null)
        return null;
    return given ?? identityIn(environment);
}
function identityIn(environment) {
    const named = (name) => environment[name]?.trim() || null;
    const [federationRuleId, organizationId] = [named(federationRule), named('ANTHROPIC_ORGANIZATION_ID')];
    const [file, token] = [named(identityTokenFile), named(identityTokenVariable)];
    if (federationRuleId === null || organizationId === null || (file === null && token === null))
        return null;
    if (credentialIn(environment) !== null || named('ANTHROPIC_PROFILE') !== null)
        return null;
    return {
        federationRuleId,
        organizationId,
        serviceAccountId: named('ANTHROPIC_SERVICE_ACCOUNT_ID'),
        workspaceId: named('ANTHROPIC_WORKSPACE_ID'),
        isShared: true,
        identityToken: async () => (file === null ? (token ?? '') : tokenIn(file)),
        onAccessToken: () => { },
    };
}
async function tokenIn(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* CannotFetch */.cu(`the file of ${identityTokenFile} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, null, {
            cause: error,
        });
    });
    return text.trim();
}
function variablesForAccessToken(environment) {
    const others = [...credentialVariables.map(({ name }) => name), ...federationVariables];
    const betas = [environment[betasVariable] ?? '', accessTokenBeta].filter((text) => text.trim() !== '');
    return {
        ...Object.fromEntries(others.filter((name) => environment[name]).map((name) => [name, ''])),
        [betasVariable]: betas.join(','),
    };
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/js/agents/claude/account/key-helper.js


function helperCredentials(command, environment) {
    if (command === undefined)
        return {};
    const ttlMs = Number(environment['CLAUDE_CODE_API_KEY_HELPER_TTL_MS']) || 300_000;
    const fetch = async () => ({
        value: await keyFrom(command, environment),
        livesMs: ttlMs,
    });
    const fetched = { kind: 'fetched', id: `apiKeyHelper ${command}`, fetch };
    return {
        ANTHROPIC_API_KEY: { ...fetched, prefix: 'sk-ant-api03-' },
        ANTHROPIC_AUTH_TOKEN: { ...fetched, prefix: '' },
    };
}
async function keyFrom(command, environment) {
    const [shell, flag] = external_node_process_.platform === 'win32' ? ['cmd.exe', '/c'] : ['/bin/sh', '-c'];
    const answer = await (0,run_program/* runProgramFor */.R)(shell, [flag, command], environment);
    const key = answer?.stdout.trim() ?? '';
    if (answer === null || answer.code !== 0)
        throw new Error(`apiKeyHelper of the settings failed (${answer === null ? 'it did not end' : `exit code ${answer.code}`})`);
    if (key === '' || /[^!-~]/.test(key))
        throw new Error('apiKeyHelper of the settings printed no key');
    return key;
}

;// CONCATENATED MODULE: ./build/js/agents/claude/account/api-access.js







const addressVariable = 'ANTHROPIC_BASE_URL';
const headersVariable = 'ANTHROPIC_CUSTOM_HEADERS';
const ownAddress = 'https://api.anthropic.com';
const otherWays = {
    CLAUDE_CODE_USE_BEDROCK: 'Amazon Bedrock',
    CLAUDE_CODE_USE_MANTLE: 'Amazon Bedrock',
    CLAUDE_CODE_USE_ANTHROPIC_AWS: 'AWS',
    CLAUDE_CODE_USE_VERTEX: 'Google Vertex AI',
    CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD: 'Google Cloud',
    CLAUDE_CODE_USE_FOUNDRY: 'Microsoft Foundry',
    CLAUDE_CODE_USE_GATEWAY: 'a gateway of its own',
};
const socketVariable = 'ANTHROPIC_UNIX_SOCKET';
function apiAccess(inherited, task, identity = null) {
    const environment = trusted(inherited, task);
    const elsewhere = otherWay(environment);
    if (elsewhere !== null)
        return { reason: elsewhere };
    const url = environment[addressVariable] || ownAddress;
    const { protocol } = URL.parse(url) ?? {};
    if (protocol !== 'http:' && protocol !== 'https:')
        return { reason: `${addressVariable} is not an http or https address` };
    const used = usedIdentity(inherited, task, identity);
    if (used !== null && hasOwnHeader(environment))
        return { reason: `sessions send a credential of their own (${headersVariable})` };
    const credentials = used === null ? credentialsFor(environment, () => helperOf(inherited, task)) : federatedCredentials(used, url);
    const ofProject = otherWay(projectVariables(task.cwd));
    if (ofProject !== null && Object.keys(credentials).length === 0)
        return { reason: `${ofProject}, by the settings of ${task.cwd}` };
    return {
        url,
        isDefault: !environment[addressVariable],
        credentials,
        clientCertificate: certificateIn(environment),
        connection: connectionIn(environment),
        notice: strangersNotice(task.cwd, environment),
    };
}
function credentialsFor(environment, helper) {
    if (hasOwnHeader(environment))
        return {};
    const credentials = {};
    for (const { name, prefix } of credentialVariables) {
        const value = environment[name];
        if (value)
            credentials[name] = { kind: 'fixed', value, prefix };
    }
    return Object.keys(credentials).length > 0 ? credentials : helperCredentials(helper(), environment);
}
function usedIdentity(inherited, task, identity) {
    const environment = trusted(inherited, task);
    const used = identityOf(task, environment, identity);
    if (used === identity || !(hasOwnHeader(environment) || helperOf(inherited, task) !== undefined))
        return used;
    return null;
}
function helperOf(inherited, task) {
    return keyHelperIn(task, userFile({ ...inherited, ...task.env }));
}
function hasOwnHeader(environment) {
    return /^\s*(?:x-api-key|authorization)\s*:/im.test(environment[headersVariable] ?? '');
}
function trusted(inherited, task) {
    const ofTask = { ...inherited, ...task.env };
    return { ...ofTask, ...variablesOf(userFile(ofTask)), ...variablesIn(givenSettings(task)) };
}
function userFile(environment) {
    return (0,external_node_path_.join)(configFolderOf(environment), 'settings.json');
}
function credentialWords(environment, isFederated) {
    const provider = providerIn(environment);
    if (provider !== null)
        return `${outcome/* cloudCredentials */.e_} ${provider.place}`;
    if (isFederated)
        return outcome/* accessTokenOfIdentity */.v;
    const variables = credentialsIn(environment);
    return variables.length === 0 ? 'the login of Claude Code' : `the credential in ${variables.join(' or ')}`;
}
function providerIn(environment) {
    const [found] = Object.entries(otherWays).filter(([variable]) => isOn(environment[variable]));
    return found === undefined ? null : { variable: found[0], place: found[1] };
}
function otherWay(environment) {
    const provider = providerIn(environment);
    if (provider !== null)
        return `sessions use ${provider.place} (${provider.variable})`;
    return environment[socketVariable] ? `sessions use a socket (${socketVariable})` : null;
}
const waysAndPayers = [
    addressVariable,
    socketVariable,
    ...credentialVariables.map(({ name }) => name),
    ...Object.keys(otherWays),
];
function patienceOf(inherited, task) {
    return patienceIn(trusted(inherited, task));
}
function bearingsOf(inherited, task, identity = null) {
    const environment = trusted(inherited, task);
    const project = projectVariables(task.cwd);
    return {
        refused: waysAndPayers.filter((name) => differs(project, environment, name)),
        connection: connectionIn({ ...project, ...environment }),
        federation: usedIdentity(inherited, task, identity) === null ? {} : variablesForAccessToken({ ...project, ...environment }),
    };
}
function differs(project, environment, name) {
    return project[name] !== undefined && project[name] !== (environment[name] ?? '');
}
function strangersNotice(cwd, environment) {
    for (const file of projectFiles) {
        const given = variablesOf((0,external_node_path_.join)(cwd, file));
        const differing = waysAndPayers.filter((name) => differs(given, environment, name));
        if (differing.length > 0)
            return `${(0,external_node_path_.join)(cwd, file)} sets ${differing.join(' and ')}, which is not followed: it may come from a stranger. To use it, set the same in your environment; see also --gateway off`;
    }
    return null;
}
function isOn(value) {
    return value !== undefined && ['1', 'true', 'yes', 'on'].includes(value.toLowerCase().trim());
}
function connectionIn(environment) {
    const belongs = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS)$/i;
    return Object.fromEntries(Object.entries(environment).filter(([name]) => belongs.test(name)));
}
function certificateIn(environment) {
    const certPath = environment['CLAUDE_CODE_CLIENT_CERT'];
    const keyPath = environment['CLAUDE_CODE_CLIENT_KEY'];
    if (!certPath || !keyPath)
        return null;
    return { certPath, keyPath, passphrase: environment['CLAUDE_CODE_CLIENT_KEY_PASSPHRASE'] || null };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/home/config-folder.js




const setUpByUser = [
    'settings.json',
    'CLAUDE.md',
    'agents',
    'commands',
    'skills',
    'plugins',
    'output-styles',
    'hooks',
    'rules',
];
async function makeConfigFolder(path, original, link = promises_.symlink) {
    if ((0,external_node_fs_.existsSync)(path))
        return;
    const draft = `${path}.${crypto.randomUUID()}.draft`;
    await (0,promises_.mkdir)(draft, { recursive: true, mode: 0o700 });
    try {
        for (const name of setUpByUser) {
            const target = (0,external_node_path_.join)((0,external_node_path_.resolve)(original), name);
            if ((0,external_node_fs_.existsSync)(target))
                await share(target, (0,external_node_path_.join)(draft, name), link);
        }
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        throw error;
    }
}
async function share(target, place, link) {
    try {
        await link(target, place, (0,external_node_fs_.statSync)(target).isDirectory() ? 'junction' : 'file');
    }
    catch (cause) {
        try {
            await (0,promises_.cp)(target, place, { recursive: true, dereference: true, filter: (source) => (0,external_node_fs_.existsSync)(source) });
        }
        catch (error) {
            throw new Error(`cannot link or copy ${target} into the session's config folder: ${(0,errors/* messageOf */.bD)(cause)}; ${(0,errors/* messageOf */.bD)(error)}`, { cause });
        }
    }
}

// EXTERNAL MODULE: ./build/js/machine/files/write-atomically.js
var write_atomically = __webpack_require__(9839);
;// CONCATENATED MODULE: ./build/js/agents/claude/home/config-state.js





const stateName = '.claude.json';
const ofUser = ['mcpServers', 'autoCompactEnabled', 'respectGitignore', 'fileCheckpointingEnabled'];
const ofProject = [
    'mcpServers',
    'allowedTools',
    'mcpContextUris',
    'enabledMcpServers',
    'disabledMcpServers',
    'enabledMcpjsonServers',
    'disabledMcpjsonServers',
    'enableAllProjectMcpServers',
    'hasTrustDialogAccepted',
    'hasClaudeMdExternalIncludesApproved',
    'hasClaudeMdExternalIncludesWarningShown',
];
const entrySchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const stateSchema = schemas/* looseObject */._H3({ projects: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional() });
async function stateForSessions(path, cwd) {
    const state = await readState(path);
    if (state === null)
        return null;
    const keys = await projectKeys(cwd);
    const projects = Object.entries(state.projects ?? {}).filter(([key]) => keys.has(key.replaceAll('\\', '/')));
    return {
        ...pick(state, ofUser),
        projects: Object.fromEntries(projects.map(([key, entry]) => [key, pick(entry, ofProject)])),
    };
}
async function bringState(path, folder, cwd) {
    const brought = await stateForSessions(path, cwd).catch(() => null);
    if (brought === null)
        return;
    const target = (0,external_node_path_.join)(folder, stateName);
    const own = await readState(target).catch(() => null);
    const projects = { ...own?.projects };
    for (const [key, entry] of Object.entries(brought.projects))
        projects[key] = { ...own?.projects?.[key], ...entry };
    const text = JSON.stringify({ ...own, ...brought, projects });
    if (text !== JSON.stringify(own))
        await (0,write_atomically/* writeAtomically */.v)(target, text, 0o600);
}
function serversIn(state) {
    const named = [state['mcpServers'], ...Object.values(state.projects).map((entry) => entry['mcpServers'])];
    return [...new Set(named.flatMap((servers) => Object.keys(entrySchema.safeParse(servers).data ?? {})))];
}
async function readState(path) {
    try {
        const text = (await (0,promises_.readFile)(path, 'utf8')).replace(/^\uFEFF/, '');
        return text.trim() === '' ? null : stateSchema.parse(JSON.parse(text));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
function pick(from, names) {
    return Object.fromEntries(names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]));
}
async function projectKeys(cwd) {
    const keys = new Set();
    const starts = [(0,external_node_path_.resolve)(cwd), await (0,promises_.realpath)(cwd).catch(() => (0,external_node_path_.resolve)(cwd))];
    for (const start of starts)
        for (const folder of upwards(start))
            keys.add(folder.replaceAll('\\', '/'));
    const main = mainWorktree(starts[1]);
    if (main !== null)
        for (const folder of upwards(main))
            keys.add(folder.replaceAll('\\', '/'));
    return keys;
}
function* upwards(from) {
    for (let folder = from;; folder = (0,external_node_path_.dirname)(folder)) {
        yield folder;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return;
    }
}
function mainWorktree(cwd) {
    for (const folder of upwards(cwd)) {
        const git = (0,external_node_path_.join)(folder, '.git');
        if (!(0,external_node_fs_.existsSync)(git))
            continue;
        try {
            const named = /^gitdir: (.+?)[\\/]\.git[\\/]worktrees[\\/][^\\/]+\s*$/.exec((0,external_node_fs_.readFileSync)(git, 'utf8'))?.[1];
            return named === undefined ? null : (0,external_node_path_.resolve)(folder, named);
        }
        catch {
            return null;
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/agents/claude/checks.js











async function checkClaude(program, environment, projectDir) {
    const [login, config] = await Promise.all([checkLogin(program, environment), checkConfig(environment, projectDir)]);
    return [...versionFindings(program), login, config, checkWay(environment, projectDir)];
}
function checkWay(environment, projectDir) {
    const subject = 'gateway';
    const access = apiAccess(environment, { env: {}, args: [], cwd: projectDir });
    if ('reason' in access)
        return { level: 'ok', subject, message: `not used: ${access.reason}. Each session sends its requests itself` };
    const message = `requests of sessions go to ${new URL(access.url).host} through a gateway of the run`;
    if (access.notice === null)
        return { level: 'ok', subject, message };
    return {
        level: 'warn',
        subject,
        message: `${message}. ${access.notice}`,
        remedy: 'Check who has written that file.',
    };
}
async function checkConfig(environment, projectDir) {
    const subject = 'config';
    const folder = configFolderOf(environment);
    const variable = credentialIn(environment) ?? (identityIn(environment) === null ? null : federationRule);
    if (variable === null)
        return { level: 'ok', subject, message: `sessions share ${folder}, with all that is in it` };
    const apart = `since ${variable} is set, each task has a config folder of its own`;
    const path = stateFileOf(environment);
    try {
        const state = await stateForSessions(path, projectDir);
        const servers = state === null ? [] : serversIn(state);
        const found = setUpByUser.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
        const seen = [
            ...(found.length === 0 ? [] : [`${found.join(', ')} of ${folder}`]),
            ...(servers.length === 0 ? [] : [`the MCP servers ${servers.join(', ')}`]),
            ...(state === null || Object.keys(state.projects).length === 0
                ? []
                : ['what you have approved for this project']),
        ];
        const sees = seen.length === 0 ? 'there is nothing of yours to see' : `sessions see ${seen.join('; ')}`;
        return {
            level: 'ok',
            subject,
            message: `${apart}; ${sees}. Logins of MCP servers and earlier conversations: not seen`,
        };
    }
    catch (error) {
        return {
            level: 'warn',
            subject,
            message: `${apart}; ${path} cannot be read, so sessions do not see its MCP servers and approvals: ${(0,errors/* messageOf */.bD)(error)}`,
            remedy: 'Mend that file: claude itself tells more about it.',
        };
    }
}
function versionFindings(program) {
    const { path, version } = program;
    const found = { level: 'ok', subject: 'claude', message: `${path}, version ${version}` };
    const untested = untestedVersion(program);
    if (untested === null)
        return [found];
    const { age, message, remedy } = untested;
    return [found, { level: age === 'older' ? 'warn' : 'ok', subject: 'version', message, remedy }];
}
const statusSchema = schemas/* object */.Ikc({
    loggedIn: schemas/* boolean */.zMY(),
    authMethod: schemas/* string */.YjP().optional(),
    apiProvider: schemas/* string */.YjP().optional(),
    apiKeySource: schemas/* string */.YjP().optional(),
});
const remedy = 'Run claude and use /login, or set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN. Without an account: claude-multi demo';
async function checkLogin({ path }, env) {
    const answer = await (0,run_program/* runProgramFor */.R)(path, ['auth', 'status'], env);
    const status = statusSchema.safeParse(jsonOf(answer?.stdout ?? ''));
    const subject = 'login';
    if (!status.success) {
        const variable = credentialIn(env);
        if (variable !== null)
            return { level: 'ok', subject, message: `${variable} is set (not tried: a request would cost money)` };
        return {
            level: 'warn',
            subject,
            message: 'this version of claude does not report whether it is logged in',
            remedy,
        };
    }
    const { loggedIn, authMethod = 'unknown', apiKeySource, apiProvider = 'firstParty' } = status.data;
    if (!loggedIn)
        return { level: 'fail', subject, message: 'claude is not logged in', remedy };
    const provider = apiProvider === 'firstParty' ? '' : `, provider ${apiProvider}`;
    const source = apiKeySource === undefined ? '' : ` from ${apiKeySource}`;
    return { level: 'ok', subject, message: `${authMethod}${source}${provider} (not tried: a request would cost money)` };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/js/machine/system-error.js
var system_error = __webpack_require__(2972);
;// CONCATENATED MODULE: ./build/js/agents/claude/program/find-claude.js







const install = `Install it with \`${installCommand()}\`, or give its path: --claude-path PATH or CLAUDE_MULTI_CLAUDE_PATH.`;
const versionTimeoutMs = 20_000;
async function findClaude(given, environment) {
    const path = given === null ? onPath(environment) : named(given, environment);
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(path, ['--version'], {
            env: { ...environment },
            timeout: versionTimeoutMs,
            windowsHide: true,
        });
        const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0];
        if (version === undefined)
            throw new Error(`\`claude --version\` printed ${JSON.stringify(stdout.slice(0, 80))}`);
        if (isTooOld(stdout))
            throw tooOld(path, version);
        return { path, version };
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG)
            throw error;
        const remedy = (0,system_error/* remedyForStart */.SO)(error);
        if (remedy !== null)
            throw new errors/* EnvironmentError */.eG(`cannot start ${path}: ${(0,errors/* messageOf */.bD)(error)}`, remedy, { cause: error });
        const late = error.killed === true;
        const why = late ? `\`claude --version\` did not answer within ${versionTimeoutMs / 1_000} s` : (0,errors/* messageOf */.bD)(error);
        throw new errors/* EnvironmentError */.eG(`${path} does not run as Claude Code: ${why}`, install, { cause: error });
    }
}
function isTooOld(said) {
    const own = /\d+\.\d+\.\d+\S*(?= \(Claude Code\))/.exec(said)?.[0];
    return own !== undefined && (compareVersions(own, oldestUsable) ?? 0) < 0;
}
function tooOld(path, version) {
    const { oldest, newest } = testedVersions;
    return new errors/* EnvironmentError */.eG(`${path} is Claude Code ${version}, which cannot limit what a session costs: versions before ${oldestUsable} do not know --max-budget-usd`, `Update it with \`claude update\`, or with \`${installCommand(newest)}\`. Versions from ${oldest} to ${newest} are tested.`);
}
function named(given, environment) {
    if (!/[\\/]/.test(given)) {
        const found = search(given, environment);
        if (found !== null)
            return found;
    }
    const path = (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.resolve)(given);
    if (!(0,external_node_fs_.existsSync)(path))
        throw new errors/* EnvironmentError */.eG(`there is no claude at ${path}`, install);
    if (!isProgram(path))
        throw new errors/* EnvironmentError */.eG(`${path} is not an executable program`, install);
    return path;
}
function onPath(environment) {
    const found = search('claude', environment);
    if (found === null)
        throw new errors/* EnvironmentError */.eG('the Claude Code CLI (`claude`) is not on the PATH', install);
    return found;
}
function search(name, environment) {
    const path = environment['PATH'] ?? environment['Path'] ?? '';
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (folder === '')
            continue;
        for (const candidate of candidates(folder, name))
            if (isProgram(candidate))
                return candidate;
    }
    return null;
}
function candidates(folder, name) {
    if (process.platform !== 'win32')
        return [(0,external_node_path_.join)(folder, name)];
    const inPackage = (0,external_node_path_.join)('@anthropic-ai', 'claude-code', 'bin', 'claude.exe');
    return [(0,external_node_path_.join)(folder, `${name}.exe`), (0,external_node_path_.join)(folder, 'node_modules', inPackage), (0,external_node_path_.join)(folder, '..', inPackage)];
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/agents/claude/program/install-claude.js





const packageName = '@anthropic-ai/claude-code';
async function installClaude(request) {
    const { version: wanted, folder, environment } = request;
    const version = wanted ?? testedVersions.newest;
    await (0,promises_.mkdir)(folder, { recursive: true });
    const manifest = { private: true, allowScripts: { [packageName]: true } };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), `${JSON.stringify(manifest)}\n`);
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${packageName}@${version}`];
    const code = await request
        .run('npm', args, { cwd: folder, env: request.setUpEnvironment })
        .catch((error) => {
        throw cannotInstall(version, (0,errors/* messageOf */.bD)(error), { cause: error });
    });
    if (code !== 0)
        throw cannotInstall(version, `npm failed with exit code ${code}; see its messages above`);
    try {
        return await findClaude(installedProgram(folder), environment);
    }
    catch (error) {
        throw cannotInstall(version, (0,errors/* messageOf */.bD)(error), { cause: error });
    }
}
function installedProgram(folder) {
    const modules = (0,external_node_path_.join)(folder, 'node_modules');
    return process.platform === 'win32'
        ? (0,external_node_path_.join)(modules, '@anthropic-ai', 'claude-code', 'bin', 'claude.exe')
        : (0,external_node_path_.join)(modules, '.bin', 'claude');
}
function cannotInstall(version, why, options) {
    return new errors/* EnvironmentError */.eG(`Claude Code ${version} could not be installed: ${why}`, 'Check the input claude-version and that the runner has npm and reaches its registry; or install Claude Code in an earlier step.', options);
}

;// CONCATENATED MODULE: ./build/js/agents/claude/rights/permissions.js
function neverAsks({ permissionMode }) {
    return permissionMode === 'bypassPermissions';
}
function refusal(task, environment, uid) {
    if (!neverAsks(task) || uid !== 0 || { ...environment, ...task.env }['IS_SANDBOX'] === '1')
        return null;
    return {
        message: 'claude refuses the permission mode bypassPermissions to root',
        remedy: 'Run as another user, or choose a permission-mode such as acceptEdits; or, in a container or another sandbox, set IS_SANDBOX=1.',
    };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/rights/strangers.js


const strangers_projectFiles = [
    '.claude',
    '.claude.json',
    '.mcp.json',
    'CLAUDE.md',
    'CLAUDE.local.md',
    '.ripgreprc',
    '.gitmodules',
    '.husky',
];
const restraints = [
    '--restricted',
    '--strict-mcp-config',
    '--setting-sources=user',
    '--permission-prompts=none',
];
const lifting = /^--(?:(?:allow-)?dangerously-skip-permissions|permission-mode|permission-prompts?|permission-prompt-tool|setting-sources|tools|restricted|strict-mcp-config|plugin-dir|plugin-url|add-dir|agents?|bg|background|cloud|teleport|remote-control|worktree|chrome|ide|continue|resume)(?:=|$)|^-[a-z]/;
const ofFiles = /^--(?:settings|mcp-config|(?:append-)?system-prompt-file)(?:=([\s\S]*))?$/;
function filesOf({ args, cwd }) {
    const found = [];
    for (const [index, argument] of args.entries()) {
        const flag = ofFiles.exec(argument);
        if (flag === null)
            continue;
        const [, value] = flag;
        const rest = args.slice(index + 1);
        const end = rest.findIndex((each) => each.startsWith('-'));
        const following = end === -1 ? rest : rest.slice(0, end);
        found.push(...(value === undefined ? following : [value, ...following]));
    }
    return found.filter((value) => value !== '' && !value.trim().startsWith('{')).map((value) => (0,external_node_path_.resolve)(cwd, value));
}
function restrained(task) {
    const faults = task.args
        .filter((argument) => lifting.test(argument))
        .map((argument) => ({
        where: `task "${task.id}"`,
        field: 'args',
        value: argument,
        problem: 'is not allowed for code or words of a stranger',
        allowed: 'leave it out',
    }));
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('a task asks for more than strangers may have', faults);
    return {
        ...task,
        permissionMode: task.permissionMode === 'bypassPermissions' ? 'dontAsk' : task.permissionMode,
        args: [...restraints, ...task.args],
    };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/account/passage.js

function passageSettings(task, { credentials }, variables) {
    const given = givenSettings(task);
    const settings = given === null ? { env: {} } : parseSettings(given);
    if (settings === null)
        return null;
    const helper = Object.keys(credentials).length > 0 ? { apiKeyHelper: '' } : {};
    return JSON.stringify({ ...settings, ...helper, env: { ...settings.env, ...variables } });
}
function passageVariables({ url, credentials }, { isDefault }, { refused, connection, federation }) {
    return {
        ...Object.fromEntries(refused.map((name) => [name, ''])),
        ...federation,
        ANTHROPIC_BASE_URL: url,
        ...credentials,
        ...(isDefault ? { _CLAUDE_CODE_ASSUME_FIRST_PARTY_BASE_URL: '1' } : {}),
        ...withoutProxy(connection),
    };
}
function withoutProxy(environment) {
    const names = ['NO_PROXY', 'no_proxy'];
    const hasProxy = Object.keys(environment).some((name) => /^(?:https?|all)_proxy$/i.test(name) && environment[name]);
    if (!hasProxy)
        return {};
    const given = names.map((name) => environment[name]).find((value) => value) ?? '';
    const value = [given, '127.0.0.1'].filter((part) => part !== '').join(',');
    return Object.fromEntries(names.map((name) => [name, value]));
}

;// CONCATENATED MODULE: ./build/js/agents/claude/api/rate-signal.js
const overloaded = 529;
const tooManyRequests = 429;
const units = ['requests', 'tokens', 'input-tokens', 'output-tokens'];
const leastSkewMs = 5_000;
function rateSignalOf(status, headers, now) {
    const value = (name) => headerIn(headers, name);
    const skewMs = skewOf(value('date'), now);
    const isUsageLimit = value('anthropic-ratelimit-unified-status')?.toLowerCase() === 'rejected';
    const isHopeless = isUsageLimit || value('x-should-retry')?.toLowerCase() === 'false';
    return {
        isRefused: (status === tooManyRequests || status === overloaded) && !isHopeless,
        isOverloaded: status === overloaded,
        retryAfterMs: numberOf(value('retry-after-ms')) ?? delayOf(value('retry-after'), now - skewMs),
        quotas: units
            .flatMap((unit) => quotaOf(unit, (name) => value(`anthropic-ratelimit-${unit}-${name}`)) ?? [])
            .map((quota) => ({ ...quota, fullAt: quota.fullAt + skewMs })),
    };
}
function headerIn(headers, name) {
    for (let index = headers.length - 2; index >= 0; index -= 2)
        if (headers[index]?.toLowerCase() === name)
            return headers[index + 1] ?? null;
    return null;
}
function quotaOf(unit, value) {
    const [limit, remaining] = [numberOf(value('limit')), numberOf(value('remaining'))];
    const fullAt = Date.parse(value('reset') ?? '');
    if (limit === null || remaining === null || Number.isNaN(fullAt))
        return null;
    return { unit, limit, remaining, fullAt };
}
function skewOf(date, now) {
    const skewMs = now - Date.parse(date ?? '');
    return Math.abs(skewMs) >= leastSkewMs ? skewMs : 0;
}
function delayOf(text, now) {
    const seconds = numberOf(text);
    if (seconds !== null)
        return seconds * 1_000;
    const at = /[a-z]{3}/i.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN;
    return Number.isNaN(at) ? null : Math.max(0, at - now);
}
function numberOf(text) {
    return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/agents/claude/api/request-sketch.js


const lifetimes = { '5m': 300_000, '1h': 3_600_000 };
const blockSchema = schemas/* looseObject */._H3({
    cache_control: schemas/* looseObject */._H3({ ttl: schemas/* enum */.k5n(['5m', '1h']).optional().catch(undefined) }).nullish(),
});
const requestSchema = schemas/* object */.Ikc({
    model: schemas/* string */.YjP().nullable().catch(null),
    max_tokens: schemas/* number */.aig().nonnegative().nullable().catch(null),
    system: schemas/* unknown */.L5J().optional(),
    tools: schemas/* unknown */.L5J().optional(),
});
function sketchOf(body) {
    const request = requestSchema.safeParse(parsed(body)).data;
    const { model = null, max_tokens: maxOutputTokens = null, system = null, tools = null } = request ?? {};
    return { model, prefix: prefixOf(model, tools, system), bytes: body.length, maxOutputTokens };
}
function prefixOf(model, tools, system) {
    const lives = [tools, system].flatMap(lifetimesIn);
    if (lives.length === 0)
        return null;
    const texts = [model, tools, system].map(textOf);
    const [, toolsText, systemText] = texts;
    if (toolsText == null || systemText == null)
        return null;
    const parts = [
        { name: 'the list of tools', text: toolsText },
        { name: 'the system prompt', text: systemText },
    ];
    const id = (0,external_node_crypto_.createHash)('sha256')
        .update(`[${texts.join(',')}]`)
        .digest('base64url');
    const bytes = parts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    return { id, livesMs: Math.min(...lives), bytes, parts };
}
function lifetimesIn(blocks) {
    if (!Array.isArray(blocks))
        return [];
    return blocks.flatMap((block) => {
        const control = blockSchema.safeParse(block).data?.cache_control;
        return control == null ? [] : [lifetimes[control.ttl ?? '5m']];
    });
}
function textOf(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return null;
    }
}
function parsed(body) {
    try {
        return JSON.parse(new TextDecoder().decode(body));
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/js/domain/ports/api.js
var api = __webpack_require__(6960);
;// CONCATENATED MODULE: ./build/js/agents/claude/stream/message-usage.js
function tokensOf(usage) {
    return {
        input: usage.input_tokens,
        output: usage.output_tokens,
        cacheRead: usage.cache_read_input_tokens,
        cacheWrite: usage.cache_creation_input_tokens,
        cacheWrite1h: Math.min(usage.cache_creation?.ephemeral_1h_input_tokens ?? 0, usage.cache_creation_input_tokens),
    };
}
function finalTokens(start, usage) {
    return {
        ...start,
        input: usage.input_tokens ?? start.input,
        output: usage.output_tokens ?? start.output,
        cacheRead: usage.cache_read_input_tokens ?? start.cacheRead,
        cacheWrite: Math.max(usage.cache_creation_input_tokens ?? 0, start.cacheWrite),
    };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/stream-line.js

const stream_line_text = schemas/* string */.YjP().optional().catch(undefined);
const modelName = stream_line_text.transform((name) => (name === '__proto__' ? undefined : name));
const most = 1e12;
const count = schemas/* number */.aig().int().nonnegative().max(most).catch(0).default(0);
const maybeCount = schemas/* number */.aig().int().nonnegative().max(most).optional().catch(undefined);
const amount = schemas/* number */.aig().nonnegative().max(most).optional().catch(undefined);
const messageUsageSchema = schemas/* object */.Ikc({
    input_tokens: count,
    output_tokens: count,
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
    cache_creation: schemas/* object */.Ikc({ ephemeral_1h_input_tokens: count }).optional().catch(undefined),
});
const modelUsageSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
    inputTokens: count,
    outputTokens: count,
    cacheReadInputTokens: count,
    cacheCreationInputTokens: count,
    cacheCreationEphemeral1hInputTokens: count,
    costUSD: amount,
}));
const maybeNumber = schemas/* number */.aig().optional().catch(undefined);
const maybeBoolean = schemas/* boolean */.zMY().optional().catch(undefined);
const backgroundInputSchema = schemas/* object */.Ikc({ command: stream_line_text, prompt: stream_line_text, reason: stream_line_text, cron: stream_line_text, id: stream_line_text });
const contentBlockSchema = schemas/* object */.Ikc({
    type: stream_line_text,
    name: stream_line_text,
    id: stream_line_text,
    tool_use_id: stream_line_text,
    is_error: maybeBoolean,
    input: schemas/* looseObject */._H3({}).catch({}).default({}),
});
const noBlock = { input: {} };
const stream_line_parent = schemas/* string */.YjP().nullish().catch(null);
const initLineSchema = schemas/* object */.Ikc({ session_id: stream_line_text, claude_code_version: stream_line_text });
const apiRetryLineSchema = schemas/* object */.Ikc({
    attempt: count,
    max_retries: schemas/* number */.aig().optional().catch(undefined),
    retry_delay_ms: schemas/* number */.aig().nonnegative().max(most).catch(0).default(0),
    error_status: schemas/* number */.aig().nullish().catch(null),
    error: stream_line_text,
});
const backgroundTask = { task_id: stream_line_text, task_type: stream_line_text, description: stream_line_text, ambient: maybeBoolean };
const backgroundTaskLineSchema = schemas/* object */.Ikc({
    ...backgroundTask,
    tool_use_id: stream_line_text,
    is_backgrounded: maybeBoolean,
    tasks: schemas/* array */.YOg(schemas/* object */.Ikc(backgroundTask)).optional().catch(undefined),
});
const lifecycleLineSchema = schemas/* object */.Ikc({ state: stream_line_text, wakeup_source: stream_line_text });
const toolResultSchema = schemas/* object */.Ikc({
    scheduledFor: maybeNumber,
    nextFireAt: maybeNumber,
    id: stream_line_text,
    humanSchedule: stream_line_text,
    recurring: maybeBoolean,
    jobs: schemas/* array */.YOg(schemas/* object */.Ikc({ id: stream_line_text }))
        .optional()
        .catch(undefined),
});
const assistantLineSchema = schemas/* object */.Ikc({
    parent_tool_use_id: stream_line_parent,
    message: schemas/* object */.Ikc({
        id: stream_line_text,
        model: modelName,
        stop_reason: schemas/* string */.YjP().nullish().catch(null),
        content: schemas/* array */.YOg(contentBlockSchema.catch(noBlock)).catch([]),
        usage: messageUsageSchema.optional().catch(undefined),
    }),
});
const userLineSchema = schemas/* object */.Ikc({
    parent_tool_use_id: stream_line_parent,
    message: schemas/* object */.Ikc({ content: schemas/* array */.YOg(contentBlockSchema.catch(noBlock)).catch([]) })
        .optional()
        .catch(undefined),
    tool_use_result: toolResultSchema.catch({}).default({}),
});
const finalUsageSchema = schemas/* object */.Ikc({
    output_tokens: maybeCount,
    input_tokens: maybeCount,
    cache_read_input_tokens: maybeCount,
    cache_creation_input_tokens: maybeCount,
});
const apiEventSchema = schemas/* object */.Ikc({
    type: stream_line_text,
    delta: schemas/* object */.Ikc({ stop_reason: schemas/* string */.YjP().nullish().catch(null) })
        .optional()
        .catch(undefined),
    message: schemas/* object */.Ikc({ id: stream_line_text, model: modelName, usage: messageUsageSchema.optional().catch(undefined) })
        .optional()
        .catch(undefined),
    content_block: contentBlockSchema.optional().catch(undefined),
    usage: finalUsageSchema.optional().catch(undefined),
    error: schemas/* object */.Ikc({ message: stream_line_text }).optional().catch(undefined),
});
const apiMessageSchema = schemas/* object */.Ikc({
    id: stream_line_text,
    model: modelName,
    usage: messageUsageSchema.optional().catch(undefined),
    error: schemas/* object */.Ikc({ message: stream_line_text }).optional().catch(undefined),
});
const streamEventLineSchema = schemas/* object */.Ikc({ parent_tool_use_id: stream_line_parent, event: apiEventSchema });
const rateLimitLineSchema = schemas/* object */.Ikc({
    rate_limit_info: schemas/* object */.Ikc({
        status: stream_line_text,
        resetsAt: schemas/* number */.aig().positive().max(8.64e12).optional().catch(undefined),
        rateLimitType: stream_line_text,
        utilization: schemas/* number */.aig().min(0).max(100).optional().catch(undefined),
    })
        .catch({}),
});
const resultLineSchema = schemas/* object */.Ikc({
    subtype: schemas/* string */.YjP().catch('unknown').default('unknown'),
    is_error: schemas/* boolean */.zMY().catch(true).default(true),
    result: stream_line_text,
    structured_output: schemas/* unknown */.L5J().optional(),
    errors: schemas/* array */.YOg(schemas/* string */.YjP().catch('')).catch([]).default([]),
    num_turns: schemas/* number */.aig().int().nonnegative().optional().catch(undefined),
    api_error_status: schemas/* number */.aig().nullish().catch(null),
    terminal_reason: stream_line_text,
    api_error: stream_line_text,
    total_cost_usd: amount,
    modelUsage: modelUsageSchema.catch({}).default({}),
    model_usage_since_last_result: modelUsageSchema.optional().catch(undefined),
    permission_denials: schemas/* array */.YOg(schemas/* object */.Ikc({ tool_name: stream_line_text }).catch({ tool_name: undefined }))
        .catch([])
        .default([]),
    subagent_stats: schemas/* object */.Ikc({ spawned: count, completed: count, failed: count }).optional().catch(undefined),
});

;// CONCATENATED MODULE: ./build/js/agents/claude/api/response-reader.js






const longest = 8 * 1024 * 1024;
const frameBytes = '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":""}}'.length;
const bytesPerToken = 3.5;
const newline = 0x0a;
const letterD = 0x64;
const letterE = 0x65;
const decoders = new Map([
    ['gzip', external_node_zlib_.createGunzip],
    ['x-gzip', external_node_zlib_.createGunzip],
    ['deflate', external_node_zlib_.createInflate],
    ['br', external_node_zlib_.createBrotliDecompress],
    ['zstd', external_node_zlib_.createZstdDecompress],
]);
class MessageReader {
    #body;
    #decoder;
    #isStream;
    #account;
    #decoded = Promise.resolve();
    constructor(status, headers) {
        this.#account = { ...api/* noUsage */.t, isFinal: status < 200 || status > 299 };
        this.#isStream = headerIn(headers, 'content-type')?.toLowerCase().startsWith('text/event-stream') === true;
        this.#body = this.#isStream
            ? new EventLines((data) => this.#event(data), (bytes) => this.#output(bytes))
            : new WholeBody((text) => this.#whole(text), (unread) => this.#lose(unread));
        this.#decoder = this.#decoderFor(headerIn(headers, 'content-encoding')?.trim().toLowerCase() ?? 'identity');
    }
    push(bytes) {
        if (this.#account.unread !== null)
            return;
        if (this.#decoder === null)
            this.#body.push(bytes);
        else
            this.#decoder.write(Uint8Array.from(bytes));
    }
    soFar() {
        return this.#account;
    }
    async end() {
        this.#decoder?.end();
        await this.#decoded;
        if (this.#account.unread === null)
            this.#body.end();
        return this.#account;
    }
    #decoderFor(encoding) {
        const make = decoders.get(encoding);
        if (encoding === 'identity' || encoding === '')
            return null;
        if (make === undefined) {
            this.#lose(`its encoding is not known: ${encoding}`);
            return null;
        }
        const decoder = make();
        const { promise, resolve } = Promise.withResolvers();
        this.#decoded = promise;
        decoder.on('data', (bytes) => this.#body.push(bytes));
        decoder.on('end', resolve);
        decoder.on('close', resolve);
        decoder.on('error', (error) => {
            if (this.#account.tokens === null)
                this.#lose((0,errors/* messageOf */.bD)(error));
            resolve();
        });
        return decoder;
    }
    #lose(unread) {
        this.#account = { ...this.#account, unread };
    }
    #output(bytes) {
        const untoldOutput = this.#account.untoldOutput + Math.max(0, bytes - frameBytes) / bytesPerToken;
        this.#account = { ...this.#account, untoldOutput };
    }
    #event(data) {
        const event = apiEventSchema.safeParse(response_reader_parsed(data)).data;
        if (event === undefined)
            return;
        const { message } = event;
        if (event.type === 'message_start' && message?.usage !== undefined) {
            const { id = null, model = null } = message;
            this.#account = { ...this.#account, messageId: id, model, tokens: tokensOf(message.usage), isFinal: false };
        }
        else if (event.type === 'message_delta' && event.usage !== undefined && this.#account.tokens !== null) {
            const tokens = finalTokens(this.#account.tokens, event.usage);
            this.#account = { ...this.#account, tokens, untoldOutput: 0, isFinal: event.delta?.stop_reason != null };
        }
        else if (event.type === 'error') {
            this.#fail(event.error?.message ?? 'an error without a message');
        }
    }
    #whole(text) {
        const message = apiMessageSchema.safeParse(response_reader_parsed(text)).data;
        if (message === undefined)
            return;
        const { id = null, model = null, usage, error } = message;
        if (error !== undefined)
            this.#fail(error.message ?? 'an error without a message');
        else if (usage !== undefined)
            this.#account = { ...this.#account, messageId: id, model, tokens: tokensOf(usage), isFinal: true };
    }
    #fail(error) {
        this.#account = { ...this.#account, error, isFinal: this.#account.isFinal || this.#account.tokens === null };
    }
}
function response_reader_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
const telling = new Set(['message_start', 'message_delta', 'error']);
const outputName = 'content_block_delta';
class EventLines {
    #onData;
    #onOutput;
    #rest = Buffer.alloc(0);
    #skipped = 0;
    #event = 'other';
    constructor(onData, onOutput) {
        this.#onData = onData;
        this.#onOutput = onOutput;
    }
    push(bytes) {
        const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        let from = 0;
        for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
            if (this.#skipped > 0)
                this.#skip(this.#skipped + end - from);
            else
                this.#line(this.#rest.length === 0 ? chunk.subarray(from, end) : this.#with(chunk.subarray(from, end)));
            this.#rest = Buffer.alloc(0);
            this.#skipped = 0;
            from = end + 1;
        }
        if (from >= chunk.length)
            return;
        if (this.#skipped > 0)
            this.#skipped += chunk.length - from;
        else
            this.#begin(chunk.subarray(from));
    }
    end() {
        if (this.#rest.length > 0)
            this.#line(this.#rest);
    }
    #with(more) {
        return Buffer.concat([this.#rest, more]);
    }
    #begin(part) {
        const first = this.#rest[0] ?? part[0];
        const length = this.#rest.length + part.length;
        if ((first === letterD && this.#event !== 'telling') || length > longest) {
            this.#skipped = length;
            this.#rest = Buffer.alloc(0);
        }
        else
            this.#rest = this.#with(part);
    }
    #line(line) {
        if (line[0] === letterE) {
            const text = line.toString('utf8', 0, 64);
            if (text.startsWith('event:'))
                this.#event = kindOf(text.slice('event:'.length).trim());
        }
        else if (line[0] === letterD) {
            if (this.#event !== 'telling')
                this.#skip(line.length);
            else {
                const text = line.toString('utf8');
                if (text.startsWith('data:'))
                    this.#onData(text.slice('data:'.length));
            }
        }
    }
    #skip(length) {
        if (this.#event === 'output')
            this.#onOutput(length);
    }
}
function kindOf(name) {
    if (name === outputName)
        return 'output';
    return telling.has(name) ? 'telling' : 'other';
}
class WholeBody {
    #onText;
    #onLost;
    #parts = [];
    #length = 0;
    constructor(onText, onLost) {
        this.#onText = onText;
        this.#onLost = onLost;
    }
    push(bytes) {
        this.#length += bytes.length;
        if (this.#length <= longest)
            this.#parts.push(Uint8Array.from(bytes));
        else {
            this.#parts = [];
            this.#onLost(`it is longer than ${longest} bytes`);
        }
    }
    end() {
        if (this.#length <= longest)
            this.#onText(Buffer.concat(this.#parts).toString('utf8'));
    }
}

;// CONCATENATED MODULE: ./build/js/agents/claude/api/messages-api.js



const needed = [
    ['POST', /^\/v1\/messages$/],
    ['POST', /^\/v1\/messages\/count_tokens$/],
    ['GET', /^\/v1\/models(?:\/(?!\.\.?$)[\w.:@-]+)?$/],
    ['POST', /^\/v1\/oauth\/token$/],
    ['HEAD', /^\/?$/],
];
const messagesApi = {
    credentialHeaders: new Set(['x-api-key', 'authorization']),
    allows: (method, path) => needed.some(([allowed, pattern]) => allowed === method && pattern.test(path)),
    isCharged: (method, path) => method === 'POST' && path === '/v1/messages',
    sketch: sketchOf,
    rateSignal: (status, headers) => rateSignalOf(status, headers, Date.now()),
    reader: (status, headers) => new MessageReader(status, headers),
    refusal: messages_api_refusal,
};
function messages_api_refusal(message) {
    const error = { type: 'error', error: { type: 'billing_error', message } };
    return { status: 402, headers: ['content-type', 'application/json'], body: JSON.stringify(error) };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/home/conversations.js




async function projectFolders(configFolder) {
    const projects = (0,external_node_path_.join)(configFolder, 'projects');
    return (await namesIn(projects)).map((name) => (0,external_node_path_.join)(projects, name));
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}
async function copyConversation(configFolder, sessionId, path) {
    for (const folder of await projectFolders(configFolder)) {
        const text = await conversations_textOf((0,external_node_path_.join)(folder, `${sessionId}.jsonl`), (0,external_node_path_.dirname)(folder));
        if (text === null)
            continue;
        const lines = text.split('\n').filter((line) => !isCost(line));
        await (0,write_atomically/* writeAtomically */.v)(path, lines.join('\n'), 0o600);
        return true;
    }
    return false;
}
async function conversations_textOf(path, folder) {
    try {
        const isHere = (await (0,promises_.realpath)(path)).startsWith(`${await (0,promises_.realpath)(folder)}${external_node_path_.sep}`);
        return isHere ? await (0,promises_.readFile)(path, 'utf8') : null;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return null;
        throw error;
    }
}
function isCost(line) {
    if (!line.includes('"cost-state"'))
        return false;
    try {
        return JSON.parse(line)?.type === 'cost-state';
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/js/domain/text/line-splitter.js + 1 modules
var line_splitter = __webpack_require__(9367);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/js/agents/claude/stream/kept-line.js



const keptLineSchema = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('assistant'),
    timestamp: iso/* datetime */.w$({ offset: true }),
    isSidechain: schemas/* boolean */.zMY().optional().catch(undefined),
    message: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        model: schemas/* string */.YjP(),
        stop_reason: schemas/* string */.YjP(),
        usage: messageUsageSchema,
    }),
});
function readKeptLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    const kept = keptLineSchema.safeParse(value).data;
    if (kept === undefined || kept.message.model === '__proto__' || kept.message.model === '<synthetic>')
        return null;
    const { id, model, usage } = kept.message;
    const at = Date.parse(kept.timestamp);
    return { messageId: id, model, tokens: tokensOf(usage), state: 'final', at, main: kept.isSidechain !== true };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/kept-conversations.js





const longestLine = 32 * 1024 * 1024;
async function keptRequests(configFolder, sessionId, since) {
    const found = new Map();
    for (const path of await conversationFiles(configFolder, sessionId)) {
        for (const request of await requestsIn(path))
            if (request.at >= since)
                found.set(request.messageId, request);
    }
    return [...found.values()];
}
async function conversationFiles(configFolder, sessionId) {
    const files = [];
    for (const folder of await projectFolders(configFolder)) {
        files.push((0,external_node_path_.join)(folder, `${sessionId}.jsonl`));
        const subagents = (0,external_node_path_.join)(folder, sessionId, 'subagents');
        for (const name of await namesIn(subagents))
            if (name.endsWith('.jsonl'))
                files.push((0,external_node_path_.join)(subagents, name));
    }
    return files;
}
async function requestsIn(path) {
    const splitter = new line_splitter/* LineSplitter */.g(longestLine);
    const decoder = new TextDecoder();
    const requests = [];
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
            for (const { bytes } of splitter.push(chunk)) {
                const request = bytes === null ? null : readKeptLine(decoder.decode(bytes));
                if (request !== null)
                    requests.push(request);
            }
        }
    }
    catch {
    }
    return requests;
}

;// CONCATENATED MODULE: ./build/js/agents/claude/prices.js
const measured = {
    'claude-fable-5-2': [8, 40, 0.2],
    'claude-fable-5-1': [10, 50, 0.25],
    'claude-fable-5': [10, 50, 1],
    'claude-mythos-5-2': [8, 40, 0.2],
    'claude-mythos-5': [10, 50, 1],
    'claude-opus-5-5': [4, 20, 0.2],
    'claude-opus-5': [5, 25, 0.5],
    'claude-opus-4-8': [5, 25, 0.5],
    'claude-opus-4-7': [5, 25, 0.5],
    'claude-opus-4-6': [5, 25, 0.5],
    'claude-opus-4-5': [5, 25, 0.5],
    'claude-sonnet-5-5': [2, 10, 0.1],
    'claude-sonnet-5': [2, 10, 0.2],
    'claude-sonnet-4-6': [3, 15, 0.3],
    'claude-sonnet-4-5': [3, 15, 0.3],
    'claude-sonnet-4-0': [3, 15, 0.3],
    'claude-haiku-5-5': [0.1, 0.5, 0.01],
    'claude-haiku-4-5': [1, 5, 0.1],
};
const pricedModels = Object.keys(measured);
function priceOf(model) {
    const name = /(claude-[a-z]+-\d+(?:-\d{1,2})?)(?=$|-\d{8}|-v\d|[@:[])/.exec(model)?.[1];
    const row = name === undefined ? undefined : measured[name];
    if (row === undefined)
        return null;
    const [input, output, cacheRead] = row;
    return { input, output, cacheRead, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2 };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/account-limit.js

const names = {
    five_hour: '5-hour limit',
    seven_day: 'weekly limit',
    seven_day_opus: 'weekly limit for Opus',
    seven_day_sonnet: 'weekly limit for Sonnet',
    seven_day_overage_included: 'weekly limit for Fable',
    overage: 'limit of usage credits',
};
const reachedText = /^you['’]ve (?:hit|reached) your .*\blimit\b/i;
class AccountLimit {
    #newest = null;
    observe(value) {
        const { status, resetsAt, rateLimitType = '', utilization } = rateLimitLineSchema.parse(value).rate_limit_info;
        const name = Object.hasOwn(names, rateLimitType) ? (names[rateLimitType] ?? 'usage limit') : 'usage limit';
        const limit = { name, resetsAt: resetsAt === undefined ? null : resetsAt * 1_000 };
        this.#newest = { limit, rejected: status === 'rejected' };
        if (status !== 'allowed_warning')
            return [];
        const share = utilization === undefined ? 'is close' : `is used by ${percent(utilization)} %`;
        return [{ kind: 'limit-near', limit, message: `the ${name} of the account ${share}` }];
    }
    reachedBy({ api_error, api_error_status, result = '' }) {
        const rejected = this.#newest?.rejected === true && api_error_status === 429;
        if (!rejected && api_error !== 'usage_limit_reached' && !reachedText.test(result))
            return null;
        return this.#newest?.limit ?? { name: 'usage limit', resetsAt: null };
    }
}
function percent(utilization) {
    return Math.round(utilization <= 1 ? utilization * 100 : utilization);
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/terminal-reasons.js
function failure(reason, message) {
    return { done: false, failure: { reason, message } };
}
const endings = {
    completed: { done: true, warning: null },
    stop_hook_prevented: {
        done: true,
        warning: { kind: 'stop-hook', message: 'a Stop hook ended the session after its answer' },
    },
    hook_stopped: failure('hook-stopped', 'a hook stopped the conversation'),
    tool_deferred: failure('unfinished', 'a hook deferred a tool call, so the session ended before it was made'),
    tool_deferred_unavailable: failure('unfinished', 'a deferred tool call could not be made'),
    background_requested: failure('unfinished', 'the session was asked to go on in the background, and ended'),
    aborted_streaming: failure('execution-error', 'the session was interrupted by another process (aborted_streaming)'),
    aborted_tools: failure('execution-error', 'the session was interrupted by another process (aborted_tools)'),
    max_turns: failure('max-turns', 'the session reached its most turns'),
    budget_exhausted: failure('budget', 'the session reached its budget'),
    prompt_too_long: failure('prompt-too-long', 'the conversation is too long for the model'),
    blocking_limit: failure('prompt-too-long', 'the conversation is too long for the model (blocking_limit)'),
    rapid_refill_breaker: failure('prompt-too-long', 'the conversation fills up as fast as it is compacted (rapid_refill_breaker)'),
    image_error: failure('execution-error', 'the API refused an image in the conversation (image_error)'),
    model_error: failure('api-error', 'the model gave no usable answer (model_error)'),
    api_error: failure('api-error', 'the API refused a request (api_error)'),
    malformed_tool_use_exhausted: failure('execution-error', 'the model kept calling a tool wrongly (malformed_tool_use_exhausted)'),
    structured_output_retry_exhausted: failure('execution-error', 'the model gave no valid structured answer (structured_output_retry_exhausted)'),
    turn_setup_failed: failure('execution-error', 'the session could not begin its turn (turn_setup_failed)'),
};
const terminalReasons = Object.keys(endings);
function endingOf(terminalReason) {
    if (terminalReason === undefined)
        return { done: true, warning: null };
    if (Object.hasOwn(endings, terminalReason))
        return endings[terminalReason];
    return failure('unfinished', `the session ended for a reason that is not known here: ${terminalReason}`);
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/verdict.js

const couldNotLoad = /could not load (?:the default |\w+ )?credentials/i;
function verdictOf(line, retrying) {
    if (!isCalledSuccess(line)) {
        const message = whatItSaid(line);
        return { status: 'failed', reason: reasonOf(line, message, retrying), message };
    }
    const failure = unfinished(line);
    return failure === null ? { status: 'succeeded' } : { status: 'failed', ...failure };
}
function isCalledSuccess({ is_error, subtype }) {
    return !is_error && subtype === 'success';
}
function unfinished({ terminal_reason, num_turns, result = '' }) {
    const ending = endingOf(terminal_reason);
    if (!ending.done)
        return ending.failure;
    if (num_turns !== 0)
        return null;
    const words = shortened(result.split('\n\nOriginal prompt', 1)[0] ?? '');
    if (/^(?:\S+ )?operation (?:blocked|stopped) by hook\b/i.test(words))
        return { reason: 'hook-stopped', message: words };
    return { reason: 'unfinished', message: `the session ended without a turn${words === '' ? '' : `: ${words}`}` };
}
function shortened(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
function reasonOf(line, said, retrying) {
    const { subtype, is_error, api_error_status, terminal_reason } = line;
    if (subtype === 'error_max_budget_usd')
        return 'budget';
    if (subtype === 'error_max_turns')
        return 'max-turns';
    if (/^not logged in/i.test(said))
        return 'not-logged-in';
    if (api_error_status === 403 && !/permission/i.test(said))
        return 'credential-refused';
    const byStatus = reasonOfStatus(api_error_status ?? null);
    if (byStatus !== null)
        return byStatus;
    if (/^prompt is too long/i.test(said))
        return 'prompt-too-long';
    if (/^no conversation found/i.test(said))
        return 'conversation-lost';
    if (/invalid api key|token has (?:expired|been revoked)/i.test(said))
        return 'credential-refused';
    if (couldNotLoad.test(said))
        return 'credential-refused';
    if (/not logged in|please run \/login/i.test(said))
        return 'not-logged-in';
    if (/issue with the selected model/i.test(said))
        return 'model-not-found';
    const ending = endingOf(terminal_reason);
    if (!ending.done && ending.failure.reason !== 'api-error')
        return ending.failure.reason;
    if (!ending.done || (subtype === 'success' && is_error))
        return retrying ?? 'api-error';
    return 'execution-error';
}
function whatItSaid({ errors, result, terminal_reason: terminalReason, subtype }) {
    const told = errors.filter((error) => error !== '');
    const words = told.find((error) => !error.startsWith('[ede_diagnostic]')) ?? result;
    if (words !== undefined && words.trim() !== '')
        return words;
    const ending = endingOf(terminalReason);
    return ending.done ? (terminalReason ?? subtype) : ending.failure.message;
}
function reasonOfStatus(status) {
    if (status === null || status < 400)
        return null;
    if (status === 401)
        return 'credential-refused';
    if (status === 403)
        return 'permission-refused';
    if (status === 404)
        return 'model-not-found';
    if (status === 429)
        return 'rate-limited';
    if (status === 529 || status === 503)
        return 'overloaded';
    return 'api-error';
}
function warningsOf(line) {
    const warnings = [];
    const denied = line.permission_denials.map(({ tool_name }) => tool_name ?? 'a tool');
    if (denied.length > 0) {
        const tools = [...new Set(denied)].join(', ');
        const calls = `${denied.length} tool call${denied.length === 1 ? ' was' : 's were'}`;
        warnings.push({ kind: 'permission-denied', message: `${calls} denied: ${tools}` });
    }
    const { spawned = 0, completed = 0, failed = 0 } = line.subagent_stats ?? {};
    const unfinished = spawned - completed - failed;
    if (unfinished > 0) {
        const message = `${unfinished} subagent${unfinished === 1 ? '' : 's'} had not finished`;
        warnings.push({ kind: 'unfinished-subagents', message });
    }
    if (verdictOf(line, null).status === 'failed')
        return warnings;
    const ending = endingOf(line.terminal_reason);
    if (ending.done && ending.warning !== null)
        warnings.push(ending.warning);
    if ((line.result ?? '').trim() === '')
        warnings.push({ kind: 'empty-result', message: 'the session ended without a final text' });
    return warnings;
}
const refusesArguments = /unknown option|unknown argument|invalid (value|argument)|argument .* is invalid|^error: (?:option|--)|cannot be used with root/im;
function explainSilence({ stderr, hasBegun }) {
    if (hasBegun || !refusesArguments.test(stderr))
        return null;
    return { reason: 'bad-arguments', message: stderr.trim().split('\n').at(-1)?.trim() ?? '' };
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/api-refusal.js

const refusals = [401, 403];
function retryOf(line, access) {
    const { attempt, max_retries, retry_delay_ms: delayMs, error_status, error = 'unknown' } = line;
    const status = error_status ?? null;
    if (refusals.includes(status))
        return {
            message: refusedCredential(access, status),
            brief: `${status} · refused`,
            delayMs,
            reason: 'credential-refused',
            canHeal: false,
        };
    if (error === 'cloud_credential_error')
        return {
            message: `${access.credential} could not be loaded`,
            brief: 'no credentials',
            delayMs,
            reason: 'credential-refused',
            canHeal: true,
        };
    const reason = status === null ? 'connection-lost' : (reasonOfStatus(status) ?? 'api-error');
    const because = status === null ? brokenConnection(access, error) : `${error}, status ${status}`;
    const message = `request ${attempt}${max_retries === undefined ? '' : ` of ${max_retries}`} failed (${because})`;
    const turn = `retry ${attempt}${max_retries === undefined ? '' : `/${max_retries}`}`;
    const brief = `${status ?? 'no connection'} · ${turn}`;
    return { message, brief, delayMs, reason, canHeal: true };
}
function refusedCredential({ credential }, status) {
    return `the API refused ${credential}${status === null ? '' : ` (status ${status})`}`;
}
function uselessCredential(access, status, said) {
    return couldNotLoad.test(said) ? `${access.credential} could not be loaded` : refusedCredential(access, status);
}
function brokenConnection({ apiHost }, error) {
    const cause = error === 'unknown' ? '' : `: ${error}`;
    return `the connection to ${apiHost ?? 'the API'} was refused or lost${cause}`;
}

// EXTERNAL MODULE: ./build/js/domain/run/background-work.js
var background_work = __webpack_require__(3695);
// EXTERNAL MODULE: ./build/js/domain/text/first-line.js
var first_line = __webpack_require__(7548);
;// CONCATENATED MODULE: ./build/js/agents/claude/stream/background-tasks.js



const kindOfType = {
    local_agent: 'agent',
    remote_agent: 'agent',
    in_process_teammate: 'agent',
    local_workflow: 'agent',
};
const housekeeping = new Set(['dream', 'auto_mode_scan', 'post_turn_memory']);
const mostCalls = 100;
const wakeUp = 'wake-up';
class BackgroundTasks {
    #tasks = new Map();
    #scheduled = new Map();
    #calls = new Map();
    #explained = true;
    get works() {
        return [...this.#tasks.values(), ...this.#scheduled.values()].map(({ kind, name }) => ({ kind, name }));
    }
    call({ id, name, input }) {
        this.#calls.set(id, { name, input: backgroundInputSchema.parse(input) });
        const [oldest] = this.#calls.keys();
        if (this.#calls.size > mostCalls && oldest !== undefined)
            this.#calls.delete(oldest);
    }
    answer(callId, result) {
        const call = this.#calls.get(callId);
        switch (call?.name) {
            case 'ScheduleWakeup':
                this.#scheduled.delete(wakeUp);
                if (result.scheduledFor !== undefined) {
                    const name = (0,first_line/* firstLine */.T)(call.input.reason ?? call.input.prompt ?? 'without a reason', background_work/* longestWorkName */.jy);
                    this.#scheduled.set(wakeUp, { kind: 'wake-up', name, due: result.scheduledFor });
                }
                return true;
            case 'CronCreate':
                if (result.id === undefined)
                    return false;
                this.#scheduled.set(result.id, {
                    kind: result.recurring === true ? 'schedule' : 'wake-up',
                    name: (0,first_line/* firstLine */.T)(`${call.input.prompt ?? ''} (${result.humanSchedule ?? call.input.cron ?? 'scheduled'})`, background_work/* longestWorkName */.jy),
                    due: result.nextFireAt ?? Number.POSITIVE_INFINITY,
                });
                return true;
            case 'CronDelete':
                return this.#scheduled.delete(call.input.id ?? '');
            case 'CronList':
                return this.#keepJobs(result.jobs);
            default:
                return false;
        }
    }
    task(subtype, line) {
        if (line.tasks !== undefined) {
            const before = new Map(this.#tasks);
            this.#tasks.clear();
            for (const task of line.tasks) {
                if (task.task_id === undefined || task.ambient === true)
                    continue;
                const known = before.get(task.task_id);
                if (known !== undefined)
                    this.#tasks.set(task.task_id, known);
                else
                    this.#add(task.task_id, task);
            }
            if (this.#tasks.size < before.size)
                this.#explained = true;
            return true;
        }
        if (line.task_id === undefined)
            return false;
        if (subtype === 'task_started' && line.is_backgrounded !== false)
            this.#add(line.task_id, line);
        else if (subtype === 'task_notification') {
            this.#tasks.delete(line.task_id);
            this.#explained = true;
        }
        return true;
    }
    wake(source) {
        this.#explained = true;
        return source === 'loop_wakeup' ? this.#scheduled.delete(wakeUp) : this.#deleteNextDue();
    }
    begin() {
        const woken = !this.#explained;
        this.#explained = true;
        return woken && this.#deleteNextDue();
    }
    rest() {
        this.#explained = false;
    }
    #add(id, { task_type: type = '', tool_use_id, description }) {
        if (housekeeping.has(type))
            return;
        const command = this.#calls.get(tool_use_id ?? '')?.input.command;
        const known = this.#tasks.get(id);
        const name = command ?? known?.name ?? description ?? id;
        this.#tasks.set(id, { kind: kindOfType[type] ?? 'command', name: (0,first_line/* firstLine */.T)(name, background_work/* longestWorkName */.jy) });
    }
    #deleteNextDue() {
        const once = [...this.#scheduled].filter(([, { kind }]) => kind === 'wake-up');
        const soonest = Math.min(...once.map(([, { due }]) => due));
        const next = once.find(([, { due }]) => due === soonest);
        return next !== undefined && this.#scheduled.delete(next[0]);
    }
    #keepJobs(jobs) {
        if (jobs === undefined)
            return false;
        const listed = new Set(jobs.map(({ id }) => id));
        for (const id of this.#scheduled.keys())
            if (id !== wakeUp && !listed.has(id))
                this.#scheduled.delete(id);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/result-line.js

function accountOf(line) {
    return {
        total: modelAccounts(line.modelUsage),
        sinceLast: line.model_usage_since_last_result === undefined ? null : modelAccounts(line.model_usage_since_last_result),
    };
}
function modelAccounts(usage) {
    const accounts = {};
    for (const [model, used] of Object.entries(usage)) {
        accounts[model] = {
            tokens: {
                input: used.inputTokens,
                output: used.outputTokens,
                cacheRead: used.cacheReadInputTokens,
                cacheWrite: used.cacheCreationInputTokens,
                cacheWrite1h: Math.min(used.cacheCreationEphemeral1hInputTokens, used.cacheCreationInputTokens),
            },
            costUsd: used.costUSD ?? null,
        };
    }
    return accounts;
}
const finalTextSchema = schemas/* object */.Ikc({ type: schemas/* literal */.euz('result'), result: schemas/* string */.YjP().nullable().catch(null) });
function resultIn(line) {
    if (!line.includes('"result"'))
        return null;
    try {
        const value = finalTextSchema.safeParse(JSON.parse(line)).data;
        return value === undefined ? null : { text: value.result };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/transcript-text.js

class TranscriptText {
    #background = new Set();
    #session = '';
    read(line) {
        const value = parse(line);
        if (value === null)
            return line.trim() === '' ? [] : [{ kind: 'notice', text: line, isSubagent: false }];
        const parsed = lineSchema.safeParse(value);
        if (!parsed.success)
            return [];
        const { type, parent_tool_use_id: parent } = parsed.data;
        const isSubagent = parent != null;
        switch (type) {
            case 'assistant':
                return contentOf(value).flatMap((block) => assistantEntry(block, isSubagent));
            case 'user':
                return contentOf(value).flatMap((block) => userEntry(block, isSubagent));
            case 'system':
                return this.#noticeOf(systemSchema.parse(value)).map((text) => ({ kind: 'notice', text, isSubagent }));
            case 'result':
                return [endOf(value)];
            default:
                return [];
        }
    }
    #noticeOf(line) {
        switch (line.subtype) {
            case 'init':
                return this.#introduction(line);
            case 'api_retry':
                return [retryText(line)];
            case 'permission_denied':
                return [`permission denied${line.tool_name === undefined ? '' : `: ${line.tool_name}`}`];
            case 'compact_boundary':
                return ['the conversation was compacted'];
            case 'task_started':
                if (line.is_backgrounded === false)
                    return [];
                this.#background.add(line.task_id ?? '');
                return [`in the background: ${line.description ?? line.task_type ?? ''}`];
            case 'task_notification':
                return this.#background.has(line.task_id ?? '')
                    ? [`in the background, ${line.status ?? 'ended'}: ${line.summary ?? ''}`]
                    : [];
            default:
                return [];
        }
    }
    #introduction({ session_id: id = '', model, claude_code_version: version }) {
        if (id === this.#session)
            return [];
        this.#session = id;
        return [words(`session ${id}`, model, version === undefined ? undefined : `claude ${version}`)];
    }
}
const transcript_text_text = schemas/* string */.YjP().optional().catch(undefined);
const number = schemas/* number */.aig().optional().catch(undefined);
const lineSchema = schemas/* object */.Ikc({ type: schemas/* string */.YjP(), parent_tool_use_id: schemas/* string */.YjP().nullish().catch(null) });
const transcript_text_blockSchema = schemas/* object */.Ikc({
    type: transcript_text_text,
    text: transcript_text_text,
    thinking: transcript_text_text,
    name: transcript_text_text,
    input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional().catch(undefined),
    content: schemas/* unknown */.L5J().optional(),
    is_error: schemas/* boolean */.zMY().optional().catch(undefined),
});
const messageSchema = schemas/* object */.Ikc({
    message: schemas/* object */.Ikc({ content: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(transcript_text_blockSchema.catch({}))]) }),
});
function contentOf(value) {
    const content = messageSchema.safeParse(value).data?.message.content ?? [];
    return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}
function assistantEntry(block, isSubagent) {
    if (block.type === 'tool_use') {
        return [{ kind: 'tool', name: block.name ?? 'tool', what: gistOf(block.input ?? {}), isSubagent }];
    }
    if (block.type === 'thinking')
        return filled('thinking', block.thinking, isSubagent);
    return block.type === 'text' ? filled('text', block.text, isSubagent) : [];
}
function userEntry(block, isSubagent) {
    if (block.type !== 'tool_result')
        return block.type === 'text' ? filled('prompt', block.text, isSubagent) : [];
    return [{ kind: 'tool-result', text: resultText(block.content), isError: block.is_error === true, isSubagent }];
}
function filled(kind, words, isSubagent) {
    return words === undefined || words.trim() === '' ? [] : [{ kind, text: words, isSubagent }];
}
const resultBlocks = schemas/* array */.YOg(schemas/* object */.Ikc({ type: transcript_text_text, text: transcript_text_text }).catch({ type: undefined, text: undefined }));
function resultText(content) {
    if (typeof content === 'string')
        return content;
    const blocks = resultBlocks.safeParse(content).data ?? [];
    return blocks.map((block) => block.text ?? `[${block.type ?? 'something'}]`).join('\n');
}
const transcript_text_telling = ['command', 'file_path', 'notebook_path', 'pattern', 'url', 'query', 'skill', 'description', 'prompt'];
function gistOf(input) {
    for (const field of transcript_text_telling) {
        const value = input[field];
        if (typeof value === 'string' && value !== '')
            return value;
    }
    return Object.keys(input).length === 0 ? '' : JSON.stringify(input);
}
const systemSchema = schemas/* object */.Ikc({
    subtype: transcript_text_text,
    session_id: transcript_text_text,
    model: transcript_text_text,
    claude_code_version: transcript_text_text,
    attempt: number,
    max_retries: number,
    retry_delay_ms: number,
    error_status: schemas/* number */.aig().nullish().catch(null),
    error: transcript_text_text,
    tool_name: transcript_text_text,
    task_id: transcript_text_text,
    task_type: transcript_text_text,
    description: transcript_text_text,
    summary: transcript_text_text,
    status: transcript_text_text,
    is_backgrounded: schemas/* boolean */.zMY().optional().catch(undefined),
});
function retryText({ attempt, max_retries: most, retry_delay_ms: delay, error_status: status, error, }) {
    const of = most === undefined ? '' : ` of ${most}`;
    const why = words(error, status == null ? undefined : `status ${status}`);
    const wait = delay === undefined ? '' : `; again in ${(delay / 1_000).toFixed(1)} s`;
    return `request ${attempt ?? 1}${of} failed (${why || 'unknown'})${wait}`;
}
const resultSchema = schemas/* object */.Ikc({
    subtype: transcript_text_text,
    is_error: schemas/* boolean */.zMY().optional().catch(undefined),
    result: transcript_text_text,
    errors: schemas/* array */.YOg(schemas/* string */.YjP().catch('')).optional().catch(undefined),
});
function endOf(value) {
    const line = resultSchema.parse(value);
    const isError = line.is_error !== false || line.subtype !== 'success';
    const said = line.errors?.join('; ') || line.result;
    const how = isError && line.subtype === 'success' ? 'error' : (line.subtype ?? 'unknown');
    return { kind: 'end', text: isError && said ? `${how}: ${said}` : how, isError, isSubagent: false };
}
function words(...parts) {
    return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
function parse(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/interpreter.js








const longestGist = 4_000;
const decoder = new TextDecoder();
const nothing = { observations: [], keep: true };
const fragment = { observations: [], keep: false };
const fragmentStart = new TextEncoder().encode('{"type":"stream_event","event":{"type":"content_block_delta"');
const synthetic = '<synthetic>';
class StreamInterpreter {
    #request = null;
    #seen = new Set();
    #background = new BackgroundTasks();
    #limit = new AccountLimit();
    #retrying = null;
    #access;
    constructor(access = { credential: 'the login of Claude Code', apiHost: null }) {
        this.#access = access;
    }
    read(line) {
        if (startsWith(line, fragmentStart))
            return fragment;
        const value = interpreter_parse(line);
        switch (value['type']) {
            case 'stream_event':
                return this.#streamEvent(value);
            case 'system':
                return keep(this.#system(value));
            case 'assistant':
                return keep(this.#assistant(value));
            case 'user':
                return keep(this.#user(value));
            case 'result':
                return keep(this.#result(value));
            case 'rate_limit_event':
                return keep(this.#limit.observe(value));
            case 'command_lifecycle':
                return keep(this.#lifecycle(value));
            default:
                return nothing;
        }
    }
    #streamEvent(value) {
        const line = streamEventLineSchema.safeParse(value).data;
        if (line === undefined || line.parent_tool_use_id != null)
            return fragment;
        const { event } = line;
        if (event.type === 'message_start' && event.message?.id !== undefined && event.message.usage !== undefined) {
            const { id, model = 'unknown', usage } = event.message;
            this.#request = { id, model, tokens: tokensOf(usage) };
            return keep([
                ...this.#turn(id),
                { kind: 'usage', messageId: id, model, tokens: this.#request.tokens, state: 'open' },
            ]);
        }
        if (event.type === 'message_delta' && event.usage !== undefined && this.#request !== null) {
            const { id, model, tokens } = this.#request;
            return keep([
                {
                    kind: 'usage',
                    messageId: id,
                    model,
                    tokens: finalTokens(tokens, event.usage),
                    state: event.delta?.stop_reason == null ? 'abandoned' : 'final',
                },
            ]);
        }
        if (event.type === 'content_block_start' && event.content_block?.type === 'tool_use') {
            return { observations: [{ kind: 'tool', name: event.content_block.name ?? null }], keep: false };
        }
        return fragment;
    }
    #system(value) {
        switch (value['subtype']) {
            case 'init': {
                const line = initLineSchema.parse(value);
                const began = { sessionId: line.session_id ?? null, version: line.claude_code_version ?? null };
                return [{ kind: 'began', ...began }, ...this.#works(this.#background.begin())];
            }
            case 'status':
                return value['status'] === 'requesting' ? [{ kind: 'requesting' }] : [];
            case 'api_retry': {
                const retry = retryOf(apiRetryLineSchema.parse(value), this.#access);
                this.#retrying = retry.reason;
                return [{ kind: 'retry', ...retry }];
            }
            case 'task_started':
            case 'task_notification':
            case 'background_tasks_changed':
                return this.#backgroundTasks(value);
            default:
                return [];
        }
    }
    #backgroundTasks(value) {
        return this.#works(this.#background.task(value['subtype'], backgroundTaskLineSchema.parse(value)));
    }
    #lifecycle(value) {
        const { state, wakeup_source: source } = lifecycleLineSchema.parse(value);
        return this.#works(state === 'started' && source !== undefined && this.#background.wake(source));
    }
    #works(mayHaveChanged) {
        return mayHaveChanged ? [{ kind: 'background', works: this.#background.works }] : [];
    }
    #user(value) {
        const line = userLineSchema.parse(value);
        const answered = line.message?.content.find(({ tool_use_id }) => tool_use_id !== undefined)?.tool_use_id;
        const works = this.#works(answered !== undefined && this.#background.answer(answered, line.tool_use_result));
        return line.parent_tool_use_id == null ? [{ kind: 'tool', name: null }, ...works] : works;
    }
    #assistant(value) {
        const line = assistantLineSchema.safeParse(value).data;
        if (line === undefined)
            return [];
        const { id, model, usage, content, stop_reason: stopReason } = line.message;
        const observations = [];
        const main = line.parent_tool_use_id == null;
        if (id !== undefined && model !== synthetic) {
            if (main)
                observations.push(...this.#turn(id));
            if (usage !== undefined && this.#request?.id !== id) {
                observations.push({
                    kind: 'usage',
                    messageId: id,
                    model: model ?? 'unknown',
                    tokens: tokensOf(usage),
                    state: main && stopReason != null ? 'final' : 'untold',
                });
            }
        }
        for (const { type, id: callId, name, input } of content)
            if (type === 'tool_use' && callId !== undefined && name !== undefined)
                this.#background.call({ id: callId, name, input });
        const tool = content.findLast((block) => block.type === 'tool_use');
        if (main && tool?.name !== undefined)
            observations.push({ kind: 'tool', name: tool.name, ...doingIn(tool.input) });
        return observations;
    }
    #turn(messageId) {
        if (this.#seen.has(messageId))
            return [];
        this.#seen.add(messageId);
        this.#retrying = null;
        return [{ kind: 'turn' }];
    }
    #verdict(line) {
        const verdict = verdictOf(line, this.#retrying);
        if (verdict.status !== 'failed')
            return verdict;
        const limit = this.#limit.reachedBy(line);
        if (limit !== null)
            return { status: 'limited', limit };
        if (verdict.reason !== 'credential-refused')
            return verdict;
        const useless = uselessCredential(this.#access, line.api_error_status ?? null, verdict.message);
        return { ...verdict, message: `${useless}: ${verdict.message}` };
    }
    #result(value) {
        const line = resultLineSchema.parse(value);
        this.#background.rest();
        return [
            {
                kind: 'result',
                verdict: this.#verdict(line),
                text: line.result ?? null,
                ...(line.structured_output === undefined ? {} : { structured: line.structured_output }),
                warnings: warningsOf(line),
                account: accountOf(line),
            },
        ];
    }
}
function doingIn(input) {
    const gist = gistOf(input);
    return gist === '' ? {} : { doing: gist.slice(0, longestGist) };
}
function keep(observations) {
    return { observations, keep: true };
}
function interpreter_parse(line) {
    try {
        return Object(JSON.parse(decoder.decode(line)));
    }
    catch {
        return {};
    }
}
function startsWith(line, start) {
    return start.every((byte, index) => line[index] === byte);
}

;// CONCATENATED MODULE: ./build/js/agents/claude/sessions.js















const sharedFolderSpacingMs = 300;
class ClaudeSessions {
    startsApartMs;
    prices = priceOf;
    api;
    #program;
    #environment;
    #identity;
    #isolated;
    constructor(program, environment, identity) {
        this.#program = program;
        this.#environment = environment;
        this.#identity = identity;
        this.#isolated = (identity ?? identityIn(environment)) !== null || credentialIn(environment) !== null;
        this.api = {
            ...messagesApi,
            access: (task) => apiAccess(environment, task, identity),
            passage: (entrance, own, task) => this.#passage(entrance, own, task),
            patienceMs: (task) => patienceOf(environment, task),
            turnsElsewhere: hasFallback,
        };
        this.startsApartMs = this.#isolated ? 0 : sharedFolderSpacingMs;
    }
    async home(own, { cwd }) {
        if (!this.#isolated)
            return null;
        await makeConfigFolder(own, configFolderOf(this.#environment));
        await bringState(stateFileOf(this.#environment), own, cwd);
        return own;
    }
    launch(request) {
        const { task, home, prompt, passage } = request;
        const env = { ...sessionEnvironment(this.#environment, home, task), ...passage?.env };
        const args = [...claudeArguments(request, this.#program), ...(passage?.args ?? [])];
        const read = [...(passage?.files ?? []), ...(request.resume?.kind === 'fork' ? [request.resume.from] : [])];
        const shared = read.map((path) => ({ path, access: 'read' }));
        if (home !== null)
            shared.push({ path: home, access: 'write' });
        return {
            command: { file: this.#program.path, args, cwd: task.cwd, env, shared },
            input: userMessage(prompt),
        };
    }
    whyNoFork(task, source) {
        return whyNoFork(task, source);
    }
    async forkPoint({ task, sessionId, own }) {
        const configFolder = configFolderOf(sessionEnvironment(this.#environment, this.#isolated ? own : null, task));
        const copy = `${own}.${sessionId}.jsonl`;
        if ((0,external_node_fs_.existsSync)(copy))
            return copy;
        return (await copyConversation(configFolder, sessionId, copy)) ? copy : null;
    }
    interpreter({ env }) {
        const environment = { ...this.#environment, ...env };
        const isFederated = (this.#identity ?? identityIn(environment)) !== null && !setsCredential(env);
        const credential = credentialWords(environment, isFederated);
        return new StreamInterpreter({ credential, apiHost: apiHostIn(environment) });
    }
    message(text) {
        return userMessage(text);
    }
    interrupt() {
        const request = { type: 'control_request', request_id: crypto.randomUUID(), request: { subtype: 'interrupt' } };
        return `${JSON.stringify(request)}\n`;
    }
    explainSilence(end) {
        return explainSilence(end);
    }
    kept({ task, home, sessionId }, since) {
        return keptRequests(configFolderOf(sessionEnvironment(this.#environment, home, task)), sessionId, since);
    }
    async #passage(entrance, own, task) {
        const access = this.api.access(task);
        const bearings = bearingsOf(this.#environment, task, this.#identity);
        const env = passageVariables(entrance, { isDefault: 'isDefault' in access && access.isDefault }, bearings);
        const settings = passageSettings(task, entrance, env);
        if (settings === null)
            return { args: [], env };
        const path = `${own}.settings.json`;
        await (0,write_atomically/* writeAtomically */.v)(path, settings, 0o600);
        return { args: [`--settings=${path}`], files: [path], env };
    }
}
function userMessage(content) {
    return `${JSON.stringify({ type: 'user', message: { role: 'user', content } })}\n`;
}

;// CONCATENATED MODULE: ./build/js/agents/claude/stream/tool-call-marks.js



const trace = '"tool_';
const tool_call_marks_lineSchema = schemas/* object */.Ikc({
    type: schemas/* enum */.k5n(['assistant', 'user']),
    parent_tool_use_id: schemas/* string */.YjP().nullish().catch(null),
    timestamp: iso/* datetime */.w$({ offset: true }).nullable().catch(null).default(null),
    message: schemas/* object */.Ikc({ content: schemas/* array */.YOg(contentBlockSchema.catch({ input: {} })) }),
});
function toolCallsIn(line) {
    const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
    if (!bytes.includes(trace))
        return [];
    const parsed = tool_call_marks_lineSchema.safeParse(tool_call_marks_parse(bytes.toString())).data;
    if (parsed === undefined)
        return [];
    const at = parsed.timestamp === null ? null : Date.parse(parsed.timestamp);
    const isSubagent = parsed.parent_tool_use_id != null;
    return parsed.message.content.flatMap((block) => {
        const { type, id, name, input, tool_use_id: answered, is_error: isError } = block;
        if (parsed.type === 'assistant' && type === 'tool_use' && id !== undefined)
            return [{ kind: 'call', id, at, name: name ?? 'tool', what: gistOf(input), isSubagent }];
        if (parsed.type === 'user' && type === 'tool_result' && answered !== undefined)
            return [{ kind: 'answer', id: answered, at, isError: isError === true }];
        return [];
    });
}
function tool_call_marks_parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/js/agents/claude/claude-agent.js












class ClaudeAgent {
    name = 'claude';
    program = {
        find: findClaude,
        install: installClaude,
        untested: untestedVersion,
        check: checkClaude,
    };
    account = {
        withCredentials: withCredentials,
        without: without,
        setsCredential: setsCredential,
        projectFiles: strangers_projectFiles,
        filesOf: filesOf,
        restrained: restrained,
        neverAsks: neverAsks,
        refusal: refusal,
    };
    transcripts = { reader: () => new TranscriptText(), resultIn: resultIn, toolCallsIn: toolCallsIn };
    argumentsFor = argumentsFor;
    sessions(program, environment, identity = null) {
        return new ClaudeSessions(program, environment, identity);
    }
}

;// CONCATENATED MODULE: ./build/js/app/agent.js

const defaultAgent = new ClaudeAgent();


/***/ }),

/***/ 955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ findingsForm),
/* harmony export */   RJ: () => (/* binding */ readFindings)
/* harmony export */ });
/* unused harmony export mostFindings */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2764);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);



const findingsForm = {
    type: 'object',
    properties: {
        findings: {
            type: 'array',
            description: 'Everything that you found, one entry each. Empty if you found nothing.',
            items: {
                type: 'object',
                properties: {
                    path: {
                        type: 'string',
                        description: 'The file that it is about, relative to the working directory. Leave it out if there is none.',
                    },
                    line: { type: 'integer', description: 'The first line that it is about, from 1, as the file is now.' },
                    endLine: { type: 'integer', description: 'The last line that it is about, if these are several.' },
                    severity: {
                        enum: [..._finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO],
                        description: 'error: must be fixed. warning: should be. note: anything else.',
                    },
                    message: { type: 'string', description: 'What is wrong and why, for the author, in a few sentences.' },
                    suggestion: {
                        type: 'string',
                        description: 'The text that should replace exactly the lines from line to endLine, with their indentation. Leave it out if you have none.',
                    },
                },
                required: ['severity', 'message'],
                additionalProperties: false,
            },
        },
    },
    required: ['findings'],
    additionalProperties: false,
};
const mostFindings = 300;
const longestPath = 1_000;
const longestMessage = 4_000;
const longestSuggestion = 8_000;
const mostCharacters = 256 * 1_024;
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().max(100_000_000).nullish().catch(null);
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish().catch(null);
const givenSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: text,
    line: lineSchema,
    endLine: lineSchema,
    severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO).catch('warning'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((message) => /\S/.test(message)),
    suggestion: text,
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()) });
function readFindings(given, redact) {
    if (given === undefined)
        return { findings: null, faults: ['the session ended without giving its findings'] };
    const output = outputSchema.safeParse(given).data;
    if (output === undefined)
        return { findings: null, faults: ['what the session gave is not a list of findings'] };
    const usable = [];
    for (const value of output.findings) {
        const finding = givenSchema.safeParse(value).data;
        if (finding !== undefined)
            usable.push(rangeOf({ ...finding, path: finding.path ?? null, suggestion: finding.suggestion ?? null }));
    }
    const losses = new Losses();
    losses.add(output.findings.length - usable.length, 'without a message left out');
    const findings = [];
    let characters = 0;
    for (const finding of (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(usable).slice(0, mostFindings)) {
        const fitting = shortened(finding, redact, losses);
        characters += fitting.message.length + (fitting.path?.length ?? 0) + (fitting.suggestion?.length ?? 0);
        if (characters > mostCharacters)
            break;
        findings.push(fitting);
    }
    losses.add(usable.length - findings.length, 'more than are kept left out, the least important ones');
    return { findings, faults: losses.texts };
}
function rangeOf({ line, endLine, ...finding }) {
    const first = line ?? null;
    const last = first === null || endLine == null || endLine <= first ? null : endLine;
    return { ...finding, line: first, endLine: last };
}
function shortened(finding, redact, losses) {
    const message = redact(finding.message);
    const suggestion = finding.suggestion === null ? null : redact(finding.suggestion);
    const path = finding.path === null || finding.path.trim() === '' ? null : redact(finding.path);
    if (message.length > longestMessage)
        losses.add(1, 'cut');
    const tooLong = suggestion !== null && (suggestion.length > longestSuggestion || suggestion !== finding.suggestion);
    if (tooLong)
        losses.add(1, 'kept without the suggestion, which is too long or contains a secret');
    const misplaced = path !== null && path.length > longestPath;
    if (misplaced)
        losses.add(1, 'kept without the path, which is too long');
    return {
        ...finding,
        path: misplaced ? null : path,
        message: message.length > longestMessage ? `${message.slice(0, longestMessage - 1).toWellFormed()}…` : message,
        suggestion: tooLong ? null : suggestion,
    };
}
class Losses {
    #counts = new Map();
    add(count, what) {
        if (count > 0)
            this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
    }
    get texts() {
        return [...this.#counts].map(([what, count]) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, 'finding')} ${what}`);
    }
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ noUsage)
/* harmony export */ });
const noUsage = {
    messageId: null,
    model: null,
    tokens: null,
    untoldOutput: 0,
    isFinal: true,
    unread: null,
    error: null,
};


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

/***/ 7548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ firstLine)
/* harmony export */ });
function firstLine(text, longest) {
    const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
    return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}


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


/***/ })

};
