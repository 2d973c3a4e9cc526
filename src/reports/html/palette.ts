/** A colour of the report in each theme. */
interface Shade {
  readonly light: string;
  readonly dark: string;
}

/**
 * All colours of the page, by the name of their CSS variable. Warm paper and ink, one hue a status, each told apart by
 * shape or pattern besides.
 */
export const palette = {
  paper: { light: '#faf9f6', dark: '#131619' },
  surface: { light: '#ffffff', dark: '#1a1e22' },
  sunken: { light: '#f4f2ed', dark: '#101316' },
  line: { light: '#e5e1d9', dark: '#2c3339' },
  'strong-line': { light: '#8b8f94', dark: '#68727c' },
  ink: { light: '#20252a', dark: '#e6e9ec' },
  soft: { light: '#5d656e', dark: '#9ea8b2' },
  accent: { light: '#2b5cad', dark: '#8ab4f8' },
  succeeded: { light: '#1d7550', dark: '#5fc596' },
  failed: { light: '#b53a27', dark: '#f28d7b' },
  cancelled: { light: '#8a5f0c', dark: '#e0b25c' },
  skipped: { light: '#656d76', dark: '#98a2ad' },
  running: { light: '#2b5cad', dark: '#8ab4f8' },
  input: { light: '#5865b8', dark: '#8e9af0' },
  output: { light: '#20252a', dark: '#e6e9ec' },
  'cache-read': { light: '#9fc4b3', dark: '#3f6f5b' },
  'cache-write': { light: '#c99a44', dark: '#b0893f' },
} as const satisfies Record<string, Shade>;

/** The declarations of one theme's colours. */
export function colours(theme: keyof Shade): string {
  return Object.entries(palette)
    .map(([name, shade]) => `--${name}:${shade[theme]};`)
    .join('');
}
