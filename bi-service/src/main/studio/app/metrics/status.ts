import { html } from 'lit';
import type { VersionStatus } from '../api/catalog/index';
import { words } from '../data/format';

const LOOKS: Record<VersionStatus, string> = { draft: 'run', published: 'ok', deprecated: 'old' };

/** The status of a version. */
export function status(stands: VersionStatus) {
  return html`<span class="pill ${LOOKS[stands]}" data-status=${stands}>${words(stands)}</span>`;
}
