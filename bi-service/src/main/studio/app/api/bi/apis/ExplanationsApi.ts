// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Explanation, Lineage, Problem } from '../models/index';

export class ExplanationsApi extends Calls {
  /** Explain the value of a KPI or a metric of the catalog. Its definition, the contribution of each branch of the takedown rule, the run and the checks behind the publication, the value in the legacy database, and a sample of its rows. For a metric computed from others: these metrics with their values; each can be explained by its version and window. */
  explain(parameters: { kpi: string; version?: number; from?: string; to?: string; range?: string; community?: Array<string>; platformDetail?: Array<string>; language?: Array<string>; timezone?: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<Explanation>('GET', '/api/v1/explain/{kpi}', init, parameters, { query: ['version', 'from', 'to', 'range', 'community', 'platformDetail', 'language', 'timezone'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Trace a fact back to its legacy row. The published fact, the current rows behind it, the raw legacy rows, the run that wrote them, and the input and rule of each derived field */
  lineage(parameters: { id: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<Lineage>('GET', '/api/v1/submissions/{id}/lineage', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }
}
