// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Overview, Problem } from '../models/index';

export const OverviewCompareEnum = { previous: 'previous' } as const;
export type OverviewCompareEnum = (typeof OverviewCompareEnum)[keyof typeof OverviewCompareEnum];

export class OverviewApi extends Calls {
  /** Key figures of a window, and how they come about. All numbers are of one publication and within the caller's scope. The window is half-open. */
  overview(parameters: { from?: string; to?: string; range?: string; community?: Array<string>; platformDetail?: Array<string>; compare?: OverviewCompareEnum; If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<Overview>('GET', '/api/v1/overview', init, parameters, { query: ['from', 'to', 'range', 'community', 'platformDetail', 'compare'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }
}
