import { basename, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { mondayFrom, stamp } from '../city-time.js';
import { Away } from '../http/patience.js';
import { audit } from './audit.js';
import { compareWithBoard } from './board.js';
import { Categories } from './categories.js';
import { closingTable, lightTable } from './closing-table.js';
import { frameOf } from './frame.js';
import { inFlight } from './in-flight.js';
import { Journal } from './journal.js';
import { Progress } from './progress.js';
import { readRequests } from './read.js';
import { Request } from './request.js';
import { hours, merge, stepsOf } from './timeline.js';

const DAY = 86_400_000;
const FAULTS_SHOWN = 20;
const FAILURES_TOLD = 3;

let told = 0;

/** Takes a file of real requests through the product; true when everything came out as the tour's own notes say. */
export async function requestsTour(tour) {
  const began = Date.now();
  const rows = await readRequests(tour.requests, tour.limit);
  const categories = new Categories();
  await categories.check(tour.product);

  const journal = new Journal(tour.journal && join(tour.journal, `${basename(tour.requests)}.jsonl`));
  const monday = mondayFrom(await tour.clock.now());
  const heading = journal.open({ run: `requests-${randomUUID().slice(0, 8)}`, monday }, tour.resume);
  const firstDay = Math.floor(Math.min(...rows.map(({ opened }) => opened)) / DAY) * DAY;
  const shift = +new Date(heading.monday) - firstDay;
  tour.write(`${basename(tour.requests)}: ${rows.length} requests; its first day is ${stamp(new Date(heading.monday))}`);

  const place = frameOf(rows, await tour.district.extent());
  const requests = rows.map((row) => {
    const category = categories.keyOf(row);
    const steps = stepsOf(row, categories.isVerified(category));
    return new Request(row, steps, { category, point: place(row), tour, journal, run: heading.run });
  });
  const early = await walk(tour, requests, shift);

  const now = await tour.clock.now();
  const sound = requests.filter(({ failure }) => !failure);
  const faults = [
    ...requests.filter(({ failure }) => failure).map(({ row, failure }) => `${row.id}: ${failure.message}`),
    ...(await audit(tour, sound, now)),
  ];
  const board = await compareWithBoard(tour, sound);
  closingTable(tour.write, { requests: sound, board, now, seconds: (Date.now() - began) / 1000 });
  faults.slice(0, FAULTS_SHOWN).forEach((fault) => tour.write(`✗ ${fault}`));
  if (faults.length > FAULTS_SHOWN) tour.write(`✗ … and ${faults.length - FAULTS_SHOWN} more`);
  const agrees = early.agrees && board.agrees;
  if (!agrees) tour.write('✗ the board does not agree with the tour');
  return agrees && !faults.length;
}

/**
 * Hour by hour that has any steps: the clock is moved to the first of them, then they are taken, many at a time.
 *
 * @returns how the board stood when the last request had come in, and most were still in hand
 */
async function walk(tour, requests, shift) {
  const merged = merge(requests);
  const lastOpened = Math.max(...requests.map(({ row }) => row.opened));
  const progress = new Progress(requests, merged.length);
  let early = null;
  for (const hour of hours(merged)) {
    if (hour.from > lastOpened) early ??= await allReported(tour, requests);
    await tour.clock.moveTo(new Date(hour.from + shift));
    await inFlight(tour.parallel, hour.requests, async ([request, steps]) => {
      for (const { verb } of steps) {
        progress.done++;
        if (!request.failure) await take(request, verb);
      }
    });
    progress.at(new Date(hour.from + shift));
  }
  progress.end();
  return early ?? allReported(tour, requests);
}

async function allReported(tour, requests) {
  const board = await compareWithBoard(tour, requests.filter(({ failure }) => !failure));
  const open = requests.filter((request) => request.open && !request.failure).length;
  tour.write(`\n${stamp(await tour.clock.now())}   all are reported, ${open} of them open`);
  lightTable(tour.write, board);
  return board;
}

/** A refusal ends the tour of this request only; a product that stays away ends the whole tour. */
async function take(request, verb) {
  try {
    await request.take(verb);
  } catch (failure) {
    if (failure instanceof Away) throw failure;
    request.failure = Object.assign(failure, { message: `${verb}: ${failure.message}` });
    if (told++ < FAILURES_TOLD) process.stderr.write(`! ${request.row.id}: ${failure.message}\n`);
  }
}
