// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { ApplicationsByCompany, ApplicationsByStatus, Problem, RecentApplications } from '../models/index';

export class ApplicationsApi extends Calls {
  /** How many applications there are for the jobs of each company */
  applicationsByCompany(parameters: { from?: string; to?: string; range?: string; limit?: number; If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<ApplicationsByCompany>('GET', '/api/v1/applications/by-company', init, parameters, { query: ['from', 'to', 'range', 'limit'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** How many applications there are of each status */
  applicationsByStatus(parameters: { from?: string; to?: string; range?: string; limit?: number; If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<ApplicationsByStatus>('GET', '/api/v1/applications/by-status', init, parameters, { query: ['from', 'to', 'range', 'limit'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** The newest applications, each with its job and its company. `next` leads through all pages without skipping or repeating an application, even at one publication. */
  recentApplications(parameters: { from?: string; to?: string; range?: string; status?: Array<string>; company?: Array<number>; after?: string; limit?: number; If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<RecentApplications>('GET', '/api/v1/applications/recent', init, parameters, { query: ['from', 'to', 'range', 'status', 'company', 'after', 'limit'] }, { headers: { If_None_Match: 'If-None-Match' } });
  }
}
