package org.whistlegrid.board.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.AsSeen;
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
    private final AsSeen asSeen;
    private final Names names;

    NoticeViews(NoticeReading reading, Actions actions, AsSeen asSeen, Names names) {
        this.reading = reading;
        this.actions = actions;
        this.asSeen = asSeen;
        this.names = names;
    }

    /** @param matter null for a whistle that stands alone */
    NoticeView of(NoticeFacts notice, @Nullable MatterFacts matter) {
        if (matter == null) {
            return view(notice, null);
        }
        NoticeView view = view(notice, new NoticeView.About(matter.caseNumber(), matter.category(), matter.where()));
        return asSeen.withholds(matter) ? view.withoutWords() : view;
    }

    /** About a whistle that stands alone. */
    NoticeView ofWhistle(NoticeFacts notice) {
        return view(notice, null);
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
