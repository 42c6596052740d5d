package org.whistlegrid.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.whistlegrid.dispatch.Discretion;

/** Rows of matters as the asker may read them: the category's name stands for words that {@link Discretion} withholds. */
@ApplicationScoped
public class AsSeen {

    private final Discretion discretion;

    AsSeen(Discretion discretion) {
        this.discretion = discretion;
    }

    public MatterFacts of(MatterFacts matter) {
        return withholds(matter) ? matter.withText(discretion.insteadOfWords(matter.category())) : matter;
    }

    public boolean withholds(MatterFacts matter) {
        HeldOrder order = matter.held();
        return discretion.withholds(
                matter.category(),
                order == null ? List.of() : List.of(order.unit()),
                order == null ? List.of() : Collections.singletonList(order.handler()),
                matter.reporter());
    }
}
