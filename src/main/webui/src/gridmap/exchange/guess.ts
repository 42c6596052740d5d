/** A field of a layer with the first different values that stand in it. */
export interface SourceField {
  name: string
  samples: string[]
}

export const ROLES = ['code', 'name', 'parent', 'floors', 'address'] as const
export type FieldRole = (typeof ROLES)[number]

/** What offices and programs call these fields, in whole or as the field's end. */
const WORDS: Record<FieldRole, RegExp> = {
  code: /^(code|gridcode|区划代码|网格代码|代码|编码|网格编码|楼栋编码|bm|dm)$|_?code$|(代码|编码)$/i,
  name: /^(name|名称|mc|楼栋名称)$|_?name$|名称$/i,
  parent: /^(parent|pcode|上级|上级代码|所属|fid_p)$|上级|parent/i,
  floors: /^(floors?|层数|cs|levels?)$|层数/i,
  address: /^(address|addr|地址|dz)$|地址|address/i,
}

const DIGITS: Record<number, string> = { 9: 'SUB_DISTRICT', 12: 'COMMUNITY', 15: 'GRID', 17: 'BUILDING' }

const isCode = (text: string) => /^\d+$/.test(text) && text.length in DIGITS

/** Which field is what: by its name, and the code by what stands in it. A field is never given two parts. */
export function guessFields(fields: SourceField[]): Partial<Record<FieldRole, string>> {
  const guess: Partial<Record<FieldRole, string>> = {}
  const taken = new Set<string>()
  const take = (role: FieldRole, field: SourceField | undefined) => {
    if (!field) return
    guess[role] = field.name
    taken.add(field.name)
  }
  const coded = fields.filter((field) => field.samples.length > 0 && field.samples.every(isCode))
  const free = (role: FieldRole, among: SourceField[]) => among.find((field) => !taken.has(field.name) && WORDS[role].test(field.name))
  take('parent', free('parent', fields))
  take('code', free('code', coded) ?? longestCode(coded.filter((field) => !taken.has(field.name))) ?? free('code', fields))
  for (const role of ['name', 'floors', 'address'] as const) take(role, free(role, fields))
  return guess
}

/** Of several fields of codes the longest are those of the layer itself, the shorter those of what it lies in. */
function longestCode(coded: SourceField[]): SourceField | undefined {
  return [...coded].sort((a, b) => b.samples[0]!.length - a.samples[0]!.length)[0]
}

/** The tier that all codes are of; undefined where they are of several, and the length of each then says it. */
export function guessTier(codes: string[]): string | undefined {
  const lengths = new Set(codes.map((code) => code.length))
  return lengths.size === 1 ? DIGITS[[...lengths][0]!] : undefined
}
