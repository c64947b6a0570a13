// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { AppliedRepair, Problem, Repair, RepairApplyRequest, RepairPreview, RepairRevertRequest, RepairRowPage, RevertedRepair } from '../models/index';

export const ListRepairedRowsStateEnum = { all: 'all', applied: 'applied', reverted: 'reverted', left: 'left' } as const;
export type ListRepairedRowsStateEnum = (typeof ListRepairedRowsStateEnum)[keyof typeof ListRepairedRowsStateEnum];

export class RepairsApi extends Calls {
  /** Apply a repair. In one transaction: finds the failing rows again, stores their values, writes the values derived by today's rules, and computes the key figures before and after. Then starts a delta run, which checks and publishes. */
  applyRepair(parameters: { id: string; RepairApplyRequest: RepairApplyRequest }, init?: RequestInit) {
    return this.ask<AppliedRepair>('POST', '/api/v1/repairs/{id}/apply', init, parameters, { body: 'RepairApplyRequest' });
  }

  /** List every row that an application has changed. By new key, with the values before and after, and the result of a revert. */
  listRepairedRows(parameters: { id: string; run: number; state?: ListRepairedRowsStateEnum; page?: number; size?: number }, init?: RequestInit) {
    return this.ask<RepairRowPage>('GET', '/api/v1/repairs/{id}/runs/{run}/rows', init, parameters, { query: ['state', 'page', 'size'] });
  }

  /** List repairs, running ones and past applications */
  listRepairs(init?: RequestInit) {
    return this.ask<Array<Repair>>('GET', '/api/v1/repairs', init);
  }

  /** Preview a repair. Reads every stored raw row and changes nothing. With 'Accept: text/event-stream' it sends events 'progress' and a last event 'end' with the regular answer. It stops when the caller disconnects. */
  previewRepair(parameters: { id: string; limit?: number; after?: number }, init?: RequestInit) {
    return this.ask<RepairPreview>('POST', '/api/v1/repairs/{id}/preview', init, parameters, { query: ['limit', 'after'] });
  }

  /** Revert a repair. Sets rows back that have not changed since the repair, and lists the others. Then starts a delta run, which checks and publishes. */
  revertRepair(parameters: { id: string; RepairRevertRequest: RepairRevertRequest; limit?: number }, init?: RequestInit) {
    return this.ask<RevertedRepair>('POST', '/api/v1/repairs/{id}/revert', init, parameters, { query: ['limit'] }, { body: 'RepairRevertRequest' });
  }
}
