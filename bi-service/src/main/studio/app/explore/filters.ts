import { html, nothing, type TemplateResult } from 'lit';
import { address } from '../address';
import type { Dataset, DatasetColumn, Filter } from '../api/bi/index';
import { words } from '../data/format';
import { instantOf, wallOf } from '../data/wall';
import { strings } from '../strings';
import { choice, input, type Violations, type Input, type Option } from './control';

const LONGEST_TEXT = 500;

/** The filters of a query, or of one of its measures. */
export function filterRows(path: string, filters: readonly Filter[], dataset: Dataset, violations: Violations, write: (filters: Filter[]) => void): TemplateResult {
  const replace = (place: number, filter: Filter) => write(filters.map((one, at) => (at === place ? filter : one)));
  return html`${filters.map(
      (filter, place) => html`<div class="row" role="group" aria-label=${strings.filterNumber(place + 1)}>
        ${row(`${path}[${place}]`, filter, dataset, violations, (changed) => replace(place, changed))}
        <button type="button" class="away" aria-label=${strings.removeThis(strings.filterNumber(place + 1))} @click=${() => write(filters.filter((_, at) => at !== place))}>✕</button>
      </div>`,
    )}
    <button type="button" class="more" @click=${() => write([...filters, fresh(dataset.columns[0]!)])}>${strings.addFilter()}</button>`;
}

/** A filter on a column, with the first operator that it allows. */
function fresh(column: DatasetColumn): Filter {
  return { column: column.name, op: column.operators[0] as Filter['op'] };
}

export function columnOptions(columns: readonly DatasetColumn[]): Option[] {
  return columns.map(({ name, title }) => [name, title] as const);
}

function row(path: string, filter: Filter, dataset: Dataset, violations: Violations, write: (filter: Filter) => void) {
  const column = dataset.columns.find(({ name }) => name === filter.column);
  return html`${choice(`${path}.column`, strings.column(), filter.column, columnOptions(dataset.columns), violations, (name) => {
      const chosen = dataset.columns.find((one) => one.name === name)!;
      const keeps = chosen.operators.includes(filter.op) && chosen.type === column?.type;
      write(keeps ? { ...filter, column: name } : { ...fresh(chosen), ...(chosen.operators.includes(filter.op) && { op: filter.op }) });
    })}
    ${choice(`${path}.op`, strings.operator(), filter.op, (column?.operators ?? [filter.op]).map((op) => [op, words(op)] as const), violations, (op) =>
      write(withOperator(filter, op as Filter['op'], dataset)),
    )}
    ${values(path, filter, column, dataset, violations, write)}`;
}

/** Keeps typed values if the new operator takes as many. */
function withOperator({ column, value, values: several }: Filter, op: Filter['op'], dataset: Dataset): Filter {
  const given = several ?? (value === undefined || value === null ? [] : [value]);
  switch (dataset.operands[op]) {
    case 'one':
      return { column, op, ...(given.length > 0 && { value: given[0] }) };
    case 'two':
      return { column, op, ...(given.length > 0 && { values: given.slice(0, 2) }) };
    case 'several':
      return { column, op, ...(given.length > 0 && { values: given }) };
    default:
      return { column, op };
  }
}

function values(path: string, filter: Filter, column: DatasetColumn | undefined, dataset: Dataset, violations: Violations, write: (filter: Filter) => void) {
  const { column: name, op } = filter;
  const given: unknown[] = filter.values ?? [];
  const many = (entries: unknown[]) => {
    const kept = entries.filter((one) => one !== undefined && one !== '');
    write({ column: name, op, ...(kept.length > 0 && { values: kept }) });
  };
  switch (dataset.operands[op]) {
    case 'one':
      return input(`${path}.value`, strings.value(), field(column, filter.value), violations, (text) => {
        const value = read(column, text);
        write({ column: name, op, ...(value !== undefined && { value }) });
      });
    case 'two':
      return html`${[strings.firstValue(), strings.lastValue()].map((label, place) =>
          input(`${path}.values[${place}]`, label, field(column, given[place]), violations, (text) => {
            const both = [given[0] ?? '', given[1] ?? ''];
            both[place] = read(column, text) ?? '';
            write({ column: name, op, values: both });
          }),
        )}${whole(path, violations)}`;
    case 'several':
      return html`${[...given, undefined].map((value, place) =>
          input(`${path}.values[${place}]`, strings.valueNumber(place + 1), field(column, value), violations, (text) => {
            const entries = [...given];
            entries[place] = read(column, text);
            many(entries);
          }),
        )}${whole(path, violations)}`;
    default:
      return nothing;
  }
}

/** What is wrong with the values as a whole. */
function whole(path: string, violations: Violations) {
  const found = violations.of(`${path}.values`);
  return found.length > 0 ? html`<span class="violation">${found.map(({ field: at, message }) => html`<span data-violation=${at}>${message}</span>`)}</span>` : nothing;
}

/** A field for values of a column. */
function field(column: DatasetColumn | undefined, value: unknown): Input {
  const text = value === undefined || value === null ? '' : String(value);
  switch (column?.type) {
    case 'timestamp':
      return { type: 'datetime-local', value: wallOf(value, address.state.tz) };
    case 'integer':
      return { type: 'number', value: text, step: '1' };
    case 'numeric':
      return { type: 'number', value: text, step: 'any' };
    default:
      return { type: 'text', value: text, maxLength: LONGEST_TEXT };
  }
}

/** A value as the API takes it; undefined for none. */
function read(column: DatasetColumn | undefined, text: string): unknown {
  if (text === '') return undefined;
  switch (column?.type) {
    case 'timestamp':
      return instantOf(text, address.state.tz) ?? undefined;
    case 'integer':
    case 'numeric':
      return Number(text);
    default:
      return text;
  }
}
