import {
  deepestNesting,
  type KeyFault,
  type ReadText,
  refusedKey,
  repeatedKey,
  type SyntaxFault,
  TextPositions,
} from './document-text.ts';

/** An object or array that is not closed yet. */
interface Frame {
  readonly kind: '{' | '[';
  readonly offset: number;
  /** Where each key of an object was first seen. */
  readonly keys: Map<string, number>;
  key: string;
  index: number;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'comma' | 'end';

/**
 * Parses JSON as strictly as `JSON.parse` does. In addition it reports the position of the first fault on every
 * runtime, reports repeated keys (`JSON.parse` silently keeps the last), and limits the depth.
 */
export function readJson(text: string): ReadText {
  const scan = new JsonScan(text);
  const fault = scan.run();
  if (fault !== null) return { ok: false, fault };
  return { ok: true, value: JSON.parse(text), keyFaults: scan.keyFaults() };
}

class JsonScan {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  readonly #badKeys: { path: (string | number)[]; key: string; first: number; offset: number }[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  keyFaults(): KeyFault[] {
    if (this.#badKeys.length === 0) return [];
    const positions = new TextPositions(this.#text);
    return this.#badKeys.map(({ path, key, first, offset }) => {
      const { line } = positions.at(offset);
      return key === '__proto__' ? refusedKey(path, key, line) : repeatedKey(path, key, positions.at(first).line, line);
    });
  }

  run(): SyntaxFault | null {
    let expected: Expected | SyntaxFault = 'value';
    while (typeof expected === 'string') {
      this.#skipBlanks();
      const mark = this.#text[this.#at];
      if (mark === undefined) return expected === 'end' ? null : this.#cutOff();
      expected = this.#step(expected, mark);
    }
    return expected;
  }

  #step(expected: Expected, mark: string): Expected | SyntaxFault {
    switch (expected) {
      case 'value':
      case 'value or ]':
        return mark === ']' && expected === 'value or ]' ? this.#close() : this.#value(mark);
      case 'key':
      case 'key or }':
        return mark === '}' && expected === 'key or }' ? this.#close() : this.#key(mark);
      case 'comma':
        return this.#afterValue(mark);
      case 'end':
        return this.#fault('has more text after its end', 'a JSON text is one list or object');
    }
  }

  #value(mark: string): Expected | SyntaxFault {
    if (mark === '{' || mark === '[') {
      if (this.#frames.length >= deepestNesting)
        return { ...this.#fault(`is nested more than ${deepestNesting} levels deep`), final: true };
      this.#frames.push({ kind: mark, offset: this.#at, keys: new Map(), key: '', index: 0 });
      this.#at += 1;
      return mark === '{' ? 'key or }' : 'value or ]';
    }
    if (mark === '"') return this.#string() ?? this.#next();
    const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
    literal.lastIndex = this.#at;
    if (!literal.test(this.#text)) return this.#unexpected(mark, 'a value');
    this.#at = literal.lastIndex;
    return this.#next();
  }

  #key(mark: string): Expected | SyntaxFault {
    if (mark !== '"') return this.#unexpected(mark, 'a key in double quotes');
    const start = this.#at;
    const fault = this.#string();
    if (fault !== null) return fault;
    this.#noteKey(this.#text.slice(start, this.#at), start);
    this.#skipBlanks();
    if (this.#at >= this.#text.length) return this.#cutOff();
    if (this.#text[this.#at] !== ':') return this.#fault('has no colon after a key');
    this.#at += 1;
    return 'value';
  }

  #noteKey(source: string, offset: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    const key = source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1);
    frame.key = key;
    const first = frame.keys.get(key);
    if (first !== undefined || key === '__proto__') {
      const path = this.#frames.slice(0, -1).map(({ kind, key: at, index }) => (kind === '{' ? at : index));
      this.#badKeys.push({ path, key, first: first ?? offset, offset });
    }
    if (first === undefined) frame.keys.set(key, offset);
  }

  #afterValue(mark: string): Expected | SyntaxFault {
    const frame = this.#frames.at(-1);
    if (mark === (frame?.kind === '{' ? '}' : ']')) return this.#close();
    if (mark !== ',') return this.#unexpected(mark, frame?.kind === '{' ? 'a comma or }' : 'a comma or ]');
    this.#at += 1;
    if (frame?.kind === '{') return 'key';
    if (frame !== undefined) frame.index += 1;
    return 'value';
  }

  #close(): Expected {
    this.#frames.pop();
    this.#at += 1;
    return this.#next();
  }

  #next(): Expected {
    return this.#frames.length === 0 ? 'end' : 'comma';
  }

  /** Moves past the string that begins here. */
  #string(): SyntaxFault | null {
    const start = this.#at;
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) {
        this.#at += 1;
        return null;
      }
      if (code < 0x20) return this.#control(code);
      if (code === 0x5c) {
        const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
        escaped.lastIndex = this.#at;
        if (!escaped.test(this.#text))
          return this.#fault('has a backslash that does not start an escape', 'write \\\\ for a backslash');
        this.#at = escaped.lastIndex - 1;
      }
    }
    return { offset: start, problem: 'has a string without a closing quote' };
  }

  #control(code: number): SyntaxFault {
    // YAML would turn the line break into a space, and so change a prompt.
    if (code === 0x0a || code === 0x0d)
      return { ...this.#fault('has a line break inside a string', 'write \\n for a line break'), final: true };
    return this.#fault('has a control character inside a string', `write \\u${code.toString(16).padStart(4, '0')}`);
  }

  #skipBlanks(): void {
    const blanks = /[ \t\n\r]*/y;
    blanks.lastIndex = this.#at;
    blanks.test(this.#text);
    this.#at = blanks.lastIndex;
  }

  #cutOff(): SyntaxFault {
    const open = this.#frames.at(-1);
    if (open === undefined) return this.#fault('ends too early');
    const { line } = new TextPositions(this.#text).at(open.offset);
    return this.#fault(`ends before the ${open.kind} on line ${line} is closed`);
  }

  #unexpected(mark: string, wanted: string): SyntaxFault {
    if (mark === '/' || mark === '#') return this.#fault('has a comment', 'JSON has no comments; YAML has, with #');
    if (mark === "'") return this.#fault('has a single quote', 'JSON needs double quotes');
    if ((mark === '}' || mark === ']') && this.#lastMark() === ',') {
      return this.#fault('has a comma with nothing after it', 'remove the comma');
    }
    const found = /[\w.+-]{1,20}|[\s\S]/uy;
    found.lastIndex = this.#at;
    return this.#fault(`has ${JSON.stringify(found.exec(this.#text)?.[0] ?? mark)} where ${wanted} was expected`);
  }

  #lastMark(): string | undefined {
    return this.#text.slice(0, this.#at).trimEnd().at(-1);
  }

  #fault(problem: string, allowed?: string): SyntaxFault {
    return { offset: this.#at, problem, ...(allowed === undefined ? {} : { allowed }) };
  }
}
