import { visibleText } from './escape.ts';

/** Characters that XML 1.0 has no way to write (its production `Char`), beyond those that are never shown. */
const unwritable = /[\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // In an attribute they would be read as spaces.
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text from elsewhere as the content of an XML 1.0 element. */
export function xmlText(text: string): string {
  return visibleText(text)
    .replace(unwritable, '')
    .replace(/[&<>]/g, (character) => entities[character] ?? '');
}

/** Attributes of an XML 1.0 element, each with a space before it; those that are null are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${attribute(String(value))}"`))
    .join('');
}

function attribute(value: string): string {
  return visibleText(value)
    .replace(unwritable, '')
    .replace(/[&<>"'\n\t]/g, (character) => entities[character] ?? '');
}
