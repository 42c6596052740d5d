package org.whistlegrid.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What one check finds. All of it is counted; a report that nobody could read to its end is kept to its beginning. */
final class Findings implements Consumer<Finding> {

    static final int MOST = 50_000;

    private final List<Finding> kept = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    @Override
    public void accept(Finding finding) {
        tally = tally.plus(finding.severity());
        if (kept.size() < MOST) {
            kept.add(finding);
        }
    }

    List<Finding> kept() {
        return kept;
    }

    Tally tally() {
        return tally;
    }
}
