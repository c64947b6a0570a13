import type { AnswerColumn, QueryGroup } from '../api/bi/index';
import { bucket, exact, full } from '../data/format';
import { visible } from '../part/raw';
import { strings } from '../strings';
import { isOfTime } from './question';

/** A value of an answer as text, formatted by its column and its group. */
export function plainCell(column: AnswerColumn, value: unknown, group: QueryGroup | undefined): string {
  if (value === null || value === undefined) return strings.noName();
  if (column.type === 'timestamp') return isOfTime(group) ? bucket(String(value), group!.transform!) : exact(String(value));
  if (typeof value === 'number') return full(value, column.format, column.unit);
  return visible(typeof value === 'string' ? value : JSON.stringify(value));
}
