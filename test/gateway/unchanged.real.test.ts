import { describe, expect, test } from 'vitest';
import { ClaudeAgent } from '../../src/agents/claude/claude-agent.ts';
import type { AgentProgram, Environment, Sessions } from '../../src/domain/ports/agent.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Recorder, startRecorder } from '../support/gateway/recorder.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { stage } from '../support/real/supervised-run.ts';

/** The agent, whose sessions reach their entrances through a recorder. */
class RecordedAgent extends ClaudeAgent {
  readonly #recorder: Recorder;

  constructor(recorder: Recorder) {
    super();
    this.#recorder = recorder;
  }

  override sessions(program: AgentProgram, environment: Environment): Sessions {
    const sessions = super.sessions(program, environment);
    const { api } = sessions;
    if (api === undefined || api === null) throw new Error('these sessions have no gateway');
    const passage: typeof api.passage = (entrance, own, task) =>
      api.passage({ ...entrance, url: this.#recorder.inFrontOf(entrance.url) }, own, task);
    return Object.defineProperty(sessions, 'api', { value: { ...api, passage } });
  }
}

const long = 'several words \u00e9 \u{1F600} '.repeat(2_000);
const ids = ['a', 'b', 'c'];
const scripts = ids.map((id): Script => {
  const file_path = `{{cwd}}/${id}.txt`;
  return {
    match: `do ${id}`,
    steps: [
      { tool: 'Write', input: { file_path, content: long } },
      { status: 529, times: 1 },
      { tool: 'Read', input: { file_path } },
      { text: long },
    ],
  };
});

describe.each(claudeVersions)('the gateway before sessions of Claude Code $version', ({ path }) => {
  test('changes nothing in what they send and get: all checksums agree', async () => {
    await using recorder = await startRecorder();
    await using scene = await stage({
      scripts,
      tasks: ids.map((id) => ({ id })),
      options: { claudePath: path, maxParallel: 3 },
      agent: new RecordedAgent(recorder),
    });
    // The gateway waits before it sends a refused request again.
    scene.clock.letRun();
    const { report } = await scene.run();
    expect(report.tasks.map(({ status }) => status)).toEqual(ids.map(() => 'succeeded'));
    const passed = recorder.recorded.filter(({ target }) => /^\/v1\/messages(\?|$)/.test(target));
    // What the API refuses for now is sent again by the gateway: sessions neither see it nor send it twice.
    const { requests } = scene.simulator.ledger;
    const arrived = requests.map(({ path: target, headSha256, bodySha256, answerSha256 }) =>
      JSON.stringify({ target, headSha256, bodySha256, answerSha256 }),
    );
    const isRefused = requests.map(({ status }) => status === 529);
    expect(isRefused.filter(Boolean)).toHaveLength(ids.length);
    const sent = passed.map((one) => JSON.stringify(one));
    expect(sent.toSorted()).toEqual(arrived.filter((_, index) => isRefused[index] === false).sort());
    const bodies = new Set(passed.map(({ bodySha256 }) => bodySha256));
    for (const { bodySha256 } of requests) expect(bodies).toContain(bodySha256);
  });
});
