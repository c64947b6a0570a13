import type { Kpi, Kpis, Overview, RateKpi, Window } from '../api/bi/index';
import { address } from '../shared/address';
import { api, communityParameter, serviceParameter } from '../shared/api';
import { titled } from '../shared/format';
import { nearest } from '../shared/nearest';
import { windowOf } from '../shared/window';
import { before, valueOf } from './values';

/** A KPI, as far as panels tell of it. */
type FramedKpi = Pick<Kpi | RateKpi, 'metric' | 'title' | 'format' | 'unit' | 'goodDirection' | 'value' | 'previous'> & Partial<Pick<Kpi, 'groupBy' | 'state'>>;

/** What the panels beside the key figures are about. */
export interface Frame {
  /** The KPI's name in the address. */
  name: string;
  kpi: FramedKpi;
  window: Window;
  /** The publication that the page is of: another one is asked again. */
  publication: number | null;
  /** Null where it does not come, and this was asked for without it. */
  overview: Overview | null;
}

/** The metrics of the KPIs, for while the overview does not say them. */
export const METRICS: Readonly<Record<keyof Kpis, string>> = {
  submissions: 'submissions',
  reports: 'reports',
  removedPosts: 'removed_posts',
  removalRate: 'removal_rate',
  medianHoursToTakedown: 'median_hours_to_takedown',
};
const FIRST = 'removedPosts';

/** The KPI that the panels are about: the one in the address where there is such a one. */
export function chosenKpi(): keyof Kpis {
  const asked = address.state.kpi ?? FIRST;
  return (Object.hasOwn(METRICS, asked) ? asked : (nearest(asked, Object.keys(METRICS)) ?? FIRST)) as keyof Kpis;
}

/** What a KPI is called before its title has come. */
export function calledFor(name: keyof Kpis): string {
  return titled(METRICS[name]);
}

export function frameOf(overview: Overview, name: keyof Kpis): Frame {
  return { name, kpi: overview.kpis[name], window: overview.window, publication: overview.publication.version, overview };
}

/** The latest frame where it is of the window and publication that are shown: its totals are of the filters that are chosen now. */
export function withTotals(shown: Frame, latest: Frame | null): Frame {
  const about = ({ window, publication }: Frame) => JSON.stringify([window.from, window.to, publication]);
  return latest !== null && about(latest) === about(shown) ? latest : shown;
}

/** Of the chosen KPI's own values, in the window that the address says: panels need no more of the overview where it does not come. */
export async function frameWithoutOverview(signal: AbortSignal): Promise<Frame> {
  const name = chosenKpi();
  const { compare, tz } = address.state;
  const window = windowOf(address.state, Date.now());
  const ask = (span: Window) =>
    api.values.metricValues({ key: METRICS[name], timezone: tz, ...span, ...communityParameter(), ...serviceParameter() }, { signal });
  const [now, then, groupBy] = await Promise.all([ask(window), compare ? ask(before(window)) : null, groupsOf(METRICS[name], signal)]);
  const { title, format, unit, goodDirection, publication } = now;
  const kpi = { metric: METRICS[name], title, format, unit, goodDirection, value: valueOf(now), ...(then && { previous: valueOf(then) }), ...(groupBy && { groupBy }) };
  return { name, kpi, window, publication: publication.version, overview: null };
}

/** By which columns a metric can be split; null where the catalog, too, is away: then everything is tried. */
async function groupsOf(key: string, signal: AbortSignal): Promise<string[] | null> {
  const metric = await api.metrics.readMetric({ key }, { signal }).catch(() => null);
  return metric?.allowedGroupBy.filter((column) => typeof column === 'string') ?? null;
}
