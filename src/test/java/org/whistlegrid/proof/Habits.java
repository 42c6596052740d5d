package org.whistlegrid.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people try on a random walk, in the words of the catalogue; the lists stand in {@code walk/*.txt}.
 *
 * @param reports how a case begins
 * @param ofCases by stage of the case or of its order
 * @param ofWhistles by stage of the whistle on the case; {@code NONE} where there is none
 * @param ofApplications while an application waits
 */
record Habits(
        List<String> reports,
        List<String> anything,
        Map<String, List<String>> ofCases,
        Map<String, List<String>> ofWhistles,
        List<String> ofApplications) {

    static Habits read() {
        return new Habits(
                lines("reports"), lines("anything"), byStage("sensible"), byStage("whistle"), lines("applications"));
    }

    List<String> ofCase(String stage) {
        return ofCases.getOrDefault(stage, anything);
    }

    /** One that has ended may be blown again. */
    List<String> ofWhistle(String stage) {
        return ofWhistles.getOrDefault(stage, Objects.requireNonNull(ofWhistles.get("NONE")));
    }

    private static Map<String, List<String>> byStage(String file) {
        return lines(file).stream()
                .map(line -> line.split(": ", 2))
                .collect(groupingBy(line -> line[0], mapping(line -> line[1], toList())));
    }

    private static List<String> lines(String file) {
        try (InputStream text = Objects.requireNonNull(Habits.class.getResourceAsStream("/walk/" + file + ".txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
