// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Definition, MetricDiff, MetricHistory, MetricImpact, MetricPage, MetricVersion, MetricVersions, Problem, Reason } from '../models/index';

export const ListMetricsStatusEnum = { draft: 'draft', published: 'published', deprecated: 'deprecated' } as const;
export type ListMetricsStatusEnum = (typeof ListMetricsStatusEnum)[keyof typeof ListMetricsStatusEnum];

export class MetricsApi extends Calls {
  /** Read what changed between two versions. Field by field, in the names of the definition. Entries of a list whose order says nothing are the same wherever they stand. */
  compareVersions(parameters: { from: number; to: number; key: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricDiff>('GET', '/api/v1/metrics/{key}/diff', init, parameters, { query: ['from', 'to'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Define a metric. With its version 1 as a draft. What is wrong with a definition is named field by field. */
  defineMetric(parameters: { Definition: Definition }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics', init, parameters, { body: 'Definition' });
  }

  /** Deprecate the published version. It stays readable and runnable for who names its number. */
  deprecateVersion(parameters: { key: string; version: number; If_Match: string; Reason: Reason }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics/{key}/versions/{version}/deprecate', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Reason' });
  }

  /** Draft another version of a metric. It takes nothing from those before. */
  draftVersion(parameters: { key: string; If_Match: string; Definition: Definition }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics/{key}/versions', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Definition' });
  }

  /** List metrics. Each as its published version, or its latest where none is. */
  listMetrics(parameters: { search?: string; dataset?: string; status?: ListMetricsStatusEnum; page?: number; size?: number; If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<MetricPage>('GET', '/api/v1/metrics', init, parameters, { query: ['search', 'dataset', 'status', 'page', 'size'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read every version of a metric. The latest first. */
  listVersions(parameters: { key: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricVersions>('GET', '/api/v1/metrics/{key}/versions', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Publish a draft. It is what the metric means from now on, and never changes any more. What was published before is deprecated, and stays readable and runnable. */
  publishVersion(parameters: { key: string; version: number; If_Match: string; Reason: Reason }, init?: RequestInit) {
    return this.ask<MetricVersion>('POST', '/api/v1/metrics/{key}/versions/{version}/publish', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Reason' });
  }

  /** Read what happened to a metric. Who did what, when and why; the latest first. */
  readHistory(parameters: { key: string; page?: number; size?: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricHistory>('GET', '/api/v1/metrics/{key}/history', init, parameters, { query: ['page', 'size'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read what publishing a version would change. The value of the published version and of this one, side by side, over the last thirty days and by platform, both of the same publication; what differs in their definitions, and what breaks for whom. bi-service computes values, for the caller and within the caller's scope: drafts for superadmins only. */
  readImpact(parameters: { key: string; version: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricImpact>('GET', '/api/v1/metrics/{key}/impact', init, parameters, { query: ['version'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read a metric. Its published version, or its latest where none is. */
  readMetric(parameters: { key: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricVersion>('GET', '/api/v1/metrics/{key}', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Read one version of a metric. Its definition never changes once published. */
  readVersion(parameters: { key: string; version: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<MetricVersion>('GET', '/api/v1/metrics/{key}/versions/{version}', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Check a definition. Against the datasets and the metrics that it is made of, without keeping it. */
  validateDefinition(parameters: { Definition: Definition }, init?: RequestInit) {
    return this.ask<Definition>('POST', '/api/v1/metrics/validate', init, parameters, { body: 'Definition' });
  }
}
