import { hasAny } from '@/session/session'

/** The parts of the administration, in the order in which they are needed; some are pages of their own. */
export const SECTIONS = [
  { path: '/admin/policies', name: 'policies' },
  { path: '/admin/calendars', name: 'calendars' },
  { path: '/admin/recomputations', name: 'recomputations' },
  { path: '/admin/what-if', name: 'whatIf' },
  { path: '/admin/due', name: 'due' },
  { path: '/admin/rules', name: 'rules' },
  { path: '/admin/task-lists', name: 'taskLists' },
  { path: '/admin/application-rules', name: 'applicationRules' },
  { path: '/admin/whistle-rules', name: 'whistleRules' },
  { path: '/admin/cadence', name: 'cadence' },
] as const

/** Those who decide write; those who command read. */
export const mayWrite = () => hasAny('ADMIN')
