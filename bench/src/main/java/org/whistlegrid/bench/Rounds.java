package org.whistlegrid.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Repeated rounds in which the parties take turns, so that what slows the machine for a while slows all of them. */
record Rounds(List<Party> parties, List<Integer> clients, int count, Duration span) {

    /** What was measured: pieces of work a second, a list of rounds for each party and number of clients. */
    record Measured(Map<String, Map<Integer, List<Double>>> rates) {

        double median(Party party, int clients) {
            List<Double> sorted =
                    rates.get(party.name()).get(clients).stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        /** How far the rounds lie apart, as a share of the median. */
        double spread(Party party, int clients) {
            List<Double> sorted =
                    rates.get(party.name()).get(clients).stream().sorted().toList();
            return (sorted.get(sorted.size() - 1) - sorted.get(0)) / median(party, clients);
        }
    }

    Measured run() throws Exception {
        Map<String, Map<Integer, List<Double>>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= count; round++) {
            for (int number : clients) {
                StringBuilder line =
                        new StringBuilder(String.format("round %d of %d, %d clients:", round, count, number));
                for (Party party : parties) {
                    double rate = party.measure(number, span);
                    rates.computeIfAbsent(party.name(), name -> new LinkedHashMap<>())
                            .computeIfAbsent(number, many -> new ArrayList<>())
                            .add(rate);
                    line.append(String.format("   %s %.0f/s", party.name(), rate));
                }
                System.err.println("    " + line);
            }
        }
        return new Measured(rates);
    }
}
