package org.whistlegrid.board.web;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.intake.Requester;

/**
 * Who asked. Whoever has to call him reads all of it; everybody else a first character and the ends of the number (PIPL
 * Art 6: no more than the purpose needs).
 *
 * @param masked whether something was hidden
 */
public record RequesterView(@Nullable String name, @Nullable String phone, boolean masked) {

    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;

    static RequesterView plain(Requester requester) {
        return new RequesterView(requester.name(), requester.phone(), false);
    }

    static RequesterView masked(Requester requester) {
        return new RequesterView(maskedName(requester.name()), maskedPhone(requester.phone()), true);
    }

    private static @Nullable String maskedName(@Nullable String name) {
        return name == null || name.isBlank()
                ? name
                : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)) + "*";
    }

    /** A number too short to keep both ends is hidden whole. */
    private static @Nullable String maskedPhone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return phone;
        }
        String number = phone.strip();
        return number.length() <= PHONE_HEAD + PHONE_TAIL
                ? "****"
                : number.substring(0, PHONE_HEAD) + "****" + number.substring(number.length() - PHONE_TAIL);
    }
}
