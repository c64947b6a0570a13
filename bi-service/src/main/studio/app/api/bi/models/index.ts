/* tslint:disable */
/* eslint-disable */
/**
 * 
 * @export
 * @interface Annotation
 */
export interface Annotation {
    /**
     * 
     * @type {string}
     * @memberof Annotation
     */
    at: string;
    /**
     * `first_publication`: the cut-over, from which on these numbers are read; `restatement`: a publication that changed months which were settled; `repair`, `revert`: a data repair, and its being taken back, which the next publication shows
     * @type {string}
     * @memberof Annotation
     */
    kind: AnnotationKindEnum;
    /**
     * 
     * @type {string}
     * @memberof Annotation
     */
    dataset: string;
    /**
     * Only of a publication: which
     * @type {number}
     * @memberof Annotation
     */
    version?: number;
    /**
     * Only of a repair: which
     * @type {string}
     * @memberof Annotation
     */
    repair?: string;
    /**
     * How many rows it changed, over all communities: only for a scope that sees all
     * @type {number}
     * @memberof Annotation
     */
    changedRows?: number;
    /**
     * Why, as it was written down, or what the check found: likewise
     * @type {string}
     * @memberof Annotation
     */
    reason?: string;
}


/**
 * @export
 */
export const AnnotationKindEnum = {
    first_publication: 'first_publication',
    restatement: 'restatement',
    repair: 'repair',
    revert: 'revert'
} as const;
export type AnnotationKindEnum = typeof AnnotationKindEnum[keyof typeof AnnotationKindEnum];

/**
 * 
 * @export
 * @interface Annotations
 */
export interface Annotations {
    /**
     * 
     * @type {Window}
     * @memberof Annotations
     */
    window: Window;
    /**
     * The earliest first; the latest 500 where there are more
     * @type {Array<Annotation>}
     * @memberof Annotations
     */
    annotations: Array<Annotation>;
}
/**
 * 
 * @export
 * @interface AnswerColumn
 */
export interface AnswerColumn {
    /**
     * 
     * @type {string}
     * @memberof AnswerColumn
     */
    name: string;
    /**
     * 
     * @type {string}
     * @memberof AnswerColumn
     */
    type: AnswerColumnTypeEnum;
    /**
     * For people
     * @type {string}
     * @memberof AnswerColumn
     */
    title: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof AnswerColumn
     */
    format: AnswerColumnFormatEnum;
    /**
     * Behind a value that is shown; null where there is none
     * @type {string}
     * @memberof AnswerColumn
     */
    unit: string | null;
}


/**
 * @export
 */
export const AnswerColumnTypeEnum = {
    integer: 'integer',
    numeric: 'numeric',
    text: 'text',
    timestamp: 'timestamp'
} as const;
export type AnswerColumnTypeEnum = typeof AnswerColumnTypeEnum[keyof typeof AnswerColumnTypeEnum];

/**
 * @export
 */
export const AnswerColumnFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours',
    text: 'text',
    timestamp: 'timestamp'
} as const;
export type AnswerColumnFormatEnum = typeof AnswerColumnFormatEnum[keyof typeof AnswerColumnFormatEnum];

/**
 * 
 * @export
 * @interface Application
 */
export interface Application {
    /**
     * 
     * @type {number}
     * @memberof Application
     */
    applicationId: number;
    /**
     * As the legacy database spells it
     * @type {string}
     * @memberof Application
     */
    applicationStatus: string;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    applicationSource: string | null;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    createdAt: string;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    updatedAt: string;
    /**
     * 
     * @type {number}
     * @memberof Application
     */
    jobId: number;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    jobTitle: string;
    /**
     * Null where the job names no company that exists
     * @type {number}
     * @memberof Application
     */
    companyId: number | null;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    companyName: string | null;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    companyIndustry: string | null;
    /**
     * The job's prestige, 0 where nobody entered one
     * @type {number}
     * @memberof Application
     */
    priorityScore: number;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    salaryCurrency: string | null;
    /**
     * 
     * @type {number}
     * @memberof Application
     */
    salaryMin: number | null;
    /**
     * 
     * @type {number}
     * @memberof Application
     */
    salaryMax: number | null;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    location: string | null;
    /**
     * 
     * @type {string}
     * @memberof Application
     */
    experienceLevel: string | null;
}
/**
 * 
 * @export
 * @interface ApplicationTotal
 */
export interface ApplicationTotal {
    /**
     * Null unless `state` is `value`
     * @type {number}
     * @memberof ApplicationTotal
     */
    value: number | null;
    /**
     * 
     * @type {KpiState}
     * @memberof ApplicationTotal
     */
    state: KpiState;
    /**
     * Only where `state` is `not_available`: why
     * @type {string}
     * @memberof ApplicationTotal
     */
    reason?: string;
}


/**
 * 
 * @export
 * @interface ApplicationsByCompany
 */
export interface ApplicationsByCompany {
    /**
     * 
     * @type {OpenWindow}
     * @memberof ApplicationsByCompany
     */
    window: OpenWindow;
    /**
     * 
     * @type {ApplicationTotal}
     * @memberof ApplicationsByCompany
     */
    applications: ApplicationTotal;
    /**
     * The largest first. Adds up to `applications` unless `truncated`
     * @type {Array<ApplicationsOfCompany>}
     * @memberof ApplicationsByCompany
     */
    items: Array<ApplicationsOfCompany>;
    /**
     * Whether there are more than `limit`
     * @type {boolean}
     * @memberof ApplicationsByCompany
     */
    truncated: boolean;
    /**
     * 
     * @type {Publication}
     * @memberof ApplicationsByCompany
     */
    publication: Publication;
}
/**
 * 
 * @export
 * @interface ApplicationsByStatus
 */
export interface ApplicationsByStatus {
    /**
     * 
     * @type {OpenWindow}
     * @memberof ApplicationsByStatus
     */
    window: OpenWindow;
    /**
     * 
     * @type {ApplicationTotal}
     * @memberof ApplicationsByStatus
     */
    applications: ApplicationTotal;
    /**
     * The largest first. Adds up to `applications` unless `truncated`
     * @type {Array<ApplicationsOfStatus>}
     * @memberof ApplicationsByStatus
     */
    items: Array<ApplicationsOfStatus>;
    /**
     * Whether there are more than `limit`
     * @type {boolean}
     * @memberof ApplicationsByStatus
     */
    truncated: boolean;
    /**
     * 
     * @type {Publication}
     * @memberof ApplicationsByStatus
     */
    publication: Publication;
}
/**
 * 
 * @export
 * @interface ApplicationsOfCompany
 */
export interface ApplicationsOfCompany {
    /**
     * Null for jobs that name no company, or none that exists
     * @type {number}
     * @memberof ApplicationsOfCompany
     */
    companyId: number | null;
    /**
     * 
     * @type {string}
     * @memberof ApplicationsOfCompany
     */
    companyName: string | null;
    /**
     * 
     * @type {number}
     * @memberof ApplicationsOfCompany
     */
    applications: number;
}
/**
 * 
 * @export
 * @interface ApplicationsOfStatus
 */
export interface ApplicationsOfStatus {
    /**
     * As the legacy database spells it
     * @type {string}
     * @memberof ApplicationsOfStatus
     */
    status: string;
    /**
     * 
     * @type {number}
     * @memberof ApplicationsOfStatus
     */
    applications: number;
}
/**
 * Rows of the target database as they are now, by their columns
 * @export
 * @interface Bundle
 */
export interface Bundle {
    /**
     * 
     * @type {{ [key: string]: any; }}
     * @memberof Bundle
     */
    submission: { [key: string]: any; };
    /**
     * 
     * @type {{ [key: string]: any; }}
     * @memberof Bundle
     */
    postData: { [key: string]: any; };
    /**
     * 
     * @type {{ [key: string]: any; }}
     * @memberof Bundle
     */
    metadata: { [key: string]: any; };
    /**
     * 
     * @type {{ [key: string]: any; }}
     * @memberof Bundle
     */
    analysis: { [key: string]: any; };
    /**
     * 
     * @type {Array<any>}
     * @memberof Bundle
     */
    hashtags: Array<any>;
    /**
     * 
     * @type {Array<any>}
     * @memberof Bundle
     */
    categories: Array<any>;
    /**
     * By their keys
     * @type {Array<{ [key: string]: any; }>}
     * @memberof Bundle
     */
    reports: Array<{ [key: string]: any; }>;
}
/**
 * 
 * @export
 * @interface CheckedRun
 */
export interface CheckedRun {
    /**
     * 
     * @type {RunSummary}
     * @memberof CheckedRun
     */
    run: RunSummary;
    /**
     * In order
     * @type {Array<ExplainedCheck>}
     * @memberof CheckedRun
     */
    checks: Array<ExplainedCheck>;
}
/**
 * How the checks before the publication came out
 * @export
 * @interface Checks
 */
export interface Checks {
    /**
     * 
     * @type {number}
     * @memberof Checks
     */
    passed: number;
    /**
     * Not what they should be, but not reason enough to publish nothing
     * @type {number}
     * @memberof Checks
     */
    warned: number;
    /**
     * A critical check that fails prevents a publication, so usually 0
     * @type {number}
     * @memberof Checks
     */
    failed: number;
}
/**
 * 
 * @export
 * @interface Contribution
 */
export interface Contribution {
    /**
     * `none`: no takedown
     * @type {string}
     * @memberof Contribution
     */
    branch: string;
    /**
     * 
     * @type {string}
     * @memberof Contribution
     */
    description: string;
    /**
     * 
     * @type {number}
     * @memberof Contribution
     */
    rows: number;
    /**
     * Its part, where `addingUp` says that parts add up; otherwise that of these rows alone. Null where they have none
     * @type {number}
     * @memberof Contribution
     */
    value: number | null;
}
/**
 * 
 * @export
 * @interface Dataset
 */
export interface Dataset {
    /**
     * 
     * @type {string}
     * @memberof Dataset
     */
    name: string;
    /**
     * What one row stands for
     * @type {string}
     * @memberof Dataset
     */
    grain: string;
    /**
     * The dataset whose publications bring it up to date
     * @type {string}
     * @memberof Dataset
     */
    publication: string;
    /**
     * The column with a row's community; null where rows have none, and only superadmins see any
     * @type {string}
     * @memberof Dataset
     */
    communityColumn: string | null;
    /**
     * 
     * @type {Array<DatasetColumn>}
     * @memberof Dataset
     */
    columns: Array<DatasetColumn>;
    /**
     * Every aggregation; `count` takes no column
     * @type {Array<string>}
     * @memberof Dataset
     */
    aggregations: Array<string>;
    /**
     * 
     * @type {Array<string>}
     * @memberof Dataset
     */
    transforms: Array<string>;
    /**
     * 
     * @type {Array<string>}
     * @memberof Dataset
     */
    operators: Array<string>;
    /**
     * How many values each operator compares with: `one` is a filter's `value`, `two` and `several` are its `values`, `none` has neither
     * @type {{ [key: string]: string; }}
     * @memberof Dataset
     */
    operands: { [key: string]: string; };
    /**
     * The transforms that need a `width`
     * @type {Array<string>}
     * @memberof Dataset
     */
    transformsWithWidth: Array<string>;
}
/**
 * 
 * @export
 * @interface DatasetColumn
 */
export interface DatasetColumn {
    /**
     * 
     * @type {string}
     * @memberof DatasetColumn
     */
    name: string;
    /**
     * 
     * @type {string}
     * @memberof DatasetColumn
     */
    type: DatasetColumnTypeEnum;
    /**
     * For people, as the head of a column
     * @type {string}
     * @memberof DatasetColumn
     */
    title: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof DatasetColumn
     */
    format: DatasetColumnFormatEnum;
    /**
     * Behind a value that is shown; null where there is none
     * @type {string}
     * @memberof DatasetColumn
     */
    unit: string | null;
    /**
     * In a sentence, with the unit where there is one
     * @type {string}
     * @memberof DatasetColumn
     */
    description: string;
    /**
     * How values can be aggregated
     * @type {Array<string>}
     * @memberof DatasetColumn
     */
    aggregations: Array<string>;
    /**
     * What can be made of values before rows are grouped by them
     * @type {Array<string>}
     * @memberof DatasetColumn
     */
    transforms: Array<string>;
    /**
     * How filters can compare them
     * @type {Array<string>}
     * @memberof DatasetColumn
     */
    operators: Array<string>;
    /**
     * What people call values, by value; a value that is missing is called by itself
     * @type {{ [key: string]: string; }}
     * @memberof DatasetColumn
     */
    valueTitles?: { [key: string]: string; };
}


/**
 * @export
 */
export const DatasetColumnTypeEnum = {
    integer: 'integer',
    numeric: 'numeric',
    text: 'text',
    text_array: 'text_array',
    timestamp: 'timestamp'
} as const;
export type DatasetColumnTypeEnum = typeof DatasetColumnTypeEnum[keyof typeof DatasetColumnTypeEnum];

/**
 * @export
 */
export const DatasetColumnFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours',
    text: 'text',
    text_array: 'text_array',
    timestamp: 'timestamp'
} as const;
export type DatasetColumnFormatEnum = typeof DatasetColumnFormatEnum[keyof typeof DatasetColumnFormatEnum];

/**
 * 
 * @export
 * @interface DatasetFreshness
 */
export interface DatasetFreshness {
    /**
     * 
     * @type {string}
     * @memberof DatasetFreshness
     */
    dataset: string;
    /**
     * Of the last publication; null before the first
     * @type {number}
     * @memberof DatasetFreshness
     */
    version: number | null;
    /**
     * 
     * @type {string}
     * @memberof DatasetFreshness
     */
    publishedAt: string;
    /**
     * Whole seconds since then
     * @type {number}
     * @memberof DatasetFreshness
     */
    ageSeconds: number | null;
    /**
     * 
     * @type {boolean}
     * @memberof DatasetFreshness
     */
    stale: boolean;
    /**
     * Why it is stale; null where it is not
     * @type {string}
     * @memberof DatasetFreshness
     */
    staleReason: string | null;
    /**
     * 
     * @type {StaleCause}
     * @memberof DatasetFreshness
     */
    staleCause: StaleCause | null;
    /**
     * For how many seconds the numbers may go unconfirmed before they are stale
     * @type {number}
     * @memberof DatasetFreshness
     */
    staleAfterSeconds: number;
    /**
     * 
     * @type {Checks}
     * @memberof DatasetFreshness
     */
    checks: Checks | null;
    /**
     * Rows published, over all communities; null for a caller who does not see all
     * @type {number}
     * @memberof DatasetFreshness
     */
    rowCount: number | null;
    /**
     * 
     * @type {EndedRun}
     * @memberof DatasetFreshness
     */
    lastRun: EndedRun | null;
    /**
     * 
     * @type {string}
     * @memberof DatasetFreshness
     */
    confirmedAt: string;
    /**
     * Facts that have changed, whoever changed them, and that no publication shows yet, over all communities; null for a caller who does not see all
     * @type {number}
     * @memberof DatasetFreshness
     */
    pendingChanges: number | null;
    /**
     * 
     * @type {Publication}
     * @memberof DatasetFreshness
     */
    publication: Publication;
}


/**
 * 
 * @export
 * @interface DatasetList
 */
export interface DatasetList {
    /**
     * 
     * @type {Array<Dataset>}
     * @memberof DatasetList
     */
    datasets: Array<Dataset>;
}
/**
 * 
 * @export
 * @interface DayFigures
 */
export interface DayFigures {
    /**
     * 
     * @type {string}
     * @memberof DayFigures
     */
    day: string;
    /**
     * 
     * @type {number}
     * @memberof DayFigures
     */
    submissions: number;
    /**
     * 
     * @type {number}
     * @memberof DayFigures
     */
    removedPosts: number;
}
/**
 * 
 * @export
 * @interface DerivationRule
 */
export interface DerivationRule {
    /**
     * 
     * @type {string}
     * @memberof DerivationRule
     */
    id: string;
    /**
     * Of the rule set, where it has versions
     * @type {string}
     * @memberof DerivationRule
     */
    version: string | null;
    /**
     * 
     * @type {string}
     * @memberof DerivationRule
     */
    description: string;
}
/**
 * 
 * @export
 * @interface DerivedField
 */
export interface DerivedField {
    /**
     * The column
     * @type {string}
     * @memberof DerivedField
     */
    field: string;
    /**
     * What the rule reads, by name: columns of the legacy row, or of the fact
     * @type {{ [key: string]: any; }}
     * @memberof DerivedField
     */
    input: { [key: string]: any; };
    /**
     * 
     * @type {DerivationRule}
     * @memberof DerivedField
     */
    rule: DerivationRule;
    /**
     * 
     * @type {any}
     * @memberof DerivedField
     */
    result: any | null;
}
/**
 * The last run that has ended, however it did; null before the first
 * @export
 * @interface EndedRun
 */
export interface EndedRun {
    /**
     * 
     * @type {number}
     * @memberof EndedRun
     */
    id: number;
    /**
     * refused: the data was moved, but a critical check kept it from being published
     * @type {string}
     * @memberof EndedRun
     */
    state: EndedRunStateEnum;
    /**
     * 
     * @type {string}
     * @memberof EndedRun
     */
    finishedAt: string;
    /**
     * Why it did not succeed
     * @type {string}
     * @memberof EndedRun
     */
    error: string | null;
}


/**
 * @export
 */
export const EndedRunStateEnum = {
    succeeded: 'succeeded',
    refused: 'refused',
    failed: 'failed'
} as const;
export type EndedRunStateEnum = typeof EndedRunStateEnum[keyof typeof EndedRunStateEnum];

/**
 * 
 * @export
 * @interface ExplainedCheck
 */
export interface ExplainedCheck {
    /**
     * 
     * @type {string}
     * @memberof ExplainedCheck
     */
    id: string;
    /**
     * 
     * @type {string}
     * @memberof ExplainedCheck
     */
    kind: ExplainedCheckKindEnum;
    /**
     * 
     * @type {string}
     * @memberof ExplainedCheck
     */
    severity: ExplainedCheckSeverityEnum;
    /**
     * 
     * @type {string}
     * @memberof ExplainedCheck
     */
    state: ExplainedCheckStateEnum;
    /**
     * The sentence that is true where the check passes
     * @type {string}
     * @memberof ExplainedCheck
     */
    sentence: string;
    /**
     * What it found; names all communities, so null for a scope that does not see all
     * @type {string}
     * @memberof ExplainedCheck
     */
    finding: string | null;
}


/**
 * @export
 */
export const ExplainedCheckKindEnum = {
    structural: 'structural',
    semantic: 'semantic'
} as const;
export type ExplainedCheckKindEnum = typeof ExplainedCheckKindEnum[keyof typeof ExplainedCheckKindEnum];

/**
 * @export
 */
export const ExplainedCheckSeverityEnum = {
    critical: 'critical',
    warning: 'warning'
} as const;
export type ExplainedCheckSeverityEnum = typeof ExplainedCheckSeverityEnum[keyof typeof ExplainedCheckSeverityEnum];

/**
 * @export
 */
export const ExplainedCheckStateEnum = {
    passed: 'passed',
    warned: 'warned',
    accepted: 'accepted',
    failed: 'failed'
} as const;
export type ExplainedCheckStateEnum = typeof ExplainedCheckStateEnum[keyof typeof ExplainedCheckStateEnum];

/**
 * 
 * @export
 * @interface ExplainedOperand
 */
export interface ExplainedOperand {
    /**
     * By which it can be explained in turn
     * @type {string}
     * @memberof ExplainedOperand
     */
    metric: string;
    /**
     * 
     * @type {string}
     * @memberof ExplainedOperand
     */
    title: string;
    /**
     * 
     * @type {string}
     * @memberof ExplainedOperand
     */
    rule: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof ExplainedOperand
     */
    format: ExplainedOperandFormatEnum;
    /**
     * Behind a value that is shown; null of a bare number
     * @type {string}
     * @memberof ExplainedOperand
     */
    unit: string | null;
    /**
     * In which it is computed here
     * @type {Window}
     * @memberof ExplainedOperand
     */
    window: Window;
    /**
     * Null where it has none
     * @type {number}
     * @memberof ExplainedOperand
     */
    value: number | null;
}


/**
 * @export
 */
export const ExplainedOperandFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type ExplainedOperandFormatEnum = typeof ExplainedOperandFormatEnum[keyof typeof ExplainedOperandFormatEnum];

/**
 * 
 * @export
 * @interface Explanation
 */
export interface Explanation {
    /**
     * By what it was asked for
     * @type {string}
     * @memberof Explanation
     */
    kpi: string;
    /**
     * Only of a metric of the catalog: the version that is explained
     * @type {string}
     * @memberof Explanation
     */
    metric?: string;
    /**
     * Only of a metric of the catalog: the versions of other metrics that it is made of
     * @type {Array<string>}
     * @memberof Explanation
     */
    parts?: Array<string>;
    /**
     * 
     * @type {KpiDefinition}
     * @memberof Explanation
     */
    definition: KpiDefinition;
    /**
     * 
     * @type {Window}
     * @memberof Explanation
     */
    window: Window;
    /**
     * Only of a metric of the catalog: in which days and what is longer begin
     * @type {string}
     * @memberof Explanation
     */
    timezone?: string;
    /**
     * 
     * @type {Scope}
     * @memberof Explanation
     */
    scope: Scope;
    /**
     * Only where the request names services: those that the value is of
     * @type {Array<string>}
     * @memberof Explanation
     */
    platformDetails?: Array<string>;
    /**
     * Only where the request names languages: those that the value is of
     * @type {Array<string>}
     * @memberof Explanation
     */
    languages?: Array<string>;
    /**
     * As in the overview, or in the values of the metric; null unless `state` is `value`
     * @type {number}
     * @memberof Explanation
     */
    value: number | null;
    /**
     * 
     * @type {KpiState}
     * @memberof Explanation
     */
    state: KpiState;
    /**
     * Only where `state` is `not_available`: why
     * @type {string}
     * @memberof Explanation
     */
    reason?: string;
    /**
     * How many rows the value is made of; of a rate, those of its numerator. Null where `state` is `not_available`, and where the value is made of other metrics
     * @type {number}
     * @memberof Explanation
     */
    rows: number | null;
    /**
     * Only of a rate, where it has a value: what is divided
     * @type {number}
     * @memberof Explanation
     */
    numerator?: number;
    /**
     * Only of a rate, where it has a value: what that is divided by
     * @type {number}
     * @memberof Explanation
     */
    denominator?: number;
    /**
     * By the branches of the takedown rule. `rows` always add up to `rows` beside `value`. None where the value is made of other metrics, or of rows that fall under no branch
     * @type {Array<Contribution>}
     * @memberof Explanation
     */
    contributions: Array<Contribution>;
    /**
     * Only where the value is made of other metrics: these, in the order in which it is computed
     * @type {Array<ExplainedOperand>}
     * @memberof Explanation
     */
    operands?: Array<ExplainedOperand>;
    /**
     * What of the contributions, or of the operands, makes what
     * @type {string}
     * @memberof Explanation
     */
    addingUp: string;
    /**
     * Only of a metric of the catalog
     * @type {MetricCatalog}
     * @memberof Explanation
     */
    catalog?: MetricCatalog;
    /**
     * 
     * @type {Publication}
     * @memberof Explanation
     */
    publication: Publication;
    /**
     * 
     * @type {RunSummary}
     * @memberof Explanation
     */
    run: RunSummary | null;
    /**
     * What that run checked before it published, in order
     * @type {Array<ExplainedCheck>}
     * @memberof Explanation
     */
    checks: Array<ExplainedCheck>;
    /**
     * 
     * @type {Reconciliation}
     * @memberof Explanation
     */
    reconciliation: Reconciliation;
    /**
     * The latest of the rows that the value is made of, at most 20, by their time and key. None where it is made of other metrics, or of rows that are of no post
     * @type {Array<SampleFact>}
     * @memberof Explanation
     */
    sample: Array<SampleFact>;
}


/**
 * A row whose column is null passes is_null only
 * @export
 * @interface Filter
 */
export interface Filter {
    /**
     * 
     * @type {string}
     * @memberof Filter
     */
    column: string;
    /**
     * 
     * @type {string}
     * @memberof Filter
     */
    op: FilterOpEnum;
    /**
     * 
     * @type {any}
     * @memberof Filter
     */
    value?: any | null;
    /**
     * Of in and not_in, up to 200; of between the first and the last
     * @type {Array<any>}
     * @memberof Filter
     */
    values?: Array<any>;
}


/**
 * @export
 */
export const FilterOpEnum = {
    eq: 'eq',
    ne: 'ne',
    in: 'in',
    not_in: 'not_in',
    lt: 'lt',
    lte: 'lte',
    gt: 'gt',
    gte: 'gte',
    between: 'between',
    is_null: 'is_null',
    is_not_null: 'is_not_null',
    starts_with: 'starts_with',
    contains: 'contains'
} as const;
export type FilterOpEnum = typeof FilterOpEnum[keyof typeof FilterOpEnum];

/**
 * 
 * @export
 * @interface Freshness
 */
export interface Freshness {
    /**
     * By name
     * @type {Array<DatasetFreshness>}
     * @memberof Freshness
     */
    datasets: Array<DatasetFreshness>;
}
/**
 * 
 * @export
 * @interface Kpi
 */
export interface Kpi {
    /**
     * Behind a value that is shown; null of a bare number
     * @type {string}
     * @memberof Kpi
     */
    unit: string | null;
    /**
     * Its key in the catalog
     * @type {string}
     * @memberof Kpi
     */
    metric: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof Kpi
     */
    format: KpiFormatEnum;
    /**
     * Whether a rise is good news, or a fall
     * @type {string}
     * @memberof Kpi
     */
    goodDirection: KpiGoodDirectionEnum;
    /**
     * In a sentence
     * @type {string}
     * @memberof Kpi
     */
    definition: string;
    /**
     * The columns that the values of its metric can be split by, as `groupBy` of these has them
     * @type {Array<string>}
     * @memberof Kpi
     */
    groupBy: Array<string>;
    /**
     * 
     * @type {string}
     * @memberof Kpi
     */
    title: string;
    /**
     * Null unless `state` is `value`
     * @type {number}
     * @memberof Kpi
     */
    value: number | null;
    /**
     * 
     * @type {KpiState}
     * @memberof Kpi
     */
    state: KpiState;
    /**
     * Only where `state` is `not_available`: why
     * @type {string}
     * @memberof Kpi
     */
    reason?: string;
    /**
     * Only with `compare=previous`: the value in the window of the same length before, null where that has none
     * @type {number}
     * @memberof Kpi
     */
    previous?: number | null;
}


/**
 * @export
 */
export const KpiFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type KpiFormatEnum = typeof KpiFormatEnum[keyof typeof KpiFormatEnum];

/**
 * @export
 */
export const KpiGoodDirectionEnum = {
    up: 'up',
    down: 'down',
    none: 'none'
} as const;
export type KpiGoodDirectionEnum = typeof KpiGoodDirectionEnum[keyof typeof KpiGoodDirectionEnum];

/**
 * 
 * @export
 * @interface KpiDefinition
 */
export interface KpiDefinition {
    /**
     * Its key in the catalog
     * @type {string}
     * @memberof KpiDefinition
     */
    metric: string;
    /**
     * 
     * @type {string}
     * @memberof KpiDefinition
     */
    title: string;
    /**
     * In words
     * @type {string}
     * @memberof KpiDefinition
     */
    description: string;
    /**
     * 
     * @type {string}
     * @memberof KpiDefinition
     */
    type: KpiDefinitionTypeEnum;
    /**
     * Null where it is made of other metrics
     * @type {string}
     * @memberof KpiDefinition
     */
    dataset: string | null;
    /**
     * The column that places a row in the window; null likewise
     * @type {string}
     * @memberof KpiDefinition
     */
    timeColumn: string | null;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof KpiDefinition
     */
    format: KpiDefinitionFormatEnum;
    /**
     * Behind a value that is shown; null of a bare number
     * @type {string}
     * @memberof KpiDefinition
     */
    unit: string | null;
    /**
     * Whether a rise is good news, or a fall
     * @type {string}
     * @memberof KpiDefinition
     */
    goodDirection: KpiDefinitionGoodDirectionEnum;
    /**
     * What is computed over the rows in the window, or with the values of other metrics
     * @type {string}
     * @memberof KpiDefinition
     */
    rule: string;
    /**
     * The takedown rule: the first of these branches that applies decides. None where no post is counted
     * @type {Array<TakedownBranch>}
     * @memberof KpiDefinition
     */
    takedownRule: Array<TakedownBranch>;
}


/**
 * @export
 */
export const KpiDefinitionTypeEnum = {
    simple: 'simple',
    ratio: 'ratio',
    derived: 'derived',
    cumulative: 'cumulative',
    comparison: 'comparison'
} as const;
export type KpiDefinitionTypeEnum = typeof KpiDefinitionTypeEnum[keyof typeof KpiDefinitionTypeEnum];

/**
 * @export
 */
export const KpiDefinitionFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type KpiDefinitionFormatEnum = typeof KpiDefinitionFormatEnum[keyof typeof KpiDefinitionFormatEnum];

/**
 * @export
 */
export const KpiDefinitionGoodDirectionEnum = {
    up: 'up',
    down: 'down',
    none: 'none'
} as const;
export type KpiDefinitionGoodDirectionEnum = typeof KpiDefinitionGoodDirectionEnum[keyof typeof KpiDefinitionGoodDirectionEnum];


/**
 * `value`: measured, and 0 where nothing happened; `no_data`: nothing in scope and window to measure; `not_available`: the number cannot be trusted or computed now, `reason` says why
 * @export
 */
export const KpiState = {
    value: 'value',
    no_data: 'no_data',
    not_available: 'not_available'
} as const;
export type KpiState = typeof KpiState[keyof typeof KpiState];

/**
 * 
 * @export
 * @interface Kpis
 */
export interface Kpis {
    /**
     * Posts submitted in the window. Placed in the window by `submitted_at`
     * @type {Kpi}
     * @memberof Kpis
     */
    submissions: Kpi;
    /**
     * Reports made in the window; a post may have several. Placed in the window by `reported_at`
     * @type {Kpi}
     * @memberof Kpis
     */
    reports: Kpi;
    /**
     * Posts taken down in the window by the takedown rule, whenever they were submitted. Placed in the window by `effective_takedown_at`
     * @type {Kpi}
     * @memberof Kpis
     */
    removedPosts: Kpi;
    /**
     * Of the posts submitted in the window, the share that was taken down, whenever that came; no value where none was submitted (a share from 0 to 1). Placed in the window by `submitted_at`
     * @type {RateKpi}
     * @memberof Kpis
     */
    removalRate: RateKpi;
    /**
     * Median hours from submission to takedown over the posts taken down in the window; no value where there are none (hours). Placed in the window by `effective_takedown_at`
     * @type {Kpi}
     * @memberof Kpis
     */
    medianHoursToTakedown: Kpi;
}
/**
 * 
 * @export
 * @interface LegacyDocument
 */
export interface LegacyDocument {
    /**
     * The legacy database
     * @type {string}
     * @memberof LegacyDocument
     */
    source: string;
    /**
     * 
     * @type {string}
     * @memberof LegacyDocument
     */
    entity: string;
    /**
     * 
     * @type {string}
     * @memberof LegacyDocument
     */
    legacyId: string;
    /**
     * The raw row, by the legacy columns
     * @type {{ [key: string]: any; }}
     * @memberof LegacyDocument
     */
    document: { [key: string]: any; };
    /**
     * The run that recorded it
     * @type {number}
     * @memberof LegacyDocument
     */
    runId: number;
    /**
     * 
     * @type {string}
     * @memberof LegacyDocument
     */
    recordedAt: string;
}
/**
 * 
 * @export
 * @interface Lineage
 */
export interface Lineage {
    /**
     * 
     * @type {number}
     * @memberof Lineage
     */
    submissionId: number;
    /**
     * Null for a submission born in the new system
     * @type {string}
     * @memberof Lineage
     */
    legacyId: string | null;
    /**
     * Only where something is missing for a reason: which
     * @type {string}
     * @memberof Lineage
     */
    note?: string;
    /**
     * The published fact, by the columns of `submission_facts`; null where none is published yet
     * @type {{ [key: string]: any; }}
     * @memberof Lineage
     */
    fact: { [key: string]: any; };
    /**
     * 
     * @type {Bundle}
     * @memberof Lineage
     */
    bundle: Bundle;
    /**
     * 
     * @type {LegacyDocument}
     * @memberof Lineage
     */
    legacyDocument: LegacyDocument | null;
    /**
     * The raw legacy rows of the post and of its reports
     * @type {Array<LegacyDocument>}
     * @memberof Lineage
     */
    documents: Array<LegacyDocument>;
    /**
     * 
     * @type {RunSummary}
     * @memberof Lineage
     */
    run: RunSummary | null;
    /**
     * What is not taken from the legacy row as it is
     * @type {Array<DerivedField>}
     * @memberof Lineage
     */
    derivedFields: Array<DerivedField>;
    /**
     * 
     * @type {Publication}
     * @memberof Lineage
     */
    publication: Publication;
}
/**
 * 
 * @export
 * @interface MetricCatalog
 */
export interface MetricCatalog {
    /**
     * False where the catalog cannot be reached: another version may be the published one by now
     * @type {boolean}
     * @memberof MetricCatalog
     */
    current: boolean;
    /**
     * 
     * @type {string}
     * @memberof MetricCatalog
     */
    askedAt: string;
}
/**
 * 
 * @export
 * @interface MetricValues
 */
export interface MetricValues {
    /**
     * The metric and the version that was computed
     * @type {string}
     * @memberof MetricValues
     */
    metric: string;
    /**
     * The versions of other metrics that it is made of
     * @type {Array<string>}
     * @memberof MetricValues
     */
    parts: Array<string>;
    /**
     * 
     * @type {string}
     * @memberof MetricValues
     */
    title: string;
    /**
     * In words
     * @type {string}
     * @memberof MetricValues
     */
    definition: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof MetricValues
     */
    format: MetricValuesFormatEnum;
    /**
     * Behind a value that is shown; null of a bare number
     * @type {string}
     * @memberof MetricValues
     */
    unit: string | null;
    /**
     * Whether a rise is good news, or a fall
     * @type {string}
     * @memberof MetricValues
     */
    goodDirection: MetricValuesGoodDirectionEnum;
    /**
     * 
     * @type {Window}
     * @memberof MetricValues
     */
    window: Window;
    /**
     * Into what the window is cut; null where it is in one piece
     * @type {string}
     * @memberof MetricValues
     */
    grain: string | null;
    /**
     * In which hours, days and what is longer begin
     * @type {string}
     * @memberof MetricValues
     */
    timezone: string;
    /**
     * 
     * @type {Scope}
     * @memberof MetricValues
     */
    scope: Scope;
    /**
     * `time`, where the window is cut; what the metric is split by; `value`; and of a ratio `numerator` and `denominator`
     * @type {Array<AnswerColumn>}
     * @memberof MetricValues
     */
    columns: Array<AnswerColumn>;
    /**
     * Each with a value per column, in their order: a text, a number, a timestamp as ISO 8601 text in UTC, or null
     * @type {Array<Array<any>>}
     * @memberof MetricValues
     */
    rows: Array<Array<any>>;
    /**
     * 
     * @type {MetricCatalog}
     * @memberof MetricValues
     */
    catalog: MetricCatalog;
    /**
     * 
     * @type {Publication}
     * @memberof MetricValues
     */
    publication: Publication;
}


/**
 * @export
 */
export const MetricValuesFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type MetricValuesFormatEnum = typeof MetricValuesFormatEnum[keyof typeof MetricValuesFormatEnum];

/**
 * @export
 */
export const MetricValuesGoodDirectionEnum = {
    up: 'up',
    down: 'down',
    none: 'none'
} as const;
export type MetricValuesGoodDirectionEnum = typeof MetricValuesGoodDirectionEnum[keyof typeof MetricValuesGoodDirectionEnum];

/**
 * A half-open span; an end that is null is open
 * @export
 * @interface OpenWindow
 */
export interface OpenWindow {
    /**
     * 
     * @type {string}
     * @memberof OpenWindow
     */
    from: string;
    /**
     * 
     * @type {string}
     * @memberof OpenWindow
     */
    to: string;
}
/**
 * 
 * @export
 * @interface Overview
 */
export interface Overview {
    /**
     * 
     * @type {Window}
     * @memberof Overview
     */
    window: Window;
    /**
     * 
     * @type {Scope}
     * @memberof Overview
     */
    scope: Scope;
    /**
     * 
     * @type {Kpis}
     * @memberof Overview
     */
    kpis: Kpis;
    /**
     * Adds up to removedPosts; every source where that has a value
     * @type {Array<TakedownSourceCount>}
     * @memberof Overview
     */
    takedownSources: Array<TakedownSourceCount>;
    /**
     * The busiest first. Adds up to submissions and to removedPosts; every platform with either in the window
     * @type {Array<PlatformFigures>}
     * @memberof Overview
     */
    platforms: Array<PlatformFigures>;
    /**
     * Every UTC day of the window that was measured, in order; the first and the last may be partial. Adds up to submissions and to removedPosts
     * @type {Array<DayFigures>}
     * @memberof Overview
     */
    series: Array<DayFigures>;
    /**
     * 
     * @type {Publication}
     * @memberof Overview
     */
    publication: Publication;
}
/**
 * 
 * @export
 * @interface PlatformFigures
 */
export interface PlatformFigures {
    /**
     * The broad group
     * @type {string}
     * @memberof PlatformFigures
     */
    platform: string;
    /**
     * The service; null with `platformDetail=false`
     * @type {string}
     * @memberof PlatformFigures
     */
    platformDetail: string | null;
    /**
     * 
     * @type {number}
     * @memberof PlatformFigures
     */
    submissions: number;
    /**
     * Posts taken down in the window, whenever they were submitted
     * @type {number}
     * @memberof PlatformFigures
     */
    removedPosts: number;
    /**
     * As the KPI: of the posts submitted in the window; null where there are none
     * @type {number}
     * @memberof PlatformFigures
     */
    removalRate: number | null;
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
 * The publication that the numbers come from; without one, the fields that describe it are null
 * @export
 * @interface Publication
 */
export interface Publication {
    /**
     * 
     * @type {string}
     * @memberof Publication
     */
    dataset: string;
    /**
     * Counts up by one with each change
     * @type {number}
     * @memberof Publication
     */
    version: number | null;
    /**
     * 
     * @type {string}
     * @memberof Publication
     */
    publishedAt: string;
    /**
     * 
     * @type {string}
     * @memberof Publication
     */
    dataThrough: string;
    /**
     * Whole seconds since the publication
     * @type {number}
     * @memberof Publication
     */
    ageSeconds: number | null;
    /**
     * Whether the source has, or may have, moved on since
     * @type {boolean}
     * @memberof Publication
     */
    stale: boolean;
    /**
     * Why it is stale, in a sentence; null where it is not
     * @type {string}
     * @memberof Publication
     */
    staleReason: string | null;
    /**
     * 
     * @type {StaleCause}
     * @memberof Publication
     */
    staleCause: StaleCause | null;
    /**
     * 
     * @type {Checks}
     * @memberof Publication
     */
    checks: Checks | null;
}


/**
 * 
 * @export
 * @interface PublicationChecks
 */
export interface PublicationChecks {
    /**
     * 
     * @type {Publication}
     * @memberof PublicationChecks
     */
    publication: Publication;
    /**
     * 
     * @type {CheckedRun}
     * @memberof PublicationChecks
     */
    published: CheckedRun | null;
    /**
     * Only where the last run that has ended was refused, as a critical check kept its data from being published: that run
     * @type {CheckedRun}
     * @memberof PublicationChecks
     */
    refused?: CheckedRun;
}
/**
 * 
 * @export
 * @interface Query
 */
export interface Query {
    /**
     * 
     * @type {string}
     * @memberof Query
     */
    dataset: string;
    /**
     * What is computed for each group, 1 to 50
     * @type {Array<QueryMeasure>}
     * @memberof Query
     */
    measures: Array<QueryMeasure>;
    /**
     * What rows are grouped by, up to 10; without any, all of them are one group
     * @type {Array<QueryGroup>}
     * @memberof Query
     */
    groupBy?: Array<QueryGroup>;
    /**
     * What every row has to pass, up to 50
     * @type {Array<Filter>}
     * @memberof Query
     */
    filters?: Array<Filter>;
    /**
     * What rows are ordered by before they are ordered by their groups; no value comes last
     * @type {Array<QueryOrder>}
     * @memberof Query
     */
    orderBy?: Array<QueryOrder>;
    /**
     * A name of the tz database: in which hours, days and what is longer begin
     * @type {string}
     * @memberof Query
     */
    timezone?: string;
    /**
     * 
     * @type {number}
     * @memberof Query
     */
    limit?: number;
}
/**
 * 
 * @export
 * @interface QueryAnswer
 */
export interface QueryAnswer {
    /**
     * Those of `groupBy`, then those of `measures`, in their order
     * @type {Array<AnswerColumn>}
     * @memberof QueryAnswer
     */
    columns: Array<AnswerColumn>;
    /**
     * Each with a value per column, in their order: a text, a number, a timestamp as ISO 8601 text in UTC, or null
     * @type {Array<Array<any>>}
     * @memberof QueryAnswer
     */
    rows: Array<Array<any>>;
    /**
     * Whether there are more rows than `limit`
     * @type {boolean}
     * @memberof QueryAnswer
     */
    truncated: boolean;
    /**
     * In which hours, days and what is longer begin
     * @type {string}
     * @memberof QueryAnswer
     */
    timezone: string;
    /**
     * 
     * @type {Scope}
     * @memberof QueryAnswer
     */
    scope: Scope;
    /**
     * 
     * @type {Publication}
     * @memberof QueryAnswer
     */
    publication: Publication;
}
/**
 * 
 * @export
 * @interface QueryGroup
 */
export interface QueryGroup {
    /**
     * 
     * @type {string}
     * @memberof QueryGroup
     */
    column: string;
    /**
     * 
     * @type {string}
     * @memberof QueryGroup
     */
    transform?: QueryGroupTransformEnum;
    /**
     * Of bucket: above 0
     * @type {number}
     * @memberof QueryGroup
     */
    width?: number;
    /**
     * In the answer; without it that of the column
     * @type {string}
     * @memberof QueryGroup
     */
    name?: string;
    /**
     * Of a unit of time whose column filters bound on both sides: whether there is a row for each bucket, those without a fact included
     * @type {boolean}
     * @memberof QueryGroup
     */
    fill?: boolean;
}


/**
 * @export
 */
export const QueryGroupTransformEnum = {
    hour: 'hour',
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    day_of_week: 'day_of_week',
    lower: 'lower',
    bucket: 'bucket'
} as const;
export type QueryGroupTransformEnum = typeof QueryGroupTransformEnum[keyof typeof QueryGroupTransformEnum];

/**
 * 
 * @export
 * @interface QueryMeasure
 */
export interface QueryMeasure {
    /**
     * In the answer; without it that of the aggregation and the column, joined by `_`. A ratio needs one
     * @type {string}
     * @memberof QueryMeasure
     */
    name?: string;
    /**
     * 
     * @type {string}
     * @memberof QueryMeasure
     */
    agg?: QueryMeasureAggEnum;
    /**
     * What is aggregated; count takes none
     * @type {string}
     * @memberof QueryMeasure
     */
    column?: string;
    /**
     * 
     * @type {Array<Filter>}
     * @memberof QueryMeasure
     */
    filters?: Array<Filter>;
    /**
     * In place of all others but `name`
     * @type {QueryRatio}
     * @memberof QueryMeasure
     */
    ratio?: QueryRatio;
}


/**
 * @export
 */
export const QueryMeasureAggEnum = {
    count: 'count',
    count_distinct: 'count_distinct',
    sum: 'sum',
    avg: 'avg',
    min: 'min',
    max: 'max',
    median: 'median',
    p95: 'p95'
} as const;
export type QueryMeasureAggEnum = typeof QueryMeasureAggEnum[keyof typeof QueryMeasureAggEnum];

/**
 * 
 * @export
 * @interface QueryOrder
 */
export interface QueryOrder {
    /**
     * 
     * @type {string}
     * @memberof QueryOrder
     */
    name: string;
    /**
     * 
     * @type {string}
     * @memberof QueryOrder
     */
    direction?: QueryOrderDirectionEnum;
}


/**
 * @export
 */
export const QueryOrderDirectionEnum = {
    asc: 'asc',
    desc: 'desc'
} as const;
export type QueryOrderDirectionEnum = typeof QueryOrderDirectionEnum[keyof typeof QueryOrderDirectionEnum];

/**
 * 
 * @export
 * @interface QueryRatio
 */
export interface QueryRatio {
    /**
     * The name of a measure that aggregates
     * @type {string}
     * @memberof QueryRatio
     */
    numerator: string;
    /**
     * Likewise; there is no value where it is 0
     * @type {string}
     * @memberof QueryRatio
     */
    denominator: string;
}
/**
 * 
 * @export
 * @interface RateKpi
 */
export interface RateKpi {
    /**
     * Behind a value that is shown; null of a bare number
     * @type {string}
     * @memberof RateKpi
     */
    unit: string | null;
    /**
     * Its key in the catalog
     * @type {string}
     * @memberof RateKpi
     */
    metric: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof RateKpi
     */
    format: RateKpiFormatEnum;
    /**
     * Whether a rise is good news, or a fall
     * @type {string}
     * @memberof RateKpi
     */
    goodDirection: RateKpiGoodDirectionEnum;
    /**
     * In a sentence
     * @type {string}
     * @memberof RateKpi
     */
    definition: string;
    /**
     * The columns that the values of its metric can be split by, as `groupBy` of these has them
     * @type {Array<string>}
     * @memberof RateKpi
     */
    groupBy: Array<string>;
    /**
     * 
     * @type {string}
     * @memberof RateKpi
     */
    title: string;
    /**
     * From 0 to 1; null unless `state` is `value`
     * @type {number}
     * @memberof RateKpi
     */
    value: number | null;
    /**
     * 
     * @type {KpiState}
     * @memberof RateKpi
     */
    state: KpiState;
    /**
     * Only where `state` is `not_available`: why
     * @type {string}
     * @memberof RateKpi
     */
    reason?: string;
    /**
     * Only with `compare=previous`: the value in the window of the same length before, null where that has none
     * @type {number}
     * @memberof RateKpi
     */
    previous?: number | null;
    /**
     * Null where `state` is `not_available`
     * @type {number}
     * @memberof RateKpi
     */
    numerator: number | null;
    /**
     * Null where `state` is `not_available`
     * @type {number}
     * @memberof RateKpi
     */
    denominator: number | null;
}


/**
 * @export
 */
export const RateKpiFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type RateKpiFormatEnum = typeof RateKpiFormatEnum[keyof typeof RateKpiFormatEnum];

/**
 * @export
 */
export const RateKpiGoodDirectionEnum = {
    up: 'up',
    down: 'down',
    none: 'none'
} as const;
export type RateKpiGoodDirectionEnum = typeof RateKpiGoodDirectionEnum[keyof typeof RateKpiGoodDirectionEnum];

/**
 * 
 * @export
 * @interface RecentApplications
 */
export interface RecentApplications {
    /**
     * 
     * @type {KpiState}
     * @memberof RecentApplications
     */
    state: KpiState;
    /**
     * Only where `state` is `not_available`: why
     * @type {string}
     * @memberof RecentApplications
     */
    reason?: string;
    /**
     * The newest first; of those made at one moment, the highest `applicationId` first
     * @type {Array<Application>}
     * @memberof RecentApplications
     */
    items: Array<Application>;
    /**
     * Send it as `after` to get what follows; null at the end of the list
     * @type {string}
     * @memberof RecentApplications
     */
    next: string | null;
    /**
     * 
     * @type {Publication}
     * @memberof RecentApplications
     */
    publication: Publication;
}


/**
 * 
 * @export
 * @interface Reconciliation
 */
export interface Reconciliation {
    /**
     * What the legacy database itself said then, by the same definition, in the same window and scope; null where `reason` says why, and where the definition gives no value
     * @type {number}
     * @memberof Reconciliation
     */
    legacyValue: number | null;
    /**
     * The value of the published facts; of a count a number also where `state` is `no_data`
     * @type {number}
     * @memberof Reconciliation
     */
    value: number | null;
    /**
     * `value` less `legacyValue`; null where either is
     * @type {number}
     * @memberof Reconciliation
     */
    difference: number | null;
    /**
     * 
     * @type {string}
     * @memberof Reconciliation
     */
    asOf: string;
    /**
     * The run that read it
     * @type {number}
     * @memberof Reconciliation
     */
    runId: number | null;
    /**
     * How many of the rows behind `value` were made by the new application, so that no legacy value can hold them; null where the dataset does not say
     * @type {number}
     * @memberof Reconciliation
     */
    bornHere: number | null;
    /**
     * Only where there is no legacy value to compare with: why
     * @type {string}
     * @memberof Reconciliation
     */
    reason?: string;
}
/**
 * `read` is `written`, `unchanged` and `quarantined` together
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
     * 
     * @type {number}
     * @memberof RunCounts
     */
    deleted: number;
}
/**
 * A run of the migrator
 * @export
 * @interface RunSummary
 */
export interface RunSummary {
    /**
     * 
     * @type {number}
     * @memberof RunSummary
     */
    id: number;
    /**
     * 
     * @type {string}
     * @memberof RunSummary
     */
    pipeline: string;
    /**
     * 
     * @type {string}
     * @memberof RunSummary
     */
    mode: RunSummaryModeEnum;
    /**
     * 
     * @type {string}
     * @memberof RunSummary
     */
    state: string;
    /**
     * 
     * @type {string}
     * @memberof RunSummary
     */
    startedAt: string;
    /**
     * 
     * @type {string}
     * @memberof RunSummary
     */
    endedAt: string;
    /**
     * Of all communities, so only for a scope that sees all
     * @type {RunCounts}
     * @memberof RunSummary
     */
    counts?: RunCounts;
}


/**
 * @export
 */
export const RunSummaryModeEnum = {
    delta: 'delta',
    full: 'full',
    reconcile: 'reconcile'
} as const;
export type RunSummaryModeEnum = typeof RunSummaryModeEnum[keyof typeof RunSummaryModeEnum];

/**
 * 
 * @export
 * @interface SampleFact
 */
export interface SampleFact {
    /**
     * 
     * @type {number}
     * @memberof SampleFact
     */
    submissionId: number;
    /**
     * Null for a submission born in the new system
     * @type {string}
     * @memberof SampleFact
     */
    legacyId: string | null;
    /**
     * 
     * @type {string}
     * @memberof SampleFact
     */
    effectiveTakedownAt: string;
    /**
     * 
     * @type {string}
     * @memberof SampleFact
     */
    takedownSource: string | null;
    /**
     * The report that the takedown is from; where reports are counted, the one
     * @type {number}
     * @memberof SampleFact
     */
    reportId: number | null;
}
/**
 * Whose posts were counted
 * @export
 * @interface Scope
 */
export interface Scope {
    /**
     * Every community, and the posts of none
     * @type {boolean}
     * @memberof Scope
     */
    all: boolean;
    /**
     * Slugs; empty where `all`, and where there are none
     * @type {Array<string>}
     * @memberof Scope
     */
    communities: Array<string>;
    /**
     * Only where it needs saying: why this account sees nothing
     * @type {string}
     * @memberof Scope
     */
    notice?: string;
}
/**
 * 
 * @export
 * @interface Session
 */
export interface Session {
    /**
     * 
     * @type {string}
     * @memberof Session
     */
    user: string;
    /**
     * 
     * @type {Array<string>}
     * @memberof Session
     */
    roles: Array<string>;
    /**
     * Every community, and what is of none
     * @type {boolean}
     * @memberof Session
     */
    all: boolean;
    /**
     * Slugs; empty where `all`, and where there are none
     * @type {Array<string>}
     * @memberof Session
     */
    communities: Array<string>;
    /**
     * The pages that the roles may look at, in the order of the navigation
     * @type {Array<string>}
     * @memberof Session
     */
    pages: Array<string>;
    /**
     * 
     * @type {string}
     * @memberof Session
     */
    tokenExpiresAt: string;
}

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
 * @interface TakedownBranch
 */
export interface TakedownBranch {
    /**
     * 
     * @type {string}
     * @memberof TakedownBranch
     */
    source: string;
    /**
     * The timestamp that it takes
     * @type {string}
     * @memberof TakedownBranch
     */
    reads: string;
    /**
     * 
     * @type {string}
     * @memberof TakedownBranch
     */
    description: string;
}
/**
 * Removed posts by the branch of the takedown rule that decided
 * @export
 * @interface TakedownSourceCount
 */
export interface TakedownSourceCount {
    /**
     * 
     * @type {string}
     * @memberof TakedownSourceCount
     */
    source: string;
    /**
     * 
     * @type {number}
     * @memberof TakedownSourceCount
     */
    removedPosts: number;
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
/**
 * A half-open span: `to` belongs to the next window
 * @export
 * @interface Window
 */
export interface Window {
    /**
     * 
     * @type {string}
     * @memberof Window
     */
    from: string;
    /**
     * 
     * @type {string}
     * @memberof Window
     */
    to: string;
}
