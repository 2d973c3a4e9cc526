import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/*
 * Isolates unit tests: a test that starts a process, listens or connects fails, and its message says where it belongs.
 */
function refuse(what: string): () => never {
  return () => {
    throw new Error(`a unit test ${what}: it belongs into a file that ends in .real.test.ts (test/vitest.config.ts)`);
  };
}

const starting = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const;
for (const name of starting) Object.assign(childProcess, { [name]: refuse(`calls ${name}`) });
net.Server.prototype.listen = refuse('listens');
net.Socket.prototype.connect = refuse('connects');
syncBuiltinESMExports();
