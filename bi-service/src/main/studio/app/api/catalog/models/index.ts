// Generated from the service's OpenAPI document by StudioCallsTest.

export const Action = { drafted: 'drafted', published: 'published', deprecated: 'deprecated' } as const;
export type Action = (typeof Action)[keyof typeof Action];

export interface Catalog {
  catalog: number;
  metrics: Array<CatalogMetric>;
}

export interface CatalogImport {
  changes: Array<ImportedVersion>;
  unchanged: number;
  /** Whether nothing was kept */
  dryRun: boolean;
}

export interface CatalogMetric {
  key: string;
  origin: Origin;
  versions: Array<CatalogVersion>;
}

export interface CatalogVersion {
  version: number;
  status: VersionStatus;
  definition: Definition;
}

/** How the checks before the publication came out */
export interface Checks {
  passed: number;
  /** Not what they should be, but not reason enough to publish nothing */
  warned: number;
  /** A critical check that fails prevents a publication, so usually 0 */
  failed: number;
}

/** What a number means: a measure with its context, never SQL */
export interface Definition {
  /** Lower snake case */
  key: string;
  title: string;
  /** The definition in words */
  description: string;
  /** Of simple and ratio: the dataset whose rows are measured */
  dataset?: string;
  /** Of simple and ratio: the timestamp that places a row in the window */
  timeColumn?: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: DefinitionFormatEnum;
  /** Whether a rise is good news, or a fall; left out where neither is */
  goodDirection?: DefinitionGoodDirectionEnum;
  /** simple and ratio are measured on rows, the others are made of other metrics */
  type: DefinitionTypeEnum;
  /** Of simple: what is measured */
  measure?: Measure;
  /** Of ratio: what is divided */
  numerator?: Measure;
  /** Of ratio: by what; the ratio has no value where this is 0 */
  denominator?: Measure;
  /** Of derived: what becomes of the operands, in their order */
  operation?: DefinitionOperationEnum;
  /** Of derived: two or more; exactly two of a difference and a quotient */
  operands?: Array<MetricReference>;
  /** Of cumulative and comparison: the metric that is accumulated, or compared */
  metric?: MetricReference;
  /** Of cumulative, unless toDate: over the span that ends with each bucket */
  window?: Span;
  /** Of cumulative, unless window: since the start of the day, week, month, quarter or year */
  toDate?: DefinitionToDateEnum;
  /** Of comparison: how long before */
  offset?: Span;
  /** Of comparison: the earlier value, the value less it, or that divided by it */
  compare?: DefinitionCompareEnum;
  /** Of metrics made of others: what stands for a part that has no value */
  nullValues?: DefinitionNullValuesEnum;
  /** Of a quotient and a change: what comes of a division by 0 */
  zeroDenominator?: DefinitionZeroDenominatorEnum;
  /** Of metrics made of others: whether a series has buckets in which no part has a row */
  emptyBuckets?: DefinitionEmptyBucketsEnum;
  /** What values may be split by: names of columns, or objects with `column`, `transform` and, for a bucket, `width` */
  allowedGroupBy?: Array<any>;
}

export const DefinitionFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type DefinitionFormatEnum = (typeof DefinitionFormatEnum)[keyof typeof DefinitionFormatEnum];

export const DefinitionGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type DefinitionGoodDirectionEnum = (typeof DefinitionGoodDirectionEnum)[keyof typeof DefinitionGoodDirectionEnum];

export const DefinitionTypeEnum = { simple: 'simple', ratio: 'ratio', derived: 'derived', cumulative: 'cumulative', comparison: 'comparison' } as const;
export type DefinitionTypeEnum = (typeof DefinitionTypeEnum)[keyof typeof DefinitionTypeEnum];

export const DefinitionOperationEnum = { sum: 'sum', difference: 'difference', product: 'product', quotient: 'quotient' } as const;
export type DefinitionOperationEnum = (typeof DefinitionOperationEnum)[keyof typeof DefinitionOperationEnum];

export const DefinitionToDateEnum = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
export type DefinitionToDateEnum = (typeof DefinitionToDateEnum)[keyof typeof DefinitionToDateEnum];

export const DefinitionCompareEnum = { previous: 'previous', difference: 'difference', change: 'change' } as const;
export type DefinitionCompareEnum = (typeof DefinitionCompareEnum)[keyof typeof DefinitionCompareEnum];

export const DefinitionNullValuesEnum = { no_value: 'no_value', zero: 'zero' } as const;
export type DefinitionNullValuesEnum = (typeof DefinitionNullValuesEnum)[keyof typeof DefinitionNullValuesEnum];

export const DefinitionZeroDenominatorEnum = { no_value: 'no_value', zero: 'zero' } as const;
export type DefinitionZeroDenominatorEnum = (typeof DefinitionZeroDenominatorEnum)[keyof typeof DefinitionZeroDenominatorEnum];

export const DefinitionEmptyBucketsEnum = { omit: 'omit', keep: 'keep' } as const;
export type DefinitionEmptyBucketsEnum = (typeof DefinitionEmptyBucketsEnum)[keyof typeof DefinitionEmptyBucketsEnum];

export interface FieldChange {
  field: string;
  change: Kind;
  from: any | null;
  to: any | null;
}

/** A row whose column is null passes is_null only */
export interface Filter {
  column: string;
  op: FilterOpEnum;
  value?: any | null;
  /** Of in and not_in, up to 200; of between the first and the last */
  values?: Array<any>;
}

export const FilterOpEnum = { eq: 'eq', ne: 'ne', in: 'in', not_in: 'not_in', lt: 'lt', lte: 'lte', gt: 'gt', gte: 'gte', between: 'between', is_null: 'is_null', is_not_null: 'is_not_null', starts_with: 'starts_with', contains: 'contains' } as const;
export type FilterOpEnum = (typeof FilterOpEnum)[keyof typeof FilterOpEnum];

export interface BreakingChange {
  /** The field of the definition */
  field: string;
  reason: string;
}

export interface ImpactChange {
  /** The new value less the old one; null where one of them is, or their formats differ */
  absolute: number | null;
  /** That divided by the old value, a share; null where there is none, or the old value is 0 */
  relative: number | null;
}

export interface ImpactPlatform {
  /** Null for rows that have none */
  platformDetail: string | null;
  /** Null where none is published, or it has no value here; a count of no rows is 0 */
  old: number | null;
  /** Likewise */
  new: number | null;
  change: ImpactChange;
}

export interface ImpactSide {
  version: number;
  /** Null where there is nothing to measure */
  value: number | null;
  /** Of a ratio; null of anything else */
  numerator: number | null;
  /** Of a ratio; null of anything else */
  denominator: number | null;
  /** How the value is shown; a percent is a share from 0 to 1 */
  format: ImpactSideFormatEnum;
  /** Behind a value that is shown; null where there is none */
  unit: string | null;
}

export const ImpactSideFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type ImpactSideFormatEnum = (typeof ImpactSideFormatEnum)[keyof typeof ImpactSideFormatEnum];

/** The thirty days up to the end of the five minutes that have begun, as where bi-service is asked for no window; half-open: `to` does not belong to it */
export interface ImpactWindow {
  from: string;
  to: string;
}

export const Kind = { added: 'added', removed: 'removed', changed: 'changed' } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export const Kind1 = { drafted: 'drafted', published: 'published', deprecated: 'deprecated', held_back: 'held_back' } as const;
export type Kind1 = (typeof Kind1)[keyof typeof Kind1];

export interface Measure {
  agg: MeasureAggEnum;
  /** What is aggregated; count takes none */
  column?: string;
  filters?: Array<Filter>;
}

export const MeasureAggEnum = { count: 'count', count_distinct: 'count_distinct', sum: 'sum', avg: 'avg', min: 'min', max: 'max', median: 'median', p95: 'p95' } as const;
export type MeasureAggEnum = (typeof MeasureAggEnum)[keyof typeof MeasureAggEnum];

export interface MetricDiff {
  key: string;
  from: number;
  to: number;
  changes: Array<FieldChange>;
}

export interface MetricEvent {
  version: number;
  action: Action;
  /** Who did it; `plumbline` is the suite itself */
  actor: string;
  at: string;
  reason: string | null;
}

export interface MetricHistory {
  items: Array<MetricEvent>;
  page: number;
  size: number;
  total: number;
}

export interface MetricImpact {
  key: string;
  window: ImpactWindow;
  scope: Scope;
  old: ImpactSide | null;
  /** The version that was asked about */
  new: ImpactSide;
  change: ImpactChange;
  /** For each service of which either version has a row, by name; null where they cannot be split by `platform_detail` */
  byPlatform: Array<ImpactPlatform> | null;
  /** Why there is nothing by platform, in a sentence; null where there is */
  byPlatformReason: string | null;
  /** What differs between the definitions, field by field; nothing where none is published */
  changes: Array<FieldChange>;
  /** Whether anything breaks for who asks without naming a version */
  breaking: boolean;
  /** What does: a group that is gone, another format, a ratio without its sides, a dataset that community-managers cannot see. Other numbers break nothing */
  breakingChanges: Array<BreakingChange>;
  /** Published metrics that are made of this one. They name a version, and stay at it until they get a version of their own that names another */
  usedBy: Array<MetricUse>;
  publication: Publication;
  oldPublication: Publication | null;
}

export interface MetricPage {
  items: Array<MetricVersion>;
  page: number;
  size: number;
  total: number;
}

export interface MetricReference {
  metric: string;
  /** One that has been published */
  version: number;
}

export interface MetricUse {
  metric: string;
  /** Its published version */
  version: number;
  /** The version that it is made of */
  uses: number;
}

export interface MetricVersion {
  /** Of derived: two or more; exactly two of a difference and a quotient */
  operands?: Array<MetricReference>;
  /** Of comparison: the earlier value, the value less it, or that divided by it */
  compare?: MetricVersionCompareEnum;
  /** Of comparison: how long before */
  offset?: Span;
  /** Of cumulative, unless window: since the start of the day, week, month, quarter or year */
  toDate?: MetricVersionToDateEnum;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: MetricVersionFormatEnum;
  /** Whether a rise is good news, or a fall; left out where neither is */
  goodDirection?: MetricVersionGoodDirectionEnum;
  /** The definition in words */
  description: string;
  title: string;
  /** simple and ratio are measured on rows, the others are made of other metrics */
  type: MetricVersionTypeEnum;
  /** Of ratio: what is divided */
  numerator?: Measure;
  /** Of ratio: by what; the ratio has no value where this is 0 */
  denominator?: Measure;
  /** Of simple and ratio: the timestamp that places a row in the window */
  timeColumn?: string;
  /** Of simple: what is measured */
  measure?: Measure;
  /** Of metrics made of others: whether a series has buckets in which no part has a row */
  emptyBuckets?: MetricVersionEmptyBucketsEnum;
  /** What values may be split by: names of columns, or objects with `column`, `transform` and, for a bucket, `width` */
  allowedGroupBy: Array<any>;
  /** Of cumulative and comparison: the metric that is accumulated, or compared */
  metric?: MetricReference;
  /** Of metrics made of others: what stands for a part that has no value */
  nullValues?: MetricVersionNullValuesEnum;
  /** Of a quotient and a change: what comes of a division by 0 */
  zeroDenominator?: MetricVersionZeroDenominatorEnum;
  /** Of cumulative, unless toDate: over the span that ends with each bucket */
  window?: Span;
  /** Of simple and ratio: the dataset whose rows are measured */
  dataset?: string;
  /** Of derived: what becomes of the operands, in their order */
  operation?: MetricVersionOperationEnum;
  /** Lower snake case */
  key: string;
  version: number;
  status: VersionStatus;
  origin: Origin;
  /** Which version of the datasets it was checked against */
  whitelistVersion: string | null;
  createdAt: string;
  /** Who wrote it; `plumbline` of the suite's own */
  createdBy: string;
  publishedAt: string;
  publishedBy: string | null;
  /** Why it was published, in the words of who did */
  publicationReason: string | null;
}

export const MetricVersionCompareEnum = { previous: 'previous', difference: 'difference', change: 'change' } as const;
export type MetricVersionCompareEnum = (typeof MetricVersionCompareEnum)[keyof typeof MetricVersionCompareEnum];

export const MetricVersionToDateEnum = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
export type MetricVersionToDateEnum = (typeof MetricVersionToDateEnum)[keyof typeof MetricVersionToDateEnum];

export const MetricVersionFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type MetricVersionFormatEnum = (typeof MetricVersionFormatEnum)[keyof typeof MetricVersionFormatEnum];

export const MetricVersionGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type MetricVersionGoodDirectionEnum = (typeof MetricVersionGoodDirectionEnum)[keyof typeof MetricVersionGoodDirectionEnum];

export const MetricVersionTypeEnum = { simple: 'simple', ratio: 'ratio', derived: 'derived', cumulative: 'cumulative', comparison: 'comparison' } as const;
export type MetricVersionTypeEnum = (typeof MetricVersionTypeEnum)[keyof typeof MetricVersionTypeEnum];

export const MetricVersionEmptyBucketsEnum = { omit: 'omit', keep: 'keep' } as const;
export type MetricVersionEmptyBucketsEnum = (typeof MetricVersionEmptyBucketsEnum)[keyof typeof MetricVersionEmptyBucketsEnum];

export const MetricVersionNullValuesEnum = { no_value: 'no_value', zero: 'zero' } as const;
export type MetricVersionNullValuesEnum = (typeof MetricVersionNullValuesEnum)[keyof typeof MetricVersionNullValuesEnum];

export const MetricVersionZeroDenominatorEnum = { no_value: 'no_value', zero: 'zero' } as const;
export type MetricVersionZeroDenominatorEnum = (typeof MetricVersionZeroDenominatorEnum)[keyof typeof MetricVersionZeroDenominatorEnum];

export const MetricVersionOperationEnum = { sum: 'sum', difference: 'difference', product: 'product', quotient: 'quotient' } as const;
export type MetricVersionOperationEnum = (typeof MetricVersionOperationEnum)[keyof typeof MetricVersionOperationEnum];

export interface MetricVersions {
  items: Array<MetricVersion>;
}

export const Origin = { built_in: 'built_in', custom: 'custom' } as const;
export type Origin = (typeof Origin)[keyof typeof Origin];

/** A problem (RFC 9457) */
export interface Problem {
  /** Identifies the kind of problem; stable */
  type: string;
  /** The kind of problem in words */
  title: string;
  /** The HTTP status */
  status: number;
  /** What went wrong this time */
  detail: string;
  /** The path that was asked */
  instance: string;
  /** Everything wrong with the request; only where input was at fault */
  violations?: Array<Violation>;
  /** Finds the failure in the service's log; only where the service was at fault */
  traceId?: string;
}

/** The publication that the numbers come from; without one, the fields that describe it are null */
export interface Publication {
  dataset: string;
  /** Counts up by one with each change */
  version: number | null;
  publishedAt: string;
  /** Whole seconds since then */
  ageSeconds: number | null;
  /** Whether the source has, or may have, moved on since */
  stale: boolean;
  /** Why it is stale, in a sentence; null where it is not */
  staleReason: string | null;
  checks: Checks | null;
}

export interface Reason {
  reason: string;
}

/** Whose posts were counted */
export interface Scope {
  /** Every community, and the posts of none */
  all: boolean;
  /** Slugs; empty where `all`, and where there are none */
  communities: Array<string>;
  /** Only where it needs saying: why this account sees nothing */
  notice?: string;
}

export interface Span {
  count: number;
  grain: SpanGrainEnum;
}

export const SpanGrainEnum = { hour: 'hour', day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
export type SpanGrainEnum = (typeof SpanGrainEnum)[keyof typeof SpanGrainEnum];

export interface ImportedVersion {
  key: string;
  version: number;
  change: Kind1;
}

export const VersionStatus = { draft: 'draft', published: 'published', deprecated: 'deprecated' } as const;
export type VersionStatus = (typeof VersionStatus)[keyof typeof VersionStatus];

/** One thing wrong with a request */
export interface Violation {
  /** The query parameter, or the path of the field in the body */
  field: string;
  /** What is wrong with it */
  message: string;
}
