export const UNITS = Object.entries({
  'urban-management': '城市管理局', housing: '住房和建设局', water: '水务公司', power: '供电公司', gas: '燃气公司',
  heating: '供热公司', 'traffic-police': '交警大队', transport: '交通运输局', landscape: '园林绿化局', environment: '生态环境局',
  health: '卫生健康委', market: '市场监督管理局', 'civil-affairs': '民政局', fire: '消防救援大队', police: '公安分局',
  telecom: '通信管理办', education: '教育局', labour: '人力社保局', emergency: '应急管理局', planning: '规划分局',
  sanitation: '环卫中心', property: '物业管理中心', culture: '文化旅游局', justice: '司法局',
}).map(([key, name]) => ({ key, name, kind: 'DEPARTMENT' }))

const person = (username: string, name: string, role: string, more: Record<string, string> = {}) => ({
  username, name, roles: [role], ...more,
})

export const PEOPLE = [
  person('dispatcher1', '陈静', 'DISPATCHER'),
  person('revisitor1', '何雨', 'REVISITOR'),
  person('command1', '周明', 'COMMAND'),
  person('supervisor1', '吴刚', 'SUPERVISOR'),
  person('admin', '管理员', 'ADMIN'),
  person('leader.haitang', '林书记', 'SUB_DISTRICT_LEADER', { unit: 'haitang', unitName: '海棠街道', area: '990101001', areaName: '海棠街道' }),
  person('desk.haitang', '赵敏', 'SUB_DISTRICT_CLERK', { unit: 'haitang', unitName: '海棠街道', area: '990101001', areaName: '海棠街道' }),
  person('clerk.urban-management', '孙丽', 'WINDOW_CLERK', { unit: 'urban-management', unitName: '城市管理局' }),
  person('handler.urban-management.1', '王强', 'HANDLER', { unit: 'urban-management', unitName: '城市管理局' }),
  person('handler.urban-management.2', '刘洋', 'HANDLER', { unit: 'urban-management', unitName: '城市管理局' }),
  person('worker1', '李梅', 'GRID_WORKER', { area: '990101001001', areaName: '海棠社区' }),
]

export const CATEGORIES = [
  ['M06010', '暴露垃圾', 'Exposed rubbish', 'MATTER', '市容环境', 'ORDINARY', '垃圾 乱扔 臭'],
  ['M06020', '占道经营', 'Trading on the pavement', 'MATTER', '街面秩序', 'ORDINARY', '摆摊 占道'],
  ['M06030', '机动车乱停放', 'Cars parked in disorder', 'MATTER', '街面秩序', 'ORDINARY', '停车 堵'],
  ['M02010', '道路破损', 'Broken road', 'MATTER', '市政设施', 'URGENT', '坑 路面 塌'],
  ['C01001', '上水井盖', 'Water manhole cover', 'COMPONENT', '公用设施', 'URGENT', '井盖 松动 丢失'],
  ['C01030', '路灯', 'Street lamp', 'COMPONENT', '公用设施', 'ORDINARY', '路灯 不亮 灯'],
  ['C03010', '行道树', 'Street tree', 'COMPONENT', '园林绿化', 'ORDINARY', '树 枝 倒'],
  ['R03', '噪声扰民', 'Noise', 'RESIDENT', '居民诉求', 'ORDINARY', '噪声 吵 施工'],
  ['R05', '停水停电', 'Water or power cut', 'RESIDENT', '居民诉求', 'URGENT', '停水 停电'],
  ['E01', '水管爆裂', 'Burst water pipe', 'EMERGENCY', '应急', 'EMERGENCY', '爆管 漏水 水管'],
].map(([key, name, nameEn, kind, group, urgency, words]) => ({
  key: key!, name: name!, nameEn: nameEn!, kind, code: key, standard: 'GB/T 47678.5-2026', group, urgency,
  verification: 'ON_SITE', complex: false, sensitive: false, keywords: words!.split(' '),
}))

export const TEXTS: Record<string, string> = {
  M06010: '楼东侧垃圾堆放未清，已有两天，气味较大。', M06020: '早市摊贩占用盲道，行人绕行机动车道。',
  M06030: '消防通道被私家车堵住。', M02010: '路面有约半米宽的坑，雨后积水看不清。', C01001: '井盖松动，车辆经过有异响。',
  C01030: '连续三盏路灯不亮，夜间出行不安全。', C03010: '大风后树枝压在电线上。', R03: '工地夜间十一点仍在施工。',
  R05: '整栋楼从早上开始停水，没有通知。', E01: '主管道爆裂，水漫入地下车库。',
}
