package org.whistlegrid.board.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.Actions;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeReading;
import org.whistlegrid.supervision.NoticeState;

/** Writes notices for whoever asks: names for keys, his verbs. */
@ApplicationScoped
class NoticeViews {

    private final NoticeReading reading;
    private final Actions actions;
    private final Names names;

    NoticeViews(NoticeReading reading, Actions actions, Names names) {
        this.reading = reading;
        this.actions = actions;
        this.names = names;
    }

    /** @param matter null for a whistle that stands alone */
    NoticeView of(NoticeFacts notice, @Nullable MatterFacts matter) {
        return view(
                notice,
                matter == null ? null : new NoticeView.About(matter.caseNumber(), matter.category(), matter.where()));
    }

    NoticeView of(NoticeFacts notice, IncidentFacts incident) {
        return view(notice, new NoticeView.About(incident.caseNumber(), incident.category(), incident.pathLabel()));
    }

    private NoticeView view(NoticeFacts notice, NoticeView.@Nullable About about) {
        String officer =
                notice.state() == NoticeState.DRAFT ? reading.officerOf(notice).orElse(null) : null;
        return NoticeView.of(notice, about, officer, actions.on(notice), names);
    }
}
