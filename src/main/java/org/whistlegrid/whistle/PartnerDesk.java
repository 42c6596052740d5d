package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.whistle.internal.Chronicle;
import org.whistlegrid.whistle.internal.Partner;
import org.whistlegrid.whistle.internal.Partners;
import org.whistlegrid.whistle.internal.Whistle;
import org.whistlegrid.whistle.internal.WhistleHands;

/** 联合哨: another sub-district is asked to blow it together, and its leadership answers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartnerDesk {

    private final WhistleHands hands;
    private final Partners partners;
    private final Directory directory;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Clock clock;

    PartnerDesk(
            WhistleHands hands,
            Partners partners,
            Directory directory,
            Chronicle chronicle,
            CurrentScope scope,
            Clock clock) {
        this.hands = hands;
        this.partners = partners;
        this.directory = directory;
        this.chronicle = chronicle;
        this.scope = scope;
        this.clock = clock;
    }

    /** Its people see the whistle from now on. */
    public PartnerFacts ask(UUID id, String unit, String words) {
        Whistle whistle = hands.commanded(id);
        whistle.require("partner", WhistleStage.TO_APPROVE, WhistleStage.UNDER_WAY);
        UnitRef other = directory.unit(unit);
        if (other.kind() != UnitRef.Kind.SUB_DISTRICT
                || unit.equals(whistle.facts().subDistrict())) {
            throw WhistleRefused.cannotBeCalled(other.name());
        }
        if (partners.of(id, unit).isPresent()) {
            throw WhistleRefused.calledTwice(other.name());
        }
        Partner partner = new Partner(id, unit, scope.get().username(), clock.instant(), words);
        partners.persist(partner);
        chronicle.write(whistle.facts(), "partner-asked", words);
        return partner.facts();
    }

    /** By the leadership of the sub-district that was asked. */
    public PartnerFacts answer(UUID id, String unit, boolean joins, String words) {
        Whistle whistle = hands.locked(id);
        if (!scope.get().has(Roles.SUB_DISTRICT_LEADER) || !scope.get().commands(unit)) {
            throw new OutOfScope();
        }
        Partner partner = partners.of(id, unit).orElseThrow(OutOfScope::new);
        whistle.require("partner", WhistleStage.TO_APPROVE, WhistleStage.UNDER_WAY);
        partner.answer(joins, scope.get().username(), clock.instant(), words);
        chronicle.write(whistle.facts(), joins ? "partner-joined" : "partner-declined", words);
        return partner.facts();
    }
}
