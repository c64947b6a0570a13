// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Problem, Run, RunMapping, RunRequest } from '../models/index';

export const ListRunsStateEnum = { running: 'running', succeeded: 'succeeded', refused: 'refused', failed: 'failed' } as const;
export type ListRunsStateEnum = (typeof ListRunsStateEnum)[keyof typeof ListRunsStateEnum];

export class RunsApi extends Calls {
  /** List runs, the newest first */
  listRuns(parameters: { pipeline?: string; state?: ListRunsStateEnum; limit?: number } = {}, init?: RequestInit) {
    return this.ask<Array<Run>>('GET', '/api/v1/runs', init, parameters, { query: ['pipeline', 'state', 'limit'] });
  }

  /** How a run stands, or ended */
  readRun(parameters: { id: number }, init?: RequestInit) {
    return this.ask<Run>('GET', '/api/v1/runs/{id}', init, parameters);
  }

  /** What a run saw in every mapped column, on both sides. NULLs, distinct values, the smallest, the largest and the most frequent ones, of the stored legacy rows and of the target, and which values are lost between them. Runs that look at everything look; of others, 'reason' says why there is nothing. */
  readRunMapping(parameters: { id: number }, init?: RequestInit) {
    return this.ask<RunMapping>('GET', '/api/v1/runs/{id}/mapping', init, parameters);
  }

  /** Start a run. Reads the source, writes what changed, checks and publishes, in the background. */
  startRun(parameters: { RunRequest: RunRequest }, init?: RequestInit) {
    return this.ask<Run>('POST', '/api/v1/runs', init, parameters, { body: 'RunRequest' });
  }
}
