// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { AppliedRepair, Problem, Repair, RepairApplyRequest, RepairPreview, RepairRevertRequest, RepairRowPage, RevertedRepair } from '../models/index';

export const ListRepairedRowsStateEnum = { all: 'all', applied: 'applied', reverted: 'reverted', left: 'left' } as const;
export type ListRepairedRowsStateEnum = (typeof ListRepairedRowsStateEnum)[keyof typeof ListRepairedRowsStateEnum];

export class RepairsApi extends Calls {
  /** Apply a repair. In one transaction: finds the failing rows again, stores what they say, writes what today's rules say, and computes the key figures before and after. Then a delta run is started, which checks and publishes. */
  applyRepair(parameters: { id: string; RepairApplyRequest: RepairApplyRequest }, init?: RequestInit) {
    return this.ask<AppliedRepair>('POST', '/api/v1/repairs/{id}/apply', init, parameters, { body: 'RepairApplyRequest' });
  }

  /** List every row that an application has changed. By new key, with what it said before and after, and what a revert has done with it. */
  listRepairedRows(parameters: { id: string; run: number; state?: ListRepairedRowsStateEnum; page?: number; size?: number }, init?: RequestInit) {
    return this.ask<RepairRowPage>('GET', '/api/v1/repairs/{id}/runs/{run}/rows', init, parameters, { query: ['state', 'page', 'size'] });
  }

  /** List repairs, what is under way, and what was done with them */
  listRepairs(init?: RequestInit) {
    return this.ask<Array<Repair>>('GET', '/api/v1/repairs', init);
  }

  /** Look at what a repair would change. Goes through every stored raw row and changes nothing. With 'Accept: text/event-stream' it tells how far it is: events 'progress', and as the last one 'end' with what is answered otherwise. It ends when the caller leaves. */
  previewRepair(parameters: { id: string; limit?: number; after?: number }, init?: RequestInit) {
    return this.ask<RepairPreview>('POST', '/api/v1/repairs/{id}/preview', init, parameters, { query: ['limit', 'after'] });
  }

  /** Take a repair back. Sets those rows back that are still as the repair has left them, and lists the others. Then a delta run is started, which checks and publishes. */
  revertRepair(parameters: { id: string; RepairRevertRequest: RepairRevertRequest; limit?: number }, init?: RequestInit) {
    return this.ask<RevertedRepair>('POST', '/api/v1/repairs/{id}/revert', init, parameters, { query: ['limit'] }, { body: 'RepairRevertRequest' });
  }
}
