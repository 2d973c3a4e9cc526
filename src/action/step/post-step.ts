import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { defaultAgent } from '../../app/agent.ts';
import { toolCallsFrom } from '../../app/delivery/tool-calls.ts';
import { endRun } from '../../app/resume/close-run.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { buildReport } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { readTelling } from '../inputs/inputs.ts';
import { canGetRights, hasRights, runWithRights } from '../safety/elevation.ts';
import { endStepUser } from '../safety/step-user.ts';
import { Teller } from '../telling/teller.ts';
import { putAllBack } from '../trust/guard.ts';
import { environmentWithoutRunner, temporaryFolder } from './environment.ts';
import { stepSecrets } from './step-secrets.ts';
import { leftState } from './step-state.ts';
import { StopRequest } from './stop-request.ts';

const killed = 'the step was killed before it could end';

/**
 * Runs after the job, whoever ended the step: ends what it left running, and tells what it could not tell any more. A step
 * that ended by itself has left nothing.
 */
export async function runPostStep(): Promise<void> {
  const left = leftState();
  if (left.sessionUser !== null && !hasRights() && (await canGetRights())) {
    process.exitCode = await runWithRights();
    return;
  }
  // First: what its processes do must not be in the way of anything else.
  if (left.sessionUser !== null) await endStepUser(left.sessionUser);
  await putAllBack(left.putAside, (message) => core.warning(safeText(message)));
  const { telling } = readTelling(core.getInput);
  const isTold = left.told.has('summary') && left.told.has('comment');
  // A cancelled step has no time to store anything.
  const isStored = !telling.uploadArtifact || left.told.has('artifact') || left.runDir === null;
  if (isTold && isStored) return;
  const stop = new StopRequest();
  try {
    const secrets = stepSecrets(process.env, telling.secretEnv);
    const teller = new Teller({
      telling,
      environment: process.env,
      secrets,
      onTold: () => {},
      time: stop.time,
      isHurried: () => stop.why !== null,
      told: left.told,
    });
    if (left.runDir === null) {
      const error = new EnvironmentError(`nothing was started: ${killed}`, 'Run the job again.');
      await teller.couldNotStart(error, { isCancelled: true, mayComment: left.isTrusted });
      return;
    }
    const environment = environmentWithoutRunner(process.env);
    const { state, failure } = await endRun({ runDir: left.runDir, environment, secrets, message: killed });
    if (failure !== null) core.warning(`The end of the run could not be recorded: ${safeText(messageOf(failure))}`);
    const report = buildReport(state, state.lastEventAt);
    const { runDir } = left;
    const detail = toolCallsFrom(runDir, defaultAgent.transcripts);
    if (isTold) await teller.store(report, { detail, runDir });
    else {
      const path = join(temporaryFolder(process.env), state.run.id, 'report.json');
      await teller.tell(report, { path, detail, runDir });
    }
  } catch (error) {
    core.warning(`What the step left could not be completed: ${safeText(messageOf(error))}`);
  } finally {
    stop.dispose();
  }
}
