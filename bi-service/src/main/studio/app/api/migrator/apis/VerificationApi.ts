// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Problem, Verification } from '../models/index';

export class VerificationApi extends Calls {
  /** Hold the live target database against what it should be. Roles, grants, columns, functions, materialized views, indexes and their use, the last publications, and the dashboards' queries, each timed now. What failed says what to do. */
  verify(init?: RequestInit) {
    return this.ask<Verification>('GET', '/api/v1/verification', init);
  }
}
