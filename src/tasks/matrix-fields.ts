import type { FaultList, Place } from './fields/fault-list.ts';
import { parseField } from './fields/field-parser.ts';
import { type DraftFields, taskShape } from './fields/task-fields.ts';
import {
  type Combination,
  countCombinations,
  fillPlaceholders,
  type Matrix,
  missingFromId,
  repeatedValue,
  unknownPlaceholder,
} from './matrix.ts';
import type { TaskEntry } from './task-file-reader.ts';

type FieldName = keyof DraftFields;

/** Checks an entry for the faults that all of its combinations would have. */
export function matrixFits(entry: TaskEntry, matrix: Matrix, fields: DraftFields, faults: FaultList): boolean {
  const { place, given, values } = entry;
  const before = faults.length;
  const texts = [...textsOf(fields)];
  if (values.id !== undefined) texts.push({ name: 'id', at: '', text: values.id });
  for (const { name, at, text } of texts) {
    const unknown = unknownPlaceholder(text, matrix);
    const inherited = given.has(name) ? '' : ' (from defaults or settings)';
    if (unknown !== null) faults.add(place, { field: `${name}${at}${inherited}`, ...unknown });
  }
  const repeated = repeatedValue(matrix);
  if (repeated !== null) {
    faults.add(place, { field: `matrix.${repeated.name}`, problem: 'lists a value twice', value: repeated.value });
  }
  if (values.id !== undefined) noteMissing(values.id, matrix, place, faults);
  return faults.length === before;
}

/** The fields that contain placeholders. */
export function changingFields(fields: DraftFields): Set<FieldName> {
  // An escaped placeholder counts too: filling it in removes the backslash.
  return new Set([...textsOf(fields)].filter(({ text }) => text.includes('{{')).map(({ name }) => name as FieldName));
}

/** Fills a combination's values into the fields, and checks the results: a model may have become empty. */
export function fillFields(
  fields: DraftFields,
  changing: ReadonlySet<FieldName>,
  combination: Combination,
  place: Place,
  faults: FaultList,
): DraftFields {
  if (changing.size === 0) return fields;
  const filled: Record<string, unknown> = { ...fields };
  for (const name of changing) {
    const parsed = parseField(taskShape, name, fillValue(fields[name], combination), place, faults);
    if (parsed.ok) filled[name] = parsed.value;
  }
  return filled as DraftFields;
}

function noteMissing(id: string, matrix: Matrix, place: Place, faults: FaultList): void {
  const missing = missingFromId(id, matrix).map((name) => `{{${name}}}`);
  if (missing.length === 0) return;
  faults.add(place, {
    field: 'id',
    problem: `is the same for several of the ${countCombinations(matrix)} tasks of its matrix`,
    value: id,
    allowed: `add ${missing.join(' and ')} to it, as in ${[id, ...missing].join('-')}`,
  });
}

interface FieldText {
  readonly name: string;
  /** The place inside the field: ` item 2`, `.PORT`. */
  readonly at: string;
  readonly text: string;
}

function* textsOf(fields: DraftFields): Generator<FieldText> {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') yield { name, at: '', text: value };
    else if (Array.isArray(value)) {
      for (const [index, text] of value.entries()) yield { name, at: ` item ${index + 1}`, text };
    } else if (typeof value === 'object' && value !== null) {
      for (const [variable, text] of Object.entries(value)) yield { name, at: `.${variable}`, text };
    }
  }
}

function fillValue(value: DraftFields[FieldName], combination: Combination): unknown {
  if (typeof value === 'string') return fillPlaceholders(value, combination);
  if (Array.isArray(value)) return value.map((text) => fillPlaceholders(text, combination));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, fillPlaceholders(text, combination)]));
}
