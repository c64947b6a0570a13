/* tslint:disable */
/* eslint-disable */

/**
 * 
 * @export
 */
export const Action = {
    drafted: 'drafted',
    published: 'published',
    deprecated: 'deprecated'
} as const;
export type Action = typeof Action[keyof typeof Action];

/**
 * 
 * @export
 * @interface Catalog
 */
export interface Catalog {
    /**
     * 
     * @type {number}
     * @memberof Catalog
     */
    catalog: number;
    /**
     * 
     * @type {Array<CatalogMetric>}
     * @memberof Catalog
     */
    metrics: Array<CatalogMetric>;
}
/**
 * 
 * @export
 * @interface CatalogImport
 */
export interface CatalogImport {
    /**
     * 
     * @type {Array<Taken>}
     * @memberof CatalogImport
     */
    changes: Array<Taken>;
    /**
     * 
     * @type {number}
     * @memberof CatalogImport
     */
    unchanged: number;
    /**
     * Whether nothing was kept
     * @type {boolean}
     * @memberof CatalogImport
     */
    dryRun: boolean;
}
/**
 * 
 * @export
 * @interface CatalogMetric
 */
export interface CatalogMetric {
    /**
     * 
     * @type {string}
     * @memberof CatalogMetric
     */
    key: string;
    /**
     * 
     * @type {Origin}
     * @memberof CatalogMetric
     */
    origin: Origin;
    /**
     * 
     * @type {Array<CatalogVersion>}
     * @memberof CatalogMetric
     */
    versions: Array<CatalogVersion>;
}


/**
 * 
 * @export
 * @interface CatalogVersion
 */
export interface CatalogVersion {
    /**
     * 
     * @type {number}
     * @memberof CatalogVersion
     */
    version: number;
    /**
     * 
     * @type {VersionStatus}
     * @memberof CatalogVersion
     */
    status: VersionStatus;
    /**
     * 
     * @type {Definition}
     * @memberof CatalogVersion
     */
    definition: Definition;
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
 * What a number means: a measure with its context, never SQL
 * @export
 * @interface Definition
 */
export interface Definition {
    /**
     * Lower snake case
     * @type {string}
     * @memberof Definition
     */
    key: string;
    /**
     * 
     * @type {string}
     * @memberof Definition
     */
    title: string;
    /**
     * The definition in words
     * @type {string}
     * @memberof Definition
     */
    description: string;
    /**
     * Of simple and ratio: the dataset whose rows are measured
     * @type {string}
     * @memberof Definition
     */
    dataset?: string;
    /**
     * Of simple and ratio: the timestamp that places a row in the window
     * @type {string}
     * @memberof Definition
     */
    timeColumn?: string;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof Definition
     */
    format: DefinitionFormatEnum;
    /**
     * Whether a rise is good news, or a fall; left out where neither is
     * @type {string}
     * @memberof Definition
     */
    goodDirection?: DefinitionGoodDirectionEnum;
    /**
     * simple and ratio are measured on rows, the others are made of other metrics
     * @type {string}
     * @memberof Definition
     */
    type: DefinitionTypeEnum;
    /**
     * Of simple: what is measured
     * @type {Measure}
     * @memberof Definition
     */
    measure?: Measure;
    /**
     * Of ratio: what is divided
     * @type {Measure}
     * @memberof Definition
     */
    numerator?: Measure;
    /**
     * Of ratio: by what; the ratio has no value where this is 0
     * @type {Measure}
     * @memberof Definition
     */
    denominator?: Measure;
    /**
     * Of derived: what becomes of the operands, in their order
     * @type {string}
     * @memberof Definition
     */
    operation?: DefinitionOperationEnum;
    /**
     * Of derived: two or more; exactly two of a difference and a quotient
     * @type {Array<MetricReference>}
     * @memberof Definition
     */
    operands?: Array<MetricReference>;
    /**
     * Of cumulative and comparison: the metric that is accumulated, or compared
     * @type {MetricReference}
     * @memberof Definition
     */
    metric?: MetricReference;
    /**
     * Of cumulative, unless toDate: over the span that ends with each bucket
     * @type {Span}
     * @memberof Definition
     */
    window?: Span;
    /**
     * Of cumulative, unless window: since the start of the day, week, month, quarter or year
     * @type {string}
     * @memberof Definition
     */
    toDate?: DefinitionToDateEnum;
    /**
     * Of comparison: how long before
     * @type {Span}
     * @memberof Definition
     */
    offset?: Span;
    /**
     * Of comparison: the earlier value, the value less it, or that divided by it
     * @type {string}
     * @memberof Definition
     */
    compare?: DefinitionCompareEnum;
    /**
     * Of metrics made of others: what stands for a part that has no value
     * @type {string}
     * @memberof Definition
     */
    nullValues?: DefinitionNullValuesEnum;
    /**
     * Of a quotient and a change: what comes of a division by 0
     * @type {string}
     * @memberof Definition
     */
    zeroDenominator?: DefinitionZeroDenominatorEnum;
    /**
     * Of metrics made of others: whether a series has buckets in which no part has a row
     * @type {string}
     * @memberof Definition
     */
    emptyBuckets?: DefinitionEmptyBucketsEnum;
    /**
     * What values may be split by: names of columns, or objects with `column`, `transform` and, for a bucket, `width`
     * @type {Array<any>}
     * @memberof Definition
     */
    allowedGroupBy?: Array<any>;
}


/**
 * @export
 */
export const DefinitionFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type DefinitionFormatEnum = typeof DefinitionFormatEnum[keyof typeof DefinitionFormatEnum];

/**
 * @export
 */
export const DefinitionGoodDirectionEnum = {
    up: 'up',
    down: 'down',
    none: 'none'
} as const;
export type DefinitionGoodDirectionEnum = typeof DefinitionGoodDirectionEnum[keyof typeof DefinitionGoodDirectionEnum];

/**
 * @export
 */
export const DefinitionTypeEnum = {
    simple: 'simple',
    ratio: 'ratio',
    derived: 'derived',
    cumulative: 'cumulative',
    comparison: 'comparison'
} as const;
export type DefinitionTypeEnum = typeof DefinitionTypeEnum[keyof typeof DefinitionTypeEnum];

/**
 * @export
 */
export const DefinitionOperationEnum = {
    sum: 'sum',
    difference: 'difference',
    product: 'product',
    quotient: 'quotient'
} as const;
export type DefinitionOperationEnum = typeof DefinitionOperationEnum[keyof typeof DefinitionOperationEnum];

/**
 * @export
 */
export const DefinitionToDateEnum = {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year'
} as const;
export type DefinitionToDateEnum = typeof DefinitionToDateEnum[keyof typeof DefinitionToDateEnum];

/**
 * @export
 */
export const DefinitionCompareEnum = {
    previous: 'previous',
    difference: 'difference',
    change: 'change'
} as const;
export type DefinitionCompareEnum = typeof DefinitionCompareEnum[keyof typeof DefinitionCompareEnum];

/**
 * @export
 */
export const DefinitionNullValuesEnum = {
    no_value: 'no_value',
    zero: 'zero'
} as const;
export type DefinitionNullValuesEnum = typeof DefinitionNullValuesEnum[keyof typeof DefinitionNullValuesEnum];

/**
 * @export
 */
export const DefinitionZeroDenominatorEnum = {
    no_value: 'no_value',
    zero: 'zero'
} as const;
export type DefinitionZeroDenominatorEnum = typeof DefinitionZeroDenominatorEnum[keyof typeof DefinitionZeroDenominatorEnum];

/**
 * @export
 */
export const DefinitionEmptyBucketsEnum = {
    omit: 'omit',
    keep: 'keep'
} as const;
export type DefinitionEmptyBucketsEnum = typeof DefinitionEmptyBucketsEnum[keyof typeof DefinitionEmptyBucketsEnum];

/**
 * 
 * @export
 * @interface FieldChange
 */
export interface FieldChange {
    /**
     * 
     * @type {string}
     * @memberof FieldChange
     */
    field: string;
    /**
     * 
     * @type {Kind}
     * @memberof FieldChange
     */
    change: Kind;
    /**
     * 
     * @type {any}
     * @memberof FieldChange
     */
    from: any | null;
    /**
     * 
     * @type {any}
     * @memberof FieldChange
     */
    to: any | null;
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
 * @interface ImpactBreak
 */
export interface ImpactBreak {
    /**
     * The field of the definition
     * @type {string}
     * @memberof ImpactBreak
     */
    field: string;
    /**
     * 
     * @type {string}
     * @memberof ImpactBreak
     */
    reason: string;
}
/**
 * 
 * @export
 * @interface ImpactChange
 */
export interface ImpactChange {
    /**
     * The new value less the old one; null where one of them is, or their formats differ
     * @type {number}
     * @memberof ImpactChange
     */
    absolute: number | null;
    /**
     * That divided by the old value, a share; null where there is none, or the old value is 0
     * @type {number}
     * @memberof ImpactChange
     */
    relative: number | null;
}
/**
 * 
 * @export
 * @interface ImpactPlatform
 */
export interface ImpactPlatform {
    /**
     * Null for rows that have none
     * @type {string}
     * @memberof ImpactPlatform
     */
    platformDetail: string | null;
    /**
     * Null where none is published, or it has no value here; a count of no rows is 0
     * @type {number}
     * @memberof ImpactPlatform
     */
    old: number | null;
    /**
     * Likewise
     * @type {number}
     * @memberof ImpactPlatform
     */
    new: number | null;
    /**
     * 
     * @type {ImpactChange}
     * @memberof ImpactPlatform
     */
    change: ImpactChange;
}
/**
 * 
 * @export
 * @interface ImpactSide
 */
export interface ImpactSide {
    /**
     * 
     * @type {number}
     * @memberof ImpactSide
     */
    version: number;
    /**
     * Null where there is nothing to measure
     * @type {number}
     * @memberof ImpactSide
     */
    value: number | null;
    /**
     * Of a ratio; null of anything else
     * @type {number}
     * @memberof ImpactSide
     */
    numerator: number | null;
    /**
     * Of a ratio; null of anything else
     * @type {number}
     * @memberof ImpactSide
     */
    denominator: number | null;
    /**
     * How the value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof ImpactSide
     */
    format: ImpactSideFormatEnum;
    /**
     * Behind a value that is shown; null where there is none
     * @type {string}
     * @memberof ImpactSide
     */
    unit: string | null;
}


/**
 * @export
 */
export const ImpactSideFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type ImpactSideFormatEnum = typeof ImpactSideFormatEnum[keyof typeof ImpactSideFormatEnum];

/**
 * The thirty days up to the end of the five minutes that have begun, as where bi-service is asked for no window; half-open: `to` does not belong to it
 * @export
 * @interface ImpactWindow
 */
export interface ImpactWindow {
    /**
     * 
     * @type {string}
     * @memberof ImpactWindow
     */
    from: string;
    /**
     * 
     * @type {string}
     * @memberof ImpactWindow
     */
    to: string;
}

/**
 * 
 * @export
 */
export const Kind = {
    added: 'added',
    removed: 'removed',
    changed: 'changed'
} as const;
export type Kind = typeof Kind[keyof typeof Kind];


/**
 * 
 * @export
 */
export const Kind1 = {
    drafted: 'drafted',
    published: 'published',
    deprecated: 'deprecated',
    held_back: 'held_back'
} as const;
export type Kind1 = typeof Kind1[keyof typeof Kind1];

/**
 * 
 * @export
 * @interface Measure
 */
export interface Measure {
    /**
     * 
     * @type {string}
     * @memberof Measure
     */
    agg: MeasureAggEnum;
    /**
     * What is aggregated; count takes none
     * @type {string}
     * @memberof Measure
     */
    column?: string;
    /**
     * 
     * @type {Array<Filter>}
     * @memberof Measure
     */
    filters?: Array<Filter>;
}


/**
 * @export
 */
export const MeasureAggEnum = {
    count: 'count',
    count_distinct: 'count_distinct',
    sum: 'sum',
    avg: 'avg',
    min: 'min',
    max: 'max',
    median: 'median',
    p95: 'p95'
} as const;
export type MeasureAggEnum = typeof MeasureAggEnum[keyof typeof MeasureAggEnum];

/**
 * 
 * @export
 * @interface MetricDiff
 */
export interface MetricDiff {
    /**
     * 
     * @type {string}
     * @memberof MetricDiff
     */
    key: string;
    /**
     * 
     * @type {number}
     * @memberof MetricDiff
     */
    from: number;
    /**
     * 
     * @type {number}
     * @memberof MetricDiff
     */
    to: number;
    /**
     * 
     * @type {Array<FieldChange>}
     * @memberof MetricDiff
     */
    changes: Array<FieldChange>;
}
/**
 * 
 * @export
 * @interface MetricEvent
 */
export interface MetricEvent {
    /**
     * 
     * @type {number}
     * @memberof MetricEvent
     */
    version: number;
    /**
     * 
     * @type {Action}
     * @memberof MetricEvent
     */
    action: Action;
    /**
     * Who did it; `plumbline` is the suite itself
     * @type {string}
     * @memberof MetricEvent
     */
    actor: string;
    /**
     * 
     * @type {string}
     * @memberof MetricEvent
     */
    at: string;
    /**
     * 
     * @type {string}
     * @memberof MetricEvent
     */
    reason: string | null;
}


/**
 * 
 * @export
 * @interface MetricHistory
 */
export interface MetricHistory {
    /**
     * 
     * @type {Array<MetricEvent>}
     * @memberof MetricHistory
     */
    items: Array<MetricEvent>;
    /**
     * 
     * @type {number}
     * @memberof MetricHistory
     */
    page: number;
    /**
     * 
     * @type {number}
     * @memberof MetricHistory
     */
    size: number;
    /**
     * 
     * @type {number}
     * @memberof MetricHistory
     */
    total: number;
}
/**
 * 
 * @export
 * @interface MetricImpact
 */
export interface MetricImpact {
    /**
     * 
     * @type {string}
     * @memberof MetricImpact
     */
    key: string;
    /**
     * 
     * @type {ImpactWindow}
     * @memberof MetricImpact
     */
    window: ImpactWindow;
    /**
     * 
     * @type {Scope}
     * @memberof MetricImpact
     */
    scope: Scope;
    /**
     * 
     * @type {ImpactSide}
     * @memberof MetricImpact
     */
    old: ImpactSide | null;
    /**
     * The version that was asked about
     * @type {ImpactSide}
     * @memberof MetricImpact
     */
    new: ImpactSide;
    /**
     * 
     * @type {ImpactChange}
     * @memberof MetricImpact
     */
    change: ImpactChange;
    /**
     * For each service of which either version has a row, by name; null where they cannot be split by `platform_detail`
     * @type {Array<ImpactPlatform>}
     * @memberof MetricImpact
     */
    byPlatform: Array<ImpactPlatform> | null;
    /**
     * Why there is nothing by platform, in a sentence; null where there is
     * @type {string}
     * @memberof MetricImpact
     */
    byPlatformReason: string | null;
    /**
     * What differs between the definitions, field by field; nothing where none is published
     * @type {Array<FieldChange>}
     * @memberof MetricImpact
     */
    changes: Array<FieldChange>;
    /**
     * Whether anything breaks for who asks without naming a version
     * @type {boolean}
     * @memberof MetricImpact
     */
    breaking: boolean;
    /**
     * What does: a group that is gone, another format, a ratio without its sides, a dataset that community-managers cannot see. Other numbers break nothing
     * @type {Array<ImpactBreak>}
     * @memberof MetricImpact
     */
    breaks: Array<ImpactBreak>;
    /**
     * Published metrics that are made of this one. They name a version, and stay at it until they get a version of their own that names another
     * @type {Array<MetricUse>}
     * @memberof MetricImpact
     */
    usedBy: Array<MetricUse>;
    /**
     * 
     * @type {Publication}
     * @memberof MetricImpact
     */
    publication: Publication;
    /**
     * 
     * @type {Publication}
     * @memberof MetricImpact
     */
    oldPublication: Publication | null;
}
/**
 * 
 * @export
 * @interface MetricPage
 */
export interface MetricPage {
    /**
     * 
     * @type {Array<MetricVersion>}
     * @memberof MetricPage
     */
    items: Array<MetricVersion>;
    /**
     * 
     * @type {number}
     * @memberof MetricPage
     */
    page: number;
    /**
     * 
     * @type {number}
     * @memberof MetricPage
     */
    size: number;
    /**
     * 
     * @type {number}
     * @memberof MetricPage
     */
    total: number;
}
/**
 * 
 * @export
 * @interface MetricReference
 */
export interface MetricReference {
    /**
     * 
     * @type {string}
     * @memberof MetricReference
     */
    metric: string;
    /**
     * One that has been published
     * @type {number}
     * @memberof MetricReference
     */
    version: number;
}
/**
 * 
 * @export
 * @interface MetricUse
 */
export interface MetricUse {
    /**
     * 
     * @type {string}
     * @memberof MetricUse
     */
    metric: string;
    /**
     * Its published version
     * @type {number}
     * @memberof MetricUse
     */
    version: number;
    /**
     * The version that it is made of
     * @type {number}
     * @memberof MetricUse
     */
    uses: number;
}
/**
 * 
 * @export
 * @interface MetricVersion
 */
export interface MetricVersion {
    /**
     * Of derived: two or more; exactly two of a difference and a quotient
     * @type {Array<MetricReference>}
     * @memberof MetricVersion
     */
    operands?: Array<MetricReference>;
    /**
     * Of comparison: the earlier value, the value less it, or that divided by it
     * @type {string}
     * @memberof MetricVersion
     */
    compare?: MetricVersionCompareEnum;
    /**
     * Of comparison: how long before
     * @type {Span}
     * @memberof MetricVersion
     */
    offset?: Span;
    /**
     * Of cumulative, unless window: since the start of the day, week, month, quarter or year
     * @type {string}
     * @memberof MetricVersion
     */
    toDate?: MetricVersionToDateEnum;
    /**
     * How a value is shown; a percent is a share from 0 to 1
     * @type {string}
     * @memberof MetricVersion
     */
    format: MetricVersionFormatEnum;
    /**
     * Whether a rise is good news, or a fall; left out where neither is
     * @type {string}
     * @memberof MetricVersion
     */
    goodDirection?: MetricVersionGoodDirectionEnum;
    /**
     * The definition in words
     * @type {string}
     * @memberof MetricVersion
     */
    description: string;
    /**
     * 
     * @type {string}
     * @memberof MetricVersion
     */
    title: string;
    /**
     * simple and ratio are measured on rows, the others are made of other metrics
     * @type {string}
     * @memberof MetricVersion
     */
    type: MetricVersionTypeEnum;
    /**
     * Of ratio: what is divided
     * @type {Measure}
     * @memberof MetricVersion
     */
    numerator?: Measure;
    /**
     * Of ratio: by what; the ratio has no value where this is 0
     * @type {Measure}
     * @memberof MetricVersion
     */
    denominator?: Measure;
    /**
     * Of simple and ratio: the timestamp that places a row in the window
     * @type {string}
     * @memberof MetricVersion
     */
    timeColumn?: string;
    /**
     * Of simple: what is measured
     * @type {Measure}
     * @memberof MetricVersion
     */
    measure?: Measure;
    /**
     * Of metrics made of others: whether a series has buckets in which no part has a row
     * @type {string}
     * @memberof MetricVersion
     */
    emptyBuckets?: MetricVersionEmptyBucketsEnum;
    /**
     * What values may be split by: names of columns, or objects with `column`, `transform` and, for a bucket, `width`
     * @type {Array<any>}
     * @memberof MetricVersion
     */
    allowedGroupBy: Array<any>;
    /**
     * Of cumulative and comparison: the metric that is accumulated, or compared
     * @type {MetricReference}
     * @memberof MetricVersion
     */
    metric?: MetricReference;
    /**
     * Of metrics made of others: what stands for a part that has no value
     * @type {string}
     * @memberof MetricVersion
     */
    nullValues?: MetricVersionNullValuesEnum;
    /**
     * Of a quotient and a change: what comes of a division by 0
     * @type {string}
     * @memberof MetricVersion
     */
    zeroDenominator?: MetricVersionZeroDenominatorEnum;
    /**
     * Of cumulative, unless toDate: over the span that ends with each bucket
     * @type {Span}
     * @memberof MetricVersion
     */
    window?: Span;
    /**
     * Of simple and ratio: the dataset whose rows are measured
     * @type {string}
     * @memberof MetricVersion
     */
    dataset?: string;
    /**
     * Of derived: what becomes of the operands, in their order
     * @type {string}
     * @memberof MetricVersion
     */
    operation?: MetricVersionOperationEnum;
    /**
     * Lower snake case
     * @type {string}
     * @memberof MetricVersion
     */
    key: string;
    /**
     * 
     * @type {number}
     * @memberof MetricVersion
     */
    version: number;
    /**
     * 
     * @type {VersionStatus}
     * @memberof MetricVersion
     */
    status: VersionStatus;
    /**
     * 
     * @type {Origin}
     * @memberof MetricVersion
     */
    origin: Origin;
    /**
     * Which version of the datasets it was checked against
     * @type {string}
     * @memberof MetricVersion
     */
    whitelistVersion: string | null;
    /**
     * 
     * @type {string}
     * @memberof MetricVersion
     */
    createdAt: string;
    /**
     * Who wrote it; `plumbline` of the suite's own
     * @type {string}
     * @memberof MetricVersion
     */
    createdBy: string;
    /**
     * 
     * @type {string}
     * @memberof MetricVersion
     */
    publishedAt: string;
    /**
     * 
     * @type {string}
     * @memberof MetricVersion
     */
    publishedBy: string | null;
    /**
     * Why it was published, in the words of who did
     * @type {string}
     * @memberof MetricVersion
     */
    publicationReason: string | null;
}


/**
 * @export
 */
export const MetricVersionCompareEnum = {
    previous: 'previous',
    difference: 'difference',
    change: 'change'
} as const;
export type MetricVersionCompareEnum = typeof MetricVersionCompareEnum[keyof typeof MetricVersionCompareEnum];

/**
 * @export
 */
export const MetricVersionToDateEnum = {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year'
} as const;
export type MetricVersionToDateEnum = typeof MetricVersionToDateEnum[keyof typeof MetricVersionToDateEnum];

/**
 * @export
 */
export const MetricVersionFormatEnum = {
    integer: 'integer',
    number: 'number',
    percent: 'percent',
    hours: 'hours'
} as const;
export type MetricVersionFormatEnum = typeof MetricVersionFormatEnum[keyof typeof MetricVersionFormatEnum];

/**
 * @export
 */
export const MetricVersionGoodDirectionEnum = {
    up: 'up',
    down: 'down',
    none: 'none'
} as const;
export type MetricVersionGoodDirectionEnum = typeof MetricVersionGoodDirectionEnum[keyof typeof MetricVersionGoodDirectionEnum];

/**
 * @export
 */
export const MetricVersionTypeEnum = {
    simple: 'simple',
    ratio: 'ratio',
    derived: 'derived',
    cumulative: 'cumulative',
    comparison: 'comparison'
} as const;
export type MetricVersionTypeEnum = typeof MetricVersionTypeEnum[keyof typeof MetricVersionTypeEnum];

/**
 * @export
 */
export const MetricVersionEmptyBucketsEnum = {
    omit: 'omit',
    keep: 'keep'
} as const;
export type MetricVersionEmptyBucketsEnum = typeof MetricVersionEmptyBucketsEnum[keyof typeof MetricVersionEmptyBucketsEnum];

/**
 * @export
 */
export const MetricVersionNullValuesEnum = {
    no_value: 'no_value',
    zero: 'zero'
} as const;
export type MetricVersionNullValuesEnum = typeof MetricVersionNullValuesEnum[keyof typeof MetricVersionNullValuesEnum];

/**
 * @export
 */
export const MetricVersionZeroDenominatorEnum = {
    no_value: 'no_value',
    zero: 'zero'
} as const;
export type MetricVersionZeroDenominatorEnum = typeof MetricVersionZeroDenominatorEnum[keyof typeof MetricVersionZeroDenominatorEnum];

/**
 * @export
 */
export const MetricVersionOperationEnum = {
    sum: 'sum',
    difference: 'difference',
    product: 'product',
    quotient: 'quotient'
} as const;
export type MetricVersionOperationEnum = typeof MetricVersionOperationEnum[keyof typeof MetricVersionOperationEnum];

/**
 * 
 * @export
 * @interface MetricVersions
 */
export interface MetricVersions {
    /**
     * 
     * @type {Array<MetricVersion>}
     * @memberof MetricVersions
     */
    items: Array<MetricVersion>;
}

/**
 * 
 * @export
 */
export const Origin = {
    built_in: 'built_in',
    custom: 'custom'
} as const;
export type Origin = typeof Origin[keyof typeof Origin];

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
     * Whole seconds since then
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
     * @type {Checks}
     * @memberof Publication
     */
    checks: Checks | null;
}
/**
 * 
 * @export
 * @interface Reason
 */
export interface Reason {
    /**
     * 
     * @type {string}
     * @memberof Reason
     */
    reason: string;
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
 * @interface Span
 */
export interface Span {
    /**
     * 
     * @type {number}
     * @memberof Span
     */
    count: number;
    /**
     * 
     * @type {string}
     * @memberof Span
     */
    grain: SpanGrainEnum;
}


/**
 * @export
 */
export const SpanGrainEnum = {
    hour: 'hour',
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year'
} as const;
export type SpanGrainEnum = typeof SpanGrainEnum[keyof typeof SpanGrainEnum];

/**
 * 
 * @export
 * @interface Taken
 */
export interface Taken {
    /**
     * 
     * @type {string}
     * @memberof Taken
     */
    key: string;
    /**
     * 
     * @type {number}
     * @memberof Taken
     */
    version: number;
    /**
     * 
     * @type {Kind1}
     * @memberof Taken
     */
    change: Kind1;
}



/**
 * 
 * @export
 */
export const VersionStatus = {
    draft: 'draft',
    published: 'published',
    deprecated: 'deprecated'
} as const;
export type VersionStatus = typeof VersionStatus[keyof typeof VersionStatus];

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
