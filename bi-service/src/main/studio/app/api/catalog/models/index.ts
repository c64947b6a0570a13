// Generated from the service's OpenAPI document by StudioCallsTest.

export const Action = { drafted: 'drafted', published: 'published', deprecated: 'deprecated' } as const;
export type Action = (typeof Action)[keyof typeof Action];

export interface BreakingChange {
  /** The field of the definition */
  field: string;
  reason: string;
}

export interface Catalog {
  catalog: number;
  metrics: Array<CatalogMetric>;
}

export interface CatalogImport {
  changes: Array<ImportedVersion>;
  unchanged: number;
  /** Whether nothing was stored */
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

/** The results of the checks before the publication */
export interface Checks {
  passed: number;
  /** Failed checks that are not critical, so they did not prevent the publication */
  warned: number;
  /** Failed critical checks; usually 0, because they prevent a publication */
  failed: number;
}

/** The meaning of a number: a measure with its context, never SQL */
export interface Definition {
  /** Lower snake case */
  key: string;
  title: string;
  /** The definition in words */
  description: string;
  /** The measured dataset; only for simple and ratio */
  dataset?: string;
  /** The timestamp that places a row in the window; only for simple and ratio */
  timeColumn?: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: DefinitionFormatEnum;
  /** Whether a rise or a fall is good; omitted if neither is */
  goodDirection?: DefinitionGoodDirectionEnum;
  /** simple and ratio are measured on rows, the others are computed from other metrics */
  type: DefinitionTypeEnum;
  /** The measure; only for simple */
  measure?: Measure;
  /** The numerator; only for ratio */
  numerator?: Measure;
  /** The denominator; only for ratio, which has no value if this is 0 */
  denominator?: Measure;
  /** How the operands are combined, in order; only for derived */
  operation?: DefinitionOperationEnum;
  /** Two or more operands, exactly two for difference and quotient; only for derived */
  operands?: Array<MetricReference>;
  /** The accumulated or compared metric; only for cumulative and comparison */
  metric?: MetricReference;
  /** The span that ends with each bucket; only for cumulative without toDate */
  window?: Span;
  /** Accumulates since the start of the day, week, month, quarter or year; only for cumulative without window */
  toDate?: DefinitionToDateEnum;
  /** How much earlier the compared value is; only for comparison */
  offset?: Span;
  /** previous is the earlier value, difference the value minus it, change that difference divided by it; only for comparison */
  compare?: DefinitionCompareEnum;
  /** The substitute for a part without a value; only for metrics computed from others */
  nullValues?: DefinitionNullValuesEnum;
  /** The result of a division by 0; only for quotient and change */
  zeroDenominator?: DefinitionZeroDenominatorEnum;
  /** Whether a series contains buckets in which no part has rows; only for metrics computed from others */
  emptyBuckets?: DefinitionEmptyBucketsEnum;
  /** The allowed groupings: column names, or objects with `column`, `transform` and, for a bucket, `width` */
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

/** A row with a null column passes only is_null */
export interface Filter {
  column: string;
  op: FilterOpEnum;
  value?: any | null;
  /** Up to 200 values for in and not_in; the first and the last for between */
  values?: Array<any>;
}

export const FilterOpEnum = { eq: 'eq', ne: 'ne', in: 'in', not_in: 'not_in', lt: 'lt', lte: 'lte', gt: 'gt', gte: 'gte', between: 'between', is_null: 'is_null', is_not_null: 'is_not_null', starts_with: 'starts_with', contains: 'contains' } as const;
export type FilterOpEnum = (typeof FilterOpEnum)[keyof typeof FilterOpEnum];

export interface ImpactChange {
  /** The new value minus the old one; null if a value is null or their formats differ */
  absolute: number | null;
  /** The difference divided by the old value, as a share; null if there is no difference or the old value is 0 */
  relative: number | null;
}

export interface ImpactPlatform {
  /** Null for rows without a service */
  platformDetail: string | null;
  /** Null if none is published or it has no value here; a count over no rows is 0 */
  old: number | null;
  /** Null if it has no value here; a count over no rows is 0 */
  new: number | null;
  change: ImpactChange;
}

export interface ImpactSide {
  version: number;
  /** Null if there is nothing to measure */
  value: number | null;
  /** Only for a ratio; otherwise null */
  numerator: number | null;
  /** Only for a ratio; otherwise null */
  denominator: number | null;
  /** How the value is shown; a percent is a share from 0 to 1 */
  format: ImpactSideFormatEnum;
  /** Unit suffix; null if the value has none */
  unit: string | null;
}

export const ImpactSideFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type ImpactSideFormatEnum = (typeof ImpactSideFormatEnum)[keyof typeof ImpactSideFormatEnum];

/** The thirty days up to the end of the current five minutes, bi-service's default; half-open: `to` is excluded */
export interface ImpactWindow {
  from: string;
  to: string;
}

export interface ImportedVersion {
  key: string;
  version: number;
  change: Kind1;
}

export const Kind = { added: 'added', removed: 'removed', changed: 'changed' } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export const Kind1 = { drafted: 'drafted', published: 'published', deprecated: 'deprecated', held_back: 'held_back' } as const;
export type Kind1 = (typeof Kind1)[keyof typeof Kind1];

export interface Measure {
  agg: MeasureAggEnum;
  /** The aggregated column; none for count */
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
  /** The requested version */
  new: ImpactSide;
  change: ImpactChange;
  /** For each service with rows of either version, by name; null if the versions cannot be grouped by `platform_detail` */
  byPlatform: Array<ImpactPlatform> | null;
  /** Why there are no values by platform, in a sentence; null if there are */
  byPlatformReason: string | null;
  /** Differences of the definitions, field by field; empty if none is published */
  changes: Array<FieldChange>;
  /** Whether publishing breaks callers who request no particular version */
  breaking: boolean;
  /** Breaking changes: a removed grouping, another format, a ratio that is no longer one, a dataset that community-managers cannot see. Changed values do not count */
  breakingChanges: Array<BreakingChange>;
  /** Published metrics that use this one. They stay at the version they name until a new version of theirs names another */
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
  /** A published version */
  version: number;
}

export interface MetricUse {
  metric: string;
  /** Its published version */
  version: number;
  /** The version it uses */
  uses: number;
}

export interface MetricVersion {
  /** Two or more operands, exactly two for difference and quotient; only for derived */
  operands?: Array<MetricReference>;
  /** previous is the earlier value, difference the value minus it, change that difference divided by it; only for comparison */
  compare?: MetricVersionCompareEnum;
  /** How much earlier the compared value is; only for comparison */
  offset?: Span;
  /** Accumulates since the start of the day, week, month, quarter or year; only for cumulative without window */
  toDate?: MetricVersionToDateEnum;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: MetricVersionFormatEnum;
  /** Whether a rise or a fall is good; omitted if neither is */
  goodDirection?: MetricVersionGoodDirectionEnum;
  /** The definition in words */
  description: string;
  title: string;
  /** simple and ratio are measured on rows, the others are computed from other metrics */
  type: MetricVersionTypeEnum;
  /** The numerator; only for ratio */
  numerator?: Measure;
  /** The denominator; only for ratio, which has no value if this is 0 */
  denominator?: Measure;
  /** The timestamp that places a row in the window; only for simple and ratio */
  timeColumn?: string;
  /** The measure; only for simple */
  measure?: Measure;
  /** Whether a series contains buckets in which no part has rows; only for metrics computed from others */
  emptyBuckets?: MetricVersionEmptyBucketsEnum;
  /** The allowed groupings: column names, or objects with `column`, `transform` and, for a bucket, `width` */
  allowedGroupBy: Array<any>;
  /** The accumulated or compared metric; only for cumulative and comparison */
  metric?: MetricReference;
  /** The substitute for a part without a value; only for metrics computed from others */
  nullValues?: MetricVersionNullValuesEnum;
  /** The result of a division by 0; only for quotient and change */
  zeroDenominator?: MetricVersionZeroDenominatorEnum;
  /** The span that ends with each bucket; only for cumulative without toDate */
  window?: Span;
  /** The measured dataset; only for simple and ratio */
  dataset?: string;
  /** How the operands are combined, in order; only for derived */
  operation?: MetricVersionOperationEnum;
  /** Lower snake case */
  key: string;
  version: number;
  status: VersionStatus;
  origin: Origin;
  /** The version of the datasets it was checked against */
  whitelistVersion: string | null;
  createdAt: string;
  /** Its author; `plumbline` for the suite's own */
  createdBy: string;
  publishedAt: string;
  publishedBy: string | null;
  /** The publisher's reason */
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
  /** What went wrong in this case */
  detail: string;
  /** The requested path */
  instance: string;
  /** All violations; only for invalid input */
  violations?: Array<Violation>;
  /** The id to search in the service's log; only if the service was at fault */
  traceId?: string;
}

/** The publication behind the numbers; before the first one its fields are null */
export interface Publication {
  dataset: string;
  /** Incremented by each change */
  version: number | null;
  publishedAt: string;
  /** Whole seconds since then */
  ageSeconds: number | null;
  /** Whether the source has, or may have, moved on since */
  stale: boolean;
  /** Why it is stale, in a sentence; null if it is not */
  staleReason: string | null;
  checks: Checks | null;
}

export interface Reason {
  reason: string;
}

/** Whose posts were counted */
export interface Scope {
  /** All posts, including those without a community */
  all: boolean;
  /** Slugs; empty if `all` is true or there are none */
  communities: Array<string>;
  /** Why this account sees nothing; only if it does */
  notice?: string;
}

export interface Span {
  count: number;
  grain: SpanGrainEnum;
}

export const SpanGrainEnum = { hour: 'hour', day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
export type SpanGrainEnum = (typeof SpanGrainEnum)[keyof typeof SpanGrainEnum];

export const VersionStatus = { draft: 'draft', published: 'published', deprecated: 'deprecated' } as const;
export type VersionStatus = (typeof VersionStatus)[keyof typeof VersionStatus];

/** A violation in a request */
export interface Violation {
  /** The query parameter, or the path of the field in the body */
  field: string;
  /** What is wrong with it */
  message: string;
}
