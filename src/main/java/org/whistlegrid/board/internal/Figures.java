package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import org.whistlegrid.board.BoardChanged;
import org.whistlegrid.board.BoardFigures;
import org.whistlegrid.board.Lights;
import org.whistlegrid.board.Recent;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.grid.Tier;

/** The board's figures, never older than a second, read once for all who see the same. */
@ApplicationScoped
public class Figures {

    private record AreasAsked(Scope asker, Tier tier) {}

    private final FigureReading reading;
    private final CurrentScope scope;
    private final Clock clock;
    private final Recent<Scope, BoardFigures> figures = new Recent<>();
    private final Recent<AreasAsked, Map<String, Lights>> areas = new Recent<>();

    Figures(FigureReading reading, CurrentScope scope, Clock clock) {
        this.reading = reading;
        this.scope = scope;
        this.clock = clock;
    }

    public BoardFigures all() {
        Scope asker = scope.get();
        return figures.get(asker, () -> reading.figures(asker, clock.instant()));
    }

    /** By code of the area; areas without an open matter are left out. */
    public Map<String, Lights> byArea(Tier tier) {
        Scope asker = scope.get();
        return areas.get(new AreasAsked(asker, tier), () -> reading.byArea(asker, tier, clock.instant()));
    }

    void forget(@Observes BoardChanged event) {
        figures.forget();
        areas.forget();
    }
}
