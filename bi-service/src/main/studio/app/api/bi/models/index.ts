// Generated from the service's OpenAPI document by StudioCallsTest.

export interface Annotation {
  at: string;
  /** `first_publication`: the cut-over to these numbers; `restatement`: a publication that changed settled months; `repair`, `revert`: a data repair and its undoing, which the next publication shows */
  kind: AnnotationKindEnum;
  dataset: string;
  /** The publication's version; only for a publication */
  version?: number;
  /** The repair's id; only for a repair */
  repair?: string;
  /** The number of changed rows over all communities; only for a scope that sees all */
  changedRows?: number;
  /** The recorded reason or the check's findings; only for a scope that sees all */
  reason?: string;
}

export const AnnotationKindEnum = { first_publication: 'first_publication', restatement: 'restatement', repair: 'repair', revert: 'revert' } as const;
export type AnnotationKindEnum = (typeof AnnotationKindEnum)[keyof typeof AnnotationKindEnum];

export interface Annotations {
  window: Window;
  /** Earliest first; the latest 500 if there are more */
  annotations: Array<Annotation>;
}

export interface AnswerColumn {
  name: string;
  type: AnswerColumnTypeEnum;
  /** Title for people */
  title: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: AnswerColumnFormatEnum;
  /** Unit suffix; null if the value has none */
  unit: string | null;
}

export const AnswerColumnTypeEnum = { integer: 'integer', numeric: 'numeric', text: 'text', timestamp: 'timestamp' } as const;
export type AnswerColumnTypeEnum = (typeof AnswerColumnTypeEnum)[keyof typeof AnswerColumnTypeEnum];

export const AnswerColumnFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours', text: 'text', timestamp: 'timestamp' } as const;
export type AnswerColumnFormatEnum = (typeof AnswerColumnFormatEnum)[keyof typeof AnswerColumnFormatEnum];

export interface Application {
  applicationId: number;
  /** As the legacy database spells it */
  applicationStatus: string;
  applicationSource: string | null;
  createdAt: string;
  updatedAt: string;
  jobId: number;
  jobTitle: string;
  /** Null if the job has no existing company */
  companyId: number | null;
  companyName: string | null;
  companyIndustry: string | null;
  /** The job's prestige; 0 if none was entered */
  priorityScore: number;
  salaryCurrency: string | null;
  salaryMin: number | null;
  salaryMax: number | null;
  location: string | null;
  experienceLevel: string | null;
}

export interface ApplicationTotal {
  /** Null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Why there is no value; only if `state` is `not_available` */
  reason?: string;
}

export interface ApplicationsByCompany {
  window: OpenWindow;
  applications: ApplicationTotal;
  /** Largest first. Add up to `applications` unless `truncated` */
  items: Array<ApplicationsOfCompany>;
  /** Whether there are more than `limit` */
  truncated: boolean;
  publication: Publication;
}

export interface ApplicationsByStatus {
  window: OpenWindow;
  applications: ApplicationTotal;
  /** Largest first. Add up to `applications` unless `truncated` */
  items: Array<ApplicationsOfStatus>;
  /** Whether there are more than `limit` */
  truncated: boolean;
  publication: Publication;
}

export interface ApplicationsOfCompany {
  /** Null if the job has no company or its company does not exist */
  companyId: number | null;
  companyName: string | null;
  applications: number;
}

export interface ApplicationsOfStatus {
  /** As the legacy database spells it */
  status: string;
  applications: number;
}

/** Current rows of the target database, by column */
export interface Bundle {
  submission: { [key: string]: any; };
  postData: { [key: string]: any; };
  metadata: { [key: string]: any; };
  analysis: { [key: string]: any; };
  hashtags: Array<any>;
  categories: Array<any>;
  /** By their keys */
  reports: Array<{ [key: string]: any; }>;
}

export interface CheckedRun {
  run: RunSummary;
  /** In order */
  checks: Array<ExplainedCheck>;
}

/** The results of the checks before the publication */
export interface Checks {
  passed: number;
  /** Failed checks that are not critical, so they did not prevent the publication */
  warned: number;
  /** Failed critical checks; usually 0, because they prevent a publication */
  failed: number;
}

export interface Contribution {
  /** `none`: no takedown */
  branch: string;
  description: string;
  rows: number;
  /** Its part of the value if parts add up (see `addingUp`); otherwise the value over these rows alone. Null if they have none */
  value: number | null;
}

export interface Dataset {
  name: string;
  /** What one row represents */
  grain: string;
  /** The publication that updates it */
  publication: string;
  /** The column with a row's community; null if rows have none, so that only superadmins see any */
  communityColumn: string | null;
  columns: Array<DatasetColumn>;
  /** Every aggregation; `count` takes no column */
  aggregations: Array<string>;
  transforms: Array<string>;
  operators: Array<string>;
  /** How many values each operator takes: `one` in a filter's `value`, `two` or `several` in its `values`, `none` in neither */
  operands: { [key: string]: string; };
  /** The transforms that need a `width` */
  transformsWithWidth: Array<string>;
}

export interface DatasetColumn {
  name: string;
  type: DatasetColumnTypeEnum;
  /** Column title for people */
  title: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: DatasetColumnFormatEnum;
  /** Unit suffix; null if the value has none */
  unit: string | null;
  /** One sentence, with the unit if there is one */
  description: string;
  /** How values can be aggregated */
  aggregations: Array<string>;
  /** How values can be transformed for grouping */
  transforms: Array<string>;
  /** How filters can compare them */
  operators: Array<string>;
  /** Titles of values; a value without an entry is its own title */
  valueTitles?: { [key: string]: string; };
}

export const DatasetColumnTypeEnum = { integer: 'integer', numeric: 'numeric', text: 'text', text_array: 'text_array', timestamp: 'timestamp' } as const;
export type DatasetColumnTypeEnum = (typeof DatasetColumnTypeEnum)[keyof typeof DatasetColumnTypeEnum];

export const DatasetColumnFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours', text: 'text', text_array: 'text_array', timestamp: 'timestamp' } as const;
export type DatasetColumnFormatEnum = (typeof DatasetColumnFormatEnum)[keyof typeof DatasetColumnFormatEnum];

export interface DatasetFreshness {
  dataset: string;
  /** The last publication's; null before the first one */
  version: number | null;
  publishedAt: string;
  /** Whole seconds since then */
  ageSeconds: number | null;
  stale: boolean;
  /** Why it is stale; null if it is not */
  staleReason: string | null;
  staleCause: StaleCause | null;
  /** Seconds without confirmation after which the numbers are stale */
  staleAfterSeconds: number;
  checks: Checks | null;
  /** Rows published, over all communities; null for a caller who does not see all */
  rowCount: number | null;
  lastRun: EndedRun | null;
  confirmedAt: string;
  /** Changed facts that are not published yet, over all communities; null for a caller who does not see all */
  pendingChanges: number | null;
  publication: Publication;
}

export interface DatasetList {
  datasets: Array<Dataset>;
}

export interface DayFigures {
  day: string;
  submissions: number;
  removedPosts: number;
}

export interface DerivationRule {
  id: string;
  /** The rule set's version, if it has one */
  version: string | null;
  description: string;
}

export interface DerivedField {
  /** The column */
  field: string;
  /** The rule's input by name: columns of the legacy row or of the fact */
  input: { [key: string]: any; };
  rule: DerivationRule;
  result: any | null;
}

/** The last ended run, whether it succeeded or not; null before the first */
export interface EndedRun {
  id: number;
  /** refused: the data was moved, but a critical check, or too many quarantined rows, blocked the publication */
  state: EndedRunStateEnum;
  finishedAt: string;
  /** Why it did not succeed */
  error: string | null;
}

export const EndedRunStateEnum = { succeeded: 'succeeded', refused: 'refused', failed: 'failed' } as const;
export type EndedRunStateEnum = (typeof EndedRunStateEnum)[keyof typeof EndedRunStateEnum];

export interface ExplainedCheck {
  id: string;
  kind: ExplainedCheckKindEnum;
  severity: ExplainedCheckSeverityEnum;
  state: ExplainedCheckStateEnum;
  /** A sentence that is true if the check passes */
  sentence: string;
  /** Its findings; they cover all communities, so null for a scope that does not see all */
  finding: string | null;
}

export const ExplainedCheckKindEnum = { structural: 'structural', semantic: 'semantic' } as const;
export type ExplainedCheckKindEnum = (typeof ExplainedCheckKindEnum)[keyof typeof ExplainedCheckKindEnum];

export const ExplainedCheckSeverityEnum = { critical: 'critical', warning: 'warning' } as const;
export type ExplainedCheckSeverityEnum = (typeof ExplainedCheckSeverityEnum)[keyof typeof ExplainedCheckSeverityEnum];

export const ExplainedCheckStateEnum = { passed: 'passed', warned: 'warned', accepted: 'accepted', failed: 'failed' } as const;
export type ExplainedCheckStateEnum = (typeof ExplainedCheckStateEnum)[keyof typeof ExplainedCheckStateEnum];

export interface ExplainedOperand {
  /** The name to explain it by */
  metric: string;
  title: string;
  rule: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: ExplainedOperandFormatEnum;
  /** Unit suffix; null if the value has none */
  unit: string | null;
  /** The window it is computed in */
  window: Window;
  /** Null if it has no value */
  value: number | null;
}

export const ExplainedOperandFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type ExplainedOperandFormatEnum = (typeof ExplainedOperandFormatEnum)[keyof typeof ExplainedOperandFormatEnum];

export interface Explanation {
  /** The name in the request */
  kpi: string;
  /** The explained version; only for a metric of the catalog */
  metric?: string;
  /** The versions of the metrics it is computed from; only for a metric of the catalog */
  parts?: Array<string>;
  definition: KpiDefinition;
  window: Window;
  /** IANA time zone in which hours, days and longer units begin; only for a metric of the catalog */
  timezone?: string;
  scope: Scope;
  /** The services included; only if the request names any */
  platformDetails?: Array<string>;
  /** The languages included; only if the request names any */
  languages?: Array<string>;
  /** As in the overview or in the metric's values; null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Why there is no value; only if `state` is `not_available` */
  reason?: string;
  /** The number of rows behind the value; for a rate, those of its numerator. Null if `state` is `not_available` or the value is computed from other metrics */
  rows: number | null;
  /** The numerator; only for a rate with a value */
  numerator?: number;
  /** The denominator; only for a rate with a value */
  denominator?: number;
  /** By branch of the takedown rule. Their `rows` always add up to the explanation's `rows`. Empty if the value is computed from other metrics, or if its rows fall under no branch */
  contributions: Array<Contribution>;
  /** The metrics it is computed from, in order of computation; empty for a measured metric */
  operands?: Array<ExplainedOperand>;
  /** How contributions or operands combine into the value */
  addingUp: string;
  /** Only for a metric of the catalog */
  catalog?: MetricCatalog;
  publication: Publication;
  run: RunSummary | null;
  /** The run's checks before publishing, in order */
  checks: Array<ExplainedCheck>;
  reconciliation: Reconciliation;
  /** The latest rows behind the value, at most 20, by time and key. Empty if it is computed from other metrics, or if its rows belong to no post */
  sample: Array<SampleFact>;
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

export interface Freshness {
  /** By name */
  datasets: Array<DatasetFreshness>;
}

export interface Kpi {
  /** Unit suffix; null if the value has none */
  unit: string | null;
  /** Its key in the catalog */
  metric: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: KpiFormatEnum;
  /** Whether a rise or a fall is good */
  goodDirection: KpiGoodDirectionEnum;
  /** The definition in one sentence */
  definition: string;
  /** The allowed values of `groupBy` when its metric's values are requested */
  groupBy: Array<string>;
  title: string;
  /** Null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Why there is no value; only if `state` is `not_available` */
  reason?: string;
  /** The value in the previous window of the same length; only with `compare=previous`, null if it has none */
  previous?: number | null;
}

export const KpiFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type KpiFormatEnum = (typeof KpiFormatEnum)[keyof typeof KpiFormatEnum];

export const KpiGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type KpiGoodDirectionEnum = (typeof KpiGoodDirectionEnum)[keyof typeof KpiGoodDirectionEnum];

export interface KpiDefinition {
  /** Its key in the catalog */
  metric: string;
  title: string;
  /** The definition in words */
  description: string;
  type: KpiDefinitionTypeEnum;
  /** Null if it is computed from other metrics */
  dataset: string | null;
  /** The column that places a row in the window; null if it is computed from other metrics */
  timeColumn: string | null;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: KpiDefinitionFormatEnum;
  /** Unit suffix; null if the value has none */
  unit: string | null;
  /** Whether a rise or a fall is good */
  goodDirection: KpiDefinitionGoodDirectionEnum;
  /** The computation over the window's rows, or over values of other metrics */
  rule: string;
  /** The takedown rule: the first branch that applies decides. Empty if no post is counted */
  takedownRule: Array<TakedownBranch>;
}

export const KpiDefinitionTypeEnum = { simple: 'simple', ratio: 'ratio', derived: 'derived', cumulative: 'cumulative', comparison: 'comparison' } as const;
export type KpiDefinitionTypeEnum = (typeof KpiDefinitionTypeEnum)[keyof typeof KpiDefinitionTypeEnum];

export const KpiDefinitionFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type KpiDefinitionFormatEnum = (typeof KpiDefinitionFormatEnum)[keyof typeof KpiDefinitionFormatEnum];

export const KpiDefinitionGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type KpiDefinitionGoodDirectionEnum = (typeof KpiDefinitionGoodDirectionEnum)[keyof typeof KpiDefinitionGoodDirectionEnum];

/** `value`: measured, 0 if nothing happened; `no_data`: nothing to measure in scope and window; `not_available`: the number cannot be trusted or computed now, see `reason` */
export const KpiState = { value: 'value', no_data: 'no_data', not_available: 'not_available' } as const;
export type KpiState = (typeof KpiState)[keyof typeof KpiState];

export interface Kpis {
  /** Posts submitted in the window. Placed in the window by `submitted_at` */
  submissions: Kpi;
  /** Reports made in the window; a post may have several. Placed in the window by `reported_at` */
  reports: Kpi;
  /** Posts taken down in the window by the takedown rule, whenever they were submitted. Placed in the window by `effective_takedown_at` */
  removedPosts: Kpi;
  /** The share of the posts submitted in the window that was taken down at any time; no value if none was submitted (a share from 0 to 1). Placed in the window by `submitted_at` */
  removalRate: RateKpi;
  /** Median hours from submission to takedown over the posts taken down in the window; no value if there are none (hours). Placed in the window by `effective_takedown_at` */
  medianHoursToTakedown: Kpi;
}

export interface LegacyDocument {
  /** The legacy database */
  source: string;
  entity: string;
  legacyId: string;
  /** The raw row, by the legacy columns */
  document: { [key: string]: any; };
  /** The run that recorded it */
  runId: number;
  recordedAt: string;
}

export interface Lineage {
  submissionId: number;
  /** Null if the submission was created in the new system */
  legacyId: string | null;
  /** Why something is missing; only if there is such a reason */
  note?: string;
  /** The published fact, by columns of `submission_facts`; null if none is published yet */
  fact: { [key: string]: any; };
  bundle: Bundle;
  legacyDocument: LegacyDocument | null;
  /** The raw legacy rows of the post and of its reports */
  documents: Array<LegacyDocument>;
  run: RunSummary | null;
  /** Fields that are not copied unchanged from the legacy row */
  derivedFields: Array<DerivedField>;
  publication: Publication;
}

export interface MetricCatalog {
  /** False if the catalog is unreachable; another version may have been published meanwhile */
  current: boolean;
  askedAt: string;
}

export interface MetricValues {
  /** The computed metric and version */
  metric: string;
  /** The versions of the metrics it is computed from */
  parts: Array<string>;
  title: string;
  /** The definition in words */
  definition: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: MetricValuesFormatEnum;
  /** Unit suffix; null if the value has none */
  unit: string | null;
  /** Whether a rise or a fall is good */
  goodDirection: MetricValuesGoodDirectionEnum;
  window: Window;
  /** The calendar unit of the buckets; null if the window is undivided */
  grain: string | null;
  /** IANA time zone in which hours, days and longer units begin */
  timezone: string;
  scope: Scope;
  /** `time`, if there is a `grain`; the groups; `value`; and for a ratio `numerator` and `denominator` */
  columns: Array<AnswerColumn>;
  /** One value per column, in order: a text, a number, a timestamp as ISO 8601 text in UTC, or null */
  rows: Array<Array<any>>;
  catalog: MetricCatalog;
  publication: Publication;
}

export const MetricValuesFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type MetricValuesFormatEnum = (typeof MetricValuesFormatEnum)[keyof typeof MetricValuesFormatEnum];

export const MetricValuesGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type MetricValuesGoodDirectionEnum = (typeof MetricValuesGoodDirectionEnum)[keyof typeof MetricValuesGoodDirectionEnum];

/** A half-open time span; null means unbounded */
export interface OpenWindow {
  from: string;
  to: string;
}

export interface Overview {
  window: Window;
  scope: Scope;
  kpis: Kpis;
  /** Add up to removedPosts; lists every source if that has a value */
  takedownSources: Array<TakedownSourceCount>;
  /** Busiest first. Add up to submissions and to removedPosts; lists every platform with either in the window */
  platforms: Array<PlatformFigures>;
  /** Every measured UTC day of the window, in order; the first and the last may be partial. Add up to submissions and to removedPosts */
  series: Array<DayFigures>;
  publication: Publication;
}

export interface PlatformFigures {
  /** The broad group */
  platform: string;
  /** The service; null with `platformDetail=false` */
  platformDetail: string | null;
  submissions: number;
  /** Posts taken down in the window, whenever they were submitted */
  removedPosts: number;
  /** As the KPI: the share of posts submitted in the window; null if there are none */
  removalRate: number | null;
}

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
  dataThrough: string;
  /** Whole seconds since the publication */
  ageSeconds: number | null;
  /** Whether the source has, or may have, moved on since */
  stale: boolean;
  /** Why it is stale, in a sentence; null if it is not */
  staleReason: string | null;
  staleCause: StaleCause | null;
  checks: Checks | null;
}

export interface PublicationChecks {
  publication: Publication;
  published: CheckedRun | null;
  /** The last ended run, only if a critical check refused its data */
  refused?: CheckedRun;
}

export interface Query {
  dataset: string;
  /** The values computed per group, 1 to 50 */
  measures: Array<QueryMeasure>;
  /** Up to 10 groupings; without any, all rows form one group */
  groupBy?: Array<QueryGroup>;
  /** Up to 50 filters that every row has to pass */
  filters?: Array<Filter>;
  /** The order of rows, then they are ordered by group; nulls come last */
  orderBy?: Array<QueryOrder>;
  /** IANA time zone in which hours, days and longer units begin */
  timezone?: string;
  limit?: number;
}

export interface QueryAnswer {
  /** First `groupBy`, then `measures`, in their order */
  columns: Array<AnswerColumn>;
  /** One value per column, in order: a text, a number, a timestamp as ISO 8601 text in UTC, or null */
  rows: Array<Array<any>>;
  /** Whether there are more rows than `limit` */
  truncated: boolean;
  /** IANA time zone in which hours, days and longer units begin */
  timezone: string;
  scope: Scope;
  publication: Publication;
}

export interface QueryGroup {
  column: string;
  transform?: QueryGroupTransformEnum;
  /** Width of a bucket, above 0 */
  width?: number;
  /** The name in the answer. Default: the column */
  name?: string;
  /** Whether every bucket has a row, including those without facts. Only for a unit of time whose column is bounded on both sides by filters */
  fill?: boolean;
}

export const QueryGroupTransformEnum = { hour: 'hour', day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year', day_of_week: 'day_of_week', lower: 'lower', bucket: 'bucket' } as const;
export type QueryGroupTransformEnum = (typeof QueryGroupTransformEnum)[keyof typeof QueryGroupTransformEnum];

export interface QueryMeasure {
  /** The name in the answer. Default: aggregation and column, joined by `_`. Required for a ratio */
  name?: string;
  agg?: QueryMeasureAggEnum;
  /** The aggregated column; none for count */
  column?: string;
  filters?: Array<Filter>;
  /** Replaces all other fields except `name` */
  ratio?: QueryRatio;
}

export const QueryMeasureAggEnum = { count: 'count', count_distinct: 'count_distinct', sum: 'sum', avg: 'avg', min: 'min', max: 'max', median: 'median', p95: 'p95' } as const;
export type QueryMeasureAggEnum = (typeof QueryMeasureAggEnum)[keyof typeof QueryMeasureAggEnum];

export interface QueryOrder {
  name: string;
  direction?: QueryOrderDirectionEnum;
}

export const QueryOrderDirectionEnum = { asc: 'asc', desc: 'desc' } as const;
export type QueryOrderDirectionEnum = (typeof QueryOrderDirectionEnum)[keyof typeof QueryOrderDirectionEnum];

export interface QueryRatio {
  /** The name of an aggregating measure */
  numerator: string;
  /** The name of an aggregating measure; the ratio has no value if it is 0 */
  denominator: string;
}

export interface RateKpi {
  /** Unit suffix; null if the value has none */
  unit: string | null;
  /** Its key in the catalog */
  metric: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: RateKpiFormatEnum;
  /** Whether a rise or a fall is good */
  goodDirection: RateKpiGoodDirectionEnum;
  /** The definition in one sentence */
  definition: string;
  /** The allowed values of `groupBy` when its metric's values are requested */
  groupBy: Array<string>;
  title: string;
  /** From 0 to 1; null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Why there is no value; only if `state` is `not_available` */
  reason?: string;
  /** The value in the previous window of the same length; only with `compare=previous`, null if it has none */
  previous?: number | null;
  /** Null if `state` is `not_available` */
  numerator: number | null;
  /** Null if `state` is `not_available` */
  denominator: number | null;
}

export const RateKpiFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type RateKpiFormatEnum = (typeof RateKpiFormatEnum)[keyof typeof RateKpiFormatEnum];

export const RateKpiGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type RateKpiGoodDirectionEnum = (typeof RateKpiGoodDirectionEnum)[keyof typeof RateKpiGoodDirectionEnum];

export interface RecentApplications {
  state: KpiState;
  /** Why there is no value; only if `state` is `not_available` */
  reason?: string;
  /** Newest first; at equal times the highest `applicationId` first */
  items: Array<Application>;
  /** Send it as `after` to get the next page; null at the end of the list */
  next: string | null;
  publication: Publication;
}

export interface Reconciliation {
  /** The value in the legacy database, by the same definition, window and scope; null if there is a `reason` or the definition gives no value */
  legacyValue: number | null;
  /** The value of the published facts; counts have one even if `state` is `no_data` */
  value: number | null;
  /** `value` minus `legacyValue`; null if either is null */
  difference: number | null;
  asOf: string;
  /** The run that read it */
  runId: number | null;
  /** The number of rows behind `value` that the new application created, so the legacy value cannot include them; null if unknown */
  bornHere: number | null;
  /** Why there is no comparison; only if there is no legacy value */
  reason?: string;
}

/** `read` is the sum of `written`, `unchanged` and `quarantined` */
export interface RunCounts {
  read: number;
  written: number;
  unchanged: number;
  quarantined: number;
  deleted: number;
}

/** A run of the migrator */
export interface RunSummary {
  id: number;
  pipeline: string;
  mode: RunSummaryModeEnum;
  state: string;
  startedAt: string;
  endedAt: string;
  /** Over all communities, so only for a scope that sees all */
  counts?: RunCounts;
}

export const RunSummaryModeEnum = { delta: 'delta', full: 'full', reconcile: 'reconcile' } as const;
export type RunSummaryModeEnum = (typeof RunSummaryModeEnum)[keyof typeof RunSummaryModeEnum];

export interface SampleFact {
  submissionId: number;
  /** Null if the submission was created in the new system */
  legacyId: string | null;
  effectiveTakedownAt: string;
  takedownSource: string | null;
  /** The report that recorded the takedown; if reports are counted, the report itself */
  reportId: number | null;
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

export interface Session {
  user: string;
  roles: Array<string>;
  /** All rows, including those without a community */
  all: boolean;
  /** Slugs; empty if `all` is true or there are none */
  communities: Array<string>;
  /** The pages that the roles may open, in navigation order */
  pages: Array<string>;
  tokenExpiresAt: string;
}

/** `nothing_published`: nothing has been published yet; `check_failed`: the last run found content that must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`: it loaded the data but could not publish it; `run_failed`: it failed otherwise; `no_run`: no run has confirmed the numbers within the allowed time; `not_checked`: the numbers were refreshed manually and have not passed a run's checks yet; `replica_behind`: the replica may lag behind the primary by more than allowed */
export const StaleCause = { nothing_published: 'nothing_published', check_failed: 'check_failed', source_unreachable: 'source_unreachable', refresh_failed: 'refresh_failed', run_failed: 'run_failed', no_run: 'no_run', not_checked: 'not_checked', replica_behind: 'replica_behind' } as const;
export type StaleCause = (typeof StaleCause)[keyof typeof StaleCause];

export interface TakedownBranch {
  source: string;
  /** The timestamp it reads */
  reads: string;
  description: string;
}

/** Removed posts by the branch of the takedown rule that decided */
export interface TakedownSourceCount {
  source: string;
  removedPosts: number;
}

/** A violation in a request */
export interface Violation {
  /** The query parameter, or the path of the field in the body */
  field: string;
  /** What is wrong with it */
  message: string;
}

/** A half-open time span: `to` is excluded */
export interface Window {
  from: string;
  to: string;
}
