package org.whistlegrid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every way in which the rooms of the workflow say no, read from their sources. */
final class Refusals {

    private static final List<String> ROOMS = List.of("intake", "incident", "dispatch", "whistle", "supervision");

    /** A word with a hyphen behind a kind of refusal, or the codes of merging. */
    private static final Pattern CODE =
            Pattern.compile("(?:Kind\\.[A-Z]+,|mergeRefused\\()\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    /** Said where no line can come to, and why. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "no-lead-unit", "the diagram itself dispatches only where a unit is known",
            "approver-unknown", "the rules of applications are entered by the administrator; their own tests do that",
            "rule-begun-already", "the same",
            "period-invalid", "a ladder is entered by the administrator; its own tests do that",
            "nobody-to-look", "each community of the demo city has two grid workers");

    private Refusals() {}

    static Set<String> ofTheRooms() {
        Set<String> codes = new TreeSet<>();
        for (String room : ROOMS) {
            Path folder = Path.of("../src/main/java/org/whistlegrid", room);
            if (Files.isDirectory(folder)) {
                codes.addAll(in(folder));
            }
        }
        codes.removeAll(OUT_OF_REACH.keySet());
        return codes;
    }

    private static Set<String> in(Path folder) {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher found = CODE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
