import { api } from '../data/api';

/** The role that may write to the catalog. */
const WRITER = 'superadmin';

/** Whether this account may write to the catalog. It only decides what the page offers; the catalog decides itself. */
export async function mayWrite(signal: AbortSignal): Promise<boolean> {
  const { roles } = await api.session.session({ signal });
  return roles.includes(WRITER);
}
