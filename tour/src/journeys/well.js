import { day } from '../city-time.js';
import { WORDS } from '../words.js';
import { expect, Unexpected } from './expectation.js';
import { limitsOf } from './narrator.js';
import { Road } from './road.js';

const CATEGORY = 'M06042';

/** A grid worker photographs a matter; the unit settles it and a colleague of the place checks it, all in time. */
export async function wellJourney(tour, key, place, area) {
  const words = WORDS.well;
  const road = new Road(tour, 'well', key);
  const { case: matter } = road;
  const worker = await tour.people.workerOf(area);

  await road.inGoodTime();
  let seen = await road.step(0, 'reported', 'located', 'dispatched', () =>
    matter.report(worker, { channel: 'FIELD', category: CATEGORY, text: words.text, position: { ...place, accuracy: 8 } }, true),
  );
  expect('stage', 'DISPATCHED', seen.stage);
  road.limits(seen);
  await road.step(8, 'signed', () => matter.sign());
  await road.step(4, 'assigned', () => matter.assign());
  seen = await road.step(12, 'fed-back', () =>
    matter.feedBack({
      found: words.found,
      spokenWith: words.spokenWith,
      measures: words.measures,
      expectedBy: day(new Date(road.limit(seen, 'L3').due)),
    }),
  );
  seen = await road.step(25, 'submitted', () => matter.submit(words.result));
  expect('stage', 'TO_VERIFY', seen.stage);
  seen = await road.step(20, 'verified', 'struck-off', () => matter.verify(true, words.passed));
  const missed = limitsOf(seen).find(({ due, metAt }) => metAt && new Date(metAt) > new Date(due));
  if (missed) throw new Unexpected(`${missed.limit} was missed in the journey that goes well`);
  await road.end();
}
