import process from 'node:process';
import { startRun } from '../../../src/app/start-run.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { NodeProcessHost } from '../../../src/machine/process/process-host.ts';
import { TinyAgent } from './tiny-agent.ts';

/*
 * Supervises a run of the tiny agent until its session has a tool in use, and is killed then. Its only argument is the
 * plan in JSON.
 */
const plan = JSON.parse(process.argv[2] ?? '') as Plan;
const supervisor = await startRun({
  plan,
  agent: new TinyAgent(),
  host: new NodeProcessHost(),
  environment: { PATH: process.env['PATH'] ?? '' },
  reporters: [
    {
      name: 'death',
      onEvent: (event) => {
        if (event.type === 'session-progressed' && event.progress.tool !== null) process.kill(process.pid, 'SIGKILL');
      },
    },
  ],
});
await supervisor.run();
