import { address, anything, GRAINS, isNumber, RANGES, type State } from '../../main/studio/app/address';
import { windowParameters } from '../../main/studio/app/data/api';
import { chance, holds, same, test } from './test';

const open = (query: string) => {
  address.follow('/explore');
  address.follow(`/overview${query}`);
  return address.state;
};
const left = () => address.ignored.map(({ name }) => name).sort();

test('an address without anything is the last 30 days in the zone of the machine, compared', () => {
  const { range, from, to, tz, compare } = open('');
  same([range, from, to, tz, compare, left()], ['30d', null, null, Intl.DateTimeFormat().resolvedOptions().timeZone, true, []]);
}, {}, { zone: 'Pacific/Auckland', locale: 'de-DE' });

test('what is not understood is left out and told', () => {
  const { range, grain, tz, kpi, communities, submission } = open(
    '?range=7days&grain=second&tz=Mars%2FBase&kpi=%3Cscript%3E&community=paris%20&community=paris&submission=12x&colour=red',
  );
  same([range, grain, kpi, communities, submission], ['30d', null, null, ['paris'], null]);
  same(tz, Intl.DateTimeFormat().resolvedOptions().timeZone);
  same(left(), ['colour', 'community', 'grain', 'kpi', 'range', 'submission', 'tz']);
  for (const [name, value] of [
    ['compare', 'next'],
    ['kpi', "' OR 1=1"],
    ['explain', '\u202ekpi'],
    ['tz', 'Mars/Olympus'],
    ['to', '9999-12-31'],
    ['from', 'yesterday'],
    ['community', 'paris,berlin'],
    ['community', '\u202eevil '],
    ['\u202eodd', '1'],
  ] as const) {
    const { range, from, to, compare, kpi, explain, communities } = open(`?${name}=${encodeURIComponent(value)}`);
    same([range, from, to, compare, kpi, explain, communities], ['30d', null, null, true, null, null, []], name);
    same(address.state.tz, Intl.DateTimeFormat().resolvedOptions().timeZone);
    same(left(), [name]);
  }
});

test('communities are taken as the API takes them: of any script, case and with dots', () => {
  for (const slug of ['Montréal', 'Paris', 'st.louis', 'москва', '東京', 'Pa ris', '<script>', '-', '𝒜'.repeat(200), 'x'.repeat(200)]) {
    same([open(`?community=${encodeURIComponent(slug)}`).communities, left()], [[slug], []], slug);
    same([open(`?explain=reports&of=${encodeURIComponent(`community:${slug}`)}`).cell, left()], [{ community: slug }, []], slug);
  }
  for (const none of ['', ' paris', 'paris\u00a0', 'a,b', 'a\nb', 'a\u2028b', 'a\u0000', 'x'.repeat(201)]) {
    same([open(`?community=${encodeURIComponent(none)}`).communities, left()], [[], ['community']], none);
  }
});

test('a date is midnight in the zone of the page, an instant is itself', () => {
  const asked = (query: string) => {
    open(query);
    return windowParameters();
  };
  same(asked('?from=2026-03-01&to=2026-03-08&tz=UTC'), { from: '2026-03-01T00:00:00Z', to: '2026-03-08T00:00:00Z' });
  same(asked('?from=2026-03-01&to=2026-03-09&tz=America/New_York'), { from: '2026-03-01T05:00:00Z', to: '2026-03-09T04:00:00Z' });
  same(asked('?from=2026-03-01T00:00:00Z&to=2026-03-08T02:00:00.5%2B01:00&tz=America/New_York'), { from: '2026-03-01T00:00:00Z', to: '2026-03-08T02:00:00.5+01:00' });
  same(asked('?from=2026-03-01&tz=Asia/Kolkata'), { from: '2026-02-28T18:30:00Z' });
  // Clocks go forward from 0:00 to 1:00 in Cairo, and Apia skipped a day.
  same(asked('?from=2026-04-24&to=2026-04-25&tz=Africa/Cairo'), { from: '2026-04-23T22:00:00Z', to: '2026-04-24T21:00:00Z' });
  same(asked('?from=2011-12-30&to=2012-01-01&tz=Pacific/Apia'), { from: '2011-12-30T10:00:00Z', to: '2011-12-31T10:00:00Z' });
}, {}, { zone: 'Pacific/Auckland' });

test('ends are in order, and in the years that are answered for, by the clocks of the zone', () => {
  same([open('?from=2026-01-01&to=2026-01-01T03:00:00Z&tz=America/New_York').from, left()], [null, ['from', 'to']]);
  same([open('?from=2026-01-01&to=2026-01-01T06:00:00Z&tz=America/New_York').from, left()], ['2026-01-01', []]);
  same([open('?from=1970-01-01&tz=Europe/Paris').from, left()], [null, ['from']]);
  same([open('?from=1970-01-01&tz=UTC').from, left()], ['1970-01-01', []]);
});

test('a date that no calendar has is left out and told', () => {
  for (const date of ['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29', '2026-04-31T00:00Z', '0000-00-00', 'today', '2026-1-1', '2026-01-01T25:00Z', '2026-01-01T00:00+99:00']) {
    same(open(`?from=${encodeURIComponent(date)}`).from, null, date);
    same(left(), ['from'], date);
  }
});

test('dates and instants are taken as they are written', () => {
  for (const date of ['2026-01-31', '2024-02-29', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123456Z', '2026-03-29T02:30:00+02:00']) {
    same([open(`?from=${encodeURIComponent(date)}`).from, left()], [date, []], date);
  }
});

test('a window whose ends are the wrong way round is none', () => {
  const { range, from, to } = open('?from=2026-02-01&to=2026-01-01');
  same([range, from, to, left()], ['30d', null, null, ['from', 'to']]);
});

test('of two ends the one that can be is kept', () => {
  const { range, from, to } = open('?from=2026-02-30&to=2026-03-05');
  same([range, from, to, left()], [null, null, '2026-03-05', ['from']]);
});

test('a window that no answer is given for is left out', () => {
  for (const query of ['from=0001-01-01', 'from=9999-01-01']) same([open(`?${query}`).from, left()], [null, ['from']], query);
  same([open('?from=0001-01-01&to=0001-02-01').range, left()], ['30d', ['from', 'to']]);
});

test('of what a number is goes along with its explanation only', () => {
  same([open('?explain=reports&of=community:paris&of=nothing&of=language:English').cell, left()], [{ community: 'paris' }, ['of', 'of']]);
  address.update({ explain: null });
  same([location.search.includes('of='), address.state.cell], [false, {}]);
});

test('a window of its own wins over a length', () => {
  const { range, from } = open('?range=7d&from=2026-01-01');
  same([range, from, left()], [null, '2026-01-01', ['range']]);
});

test('a parameter that is given twice counts once', () => {
  same([open('?range=7d&range=90d').range, left()], ['7d', ['range']]);
  same([open('?kpi=reports&kpi=submissions').kpi, left()], ['reports', ['kpi']]);
});

test('each state comes back from the address that it is written as', () => {
  const next = chance(11);
  const one = <T>(of: readonly T[]) => of[next(of.length)]!;
  const perhaps = <T>(value: T) => (next(2) === 0 ? null : value);
  const some = (of: string[]) => of.filter(() => next(2) === 0);
  for (let round = 0; round < 300; round++) {
    const own = next(2) === 0;
    const state: State = {
      range: own ? null : one(RANGES),
      from: own ? one(['2025-01-01', '2025-06-01T00:00:00Z', '2025-03-30T03:00:00+02:00']) : null,
      to: own ? perhaps('2026-01-01T12:30:00.5Z') : null,
      tz: one(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5']),
      grain: perhaps(one(GRAINS)),
      compare: next(2) === 0,
      communities: some(['paris', 'new-york', 'a_b', '0', 'Montréal', 'st.louis', '東京 +&=']),
      platformDetails: some(['instagram', 'x_twitter']),
      kpi: perhaps('removedPosts'),
      explain: 'removal_rate',
      cell: next(2) === 0 ? { community: 'paris', from: '2026-01-01', to: '2026-02-01' } : {},
      submission: perhaps('123456789012345678'),
    };
    open('');
    address.update(state);
    same(address.state, state);
    same(left(), []);
    const href = address.here();
    address.follow('/explore');
    address.follow(href);
    same(address.state, state, href);
    holds(!address.href('/metrics').includes('explain'), 'a link to another page opens a drawer');
  }
});

test('what is written in an address never breaks it', () => {
  const next = chance(3);
  const names = ['range', 'from', 'to', 'tz', 'grain', 'compare', 'community', 'platformDetail', 'kpi', 'explain', 'of', 'submission', 'x'];
  const odd = ['', '%', '%00', '<script>alert(1)</script>', '../../etc', '\u202e', '\ud800', "' OR 1=1", '9'.repeat(400), 'é', '7d', 'null', '__proto__', '2026-01-01'];
  for (let round = 0; round < 300; round++) {
    const query = Array.from({ length: 1 + next(5) }, () => `${names[next(names.length)]}=${next(3) === 0 ? odd[next(odd.length)]!.replace(/[#&\ud800]/g, '') : encodeURIComponent(odd[next(odd.length)]!.replace(/\ud800/g, ''))}`).join('&');
    open(`?${query}`);
    const { state } = address;
    address.follow('/explore');
    address.follow('/overview' + (new URL(address.href('/overview', state), location.href).search));
    same(address.state, state, query);
    same(left(), [], query);
  }
});

test('a page has its own parameters, and others do not', () => {
  address.allow('/explore', { q: anything, version: isNumber });
  address.follow('/explore?q=1&z=2&version=-1');
  same([address.extra.get('q'), address.extra.get('version'), left()], ['1', null, ['version', 'z']]);
  address.follow('/overview?q=1');
  same([address.extra.get('q'), left()], [null, ['q']]);
});

test('what a page finds that there is not is left out and told', () => {
  address.allow('/metrics', { dataset: anything });
  address.follow('/metrics?dataset=posts&range=7d');
  address.leaveOutOwn('dataset');
  same([location.search, left()], ['?range=7d', ['dataset']]);
});

test('a path is read as people write it', () => {
  address.follow('/metrics/a%20b%2Fc/%E2%82');
  same(address.parts, ['metrics', 'a b/c', '%E2%82']);
});

test('back and forward are where one was', async () => {
  open('?kpi=reports');
  address.update({ kpi: 'submissions' });
  address.update({ kpi: 'removedPosts' }, true);
  const step = (go: () => void) => new Promise<void>((done) => {
    address.addEventListener('change', () => done(), { once: true });
    go();
  });
  await step(() => history.back());
  same(address.state.kpi, 'reports');
  await step(() => history.forward());
  same(address.state.kpi, 'removedPosts');
});

test('a zone is taken as the API writes it only', () => {
  same([open('?tz=europe/paris').tz === 'europe/paris', left()], [false, ['tz']]);
  same([open('?tz=Europe/Paris').tz, left()], ['Europe/Paris', []]);
});
