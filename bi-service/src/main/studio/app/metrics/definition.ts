import type { Dataset } from '../api/bi/index';
import type { Filter, Measure, MetricVersion } from '../api/catalog/index';
import { words } from '../data/format';
import { written } from '../editor/written';
import { strings } from '../strings';

/** The fields of a version that are not part of its definition; their names are checked against its type. */
const METADATA: Record<'version' | 'status' | 'origin' | 'whitelistVersion' | 'createdAt' | 'createdBy' | 'publishedAt' | 'publishedBy' | 'publicationReason', true> = {
  version: true,
  status: true,
  origin: true,
  whitelistVersion: true,
  createdAt: true,
  createdBy: true,
  publishedAt: true,
  publishedBy: true,
  publicationReason: true,
} satisfies Partial<Record<keyof MetricVersion, true>>;

/** The definition of a version, as its author wrote it. */
export function definitionOf(metric: MetricVersion): string {
  return written(Object.fromEntries(Object.entries(metric).filter(([name, value]) => !(name in METADATA) && value !== undefined)));
}

/** The measure in words, with the titles of the columns. */
export function inWords(metric: MetricVersion, datasets: readonly Dataset[]): string[] {
  const dataset = datasets.find(({ name }) => name === metric.dataset);
  const title = (column: string | undefined) => dataset?.columns.find(({ name }) => name === column)?.title ?? column ?? '';
  const sentences: string[] = [];
  if (metric.measure) sentences.push(measured(metric.measure, title));
  if (metric.numerator && metric.denominator) {
    sentences.push(`${measured(metric.numerator, title)}, ${strings.dividedBy()} ${measured(metric.denominator, title)}`);
  }
  if (metric.dataset && metric.timeColumn) sentences.push(strings.measuredOver(title(metric.timeColumn), metric.dataset));
  const parts = [...(metric.operands ?? []), ...(metric.metric ? [metric.metric] : [])];
  if (parts.length > 0) sentences.push(strings.madeOf(parts.map(({ metric: key, version }) => `${key}@${version}`).join(', ')));
  return sentences;
}

/** The possible groupings in words. */
export function groupsOf(metric: MetricVersion, datasets: readonly Dataset[]): string {
  const dataset = datasets.find(({ name }) => name === metric.dataset);
  return metric.allowedGroupBy
    .map((group: string | { column: string; transform?: string; width?: number }) => {
      const { column, transform, width } = typeof group === 'string' ? { column: group, transform: undefined, width: undefined } : group;
      const title = dataset?.columns.find(({ name }) => name === column)?.title ?? column;
      return transform ? `${title} (${words(transform)}${width ? ` ${width}` : ''})` : title;
    })
    .join(', ');
}

function measured({ agg, column, filters }: Measure, title: (column: string | undefined) => string): string {
  const what = column ? `${words(agg)} ${strings.of()} ${title(column)}` : words(agg);
  return filters && filters.length > 0 ? `${what} ${strings.where()} ${filters.map((one) => filtered(one, title)).join(` ${strings.and()} `)}` : what;
}

function filtered({ column, op, value, values }: Filter, title: (column: string | undefined) => string): string {
  const against = values ? values.map(String).join(', ') : value === undefined || value === null ? '' : String(value);
  return `${title(column)} ${words(op)} ${against}`.trim();
}
