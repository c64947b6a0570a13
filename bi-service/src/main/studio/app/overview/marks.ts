import type { Annotation, Kpi, Window } from '../api/bi/index';
import { api } from '../data/api';
import { moment, plain } from '../data/format';
import type { Mark } from '../part/chart-parts';
import { visible } from '../part/raw';
import { strings } from '../strings';
import { before } from './values';

/** Events that affected a KPI's numbers, since the start of the previous window: publications, repairs, and versions of its definition. */
export async function marksOf({ metric }: Pick<Kpi, 'metric'>, window: Window, signal: AbortSignal): Promise<Mark[]> {
  const { from } = before(window);
  const [done, versions] = await Promise.all([
    api.freshness.annotations({ from, to: window.to }, { signal }),
    versionsOf(metric, signal),
  ]);
  const own = done.annotations.filter(({ dataset }) => dataset === 'submission_facts').map(marked);
  const within = versions.filter(({ at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(window.to));
  return [...own, ...within].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The first version of a definition changes nothing. If the catalog is down, charts still work. */
async function versionsOf(metric: string, signal: AbortSignal): Promise<Mark[]> {
  const answer = await api.metrics.listVersions({ key: metric }, { signal }).catch(() => null);
  return (answer?.items ?? []).flatMap(({ version, publishedAt }) =>
    version > 1 && publishedAt
      ? [{ at: publishedAt, kind: 'version', short: strings.versionNumber(version), text: strings.versionMark(version, moment(publishedAt)) }]
      : [],
  );
}

function marked({ at, kind, version, repair, changedRows, reason }: Annotation): Mark {
  const when = moment(at);
  const rows = changedRows === undefined ? '' : plain(changedRows, 'integer');
  const why = reason ? ` (${visible(reason)})` : '';
  const name = visible(repair ?? '');
  switch (kind) {
    case 'repair':
      return { at, kind, short: strings.repairShort(name, rows), text: `${strings.repairMark(name, rows, when)}${why}` };
    case 'revert':
      return { at, kind, short: strings.revertShort(name), text: `${strings.revertMark(name, rows, when)}${why}` };
    case 'restatement':
      return { at, kind, short: strings.restatementShort(), text: `${strings.restatementMark(version ?? 0, when)}${why}` };
    case 'first_publication':
      return { at, kind, short: strings.cutOver(), text: strings.cutOverMark(when) };
  }
}
