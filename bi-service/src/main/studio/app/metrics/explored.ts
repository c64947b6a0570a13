import type { QueryMeasure } from '../api/bi/index';
import type { Measure, MetricVersion } from '../api/catalog/index';
import { PARAMETERS } from '../explore/question';

/** The equivalent query in Explore; null for a composition. */
export function explored(metric: MetricVersion): Record<string, string> | null {
  const { key, dataset, timeColumn, measure, numerator, denominator } = metric;
  if (!dataset || !timeColumn) return null;
  const named = (name: string, one: Measure): QueryMeasure => ({ name, ...one }) as QueryMeasure;
  const measures = measure
    ? [named(key, measure)]
    : numerator && denominator
      ? [named(PARTS[0], numerator), named(PARTS[1], denominator), { name: key, ratio: { numerator: PARTS[0], denominator: PARTS[1] } }]
      : null;
  return measures && { [PARAMETERS.query]: JSON.stringify({ dataset, measures }), [PARAMETERS.over]: timeColumn };
}

const PARTS = ['numerator', 'denominator'] as const;
