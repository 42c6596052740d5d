import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Away, Patience } from '../src/http/patience.js';

function patience(limit) {
  const said = [];
  let now = 0;
  return {
    said,
    patience: new Patience({ limit, say: (text) => said.push(text), clock: () => now, sleep: async (pause) => void (now += pause) }),
  };
}

test('an attempt is repeated while the product is away, and people hear of it twice', async () => {
  const { patience: patient, said } = patience(180_000);
  let left = 6;
  assert.equal(await patient.with(async () => (left-- ? Promise.reject(new Away('ECONNREFUSED')) : 'answer')), 'answer');
  assert.equal(said.length, 2);
  assert.match(said[1], /back/);
});

test('patience ends after its limit', async () => {
  const { patience: patient } = patience(10_000);
  await assert.rejects(patient.with(() => Promise.reject(new Away('ECONNREFUSED'))), Away);
});

test('a refusal is no absence: it is not repeated', async () => {
  const { patience: patient } = patience(10_000);
  let tries = 0;
  await assert.rejects(patient.with(async () => { tries++; throw new Error('409'); }), /409/);
  assert.equal(tries, 1);
});
