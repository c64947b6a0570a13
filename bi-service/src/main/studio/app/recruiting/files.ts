import { address } from '../shared/address';
import { download, windowParameters } from '../shared/api';
import { save } from '../shared/save';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The API's own file of the applications, by what it is asked for: it says window, zone, scope and publication. */
export async function saveFile(type: string, by: { grain?: string; groupBy: string }) {
  const query = new URLSearchParams({ ...windowParameters(), timezone: address.state.tz, groupBy: by.groupBy, ...(by.grain && { grain: by.grain }) });
  const file = await download(`/api/v1/metrics/applications/values?${query}`, type);
  save(file, `applications-by-${by.groupBy.replaceAll('_', '-')}.${type === CSV ? 'csv' : 'xlsx'}`);
}
