// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { AcceptanceRequest, Check, CheckAcceptance, KnownCheck, Problem, RevocationRequest } from '../models/index';

export class ChecksApi extends Calls {
  /** Accept the difference that a check found. Accepts exactly these failing rows. From the next run on, the check ends as 'accepted' and does not block the publication while it finds the same rows with the same values; for counts compared with the legacy database, the same difference. Any other or additional row fails as before. */
  acceptDifference(parameters: { check: string; AcceptanceRequest: AcceptanceRequest }, init?: RequestInit) {
    return this.ask<CheckAcceptance>('POST', '/api/v1/checks/{check}/acceptances', init, parameters, { body: 'AcceptanceRequest' });
  }

  /** List the acceptances of a check, newest first. Includes those no longer in force. */
  listAcceptances(parameters: { check: string }, init?: RequestInit) {
    return this.ask<Array<CheckAcceptance>>('GET', '/api/v1/checks/{check}/acceptances', init, parameters);
  }

  /** List a run\'s check results. Default: the last run that reached its checks. */
  listCheckResults(parameters: { runId?: number } = {}, init?: RequestInit) {
    return this.ask<Array<Check>>('GET', '/api/v1/checks', init, parameters, { query: ['runId'] });
  }

  /** List the checks. In the order in which they run, with the pipelines that use them. */
  listChecks(init?: RequestInit) {
    return this.ask<Array<KnownCheck>>('GET', '/api/v1/checks/catalog', init);
  }

  /** Withdraw an acceptance. It stays listed with the withdrawer and the reason; from the next run on, the difference counts again. */
  revokeAcceptance(parameters: { check: string; id: number; RevocationRequest: RevocationRequest }, init?: RequestInit) {
    return this.ask<CheckAcceptance>('POST', '/api/v1/checks/{check}/acceptances/{id}/revoke', init, parameters, { body: 'RevocationRequest' });
  }
}
