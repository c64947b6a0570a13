// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Explanation, Lineage, Problem } from '../models/index';

export class ExplanationsApi extends Calls {
  /** Why a KPI, or a metric of the catalog, has the value that it has. Its definition, what each branch of the takedown rule makes of it, the run and the checks that it was published by, what the legacy database says, and some of the rows behind it. Of a metric that is made of others, these with their values: each can be explained in turn, by its version and its window. */
  explain(parameters: { kpi: string; version?: number; from?: string; to?: string; range?: string; community?: Array<string>; platformDetail?: Array<string>; language?: Array<string>; timezone?: string; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<Explanation>('GET', '/api/v1/explain/{kpi}', init, parameters, { query: ['version', 'from', 'to', 'range', 'community', 'platformDetail', 'language', 'timezone'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** One fact back to its legacy row. The published fact, the rows that it is made of as they are now, the raw legacy rows, the run that wrote them, and for each derived field what it was derived from and by which rule */
  lineage(parameters: { id: number; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<Lineage>('GET', '/api/v1/submissions/{id}/lineage', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }
}
