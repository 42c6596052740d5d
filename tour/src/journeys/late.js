import { day } from '../city-time.js';
import { WORDS } from '../words.js';
import { expect, Unexpected } from './expectation.js';
import { Road } from './road.js';

const HOUR = 3_600_000;
const CATEGORY = 'M06013';

/** A hotline call that is found late: it climbs the ladder, is sent back once, and leaves the ledger all the same. */
export async function lateJourney(tour, key, place) {
  const words = WORDS.late;
  const road = new Road(tour, 'late', key);
  const { case: matter } = road;

  await road.step(0, 'reported', () =>
    matter.report('dispatcher1', {
      channel: 'HOTLINE',
      category: CATEGORY,
      text: words.call,
      address: words.address,
      requester: { name: words.caller, phone: '13900000001' },
    }),
  );
  let seen = await road.step(6, 'located', 'dispatched', () => matter.locate(place));
  expect('stage', 'DISPATCHED', seen.stage);
  road.limits(seen);
  await road.step(40, 'signed', () => matter.sign());
  await road.step(10, 'assigned', () => matter.assign());
  seen = await road.step(20, 'contacted', () => matter.contact(words.contact));
  if (!road.limit(seen, 'L1').metAt) throw new Unexpected('L1 is not met after signing, assigning and contact');
  seen = await road.step(26 * 60, 'fed-back', () =>
    matter.feedBack({
      found: words.found,
      spokenWith: words.spokenWith,
      measures: words.measures,
      expectedBy: day(new Date(road.limit(seen, 'L3').due)),
    }),
  );

  const due = new Date(road.limit(seen, 'L3').due);
  seen = await road.until(new Date(+due + 60_000));
  expect('light of L3', 'RED', road.limit(seen, 'L3').light);
  onceNoticed(seen, 'limit-passed');
  onceNoticed(seen, 'urge-issued');

  const draft = await untilDrafted(road, +due);
  await road.step(15, () => issue(tour, key, draft));
  await road.step(50, () => reply(tour, key, draft, matter));
  await road.step(180, 'submitted', () => matter.submit(words.result));
  seen = await road.step(95, 'verification-failed', () => matter.verify(false, words.failed));
  expect('stage', 'DISPATCHED', seen.stage);
  await road.step(210, 'submitted', () => matter.submit(words.again));
  await road.step(60, 'verified', () => matter.verify(true, words.passed));
  await road.step(70, 'revisited', 'struck-off', () => matter.revisit('SATISFIED', words.revisit));
  await road.end();
}

function onceNoticed(seen, act) {
  const times = seen.history.filter((entry) => entry.act === act && entry.details.limit === 'L3').length;
  expect(`${act} of L3, times`, 1, times);
}

/** The ladder's own offset decides when; four days are more than any. */
async function untilDrafted(road, from) {
  for (let hours = 3; hours <= 96; hours += 3) {
    const seen = await road.until(new Date(from + hours * HOUR));
    const draft = seen.notices.find(({ rung, state }) => rung === 'SUPERVISE' && state === 'DRAFT');
    if (draft) return draft;
  }
  throw new Unexpected('no supervision was drafted four days after L3');
}

function issue(tour, key, notice) {
  return tour.product.as('supervisor1').post(`/api/v1/notices/${notice.id}/issue`, {}, `${key}-issue`);
}

async function reply(tour, key, notice, matter) {
  const clerk = await tour.people.clerkOf(matter.order.unit);
  return tour.product.as(clerk).post(`/api/v1/notices/${notice.id}/reply`, { text: WORDS.late.reply }, `${key}-reply`);
}
