/** A text, or why it cannot be used. `problem` completes a sentence that begins with the name of the file or input. */
export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** Decodes UTF-8 and drops a byte-order mark. Refuses other encodings and binary data. */
export function decodeText(bytes: Uint8Array): ReadText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, problem: 'is UTF-16 text; save it as UTF-8' };
  }
  if (bytes.includes(0)) return { ok: false, problem: 'contains NUL bytes: it is binary or UTF-16, not UTF-8 text' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: 'is not UTF-8 text' };
  }
}
