package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.supervision.internal.Notice;
import org.whistlegrid.supervision.internal.Notices;
import org.whistlegrid.supervision.internal.Officers;
import org.whistlegrid.supervision.internal.Replies;

/** Notices as rooms above show them, and what the asker may do with one. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class NoticeReading {

    private final Notices notices;
    private final Replies replies;
    private final Officers officers;
    private final CurrentScope scope;

    NoticeReading(Notices notices, Replies replies, Officers officers, CurrentScope scope) {
        this.notices = notices;
        this.replies = replies;
        this.officers = officers;
        this.scope = scope;
    }

    /** Of a case and its orders, oldest first. */
    public List<NoticeFacts> ofIncident(UUID incident) {
        return notices.ofIncident(incident).stream().map(Notice::facts).toList();
    }

    /** @throws OutOfScope when there is none */
    public NoticeFacts get(UUID id) {
        return notices.get(id).facts();
    }

    public List<NoticeReply> repliesOf(UUID id) {
        return replies.of(id);
    }

    /** The posts at which the asker is reached today, as drafts name their officers. */
    public Set<String> signsAs() {
        return officers.addressesOfMine();
    }

    /** Username of who signs a draft today, a stand-in while the officer is away; empty where any supervisor may. */
    public Optional<String> officerOf(NoticeFacts draft) {
        return officers.of(draft.paper().signer());
    }

    /** Whether the asker signs or declines this draft now. */
    public boolean maySign(NoticeFacts notice) {
        return notice.state() == NoticeState.DRAFT && maySignWhenDraft(notice);
    }

    boolean maySignWhenDraft(NoticeFacts notice) {
        return officers.maySign(notice.paper().signer());
    }

    /** Whether the asker answers for the unit; who holds a stage in the centre answers himself. */
    public boolean mayAnswer(NoticeFacts notice) {
        Scope asker = scope.get();
        return asker.actsFor(notice.holder())
                || notice.holder().equals(asker.unit()) && notice.recipients().contains(asker.username());
    }

    /** Whether the asker judges the unit's reply: who issued it, or sits at its post; a supervisor where nobody signed. */
    public boolean mayJudge(NoticeFacts notice) {
        String issuer = notice.paper().issuedBy();
        return issuer != null && issuer.equals(scope.get().username())
                || issuer == null && scope.get().has(Roles.SUPERVISOR)
                || notice.paper().signer() != null && maySignWhenDraft(notice);
    }
}
