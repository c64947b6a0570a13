// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Problem, Verification } from '../models/index';

export class VerificationApi extends Calls {
  /** Verify the live target database. Roles, grants, columns, functions, materialized views, indexes and their use, the last publications, and the dashboards' queries, each timed now. Failed items tell what to do. */
  verify(init?: RequestInit) {
    return this.ask<Verification>('GET', '/api/v1/verification', init);
  }
}
