/** A thumbnail of the demo district, enough to develop pages without a backend. */
export const SUB_DISTRICTS = [
  { code: '990101001', key: 'haitang', name: '海棠街道', lon: 120.985, lat: 31.505 },
  { code: '990101002', key: 'wanghu', name: '望湖街道', lon: 121.01, lat: 31.51 },
  { code: '990101003', key: 'shiqiao', name: '石桥街道', lon: 121.0, lat: 31.488 },
]

const COMMUNITIES = ['海棠', '玉兰', '桂园', '听雨', '东井', '西井', '槐荫', '柳浪', '秋水', '松涛', '兰亭', '竹林', '云栖', '梅岭']
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export interface Place {
  path: Record<string, string | number>
  lon: number
  lat: number
}

export const areas = SUB_DISTRICTS.flatMap((subDistrict) => [
  { code: subDistrict.code, name: subDistrict.name, tier: 'SUB_DISTRICT', parent: undefined as string | undefined },
  ...COMMUNITIES.slice(0, subDistrict.key === 'haitang' ? 14 : 13).map((name, index) => ({
    code: subDistrict.code + String(index + 1).padStart(3, '0'),
    name: `${name}社区`,
    tier: 'COMMUNITY',
    parent: subDistrict.code,
  })),
])

/** A place from four numbers in [0, 1). */
export function place(a: number, b: number, c: number, d: number): Place {
  const subDistrict = SUB_DISTRICTS[Math.floor(a * 3)]!
  const community = areas.filter((area) => area.parent === subDistrict.code)[Math.floor(b * 13)]!
  const grid = Math.floor(c * 10)
  const building = Math.floor(d * 30) + 1
  return {
    path: {
      subDistrict: subDistrict.code,
      community: community.code,
      grid: community.code + String(grid + 1).padStart(3, '0'),
      building: community.code + String(building).padStart(5, '0'),
      subDistrictName: subDistrict.name,
      communityName: community.name,
      gridName: `第${NUMBERS[grid]}网格`,
      buildingName: `${building}号楼`,
      metresToBuilding: Math.round(d * 20),
    },
    lon: subDistrict.lon + (b - 0.5) * 0.022,
    lat: subDistrict.lat + (c - 0.5) * 0.016,
  }
}

export const label = (path: Record<string, string | number>) =>
  [path.subDistrictName, path.communityName, path.gridName, path.buildingName].filter(Boolean).join(' ')
