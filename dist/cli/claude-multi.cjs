#!/usr/bin/env node
'use strict';
var versions = process.versions;
if (!versions.bun && !versions.deno && parseInt(versions.node, 10) < 24) {
  var message = "claude-multi needs Node 24 or later; this is Node {version} ({path}).\n  Install a newer Node (https://nodejs.org), or use the claude-multi binary, which needs none.\n";
  var parts = message.split('{version}').join(versions.node).split('{path}');
  process.stderr.write(parts.join(process.execPath));
  process.exitCode = 3;
} else {
  import('./index.js');
}
