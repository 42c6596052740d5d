package org.whistlegrid.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** What things are called. Names are invented; the seat of a sub-district is its first community. */
final class Names {
    /** {@code seat} in local metres; the first community name is the one around it. */
    record SubDistrict(String name, Coordinate seat, List<String> communities) {}

    static final String DISTRICT = "临湖区";
    static final List<SubDistrict> SUB_DISTRICTS = List.of(
            new SubDistrict(
                    "海棠街道", new Coordinate(-520, -560), words("海棠 湖心亭 水仙 鼓楼 学宫 桂花园 状元坊 渔人码头 南园 梧桐里 莲塘 永安 丰乐 南苑")),
            new SubDistrict("望湖街道", new Coordinate(-1000, 1350), words("望湖 北苑 翠屏 云栖 听涛 枫桥 锦绣 观澜 书香里 明月湾 兰亭 白鹭 玉带")),
            new SubDistrict("石桥街道", new Coordinate(1450, -150), words("石桥 东湖新村 金桂 新港 迎春 朝阳 和平 创业 长虹 康宁 榆树湾 百合 平安里")));

    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> ARTERIALS = words("中山大道 人民大道 解放大道 临湖大道 建设大道 迎宾大道 长江大道 青年大道 科技大道 和谐大道 复兴大道");
    private static final List<String> COLLECTORS =
            words("文昌路 学府路 望湖路 朝阳路 海棠路 石桥路 湖东路 桃源路 华山路 泰山路 黄河路 珠江路 光明路 友谊路 前进路 团结路 幸福路 春江路"
                    + " 银杏路 香樟路 玉兰路 梧桐路 金桂路 云台路 虎丘路 梅岭路 竹山路 枫林路 松江路 太白路 东坡路 稼轩路 放翁路 新港路 创业路 康宁路 振兴路"
                    + " 兴业路 工农路 胜利路 建业路 龙泉路 凤凰路 麒麟路 白马路 青龙路 紫金路");
    private static final List<String> FIRST = words(
            "文 武 福 安 康 永 长 春 兴 德 和 清 明 景 秀 玉 金 银 翠 碧 青 紫 丹 云 月 星 晨 朝 南 北 东 西 松 竹 梅 兰 荷 桂 柳 桃 杏 枫 桐 槐 榆 石 泉 溪 井 塘");
    private static final List<String> SECOND = words("昌 宁 庆 泰 盛 华 园 林 荫 塘 桥 坊 亭 台 阁 苑 湾 浦 港 渡 堤 岸 仁 义 礼 智 信 乐 平 顺");

    private final Set<String> used = new HashSet<>();
    private int arterials;
    private int collectors;
    private int streets;

    /** A street name not given before. {@code northSouth} decides between 街 and 路, as many cities do. */
    String street(Course.Kind kind, boolean northSouth, double length) {
        if (kind == Course.Kind.ARTERIAL) {
            return ARTERIALS.get(arterials++);
        }
        if (kind == Course.Kind.COLLECTOR && collectors < COLLECTORS.size()) {
            return COLLECTORS.get(collectors++);
        }
        while (true) {
            int at = streets++;
            String first = FIRST.get((int) (Chance.of("name.first", at) * FIRST.size()));
            String second = SECOND.get((int) (Chance.of("name.second", at) * SECOND.size()));
            if (!first.equals(second) && used.add(first + second)) {
                return first + second + (length < 230 ? "巷" : northSouth ? "街" : "路");
            }
        }
    }

    /** 1 to 99 in Chinese: 三, 十, 十二, 二十, 二十三. */
    static String numeral(int n) {
        int tens = n / 10;
        int ones = n % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return head + (ones == 0 && tens > 0 ? "" : DIGITS.substring(ones, ones + 1));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
