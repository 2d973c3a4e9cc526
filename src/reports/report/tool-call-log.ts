import type { ToolCallMark } from '../../domain/ports/agent.ts';
import { firstLine } from '../../domain/text/first-line.ts';
import type { ReportToolCalls } from './report.ts';

/** How many calls of an attempt a report lists: the last ones. */
const mostListed = 100;

const longestName = 60;
const longestGist = 160;

type Listed = ReportToolCalls['last'][number];

/** Folds the stream of one attempt into its tool calls, in bounded memory. */
export class ToolCallLog {
  readonly #listed = new Map<string, Listed>();
  #total = 0;
  #failed = 0;

  observe(mark: ToolCallMark): void {
    if (mark.kind === 'call') this.#begin(mark);
    else this.#end(mark);
  }

  get calls(): ReportToolCalls {
    return { total: this.#total, failed: this.#failed, last: [...this.#listed.values()] };
  }

  #begin({ id, at, name, what, isSubagent }: ToolCallMark & { readonly kind: 'call' }): void {
    if (this.#listed.has(id)) return;
    this.#total += 1;
    this.#listed.set(id, {
      tool: firstLine(name, longestName),
      what: firstLine(what, longestGist),
      bySubagent: isSubagent,
      failed: false,
      startedAt: at === null ? null : new Date(at).toISOString(),
      durationMs: null,
    });
    const [oldest] = this.#listed.keys();
    if (this.#listed.size > mostListed && oldest !== undefined) this.#listed.delete(oldest);
  }

  #end({ id, at, isError }: ToolCallMark & { readonly kind: 'answer' }): void {
    const call = this.#listed.get(id);
    if (isError && call?.failed !== true) this.#failed += 1;
    if (call === undefined) return;
    const durationMs =
      at === null || call.startedAt === null ? call.durationMs : Math.max(0, at - Date.parse(call.startedAt));
    this.#listed.set(id, { ...call, failed: call.failed || isError, durationMs });
  }
}
