// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Problem, QuarantinePage, QuarantineReason, QuarantinedRow, Retry, RetryRequest } from '../models/index';

export const ListQuarantineReasonsStateEnum = { waiting: 'waiting', resolved: 'resolved', all: 'all' } as const;
export type ListQuarantineReasonsStateEnum = (typeof ListQuarantineReasonsStateEnum)[keyof typeof ListQuarantineReasonsStateEnum];

export const ListQuarantinedRowsStateEnum = { waiting: 'waiting', resolved: 'resolved', all: 'all' } as const;
export type ListQuarantinedRowsStateEnum = (typeof ListQuarantinedRowsStateEnum)[keyof typeof ListQuarantinedRowsStateEnum];

export class QuarantineApi extends Calls {
  /** Why rows are in quarantine. Rows of an entity that break the same rule with the same field count as one reason, the most frequent first. */
  listQuarantineReasons(parameters: { pipeline?: string; source?: string; entity?: string; field?: string; rule?: string; state?: ListQuarantineReasonsStateEnum } = {}, init?: RequestInit) {
    return this.ask<Array<QuarantineReason>>('GET', '/api/v1/quarantine/reasons', init, parameters, { query: ['pipeline', 'source', 'entity', 'field', 'rule', 'state'] });
  }

  /** List rows in quarantine, the one seen last first */
  listQuarantinedRows(parameters: { pipeline?: string; source?: string; entity?: string; field?: string; rule?: string; state?: ListQuarantinedRowsStateEnum; page?: number; size?: number } = {}, init?: RequestInit) {
    return this.ask<QuarantinePage>('GET', '/api/v1/quarantine', init, parameters, { query: ['pipeline', 'source', 'entity', 'field', 'rule', 'state', 'page', 'size'] });
  }

  /** One row in quarantine */
  readQuarantinedRow(parameters: { id: number }, init?: RequestInit) {
    return this.ask<QuarantinedRow>('GET', '/api/v1/quarantine/{id}', init, parameters);
  }

  /** Try one row again. Marks the row and starts a delta run of its pipeline, which reads it from the source again. */
  retryRow(parameters: { id: number }, init?: RequestInit) {
    return this.ask<Retry>('POST', '/api/v1/quarantine/{id}/retry', init, parameters);
  }

  /** Try waiting rows again. Marks every waiting row that fits the body, all without one, and starts a delta run of each pipeline that they belong to. */
  retryRows(parameters: { RetryRequest: RetryRequest }, init?: RequestInit) {
    return this.ask<Retry>('POST', '/api/v1/quarantine/retry', init, parameters, { body: 'RetryRequest' });
  }
}
