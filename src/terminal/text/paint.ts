/** The meaning of a piece of text; `plain` for no emphasis. */
export type Tone = 'plain' | 'strong' | 'faint' | 'good' | 'bad' | 'busy' | 'warning';

/** Renders a text in a tone. */
export type Paint = (text: string, tone: Tone) => string;

const start = `${String.fromCodePoint(0x1b)}[`;
/** SGR codes that start and end each tone, from the 16-colour palette, which follows the user's theme. */
const codes: Record<Exclude<Tone, 'plain'>, readonly [number, number]> = {
  strong: [1, 22],
  faint: [2, 22],
  good: [32, 39],
  bad: [31, 39],
  busy: [36, 39],
  warning: [33, 39],
};

/** Renders tones as colours; without `colour`, ignores them. */
export function paintFor(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, tone) => {
    if (tone === 'plain' || text === '') return text;
    const [on, off] = codes[tone];
    return `${start}${on}m${text}${start}${off}m`;
  };
}
