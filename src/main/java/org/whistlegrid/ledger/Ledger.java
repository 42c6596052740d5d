package org.whistlegrid.ledger;

import java.util.Arrays;
import java.util.Locale;
import org.whistlegrid.platform.Refusal;

/** The five ledgers. */
public enum Ledger {
    /** 在办: everything that is not struck off. */
    LIVE,
    /** 挂账: clocks that stand still, each with its day. */
    SUSPENDED,
    /** 督办: notes that were signed, with their answers. */
    SUPERVISED,
    /** 争议: objections and appeals, with their rulings. */
    DISPUTED,
    /** 清零: what was late when a month ended, and what became of it. */
    ZERO_CHECK;

    /** As it stands in addresses: {@code zero-check}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its rows are suspensions, notes or disputes, and not matters. */
    public boolean hasEntries() {
        return this == SUSPENDED || this == SUPERVISED || this == DISPUTED;
    }

    /** @throws Refusal {@code ledger-unknown} */
    public static Ledger of(String key) {
        return Arrays.stream(values())
                .filter(ledger -> ledger.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN, "ledger-unknown", "ledger", key));
    }
}
