import { extname } from 'node:path';
import type { FaultList } from '../fields/fault-list.ts';
import type { ReadText, Syntax, TaskDocument } from './document-text.ts';
import { excerptOfBroken, placeIn } from './excerpt.ts';
import { readJson } from './json-text.ts';
import { readYaml } from './yaml-text.ts';

/**
 * Parses a task file's text as JSON or YAML, by the extension of its name. Without a known extension, as JSON if it
 * is valid JSON, else as YAML. Returns null after adding a syntax error, with line and column, to the faults.
 * @param name the name shown to the user: a path, `standard input`
 */
export function readTaskDocument(text: string, name: string, faults: FaultList): TaskDocument | null {
  const content = withoutMark(text);
  const { read, syntax } = readText(content, extname(name).toLowerCase());
  if (read.ok) return { name, syntax, value: read.value, keyFaults: read.keyFaults };
  const { offset, final: _, ...fault } = read.fault;
  const where = offset === null ? name : `${name}, ${placeIn(content, offset)}`;
  const excerpt = offset === null ? null : excerptOfBroken(content, offset);
  const spot = excerpt === null ? {} : { spot: { place: '', excerpt } };
  faults.add({ where, rank: [1], fields: [] }, { ...fault, ...spot });
  return null;
}

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

interface Attempt {
  readonly read: ReadText;
  readonly syntax: Syntax;
}

function readText(text: string, extension: string): Attempt {
  const nul = text.indexOf('\0');
  if (nul >= 0) return failed(nul, 'contains a NUL character', 'the file must be UTF-8 text');
  if (!/\S/.test(text)) return failed(null, 'is empty', 'write a list of tasks, each with id and prompt');
  if (extension === '.json') return asJson(readJson(text));
  // Most large files are JSON, which is parsed fifty times faster than YAML.
  const looksLikeJson = /^\s*[[{]/.test(text);
  const json = looksLikeJson ? readJson(text) : null;
  const namedYaml = extension === '.yaml' || extension === '.yml';
  if (json?.ok) return namedYaml ? { read: json, syntax: 'yaml' } : asJson(json);
  if (json?.fault.final === true && !namedYaml) return asJson(json);
  const yaml = readYaml(text);
  if (yaml.ok && typeof yaml.value === 'string') return failed(0, 'is neither JSON nor YAML with tasks');
  return yaml.ok || json === null || namedYaml ? { read: yaml, syntax: 'yaml' } : asJson(json);
}

function asJson(read: ReadText): Attempt {
  return { read, syntax: 'json' };
}

function failed(offset: number | null, problem: string, allowed?: string): Attempt {
  return asJson({ ok: false, fault: { offset, problem, ...(allowed === undefined ? {} : { allowed }) } });
}
