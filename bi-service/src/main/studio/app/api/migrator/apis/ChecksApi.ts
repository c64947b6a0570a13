// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { AcceptanceRequest, Check, CheckAcceptance, KnownCheck, Problem, RevocationRequest } from '../models/index';

export class ChecksApi extends Calls {
  /** Accept the difference that a check found. Exactly these failing rows: from the next run on, the check ends as 'accepted' and keeps nothing from being published as long as it finds the same rows with the same values; of counts held against the legacy database, the same difference. Another row, or one more, fails as before. */
  acceptDifference(parameters: { check: string; AcceptanceRequest: AcceptanceRequest }, init?: RequestInit) {
    return this.ask<CheckAcceptance>('POST', '/api/v1/checks/{check}/acceptances', init, parameters, { body: 'AcceptanceRequest' });
  }

  /** What was accepted of a check, the newest first. Also what is no longer in force. */
  listAcceptances(parameters: { check: string }, init?: RequestInit) {
    return this.ask<Array<CheckAcceptance>>('GET', '/api/v1/checks/{check}/acceptances', init, parameters);
  }

  /** What the checks of a run found. Without runId, those of the last run that got as far as its checks. */
  listCheckResults(parameters: { runId?: number } = {}, init?: RequestInit) {
    return this.ask<Array<Check>>('GET', '/api/v1/checks', init, parameters, { query: ['runId'] });
  }

  /** The checks that there are. In the order in which they run, with the pipelines that ask for them. */
  listChecks(init?: RequestInit) {
    return this.ask<Array<KnownCheck>>('GET', '/api/v1/checks/catalog', init);
  }

  /** Withdraw an acceptance. It stays in the list with who withdrew it and why; from the next run on, the difference counts again. */
  revokeAcceptance(parameters: { check: string; id: number; RevocationRequest: RevocationRequest }, init?: RequestInit) {
    return this.ask<CheckAcceptance>('POST', '/api/v1/checks/{check}/acceptances/{id}/revoke', init, parameters, { body: 'RevocationRequest' });
  }
}
