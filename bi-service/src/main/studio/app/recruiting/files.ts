import { address } from '../address';
import { closedWindowParameters } from '../data/api';
import { saveFile, type Form } from '../data/files';

/** The API's own file of the applications, which names window, zone, scope and publication. */
export async function saveApplications(form: Form, by: { grain?: string; groupBy: string }) {
  const query = new URLSearchParams({ ...closedWindowParameters(), timezone: address.state.tz, groupBy: by.groupBy, ...(by.grain && { grain: by.grain }) });
  await saveFile(form, `applications-by-${by.groupBy.replaceAll('_', '-')}`, `/api/v1/metrics/applications/values?${query}`);
}
