import type { z } from 'zod';
import { type BackgroundWork, longestWorkName } from '../../../domain/run/background-work.ts';
import { firstLine } from '../../../domain/text/first-line.ts';
import { type BackgroundTaskLine, backgroundInputSchema, type ToolResult, type ToolUse } from './stream-line.ts';

/**
 * Kinds of background tasks by their type in the stream (2.1.197 to 2.1.332). Of an unknown type is not known whether it
 * ends, so it counts as a command.
 */
const kindOfType: Readonly<Record<string, BackgroundWork['kind']>> = {
  local_agent: 'agent',
  remote_agent: 'agent',
  in_process_teammate: 'agent',
  local_workflow: 'agent',
};

/** Types of the CLI's own housekeeping, which is not part of the session's work. */
const housekeeping: ReadonlySet<string> = new Set(['dream', 'auto_mode_scan', 'post_turn_memory']);

/** The most tool calls of which the command is kept, until the task that they start is announced. */
const mostCalls = 100;

/** The key of the only wake-up that a session can have; a scheduled job has an id of its own. */
const wakeUp = 'wake-up';

interface Scheduled extends BackgroundWork {
  /** When it is due, epoch milliseconds; infinite when the stream does not say. */
  readonly due: number;
}

/**
 * What a session has at work in the background. Running tasks are announced by the stream. Wake-ups and scheduled jobs
 * are not: the CLI forgets them when its input is closed, so they are taken from the calls of the tools that make them.
 */
export class BackgroundTasks {
  readonly #tasks = new Map<string, BackgroundWork>();
  readonly #scheduled = new Map<string, Scheduled>();
  /** Calls that may start something in the background, by id: only what is read of them, since they may be large. */
  readonly #calls = new Map<string, { readonly name: string; readonly input: z.infer<typeof backgroundInputSchema> }>();
  /** What explains that a turn begins by itself: a task that ended, or a wake-up that the stream announced. */
  #explained = true;

  get works(): readonly BackgroundWork[] {
    return [...this.#tasks.values(), ...this.#scheduled.values()].map(({ kind, name }) => ({ kind, name }));
  }

  /** Notes a tool call of the main conversation or of a subagent. */
  call({ id, name, input }: ToolUse): void {
    this.#calls.set(id, { name, input: backgroundInputSchema.parse(input) });
    const [oldest] = this.#calls.keys();
    if (this.#calls.size > mostCalls && oldest !== undefined) this.#calls.delete(oldest);
  }

  /** Notes the answer to a tool call. Returns whether `works` may have changed. */
  answer(callId: string, result: ToolResult): boolean {
    const call = this.#calls.get(callId);
    switch (call?.name) {
      case 'ScheduleWakeup':
        this.#scheduled.delete(wakeUp);
        if (result.scheduledFor !== undefined) {
          const name = firstLine(call.input.reason ?? call.input.prompt ?? 'without a reason', longestWorkName);
          this.#scheduled.set(wakeUp, { kind: 'wake-up', name, due: result.scheduledFor });
        }
        return true;
      case 'CronCreate':
        if (result.id === undefined) return false;
        this.#scheduled.set(result.id, {
          kind: result.recurring === true ? 'schedule' : 'wake-up',
          name: firstLine(
            `${call.input.prompt ?? ''} (${result.humanSchedule ?? call.input.cron ?? 'scheduled'})`,
            longestWorkName,
          ),
          due: result.nextFireAt ?? Number.POSITIVE_INFINITY,
        });
        return true;
      case 'CronDelete':
        return this.#scheduled.delete(call.input.id ?? '');
      case 'CronList':
        return this.#keepJobs(result.jobs);
      default:
        return false;
    }
  }

  /** Applies a line about tasks. Returns whether it was about one. */
  task(subtype: unknown, line: BackgroundTaskLine): boolean {
    if (line.tasks !== undefined) {
      const before = new Map(this.#tasks);
      this.#tasks.clear();
      for (const task of line.tasks) {
        if (task.task_id === undefined || task.ambient === true) continue;
        const known = before.get(task.task_id);
        if (known !== undefined) this.#tasks.set(task.task_id, known);
        else this.#add(task.task_id, task);
      }
      if (this.#tasks.size < before.size) this.#explained = true;
      return true;
    }
    if (line.task_id === undefined) return false;
    if (subtype === 'task_started' && line.is_backgrounded !== false) this.#add(line.task_id, line);
    else if (subtype === 'task_notification') {
      this.#tasks.delete(line.task_id);
      this.#explained = true;
    }
    return true;
  }

  /** Notes that the stream announces a turn that a wake-up has begun. Returns whether `works` may have changed. */
  wake(source: string): boolean {
    this.#explained = true;
    return source === 'loop_wakeup' ? this.#scheduled.delete(wakeUp) : this.#deleteNextDue();
  }

  /**
   * Notes that a turn begins. If nothing else explains it, a wake-up has begun it: 2.1.197 does not say so. Returns whether
   * `works` may have changed.
   */
  begin(): boolean {
    const woken = !this.#explained;
    this.#explained = true;
    return woken && this.#deleteNextDue();
  }

  /** Notes that a turn has ended with a result. */
  rest(): void {
    this.#explained = false;
  }

  #add(id: string, { task_type: type = '', tool_use_id, description }: BackgroundTaskLine): void {
    if (housekeeping.has(type)) return;
    const command = this.#calls.get(tool_use_id ?? '')?.input.command;
    const known = this.#tasks.get(id);
    const name = command ?? known?.name ?? description ?? id;
    this.#tasks.set(id, { kind: kindOfType[type] ?? 'command', name: firstLine(name, longestWorkName) });
  }

  /** Removes what was scheduled once and is due next. */
  #deleteNextDue(): boolean {
    const once = [...this.#scheduled].filter(([, { kind }]) => kind === 'wake-up');
    const soonest = Math.min(...once.map(([, { due }]) => due));
    const next = once.find(([, { due }]) => due === soonest);
    return next !== undefined && this.#scheduled.delete(next[0]);
  }

  /** Removes jobs that the session's own list no longer contains. */
  #keepJobs(jobs: ToolResult['jobs']): boolean {
    if (jobs === undefined) return false;
    const listed = new Set(jobs.map(({ id }) => id));
    for (const id of this.#scheduled.keys()) if (id !== wakeUp && !listed.has(id)) this.#scheduled.delete(id);
    return true;
  }
}
