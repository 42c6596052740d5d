import type { Incident } from '@/api/types'
import { WHISTLE_ACTIONS } from '@/whistle/whistleActions'
import { currentOrder, OVER } from './orders'

/** What each verb asks for. Which verbs a user has, the server alone decides. */
export type FieldKind = 'text' | 'long' | 'choice' | 'handler' | 'unit' | 'photos' | 'position' | 'date' | 'condition' | 'checklist' | 'units' | 'number' | 'helper' | 'instant' | 'resolutions'

export interface ActionField {
  name: string
  kind: FieldKind
  required?: boolean | ((values: Record<string, unknown>) => boolean)
  choices?: string[]
  /** Left empty, the words of this choice stand for it. */
  saidBy?: string
  /** Asked only where it makes sense for this matter and with what was answered so far. */
  when?: (incident: Incident, values: Record<string, unknown>) => boolean
}

export interface Action {
  of: 'incident' | 'order' | 'notice' | 'application' | 'coordination' | 'meeting' | 'resolution' | 'talk' | 'item' | 'whistle' | 'report' | 'breach'
  /** The last part of the address where it is not the verb itself. */
  path?: string
  fields: ActionField[]
  /** Turns the form's values into the request's body where they differ. */
  body?: (values: Record<string, unknown>) => Record<string, unknown>
}

const reason: ActionField = { name: 'reason', kind: 'long', required: true }
const photos: ActionField = { name: 'photos', kind: 'photos' }
const opinion: ActionField = { name: 'opinion', kind: 'long', required: true }
const basis: ActionField = { name: 'basis', kind: 'long' }
const ruling = (choices: string[]): ActionField => ({ name: 'ruling', kind: 'choice', choices, required: true })

/** Something that another decides: all go to the same address and differ by their kind. */
const asking = (kind: string, fields: ActionField[], of: 'order' | 'incident' = 'order'): Action => ({
  of,
  path: 'applications',
  fields,
  body: (values) => ({ kind, ...values }),
})

/** Offices open at eight: a clock that stands still until a day runs again when it begins. */
const opening = (day: unknown) => (day ? `${String(day)}T08:00:00+08:00` : undefined)

/** What is asked of an office until a day is asked until it closes. */
const closing = (day: unknown) => (day ? `${String(day)}T18:00:00+08:00` : undefined)

const requirement: ActionField = { name: 'requirement', kind: 'long' }
const doneBy: ActionField = { name: 'doneBy', kind: 'date' }
const replyBy: ActionField = { name: 'replyBy', kind: 'date' }
const result: ActionField = { name: 'result', kind: 'long', required: true }
const place: ActionField = { name: 'place', kind: 'text', required: true }
const meetsAt: ActionField = { name: 'meetsAt', kind: 'instant', required: true }

/** Days become the hour at which offices close. */
const dated = ({ doneBy: done, replyBy: reply, rectifyBy: rectify, ...rest }: Record<string, unknown>) => ({
  ...rest,
  ...(done ? { doneBy: closing(done) } : {}),
  ...(reply ? { replyBy: closing(reply) } : {}),
  ...(rectify ? { rectifyBy: closing(rectify) } : {}),
})

const helpersAtWork = ({ orders }: Incident) => orders.some(({ part, stage }) => part === 'CO' && !OVER.has(stage) && stage !== 'SUBMITTED')

/** Whether what ought to be done is done decides between rework and strike-off; the requester's answer is the same. */
const isDissatisfied = (outcome: unknown) => outcome === 'UNDONE' || outcome === 'DULY_DONE'

/** The six special treatments of Art 11; of four the requester is told where to turn to. */
const REFERRING = ['EMERGENCY_LINE', 'STATUTORY_ROUTE', 'ALREADY_HANDLED', 'OUTSIDE_DUTIES']
const DISPOSITIONS = ['EMERGENCY_LINE', 'STATUTORY_ROUTE', 'ALREADY_HANDLED', 'SECRET_OR_PRIVATE', 'OUTSIDE_DUTIES', 'UNLAWFUL']

export const ACTIONS: Record<string, Action> = {
  sign: { of: 'order', fields: [] },
  assign: { of: 'order', fields: [{ name: 'handler', kind: 'handler', required: true }] },
  contact: {
    of: 'order',
    fields: [
      { name: 'outcome', kind: 'choice', choices: ['REACHED', 'NOT_REACHED'], required: true },
      { name: 'note', kind: 'long' },
    ],
  },
  feedback: {
    of: 'order',
    fields: [
      { name: 'found', kind: 'long', required: true },
      { name: 'spokenWith', kind: 'text', required: true },
      { name: 'measures', kind: 'long', required: true },
      { name: 'expectedBy', kind: 'date', required: true },
    ],
  },
  submit: {
    of: 'order',
    fields: [
      { name: 'result', kind: 'long', required: true },
      photos,
      { name: 'explanation', kind: 'long', when: (incident) => currentOrder(incident)?.part === 'CO' },
      { name: 'withoutHelpers', kind: 'long', when: helpersAtWork },
    ],
  },
  revoke: { of: 'order', fields: [reason] },
  review: {
    of: 'order',
    fields: [
      { name: 'confirmed', kind: 'choice', choices: ['yes', 'no'], required: true },
      { name: 'opinion', kind: 'long', required: ({ confirmed }) => confirmed === 'no', saidBy: 'confirmed' },
    ],
    body: ({ confirmed, ...rest }) => ({ ...rest, confirmed: confirmed === 'yes' }),
  },
  'hand-up': {
    of: 'order',
    fields: [{ name: 'kind', kind: 'choice', choices: ['BEYOND_POWERS', 'UNCLEAR', 'NOT_SOLVED'], required: true }, reason],
  },
  verify: {
    of: 'incident',
    fields: [
      { name: 'passed', kind: 'choice', choices: ['yes', 'no'], required: true },
      { name: 'opinion', kind: 'long', required: ({ passed }) => passed === 'no', saidBy: 'passed' },
      { name: 'checklist', kind: 'checklist' },
      photos,
      { name: 'faked', kind: 'choice', choices: ['genuine', 'faked'] },
    ],
    body: ({ passed, checklist, faked, ...rest }) => ({ ...rest, ...(checklist as object), passed: passed === 'yes', ...(faked === 'faked' ? { faked: true } : {}) }),
  },
  revisit: {
    of: 'incident',
    fields: [
      { name: 'outcome', kind: 'choice', choices: ['SATISFIED', 'FAIRLY', 'UNDONE', 'DULY_DONE', 'UNREACHABLE'], required: true },
      { name: 'opinion', kind: 'long', required: ({ outcome }) => isDissatisfied(outcome), saidBy: 'outcome' },
      { name: 'because', kind: 'long', required: ({ outcome }) => outcome === 'DULY_DONE', when: (_, { outcome }) => outcome === 'DULY_DONE' },
    ],
    body: ({ outcome, because, ...rest }) => ({
      ...rest,
      outcome: isDissatisfied(outcome) ? 'UNSATISFIED' : outcome,
      ...(outcome === 'DULY_DONE' ? { dulyDone: { because } } : {}),
    }),
  },
  dispatch: { of: 'incident', fields: [{ name: 'unit', kind: 'unit', required: true }, { name: 'helpers', kind: 'units' }, reason] },
  join: { of: 'incident', fields: [{ name: 'unit', kind: 'unit', required: true }, reason] },
  consult: { of: 'incident', path: 'consultations', fields: [{ name: 'units', kind: 'units', required: true }, { name: 'question', kind: 'long', required: true }] },
  'answer-consultation': {
    of: 'incident',
    path: 'consultations/answer',
    fields: [{ name: 'ours', kind: 'choice', choices: ['yes', 'no'], required: true }, { name: 'words', kind: 'long', required: true }, { ...basis, required: true }],
    body: ({ ours, ...rest }) => ({ ...rest, ours: ours === 'yes' }),
  },
  'ask-superior': {
    of: 'incident',
    path: 'superior-applications',
    fields: [
      { name: 'kind', kind: 'choice', choices: ['RETURN', 'EXTENSION', 'SUSPENSION'], required: true },
      { name: 'until', kind: 'date', required: ({ kind }) => kind !== undefined && kind !== 'RETURN' },
      reason,
    ],
    body: ({ until, ...rest }) => ({ ...rest, until: opening(until) }),
  },
  urge: { of: 'order', fields: [{ name: 'words', kind: 'long', required: true }] },
  release: { of: 'incident', fields: [{ name: 'order', kind: 'helper', required: true }, reason] },
  'change-lead': {
    of: 'incident',
    fields: [{ name: 'unit', kind: 'unit', required: true }, { name: 'keep', kind: 'choice', choices: ['yes', 'no'], required: true }, reason],
    body: ({ keep, ...rest }) => ({ ...rest, keep: keep === 'yes' }),
  },
  explain: { of: 'order', fields: [{ name: 'explanation', kind: 'long', required: true }] },
  merge: { of: 'incident', fields: [{ name: 'into', kind: 'text', required: true }, reason] },
  unmerge: { of: 'incident', fields: [reason] },
  reopen: { of: 'incident', fields: [reason] },
  locate: { of: 'incident', fields: [{ name: 'position', kind: 'position', required: true }] },
  void: { of: 'incident', fields: [reason] },
  accept: { of: 'incident', fields: [{ name: 'condition', kind: 'condition' }] },
  refuse: {
    of: 'incident',
    fields: [
      { name: 'disposition', kind: 'choice', choices: DISPOSITIONS, required: true },
      { name: 'referredTo', kind: 'text', required: ({ disposition }) => REFERRING.includes(String(disposition)) },
      { name: 'words', kind: 'long', required: true },
    ],
  },
  'send-to-inspect': { of: 'incident', fields: [{ name: 'words', kind: 'long' }] },
  inspect: {
    of: 'incident',
    fields: [
      { name: 'there', kind: 'choice', choices: ['yes', 'no'], required: true },
      { name: 'found', kind: 'long', required: ({ there }) => there === 'no', saidBy: 'there' },
      photos,
    ],
    body: ({ there, ...rest }) => ({ ...rest, there: there === 'yes' }),
  },
  reply: { of: 'notice', fields: [{ name: 'text', kind: 'long', required: true }] },
  issue: { of: 'notice', fields: [requirement, doneBy, replyBy], body: dated },
  'accept-reply': { of: 'notice', fields: [{ ...opinion, required: false }] },
  'return-reply': { of: 'notice', fields: [opinion, replyBy], body: dated },
  supervise: {
    of: 'incident',
    path: 'notices',
    fields: [
      { name: 'rung', kind: 'choice', choices: ['URGE', 'SUPERVISE'], required: true },
      { name: 'cause', kind: 'choice', choices: ['SLOW', 'LEADER', 'IMPORTANT'], required: true },
      { ...requirement, required: true },
      doneBy,
      replyBy,
    ],
    body: dated,
  },
  'ask-coordination': { of: 'incident', path: 'coordination', fields: [reason] },
  'call-meeting': {
    of: 'incident',
    path: 'meetings',
    fields: [{ name: 'subject', kind: 'text', required: true }, { name: 'units', kind: 'units', required: true }, place, meetsAt],
    body: dated,
  },
  'call-talk': {
    of: 'notice',
    path: 'talk',
    fields: [{ name: 'post', kind: 'choice', choices: ['HEAD', 'DEPUTY_LEADER', 'WINDOW_HEAD'], required: true }, place, meetsAt],
    body: dated,
  },
  keep: { of: 'coordination', fields: [opinion], body: ({ opinion: words }) => ({ words }) },
  move: { of: 'coordination', fields: [{ name: 'unit', kind: 'unit' }, opinion], body: ({ opinion: words, ...rest }) => ({ ...rest, words }) },
  minutes: { of: 'meeting', fields: [{ name: 'minutes', kind: 'long', required: true }, { name: 'resolutions', kind: 'resolutions' }] },
  'call-off': { of: 'meeting', fields: [reason] },
  done: { of: 'resolution', fields: [result], body: ({ result: words }) => ({ words }) },
  record: {
    of: 'talk',
    fields: [{ name: 'minutes', kind: 'long', required: true }, { name: 'rectifyBy', kind: 'date', required: true }],
    body: ({ minutes: words, ...rest }) => dated({ ...rest, words }),
  },
  outcome: { of: 'talk', fields: [result], body: ({ result: words }) => ({ words }) },
  deal: { of: 'item', fields: [{ name: 'decision', kind: 'long', required: true }, { name: 'note', kind: 'long' }], body: ({ note: words, ...rest }) => ({ ...rest, words }) },
  decline: { of: 'notice', fields: [reason] },
  return: asking('RETURN', [reason, { ...basis, required: true }, { name: 'toUnit', kind: 'unit' }]),
  extend: asking('EXTENSION', [{ name: 'amount', kind: 'number', required: true }, reason, basis]),
  suspend: {
    ...asking('SUSPENSION', [{ name: 'until', kind: 'date', required: true }, reason, basis]),
    body: ({ until, ...values }) => ({ kind: 'SUSPENSION', ...values, until: opening(until) }),
  },
  legalLimit: asking('LEGAL_LIMIT', [
    { name: 'amount', kind: 'number', required: true },
    { name: 'amountUnit', kind: 'choice', choices: ['WORKING_DAY', 'NATURAL_DAY', 'STATUTORY_DAY'], required: true },
    { ...basis, required: true },
    reason,
  ]),
  appeal: asking('APPEAL', [reason, basis]),
  forceClose: asking('FORCED_CLOSE', [reason], 'incident'),
  decide: { of: 'application', fields: [ruling(['GRANT', 'REFUSE']), opinion] },
  rule: {
    of: 'application',
    path: 'decide',
    fields: [
      ruling(['GRANT', 'REFUSE', 'PASS_ON']),
      opinion,
      { name: 'toUnit', kind: 'unit' },
      { name: 'heard', kind: 'long', required: ({ toUnit }) => !!toUnit },
    ],
  },
  withdraw: { of: 'application', fields: [] },
  resume: { of: 'application', fields: [opinion] },
  examine: { of: 'application', fields: [opinion] },
  ...WHISTLE_ACTIONS,
}

export function isRequired(field: ActionField, values: Record<string, unknown>): boolean {
  return typeof field.required === 'function' ? field.required(values) : !!field.required
}

/** The first field that still lacks something, or nothing. */
export function missing(action: Action, values: Record<string, unknown>): ActionField | undefined {
  return action.fields.find((field) => {
    const value = values[field.name]
    return isRequired(field, values) && (value === undefined || value === '' || (Array.isArray(value) && !value.length))
  })
}

/** Leaves empty answers out, trims text, lets a choice speak for a remark that was not needed. */
export function bodyOf(action: Action, values: Record<string, unknown>, say: (choice: string) => string): Record<string, unknown> {
  const given = Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== undefined),
  )
  for (const { name, saidBy } of action.fields) if (saidBy && given[name] === undefined && given[saidBy]) given[name] = say(String(given[saidBy]))
  return action.body ? action.body(given) : given
}
