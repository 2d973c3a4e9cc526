// Tries ways in turn, four at once: node try-ways.mjs WAYS RESULTS. It is run within a session, so that it stands alone.
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const [, , from, to] = process.argv;
const ways = JSON.parse(readFileSync(from, 'utf8'));
const results = [];

async function take() {
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const child = spawn('/bin/bash', ['-c', way.command], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const { name } = way;
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      if (stdout.length < 4_000_000) stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      if (stderr.length < 500) stderr += chunk;
    });
    // A net for one that hangs. What it has started may hold the pipes open and be out of reach of a signal.
    let cut = false;
    const timer = setTimeout(() => {
      cut = true;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {}
      child.stdout.destroy();
      child.stderr.destroy();
    }, 240_000);
    const code = await new Promise((resolve) => child.once('close', resolve));
    clearTimeout(timer);
    const words = stdout.match(/^canary-[a-z]+$/gm) ?? [];
    const secrets = stdout.match(/S3CR3T-[\w-]+/g) ?? [];
    results.push({ name, code, cut, found: [...new Set([...words, ...secrets])], stderr: stderr.slice(0, 500) });
  }
}

await Promise.all([take(), take(), take(), take()]);
writeFileSync(`${to}.part`, JSON.stringify(results));
renameSync(`${to}.part`, to);
