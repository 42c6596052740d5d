import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hours, merge, stepsOf } from '../src/requests/timeline.js';

const HOUR = 3_600_000;
const row = (id, opened, closed = null, source = 'Constituent Call') => ({ id, opened, closed, source });

test('a closed request goes through all steps, the last at its closure', () => {
  const steps = stepsOf(row('1', 0, 100 * HOUR));
  assert.deepEqual(steps.map(({ verb }) => verb), ['report', 'sign', 'assign', 'contact', 'feedback', 'submit', 'verify', 'revisit']);
  assert.equal(steps.at(-1).at, 100 * HOUR);
});

test('steps never go back in time, however short the request was open', () => {
  for (const open of [0, 1, 44_000, HOUR, 9 * HOUR, 26 * HOUR, 5000 * HOUR]) {
    const instants = stepsOf(row('1', 7, 7 + open)).map(({ at }) => at);
    assert.deepEqual(instants, [...instants].sort((a, b) => a - b), `open for ${open}`);
  }
});

test('nobody is called where the requester is not known', () => {
  assert.ok(!stepsOf(row('1', 0, HOUR, 'City Worker App')).some(({ verb }) => verb === 'contact'));
});

test('a request that the file leaves open is never taken to its closure', () => {
  for (let id = 0; id < 200; id++) {
    const verbs = stepsOf(row(String(id), 0)).map(({ verb }) => verb);
    assert.ok(!verbs.includes('verify') && !verbs.includes('revisit'));
    assert.ok(!stepsOf(row(String(id), 0), false).some(({ verb }) => verb === 'submit'));
  }
});

test('steps of many requests are merged in time order, those of one request in their own', () => {
  const requests = [row('b', 0, 0), row('a', 0, 30 * HOUR)].map((one) => ({ row: one, steps: stepsOf(one) }));
  const merged = merge(requests);
  assert.deepEqual(merged.map(({ at }) => at), merged.map(({ at }) => at).sort((a, b) => a - b));
  const ofB = merged.filter(({ request }) => request === requests[0]).map(({ verb }) => verb);
  assert.deepEqual(ofB, requests[0].steps.map(({ verb }) => verb));
});

test('an hour holds each request once, with its steps in order', () => {
  const requests = [row('a', 0, 0), row('b', 60_000, 3 * HOUR)].map((one) => ({ row: one, steps: stepsOf(one) }));
  const cut = [...hours(merge(requests))];
  assert.equal(cut[0].from, 0);
  assert.equal(cut[0].requests.get(requests[0]).length, 8);
  const all = cut.flatMap((hour) => hour.requests.get(requests[1]) ?? []);
  assert.deepEqual(all.map(({ verb }) => verb), requests[1].steps.map(({ verb }) => verb));
});
