package org.whistlegrid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the journeys; how they are written is told in {@code journeys/README.md} beside them. */
final class Catalogue {

    private static final Pattern STEP = Pattern.compile(
            "(?:([A-Z]): )?(?:((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d\\d:\\d\\d(?: \\+\\dw)?|\\+\\w+|@[\\w.+-]+) )?(\\S+) ?(.*)");

    private Catalogue() {}

    static List<Told> read() {
        try {
            Path folder = Path.of(Objects.requireNonNull(Catalogue.class.getResource("/journeys"))
                    .toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .flatMap(file -> read(file).stream())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Told> read(Path file) {
        List<Told> told = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int bar = line.indexOf('|');
                if (!line.isBlank() && !line.startsWith("#")) {
                    String where = file.getFileName() + ":" + (i + 1);
                    told.add(new Told(line.substring(0, bar).strip(), where, steps(line.substring(bar + 1), where)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    static List<Told.Step> steps(String text, String where) {
        List<Told.Step> steps = new ArrayList<>();
        String letter = "A";
        for (String step : text.split(";")) {
            Told.Step read = step(step.strip(), letter, where);
            letter = read.letter();
            steps.add(read);
        }
        return steps;
    }

    private static Told.Step step(String text, String letter, String where) {
        String refused = "";
        List<String> expected = List.of();
        String said = text;
        int mark = text.indexOf(" = ");
        int no = text.indexOf(" ! ");
        if (mark > 0) {
            expected = Arrays.stream(text.substring(mark + 3).split(","))
                    .map(String::strip)
                    .toList();
            said = text.substring(0, mark);
        }
        if (no > 0 && (mark < 0 || no < mark)) {
            refused = (mark > 0 ? text.substring(no + 3, mark) : text.substring(no + 3)).strip();
            said = text.substring(0, no);
        }
        Matcher parts = STEP.matcher(said.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(where + ": not a step: " + text);
        }
        String[] rest = parts.group(4).split(" ");
        return new Told.Step(
                Objects.requireNonNullElse(parts.group(1), letter),
                Objects.requireNonNullElse(parts.group(2), ""),
                parts.group(3),
                rest[0],
                Words.of(Arrays.asList(rest).subList(1, rest.length)),
                refused,
                expected);
    }
}
