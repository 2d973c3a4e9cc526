import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import process from 'node:process';

/*
 * Serves a folder on 127.0.0.1, as any mirror of releases does: node serve-files.ts FOLDER PORT
 * A program of its own, to be started where only the loopback network is.
 */
const [folder = '', port = ''] = process.argv.slice(2);
createServer((request, response) => {
  const path = join(folder, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-length': stat.size });
  createReadStream(path).pipe(response);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
