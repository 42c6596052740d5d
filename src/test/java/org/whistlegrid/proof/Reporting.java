package org.whistlegrid.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a report is told: what it is about, over which channel, where, by whom. */
final class Reporting {

    /** At the wall of a house of the first sub-district. */
    private static final Map<String, Object> HOUSE = Map.of("lon", 120.99092, "lat", 31.49522);

    private static final Map<String, Object> ELSEWHERE = Map.of("lon", 119.0, "lat", 31.0);

    /** Matters by a word that an office head uses. */
    private static final Map<String, String> MATTERS = Map.ofEntries(
            Map.entry("rubbish", "M06010"),
            Map.entry("noise", "M06028"),
            Map.entry("air-conditioner", "M06009"),
            Map.entry("wall", "M06004"),
            Map.entry("green", "M06017"),
            Map.entry("burst-pipe", "E01"),
            Map.entry("shop-on-pavement", "M09006"),
            Map.entry("neighbours", "R02"),
            Map.entry("dispute", "R03"),
            Map.entry("care", "R08"),
            Map.entry("advice", "R11"),
            Map.entry("nothing-known", "M99999"));

    private Reporting() {}

    static Answer report(Actor actor, Scene scene, Words words) {
        Map<String, Object> report = new HashMap<>();
        report.put("clientKey", scene.reportKey(words.says("again")));
        report.put("channel", words.or("by", "HOTLINE"));
        report.put("category", MATTERS.getOrDefault(words.first(), words.first()));
        report.put("text", words.says("otherwise") ? "另一件事" : "请来看看");
        if (!words.says("without-place")) {
            report.put("position", place(words));
        }
        if (!words.says("without-phone")) {
            report.put("requester", Map.of("name", "王女士", "phone", "13800001234"));
        }
        if (words.says("with-photo")) {
            report.put("photos", List.of(actor.upload()));
        }
        if (words.says("settled")) {
            report.put("settled", Map.of("result", "已当场处置", "photos", List.of(actor.upload())));
        }
        String due = words.get("superior-due");
        if (due != null) {
            String instant = due.startsWith("+") && !due.contains("T")
                    ? scene.now().plus(Verbs.duration(due.substring(1))).toString()
                    : due;
            report.put("superior", Map.of("number", "12345-" + Verbs.anyId(), "due", instant));
        }
        Answer answer = actor.post("/reports", report);
        if (answer.status() == 201) {
            scene.opened(answer);
        }
        return answer;
    }

    static Map<String, Object> place(Words words) {
        return words.says("outside") ? ELSEWHERE : HOUSE;
    }
}
