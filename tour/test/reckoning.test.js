import assert from 'node:assert/strict';
import { mkdtempSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { awake, mondayFrom, stamp } from '../src/city-time.js';
import { expectEachOnce } from '../src/journeys/expectation.js';
import { Journal } from '../src/requests/journal.js';
import { inFlight } from '../src/requests/in-flight.js';
import { lightOf, passed } from '../src/requests/limits.js';
import { columns, fit } from '../src/words.js';
import { crc32, picture } from '../src/picture.js';

const limit = (name, metAt) => ({
  limit: name, metAt, yellowFrom: '2026-11-23T06:00:00Z', due: '2026-11-23T12:00:00Z', darkFrom: '2026-11-24T12:00:00Z',
});
const at = (text) => new Date(`2026-11-${text}:00Z`);

test('a case has the light of its worst limit that is not met', () => {
  const limits = [limit('L1', '2026-11-23T01:00:00Z'), limit('L3')];
  assert.equal(lightOf(limits, at('23T05:59')), 'GREEN');
  assert.equal(lightOf(limits, at('23T06:00')), 'YELLOW');
  assert.equal(lightOf(limits, at('23T12:00')), 'RED');
  assert.equal(lightOf(limits, at('24T12:00')), 'DARK_RED');
  assert.equal(lightOf([limit('L1', '2026-11-23T01:00:00Z')], at('30T00:00')), 'GREEN');
});

test('two limits late are dark red', () => {
  assert.equal(lightOf([limit('L3'), limit('L4')], at('23T12:00')), 'DARK_RED');
});

test('a limit is passed when it was met too late or is still not met', () => {
  const limits = [limit('L1', '2026-11-23T11:00:00Z'), limit('L2', '2026-11-23T13:00:00Z'), limit('L3')];
  assert.deepEqual(passed(limits, at('23T12:30')), ['L2', 'L3']);
  assert.deepEqual(passed(limits, at('23T10:00')), ['L2']);
});

test('a demo Monday begins at midnight in the city', () => {
  assert.equal(stamp(mondayFrom(new Date('2026-11-22T02:00:00Z'))), '2026-11-23 周一 00:00');
  assert.equal(stamp(mondayFrom(new Date('2026-11-22T16:00:00Z'))), '2026-11-23 周一 00:00');
  assert.equal(stamp(mondayFrom(new Date('2026-11-22T16:00:01Z'))), '2026-11-30 周一 00:00');
});

test('people work by day', () => {
  const told = (text) => stamp(awake(new Date(text)));
  assert.equal(told('2026-11-22T00:00:00Z'), '2026-11-22 周日 08:00');
  assert.equal(told('2026-11-22T11:59:00Z'), '2026-11-22 周日 19:59');
  assert.equal(told('2026-11-22T12:00:00Z'), '2026-11-23 周一 08:30');
  assert.equal(told('2026-11-21T23:00:00Z'), '2026-11-22 周日 08:30');
});

test('what stands in the history twice, or is missing, is found', () => {
  const history = [{ act: 'reported' }, { act: 'signed' }, { act: 'limit-passed', details: { limit: 'L3' } }];
  assert.equal(expectEachOnce(history, ['reported', 'signed']), 3);
  assert.throws(() => expectEachOnce([...history, { act: 'signed' }], ['reported', 'signed']), /signed/);
  assert.throws(() => expectEachOnce(history, ['reported', 'signed', 'submitted']), /submitted/);
  assert.throws(() => expectEachOnce([...history, { act: 'limit-passed', details: { limit: 'L3' } }], ['reported', 'signed']), /twice/);
});

test('a journal answers what was answered before, and forgets a line that was cut short', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tour-')), 'journal.jsonl');
  const first = new Journal(file);
  first.open({ run: 'r' }, false);
  await first.once('a', async () => ({ number: 1 }));
  appendFileSync(file, '["b",{"num');
  const second = new Journal(file);
  assert.deepEqual(second.open({ run: 'other' }, true), { run: 'r' });
  assert.deepEqual(await second.once('a', () => assert.fail()), { number: 1 });
  assert.equal(await second.once('b', async () => 2), 2);
  const third = new Journal(file);
  third.open({}, true);
  assert.equal(await third.once('b', () => assert.fail()), 2);
});

test('never more than so many are in flight, and a failure ends it', async () => {
  let now = 0;
  let most = 0;
  await inFlight(3, Array(20).keys(), async () => {
    most = Math.max(most, ++now);
    await new Promise((resume) => setImmediate(resume));
    now--;
  });
  assert.equal(most, 3);
  await assert.rejects(inFlight(2, [1, 2, 3], async (one) => { if (one === 2) throw new Error('no'); }), /no/);
});

test('Chinese takes two columns', () => {
  assert.equal(columns('督办 on'), 7);
  assert.equal(fit('督办', 6), '督办  ');
  assert.equal(columns(fit('督办签发拟稿', 7)), 7);
});

test('a picture is a PNG with right checksums', () => {
  assert.equal(crc32(Buffer.from('IEND')), 0xae426082);
  assert.equal(picture('M06013').bytes.subarray(1, 4).toString(), 'PNG');
  assert.notDeepEqual(picture('M06013').bytes, picture('M06013', true).bytes);
});
