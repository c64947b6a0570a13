import { address } from '../../main/studio/app/address';
import { ago, bucket, change, day, difference, duration, full, languageName, longDay, moment, plain, titled } from '../../main/studio/app/data/format';
import { holds, same, test } from './test';

const in_ = (zone: string) => address.follow(`/overview?tz=${encodeURIComponent(zone)}`);

test('numbers are written as their format has them, in the language of the browser', () => {
  same([plain(1234567, 'integer'), plain(0.1234, 'percent'), plain(12.345, 'hours'), plain(1.2345, 'number')], ['1,234,567', '12.3', '12.3', '1.23']);
});
test('a German reads German numbers', () => same([plain(1234.5, 'number'), plain(0.1234, 'percent')], ['1.234,5', '12,3']), { locale: 'de-DE' });
test('a French reads French numbers', () => same(plain(1234567, 'integer').replace(/\s/g, ' '), '1 234 567'), { locale: 'fr-FR' });
test('an Egyptian reads Arabic digits', () => same(plain(2026, 'integer'), '٢٬٠٢٦'), { locale: 'ar-EG' });

test('nothing is a dash, and 0 is 0', () => {
  same([plain(null, 'integer'), plain(undefined, 'percent'), full(null, 'percent', '%'), plain(0, 'integer'), full(0, 'percent', '%')], ['–', '–', '–', '0', '0 %']);
  same([plain(0, 'hours'), plain(-0, 'percent'), plain(0, 'number'), plain(0.0004, 'percent'), plain(0.04, 'hours')], ['0', '0', '0', '0.0', '0.0']);
});

test('a difference that rounding would hide is shown', () => {
  same([difference(0, 'percent'), difference(0.000009, 'percent'), difference(-0.000009, 'percent')], ['0', '0.0009', '-0.0009']);
  same([difference(0.004, 'hours'), difference(1e-9, 'number'), difference(12, 'integer'), difference(null, 'hours')], ['0.004', '0.000000001', '12', '–']);
});

test('changes are percent of amounts, points of rates and hours of hours', () => {
  same(change(120, 100, 'integer', 'down'), { text: '▲ 20 %', trend: 'bad' });
  same(change(80, 100, 'integer', 'down'), { text: '▼ 20 %', trend: 'good' });
  same(change(0.3, 0.25, 'percent', 'down'), { text: '▲ 5.0 pp', trend: 'bad' });
  same(change(10, 12.5, 'hours', 'down'), { text: '▼ 2.5 h', trend: 'good' });
});

test('a change says no infinity, no direction that nobody gave, and nothing where there is nothing', () => {
  same(change(5, 0, 'integer', 'up'), { text: 'was 0', trend: 'good' });
  same(change(120, 100, 'integer', 'none'), { text: '▲ 20 %', trend: 'flat' });
  same(change(120, 100, 'integer', undefined), { text: '▲ 20 %', trend: 'flat' });
  same([change(null, 1, 'integer', 'up'), change(1, null, 'integer', 'up'), change(1, undefined, 'integer', 'up')], [null, null, null]);
  same([change(0, 0, 'integer', 'up'), change(7, 7, 'percent', 'up')], [{ text: 'unchanged', trend: 'flat' }, { text: 'unchanged', trend: 'flat' }]);
});

test('a change to nothing is all of it', () => same(change(0, 50, 'integer', 'up'), { text: '▼ 100 %', trend: 'bad' }));

test('a change under a percent is grey, and is not written as none', () => {
  same(change(1005, 1000, 'integer', 'up'), { text: '▲ 0.5 %', trend: 'flat' });
  same(change(1_000_001, 1_000_000, 'integer', 'up'), { text: '▲ 0.0001 %', trend: 'flat' });
  same(change(0.0005, 0.0004, 'percent', 'down'), { text: '▲ 0.01 pp', trend: 'bad' });
  same(change(100.001, 100, 'hours', 'down'), { text: '▲ 0.001 h', trend: 'flat' });
});

test('times are told in the zone of the page, not of the machine', () => {
  in_('Europe/Paris');
  same([day('2026-03-29T22:30:00Z'), day('2026-03-28T22:30:00Z')], ['30 Mar', '28 Mar']);
  holds(moment('2017-10-25T00:30:00Z').includes('2017'), moment('2017-10-25T00:30:00Z'));
  holds(!moment(new Date()).includes(String(new Date().getFullYear())), moment(new Date()));
  holds(moment('2026-10-25T00:30:00Z').includes('02:30'), moment('2026-10-25T00:30:00Z'));
  holds(moment('2026-10-25T01:30:00Z').includes('02:30'), moment('2026-10-25T01:30:00Z'));
  in_('Pacific/Auckland');
  same(longDay('2026-12-31T12:00:00Z'), 'Fri, 1 Jan 2027');
  same(bucket('2026-12-31T11:00:00Z', 'month'), 'Jan 2027');
}, {}, { zone: 'America/St_Johns' });

test('how long ago is told in whole units', () => {
  same([ago(0), ago(59), ago(60), ago(3_599), ago(3_600), ago(86_400 * 3 + 5), ago(-5)], ['0 sec ago', '59 sec ago', '1 min ago', '59 min ago', '1 hr ago', '3 days ago', '0 sec ago']);
});

test('durations carry their seconds', () => same([duration(950), duration(9_960), duration(59_700), duration(119_600), duration(3_600_000)], ['1.0 s', '10.0 s', '1 min 0 s', '2 min 0 s', '60 min 0 s']));

test('a language is called by its name, and what is none by itself', () => {
  same([languageName('fr'), languageName('xx'), languageName('not a language')], ['French', 'xx', 'not a language']);
});

test('names of machines are words', () => same([titled('report_flow'), titled('paris-nord'), titled('')], ['Report flow', 'Paris nord', '']));
