import type { Fault } from './page.ts';

const region = /^(?<begin><!-- begin: (?<name>[^\n]+) -->\n)(?<content>[\s\S]*?)(?<end>^<!-- end -->$)/gm;

/** A page's text with its generated parts filled in, and the faults of unknown parts. */
export interface Filled {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/**
 * Fills in the generated parts of a page, which are between `<!-- begin: NAME -->` and `<!-- end -->`. Everything else
 * is unchanged.
 * @param contentOf returns the content of the part with that name; null when the name is unknown
 */
export function fillRegions(path: string, text: string, contentOf: (name: string) => string | null): Filled {
  const faults: Fault[] = [];
  const filled = text.replace(region, (...found) => {
    const { begin, name, content, end } = found.at(-1) as Record<'begin' | 'name' | 'content' | 'end', string>;
    const made = contentOf(name);
    if (made !== null) return `${begin}\n${made.trim()}\n\n${end}`;
    const line = text.slice(0, found.at(-3) as number).split('\n').length;
    faults.push({ path, line, message: `there is no generated part "${name}"` });
    return `${begin}${content}${end}`;
  });
  return { text: filled, faults };
}
