// Generated from the service's OpenAPI document by StudioCallsTest.

export interface Annotation {
  at: string;
  /** `first_publication`: the cut-over, from which on these numbers are read; `restatement`: a publication that changed months which were settled; `repair`, `revert`: a data repair, and its being taken back, which the next publication shows */
  kind: AnnotationKindEnum;
  dataset: string;
  /** Only of a publication: which */
  version?: number;
  /** Only of a repair: which */
  repair?: string;
  /** How many rows it changed, over all communities: only for a scope that sees all */
  changedRows?: number;
  /** Why, as it was written down, or what the check found: likewise */
  reason?: string;
}

export const AnnotationKindEnum = { first_publication: 'first_publication', restatement: 'restatement', repair: 'repair', revert: 'revert' } as const;
export type AnnotationKindEnum = (typeof AnnotationKindEnum)[keyof typeof AnnotationKindEnum];

export interface Annotations {
  window: Window;
  /** The earliest first; the latest 500 where there are more */
  annotations: Array<Annotation>;
}

export interface AnswerColumn {
  name: string;
  type: AnswerColumnTypeEnum;
  /** For people */
  title: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: AnswerColumnFormatEnum;
  /** Behind a value that is shown; null where there is none */
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
  /** Null where the job names no company that exists */
  companyId: number | null;
  companyName: string | null;
  companyIndustry: string | null;
  /** The job's prestige, 0 where nobody entered one */
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
  /** Only where `state` is `not_available`: why */
  reason?: string;
}

export interface ApplicationsByCompany {
  window: OpenWindow;
  applications: ApplicationTotal;
  /** The largest first. Adds up to `applications` unless `truncated` */
  items: Array<ApplicationsOfCompany>;
  /** Whether there are more than `limit` */
  truncated: boolean;
  publication: Publication;
}

export interface ApplicationsByStatus {
  window: OpenWindow;
  applications: ApplicationTotal;
  /** The largest first. Adds up to `applications` unless `truncated` */
  items: Array<ApplicationsOfStatus>;
  /** Whether there are more than `limit` */
  truncated: boolean;
  publication: Publication;
}

export interface ApplicationsOfCompany {
  /** Null for jobs that name no company, or none that exists */
  companyId: number | null;
  companyName: string | null;
  applications: number;
}

export interface ApplicationsOfStatus {
  /** As the legacy database spells it */
  status: string;
  applications: number;
}

/** Rows of the target database as they are now, by their columns */
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

/** How the checks before the publication came out */
export interface Checks {
  passed: number;
  /** Not what they should be, but not reason enough to publish nothing */
  warned: number;
  /** A critical check that fails prevents a publication, so usually 0 */
  failed: number;
}

export interface Contribution {
  /** `none`: no takedown */
  branch: string;
  description: string;
  rows: number;
  /** Its part, where `addingUp` says that parts add up; otherwise that of these rows alone. Null where they have none */
  value: number | null;
}

export interface Dataset {
  name: string;
  /** What one row stands for */
  grain: string;
  /** The dataset whose publications bring it up to date */
  publication: string;
  /** The column with a row's community; null where rows have none, and only superadmins see any */
  communityColumn: string | null;
  columns: Array<DatasetColumn>;
  /** Every aggregation; `count` takes no column */
  aggregations: Array<string>;
  transforms: Array<string>;
  operators: Array<string>;
  /** How many values each operator compares with: `one` is a filter's `value`, `two` and `several` are its `values`, `none` has neither */
  operands: { [key: string]: string; };
  /** The transforms that need a `width` */
  transformsWithWidth: Array<string>;
}

export interface DatasetColumn {
  name: string;
  type: DatasetColumnTypeEnum;
  /** For people, as the head of a column */
  title: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: DatasetColumnFormatEnum;
  /** Behind a value that is shown; null where there is none */
  unit: string | null;
  /** In a sentence, with the unit where there is one */
  description: string;
  /** How values can be aggregated */
  aggregations: Array<string>;
  /** What can be made of values before rows are grouped by them */
  transforms: Array<string>;
  /** How filters can compare them */
  operators: Array<string>;
  /** What people call values, by value; a value that is missing is called by itself */
  valueTitles?: { [key: string]: string; };
}

export const DatasetColumnTypeEnum = { integer: 'integer', numeric: 'numeric', text: 'text', text_array: 'text_array', timestamp: 'timestamp' } as const;
export type DatasetColumnTypeEnum = (typeof DatasetColumnTypeEnum)[keyof typeof DatasetColumnTypeEnum];

export const DatasetColumnFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours', text: 'text', text_array: 'text_array', timestamp: 'timestamp' } as const;
export type DatasetColumnFormatEnum = (typeof DatasetColumnFormatEnum)[keyof typeof DatasetColumnFormatEnum];

export interface DatasetFreshness {
  dataset: string;
  /** Of the last publication; null before the first */
  version: number | null;
  publishedAt: string;
  /** Whole seconds since then */
  ageSeconds: number | null;
  stale: boolean;
  /** Why it is stale; null where it is not */
  staleReason: string | null;
  staleCause: StaleCause | null;
  /** For how many seconds the numbers may go unconfirmed before they are stale */
  staleAfterSeconds: number;
  checks: Checks | null;
  /** Rows published, over all communities; null for a caller who does not see all */
  rowCount: number | null;
  lastRun: EndedRun | null;
  confirmedAt: string;
  /** Facts that have changed, whoever changed them, and that no publication shows yet, over all communities; null for a caller who does not see all */
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
  /** Of the rule set, where it has versions */
  version: string | null;
  description: string;
}

export interface DerivedField {
  /** The column */
  field: string;
  /** What the rule reads, by name: columns of the legacy row, or of the fact */
  input: { [key: string]: any; };
  rule: DerivationRule;
  result: any | null;
}

/** The last run that has ended, however it did; null before the first */
export interface EndedRun {
  id: number;
  /** refused: the data was moved, but a critical check kept it from being published */
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
  /** The sentence that is true where the check passes */
  sentence: string;
  /** What it found; names all communities, so null for a scope that does not see all */
  finding: string | null;
}

export const ExplainedCheckKindEnum = { structural: 'structural', semantic: 'semantic' } as const;
export type ExplainedCheckKindEnum = (typeof ExplainedCheckKindEnum)[keyof typeof ExplainedCheckKindEnum];

export const ExplainedCheckSeverityEnum = { critical: 'critical', warning: 'warning' } as const;
export type ExplainedCheckSeverityEnum = (typeof ExplainedCheckSeverityEnum)[keyof typeof ExplainedCheckSeverityEnum];

export const ExplainedCheckStateEnum = { passed: 'passed', warned: 'warned', accepted: 'accepted', failed: 'failed' } as const;
export type ExplainedCheckStateEnum = (typeof ExplainedCheckStateEnum)[keyof typeof ExplainedCheckStateEnum];

export interface ExplainedOperand {
  /** By which it can be explained in turn */
  metric: string;
  title: string;
  rule: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: ExplainedOperandFormatEnum;
  /** Behind a value that is shown; null of a bare number */
  unit: string | null;
  /** In which it is computed here */
  window: Window;
  /** Null where it has none */
  value: number | null;
}

export const ExplainedOperandFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type ExplainedOperandFormatEnum = (typeof ExplainedOperandFormatEnum)[keyof typeof ExplainedOperandFormatEnum];

export interface Explanation {
  /** By what it was asked for */
  kpi: string;
  /** Only of a metric of the catalog: the version that is explained */
  metric?: string;
  /** Only of a metric of the catalog: the versions of other metrics that it is made of */
  parts?: Array<string>;
  definition: KpiDefinition;
  window: Window;
  /** Only of a metric of the catalog: in which days and what is longer begin */
  timezone?: string;
  scope: Scope;
  /** Only where the request names services: those that the value is of */
  platformDetails?: Array<string>;
  /** Only where the request names languages: those that the value is of */
  languages?: Array<string>;
  /** As in the overview, or in the values of the metric; null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Only where `state` is `not_available`: why */
  reason?: string;
  /** How many rows the value is made of; of a rate, those of its numerator. Null where `state` is `not_available`, and where the value is made of other metrics */
  rows: number | null;
  /** Only of a rate, where it has a value: what is divided */
  numerator?: number;
  /** Only of a rate, where it has a value: what that is divided by */
  denominator?: number;
  /** By the branches of the takedown rule. `rows` always add up to `rows` beside `value`. None where the value is made of other metrics, or of rows that fall under no branch */
  contributions: Array<Contribution>;
  /** Only where the value is made of other metrics: these, in the order in which it is computed */
  operands?: Array<ExplainedOperand>;
  /** What of the contributions, or of the operands, makes what */
  addingUp: string;
  /** Only of a metric of the catalog */
  catalog?: MetricCatalog;
  publication: Publication;
  run: RunSummary | null;
  /** What that run checked before it published, in order */
  checks: Array<ExplainedCheck>;
  reconciliation: Reconciliation;
  /** The latest of the rows that the value is made of, at most 20, by their time and key. None where it is made of other metrics, or of rows that are of no post */
  sample: Array<SampleFact>;
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

export interface Freshness {
  /** By name */
  datasets: Array<DatasetFreshness>;
}

export interface Kpi {
  /** Behind a value that is shown; null of a bare number */
  unit: string | null;
  /** Its key in the catalog */
  metric: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: KpiFormatEnum;
  /** Whether a rise is good news, or a fall */
  goodDirection: KpiGoodDirectionEnum;
  /** In a sentence */
  definition: string;
  /** The columns that the values of its metric can be split by, as `groupBy` of these has them */
  groupBy: Array<string>;
  title: string;
  /** Null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Only where `state` is `not_available`: why */
  reason?: string;
  /** Only with `compare=previous`: the value in the window of the same length before, null where that has none */
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
  /** In words */
  description: string;
  type: KpiDefinitionTypeEnum;
  /** Null where it is made of other metrics */
  dataset: string | null;
  /** The column that places a row in the window; null likewise */
  timeColumn: string | null;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: KpiDefinitionFormatEnum;
  /** Behind a value that is shown; null of a bare number */
  unit: string | null;
  /** Whether a rise is good news, or a fall */
  goodDirection: KpiDefinitionGoodDirectionEnum;
  /** What is computed over the rows in the window, or with the values of other metrics */
  rule: string;
  /** The takedown rule: the first of these branches that applies decides. None where no post is counted */
  takedownRule: Array<TakedownBranch>;
}

export const KpiDefinitionTypeEnum = { simple: 'simple', ratio: 'ratio', derived: 'derived', cumulative: 'cumulative', comparison: 'comparison' } as const;
export type KpiDefinitionTypeEnum = (typeof KpiDefinitionTypeEnum)[keyof typeof KpiDefinitionTypeEnum];

export const KpiDefinitionFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type KpiDefinitionFormatEnum = (typeof KpiDefinitionFormatEnum)[keyof typeof KpiDefinitionFormatEnum];

export const KpiDefinitionGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type KpiDefinitionGoodDirectionEnum = (typeof KpiDefinitionGoodDirectionEnum)[keyof typeof KpiDefinitionGoodDirectionEnum];

/** `value`: measured, and 0 where nothing happened; `no_data`: nothing in scope and window to measure; `not_available`: the number cannot be trusted or computed now, `reason` says why */
export const KpiState = { value: 'value', no_data: 'no_data', not_available: 'not_available' } as const;
export type KpiState = (typeof KpiState)[keyof typeof KpiState];

export interface Kpis {
  /** Posts submitted in the window. Placed in the window by `submitted_at` */
  submissions: Kpi;
  /** Reports made in the window; a post may have several. Placed in the window by `reported_at` */
  reports: Kpi;
  /** Posts taken down in the window by the takedown rule, whenever they were submitted. Placed in the window by `effective_takedown_at` */
  removedPosts: Kpi;
  /** Of the posts submitted in the window, the share that was taken down, whenever that came; no value where none was submitted (a share from 0 to 1). Placed in the window by `submitted_at` */
  removalRate: RateKpi;
  /** Median hours from submission to takedown over the posts taken down in the window; no value where there are none (hours). Placed in the window by `effective_takedown_at` */
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
  /** Null for a submission born in the new system */
  legacyId: string | null;
  /** Only where something is missing for a reason: which */
  note?: string;
  /** The published fact, by the columns of `submission_facts`; null where none is published yet */
  fact: { [key: string]: any; };
  bundle: Bundle;
  legacyDocument: LegacyDocument | null;
  /** The raw legacy rows of the post and of its reports */
  documents: Array<LegacyDocument>;
  run: RunSummary | null;
  /** What is not taken from the legacy row as it is */
  derivedFields: Array<DerivedField>;
  publication: Publication;
}

export interface MetricCatalog {
  /** False where the catalog cannot be reached: another version may be the published one by now */
  current: boolean;
  askedAt: string;
}

export interface MetricValues {
  /** The metric and the version that was computed */
  metric: string;
  /** The versions of other metrics that it is made of */
  parts: Array<string>;
  title: string;
  /** In words */
  definition: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: MetricValuesFormatEnum;
  /** Behind a value that is shown; null of a bare number */
  unit: string | null;
  /** Whether a rise is good news, or a fall */
  goodDirection: MetricValuesGoodDirectionEnum;
  window: Window;
  /** Into what the window is cut; null where it is in one piece */
  grain: string | null;
  /** In which hours, days and what is longer begin */
  timezone: string;
  scope: Scope;
  /** `time`, where the window is cut; what the metric is split by; `value`; and of a ratio `numerator` and `denominator` */
  columns: Array<AnswerColumn>;
  /** Each with a value per column, in their order: a text, a number, a timestamp as ISO 8601 text in UTC, or null */
  rows: Array<Array<any>>;
  catalog: MetricCatalog;
  publication: Publication;
}

export const MetricValuesFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type MetricValuesFormatEnum = (typeof MetricValuesFormatEnum)[keyof typeof MetricValuesFormatEnum];

export const MetricValuesGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type MetricValuesGoodDirectionEnum = (typeof MetricValuesGoodDirectionEnum)[keyof typeof MetricValuesGoodDirectionEnum];

/** A half-open span; an end that is null is open */
export interface OpenWindow {
  from: string;
  to: string;
}

export interface Overview {
  window: Window;
  scope: Scope;
  kpis: Kpis;
  /** Adds up to removedPosts; every source where that has a value */
  takedownSources: Array<TakedownSourceCount>;
  /** The busiest first. Adds up to submissions and to removedPosts; every platform with either in the window */
  platforms: Array<PlatformFigures>;
  /** Every UTC day of the window that was measured, in order; the first and the last may be partial. Adds up to submissions and to removedPosts */
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
  /** As the KPI: of the posts submitted in the window; null where there are none */
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
  dataThrough: string;
  /** Whole seconds since the publication */
  ageSeconds: number | null;
  /** Whether the source has, or may have, moved on since */
  stale: boolean;
  /** Why it is stale, in a sentence; null where it is not */
  staleReason: string | null;
  staleCause: StaleCause | null;
  checks: Checks | null;
}

export interface PublicationChecks {
  publication: Publication;
  published: CheckedRun | null;
  /** Only where the last run that has ended was refused, as a critical check kept its data from being published: that run */
  refused?: CheckedRun;
}

export interface Query {
  dataset: string;
  /** What is computed for each group, 1 to 50 */
  measures: Array<QueryMeasure>;
  /** What rows are grouped by, up to 10; without any, all of them are one group */
  groupBy?: Array<QueryGroup>;
  /** What every row has to pass, up to 50 */
  filters?: Array<Filter>;
  /** What rows are ordered by before they are ordered by their groups; no value comes last */
  orderBy?: Array<QueryOrder>;
  /** A name of the tz database: in which hours, days and what is longer begin */
  timezone?: string;
  limit?: number;
}

export interface QueryAnswer {
  /** Those of `groupBy`, then those of `measures`, in their order */
  columns: Array<AnswerColumn>;
  /** Each with a value per column, in their order: a text, a number, a timestamp as ISO 8601 text in UTC, or null */
  rows: Array<Array<any>>;
  /** Whether there are more rows than `limit` */
  truncated: boolean;
  /** In which hours, days and what is longer begin */
  timezone: string;
  scope: Scope;
  publication: Publication;
}

export interface QueryGroup {
  column: string;
  transform?: QueryGroupTransformEnum;
  /** Of bucket: above 0 */
  width?: number;
  /** In the answer; without it that of the column */
  name?: string;
  /** Of a unit of time whose column filters bound on both sides: whether there is a row for each bucket, those without a fact included */
  fill?: boolean;
}

export const QueryGroupTransformEnum = { hour: 'hour', day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year', day_of_week: 'day_of_week', lower: 'lower', bucket: 'bucket' } as const;
export type QueryGroupTransformEnum = (typeof QueryGroupTransformEnum)[keyof typeof QueryGroupTransformEnum];

export interface QueryMeasure {
  /** In the answer; without it that of the aggregation and the column, joined by `_`. A ratio needs one */
  name?: string;
  agg?: QueryMeasureAggEnum;
  /** What is aggregated; count takes none */
  column?: string;
  filters?: Array<Filter>;
  /** In place of all others but `name` */
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
  /** The name of a measure that aggregates */
  numerator: string;
  /** Likewise; there is no value where it is 0 */
  denominator: string;
}

export interface RateKpi {
  /** Behind a value that is shown; null of a bare number */
  unit: string | null;
  /** Its key in the catalog */
  metric: string;
  /** How a value is shown; a percent is a share from 0 to 1 */
  format: RateKpiFormatEnum;
  /** Whether a rise is good news, or a fall */
  goodDirection: RateKpiGoodDirectionEnum;
  /** In a sentence */
  definition: string;
  /** The columns that the values of its metric can be split by, as `groupBy` of these has them */
  groupBy: Array<string>;
  title: string;
  /** From 0 to 1; null unless `state` is `value` */
  value: number | null;
  state: KpiState;
  /** Only where `state` is `not_available`: why */
  reason?: string;
  /** Only with `compare=previous`: the value in the window of the same length before, null where that has none */
  previous?: number | null;
  /** Null where `state` is `not_available` */
  numerator: number | null;
  /** Null where `state` is `not_available` */
  denominator: number | null;
}

export const RateKpiFormatEnum = { integer: 'integer', number: 'number', percent: 'percent', hours: 'hours' } as const;
export type RateKpiFormatEnum = (typeof RateKpiFormatEnum)[keyof typeof RateKpiFormatEnum];

export const RateKpiGoodDirectionEnum = { up: 'up', down: 'down', none: 'none' } as const;
export type RateKpiGoodDirectionEnum = (typeof RateKpiGoodDirectionEnum)[keyof typeof RateKpiGoodDirectionEnum];

export interface RecentApplications {
  state: KpiState;
  /** Only where `state` is `not_available`: why */
  reason?: string;
  /** The newest first; of those made at one moment, the highest `applicationId` first */
  items: Array<Application>;
  /** Send it as `after` to get what follows; null at the end of the list */
  next: string | null;
  publication: Publication;
}

export interface Reconciliation {
  /** What the legacy database itself said then, by the same definition, in the same window and scope; null where `reason` says why, and where the definition gives no value */
  legacyValue: number | null;
  /** The value of the published facts; of a count a number also where `state` is `no_data` */
  value: number | null;
  /** `value` less `legacyValue`; null where either is */
  difference: number | null;
  asOf: string;
  /** The run that read it */
  runId: number | null;
  /** How many of the rows behind `value` were made by the new application, so that no legacy value can hold them; null where the dataset does not say */
  bornHere: number | null;
  /** Only where there is no legacy value to compare with: why */
  reason?: string;
}

/** `read` is `written`, `unchanged` and `quarantined` together */
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
  /** Of all communities, so only for a scope that sees all */
  counts?: RunCounts;
}

export const RunSummaryModeEnum = { delta: 'delta', full: 'full', reconcile: 'reconcile' } as const;
export type RunSummaryModeEnum = (typeof RunSummaryModeEnum)[keyof typeof RunSummaryModeEnum];

export interface SampleFact {
  submissionId: number;
  /** Null for a submission born in the new system */
  legacyId: string | null;
  effectiveTakedownAt: string;
  takedownSource: string | null;
  /** The report that the takedown is from; where reports are counted, the one */
  reportId: number | null;
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

export interface Session {
  user: string;
  roles: Array<string>;
  /** Every community, and what is of none */
  all: boolean;
  /** Slugs; empty where `all`, and where there are none */
  communities: Array<string>;
  /** The pages that the roles may look at, in the order of the navigation */
  pages: Array<string>;
  tokenExpiresAt: string;
}

/** `nothing_published`: not yet, whatever the reason; `check_failed`: the last run found content that must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`: it moved the data and could not publish it; `run_failed`: it broke off otherwise; `no_run`: none has confirmed the numbers for longer than is allowed; `not_checked`: they were refreshed by hand, and no run's checks have passed on them yet; `replica_behind`: the replica that answered may lack what the primary database has had for longer than is allowed */
export const StaleCause = { nothing_published: 'nothing_published', check_failed: 'check_failed', source_unreachable: 'source_unreachable', refresh_failed: 'refresh_failed', run_failed: 'run_failed', no_run: 'no_run', not_checked: 'not_checked', replica_behind: 'replica_behind' } as const;
export type StaleCause = (typeof StaleCause)[keyof typeof StaleCause];

export interface TakedownBranch {
  source: string;
  /** The timestamp that it takes */
  reads: string;
  description: string;
}

/** Removed posts by the branch of the takedown rule that decided */
export interface TakedownSourceCount {
  source: string;
  removedPosts: number;
}

/** One thing wrong with a request */
export interface Violation {
  /** The query parameter, or the path of the field in the body */
  field: string;
  /** What is wrong with it */
  message: string;
}

/** A half-open span: `to` belongs to the next window */
export interface Window {
  from: string;
  to: string;
}
