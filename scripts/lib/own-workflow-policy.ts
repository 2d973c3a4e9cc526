import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Fault } from './workflow-lint.ts';
import { jobsOf } from './workflow-policy.ts';

/** Tags that move from release to release, or that name no whole version. A push of them must start nothing. */
const floatingTags = ['v0', 'v1', 'v12', 'v1.2', 'latest', 'next'];

/** Rights with which a job can change what users get, or sign in our name. */
const publishingRights = ['contents', 'id-token', 'attestations', 'packages'];

/**
 * Rules for the workflows of this repository, in addition to those for all that users may copy: a floating tag starts
 * nothing, and every job that uses a secret, or publishes for a tag, has an environment, in which it can be held back.
 */
export function ownWorkflowFaults(file: string, text: string): Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults: Fault[] = [];
  const report = (node: Node, message: string): void => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    faults.push({ file, line, column: col, message });
  };
  const tags = document.getIn(['on', 'push', 'tags'], true);
  const patterns = (isSeq(tags) ? tags.items : [tags]).filter((item) => isScalar(item));
  for (const pattern of patterns) {
    const started = floatingTags.find((tag) => matchesFilter(String(pattern.value), tag));
    if (started !== undefined)
      report(pattern, `the pattern '${pattern.value}' matches the floating tag ${started}: name whole versions only`);
  }
  for (const [name, job] of jobsOf(document)) {
    if (job.has('environment')) continue;
    const source = text.slice(job.range?.[0], job.range?.[1]);
    if (/\bsecrets\s*(?:\[|\.(?!GITHUB_TOKEN\b))/.test(source) || /\bsecrets: inherit\b/.test(source))
      report(job, `job '${name}' uses a secret, so it needs an \`environment\``);
    else if (patterns.length > 0 && canPublish(job))
      report(job, `job '${name}' can publish, so it needs an \`environment\``);
  }
  return faults;
}

function canPublish(job: YAMLMap): boolean {
  const permissions = job.get('permissions');
  return isMap(permissions) && publishingRights.some((right) => permissions.get(right) === 'write');
}

/** Whether a name matches a pattern of GitHub's filters for branches and tags. */
function matchesFilter(pattern: string, name: string): boolean {
  const source = pattern.replace(/\*\*|[*.\\^$(){}|]/g, (part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : `\\${part}`;
  });
  return new RegExp(`^${source}$`).test(name);
}
