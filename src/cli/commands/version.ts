import process from 'node:process';
import { runtimeName } from '../../app/surroundings/runtime.ts';
import { version } from '../../domain/version.ts';
import type { CliCommand } from '../arguments/command.ts';

/** `claude-multi version`: prints one line with the version as its second word. */
export const versionCommand: CliCommand = {
  define() {},
  async run(_invocation, { out }) {
    out.line(`claude-multi ${version} (${runtimeName()}, ${process.platform} ${process.arch})`);
    return 0;
  },
};
