// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Problem, Run, RunMapping, RunRequest } from '../models/index';

export const ListRunsStateEnum = { running: 'running', succeeded: 'succeeded', refused: 'refused', failed: 'failed' } as const;
export type ListRunsStateEnum = (typeof ListRunsStateEnum)[keyof typeof ListRunsStateEnum];

export class RunsApi extends Calls {
  /** List runs, newest first */
  listRuns(parameters: { pipeline?: string; state?: ListRunsStateEnum; limit?: number } = {}, init?: RequestInit) {
    return this.ask<Array<Run>>('GET', '/api/v1/runs', init, parameters, { query: ['pipeline', 'state', 'limit'] });
  }

  /** Get the state of a run */
  readRun(parameters: { id: number }, init?: RequestInit) {
    return this.ask<Run>('GET', '/api/v1/runs/{id}', init, parameters);
  }

  /** Get a run\'s profiles of mapped columns. NULLs, distinct, smallest, largest and most frequent values of the stored legacy rows and of the target, and the values lost between them. Only runs with a full check have profiles; otherwise `reason` tells why not. */
  readRunMapping(parameters: { id: number }, init?: RequestInit) {
    return this.ask<RunMapping>('GET', '/api/v1/runs/{id}/mapping', init, parameters);
  }

  /** Start a run. Reads the source, writes what changed, checks and publishes, in the background. */
  startRun(parameters: { RunRequest: RunRequest }, init?: RequestInit) {
    return this.ask<Run>('POST', '/api/v1/runs', init, parameters, { body: 'RunRequest' });
  }
}
