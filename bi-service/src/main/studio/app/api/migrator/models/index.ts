// Generated from the service's OpenAPI document by StudioCallsTest.

export interface AcceptanceRequest {
  /** The run whose result is accepted. Default: the check's last one */
  runId?: number | null;
  reason: string;
  until?: string;
}

export const Action = { preview: 'preview', apply: 'apply' } as const;
export type Action = (typeof Action)[keyof typeof Action];

export interface AppliedRepair {
  repair: string;
  /** The number for reverting it */
  repairRunId: number;
  /** Number of changed rows */
  rows: number;
  /** Rows grouped by equal change, most frequent first; at most 1,000 groups */
  changes: Array<RepairChange>;
  refused: RepairRefused;
  before: RepairFigures;
  after: RepairFigures;
  tookMillis: number;
  /** The delta run that publishes the rows */
  run: Run;
}

export interface Backfill {
  from: string;
  to: string;
  /** Number of daily buckets after the recount */
  buckets: number;
}

export interface BackfillRequest {
  /** A date, or a time within the first day */
  from: string;
  /** The day after the last one, or a time within the last one */
  to: string;
}

export interface Check {
  id: string;
  runId: number;
  kind: CheckKindEnum;
  /** critical: blocks the publication */
  severity: CheckSeverityEnum;
  /** accepted: found exactly an accepted difference, see acceptanceId */
  outcome: CheckOutcomeEnum;
  /** How much may fail: a number of rows, or a share such as 0.5 % */
  tolerance: string;
  /** A sentence that is true if the check passes */
  description: string;
  /** The right value; null if one number cannot express it */
  expected: number | null;
  /** The value found */
  actual: number | null;
  /** actual - expected */
  difference: number | null;
  /** The finding in a sentence */
  message: string;
  /** Number of failing rows */
  failing: number;
  /** The acceptance of the finding */
  acceptanceId: number | null;
  /** The first 20 failing rows, each with what is needed to find it */
  failingRows: Array<{ [key: string]: any; }>;
  /** The fields of these rows that tell what is wrong; the others tell where. Empty if no single field does */
  failingColumns: Array<string>;
  /** Its `outcome` in the pipeline's previous run that reached it; null if there is none */
  outcomeBefore: string | null;
  /** The first of the consecutive runs in which it found something; null if it passed */
  sinceRunId: number | null;
  /** The number of these runs, including this one */
  sinceRuns: number | null;
  durationMillis: number;
}

export const CheckKindEnum = { structural: 'structural', semantic: 'semantic' } as const;
export type CheckKindEnum = (typeof CheckKindEnum)[keyof typeof CheckKindEnum];

export const CheckSeverityEnum = { critical: 'critical', warning: 'warning' } as const;
export type CheckSeverityEnum = (typeof CheckSeverityEnum)[keyof typeof CheckSeverityEnum];

export const CheckOutcomeEnum = { passed: 'passed', warned: 'warned', accepted: 'accepted', failed: 'failed' } as const;
export type CheckOutcomeEnum = (typeof CheckOutcomeEnum)[keyof typeof CheckOutcomeEnum];

export interface CheckAcceptance {
  id: number;
  checkId: string;
  pipeline: string;
  /** The run whose result was accepted */
  runId: number;
  /** in_force: the same difference does not block a publication */
  state: CheckAcceptanceStateEnum;
  reason: string;
  acceptedBy: string;
  acceptedAt: string;
  until: string;
  revokedAt: string;
  revokedBy: string | null;
  revocationReason: string | null;
  /** The accepted finding in a sentence */
  message: string;
  /** Number of failing rows */
  failing: number;
  /** The first 20 failing rows */
  failingRows: Array<{ [key: string]: any; }>;
}

export const CheckAcceptanceStateEnum = { in_force: 'in_force', expired: 'expired', revoked: 'revoked' } as const;
export type CheckAcceptanceStateEnum = (typeof CheckAcceptanceStateEnum)[keyof typeof CheckAcceptanceStateEnum];

export interface CheckUse {
  pipeline: string;
  severity: CheckUseSeverityEnum;
  tolerance: string;
}

export const CheckUseSeverityEnum = { critical: 'critical', warning: 'warning' } as const;
export type CheckUseSeverityEnum = (typeof CheckUseSeverityEnum)[keyof typeof CheckUseSeverityEnum];

export const FactOutcome = { passed: 'passed', unknown: 'unknown', failed: 'failed' } as const;
export type FactOutcome = (typeof FactOutcome)[keyof typeof FactOutcome];

export const FailureCause = { source: 'source', publication: 'publication', other: 'other' } as const;
export type FailureCause = (typeof FailureCause)[keyof typeof FailureCause];

export interface FrequentValue {
  value: string;
  rows: number;
}

export interface Key {
  source: string;
  entity: string;
  legacyId: string;
  /** The row's permanent key in the target */
  newId: number;
  /** Whether the row exists in the target; false if it was removed */
  held: boolean;
  missingSince: string;
  firstRunId: number;
  /** The run that last wrote the row */
  lastRunId: number;
}

export interface KnownCheck {
  id: string;
  kind: KnownCheckKindEnum;
  /** Default; a pipeline may set another */
  severity: KnownCheckSeverityEnum;
  /** How much may fail: a number of rows, or a share of the checked rows. Default; a pipeline may set another */
  tolerance: string;
  /** A sentence that is true if the check passes */
  description: string;
  /** The datasets whose content it checks; empty if it checks only entities */
  datasets: Array<string>;
  /** The entities whose rows it checks; empty if these are the pipeline's, or if it checks only datasets */
  entities: Array<string>;
  /** The pipelines that use it */
  pipelines: Array<CheckUse>;
}

export const KnownCheckKindEnum = { structural: 'structural', semantic: 'semantic' } as const;
export type KnownCheckKindEnum = (typeof KnownCheckKindEnum)[keyof typeof KnownCheckKindEnum];

export const KnownCheckSeverityEnum = { critical: 'critical', warning: 'warning' } as const;
export type KnownCheckSeverityEnum = (typeof KnownCheckSeverityEnum)[keyof typeof KnownCheckSeverityEnum];

export interface LegacyReference {
  entity: string;
  legacyId: string;
}

export interface LostValues {
  /** Number of values that became NULL; 0 if no row has the key */
  values: number;
  /** Number of values in the legacy column */
  of: number;
  /** Number of rows */
  rows: number;
  /** The most frequent ones, up to ten, of up to 60 characters */
  examples: Array<string>;
}

export interface MappedColumn {
  entity: string;
  /** The legacy columns it is derived from */
  sourceColumns: Array<string>;
  /** The key in the legacy JSON; null for the whole value */
  key: string | null;
  /** Null if the value is copied */
  transformer: string | null;
  /** The entity that the value references; null if it is not a reference */
  references: string | null;
  targetColumn: string;
  /** Number of the entity's rows in the target */
  ofRows: number;
  /** Over the stored legacy rows; with several columns, the first one with a value */
  source: MappedColumnValues;
  /** Over the same rows in the target; each term of a row is a value */
  target: MappedColumnValues;
  lost: LostValues | null;
  /** What is lost, in a sentence */
  warning: string | null;
}

export interface MappedColumnValues {
  /** Number of profiled rows: all, or for a large entity an even sample, the same on both sides. The other figures cover these rows */
  rows: number;
  /** Rows without a value */
  nulls: number;
  distinct: number;
  /** As text, up to 100 characters. Numbers come first, by size; then texts, by code point */
  smallest: string | null;
  largest: string | null;
  /** Up to five, most frequent first */
  mostFrequent: Array<FrequentValue>;
}

export interface Pipeline {
  name: string;
  /** The legacy database it reads */
  source: string;
  /** Its location: built in, or a file in the operator's folder */
  origin: string;
  /** In loading order */
  entities: Array<PipelineEntity>;
}

export interface PipelineDefinition {
  name: string;
  /** Its location: built in, or a file in the operator's folder */
  origin: string;
  /** The file's content as JSON, in the form defined by GET /api/v1/pipelines/schema */
  definition: object;
}

export interface PipelineEntity {
  name: string;
  /** The legacy table */
  table: string;
  /** Its column that identifies a row */
  key: string;
  /** Its column that every change updates; null if there is none */
  cursor: string | null;
  /** The handling of a row whose legacy row is gone */
  onDelete: PipelineEntityOnDeleteEnum;
  /** The target table */
  into: string;
}

export const PipelineEntityOnDeleteEnum = { remove: 'remove', tombstone: 'tombstone', keep: 'keep' } as const;
export type PipelineEntityOnDeleteEnum = (typeof PipelineEntityOnDeleteEnum)[keyof typeof PipelineEntityOnDeleteEnum];

export interface PipelineSchemaCheck {
  pipeline: string;
  /** Whether a run may start: there are no errors, only advice */
  ok: boolean;
  /** Checked columns of both databases */
  checkedColumns: number;
  findings: Array<SchemaFinding>;
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

export interface QuarantinePage {
  items: Array<QuarantinedRow>;
  page: number;
  size: number;
  total: number;
}

export interface QuarantineReason {
  source: string;
  entity: string;
  /** The invalid field */
  field: string;
  /** The violated rule */
  rule: string;
  /** Number of rows */
  rows: number;
  /** Number of rows marked for another attempt */
  retryRequested: number;
  /** Number of distinct reasons, which differ by the rows' values */
  reasons: number;
  /** One of these reasons */
  reason: string;
  /** The entity of the missing rows that these reference */
  waitsForEntity: string | null;
  /** The first run that could not load one of them */
  firstRunId: number;
  firstSeenAt: string;
}

export interface QuarantinedRow {
  id: number;
  source: string;
  entity: string;
  legacyId: string;
  /** The invalid field */
  field: string;
  /** The violated rule */
  rule: string;
  /** What is wrong, and what would be right */
  reason: string;
  /** Number of runs that tried to load it */
  attempts: number;
  firstRunId: number;
  lastRunId: number;
  firstSeenAt: string;
  lastSeenAt: string;
  resolvedAt: string;
  waitsFor: LegacyReference | null;
  retryRequestedAt: string;
  retryRequestedBy: string | null;
  /** The raw legacy row */
  document: { [key: string]: any; };
}

export interface ReadModel {
  dataset: string;
  /** The publication that updates it, together with others of the same publication */
  publication: string;
  materializedView: string;
  /** Including its indexes and its delta table */
  sizeBytes: number;
  /** Rows at the last refresh, estimated by PostgreSQL */
  rows: number;
  /** Rows of its delta table, published since the last refresh of the materialized view */
  deltaRows: number;
  lastRefreshAt: string;
  /** incremental, or full */
  lastRefreshMode: string | null;
  /** The reason for a full refresh */
  lastRefreshReason: string | null;
  lastRefreshMillis: number | null;
  lastFullRefreshAt: string;
  lastFullRefreshMillis: number | null;
  /** Facts whose rows have changed since they were published */
  pendingChanges: number;
  /** Whether the next run compares every fact */
  everythingPending: boolean;
  pendingSince: string;
  /** Whether readers are told that it is stale: see /api/v1/freshness of bi-service */
  stale: boolean;
  /** Why it is stale, in a sentence; null if it is not */
  staleReason: string | null;
  staleCause: StaleCause | null;
  /** Seconds without confirmation after which the numbers are stale */
  staleAfterSeconds: number;
}

export interface RefreshRequest {
  /** A name from /api/v1/read-models. Default: all */
  dataset?: string | null;
}

export interface RefusedRow {
  legacyId: string;
  /** The invalid legacy column */
  field: string | null;
  /** What is wrong with it */
  reason: string;
}

export interface Repair {
  id: string;
  title: string;
  description: string | null;
  pipeline: string;
  entity: string;
  table: string;
  /** A row fails if one of these columns differs from the value derived from its raw row */
  decides: Array<string>;
  /** Columns that are derived again with them */
  with: Array<string>;
  /** Running previews and applications of this replica */
  underWay: Array<RepairProgress>;
  /** The last ten previews and applications, newest first */
  runs: Array<RepairRun>;
}

export interface RepairApplyRequest {
  /** The number of rows that a preview found; with a different count nothing is changed */
  expected: number;
  reason: string;
}

export interface RepairChange {
  /** The current values of the deciding columns, as text */
  from: object;
  /** The values derived by today's rules */
  to: object;
  rows: number;
}

export interface RepairFigures {
  /** Each key figure of the pipeline's datasets over all time; null if it has no value */
  kpis: object;
  /** By deciding column, the number of rows per value; the 100 most frequent */
  values: { [key: string]: Array<RepairValueCount>; };
}

export interface RepairPreview {
  repair: string;
  /** The number of the preview */
  repairRunId: number;
  /** Number of checked rows */
  checked: number;
  /** Number of failing rows */
  failing: number;
  /** Send it when applying the repair, which changes nothing if the count differs by then */
  expected: number;
  /** Rows grouped by equal change, most frequent first; at most 1,000 groups */
  changes: Array<RepairChange>;
  /** Number of rows with other changes */
  otherChanges: number;
  /** The first failing rows, by new key; at most `limit` */
  rows: Array<RepairRow>;
  refused: RepairRefused;
  tookMillis: number;
}

export interface RepairProgress {
  action: Action;
  requestedBy: string;
  startedAt: string;
  /** Checked rows */
  checked: number;
  /** Rows to check */
  of: number;
  /** Failing rows so far */
  failing: number;
  /** Estimated; null before the first rows */
  secondsLeft: number | null;
}

export interface RepairRefused {
  count: number;
  /** The first 20 */
  first: Array<RefusedRow>;
}

export interface RepairReversal {
  by: string;
  reason: string;
  at: string;
  /** Rows that were set back */
  rowsReverted: number;
  /** Rows changed otherwise since; left unchanged */
  rowsLeft: number;
}

export interface RepairRevertRequest {
  /** The application from GET /api/v1/repairs. Default: the last one */
  repairRunId?: number | null;
  reason: string;
}

export interface RepairRow {
  legacyId: string;
  newId: number;
  /** The current values of the repair's columns, as text */
  from: object;
  /** The values derived by today's rules */
  to: object;
}

export interface RepairRowPage {
  items: Array<RepairedRow>;
  page: number;
  size: number;
  total: number;
}

export interface RepairRun {
  /** The repairRunId for a revert */
  id: number;
  state: RepairState;
  requestedBy: string;
  /** Why it was applied; null for a preview */
  reason: string | null;
  startedAt: string;
  finishedAt: string;
  /** Checked rows */
  checked: number;
  /** Failing rows: found by a preview, changed by an application */
  failing: number;
  /** Rows that today's rules reject; left unchanged */
  refused: number;
  before: RepairFigures | null;
  after: RepairFigures | null;
  reverted: RepairReversal | null;
}

export const RepairState = { previewed: 'previewed', applied: 'applied', reverted: 'reverted' } as const;
export type RepairState = (typeof RepairState)[keyof typeof RepairState];

export interface RepairValueCount {
  /** As text; null for NULL */
  value: string | null;
  rows: number;
}

export interface RepairedRow {
  legacyId: string;
  newId: number;
  /** applied: not reverted; reverted: set back; changed and gone: not set back by a revert, because the row had changed or no longer existed */
  state: RepairedRowStateEnum;
  /** The repair's columns before the repair, as text */
  before: object;
  /** The repair's columns after the repair */
  after: object;
  /** The values that a revert found instead; null unless changed */
  found: object | null;
}

export const RepairedRowStateEnum = { applied: 'applied', reverted: 'reverted', changed: 'changed', gone: 'gone' } as const;
export type RepairedRowStateEnum = (typeof RepairedRowStateEnum)[keyof typeof RepairedRowStateEnum];

export interface Retry {
  /** Rows that are marked for another attempt */
  marked: number;
  /** The delta runs that were started for it */
  runs: Array<Run>;
  /** Pipelines with marked rows and a run in progress; their next run makes the attempt */
  underWay: Array<string>;
}

export interface RetryRequest {
  pipeline?: string | null;
  entity?: string | null;
  field?: string | null;
  rule?: string | null;
}

export interface RevertedRepair {
  repair: string;
  /** The reverted application */
  repairRunId: number;
  /** Rows that were set back */
  rowsReverted: number;
  /** Rows changed otherwise since; left unchanged */
  rowsLeft: number;
  /** The first of them by new key, at most `limit`; all are at runs/{repairRunId}/rows */
  left: Array<RepairedRow>;
  /** The delta run that publishes the rows */
  run: Run;
}

export interface RevocationRequest {
  reason: string;
}

export interface Run {
  id: number;
  pipeline: string;
  mode: RunMode;
  state: RunState;
  /** The current phase, or the last one */
  phase: RunPhase;
  /** Who started it */
  requestedBy: string;
  startedAt: string;
  finishedAt: string;
  /** Over all entities; read = written + unchanged + quarantined */
  counts: RunCounts;
  /** In starting order */
  entities: Array<RunEntityCounts>;
  /** In the order in which the run reached them */
  phases: Array<RunPhaseTimes>;
  rates: RunRates;
  progress: RunProgress;
  /** The publication with the run's content; an earlier one if nothing had changed */
  publication: number | null;
  failureCause: FailureCause | null;
  /** Why it was refused or failed, and what to do */
  error: string | null;
}

export interface RunCounts {
  read: number;
  written: number;
  unchanged: number;
  quarantined: number;
  /** Rows of the target that the source no longer has */
  deleted: number;
}

export interface RunEntityCounts {
  entity: string;
  /** How its rows were found. whole: all rows; cursor: by the cursor; exhaustive: by every row's transaction; compare: by comparing keys and hashes */
  strategy: string | null;
  /** Rows to read, as counted in the source's snapshot */
  expected: number;
  counts: RunCounts;
  /** Rows found that the source no longer has, under any delete policy */
  missing: number;
  /** Rows whose difference only a comparison found, not the cursor */
  mended: number;
  startedAt: string;
  finishedAt: string;
  rates: RunRates;
}

export interface RunMapping {
  runId: number;
  /** How many columns have a warning */
  warnings: number;
  /** Why there are no columns; null if there are any */
  reason: string | null;
  /** In the order of the definition */
  columns: Array<MappedColumn>;
}

export const RunMode = { delta: 'delta', full: 'full', reconcile: 'reconcile' } as const;
export type RunMode = (typeof RunMode)[keyof typeof RunMode];

export const RunPhase = { preflight: 'preflight', load: 'load', publication: 'publication', maintenance: 'maintenance', done: 'done' } as const;
export type RunPhase = (typeof RunPhase)[keyof typeof RunPhase];

export interface RunPhaseTimes {
  phase: RunPhase;
  startedAt: string;
  finishedAt: string;
  /** Up to now for the current phase */
  durationMillis: number;
}

export interface RunProgress {
  /** Rows to read, as far as known */
  expected: number;
  /** Share of rows read, 0 to 1 */
  share: number;
  /** Time until the known rows are read at the phase's speed so far; null if unknown */
  secondsLeft: number | null;
  eta: string;
}

export interface RunRates {
  /** Rows read per second since the start */
  rowsPerSecond: number;
}

export interface RunRequest {
  pipeline: string;
  mode: RunMode;
}

export const RunState = { running: 'running', succeeded: 'succeeded', refused: 'refused', failed: 'failed' } as const;
export type RunState = (typeof RunState)[keyof typeof RunState];

export interface SchemaCheck {
  pipelines: Array<PipelineSchemaCheck>;
}

export interface SchemaFinding {
  /** An error prevents runs of the pipeline */
  severity: SchemaFindingSeverityEnum;
  database: SchemaFindingDatabaseEnum;
  /** Its origin: file and line of a definition, a read model or a check */
  where: string;
  table: string | null;
  column: string | null;
  message: string;
  /** What to do */
  fix: string;
  error?: boolean;
}

export const SchemaFindingSeverityEnum = { error: 'error', advice: 'advice' } as const;
export type SchemaFindingSeverityEnum = (typeof SchemaFindingSeverityEnum)[keyof typeof SchemaFindingSeverityEnum];

export const SchemaFindingDatabaseEnum = { source: 'source', target: 'target' } as const;
export type SchemaFindingDatabaseEnum = (typeof SchemaFindingDatabaseEnum)[keyof typeof SchemaFindingDatabaseEnum];

/** `nothing_published`: nothing has been published yet; `check_failed`: the last run found content that must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`: it loaded the data but could not publish it; `run_failed`: it failed otherwise; `no_run`: no run has confirmed the numbers within the allowed time; `not_checked`: the numbers were refreshed manually and have not passed a run's checks yet; `replica_behind`: the replica may lag behind the primary by more than allowed */
export const StaleCause = { nothing_published: 'nothing_published', check_failed: 'check_failed', source_unreachable: 'source_unreachable', refresh_failed: 'refresh_failed', run_failed: 'run_failed', no_run: 'no_run', not_checked: 'not_checked', replica_behind: 'replica_behind' } as const;
export type StaleCause = (typeof StaleCause)[keyof typeof StaleCause];

export interface Verification {
  /** Whether nothing has failed */
  ok: boolean;
  verifiedAt: string;
  passed: number;
  /** Items that are unknown yet; not failures */
  unknown: number;
  failed: number;
  facts: Array<VerifiedFact>;
}

export interface VerifiedFact {
  /** Its expectation */
  expectation: string;
  /** A sentence that is true if it passes */
  about: string;
  subject: string;
  outcome: FactOutcome;
  /** The finding */
  found: string;
  /** What to do; null unless it failed */
  otherwise: string | null;
}

/** A violation in a request */
export interface Violation {
  /** The query parameter, or the path of the field in the body */
  field: string;
  /** What is wrong with it */
  message: string;
}
