// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { MetricValues, Problem } from '../models/index';

export const MetricValuesGrainEnum = { hour: 'hour', day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
export type MetricValuesGrainEnum = (typeof MetricValuesGrainEnum)[keyof typeof MetricValuesGrainEnum];

export class MetricsApi extends Calls {
  /** The values of a catalogued metric. Of any version, drafts for superadmins only, by its definition in the catalog, which is asked with the caller's token and remembered: while the catalog is down, what is known goes on being served, and the answer says so. Buckets and groups without a row are left out, unless the definition keeps them. With `Accept: text/csv`, or that of XLSX, the answer is a file, which says at its end, or in a second sheet, what it is. */
  metricValues(parameters: { key: string; version?: number; from?: string; to?: string; range?: string; grain?: MetricValuesGrainEnum; groupBy?: Array<string>; community?: Array<string>; platformDetail?: Array<string>; language?: Array<string>; timezone?: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricValues>('GET', '/api/v1/metrics/{key}/values', init, parameters, { query: ['version', 'from', 'to', 'range', 'grain', 'groupBy', 'community', 'platformDetail', 'language', 'timezone'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }
}
