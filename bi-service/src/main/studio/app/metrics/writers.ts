import { api } from '../shared/api';

/** The role that the catalog lets write. */
const WRITER = 'superadmin';

/** Whether this account writes the catalog; what it is told apart by is only what the page offers, for the catalog decides itself. */
export async function mayWrite(signal: AbortSignal): Promise<boolean> {
  const { roles } = await api.session.session({ signal });
  return roles.includes(WRITER);
}
