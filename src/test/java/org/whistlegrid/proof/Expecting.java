package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what must be true of a case, word by word, and says in a sentence what is not. */
final class Expecting {

    private final Scene scene;
    private final Instant planned;
    private final Duration lag;

    /**
     * @param planned when the step was to happen; weekdays are counted from there
     * @param lag by how much the clock has run on since, at most
     */
    Expecting(Scene scene, Instant planned, Duration lag) {
        this.scene = scene;
        this.planned = planned;
        this.lag = lag;
    }

    /** @return null when it is so */
    @Nullable
    String wrong(String expected) {
        String[] words = expected.split(" ");
        if (words[0].equals("whistle")) {
            return same(words[1], Whistled.page(scene).path("stage").asText(), "whistle");
        }
        if (words[0].equals("report")) {
            return report(words);
        }
        JsonNode page = scene.here().page();
        return switch (words[0]) {
            case "L1", "L2", "L3", "L4" -> limit(page, words, expected);
            case "act" -> acts(page).contains(words[1]) ? null : "no act «" + words[1] + "» in " + acts(page);
            case "no-act" -> acts(page).contains(words[1]) ? "there is an act «" + words[1] + "»" : null;
            case "acts" ->
                same(
                        words[2],
                        String.valueOf(
                                acts(page).stream().filter(words[1]::equals).count()),
                        words[1]);
            case "noticed" -> notices(page, words, "1");
            case "unnoticed" -> notices(page, words, "0");
            case "orders-held" ->
                same(
                        words[2],
                        String.valueOf(Case.orders(page)
                                .filter(order -> order.path("unit").asText().equals(words[1]))
                                .filter(order -> !List.of("DONE", "ENDED", "RETURNED", "HANDED_UP")
                                        .contains(order.path("stage").asText()))
                                .count()),
                        expected);
            case "charged" -> same("1", charged(words), expected);
            case "uncharged" -> same("0", charged(words), expected);
            case "tier" -> same(words[1], lead(page, "tier"), "tier");
            case "unit" -> same(words[1], lead(page, "unit"), "unit");
            case "handled-by" -> same(words[1], lead(page, "handler"), "handler");
            case "page" -> same(words[2], page.path(words[1]).asText(), words[1]);
            case "waits-for" -> same(words[1], lastApplication(page, "approver"), "the application waits for");
            case "EXTENSION", "SUSPENSION", "RETURN", "LEGAL_LIMIT", "FORCED_CLOSE", "APPEAL" ->
                same(words[1], application(page, words[0]), words[0]);
            case "REMIND", "URGE", "SUPERVISE", "NOTIFY", "SUMMON" -> same(words[1], notice(page, words[0]), words[0]);
            default ->
                words.length == 1
                        ? same(expected, stages(page, expected), "stages")
                        : same(
                                words[1],
                                Case.of(page, words[0])
                                        .map(it -> it.path("stage").asText())
                                        .orElse("none"),
                                words[0]);
        };
    }

    /** {@code report water ARRIVED}, {@code report water ARRIVE due +30m}. */
    private @Nullable String report(String[] words) {
        JsonNode report = Whistled.reportOf(scene, words[1]);
        if (words.length == 3) {
            return same(words[2], report.path("stage").asText(), "report of " + words[1]);
        }
        Optional<JsonNode> limit = Case.stream(report.path("limits"))
                .filter(each -> each.path("limit").asText().equals(words[2]))
                .findFirst();
        return limit.isEmpty()
                ? "no limit " + words[2]
                : due(
                        words[2],
                        Case.instant(limit.get(), "due"),
                        String.join(" ", List.of(words).subList(4, words.length)));
    }

    private String stages(JsonNode page, String expected) {
        return expected.contains("/")
                ? scene.here().stages()
                : page.path("stage").asText();
    }

    private @Nullable String limit(JsonNode page, String[] words, String expected) {
        boolean ofOther = words.length > 2 && words[1].equals("of");
        Optional<JsonNode> order = ofOther ? Case.of(page, words[2]) : Case.lead(page);
        Optional<JsonNode> limit = Case.limit(page, order, words[0]);
        String said = ofOther ? expected.substring(words[0].length() + 5 + words[2].length()) : expected.substring(3);
        if (said.equals("none")) {
            return limit.isEmpty() ? null : words[0] + " is there: " + limit;
        }
        if (limit.isEmpty()) {
            return "no " + words[0];
        }
        JsonNode found = limit.get();
        return switch (said.split(" ")[0]) {
            case "due" -> due(words[0], Case.instant(found, "due"), said.substring(4));
            case "met" -> found.path("metAt").isNull() ? words[0] + " is not met" : null;
            case "open" -> found.path("metAt").isNull() ? null : words[0] + " is met";
            case "excused" -> same("true", found.path("excused").asText(), words[0] + " excused");
            case "span" ->
                same(
                        said.substring(5).replace(' ', '_'),
                        found.path("span").asText().replace(' ', '_'),
                        words[0]);
            default -> same(said, found.path("light").asText(), words[0]);
        };
    }

    private @Nullable String due(String limit, Instant due, String said) {
        Instant expected =
                said.startsWith("+") ? planned.plus(Verbs.duration(said.substring(1))) : Calendar.next(planned, said);
        boolean right = !due.isBefore(expected) && !due.isAfter(expected.plus(lag));
        return right ? null : limit + " is due " + Calendar.say(due) + ", not " + Calendar.say(expected);
    }

    private static List<String> acts(JsonNode page) {
        return Case.stream(page.path("history"))
                .map(act -> act.path("act").asText())
                .toList();
    }

    /** {@code noticed URGE L1}, {@code noticed URGE L1 of sanitation}, {@code unnoticed SUPERVISE}. */
    private static @Nullable String notices(JsonNode page, String[] words, String times) {
        long found = Case.stream(page.path("notices"))
                .filter(notice -> notice.path("rung").asText().equals(words[1]))
                .filter(notice ->
                        words.length < 3 || notice.path("limit").asText().equals(words[2]))
                .filter(notice ->
                        words.length < 5 || notice.path("unit").asText().equals(words[4]))
                .count();
        return same(times, String.valueOf(found), String.join(" ", words));
    }

    /** {@code charged L3 centre}: how often the book of passed limits has it for this case. */
    private String charged(String[] words) {
        JsonNode book = Actor.of("supervisor1")
                .get("/attributions?limit=200&holder=" + words[2])
                .body();
        return String.valueOf(Case.stream(book.path("items"))
                .filter(row -> row.path("limit").asText().equals(words[1]))
                .filter(row ->
                        row.path("incident").asText().equals(scene.here().id().toString()))
                .count());
    }

    private static String notice(JsonNode page, String rung) {
        return Case.stream(page.path("notices"))
                .filter(notice -> notice.path("rung").asText().equals(rung))
                .reduce((first, last) -> last)
                .map(notice -> notice.path("state").asText())
                .orElse("none");
    }

    private static String application(JsonNode page, String kind) {
        return Case.stream(page.path("applications"))
                .filter(found -> found.path("kind").asText().equals(kind))
                .reduce((first, last) -> last)
                .map(found -> found.path("state").asText())
                .orElse("none");
    }

    private static String lastApplication(JsonNode page, String field) {
        return Case.stream(page.path("applications"))
                .reduce((first, last) -> last)
                .map(found -> found.path(field).asText())
                .orElse("none");
    }

    private static String lead(JsonNode page, String field) {
        return Case.lead(page).map(order -> order.path(field).asText()).orElse("none");
    }

    private static @Nullable String same(String expected, String found, String what) {
        return expected.equals(found) ? null : what + ": expected " + expected + ", found " + found;
    }
}
