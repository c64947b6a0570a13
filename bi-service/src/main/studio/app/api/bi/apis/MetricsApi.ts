// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { MetricValues, Problem } from '../models/index';

export const MetricValuesGrainEnum = { hour: 'hour', day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
export type MetricValuesGrainEnum = (typeof MetricValuesGrainEnum)[keyof typeof MetricValuesGrainEnum];

export class MetricsApi extends Calls {
  /** Compute the values of a metric of the catalog. Computes any version; drafts for superadmins only. The definition is fetched from the catalog with the caller's token and cached: while the catalog is down, cached definitions are used, and the answer says so. Buckets and groups without rows are omitted unless the definition keeps them. With `Accept: text/csv` or XLSX the answer is a file with a description at its end or in a second sheet. */
  metricValues(parameters: { key: string; version?: number; from?: string; to?: string; range?: string; grain?: MetricValuesGrainEnum; groupBy?: Array<string>; community?: Array<string>; platformDetail?: Array<string>; language?: Array<string>; timezone?: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricValues>('GET', '/api/v1/metrics/{key}/values', init, parameters, { query: ['version', 'from', 'to', 'range', 'grain', 'groupBy', 'community', 'platformDetail', 'language', 'timezone'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }
}
