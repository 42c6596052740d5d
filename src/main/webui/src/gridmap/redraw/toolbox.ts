import type { Verb } from './useDraft'

/** At which tier somebody works: his clicks choose areas of it. */
export const WORK_TIERS = ['GRID', 'COMMUNITY', 'SUB_DISTRICT'] as const
export type WorkTier = (typeof WORK_TIERS)[number]

export const TOOLS: Record<WorkTier, Verb[]> = {
  GRID: ['split', 'merge', 'move-border', 'move-grid', 'rename', 'assign-building'],
  COMMUNITY: ['split-community', 'cut-community', 'merge-communities', 'move-community', 'rename'],
  SUB_DISTRICT: ['rename'],
}

const DIGITS: Record<WorkTier, number> = { SUB_DISTRICT: 9, COMMUNITY: 12, GRID: 15 }

/** Whom the chosen area is given to, where a tool gives it away. */
const TO: Partial<Record<Verb, WorkTier>> = { 'move-grid': 'COMMUNITY', 'move-community': 'SUB_DISTRICT' }

export const drawsLine = (tool?: Verb) => tool === 'split' || tool === 'cut-community'
export const draws = (tool?: Verb) => drawsLine(tool) || tool === 'move-border'
export const takesSeveral = (tool?: Verb) => tool === 'merge' || tool === 'merge-communities' || tool === 'split-community'
export const keepsOne = (tool?: Verb) => tool === 'merge' || tool === 'merge-communities'
export const namesNew = (tool?: Verb) => tool === 'split' || tool === 'split-community' || tool === 'cut-community'

export interface Choice {
  codes: string[]
  /** Whom it shall belong to. */
  to?: string
}

/** What is chosen after somebody points at an area; a code begins with those of what it lies in. */
export function chosenAfter(now: Choice, code: string, tool: Verb | undefined, tier: WorkTier): Choice {
  const at = (which: WorkTier) => code.slice(0, DIGITS[which])
  const [first] = now.codes
  const to = tool && TO[tool]
  if (to && first && at(to) !== first.slice(0, DIGITS[to])) return { codes: now.codes, to: at(to) }
  const pointed = tool === 'split-community' ? code : at(tier)
  if (pointed.length < (tool === 'split-community' ? DIGITS.GRID : DIGITS[tier])) return now
  if (!takesSeveral(tool)) return { codes: [pointed] }
  if (tool === 'split-community' && first && first.slice(0, DIGITS.COMMUNITY) !== at('COMMUNITY')) return { codes: [pointed] }
  return { codes: now.codes.includes(pointed) ? now.codes.filter((each) => each !== pointed) : [...now.codes, pointed] }
}

export interface Hand extends Choice {
  tier: WorkTier
  tool?: Verb
  house: boolean
  drawn: boolean
  moved: boolean
}

/** What the tool waits for; nothing when the act is ready to be done. */
export function waitsFor({ tool, tier, codes, to, house, drawn, moved }: Hand): string | undefined {
  if (!tool) return `tool${tier}`
  if (tool === 'assign-building' && !house) return 'house'
  if (tool === 'split-community') return codes.length ? undefined : 'leaving'
  if (!codes.length) return tier
  if (keepsOne(tool)) return codes.length < 2 ? `beside${tier}` : undefined
  if (TO[tool]) return to ? undefined : `to${TO[tool]}`
  if (drawsLine(tool)) return drawn ? undefined : 'line'
  return tool === 'move-border' && !moved ? 'corners' : undefined
}

interface Said {
  name?: string
  into?: string
  why: string
}

/** The act as the server wants it, without what was drawn. */
export function wordsOf(tool: Verb, { codes, to }: Choice, { name, into, why }: Said): Record<string, unknown> {
  const [code] = codes
  switch (tool) {
    case 'merge':
    case 'merge-communities':
      return { codes, into, why }
    case 'split':
    case 'cut-community':
      return { code, names: name ? [name] : [], why }
    case 'split-community':
      return { code: code?.slice(0, DIGITS.COMMUNITY), grids: codes, name, why }
    case 'move-grid':
    case 'move-community':
      return { code, to, why }
    case 'rename':
      return { code, name, why }
    default:
      return { code, why }
  }
}
