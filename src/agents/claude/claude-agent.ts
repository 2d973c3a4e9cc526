import type {
  Account,
  Agent,
  AgentProgram,
  Environment,
  Program,
  Sessions,
  Transcripts,
} from '../../domain/ports/agent.ts';
import type { FederatedIdentity } from '../../domain/ports/identity.ts';
import { setsCredential, withCredentials, without } from './account/environment.ts';
import { argumentsFor } from './arguments.ts';
import { checkClaude } from './checks.ts';
import { findClaude } from './program/find-claude.ts';
import { installClaude } from './program/install-claude.ts';
import { untestedVersion } from './program/tested-versions.ts';
import { neverAsks, refusal } from './rights/permissions.ts';
import { filesOf, projectFiles, restrained } from './rights/strangers.ts';
import { ClaudeSessions } from './sessions.ts';
import { resultIn } from './stream/result-line.ts';
import { toolCallsIn } from './stream/tool-call-marks.ts';
import { TranscriptText } from './stream/transcript-text.ts';

/** The Claude Code CLI as an agent. */
export class ClaudeAgent implements Agent {
  readonly name = 'claude';
  readonly program: Program = {
    find: findClaude,
    install: installClaude,
    untested: untestedVersion,
    check: checkClaude,
  };
  readonly account: Account = {
    withCredentials,
    without,
    setsCredential,
    projectFiles,
    filesOf,
    restrained,
    neverAsks,
    refusal,
  };
  readonly transcripts: Transcripts = { reader: () => new TranscriptText(), resultIn, toolCallsIn };

  argumentsFor = argumentsFor;

  sessions(program: AgentProgram, environment: Environment, identity: FederatedIdentity | null = null): Sessions {
    return new ClaudeSessions(program, environment, identity);
  }
}
