package org.whistlegrid.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own measure on the same server: its TPC-B-like transaction, five statements and a commit. */
final class Pgbench implements Party {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final List<String> command;

    /** @param command pgbench with all that says where the database is */
    Pgbench(List<String> command) {
        this.command = command;
    }

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public double measure(int clients, Duration span) throws Exception {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("-n", "-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T", "" + span.toSeconds()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
