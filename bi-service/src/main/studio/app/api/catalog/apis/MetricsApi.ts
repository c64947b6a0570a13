// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Definition, MetricDiff, MetricHistory, MetricImpact, MetricPage, MetricVersion, MetricVersions, Problem, Reason } from '../models/index';

export const ListMetricsStatusEnum = { draft: 'draft', published: 'published', deprecated: 'deprecated' } as const;
export type ListMetricsStatusEnum = (typeof ListMetricsStatusEnum)[keyof typeof ListMetricsStatusEnum];

export class MetricsApi extends Calls {
  /** Compare two versions. Compares the definitions field by field. The order of a list is ignored if it has no meaning. */
  compareVersions(parameters: { from: number; to: number; key: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricDiff>('GET', '/api/v1/metrics/{key}/diff', init, parameters, { query: ['from', 'to'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Define a metric. Creates version 1 as a draft. Violations are reported field by field. */
  defineMetric(parameters: { Definition: Definition }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics', init, parameters, { body: 'Definition' });
  }

  /** Deprecate the published version. It can still be read and computed by number. */
  deprecateVersion(parameters: { key: string; version: number; If_Match: string; Reason: Reason }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics/{key}/versions/{version}/deprecate', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Reason' });
  }

  /** Draft another version of a metric. It does not inherit from earlier versions. */
  draftVersion(parameters: { key: string; If_Match: string; Definition: Definition }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics/{key}/versions', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Definition' });
  }

  /** List metrics. Shows each metric's published version, or its latest if none is published. */
  listMetrics(parameters: { search?: string; dataset?: string; status?: ListMetricsStatusEnum; page?: number; size?: number; If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<MetricPage>('GET', '/api/v1/metrics', init, parameters, { query: ['search', 'dataset', 'status', 'page', 'size'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read every version of a metric. Latest first. */
  listVersions(parameters: { key: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricVersions>('GET', '/api/v1/metrics/{key}/versions', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Publish a draft. The version becomes the metric's meaning and never changes again. The previous published version is deprecated, but can still be read and computed. */
  publishVersion(parameters: { key: string; version: number; If_Match: string; Reason: Reason }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics/{key}/versions/{version}/publish', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Reason' });
  }

  /** Read a metric\'s history. Who did what, when and why; latest first. */
  readHistory(parameters: { key: string; page?: number; size?: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricHistory>('GET', '/api/v1/metrics/{key}/history', init, parameters, { query: ['page', 'size'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Get the impact of publishing a version. The values of the published version and of this one over the last thirty days, in total and by platform, from the same publication; the differences of their definitions; breaking changes. bi-service computes the values within the caller's scope; drafts for superadmins only. */
  readImpact(parameters: { key: string; version: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricImpact>('GET', '/api/v1/metrics/{key}/impact', init, parameters, { query: ['version'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read a metric. The published version, or the latest if none is published. */
  readMetric(parameters: { key: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricVersion>('GET', '/api/v1/metrics/{key}', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read one version of a metric. Its definition never changes once published. */
  readVersion(parameters: { key: string; version: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricVersion>('GET', '/api/v1/metrics/{key}/versions/{version}', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Check a definition. Checks it against the datasets and the metrics it uses, without storing it. */
  validateDefinition(parameters: { Definition: Definition }, init?: RequestInit) {
    return this.ask<Definition>('POST', '/api/v1/metrics/validate', init, parameters, { body: 'Definition' });
  }
}
