import { exitCode } from '../../src/cli/process/exit-code.ts';
import { oldestNode, oldNodeMessage } from '../../src/cli/process/old-node.ts';

const version = '{version}';
const path = '{path}';

/**
 * The program that npm links as `claude-multi`. Nodes before 14 cannot parse the bundle: without this file, they print a
 * syntax error where they should say which Node is needed. It is CommonJS and in syntax that Node 10 can parse.
 */
export const launcher = `#!/usr/bin/env node
'use strict';
var versions = process.versions;
if (!versions.bun && !versions.deno && parseInt(versions.node, 10) < ${oldestNode}) {
  var message = ${JSON.stringify(oldNodeMessage(version, path))};
  var parts = message.split('${version}').join(versions.node).split('${path}');
  process.stderr.write(parts.join(process.execPath));
  process.exitCode = ${exitCode.environment};
} else {
  import('./index.js');
}
`;
