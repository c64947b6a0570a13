/* tslint:disable */
/* eslint-disable */
/**
 * 
 * @export
 * @interface AcceptanceRequest
 */
export interface AcceptanceRequest {
    /**
     * The run whose result is accepted; without it, the check's last one
     * @type {number}
     * @memberof AcceptanceRequest
     */
    runId?: number | null;
    /**
     * 
     * @type {string}
     * @memberof AcceptanceRequest
     */
    reason: string;
    /**
     * 
     * @type {string}
     * @memberof AcceptanceRequest
     */
    until?: string;
}

/**
 * 
 * @export
 */
export const Action = {
    preview: 'preview',
    apply: 'apply'
} as const;
export type Action = typeof Action[keyof typeof Action];

/**
 * 
 * @export
 * @interface AppliedRepair
 */
export interface AppliedRepair {
    /**
     * 
     * @type {string}
     * @memberof AppliedRepair
     */
    repair: string;
    /**
     * The number to revert it by
     * @type {number}
     * @memberof AppliedRepair
     */
    repairRunId: number;
    /**
     * Rows that were changed
     * @type {number}
     * @memberof AppliedRepair
     */
    rows: number;
    /**
     * Rows that changed alike, the most frequent first; at most 1,000 groups
     * @type {Array<RepairChange>}
     * @memberof AppliedRepair
     */
    changes: Array<RepairChange>;
    /**
     * 
     * @type {RepairRefused}
     * @memberof AppliedRepair
     */
    refused: RepairRefused;
    /**
     * 
     * @type {RepairFigures}
     * @memberof AppliedRepair
     */
    before: RepairFigures;
    /**
     * 
     * @type {RepairFigures}
     * @memberof AppliedRepair
     */
    after: RepairFigures;
    /**
     * 
     * @type {number}
     * @memberof AppliedRepair
     */
    tookMillis: number;
    /**
     * The delta run that was started to publish the rows
     * @type {Run}
     * @memberof AppliedRepair
     */
    run: Run;
}
/**
 * 
 * @export
 * @interface Backfill
 */
export interface Backfill {
    /**
     * 
     * @type {string}
     * @memberof Backfill
     */
    from: string;
    /**
     * 
     * @type {string}
     * @memberof Backfill
     */
    to: string;
    /**
     * Daily buckets that these days have now
     * @type {number}
     * @memberof Backfill
     */
    buckets: number;
}
/**
 * 
 * @export
 * @interface BackfillRequest
 */
export interface BackfillRequest {
    /**
     * A date, or a time within the first day
     * @type {string}
     * @memberof BackfillRequest
     */
    from: string;
    /**
     * The day after the last one, or a time within the last one
     * @type {string}
     * @memberof BackfillRequest
     */
    to: string;
}
/**
 * 
 * @export
 * @interface Check
 */
export interface Check {
    /**
     * 
     * @type {string}
     * @memberof Check
     */
    id: string;
    /**
     * 
     * @type {number}
     * @memberof Check
     */
    runId: number;
    /**
     * 
     * @type {string}
     * @memberof Check
     */
    kind: CheckKindEnum;
    /**
     * critical: keeps the content from being published
     * @type {string}
     * @memberof Check
     */
    severity: CheckSeverityEnum;
    /**
     * accepted: found exactly what somebody has accepted, see acceptanceId
     * @type {string}
     * @memberof Check
     */
    outcome: CheckOutcomeEnum;
    /**
     * What could have failed: a number of rows, or a share such as 0.5 %
     * @type {string}
     * @memberof Check
     */
    tolerance: string;
    /**
     * The sentence that is true where the check passes
     * @type {string}
     * @memberof Check
     */
    description: string;
    /**
     * What would be right; null where one number cannot say it
     * @type {number}
     * @memberof Check
     */
    expected: number | null;
    /**
     * What is there
     * @type {number}
     * @memberof Check
     */
    actual: number | null;
    /**
     * actual - expected
     * @type {number}
     * @memberof Check
     */
    difference: number | null;
    /**
     * The finding in a sentence
     * @type {string}
     * @memberof Check
     */
    message: string;
    /**
     * How many rows fail
     * @type {number}
     * @memberof Check
     */
    failing: number;
    /**
     * The acceptance of what was found
     * @type {number}
     * @memberof Check
     */
    acceptanceId: number | null;
    /**
     * The first 20 failing rows, each with what is needed to find it
     * @type {Array<{ [key: string]: any; }>}
     * @memberof Check
     */
    failingRows: Array<{ [key: string]: any; }>;
    /**
     * The fields of these rows that say what is wrong; the others say where. None where that is not one field
     * @type {Array<string>}
     * @memberof Check
     */
    failingColumns: Array<string>;
    /**
     * How it ended, as `outcome` says it, in the pipeline's run before that got as far as it; null where there is none
     * @type {string}
     * @memberof Check
     */
    outcomeBefore: string | null;
    /**
     * The run since which it finds something in every run that gets as far as it; null where it passed
     * @type {number}
     * @memberof Check
     */
    sinceRunId: number | null;
    /**
     * In how many runs since then, this one included
     * @type {number}
     * @memberof Check
     */
    sinceRuns: number | null;
    /**
     * 
     * @type {number}
     * @memberof Check
     */
    durationMillis: number;
}


/**
 * @export
 */
export const CheckKindEnum = {
    structural: 'structural',
    semantic: 'semantic'
} as const;
export type CheckKindEnum = typeof CheckKindEnum[keyof typeof CheckKindEnum];

/**
 * @export
 */
export const CheckSeverityEnum = {
    critical: 'critical',
    warning: 'warning'
} as const;
export type CheckSeverityEnum = typeof CheckSeverityEnum[keyof typeof CheckSeverityEnum];

/**
 * @export
 */
export const CheckOutcomeEnum = {
    passed: 'passed',
    warned: 'warned',
    accepted: 'accepted',
    failed: 'failed'
} as const;
export type CheckOutcomeEnum = typeof CheckOutcomeEnum[keyof typeof CheckOutcomeEnum];

/**
 * 
 * @export
 * @interface CheckAcceptance
 */
export interface CheckAcceptance {
    /**
     * 
     * @type {number}
     * @memberof CheckAcceptance
     */
    id: number;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    checkId: string;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    pipeline: string;
    /**
     * The run whose result was accepted
     * @type {number}
     * @memberof CheckAcceptance
     */
    runId: number;
    /**
     * in_force: the same difference does not keep content from being published
     * @type {string}
     * @memberof CheckAcceptance
     */
    state: CheckAcceptanceStateEnum;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    reason: string;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    acceptedBy: string;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    acceptedAt: string;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    until: string;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    revokedAt: string;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    revokedBy: string | null;
    /**
     * 
     * @type {string}
     * @memberof CheckAcceptance
     */
    revocationReason: string | null;
    /**
     * What was accepted: the finding in a sentence
     * @type {string}
     * @memberof CheckAcceptance
     */
    message: string;
    /**
     * How many rows failed
     * @type {number}
     * @memberof CheckAcceptance
     */
    failing: number;
    /**
     * The first 20 of them
     * @type {Array<{ [key: string]: any; }>}
     * @memberof CheckAcceptance
     */
    failingRows: Array<{ [key: string]: any; }>;
}


/**
 * @export
 */
export const CheckAcceptanceStateEnum = {
    in_force: 'in_force',
    expired: 'expired',
    revoked: 'revoked'
} as const;
export type CheckAcceptanceStateEnum = typeof CheckAcceptanceStateEnum[keyof typeof CheckAcceptanceStateEnum];

/**
 * 
 * @export
 * @interface CheckUse
 */
export interface CheckUse {
    /**
     * 
     * @type {string}
     * @memberof CheckUse
     */
    pipeline: string;
    /**
     * 
     * @type {string}
     * @memberof CheckUse
     */
    severity: CheckUseSeverityEnum;
    /**
     * 
     * @type {string}
     * @memberof CheckUse
     */
    tolerance: string;
}


/**
 * @export
 */
export const CheckUseSeverityEnum = {
    critical: 'critical',
    warning: 'warning'
} as const;
export type CheckUseSeverityEnum = typeof CheckUseSeverityEnum[keyof typeof CheckUseSeverityEnum];


/**
 * 
 * @export
 */
export const FactOutcome = {
    passed: 'passed',
    unknown: 'unknown',
    failed: 'failed'
} as const;
export type FactOutcome = typeof FactOutcome[keyof typeof FactOutcome];

/**
 * 
 * @export
 * @interface FrequentValue
 */
export interface FrequentValue {
    /**
     * 
     * @type {string}
     * @memberof FrequentValue
     */
    value: string;
    /**
     * 
     * @type {number}
     * @memberof FrequentValue
     */
    rows: number;
}
/**
 * 
 * @export
 * @interface Key
 */
export interface Key {
    /**
     * 
     * @type {string}
     * @memberof Key
     */
    source: string;
    /**
     * 
     * @type {string}
     * @memberof Key
     */
    entity: string;
    /**
     * 
     * @type {string}
     * @memberof Key
     */
    legacyId: string;
    /**
     * The row's key in the target, which it keeps for ever
     * @type {number}
     * @memberof Key
     */
    newId: number;
    /**
     * Whether the target has the row; false for one that was removed
     * @type {boolean}
     * @memberof Key
     */
    held: boolean;
    /**
     * 
     * @type {string}
     * @memberof Key
     */
    missingSince: string;
    /**
     * 
     * @type {number}
     * @memberof Key
     */
    firstRunId: number;
    /**
     * The run that last wrote the row
     * @type {number}
     * @memberof Key
     */
    lastRunId: number;
}
/**
 * 
 * @export
 * @interface KnownCheck
 */
export interface KnownCheck {
    /**
     * 
     * @type {string}
     * @memberof KnownCheck
     */
    id: string;
    /**
     * 
     * @type {string}
     * @memberof KnownCheck
     */
    kind: KnownCheckKindEnum;
    /**
     * Unless a pipeline says otherwise
     * @type {string}
     * @memberof KnownCheck
     */
    severity: KnownCheckSeverityEnum;
    /**
     * What may fail while it passes: a number of rows, or a share of those looked at; unless a pipeline says otherwise
     * @type {string}
     * @memberof KnownCheck
     */
    tolerance: string;
    /**
     * The sentence that is true where the check passes
     * @type {string}
     * @memberof KnownCheck
     */
    description: string;
    /**
     * The datasets whose content it looks at; none where it looks at entities only
     * @type {Array<string>}
     * @memberof KnownCheck
     */
    datasets: Array<string>;
    /**
     * The entities whose rows it looks at; none where these are the pipeline's, or where it looks at datasets only
     * @type {Array<string>}
     * @memberof KnownCheck
     */
    entities: Array<string>;
    /**
     * The pipelines that ask for it
     * @type {Array<CheckUse>}
     * @memberof KnownCheck
     */
    pipelines: Array<CheckUse>;
}


/**
 * @export
 */
export const KnownCheckKindEnum = {
    structural: 'structural',
    semantic: 'semantic'
} as const;
export type KnownCheckKindEnum = typeof KnownCheckKindEnum[keyof typeof KnownCheckKindEnum];

/**
 * @export
 */
export const KnownCheckSeverityEnum = {
    critical: 'critical',
    warning: 'warning'
} as const;
export type KnownCheckSeverityEnum = typeof KnownCheckSeverityEnum[keyof typeof KnownCheckSeverityEnum];

/**
 * 
 * @export
 * @interface LegacyReference
 */
export interface LegacyReference {
    /**
     * 
     * @type {string}
     * @memberof LegacyReference
     */
    entity: string;
    /**
     * 
     * @type {string}
     * @memberof LegacyReference
     */
    legacyId: string;
}
/**
 * 
 * @export
 * @interface LostValues
 */
export interface LostValues {
    /**
     * How many values became NULL; 0 where no row has the key
     * @type {number}
     * @memberof LostValues
     */
    values: number;
    /**
     * Of how many that the legacy column has
     * @type {number}
     * @memberof LostValues
     */
    of: number;
    /**
     * In how many rows
     * @type {number}
     * @memberof LostValues
     */
    rows: number;
    /**
     * The most frequent ones, up to ten, of up to 60 characters
     * @type {Array<string>}
     * @memberof LostValues
     */
    examples: Array<string>;
}
/**
 * 
 * @export
 * @interface MappedColumn
 */
export interface MappedColumn {
    /**
     * 
     * @type {string}
     * @memberof MappedColumn
     */
    entity: string;
    /**
     * The legacy columns that it is made of
     * @type {Array<string>}
     * @memberof MappedColumn
     */
    sourceColumns: Array<string>;
    /**
     * Which key of the legacy JSON is taken; null for the whole value
     * @type {string}
     * @memberof MappedColumn
     */
    key: string | null;
    /**
     * Null where the value is taken as it is
     * @type {string}
     * @memberof MappedColumn
     */
    transformer: string | null;
    /**
     * The entity whose new key stands for the legacy one; null where the value is no reference
     * @type {string}
     * @memberof MappedColumn
     */
    references: string | null;
    /**
     * 
     * @type {string}
     * @memberof MappedColumn
     */
    targetColumn: string;
    /**
     * How many rows of the entity the target holds
     * @type {number}
     * @memberof MappedColumn
     */
    ofRows: number;
    /**
     * Of the kept legacy rows; of several columns, the first that says something
     * @type {MappedColumnValues}
     * @memberof MappedColumn
     */
    source: MappedColumnValues;
    /**
     * Of the same rows in the target; of terms, each term of a row is a value
     * @type {MappedColumnValues}
     * @memberof MappedColumn
     */
    target: MappedColumnValues;
    /**
     * 
     * @type {LostValues}
     * @memberof MappedColumn
     */
    lost: LostValues | null;
    /**
     * What is lost, in a sentence
     * @type {string}
     * @memberof MappedColumn
     */
    warning: string | null;
}
/**
 * 
 * @export
 * @interface MappedColumnValues
 */
export interface MappedColumnValues {
    /**
     * How many rows were looked at: all of them, or of a large entity an even share, the same on both sides. The other figures are of these
     * @type {number}
     * @memberof MappedColumnValues
     */
    rows: number;
    /**
     * Rows without a value
     * @type {number}
     * @memberof MappedColumnValues
     */
    nulls: number;
    /**
     * 
     * @type {number}
     * @memberof MappedColumnValues
     */
    distinct: number;
    /**
     * As text, up to 100 characters. Numbers by their size, before texts by their code points
     * @type {string}
     * @memberof MappedColumnValues
     */
    smallest: string | null;
    /**
     * 
     * @type {string}
     * @memberof MappedColumnValues
     */
    largest: string | null;
    /**
     * Up to five, the most frequent first
     * @type {Array<FrequentValue>}
     * @memberof MappedColumnValues
     */
    mostFrequent: Array<FrequentValue>;
}
/**
 * 
 * @export
 * @interface Pipeline
 */
export interface Pipeline {
    /**
     * 
     * @type {string}
     * @memberof Pipeline
     */
    name: string;
    /**
     * The legacy database it reads
     * @type {string}
     * @memberof Pipeline
     */
    source: string;
    /**
     * Where it is defined: built in, or a file of the operator's folder
     * @type {string}
     * @memberof Pipeline
     */
    origin: string;
    /**
     * In the order in which they are moved
     * @type {Array<PipelineEntity>}
     * @memberof Pipeline
     */
    entities: Array<PipelineEntity>;
}
/**
 * 
 * @export
 * @interface PipelineDefinition
 */
export interface PipelineDefinition {
    /**
     * 
     * @type {string}
     * @memberof PipelineDefinition
     */
    name: string;
    /**
     * Where it is defined: built in, or a file of the operator's folder
     * @type {string}
     * @memberof PipelineDefinition
     */
    origin: string;
    /**
     * The file's content as JSON, of the form that GET /api/v1/pipelines/schema defines
     * @type {object}
     * @memberof PipelineDefinition
     */
    definition: object;
}
/**
 * 
 * @export
 * @interface PipelineEntity
 */
export interface PipelineEntity {
    /**
     * 
     * @type {string}
     * @memberof PipelineEntity
     */
    name: string;
    /**
     * The legacy table
     * @type {string}
     * @memberof PipelineEntity
     */
    table: string;
    /**
     * Its column that identifies a row
     * @type {string}
     * @memberof PipelineEntity
     */
    key: string;
    /**
     * Its column that tells of changes; null where there is none
     * @type {string}
     * @memberof PipelineEntity
     */
    cursor: string | null;
    /**
     * What becomes of a row whose legacy row is gone
     * @type {string}
     * @memberof PipelineEntity
     */
    onDelete: PipelineEntityOnDeleteEnum;
    /**
     * The table that its rows go to
     * @type {string}
     * @memberof PipelineEntity
     */
    into: string;
}


/**
 * @export
 */
export const PipelineEntityOnDeleteEnum = {
    remove: 'remove',
    tombstone: 'tombstone',
    keep: 'keep'
} as const;
export type PipelineEntityOnDeleteEnum = typeof PipelineEntityOnDeleteEnum[keyof typeof PipelineEntityOnDeleteEnum];

/**
 * 
 * @export
 * @interface PipelineSchemaCheck
 */
export interface PipelineSchemaCheck {
    /**
     * 
     * @type {string}
     * @memberof PipelineSchemaCheck
     */
    pipeline: string;
    /**
     * Whether a run may start: there is no error, though maybe advice
     * @type {boolean}
     * @memberof PipelineSchemaCheck
     */
    ok: boolean;
    /**
     * Columns of both databases that were looked for
     * @type {number}
     * @memberof PipelineSchemaCheck
     */
    checkedColumns: number;
    /**
     * 
     * @type {Array<SchemaFinding>}
     * @memberof PipelineSchemaCheck
     */
    findings: Array<SchemaFinding>;
}
/**
 * A problem (RFC 9457)
 * @export
 * @interface Problem
 */
export interface Problem {
    /**
     * Identifies the kind of problem; stable
     * @type {string}
     * @memberof Problem
     */
    type: string;
    /**
     * The kind of problem in words
     * @type {string}
     * @memberof Problem
     */
    title: string;
    /**
     * The HTTP status
     * @type {number}
     * @memberof Problem
     */
    status: number;
    /**
     * What went wrong this time
     * @type {string}
     * @memberof Problem
     */
    detail: string;
    /**
     * The path that was asked
     * @type {string}
     * @memberof Problem
     */
    instance: string;
    /**
     * Everything wrong with the request; only where input was at fault
     * @type {Array<Violation>}
     * @memberof Problem
     */
    violations?: Array<Violation>;
    /**
     * Finds the failure in the service's log; only where the service was at fault
     * @type {string}
     * @memberof Problem
     */
    traceId?: string;
}
/**
 * 
 * @export
 * @interface QuarantinePage
 */
export interface QuarantinePage {
    /**
     * 
     * @type {Array<QuarantinedRow>}
     * @memberof QuarantinePage
     */
    items: Array<QuarantinedRow>;
    /**
     * 
     * @type {number}
     * @memberof QuarantinePage
     */
    page: number;
    /**
     * 
     * @type {number}
     * @memberof QuarantinePage
     */
    size: number;
    /**
     * 
     * @type {number}
     * @memberof QuarantinePage
     */
    total: number;
}
/**
 * 
 * @export
 * @interface QuarantineReason
 */
export interface QuarantineReason {
    /**
     * 
     * @type {string}
     * @memberof QuarantineReason
     */
    source: string;
    /**
     * 
     * @type {string}
     * @memberof QuarantineReason
     */
    entity: string;
    /**
     * The field that is wrong
     * @type {string}
     * @memberof QuarantineReason
     */
    field: string;
    /**
     * The rule that it does not fit
     * @type {string}
     * @memberof QuarantineReason
     */
    rule: string;
    /**
     * How many rows these are
     * @type {number}
     * @memberof QuarantineReason
     */
    rows: number;
    /**
     * How many of them are marked for another attempt
     * @type {number}
     * @memberof QuarantineReason
     */
    retryRequested: number;
    /**
     * How many different sentences say why; they differ by what the rows hold
     * @type {number}
     * @memberof QuarantineReason
     */
    reasons: number;
    /**
     * One of these sentences
     * @type {string}
     * @memberof QuarantineReason
     */
    reason: string;
    /**
     * The entity of the rows that these refer to and that are not there
     * @type {string}
     * @memberof QuarantineReason
     */
    waitsForEntity: string | null;
    /**
     * The first run that could not take one of them
     * @type {number}
     * @memberof QuarantineReason
     */
    firstRunId: number;
    /**
     * 
     * @type {string}
     * @memberof QuarantineReason
     */
    firstSeenAt: string;
}
/**
 * 
 * @export
 * @interface QuarantinedRow
 */
export interface QuarantinedRow {
    /**
     * 
     * @type {number}
     * @memberof QuarantinedRow
     */
    id: number;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    source: string;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    entity: string;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    legacyId: string;
    /**
     * The field that is wrong
     * @type {string}
     * @memberof QuarantinedRow
     */
    field: string;
    /**
     * The rule that it does not fit
     * @type {string}
     * @memberof QuarantinedRow
     */
    rule: string;
    /**
     * What is wrong with it, and what would be right
     * @type {string}
     * @memberof QuarantinedRow
     */
    reason: string;
    /**
     * How many runs have tried to take it
     * @type {number}
     * @memberof QuarantinedRow
     */
    attempts: number;
    /**
     * 
     * @type {number}
     * @memberof QuarantinedRow
     */
    firstRunId: number;
    /**
     * 
     * @type {number}
     * @memberof QuarantinedRow
     */
    lastRunId: number;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    firstSeenAt: string;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    lastSeenAt: string;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    resolvedAt: string;
    /**
     * 
     * @type {LegacyReference}
     * @memberof QuarantinedRow
     */
    waitsFor: LegacyReference | null;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    retryRequestedAt: string;
    /**
     * 
     * @type {string}
     * @memberof QuarantinedRow
     */
    retryRequestedBy: string | null;
    /**
     * The raw legacy row
     * @type {{ [key: string]: any; }}
     * @memberof QuarantinedRow
     */
    document: { [key: string]: any; };
}
/**
 * 
 * @export
 * @interface ReadModel
 */
export interface ReadModel {
    /**
     * 
     * @type {string}
     * @memberof ReadModel
     */
    dataset: string;
    /**
     * By which publication it is brought up to date, with others that have the same
     * @type {string}
     * @memberof ReadModel
     */
    publication: string;
    /**
     * 
     * @type {string}
     * @memberof ReadModel
     */
    materializedView: string;
    /**
     * With its indexes and its delta table
     * @type {number}
     * @memberof ReadModel
     */
    sizeBytes: number;
    /**
     * Rows at the last refresh, as PostgreSQL estimates them
     * @type {number}
     * @memberof ReadModel
     */
    rows: number;
    /**
     * Rows of its delta table: published since the materialized view was last refreshed
     * @type {number}
     * @memberof ReadModel
     */
    deltaRows: number;
    /**
     * 
     * @type {string}
     * @memberof ReadModel
     */
    lastRefreshAt: string;
    /**
     * incremental, or full
     * @type {string}
     * @memberof ReadModel
     */
    lastRefreshMode: string | null;
    /**
     * Why everything was refreshed
     * @type {string}
     * @memberof ReadModel
     */
    lastRefreshReason: string | null;
    /**
     * 
     * @type {number}
     * @memberof ReadModel
     */
    lastRefreshMillis: number | null;
    /**
     * 
     * @type {string}
     * @memberof ReadModel
     */
    lastFullRefreshAt: string;
    /**
     * 
     * @type {number}
     * @memberof ReadModel
     */
    lastFullRefreshMillis: number | null;
    /**
     * Facts whose rows have changed since they were published
     * @type {number}
     * @memberof ReadModel
     */
    pendingChanges: number;
    /**
     * Whether every fact is to be compared
     * @type {boolean}
     * @memberof ReadModel
     */
    everythingPending: boolean;
    /**
     * 
     * @type {string}
     * @memberof ReadModel
     */
    pendingSince: string;
    /**
     * Whether readers are told that it is stale: see /api/v1/freshness of bi-service
     * @type {boolean}
     * @memberof ReadModel
     */
    stale: boolean;
    /**
     * Why it is stale, in a sentence; null where it is not
     * @type {string}
     * @memberof ReadModel
     */
    staleReason: string | null;
    /**
     * 
     * @type {StaleCause}
     * @memberof ReadModel
     */
    staleCause: StaleCause | null;
    /**
     * For how many seconds the numbers may go unconfirmed before they are stale
     * @type {number}
     * @memberof ReadModel
     */
    staleAfterSeconds: number;
}


/**
 * 
 * @export
 * @interface RefreshRequest
 */
export interface RefreshRequest {
    /**
     * As in /api/v1/read-models; all where it is left out
     * @type {string}
     * @memberof RefreshRequest
     */
    dataset?: string | null;
}
/**
 * 
 * @export
 * @interface RefusedRow
 */
export interface RefusedRow {
    /**
     * 
     * @type {string}
     * @memberof RefusedRow
     */
    legacyId: string;
    /**
     * The legacy column that is wrong
     * @type {string}
     * @memberof RefusedRow
     */
    field: string | null;
    /**
     * What is wrong with it
     * @type {string}
     * @memberof RefusedRow
     */
    reason: string;
}
/**
 * 
 * @export
 * @interface Repair
 */
export interface Repair {
    /**
     * 
     * @type {string}
     * @memberof Repair
     */
    id: string;
    /**
     * 
     * @type {string}
     * @memberof Repair
     */
    title: string;
    /**
     * 
     * @type {string}
     * @memberof Repair
     */
    description: string | null;
    /**
     * 
     * @type {string}
     * @memberof Repair
     */
    pipeline: string;
    /**
     * 
     * @type {string}
     * @memberof Repair
     */
    entity: string;
    /**
     * 
     * @type {string}
     * @memberof Repair
     */
    table: string;
    /**
     * A row fails where one of these columns differs from what is derived of its raw row
     * @type {Array<string>}
     * @memberof Repair
     */
    decides: Array<string>;
    /**
     * Columns that are derived anew with them
     * @type {Array<string>}
     * @memberof Repair
     */
    with: Array<string>;
    /**
     * Previews and applications that this replica is at
     * @type {Array<RepairProgress>}
     * @memberof Repair
     */
    underWay: Array<RepairProgress>;
    /**
     * The last ten previews and applications, the newest first
     * @type {Array<RepairRun>}
     * @memberof Repair
     */
    runs: Array<RepairRun>;
}
/**
 * 
 * @export
 * @interface RepairApplyRequest
 */
export interface RepairApplyRequest {
    /**
     * How many rows a preview has found; with another count nothing is changed
     * @type {number}
     * @memberof RepairApplyRequest
     */
    expected: number;
    /**
     * 
     * @type {string}
     * @memberof RepairApplyRequest
     */
    reason: string;
}
/**
 * 
 * @export
 * @interface RepairChange
 */
export interface RepairChange {
    /**
     * What the deciding columns say, as text
     * @type {object}
     * @memberof RepairChange
     */
    from: object;
    /**
     * What today's rules say
     * @type {object}
     * @memberof RepairChange
     */
    to: object;
    /**
     * 
     * @type {number}
     * @memberof RepairChange
     */
    rows: number;
}
/**
 * 
 * @export
 * @interface RepairFigures
 */
export interface RepairFigures {
    /**
     * Each key figure of the pipeline's datasets over all time; null where it has no value
     * @type {object}
     * @memberof RepairFigures
     */
    kpis: object;
    /**
     * By deciding column, how many rows of the table have each value; the 100 most frequent
     * @type {{ [key: string]: Array<RepairValueCount>; }}
     * @memberof RepairFigures
     */
    values: { [key: string]: Array<RepairValueCount>; };
}
/**
 * 
 * @export
 * @interface RepairPreview
 */
export interface RepairPreview {
    /**
     * 
     * @type {string}
     * @memberof RepairPreview
     */
    repair: string;
    /**
     * The number of the preview
     * @type {number}
     * @memberof RepairPreview
     */
    repairRunId: number;
    /**
     * Rows looked at
     * @type {number}
     * @memberof RepairPreview
     */
    checked: number;
    /**
     * Rows that fail
     * @type {number}
     * @memberof RepairPreview
     */
    failing: number;
    /**
     * To be sent when it is applied: it changes nothing where it finds another count by then
     * @type {number}
     * @memberof RepairPreview
     */
    expected: number;
    /**
     * Rows that change alike, the most frequent first; at most 1,000 groups
     * @type {Array<RepairChange>}
     * @memberof RepairPreview
     */
    changes: Array<RepairChange>;
    /**
     * Rows that change in yet other ways
     * @type {number}
     * @memberof RepairPreview
     */
    otherChanges: number;
    /**
     * The first failing rows, by new key; as many as limit says
     * @type {Array<RepairRow>}
     * @memberof RepairPreview
     */
    rows: Array<RepairRow>;
    /**
     * 
     * @type {RepairRefused}
     * @memberof RepairPreview
     */
    refused: RepairRefused;
    /**
     * 
     * @type {number}
     * @memberof RepairPreview
     */
    tookMillis: number;
}
/**
 * 
 * @export
 * @interface RepairProgress
 */
export interface RepairProgress {
    /**
     * 
     * @type {Action}
     * @memberof RepairProgress
     */
    action: Action;
    /**
     * 
     * @type {string}
     * @memberof RepairProgress
     */
    requestedBy: string;
    /**
     * 
     * @type {string}
     * @memberof RepairProgress
     */
    startedAt: string;
    /**
     * Rows looked at
     * @type {number}
     * @memberof RepairProgress
     */
    checked: number;
    /**
     * Rows to look at
     * @type {number}
     * @memberof RepairProgress
     */
    of: number;
    /**
     * Failing rows so far
     * @type {number}
     * @memberof RepairProgress
     */
    failing: number;
    /**
     * Estimated; null before the first rows
     * @type {number}
     * @memberof RepairProgress
     */
    secondsLeft: number | null;
}


/**
 * 
 * @export
 * @interface RepairRefused
 */
export interface RepairRefused {
    /**
     * 
     * @type {number}
     * @memberof RepairRefused
     */
    count: number;
    /**
     * The first 20
     * @type {Array<RefusedRow>}
     * @memberof RepairRefused
     */
    first: Array<RefusedRow>;
}
/**
 * 
 * @export
 * @interface RepairReversal
 */
export interface RepairReversal {
    /**
     * 
     * @type {string}
     * @memberof RepairReversal
     */
    by: string;
    /**
     * 
     * @type {string}
     * @memberof RepairReversal
     */
    reason: string;
    /**
     * 
     * @type {string}
     * @memberof RepairReversal
     */
    at: string;
    /**
     * Rows that were set back
     * @type {number}
     * @memberof RepairReversal
     */
    rowsReverted: number;
    /**
     * Rows that something else had changed since; left as they were
     * @type {number}
     * @memberof RepairReversal
     */
    rowsLeft: number;
}
/**
 * 
 * @export
 * @interface RepairRevertRequest
 */
export interface RepairRevertRequest {
    /**
     * Which application, as GET /api/v1/repairs names it; the last one unless given
     * @type {number}
     * @memberof RepairRevertRequest
     */
    repairRunId?: number | null;
    /**
     * 
     * @type {string}
     * @memberof RepairRevertRequest
     */
    reason: string;
}
/**
 * 
 * @export
 * @interface RepairRow
 */
export interface RepairRow {
    /**
     * 
     * @type {string}
     * @memberof RepairRow
     */
    legacyId: string;
    /**
     * 
     * @type {number}
     * @memberof RepairRow
     */
    newId: number;
    /**
     * The repair's columns as they are, as text
     * @type {object}
     * @memberof RepairRow
     */
    from: object;
    /**
     * What today's rules say
     * @type {object}
     * @memberof RepairRow
     */
    to: object;
}
/**
 * 
 * @export
 * @interface RepairRowPage
 */
export interface RepairRowPage {
    /**
     * 
     * @type {Array<RepairedRow>}
     * @memberof RepairRowPage
     */
    items: Array<RepairedRow>;
    /**
     * 
     * @type {number}
     * @memberof RepairRowPage
     */
    page: number;
    /**
     * 
     * @type {number}
     * @memberof RepairRowPage
     */
    size: number;
    /**
     * 
     * @type {number}
     * @memberof RepairRowPage
     */
    total: number;
}
/**
 * 
 * @export
 * @interface RepairRun
 */
export interface RepairRun {
    /**
     * repairRunId of a revert
     * @type {number}
     * @memberof RepairRun
     */
    id: number;
    /**
     * 
     * @type {RepairState}
     * @memberof RepairRun
     */
    state: RepairState;
    /**
     * 
     * @type {string}
     * @memberof RepairRun
     */
    requestedBy: string;
    /**
     * Why it was applied; null for a preview
     * @type {string}
     * @memberof RepairRun
     */
    reason: string | null;
    /**
     * 
     * @type {string}
     * @memberof RepairRun
     */
    startedAt: string;
    /**
     * 
     * @type {string}
     * @memberof RepairRun
     */
    finishedAt: string;
    /**
     * Rows looked at
     * @type {number}
     * @memberof RepairRun
     */
    checked: number;
    /**
     * Failing rows: found by a preview, changed by an application
     * @type {number}
     * @memberof RepairRun
     */
    failing: number;
    /**
     * Rows of which today's rules make nothing; left as they are
     * @type {number}
     * @memberof RepairRun
     */
    refused: number;
    /**
     * 
     * @type {RepairFigures}
     * @memberof RepairRun
     */
    before: RepairFigures | null;
    /**
     * 
     * @type {RepairFigures}
     * @memberof RepairRun
     */
    after: RepairFigures | null;
    /**
     * 
     * @type {RepairReversal}
     * @memberof RepairRun
     */
    reverted: RepairReversal | null;
}



/**
 * 
 * @export
 */
export const RepairState = {
    previewed: 'previewed',
    applied: 'applied',
    reverted: 'reverted'
} as const;
export type RepairState = typeof RepairState[keyof typeof RepairState];

/**
 * 
 * @export
 * @interface RepairValueCount
 */
export interface RepairValueCount {
    /**
     * As text; null for NULL
     * @type {string}
     * @memberof RepairValueCount
     */
    value: string | null;
    /**
     * 
     * @type {number}
     * @memberof RepairValueCount
     */
    rows: number;
}
/**
 * 
 * @export
 * @interface RepairedRow
 */
export interface RepairedRow {
    /**
     * 
     * @type {string}
     * @memberof RepairedRow
     */
    legacyId: string;
    /**
     * 
     * @type {number}
     * @memberof RepairedRow
     */
    newId: number;
    /**
     * applied: the repair has not been reverted; reverted: it was set back; changed and gone: a revert has left it, as it said something else or the target no longer had it
     * @type {string}
     * @memberof RepairedRow
     */
    state: RepairedRowStateEnum;
    /**
     * The repair's columns before the repair, as text
     * @type {object}
     * @memberof RepairedRow
     */
    before: object;
    /**
     * As the repair has left them
     * @type {object}
     * @memberof RepairedRow
     */
    after: object;
    /**
     * What a revert has found instead; null unless changed
     * @type {object}
     * @memberof RepairedRow
     */
    found: object | null;
}


/**
 * @export
 */
export const RepairedRowStateEnum = {
    applied: 'applied',
    reverted: 'reverted',
    changed: 'changed',
    gone: 'gone'
} as const;
export type RepairedRowStateEnum = typeof RepairedRowStateEnum[keyof typeof RepairedRowStateEnum];

/**
 * 
 * @export
 * @interface Retry
 */
export interface Retry {
    /**
     * Rows that are marked for another attempt
     * @type {number}
     * @memberof Retry
     */
    marked: number;
    /**
     * The delta runs that were started to make it
     * @type {Array<Run>}
     * @memberof Retry
     */
    runs: Array<Run>;
    /**
     * Pipelines with marked rows of which a run is under way: their next run makes the attempt
     * @type {Array<string>}
     * @memberof Retry
     */
    underWay: Array<string>;
}
/**
 * 
 * @export
 * @interface RetryRequest
 */
export interface RetryRequest {
    /**
     * 
     * @type {string}
     * @memberof RetryRequest
     */
    pipeline?: string | null;
    /**
     * 
     * @type {string}
     * @memberof RetryRequest
     */
    entity?: string | null;
    /**
     * 
     * @type {string}
     * @memberof RetryRequest
     */
    field?: string | null;
    /**
     * 
     * @type {string}
     * @memberof RetryRequest
     */
    rule?: string | null;
}
/**
 * 
 * @export
 * @interface RevertedRepair
 */
export interface RevertedRepair {
    /**
     * 
     * @type {string}
     * @memberof RevertedRepair
     */
    repair: string;
    /**
     * The application that was taken back
     * @type {number}
     * @memberof RevertedRepair
     */
    repairRunId: number;
    /**
     * Rows that were set back
     * @type {number}
     * @memberof RevertedRepair
     */
    rowsReverted: number;
    /**
     * Rows that something else has changed since; left as they are
     * @type {number}
     * @memberof RevertedRepair
     */
    rowsLeft: number;
    /**
     * The first of them, by new key; as many as limit says, the others at runs/{repairRunId}/rows
     * @type {Array<RepairedRow>}
     * @memberof RevertedRepair
     */
    left: Array<RepairedRow>;
    /**
     * The delta run that was started to publish the rows
     * @type {Run}
     * @memberof RevertedRepair
     */
    run: Run;
}
/**
 * 
 * @export
 * @interface RevocationRequest
 */
export interface RevocationRequest {
    /**
     * 
     * @type {string}
     * @memberof RevocationRequest
     */
    reason: string;
}
/**
 * 
 * @export
 * @interface Run
 */
export interface Run {
    /**
     * 
     * @type {number}
     * @memberof Run
     */
    id: number;
    /**
     * 
     * @type {string}
     * @memberof Run
     */
    pipeline: string;
    /**
     * 
     * @type {RunMode}
     * @memberof Run
     */
    mode: RunMode;
    /**
     * 
     * @type {RunState}
     * @memberof Run
     */
    state: RunState;
    /**
     * What it is doing, or was doing when it ended
     * @type {RunPhase}
     * @memberof Run
     */
    phase: RunPhase;
    /**
     * Who started it
     * @type {string}
     * @memberof Run
     */
    requestedBy: string;
    /**
     * 
     * @type {string}
     * @memberof Run
     */
    startedAt: string;
    /**
     * 
     * @type {string}
     * @memberof Run
     */
    finishedAt: string;
    /**
     * Over all entities; read = written + unchanged + quarantined
     * @type {RunCounts}
     * @memberof Run
     */
    counts: RunCounts;
    /**
     * In the order in which they were started
     * @type {Array<RunEntityCounts>}
     * @memberof Run
     */
    entities: Array<RunEntityCounts>;
    /**
     * In the order in which the run came to them
     * @type {Array<RunPhaseTimes>}
     * @memberof Run
     */
    phases: Array<RunPhaseTimes>;
    /**
     * 
     * @type {RunRates}
     * @memberof Run
     */
    rates: RunRates;
    /**
     * 
     * @type {RunProgress}
     * @memberof Run
     */
    progress: RunProgress;
    /**
     * The publication that holds what the run found; an earlier one where nothing had changed
     * @type {number}
     * @memberof Run
     */
    publication: number | null;
    /**
     * 
     * @type {RunFault}
     * @memberof Run
     */
    fault: RunFault | null;
    /**
     * Why it was refused or failed, and what to do
     * @type {string}
     * @memberof Run
     */
    error: string | null;
}


/**
 * 
 * @export
 * @interface RunCounts
 */
export interface RunCounts {
    /**
     * 
     * @type {number}
     * @memberof RunCounts
     */
    read: number;
    /**
     * 
     * @type {number}
     * @memberof RunCounts
     */
    written: number;
    /**
     * 
     * @type {number}
     * @memberof RunCounts
     */
    unchanged: number;
    /**
     * 
     * @type {number}
     * @memberof RunCounts
     */
    quarantined: number;
    /**
     * Rows of the target that the source no longer has
     * @type {number}
     * @memberof RunCounts
     */
    deleted: number;
}
/**
 * 
 * @export
 * @interface RunEntityCounts
 */
export interface RunEntityCounts {
    /**
     * 
     * @type {string}
     * @memberof RunEntityCounts
     */
    entity: string;
    /**
     * How its rows were found. whole: all of them; cursor: by the cursor; exhaustive: by every row's transaction; compare: by comparing keys and hashes
     * @type {string}
     * @memberof RunEntityCounts
     */
    strategy: string | null;
    /**
     * Rows to read, as counted in the source's snapshot
     * @type {number}
     * @memberof RunEntityCounts
     */
    expected: number;
    /**
     * 
     * @type {RunCounts}
     * @memberof RunEntityCounts
     */
    counts: RunCounts;
    /**
     * Rows found that the source no longer has, whatever became of them
     * @type {number}
     * @memberof RunEntityCounts
     */
    missing: number;
    /**
     * Rows that a comparison found to differ though no cursor had told
     * @type {number}
     * @memberof RunEntityCounts
     */
    mended: number;
    /**
     * 
     * @type {string}
     * @memberof RunEntityCounts
     */
    startedAt: string;
    /**
     * 
     * @type {string}
     * @memberof RunEntityCounts
     */
    finishedAt: string;
    /**
     * 
     * @type {RunRates}
     * @memberof RunEntityCounts
     */
    rates: RunRates;
}

/**
 * 
 * @export
 */
export const RunFault = {
    source: 'source',
    publication: 'publication',
    other: 'other'
} as const;
export type RunFault = typeof RunFault[keyof typeof RunFault];

/**
 * 
 * @export
 * @interface RunMapping
 */
export interface RunMapping {
    /**
     * 
     * @type {number}
     * @memberof RunMapping
     */
    runId: number;
    /**
     * How many columns have a warning
     * @type {number}
     * @memberof RunMapping
     */
    warnings: number;
    /**
     * Why there are no columns; null where there are some
     * @type {string}
     * @memberof RunMapping
     */
    reason: string | null;
    /**
     * In the order of the definition
     * @type {Array<MappedColumn>}
     * @memberof RunMapping
     */
    columns: Array<MappedColumn>;
}

/**
 * 
 * @export
 */
export const RunMode = {
    delta: 'delta',
    full: 'full',
    reconcile: 'reconcile'
} as const;
export type RunMode = typeof RunMode[keyof typeof RunMode];


/**
 * 
 * @export
 */
export const RunPhase = {
    preflight: 'preflight',
    load: 'load',
    publication: 'publication',
    maintenance: 'maintenance',
    done: 'done'
} as const;
export type RunPhase = typeof RunPhase[keyof typeof RunPhase];

/**
 * 
 * @export
 * @interface RunPhaseTimes
 */
export interface RunPhaseTimes {
    /**
     * 
     * @type {RunPhase}
     * @memberof RunPhaseTimes
     */
    phase: RunPhase;
    /**
     * 
     * @type {string}
     * @memberof RunPhaseTimes
     */
    startedAt: string;
    /**
     * 
     * @type {string}
     * @memberof RunPhaseTimes
     */
    finishedAt: string;
    /**
     * Up to now for the phase that the run is in
     * @type {number}
     * @memberof RunPhaseTimes
     */
    durationMillis: number;
}


/**
 * 
 * @export
 * @interface RunProgress
 */
export interface RunProgress {
    /**
     * Rows to read, as far as known
     * @type {number}
     * @memberof RunProgress
     */
    expected: number;
    /**
     * Share of them that is read, 0 to 1
     * @type {number}
     * @memberof RunProgress
     */
    share: number;
    /**
     * Until the rows known so far are read, at the speed of the phase so far; null where nothing can be said
     * @type {number}
     * @memberof RunProgress
     */
    secondsLeft: number | null;
    /**
     * 
     * @type {string}
     * @memberof RunProgress
     */
    eta: string;
}
/**
 * 
 * @export
 * @interface RunRates
 */
export interface RunRates {
    /**
     * Rows read per second since the start
     * @type {number}
     * @memberof RunRates
     */
    rowsPerSecond: number;
}
/**
 * 
 * @export
 * @interface RunRequest
 */
export interface RunRequest {
    /**
     * 
     * @type {string}
     * @memberof RunRequest
     */
    pipeline: string;
    /**
     * 
     * @type {RunMode}
     * @memberof RunRequest
     */
    mode: RunMode;
}



/**
 * 
 * @export
 */
export const RunState = {
    running: 'running',
    succeeded: 'succeeded',
    refused: 'refused',
    failed: 'failed'
} as const;
export type RunState = typeof RunState[keyof typeof RunState];

/**
 * 
 * @export
 * @interface SchemaCheck
 */
export interface SchemaCheck {
    /**
     * 
     * @type {Array<PipelineSchemaCheck>}
     * @memberof SchemaCheck
     */
    pipelines: Array<PipelineSchemaCheck>;
}
/**
 * 
 * @export
 * @interface SchemaFinding
 */
export interface SchemaFinding {
    /**
     * An error keeps runs of the pipeline from starting
     * @type {string}
     * @memberof SchemaFinding
     */
    severity: SchemaFindingSeverityEnum;
    /**
     * 
     * @type {string}
     * @memberof SchemaFinding
     */
    database: SchemaFindingDatabaseEnum;
    /**
     * What names it: file and line of a definition, a read model or a check
     * @type {string}
     * @memberof SchemaFinding
     */
    where: string;
    /**
     * 
     * @type {string}
     * @memberof SchemaFinding
     */
    table: string | null;
    /**
     * 
     * @type {string}
     * @memberof SchemaFinding
     */
    column: string | null;
    /**
     * 
     * @type {string}
     * @memberof SchemaFinding
     */
    message: string;
    /**
     * What to do
     * @type {string}
     * @memberof SchemaFinding
     */
    fix: string;
    /**
     * 
     * @type {boolean}
     * @memberof SchemaFinding
     */
    error?: boolean;
}


/**
 * @export
 */
export const SchemaFindingSeverityEnum = {
    error: 'error',
    advice: 'advice'
} as const;
export type SchemaFindingSeverityEnum = typeof SchemaFindingSeverityEnum[keyof typeof SchemaFindingSeverityEnum];

/**
 * @export
 */
export const SchemaFindingDatabaseEnum = {
    source: 'source',
    target: 'target'
} as const;
export type SchemaFindingDatabaseEnum = typeof SchemaFindingDatabaseEnum[keyof typeof SchemaFindingDatabaseEnum];


/**
 * `nothing_published`: not yet, whatever the reason; `check_failed`: the last run found content that must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`: it moved the data and could not publish it; `run_failed`: it broke off otherwise; `no_run`: none has confirmed the numbers for longer than is allowed; `not_checked`: they were refreshed by hand, and no run's checks have passed on them yet; `replica_behind`: the replica that answered may lack what the primary database has had for longer than is allowed
 * @export
 */
export const StaleCause = {
    nothing_published: 'nothing_published',
    check_failed: 'check_failed',
    source_unreachable: 'source_unreachable',
    refresh_failed: 'refresh_failed',
    run_failed: 'run_failed',
    no_run: 'no_run',
    not_checked: 'not_checked',
    replica_behind: 'replica_behind'
} as const;
export type StaleCause = typeof StaleCause[keyof typeof StaleCause];

/**
 * 
 * @export
 * @interface Verification
 */
export interface Verification {
    /**
     * Whether nothing has failed
     * @type {boolean}
     * @memberof Verification
     */
    ok: boolean;
    /**
     * 
     * @type {string}
     * @memberof Verification
     */
    verifiedAt: string;
    /**
     * 
     * @type {number}
     * @memberof Verification
     */
    passed: number;
    /**
     * What cannot be told yet; not a failure
     * @type {number}
     * @memberof Verification
     */
    unknown: number;
    /**
     * 
     * @type {number}
     * @memberof Verification
     */
    failed: number;
    /**
     * 
     * @type {Array<VerifiedFact>}
     * @memberof Verification
     */
    facts: Array<VerifiedFact>;
}
/**
 * 
 * @export
 * @interface VerifiedFact
 */
export interface VerifiedFact {
    /**
     * The expectation that it belongs to
     * @type {string}
     * @memberof VerifiedFact
     */
    expectation: string;
    /**
     * What is true where it passes
     * @type {string}
     * @memberof VerifiedFact
     */
    about: string;
    /**
     * 
     * @type {string}
     * @memberof VerifiedFact
     */
    subject: string;
    /**
     * 
     * @type {FactOutcome}
     * @memberof VerifiedFact
     */
    outcome: FactOutcome;
    /**
     * What was found
     * @type {string}
     * @memberof VerifiedFact
     */
    found: string;
    /**
     * What to do; null unless it failed
     * @type {string}
     * @memberof VerifiedFact
     */
    otherwise: string | null;
}


/**
 * One thing wrong with a request
 * @export
 * @interface Violation
 */
export interface Violation {
    /**
     * The query parameter, or the path of the field in the body
     * @type {string}
     * @memberof Violation
     */
    field: string;
    /**
     * What is wrong with it
     * @type {string}
     * @memberof Violation
     */
    message: string;
}
