import type { Dataset, Filter, QueryAnswer, QueryMeasure } from '../api/bi/index';
import { DefinitionFormatEnum } from '../api/catalog/index';
import { titled } from '../data/format';
import { nameOf, timesOf, type Asked } from './question';

/** The definition of a metric equivalent to one measure of a query, as a starting point for its author. */
export function definitionOf(asked: Asked, chosen: QueryMeasure, dataset: Dataset, over: string | null, answer: QueryAnswer | null): string {
  const column = answer?.columns.find(({ name }) => name === nameOf(chosen));
  const format = Object.values(DefinitionFormatEnum).find((one) => one === (chosen.ratio ? 'percent' : column?.format)) ?? 'number';
  const key = nameOf(chosen)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const named = (name: string | undefined) => asked.measures.find((one) => !one.ratio && nameOf(one) === name);
  const measured = (measure: QueryMeasure | undefined) => {
    const filters: Filter[] = [...(measure?.filters ?? []), ...(asked.filters ?? [])];
    return { agg: measure?.agg, ...(measure?.column && { column: measure.column }), ...(filters.length > 0 && { filters }) };
  };
  return JSON.stringify({
    key,
    title: chosen.name ? titled(chosen.name) : (column?.title ?? ''),
    description: '',
    dataset: dataset.name,
    timeColumn: over ?? timesOf(dataset)[0]?.name ?? '',
    format,
    type: chosen.ratio ? 'ratio' : 'simple',
    ...(chosen.ratio
      ? { numerator: measured(named(chosen.ratio.numerator)), denominator: measured(named(chosen.ratio.denominator)) }
      : { measure: measured(chosen) }),
    allowedGroupBy: (asked.groupBy ?? [])
      .filter(({ column: name }) => name !== (over ?? ''))
      .map(({ column: name, transform, width }) => (transform ? { column: name, transform, ...(width !== undefined && { width }) } : name)),
  });
}
