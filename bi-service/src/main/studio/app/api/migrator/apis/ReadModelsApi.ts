// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Backfill, BackfillRequest, Problem, ReadModel, RefreshRequest, Run } from '../models/index';

export class ReadModelsApi extends Calls {
  /** Recount the rollups of some days. Recounts days in UTC from the published facts; responds when done. */
  backfillAggregates(parameters: { BackfillRequest: BackfillRequest }, init?: RequestInit) {
    return this.ask<Backfill>('POST', '/api/v1/aggregates/backfill', init, parameters, { body: 'BackfillRequest' });
  }

  /** List the read models and their state */
  listReadModels(init?: RequestInit) {
    return this.ask<Array<ReadModel>>('GET', '/api/v1/read-models', init);
  }

  /** Refresh and publish now. Starts a delta run that compares every fact, checks and publishes, in the background. */
  refreshReadModels(parameters: { RefreshRequest: RefreshRequest }, init?: RequestInit) {
    return this.ask<Array<Run>>('POST', '/api/admin/refresh-materialized-views', init, parameters, { body: 'RefreshRequest' });
  }
}
