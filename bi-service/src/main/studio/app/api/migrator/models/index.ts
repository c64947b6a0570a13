// Generated from the service's OpenAPI document by StudioCallsTest.

export interface AcceptanceRequest {
  /** The run whose result is accepted; without it, the check's last one */
  runId?: number | null;
  reason: string;
  until?: string;
}

export const Action = { preview: 'preview', apply: 'apply' } as const;
export type Action = (typeof Action)[keyof typeof Action];

export interface AppliedRepair {
  repair: string;
  /** The number to revert it by */
  repairRunId: number;
  /** Rows that were changed */
  rows: number;
  /** Rows that changed alike, the most frequent first; at most 1,000 groups */
  changes: Array<RepairChange>;
  refused: RepairRefused;
  before: RepairFigures;
  after: RepairFigures;
  tookMillis: number;
  /** The delta run that was started to publish the rows */
  run: Run;
}

export interface Backfill {
  from: string;
  to: string;
  /** Daily buckets that these days have now */
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
  /** critical: keeps the content from being published */
  severity: CheckSeverityEnum;
  /** accepted: found exactly what somebody has accepted, see acceptanceId */
  outcome: CheckOutcomeEnum;
  /** What could have failed: a number of rows, or a share such as 0.5 % */
  tolerance: string;
  /** The sentence that is true where the check passes */
  description: string;
  /** What would be right; null where one number cannot say it */
  expected: number | null;
  /** What is there */
  actual: number | null;
  /** actual - expected */
  difference: number | null;
  /** The finding in a sentence */
  message: string;
  /** How many rows fail */
  failing: number;
  /** The acceptance of what was found */
  acceptanceId: number | null;
  /** The first 20 failing rows, each with what is needed to find it */
  failingRows: Array<{ [key: string]: any; }>;
  /** The fields of these rows that say what is wrong; the others say where. None where that is not one field */
  failingColumns: Array<string>;
  /** How it ended, as `outcome` says it, in the pipeline's run before that got as far as it; null where there is none */
  outcomeBefore: string | null;
  /** The run since which it finds something in every run that gets as far as it; null where it passed */
  sinceRunId: number | null;
  /** In how many runs since then, this one included */
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
  /** in_force: the same difference does not keep content from being published */
  state: CheckAcceptanceStateEnum;
  reason: string;
  acceptedBy: string;
  acceptedAt: string;
  until: string;
  revokedAt: string;
  revokedBy: string | null;
  revocationReason: string | null;
  /** What was accepted: the finding in a sentence */
  message: string;
  /** How many rows failed */
  failing: number;
  /** The first 20 of them */
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

export interface FrequentValue {
  value: string;
  rows: number;
}

export interface Key {
  source: string;
  entity: string;
  legacyId: string;
  /** The row's key in the target, which it keeps for ever */
  newId: number;
  /** Whether the target has the row; false for one that was removed */
  held: boolean;
  missingSince: string;
  firstRunId: number;
  /** The run that last wrote the row */
  lastRunId: number;
}

export interface KnownCheck {
  id: string;
  kind: KnownCheckKindEnum;
  /** Unless a pipeline says otherwise */
  severity: KnownCheckSeverityEnum;
  /** What may fail while it passes: a number of rows, or a share of those looked at; unless a pipeline says otherwise */
  tolerance: string;
  /** The sentence that is true where the check passes */
  description: string;
  /** The datasets whose content it looks at; none where it looks at entities only */
  datasets: Array<string>;
  /** The entities whose rows it looks at; none where these are the pipeline's, or where it looks at datasets only */
  entities: Array<string>;
  /** The pipelines that ask for it */
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
  /** How many values became NULL; 0 where no row has the key */
  values: number;
  /** Of how many that the legacy column has */
  of: number;
  /** In how many rows */
  rows: number;
  /** The most frequent ones, up to ten, of up to 60 characters */
  examples: Array<string>;
}

export interface MappedColumn {
  entity: string;
  /** The legacy columns that it is made of */
  sourceColumns: Array<string>;
  /** Which key of the legacy JSON is taken; null for the whole value */
  key: string | null;
  /** Null where the value is taken as it is */
  transformer: string | null;
  /** The entity whose new key stands for the legacy one; null where the value is no reference */
  references: string | null;
  targetColumn: string;
  /** How many rows of the entity the target holds */
  ofRows: number;
  /** Of the kept legacy rows; of several columns, the first that says something */
  source: MappedColumnValues;
  /** Of the same rows in the target; of terms, each term of a row is a value */
  target: MappedColumnValues;
  lost: LostValues | null;
  /** What is lost, in a sentence */
  warning: string | null;
}

export interface MappedColumnValues {
  /** How many rows were looked at: all of them, or of a large entity an even share, the same on both sides. The other figures are of these */
  rows: number;
  /** Rows without a value */
  nulls: number;
  distinct: number;
  /** As text, up to 100 characters. Numbers by their size, before texts by their code points */
  smallest: string | null;
  largest: string | null;
  /** Up to five, the most frequent first */
  mostFrequent: Array<FrequentValue>;
}

export interface Pipeline {
  name: string;
  /** The legacy database it reads */
  source: string;
  /** Where it is defined: built in, or a file of the operator's folder */
  origin: string;
  /** In the order in which they are moved */
  entities: Array<PipelineEntity>;
}

export interface PipelineDefinition {
  name: string;
  /** Where it is defined: built in, or a file of the operator's folder */
  origin: string;
  /** The file's content as JSON, of the form that GET /api/v1/pipelines/schema defines */
  definition: object;
}

export interface PipelineEntity {
  name: string;
  /** The legacy table */
  table: string;
  /** Its column that identifies a row */
  key: string;
  /** Its column that tells of changes; null where there is none */
  cursor: string | null;
  /** What becomes of a row whose legacy row is gone */
  onDelete: PipelineEntityOnDeleteEnum;
  /** The table that its rows go to */
  into: string;
}

export const PipelineEntityOnDeleteEnum = { remove: 'remove', tombstone: 'tombstone', keep: 'keep' } as const;
export type PipelineEntityOnDeleteEnum = (typeof PipelineEntityOnDeleteEnum)[keyof typeof PipelineEntityOnDeleteEnum];

export interface PipelineSchemaCheck {
  pipeline: string;
  /** Whether a run may start: there is no error, though maybe advice */
  ok: boolean;
  /** Columns of both databases that were looked for */
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
  /** What went wrong this time */
  detail: string;
  /** The path that was asked */
  instance: string;
  /** Everything wrong with the request; only where input was at fault */
  violations?: Array<Violation>;
  /** Finds the failure in the service's log; only where the service was at fault */
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
  /** The field that is wrong */
  field: string;
  /** The rule that it does not fit */
  rule: string;
  /** How many rows these are */
  rows: number;
  /** How many of them are marked for another attempt */
  retryRequested: number;
  /** How many different sentences say why; they differ by what the rows hold */
  reasons: number;
  /** One of these sentences */
  reason: string;
  /** The entity of the rows that these refer to and that are not there */
  waitsForEntity: string | null;
  /** The first run that could not take one of them */
  firstRunId: number;
  firstSeenAt: string;
}

export interface QuarantinedRow {
  id: number;
  source: string;
  entity: string;
  legacyId: string;
  /** The field that is wrong */
  field: string;
  /** The rule that it does not fit */
  rule: string;
  /** What is wrong with it, and what would be right */
  reason: string;
  /** How many runs have tried to take it */
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
  /** By which publication it is brought up to date, with others that have the same */
  publication: string;
  materializedView: string;
  /** With its indexes and its delta table */
  sizeBytes: number;
  /** Rows at the last refresh, as PostgreSQL estimates them */
  rows: number;
  /** Rows of its delta table: published since the materialized view was last refreshed */
  deltaRows: number;
  lastRefreshAt: string;
  /** incremental, or full */
  lastRefreshMode: string | null;
  /** Why everything was refreshed */
  lastRefreshReason: string | null;
  lastRefreshMillis: number | null;
  lastFullRefreshAt: string;
  lastFullRefreshMillis: number | null;
  /** Facts whose rows have changed since they were published */
  pendingChanges: number;
  /** Whether every fact is to be compared */
  everythingPending: boolean;
  pendingSince: string;
  /** Whether readers are told that it is stale: see /api/v1/freshness of bi-service */
  stale: boolean;
  /** Why it is stale, in a sentence; null where it is not */
  staleReason: string | null;
  staleCause: StaleCause | null;
  /** For how many seconds the numbers may go unconfirmed before they are stale */
  staleAfterSeconds: number;
}

export interface RefreshRequest {
  /** As in /api/v1/read-models; all where it is left out */
  dataset?: string | null;
}

export interface RefusedRow {
  legacyId: string;
  /** The legacy column that is wrong */
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
  /** A row fails where one of these columns differs from what is derived of its raw row */
  decides: Array<string>;
  /** Columns that are derived anew with them */
  with: Array<string>;
  /** Previews and applications that this replica is at */
  underWay: Array<RepairProgress>;
  /** The last ten previews and applications, the newest first */
  runs: Array<RepairRun>;
}

export interface RepairApplyRequest {
  /** How many rows a preview has found; with another count nothing is changed */
  expected: number;
  reason: string;
}

export interface RepairChange {
  /** What the deciding columns say, as text */
  from: object;
  /** What today's rules say */
  to: object;
  rows: number;
}

export interface RepairFigures {
  /** Each key figure of the pipeline's datasets over all time; null where it has no value */
  kpis: object;
  /** By deciding column, how many rows of the table have each value; the 100 most frequent */
  values: { [key: string]: Array<RepairValueCount>; };
}

export interface RepairPreview {
  repair: string;
  /** The number of the preview */
  repairRunId: number;
  /** Rows looked at */
  checked: number;
  /** Rows that fail */
  failing: number;
  /** To be sent when it is applied: it changes nothing where it finds another count by then */
  expected: number;
  /** Rows that change alike, the most frequent first; at most 1,000 groups */
  changes: Array<RepairChange>;
  /** Rows that change in yet other ways */
  otherChanges: number;
  /** The first failing rows, by new key; as many as limit says */
  rows: Array<RepairRow>;
  refused: RepairRefused;
  tookMillis: number;
}

export interface RepairProgress {
  action: Action;
  requestedBy: string;
  startedAt: string;
  /** Rows looked at */
  checked: number;
  /** Rows to look at */
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
  /** Rows that something else had changed since; left as they were */
  rowsLeft: number;
}

export interface RepairRevertRequest {
  /** Which application, as GET /api/v1/repairs names it; the last one unless given */
  repairRunId?: number | null;
  reason: string;
}

export interface RepairRow {
  legacyId: string;
  newId: number;
  /** The repair's columns as they are, as text */
  from: object;
  /** What today's rules say */
  to: object;
}

export interface RepairRowPage {
  items: Array<RepairedRow>;
  page: number;
  size: number;
  total: number;
}

export interface RepairRun {
  /** repairRunId of a revert */
  id: number;
  state: RepairState;
  requestedBy: string;
  /** Why it was applied; null for a preview */
  reason: string | null;
  startedAt: string;
  finishedAt: string;
  /** Rows looked at */
  checked: number;
  /** Failing rows: found by a preview, changed by an application */
  failing: number;
  /** Rows of which today's rules make nothing; left as they are */
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
  /** applied: the repair has not been reverted; reverted: it was set back; changed and gone: a revert has left it, as it said something else or the target no longer had it */
  state: RepairedRowStateEnum;
  /** The repair's columns before the repair, as text */
  before: object;
  /** As the repair has left them */
  after: object;
  /** What a revert has found instead; null unless changed */
  found: object | null;
}

export const RepairedRowStateEnum = { applied: 'applied', reverted: 'reverted', changed: 'changed', gone: 'gone' } as const;
export type RepairedRowStateEnum = (typeof RepairedRowStateEnum)[keyof typeof RepairedRowStateEnum];

export interface Retry {
  /** Rows that are marked for another attempt */
  marked: number;
  /** The delta runs that were started to make it */
  runs: Array<Run>;
  /** Pipelines with marked rows of which a run is under way: their next run makes the attempt */
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
  /** The application that was taken back */
  repairRunId: number;
  /** Rows that were set back */
  rowsReverted: number;
  /** Rows that something else has changed since; left as they are */
  rowsLeft: number;
  /** The first of them, by new key; as many as limit says, the others at runs/{repairRunId}/rows */
  left: Array<RepairedRow>;
  /** The delta run that was started to publish the rows */
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
  /** What it is doing, or was doing when it ended */
  phase: RunPhase;
  /** Who started it */
  requestedBy: string;
  startedAt: string;
  finishedAt: string;
  /** Over all entities; read = written + unchanged + quarantined */
  counts: RunCounts;
  /** In the order in which they were started */
  entities: Array<RunEntityCounts>;
  /** In the order in which the run came to them */
  phases: Array<RunPhaseTimes>;
  rates: RunRates;
  progress: RunProgress;
  /** The publication that holds what the run found; an earlier one where nothing had changed */
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
  /** How its rows were found. whole: all of them; cursor: by the cursor; exhaustive: by every row's transaction; compare: by comparing keys and hashes */
  strategy: string | null;
  /** Rows to read, as counted in the source's snapshot */
  expected: number;
  counts: RunCounts;
  /** Rows found that the source no longer has, whatever became of them */
  missing: number;
  /** Rows that a comparison found to differ though no cursor had told */
  mended: number;
  startedAt: string;
  finishedAt: string;
  rates: RunRates;
}

export const FailureCause = { source: 'source', publication: 'publication', other: 'other' } as const;
export type FailureCause = (typeof FailureCause)[keyof typeof FailureCause];

export interface RunMapping {
  runId: number;
  /** How many columns have a warning */
  warnings: number;
  /** Why there are no columns; null where there are some */
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
  /** Up to now for the phase that the run is in */
  durationMillis: number;
}

export interface RunProgress {
  /** Rows to read, as far as known */
  expected: number;
  /** Share of them that is read, 0 to 1 */
  share: number;
  /** Until the rows known so far are read, at the speed of the phase so far; null where nothing can be said */
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
  /** An error keeps runs of the pipeline from starting */
  severity: SchemaFindingSeverityEnum;
  database: SchemaFindingDatabaseEnum;
  /** What names it: file and line of a definition, a read model or a check */
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

/** `nothing_published`: not yet, whatever the reason; `check_failed`: the last run found content that must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`: it moved the data and could not publish it; `run_failed`: it broke off otherwise; `no_run`: none has confirmed the numbers for longer than is allowed; `not_checked`: they were refreshed by hand, and no run's checks have passed on them yet; `replica_behind`: the replica that answered may lack what the primary database has had for longer than is allowed */
export const StaleCause = { nothing_published: 'nothing_published', check_failed: 'check_failed', source_unreachable: 'source_unreachable', refresh_failed: 'refresh_failed', run_failed: 'run_failed', no_run: 'no_run', not_checked: 'not_checked', replica_behind: 'replica_behind' } as const;
export type StaleCause = (typeof StaleCause)[keyof typeof StaleCause];

export interface Verification {
  /** Whether nothing has failed */
  ok: boolean;
  verifiedAt: string;
  passed: number;
  /** What cannot be told yet; not a failure */
  unknown: number;
  failed: number;
  facts: Array<VerifiedFact>;
}

export interface VerifiedFact {
  /** The expectation that it belongs to */
  expectation: string;
  /** What is true where it passes */
  about: string;
  subject: string;
  outcome: FactOutcome;
  /** What was found */
  found: string;
  /** What to do; null unless it failed */
  otherwise: string | null;
}

/** One thing wrong with a request */
export interface Violation {
  /** The query parameter, or the path of the field in the body */
  field: string;
  /** What is wrong with it */
  message: string;
}
