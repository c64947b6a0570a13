// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Problem, QuarantinePage, QuarantineReason, QuarantinedRow, Retry, RetryRequest } from '../models/index';

export const ListQuarantineReasonsStateEnum = { waiting: 'waiting', resolved: 'resolved', all: 'all' } as const;
export type ListQuarantineReasonsStateEnum = (typeof ListQuarantineReasonsStateEnum)[keyof typeof ListQuarantineReasonsStateEnum];

export const ListQuarantinedRowsStateEnum = { waiting: 'waiting', resolved: 'resolved', all: 'all' } as const;
export type ListQuarantinedRowsStateEnum = (typeof ListQuarantinedRowsStateEnum)[keyof typeof ListQuarantinedRowsStateEnum];

export class QuarantineApi extends Calls {
  /** List the reasons for rows in quarantine. Groups an entity's rows by field and violated rule, most frequent first. */
  listQuarantineReasons(parameters: { pipeline?: string; source?: string; entity?: string; field?: string; rule?: string; state?: ListQuarantineReasonsStateEnum } = {}, init?: RequestInit) {
    return this.ask<Array<QuarantineReason>>('GET', '/api/v1/quarantine/reasons', init, parameters, { query: ['pipeline', 'source', 'entity', 'field', 'rule', 'state'] });
  }

  /** List rows in quarantine, last seen first */
  listQuarantinedRows(parameters: { pipeline?: string; source?: string; entity?: string; field?: string; rule?: string; state?: ListQuarantinedRowsStateEnum; page?: number; size?: number } = {}, init?: RequestInit) {
    return this.ask<QuarantinePage>('GET', '/api/v1/quarantine', init, parameters, { query: ['pipeline', 'source', 'entity', 'field', 'rule', 'state', 'page', 'size'] });
  }

  /** Get a row in quarantine */
  readQuarantinedRow(parameters: { id: number }, init?: RequestInit) {
    return this.ask<QuarantinedRow>('GET', '/api/v1/quarantine/{id}', init, parameters);
  }

  /** Retry one row. Marks the row and starts a delta run of its pipeline, which reads it from the source again. */
  retryRow(parameters: { id: number }, init?: RequestInit) {
    return this.ask<Retry>('POST', '/api/v1/quarantine/{id}/retry', init, parameters);
  }

  /** Retry waiting rows. Marks every waiting row that matches the body (all without a body), and starts a delta run of each of their pipelines. */
  retryRows(parameters: { RetryRequest: RetryRequest }, init?: RequestInit) {
    return this.ask<Retry>('POST', '/api/v1/quarantine/retry', init, parameters, { body: 'RetryRequest' });
  }
}
